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

const words = texts.contractChanges;

interface Props {
  readonly number: string;
  readonly version: number;
  readonly onClose: () => void;
}

/** Records when the notice of a change (form 38) was sent, and under which reference. */
export function NoticeSentForm({ number, version, onClose }: Props): ReactElement {
  const [day, setDay] = useState('');
  const [reference, setReference] = useState('');
  const send = useChange({
    send: () => post(`/contracten/${number}/aankondigingen`, { versie: version, op: day, kenmerk: reference.trim() }),
    told: words.noticeKept,
    onDone: onClose,
  });
  const faults = faultsByField(send.error);
  return (
    <FormFrame title={words.noticeTitle(version)} onSubmit={() => send.mutate()}>
      <NotSaved error={send.error} />
      <TextField label={words.noticeSentOn} type="date" value={day} onChange={setDay} error={faults['/op']} short />
      <TextField
        label={words.noticeReference}
        hint={words.noticeReferenceHint}
        value={reference}
        onChange={setReference}
        error={faults['/kenmerk']}
        autoComplete="off"
      />
      <SaveButtons save={words.noticeSave} busy={send.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
