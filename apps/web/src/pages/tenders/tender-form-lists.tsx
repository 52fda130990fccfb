// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { TenderChoices } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { Section } from '../../ui/section.js';
import { NEW_CRITERION, NEW_LOT, weightSums, type CriterionEntry, type LotEntry, type TenderEntry } from './tender-entry.js';

const words = texts.tenders.form;

interface Props {
  readonly entry: TenderEntry;
  readonly choices: TenderChoices;
  readonly at: (pointer: string) => string | undefined;
  readonly onChange: (part: Partial<TenderEntry>) => void;
}

const replaced = <T,>(list: readonly T[], index: number, part: Partial<T>): readonly T[] =>
  list.map((item, i) => (i === index ? { ...item, ...part } : item));
const without = <T,>(list: readonly T[], index: number): readonly T[] => list.filter((_, i) => i !== index);

interface CodesProps {
  readonly id: string;
  readonly label: string;
  readonly list: readonly { readonly code: string; readonly naam: string }[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (codes: readonly string[]) => void;
}

/** Codes of a list, and others that are typed. */
function Codes({ id, label, list, chosen, error, onChange }: CodesProps): ReactElement {
  const others = chosen.filter((code) => !list.some((c) => c.code === code));
  return (
    <>
      <fieldset className={`rw-choices${error ? ' rw-field--wrong' : ''}`} id={id} tabIndex={-1}>
        <legend>{label}</legend>
        {error ? <span className="rw-field__error">{error}</span> : null}
        <div className="rw-stack">
          {list.map((c) => (
            <label key={c.code}>
              <input
                type="checkbox"
                checked={chosen.includes(c.code)}
                onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, c.code] : chosen.filter((code) => code !== c.code))}
              />{' '}
              {c.code} {c.naam}
            </label>
          ))}
        </div>
      </fieldset>
      <TextField
        label={`${words.otherCodes}: ${label}`}
        hint={words.otherHint}
        value={others.join(', ')}
        onChange={(typed) =>
          onChange([
            ...chosen.filter((code) => !others.includes(code)),
            ...typed
              .split(',')
              .map((code) => code.trim())
              .filter(Boolean),
          ])
        }
      />
    </>
  );
}

const AMOUNTS = [
  ['raming', words.estimate],
  ['opties', words.option],
  ['maximumBedrag', words.most],
] as const;

export function LotEntries({ entry, choices, at, onChange }: Props): ReactElement {
  return (
    <Section title={texts.tenders.lots} note={texts.tenders.lotsNote}>
      <div className="rw-stack rw-stack--wide">
        {entry.percelen.map((lot, i) => {
          const set = (part: Partial<LotEntry>): void => onChange({ percelen: replaced(entry.percelen, i, part) });
          const wrong = (key: string): string | undefined => at(`/percelen/${i}/${key}`);
          return (
            <fieldset key={i} className="rw-fields">
              <legend>{words.lotTitle(i + 1)}</legend>
              <TextField
                id={`percelen-${i}-titel`}
                label={words.title}
                value={lot.titel}
                error={wrong('titel')}
                onChange={(titel) => set({ titel })}
              />
              <TextareaField
                label={words.description}
                value={lot.omschrijving}
                error={wrong('omschrijving')}
                onChange={(omschrijving) => set({ omschrijving })}
              />
              {AMOUNTS.map(([key, label]) => (
                <TextField
                  key={key}
                  short
                  inputMode="decimal"
                  label={label}
                  hint={words.amountHint}
                  value={lot[key]}
                  error={wrong(key)}
                  onChange={(value) => set({ [key]: value })}
                />
              ))}
              <TextField
                short
                inputMode="numeric"
                label={words.contracts}
                value={lot.maximum}
                error={wrong('maximum')}
                onChange={(maximum) => set({ maximum })}
              />
              <Codes
                id={`percelen-${i}-cpv`}
                label={words.cpv}
                list={choices.cpv}
                chosen={lot.cpv}
                error={wrong('cpv')}
                onChange={(cpv) => set({ cpv })}
              />
              <Codes
                id={`percelen-${i}-nuts`}
                label={words.nuts}
                list={choices.nuts}
                chosen={lot.nuts}
                error={wrong('nuts')}
                onChange={(nuts) => set({ nuts })}
              />
              <div className="rw-buttons">
                <Button onClick={() => onChange({ percelen: without(entry.percelen, i) })}>{words.removeLot(i + 1)}</Button>
              </div>
            </fieldset>
          );
        })}
        <TextareaField
          label={words.lotsReason}
          value={entry.percelenReden}
          error={at('/percelenReden')}
          onChange={(percelenReden) => onChange({ percelenReden })}
        />
        <div className="rw-buttons">
          <Button onClick={() => onChange({ percelen: [...entry.percelen, NEW_LOT] })}>{words.addLot}</Button>
        </div>
      </div>
    </Section>
  );
}

