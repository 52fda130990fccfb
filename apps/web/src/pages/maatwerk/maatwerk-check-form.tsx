// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { MaatwerkDetail } from '../../api/types.js';
import { amountCents, readMoney } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';
import { regionalWords } from './maatwerk-words.js';

const words = texts.maatwerk.check;

/** Judges provider and tariff; what stands out asks for an explanation. */
export function CheckForm({ request: r, onClose }: { readonly request: MaatwerkDetail; readonly onClose: () => void }): ReactElement {
  const [tariff, setTariff] = useState(amountCents(r.gevraagdTarief));
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const money = readMoney(tariff);
  const save = useChange({
    send: () =>
      post(`/maatwerk/${r.id}/toets`, { versie: r.versie, tarief: money, tariefReden: reason.trim() || null, toelichting: note.trim() || null }),
    told: words.saved,
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  return (
    <FormFrame title={words.do} onSubmit={() => (money === null ? undefined : save.mutate())}>
      <p>{words.doNote}</p>
      <NotSaved error={save.error} />
      <TextField
        label={words.tariffField}
        hint={regionalWords(money, r.regionaal)}
        value={tariff}
        onChange={setTariff}
        inputMode="decimal"
        short
        error={money === null ? texts.maatwerk.form.wrong['tarief']! : (server['/tarief'] ?? null)}
      />
      <TextareaField
        label={words.tariffReason}
        hint={words.tariffReasonHint}
        value={reason}
        onChange={setReason}
        error={server['/tariefReden'] ?? null}
      />
      <TextareaField label={words.noteField} hint={words.noteHint} value={note} onChange={setNote} error={server['/toelichting'] ?? null} />
      <SaveButtons save={words.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
