// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { texts } from '../../texts/nl.js';
import { TextareaField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { ErrorState } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.votes;
const LEAST = 3;

/** Taking a proposal back before it is decided on, with the reason. */
export function WithdrawForm({ vote, onClose }: { readonly vote: string; readonly onClose: () => void }): ReactElement {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = useChange({ send: () => post(`/stemmingen/${vote}/intrekken`, { reden: reason.trim() }), told: words.withdrawn, onDone: onClose });
  const short = reason.trim().length < LEAST;
  const submit = (): void => {
    setTried(true);
    if (!short) save.mutate();
  };
  return (
    <FormFrame title={words.withdrawTitle} onSubmit={submit}>
      {save.isError ? <ErrorState what={words.one} error={save.error} /> : null}
      <TextareaField label={words.withdrawReason} value={reason} onChange={setReason} error={tried && short ? words.withdrawReasonEmpty : null} />
      <SaveButtons save={words.withdraw} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