export function CriterionEntries({ entry, at, onChange }: Omit<Props, 'choices'>): ReactElement {
  const lots = entry.percelen.map((l, i) => ({ value: String(i + 1), label: `${i + 1}. ${l.titel}` }));
  return (
    <Section title={texts.tenders.criteria} note={texts.tenders.criteriaNote}>
      <div className="rw-stack rw-stack--wide">
        {entry.criteria.map((c, i) => {
          const set = (part: Partial<CriterionEntry>): void => onChange({ criteria: replaced(entry.criteria, i, part) });
          const wrong = (key: string): string | undefined => at(`/criteria/${i}/${key}`);
          return (
            <fieldset key={i} className="rw-fields">
              <legend>{words.criterionTitle(i + 1)}</legend>
              <TextField id={`criteria-${i}-titel`} label={words.title} value={c.titel} error={wrong('titel')} onChange={(titel) => set({ titel })} />
              <SelectField
                label={texts.tenders.kind}
                value={c.soort}
                options={Object.entries(texts.tenders.kinds).map(([value, label]) => ({ value, label }))}
                onChange={(soort) => set({ soort: soort as CriterionEntry['soort'] })}
              />
              <SelectField
                label={words.criterionLot}
                value={c.perceel}
                options={[{ value: '', label: texts.tenders.everyLot }, ...lots]}
                error={wrong('perceel')}
                onChange={(perceel) => set({ perceel })}
              />
              <TextField
                short
                inputMode="numeric"
                label={words.weight}
                value={c.gewicht}
                error={wrong('gewicht')}
                onChange={(gewicht) => set({ gewicht })}
              />
              <TextareaField
                label={words.explanation}
                value={c.toelichting}
                error={wrong('toelichting')}
                onChange={(toelichting) => set({ toelichting })}
              />
              <div className="rw-buttons">
                <Button onClick={() => onChange({ criteria: without(entry.criteria, i) })}>{words.removeCriterion(i + 1)}</Button>
              </div>
            </fieldset>
          );
        })}
        {weightSums(entry).map((sum, i) => (
          <p key={i} className={sum === 100 ? 'rw-soft' : 'rw-strong'}>
            {words.sum(entry.percelen[i]!.titel || words.lotTitle(i + 1), sum)}
          </p>
        ))}
        <div className="rw-buttons">
          <Button onClick={() => onChange({ criteria: [...entry.criteria, NEW_CRITERION] })}>{words.addCriterion}</Button>
        </div>
      </div>
    </Section>
  );
}

/** Choices that the law leaves to the region: each with its question and rule, none filled in beforehand. */
export function TermEntries({ entry, choices, onChange }: Props): ReactElement {
  return (
    <Section title={texts.tenders.choices} note={texts.tenders.choicesNote}>
      <div className="rw-stack rw-stack--wide">
        {choices.keuzes.map((k) => {
          const said = entry.keuzes[k.sleutel] ?? { keuze: '', motivering: '' };
          const set = (part: Partial<typeof said>): void => onChange({ keuzes: { ...entry.keuzes, [k.sleutel]: { ...said, ...part } } });
          return (
            <fieldset key={k.sleutel} className="rw-fields">
              <legend>{k.titel}</legend>
              <TextareaField
                label={`${texts.tenders.choice}: ${k.titel.toLowerCase()}`}
                hint={k.vraag}
                value={said.keuze}
                onChange={(keuze) => set({ keuze })}
              />
              <TextareaField
                label={`${texts.tenders.why}: ${k.titel.toLowerCase()}`}
                hint={texts.procedures.rule(k.regel.tekst, k.regel.bron, texts.procedures.certainty[k.regel.zekerheid])}
                value={said.motivering}
                onChange={(motivering) => set({ motivering })}
              />
            </fieldset>
          );
        })}
      </div>
    </Section>
  );
}
