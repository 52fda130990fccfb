// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { put } from '../../api/client.js';
import type { Savings, SavingsTarget } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { amountCents, readMoney } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { SelectField, TextField } from '../../ui/field.js';
import { ErrorState } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';
import { DecisionField } from './decision-field.js';

const written = (target: SavingsTarget): string => (target.bedrag === null ? '' : amountCents(target.bedrag).replace(/,00$/, ''));
const fieldId = (target: SavingsTarget): string => `doel-${target.jaar}`;

/** The targets of one segment, year by year, on one decision. */
export function SavingsForm({ savings }: { readonly savings: Savings }): ReactElement {
  const client = useQueryClient();
  const tell = useUndo();
  const list = useListQuery();
  const segments = [...new Map(savings.doelen.map((d) => [d.segment.sleutel, d.segment.naam]))];
  const segment = segments.find(([key]) => key === list.value('segment'))?.[0] ?? segments[0]![0];
  const targets = savings.doelen.filter((d) => d.segment.sleutel === segment);
  const [amounts, setAmounts] = useState<Readonly<Record<string, string>>>({});
  const [decision, setDecision] = useState(list.value('gekozen'));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const valueOf = (target: SavingsTarget): string => amounts[`${segment}/${target.jaar}`] ?? written(target);
  const changed = targets.filter((t) => valueOf(t).trim() !== written(t));
  const save = useMutation({
    mutationFn: () =>
      put<{ gewijzigd: number }>('/besparing', {
        besluit: decision,
        doelen: changed.map((t) => {
          const text = valueOf(t).trim();
          return { segment, jaar: t.jaar, bedrag: text === '' ? null : readMoney(text), versie: t.versie };
        }),
      }),
    onSuccess: async ({ gewijzigd }) => {
      tell({ text: texts.savings.saved(gewijzigd) });
      setAmounts({});
      await client.invalidateQueries();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong: FieldError[] = changed
      .filter((t) => valueOf(t).trim() !== '' && readMoney(valueOf(t)) === null)
      .map((t) => ({ field: fieldId(t), where: String(t.jaar), text: texts.ceilings.notAmount }));
    if (changed.length === 0 && targets[0])
      wrong.push({ field: fieldId(targets[0]), where: String(targets[0].jaar), text: texts.ceilings.nothingChanged });
    if (decision === '') wrong.push({ field: 'besparing-besluit', where: texts.ceilings.decisionField, text: texts.ceilings.chooseDecision });
    setErrors(wrong);
    setAttempt((n) => n + 1);
    if (wrong.length === 0) save.mutate();
  };
  const errorOf = (field: string): string | null => errors.find((e) => e.field === field)?.text ?? null;
  return (
    <form className="rw-stack rw-stack--wide" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      {save.isError ? <ErrorState what={texts.savings.failed} error={save.error} /> : null}
      <SelectField
        label={texts.savings.segment}
        value={segment}
        options={segments.map(([value, name]) => ({ value, label: `${value}. ${name}` }))}
        onChange={(value) => list.set('segment', value)}
      />
      <div className="rw-amounts rw-amounts--narrow">
        {targets.map((t) => (
          <TextField
            key={t.jaar}
            id={fieldId(t)}
            label={texts.savings.amountOf(t.jaar)}
            value={valueOf(t)}
            onChange={(value) => setAmounts((before) => ({ ...before, [`${segment}/${t.jaar}`]: value }))}
            error={errorOf(fieldId(t))}
            inputMode="decimal"
            autoComplete="off"
          />
        ))}
      </div>
      <DecisionField
        id="besparing-besluit"
        kind="besparing"
        subject=""
        subjectName={texts.savings.subject}
        back="/besparing"
        value={decision}
        onChange={setDecision}
        error={errorOf('besparing-besluit')}
      />
      <div className="rw-buttons">
        <Button primary type="submit" busy={save.isPending}>
          {texts.savings.save}
        </Button>
      </div>
    </form>
  );
}
