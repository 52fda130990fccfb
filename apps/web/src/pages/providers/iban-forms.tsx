// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { CallResult, IbanChange } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.iban;
const optionsOf = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Enters the number a provider asks to be paid on. */
export function IbanForm({ provider, onClose }: { readonly provider: string; readonly onClose: () => void }): ReactElement {
  const [number, setNumber] = useState('');
  const [origin, setOrigin] = useState('');
  const [tried, setTried] = useState(false);
  const save = useChange({
    send: () => post(`/aanbieders/${provider}/rekeningnummer`, { iban: number.trim(), herkomst: origin.trim() }),
    told: words.entered,
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const [noNumber, noOrigin] = [number.trim() === '', origin.trim().length < 3];
  const submit = (): void => {
    setTried(true);
    if (!noNumber && !noOrigin) save.mutate();
  };
  return (
    <FormFrame title={words.enter} onSubmit={submit}>
      <NotSaved error={save.error} />
      <TextField
        label={words.number}
        value={number}
        onChange={setNumber}
        error={server['/iban'] ?? (tried && noNumber ? words.missing.number : null)}
        autoComplete="off"
      />
      <TextField
        label={words.origin}
        hint={words.originHint}
        value={origin}
        onChange={setOrigin}
        error={server['/herkomst'] ?? (tried && noOrigin ? words.missing.origin : null)}
        autoComplete="off"
      />
      <SaveButtons save={words.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

/** Writes down who was called on which number that was known, and what came of it. */
export function CallForm({ change, onClose }: { readonly change: IbanChange; readonly onClose: () => void }): ReactElement {
  const [phone, setPhone] = useState('');
  const [known, setKnown] = useState('contract');
  const [spoke, setSpoke] = useState('');
  const [result, setResult] = useState<CallResult>('bevestigd');
  const [tried, setTried] = useState(false);
  const save = useChange({
    send: () =>
      post(`/rekeningwijzigingen/${change.id}/telefoontjes`, {
        versie: change.versie,
        nummer: phone.trim(),
        bekendUit: known,
        gesprokenMet: spoke.trim() || null,
        uitkomst: result,
      }),
    told: words.callSaved,
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const submit = (): void => {
    setTried(true);
    if (phone.trim() !== '') save.mutate();
  };
  return (
    <FormFrame title={words.callForm} onSubmit={submit}>
      <NotSaved error={save.error} />
      <TextField
        short
        label={words.phone}
        hint={words.phoneHint}
        value={phone}
        onChange={setPhone}
        error={server['/nummer'] ?? (tried && phone.trim() === '' ? words.missing.phone : null)}
        autoComplete="off"
      />
      <SelectField label={words.known} value={known} options={optionsOf(words.knownFrom)} onChange={setKnown} />
      <SelectField label={words.result} value={result} options={optionsOf(words.results)} onChange={(value) => setResult(value as CallResult)} />
      {result === 'niet-bereikt' ? null : (
        <TextField
          label={words.spoke}
          hint={words.spokeHint}
          value={spoke}
          onChange={setSpoke}
          error={server['/gesprokenMet'] ?? null}
          autoComplete="off"
        />
      )}
      <SaveButtons save={words.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
