// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import { texts } from '../../texts/nl.js';
import { TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.signing;

/** Takes back a document that not both have signed. */
export function WithdrawForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactElement {
  const [reason, setReason] = useState('');
  const send = useChange({
    send: () => post(`/ondertekeningen/${id}/intrekking`, { reden: reason.trim() }),
    told: words.withdrawnTold,
    onDone: onClose,
  });
  return (
    <FormFrame title={words.withdrawTitle} onSubmit={() => send.mutate()}>
      <NotSaved error={send.error} />
      <TextField label={words.withdrawReason} value={reason} onChange={setReason} error={faultsByField(send.error)['/reden']} autoComplete="off" />
      <SaveButtons save={words.withdraw} busy={send.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
