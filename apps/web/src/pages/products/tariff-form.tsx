// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import type { CostElement, RegionalTariff } from '../../api/types.js';
import { fieldDate, readDate } from '../../format/dates.js';
import { amountCents, euroCents, readMoney, sum } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Faults } from './book-section.js';
import { useProductChange } from './use-product.js';

const ELEMENTS = Object.keys(texts.productBook.elements) as CostElement[];

interface Entry {
  readonly date: string;
  readonly amount: string;
  readonly note: string;
  readonly amounts: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, string>>;
}

function entryOf(concept: RegionalTariff | null, today: string): Entry {
  const of = (read: (element: RegionalTariff['onderdelen'][number]) => string): Readonly<Record<string, string>> =>
    Object.fromEntries((concept?.onderdelen ?? []).map((element) => [element.onderdeel, read(element)]));
  return {
    date: concept ? fieldDate(concept.vanaf) : `01-01-${Number(today.slice(0, 4)) + 1}`,
    amount: concept ? amountCents(concept.bedrag) : '',
    note: concept?.toelichting ?? '',
    amounts: of((e) => (e.bedrag === null ? '' : amountCents(e.bedrag))),
    sources: of((e) => e.bron ?? ''),
  };
}

const fieldId = (name: string): string => `tarief-${name}`;

/** Amounts must be amounts; what is not known yet may stay empty until it is published. */
function check(entry: Entry): readonly FieldError[] {
  const words = texts.productBook;
  const found: FieldError[] = [];
  if (readDate(entry.date) === null) found.push({ field: fieldId('vanaf'), where: words.valid, text: words.wrong.day });
  if (readMoney(entry.amount) === null) found.push({ field: fieldId('bedrag'), where: words.amount, text: words.wrong.amount });
  for (const element of ELEMENTS) {
    const text = entry.amounts[element] ?? '';
    if (text.trim() !== '' && readMoney(text) === null)
      found.push({ field: fieldId(element), where: words.elementAmount(words.elements[element]), text: words.wrong.amount });
  }
  return found;
}

/** A regional tariff with what it is made of, kept as a concept. */
export function TariffForm({
  code,
  concept,
  today,
  onClose,
}: {
  readonly code: string;
  readonly concept: RegionalTariff | null;
  readonly today: string;
  readonly onClose: () => void;
}): ReactElement {
  const words = texts.productBook;
  const [entry, setEntry] = useState(() => entryOf(concept, today));
  const [attempt, setAttempt] = useState(0);
  const save = useProductChange(code, onClose);
  const errors = attempt > 0 ? check(entry) : [];
  const errorAt = (name: string): string | null => errors.find((error) => error.field === fieldId(name))?.text ?? null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (check(entry).length > 0) return;
    const onderdelen = ELEMENTS.map((element) => ({
      onderdeel: element,
      bedrag: readMoney(entry.amounts[element] ?? ''),
      bron: entry.sources[element]?.trim() || null,
    }));
    const body = {
      versie: concept?.versie ?? 0,
      vanaf: readDate(entry.date),
      bedrag: readMoney(entry.amount),
      toelichting: entry.note.trim() || null,
      onderdelen,
    };
    save.mutate({ how: 'put', path: '/tarief', body, done: words.saved });
  };
  const total = sum(ELEMENTS.map((element) => readMoney(entry.amounts[element] ?? '') ?? '0.00'));
  const right = readMoney(entry.amount) === total;
  return (
    <form className="rw-entry" onSubmit={submit} noValidate autoComplete="off">
      <ErrorSummary errors={errors} attempt={attempt} />
      <Faults error={save.error} />
      <fieldset className="rw-fields">
        <legend>{words.tariffConcept}</legend>
        <TextField
          id={fieldId('vanaf')}
          label={words.valid}
          hint={words.dateHint}
          short
          value={entry.date}
          error={errorAt('vanaf')}
          onChange={(date) => setEntry({ ...entry, date })}
        />
        <TextField
          id={fieldId('bedrag')}
          label={words.amount}
          hint={words.amountHint}
          short
          inputMode="decimal"
          value={entry.amount}
          error={errorAt('bedrag')}
          onChange={(amount) => setEntry({ ...entry, amount })}
        />
        <TextareaField label={words.note} value={entry.note} onChange={(note) => setEntry({ ...entry, note })} />
      </fieldset>
      <fieldset className="rw-fields">
        <legend>{words.evidence}</legend>
        {ELEMENTS.map((element) => (
          <div key={element} className="rw-stack">
            <TextField
              id={fieldId(element)}
              label={words.elementAmount(words.elements[element])}
              short
              inputMode="decimal"
              value={entry.amounts[element] ?? ''}
              error={errorAt(element)}
              onChange={(text) => setEntry({ ...entry, amounts: { ...entry.amounts, [element]: text } })}
            />
            <TextField
              label={words.elementSource(words.elements[element])}
              value={entry.sources[element] ?? ''}
              onChange={(text) => setEntry({ ...entry, sources: { ...entry.sources, [element]: text } })}
            />
          </div>
        ))}
        <p className="rw-total rw-total--form" aria-live="polite">
          <span>{words.sum}</span>
          <b>{euroCents(total)}</b>
          <span>{right ? words.sumRight : words.sumOff(euroCents(total))}</span>
        </p>
      </fieldset>
      <SaveButtons save={words.save} busy={save.isPending} onCancel={onClose} />
    </form>
  );
}
