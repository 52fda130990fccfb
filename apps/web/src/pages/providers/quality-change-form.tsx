// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { patch, post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { QualityItem, QualityState } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.quality;
const REMIND = 'herinnering';

/** What an item may become, as the server lets it. */
const NEXT: Readonly<Record<QualityState, readonly QualityState[]>> = {
  geldig: ['vervangen', 'vervallen'],
  open: ['afgehandeld'],
  afgehandeld: ['open'],
  vervangen: [],
  vervallen: [],
};

export const mayChange = (item: QualityItem): boolean => NEXT[item.staat].length > 0;

/** Ends a certificate or settles its reminder, closes or opens what was reported; always with what was done. */
export function QualityChangeForm({ item, onClose }: { readonly item: QualityItem; readonly onClose: () => void }): ReactElement {
  const reminded = item.herinnering?.open ?? false;
  const options = [
    ...(reminded ? [{ value: REMIND, label: words.remind }] : []),
    ...NEXT[item.staat].map((state) => ({ value: state as string, label: words.states[state] })),
  ];
  const [to, setTo] = useState(options[0]?.value ?? '');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const save = useChange({
    send: () =>
      to === REMIND
        ? post(`/kwaliteit/${item.id}/herinnering`, { dag: item.herinnering?.dag, notitie: note.trim() })
        : patch(`/kwaliteit/${item.id}`, { versie: item.versie, staat: to, toelichting: note.trim() }),
    told: words.changed,
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const noNote = note.trim().length < 3;
  const submit = (): void => {
    setTried(true);
    if (!noNote) save.mutate();
  };
  return (
    <FormFrame title={words.changeOf(item.titel)} onSubmit={submit}>
      <NotSaved error={save.error} />
      <SelectField label={words.to} value={to} options={options} onChange={setTo} />
      <TextareaField
        label={words.note}
        hint={words.noteHint}
        value={note}
        onChange={setNote}
        error={server['/toelichting'] ?? server['/notitie'] ?? (tried && noNote ? words.missing.note : null)}
      />
      <SaveButtons save={texts.actions.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
