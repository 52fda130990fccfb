// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { put } from '../../api/client.js';
import { ApiError } from '../../api/problem.js';
import type { ContractTerm } from '../../api/types.js';
import { amountCents, readMoney } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextField } from '../../ui/field.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { ErrorState } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.contractTerms;
type Name = 'wijze' | 'aantal' | 'maanden' | 'opzegtermijn' | 'opzegeenheid' | 'oorspronkelijkeWaarde' | 'bron';
type Values = Readonly<Record<Name, string>>;
const optionsOf = (all: Readonly<Record<string, string>>) => Object.entries(all).map(([value, label]) => ({ value, label }));
const isWhole = (text: string): boolean => /^\d{1,4}$/.test(text);

function faultsOf(v: Values): Partial<Record<Name, string>> {
  const faults: Partial<Record<Name, string>> = {};
  if (v.aantal !== '' && !isWhole(v.aantal)) faults.aantal = words.whole;
  if (!isWhole(v.maanden)) faults.maanden = words.whole;
  if (v.opzegtermijn !== '' && !isWhole(v.opzegtermijn)) faults.opzegtermijn = words.whole;
  if (v.oorspronkelijkeWaarde !== '' && readMoney(v.oorspronkelijkeWaarde) === null) faults.oorspronkelijkeWaarde = words.money;
  if (v.bron === '') faults.bron = words.empty;
  return faults;
}

/** How the contract goes on, as its papers say. */
export function TermForm({ term, onClose }: { readonly term: ContractTerm; readonly onClose: () => void }): ReactElement {
  const [values, setValues] = useState<Values>({
    wijze: term.wijze,
    aantal: term.aantal === null ? '' : String(term.aantal),
    maanden: String(term.maanden),
    opzegtermijn: term.opzegtermijn ? String(term.opzegtermijn.lengte) : '',
    opzegeenheid: term.opzegtermijn?.eenheid ?? 'maand',
    oorspronkelijkeWaarde: term.oorspronkelijkeWaarde === null ? '' : amountCents(term.oorspronkelijkeWaarde),
    bron: term.bron,
  });
  const [faults, setFaults] = useState<Partial<Record<Name, string>>>({});
  const save = useChange({
    send: () =>
      put(`/contracten/${term.nummer}/looptijd`, {
        wijze: values.wijze,
        aantal: values.aantal === '' ? null : Number(values.aantal),
        maanden: Number(values.maanden),
        opzegtermijn: values.opzegtermijn === '' ? null : Number(values.opzegtermijn),
        opzegeenheid: values.opzegtermijn === '' ? null : values.opzegeenheid,
        oorspronkelijkeWaarde: values.oorspronkelijkeWaarde === '' ? null : readMoney(values.oorspronkelijkeWaarde),
        bron: values.bron,
        versie: term.versie,
      }),
    told: words.saved,
    onDone: onClose,
  });
  const set = (name: Name) => (value: string) => setValues((before) => ({ ...before, [name]: value }));
  const wrong = (name: Name): string | undefined => faults[name] ?? (save.error instanceof ApiError ? save.error.at(`/${name}`) : undefined);
  const field = (name: Name, label: string, hint?: string) => ({ label, hint, value: values[name], onChange: set(name), error: wrong(name) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = faultsOf(values);
    setFaults(found);
    if (Object.keys(found).length === 0) save.mutate();
  };
  return (
    <form className="rw-detail rw-stack rw-stack--wide" onSubmit={submit} noValidate>
      <h3>{words.editTitle}</h3>
      {save.isError ? <ErrorState what={words.failed} error={save.error} /> : null}
      <SelectField {...field('wijze', words.modeField)} options={optionsOf(words.modes)} />
      {values.wijze === 'geen' ? null : (
        <>
          <TextField {...field('aantal', words.countField, words.countHint)} inputMode="numeric" autoComplete="off" short />
          <TextField {...field('maanden', words.monthsField)} inputMode="numeric" autoComplete="off" short />
        </>
      )}
      <TextField {...field('opzegtermijn', words.noticeField, words.noticeHint)} inputMode="numeric" autoComplete="off" short />
      <SelectField {...field('opzegeenheid', words.unitField)} options={optionsOf(words.units)} />
      <TextField {...field('oorspronkelijkeWaarde', words.valueField, words.valueHint)} inputMode="decimal" autoComplete="off" short />
      <TextField {...field('bron', words.sourceField, words.sourceHint)} autoComplete="off" />
      <SaveButtons save={words.save} busy={save.isPending} onCancel={onClose} />
    </form>
  );
}
