// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { Vetting, VettingFile } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { ProviderField } from '../../ui/provider-field.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.vetting;
const options = (labels: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

interface Props {
  readonly procedureId: string;
  readonly onClose: () => void;
}

/** Opens a file: of who applied, or of any provider where applications are elsewhere. */
export function OpenVetting({ procedureId, data, onClose }: Props & { readonly data: Vetting }): ReactElement {
  const [provider, setProvider] = useState(data.zonder[0]?.sleutel ?? '');
  const change = useChange({
    send: () => post(`/inkoopprocedures/${procedureId}/integriteit`, { aanbieder: provider }),
    told: words.opened,
    onDone: onClose,
  });
  const error = faultsByField(change.error)['/aanbieder'];
  return (
    <FormFrame title={words.open} onSubmit={() => change.mutate()}>
      {data.zonder.length > 0 ? (
        <SelectField
          label={words.provider}
          value={provider}
          error={error}
          options={data.zonder.map((p) => ({ value: p.sleutel, label: p.naam }))}
          onChange={setProvider}
        />
      ) : (
        <ProviderField label={words.provider} value={provider} error={error} onChange={(chosen) => setProvider(chosen?.sleutel ?? '')} />
      )}
      {error ? null : <NotSaved error={change.error} />}
      <SaveButtons save={words.save} busy={change.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

export function RecordFinding({ procedureId, data, file, onClose }: Props & { readonly data: Vetting; readonly file: VettingFile }): ReactElement {
  const next = data.onderwerpen.find((t) => !file.bevindingen.some((b) => b.onderwerp === t.sleutel)) ?? data.onderwerpen[0]!;
  const [form, setForm] = useState({ onderwerp: next.sleutel, uitkomst: 'niets-gevonden', feitOp: '', tekst: '', bewijs: '' });
  const set = (name: keyof typeof form) => (value: string) => setForm((f) => ({ ...f, [name]: value }));
  const change = useChange({
    send: () =>
      post(`/inkoopprocedures/${procedureId}/integriteit/${file.id}/bevindingen`, {
        versie: file.versie,
        onderwerp: form.onderwerp,
        uitkomst: form.uitkomst,
        feitOp: form.feitOp || null,
        tekst: form.tekst || null,
        bewijs: form.bewijs || null,
      }),
    told: words.recorded,
    onDone: onClose,
  });
  const faults = faultsByField(change.error);
  const topic = data.onderwerpen.find((t) => t.sleutel === form.onderwerp)!;
  return (
    <FormFrame title={words.record} onSubmit={() => change.mutate()}>
      <SelectField
        label={words.topic}
        hint={topic.vraag}
        value={form.onderwerp}
        options={data.onderwerpen.map((t) => ({ value: t.sleutel, label: `${words.kinds[t.soort]}: ${t.titel}` }))}
        onChange={set('onderwerp')}
      />
      {topic.bron && topic.zekerheid ? (
        <p className="rw-small rw-soft">
          {texts.procedures.rule(
            topic.jaren === null ? words.noLookBack : words.lookBack(topic.jaren),
            topic.bron,
            texts.procedures.certainty[topic.zekerheid],
          )}
        </p>
      ) : null}
      <SelectField label={words.outcome} value={form.uitkomst} options={options(words.outcomes)} onChange={set('uitkomst')} />
      {form.uitkomst === 'bevinding' ? (
        <TextField type="date" short label={words.factOn} value={form.feitOp} onChange={set('feitOp')} error={faults['/feitOp']} />
      ) : null}
      <TextareaField label={words.text} value={form.tekst} onChange={set('tekst')} error={faults['/tekst']} />
      <TextField label={words.evidence} value={form.bewijs} onChange={set('bewijs')} error={faults['/bewijs']} />
      <NotSaved error={change.error} />
      <SaveButtons save={words.saveFinding} busy={change.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

export function Conclude({ procedureId, file, onClose }: Props & { readonly file: VettingFile }): ReactElement {
  const [outcome, setOutcome] = useState('geen-bezwaar');
  const [reason, setReason] = useState('');
  const change = useChange({
    send: () => post(`/inkoopprocedures/${procedureId}/integriteit/${file.id}/conclusie`, { versie: file.versie, uitkomst: outcome, reden: reason }),
    told: words.concluded,
    onDone: onClose,
  });
  const faults = faultsByField(change.error);
  return (
    <FormFrame title={words.conclude} onSubmit={() => change.mutate()}>
      <SelectField label={words.conclusion} value={outcome} error={faults['/uitkomst']} options={options(words.conclusions)} onChange={setOutcome} />
      <TextareaField label={texts.care.reason} value={reason} onChange={setReason} error={faults['/reden']} />
      <NotSaved error={change.error} />
      <SaveButtons save={words.conclude} busy={change.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
