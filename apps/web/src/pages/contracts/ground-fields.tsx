// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { post } from '../../api/client.js';
import type { ClauseText, GroundTest } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { Section } from '../../ui/section.js';
import { ErrorState } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { FACTS, groundFacts, type ChangeValues } from './change-state.js';
import { CheckField } from './check-field.js';

const words = texts.contractTerms;

const columns: readonly Column<GroundTest>[] = [
  {
    id: 'grond',
    head: words.ground,
    width: '34%',
    phone: 'title',
    cell: (t) => (
      <>
        {t.naam}
        <small>{[t.bron, t.eForms, t.aankondiging ? words.announceDue : null].filter(Boolean).join(', ')}</small>
      </>
    ),
  },
  { id: 'redenen', head: words.explanation, phone: 'line', cell: (t) => t.redenen.join(' ') || texts.table.none2 },
  {
    id: 'slaagt',
    head: words.tested,
    width: '190px',
    phone: 'end',
    cell: (t) => (
      <StatusBadge tone={t.slaagt ? (t.waarschuwingen.length > 0 ? 'orange' : 'green') : 'grey'} plain>
        {t.slaagt ? words.holds : words.holdsNot}
      </StatusBadge>
    ),
  },
];

interface Props {
  readonly number: string;
  readonly values: ChangeValues;
  readonly clauses: readonly ClauseText[];
  readonly onChange: (change: Partial<ChangeValues>) => void;
  readonly errorAt: (pattern: RegExp) => string | undefined;
}

/** What is known of the change, what the grounds of the law come to, and the one that is used. */
export function GroundFields({ number, values, clauses, onChange, errorAt }: Props): ReactElement {
  const test = useMutation({
    mutationFn: () => post<readonly GroundTest[]>(`/contracten/${number}/gronden`, groundFacts(values)),
    onSuccess: (tests) => onChange({ ground: tests.find((t) => t.slaagt)?.grond ?? values.ground }),
  });
  return (
    <Section title={words.groundTitle} note={words.groundLead}>
      <div className="rw-stack rw-stack--wide">
        <TextField
          label={words.delta}
          hint={words.deltaHint}
          value={values.delta}
          onChange={(delta) => onChange({ delta })}
          error={errorAt(/^(\/grond)?\/bedrag$/)}
          autoComplete="off"
          short
        />
        <SelectField
          label={words.clause}
          value={values.clause}
          options={[
            { value: '', label: words.noClause },
            ...clauses.filter((c) => c.wijzigingsgrond).map((c) => ({ value: c.sleutel, label: c.titel })),
          ]}
          onChange={(clause) => onChange({ clause })}
          error={errorAt(/^(\/grond)?\/clausule$/)}
        />
        <fieldset className="rw-fieldset">
          <legend>{words.factsTitle}</legend>
          {FACTS.map((fact) => (
            <CheckField
              key={fact}
              label={words.facts[fact] ?? fact}
              value={values.facts[fact] === true}
              onChange={(value) => onChange({ facts: { ...values.facts, [fact]: value } })}
            />
          ))}
        </fieldset>
        <div className="rw-buttons">
          <Button busy={test.isPending} onClick={() => test.mutate()}>
            {words.test}
          </Button>
        </div>
        {test.isError ? <ErrorState what={words.tested} error={test.error} /> : null}
      </div>
      {test.data ? <DataTable name={words.tested} columns={columns} rows={test.data} rowKey={(t) => t.grond} chosen={values.ground || null} /> : null}
      <div className="rw-stack rw-stack--wide">
        <SelectField
          label={words.useGround}
          value={values.ground}
          options={[{ value: '', label: words.chooseGround }, ...Object.entries(words.grounds).map(([value, label]) => ({ value, label }))]}
          onChange={(ground) => onChange({ ground })}
          error={errorAt(/grond$/)}
        />
        <TextareaField
          label={words.explanation}
          value={values.explanation}
          onChange={(explanation) => onChange({ explanation })}
          error={errorAt(/toelichting$/)}
        />
        <TextareaField
          label={words.deviation}
          hint={words.deviationHint}
          value={values.deviation}
          onChange={(deviation) => onChange({ deviation })}
          error={errorAt(/afwijking$/)}
        />
      </div>
    </Section>
  );
}
