// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { put } from '../../api/client.js';
import { fieldFaults } from '../../api/problem.js';
import type { CeilingDetail, CeilingPlace } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { amountCents, euro, readMoney } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { ErrorState } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';
import { DecisionField } from './decision-field.js';

const fieldId = (code: string): string => `plafond-${code}`;
const written = (place: CeilingPlace): string => (place.plafond === null ? '' : amountCents(place.plafond).replace(/,00$/, ''));

/** Sets the ceilings of one segment and year at once, on one decision. What the writer left as it was is not sent. */
export function CeilingForm({ detail, year }: { readonly detail: CeilingDetail; readonly year: number }): ReactElement {
  const client = useQueryClient();
  const tell = useUndo();
  const places = detail.gemeenten.filter((p) => p.doetMee);
  const [amounts, setAmounts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(places.map((p) => [p.gemeente.code, written(p)])),
  );
  const [decision, setDecision] = useState(useListQuery().value('gekozen'));
  const [note, setNote] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const changed = places.filter((p) => (amounts[p.gemeente.code] ?? '').trim() !== written(p));
  const save = useMutation({
    mutationFn: () =>
      put(`/plafonds/${detail.segment.sleutel}/${year}`, {
        besluit: decision,
        toelichting: note.trim() === '' ? null : note.trim(),
        plafonds: changed.map((p) => {
          const text = (amounts[p.gemeente.code] ?? '').trim();
          return { gemeente: p.gemeente.code, bedrag: text === '' ? null : readMoney(text), versie: p.versie };
        }),
      }),
    onSuccess: async () => {
      tell({ text: texts.ceilings.saved(changed.length) });
      await client.invalidateQueries();
    },
    onError: (error) => {
      const pointers = fieldFaults(error);
      setErrors(
        pointers.flatMap(({ pointer, tekst }): FieldError[] => {
          const place = changed[Number(/^\/plafonds\/(\d+)/.exec(pointer)?.[1] ?? -1)];
          return place ? [{ field: fieldId(place.gemeente.code), where: place.gemeente.naam, text: tekst }] : [];
        }),
      );
      setAttempt((n) => n + 1);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong: FieldError[] = changed
      .filter((p) => (amounts[p.gemeente.code] ?? '').trim() !== '' && readMoney(amounts[p.gemeente.code]!) === null)
      .map((p) => ({ field: fieldId(p.gemeente.code), where: p.gemeente.naam, text: texts.ceilings.notAmount }));
    if (changed.length === 0 && places[0]) {
      wrong.push({ field: fieldId(places[0].gemeente.code), where: places[0].gemeente.naam, text: texts.ceilings.nothingChanged });
    }
    if (decision === '') wrong.push({ field: 'plafond-besluit', where: texts.ceilings.decisionField, text: texts.ceilings.chooseDecision });
    setErrors(wrong);
    setAttempt((n) => n + 1);
    if (wrong.length === 0) save.mutate();
  };
  const errorOf = (field: string): string | null => errors.find((e) => e.field === field)?.text ?? null;
  return (
    <form className="rw-stack rw-stack--wide" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      {save.isError && errors.length === 0 ? <ErrorState what={texts.ceilings.failed} error={save.error} /> : null}
      <div className="rw-amounts">
        {places.map((p) => (
          <TextField
            key={p.gemeente.code}
            id={fieldId(p.gemeente.code)}
            label={texts.ceilings.amountOf(p.gemeente.naam)}
            hint={texts.ceilings.booked(euro(p.besteed))}
            value={amounts[p.gemeente.code] ?? ''}
            onChange={(value) => setAmounts((before) => ({ ...before, [p.gemeente.code]: value }))}
            error={errorOf(fieldId(p.gemeente.code))}
            inputMode="decimal"
            autoComplete="off"
          />
        ))}
      </div>
      <DecisionField
        id="plafond-besluit"
        kind="budgetplafond"
        subject={`${detail.segment.sleutel}/${year}`}
        subjectName={texts.ceilings.subject(detail.segment.naam, year)}
        back={`/plafonds/${detail.segment.sleutel}`}
        value={decision}
        onChange={setDecision}
        error={errorOf('plafond-besluit')}
      />
      <TextareaField label={texts.ceilings.noteField} value={note} onChange={setNote} />
      <div className="rw-buttons">
        <Button primary type="submit" busy={save.isPending}>
          {texts.ceilings.save}
        </Button>
      </div>
    </form>
  );
}
