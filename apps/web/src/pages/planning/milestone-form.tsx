// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { put } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { Milestone } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.planning;

/** Moves a milestone, or says how long before the next one it lies, who does it and when it was done; always with a reason. */
export function MilestoneForm({ milestone, onClose }: { readonly milestone: Milestone; readonly onClose: () => void }): ReactElement {
  const [date, setDate] = useState(milestone.verschovenNaar ?? '');
  const [lead, setLead] = useState(milestone.dagenVoorVolgende === null ? '' : String(milestone.dagenVoorVolgende));
  const [done, setDone] = useState(milestone.gereedOp ?? '');
  const [owner, setOwner] = useState(milestone.eigenaar ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const days = lead.trim() === '' ? null : Number(lead);
  const wrongLead = days !== null && !(Number.isInteger(days) && days >= 0 && days <= 3650);
  const noReason = reason.trim().length < 3;
  const save = useChange({
    send: () =>
      put(`/planning/mijlpalen/${milestone.id}`, {
        datum: date || null,
        dagenVoorVolgende: days,
        gereedOp: done || null,
        eigenaar: owner.trim() || null,
        reden: reason.trim(),
        versie: milestone.versie,
      }),
    told: words.saved,
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const submit = (): void => {
    setTried(true);
    if (!wrongLead && !noReason) save.mutate();
  };
  return (
    <FormFrame title={words.move(milestone.naam)} onSubmit={submit}>
      <NotSaved error={save.error} />
      <TextField label={words.date} hint={words.dateHint} type="date" value={date} onChange={setDate} short error={server['/datum'] ?? null} />
      <TextField
        label={words.lead2}
        hint={words.leadHint}
        value={lead}
        onChange={setLead}
        inputMode="numeric"
        autoComplete="off"
        short
        error={(tried && wrongLead ? words.leadWrong : null) ?? server['/dagenVoorVolgende'] ?? null}
      />
      <TextField label={words.doneOn} type="date" value={done} onChange={setDone} short error={server['/gereedOp'] ?? null} />
      <TextField label={words.owner} value={owner} onChange={setOwner} autoComplete="off" />
      <TextareaField
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onChange={setReason}
        error={(tried && noReason ? words.reasonEmpty : null) ?? server['/reden'] ?? null}
      />
      <SaveButtons save={words.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
