// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import type { ContractTerm } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { ErrorState } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.contractTerms;

/** Records that one of the parties gives notice today. */
export function NoticeForm({ term, onClose }: { readonly term: ContractTerm; readonly onClose: () => void }): ReactElement {
  const [by, setBy] = useState('regio');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const send = useChange({
    send: () => post(`/contracten/${term.nummer}/opzegging`, { door: by, reden: reason.trim(), versie: term.versie }),
    told: words.noticed,
    onDone: onClose,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong(reason.trim() === '' ? words.empty : null);
    if (reason.trim() !== '') send.mutate();
  };
  return (
    <form className="rw-detail rw-stack rw-stack--wide" onSubmit={submit} noValidate>
      <h3>{words.giveNotice}</h3>
      {send.isError ? <ErrorState what={words.noticeFailed} error={send.error} /> : null}
      <SelectField
        label={words.noticeBy}
        value={by}
        options={Object.entries(words.parties).map(([value, label]) => ({ value, label }))}
        onChange={setBy}
      />
      <TextareaField label={words.noticeReason} value={reason} onChange={setReason} error={wrong} />
      <SaveButtons save={words.noticeYes} busy={send.isPending} onCancel={onClose} />
    </form>
  );
}
