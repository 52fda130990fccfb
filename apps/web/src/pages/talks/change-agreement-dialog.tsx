// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { patch } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { TalkAgreement } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { ErrorState } from '../../ui/states.js';
import { FormDialog } from './form-dialog.js';
import { useTalkStep } from './use-talks.js';

const words = texts.talkAgreements;

/** Another day, lapsed, or open again; for the region. */
export function ChangeAgreementDialog({ agreement, onClose }: { readonly agreement: TalkAgreement; readonly onClose: () => void }): ReactElement {
  return (
    <FormDialog title={words.changeTitle} onClose={onClose}>
      {(close) => <Form agreement={agreement} close={close} />}
    </FormDialog>
  );
}

function Form({ agreement, close }: { readonly agreement: TalkAgreement; readonly close: () => void }): ReactElement {
  const [due, setDue] = useState(agreement.datum);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const send = useTalkStep(
    (change: object) => patch(`/gesprekken/afspraken/${agreement.id}`, { versie: agreement.versie, ...change, toelichting: note.trim() || null }),
    words.changed,
    close,
  );
  const faults = faultsByField(send.error);
  const go = (change: object): void => {
    const empty = note.trim() === '';
    setMissing(empty ? words.noteEmpty : null);
    if (!empty) send.mutate(change);
  };
  return (
    <form
      className="rw-stack rw-stack--wide"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (agreement.staat === 'open') go({ datum: due });
        else send.mutate({ staat: 'open' });
      }}
    >
      {send.isError && Object.keys(faults).length === 0 ? <ErrorState what={texts.talks.failed.agreement} error={send.error} /> : null}
      <p>{agreement.tekst}</p>
      {agreement.staat === 'open' ? (
        <TextField type="date" label={words.newDue} value={due} onChange={setDue} error={faults['/datum']} short />
      ) : null}
      <TextareaField label={words.note} hint={words.noteHint} value={note} onChange={setNote} error={missing ?? faults['/toelichting']} />
      <div className="rw-buttons">
        <Button primary type="submit" busy={send.isPending}>
          {agreement.staat === 'open' ? words.saveDue : words.reopen}
        </Button>
        {agreement.staat === 'open' ? (
          <Button busy={send.isPending} onClick={() => go({ staat: 'vervallen' })}>
            {words.lapse}
          </Button>
        ) : null}
        <Button onClick={close}>{texts.actions.cancel}</Button>
      </div>
    </form>
  );
}
