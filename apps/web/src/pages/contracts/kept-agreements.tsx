// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { ContractAgreements } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { TextField } from '../../ui/field.js';
import { Section } from '../../ui/section.js';
import type { ChangeValues } from './change-state.js';
import { keyOf, type KeptChange } from './changed-agreements.js';
import { CheckField } from './check-field.js';

const words = texts.contractTerms;
const changes = texts.contractChanges;

interface Props {
  readonly values: ChangeValues;
  /** What holds on the day of the change; null: nothing was agreed. */
  readonly agreed: ContractAgreements | null;
  readonly onChange: (change: Partial<ChangeValues>) => void;
  readonly errorAt: (pattern: RegExp) => string | undefined;
}

/** The first fault among the agreements of a kind that stay. */
function wrongAmong(part: string, keys: readonly string[], values: ChangeValues, errorAt: Props['errorAt']): string | undefined {
  return keys
    .filter((key) => values.kept[key]?.gone !== true)
    .map((_, n) => errorAt(new RegExp(`^(/afspraken)?/${part}/${n}(/|$)`)))
    .find((text) => text !== undefined);
}

/** The agreements there are: each may get another value or end. How often is talked stands first. */
export function KeptAgreements({ values, agreed, onChange, errorAt }: Props): ReactElement {
  const keep = (key: string, change: KeptChange): void => onChange({ kept: { ...values.kept, [key]: { ...values.kept[key], ...change } } });
  const one = (key: string, name: string, now: string | null, label: string): ReactElement => (
    <div key={key} className="rw-stack">
      {now === null ? (
        <b>{name}</b>
      ) : (
        <TextField
          label={`${name}: ${label}`}
          hint={changes.keptNow(now)}
          value={values.kept[key]?.value ?? ''}
          onChange={(value) => keep(key, { value })}
          inputMode="decimal"
          autoComplete="off"
        />
      )}
      <CheckField
        label={
          <>
            {changes.ends} <span className="rw-hidden">{name}</span>
          </>
        }
        value={values.kept[key]?.gone === true}
        onChange={(gone) => keep(key, { gone })}
      />
    </div>
  );
  const { kpis = [], capaciteit = [], verantwoording = [], clausules = [] } = agreed ?? {};
  // What is wrong with what is added stands at its own fields; it comes after what stays.
  const wrong = [
    wrongAmong(
      'verantwoording',
      verantwoording.map((r) => keyOf.report(r.naam)),
      values,
      errorAt,
    ),
    wrongAmong(
      'kpis',
      kpis.map((k) => keyOf.kpi(k.sleutel)),
      values,
      errorAt,
    ),
    wrongAmong(
      'capaciteit',
      capaciteit.map((c) => keyOf.capacity(c.regel)),
      values,
      errorAt,
    ),
    wrongAmong(
      'clausules',
      clausules.map((c) => keyOf.clause(c.sleutel)),
      values,
      errorAt,
    ),
  ].find((text) => text !== undefined);
  const items = [
    ...verantwoording.map((r) => one(keyOf.report(r.naam), r.naam, words.every(r.maanden), changes.everyMonths)),
    ...kpis.map((k) => one(keyOf.kpi(k.sleutel), k.naam, words.normOf(k.norm, k.eenheid, k.band), words.norm.toLowerCase())),
    ...capaciteit.map((c) => one(keyOf.capacity(c.regel), c.naam, words.normOf(c.aantal, c.eenheid, null), words.howMany.toLowerCase())),
    ...clausules.map((c) => one(keyOf.clause(c.sleutel), c.titel, null, '')),
  ];
  return (
    <Section title={changes.keptTitle} note={changes.keptNote}>
      <div className="rw-stack rw-stack--wide">
        <TextField
          label={changes.talkMonths}
          hint={changes.talkMonthsHint}
          value={values.talkMonths ?? String(agreed?.gesprekMaanden ?? '')}
          onChange={(talkMonths) => onChange({ talkMonths })}
          error={errorAt(/gesprekMaanden$/)}
          inputMode="numeric"
          autoComplete="off"
          short
        />
        {wrong ? <p className="rw-field__error">{wrong}</p> : null}
      </div>
      {items.length > 0 ? <div className="rw-amounts rw-below">{items}</div> : null}
    </Section>
  );
}
