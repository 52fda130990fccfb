// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post, put } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { RoundChange, RoundDetail } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';
import { entryOfChange, sentContent } from './change-fields.js';
import { ChangeFields } from './change-form.js';

const words = texts.revisionChanges;

interface Props {
  readonly round: RoundDetail;
  readonly change: RoundChange;
  readonly onDone: () => void;
}

/** A change is dropped with a reason that others can read. */
export function DropForm({ round, change, onDone }: Props): ReactElement {
  const [reason, setReason] = useState('');
  const drop = useChange({
    send: () => post(`/herzieningen/${round.id}/wijzigingen/${change.nummer}/schrappen`, { versie: change.versie, reden: reason.trim() || null }),
    told: words.dropped,
    onDone,
  });
  return (
    <FormFrame title={words.dropOf(change.nummer)} onSubmit={() => drop.mutate()}>
      <TextareaField label={words.reason} hint={words.reasonHint} value={reason} error={faultsByField(drop.error)['/reden']} onChange={setReason} />
      <NotSaved error={drop.error} />
      <SaveButtons save={words.drop} busy={drop.isPending} onCancel={onDone} />
    </FormFrame>
  );
}

/** One contract is left out of a change, or the change is another one there. */
export function ExceptionForm({ round, change, onDone }: Props): ReactElement {
  const [contract, setContract] = useState('');
  const [how, setHow] = useState<'niet' | 'anders'>('niet');
  const [entry, setEntry] = useState(() => entryOfChange(change.soort, change.inhoud));
  const [reason, setReason] = useState('');
  const save = useChange({
    send: () =>
      put(`/herzieningen/${round.id}/uitzonderingen`, {
        contract: contract.trim(),
        wijziging: change.nummer,
        inhoud: how === 'anders' ? sentContent(change.soort, entry) : null,
        reden: reason.trim(),
      }),
    told: words.excepted,
    onDone,
  });
  const faults = faultsByField(save.error);
  return (
    <FormFrame title={words.exceptOf(change.nummer)} onSubmit={() => save.mutate()}>
      <TextField short label={words.contract} value={contract} error={faults['/contract']} onChange={setContract} />
      <SelectField
        label={words.how}
        value={how}
        options={[
          { value: 'niet', label: words.notAtAll },
          { value: 'anders', label: words.differently },
        ]}
        onChange={(value) => setHow(value === 'anders' ? 'anders' : 'niet')}
      />
      {how === 'anders' ? <ChangeFields kind={change.soort} entry={entry} faults={faults} onChange={setEntry} /> : null}
      <TextareaField label={words.reason} value={reason} error={faults['/reden']} onChange={setReason} />
      <NotSaved error={save.error} />
      <SaveButtons save={words.save} busy={save.isPending} onCancel={onDone} />
    </FormFrame>
  );
}
