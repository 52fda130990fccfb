// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { QualityKind } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.quality;

/** Puts a certificate, a report or a complaint in the file. */
export function QualityForm({ provider, onClose }: { readonly provider: string; readonly onClose: () => void }): ReactElement {
  const [kind, setKind] = useState<QualityKind>('certificaat');
  const [title, setTitle] = useState('');
  const [issuer, setIssuer] = useState('');
  const [reference, setReference] = useState('');
  const [date, setDate] = useState('');
  const [expires, setExpires] = useState('');
  const [outcome, setOutcome] = useState('');
  const [tried, setTried] = useState(false);
  const isCertificate = kind === 'certificaat';
  const save = useChange({
    send: () =>
      post(`/aanbieders/${provider}/kwaliteit`, {
        soort: kind,
        titel: title.trim(),
        van: issuer.trim() || null,
        kenmerk: reference.trim() || null,
        datum: date,
        verlooptOp: isCertificate ? expires : null,
        uitkomst: outcome.trim() || null,
      }),
    told: words.saved,
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const missing = { title: title.trim().length < 2, date: date === '', expires: isCertificate && expires === '' };
  const submit = (): void => {
    setTried(true);
    if (!missing.title && !missing.date && !missing.expires) save.mutate();
  };
  const at = (pointer: string, field: keyof typeof missing): string | null =>
    server[pointer] ?? (tried && missing[field] ? words.missing[field] : null);
  return (
    <FormFrame title={words.addTitle} onSubmit={submit}>
      <NotSaved error={save.error} />
      <SelectField
        label={words.kind}
        value={kind}
        options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
        onChange={(value) => setKind(value as QualityKind)}
      />
      <TextField
        label={words.titleField}
        hint={words.titleHint[kind]}
        value={title}
        onChange={setTitle}
        error={at('/titel', 'title')}
        autoComplete="off"
      />
      <TextField
        label={words.issuer[kind]}
        hint={words.issuerHint[kind]}
        value={issuer}
        onChange={setIssuer}
        error={server['/van'] ?? null}
        autoComplete="off"
      />
      <TextField short label={words.reference} value={reference} onChange={setReference} autoComplete="off" />
      <TextField short type="date" label={words.date} value={date} onChange={setDate} error={at('/datum', 'date')} />
      {isCertificate ? (
        <TextField short type="date" label={words.expires} value={expires} onChange={setExpires} error={at('/verlooptOp', 'expires')} />
      ) : (
        <TextareaField label={words.outcome} value={outcome} onChange={setOutcome} error={server['/uitkomst'] ?? null} />
      )}
      <SaveButtons save={texts.actions.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
