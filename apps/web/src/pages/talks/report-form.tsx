// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { post, put } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { TalkDetail } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { ErrorState } from '../../ui/states.js';
import { useTalkStep } from './use-talks.js';

const words = texts.talks;

/** The region writes the report, and puts it before the provider when it stands for it. */
export function ReportForm({ talk }: { readonly talk: TalkDetail }): ReactElement {
  const [text, setText] = useState(talk.concept?.tekst ?? '');
  const [attendees, setAttendees] = useState(talk.aanwezig ?? '');
  const [missing, setMissing] = useState<{ readonly text?: string; readonly attendees?: string }>({});
  const [asking, setAsking] = useState(false);
  const save = useTalkStep(
    () => put(`/gesprekken/${talk.id}/verslag`, { versie: talk.versie, tekst: text.trim(), aanwezig: attendees.trim() }),
    words.reportSaved,
  );
  const submit = useTalkStep(() => post(`/gesprekken/${talk.id}/verslag/voorleggen`, { versie: talk.versie }), words.submitted);
  const faults = faultsByField(save.error);
  const failed = submit.error ?? (Object.keys(faults).length === 0 ? save.error : null);
  const changed = text.trim() !== (talk.concept?.tekst ?? '') || attendees.trim() !== (talk.aanwezig ?? '');
  const write = (event: FormEvent): void => {
    event.preventDefault();
    const found = {
      ...(text.trim() === '' ? { text: words.reportEmpty } : {}),
      ...(attendees.trim() === '' ? { attendees: words.attendeesEmpty } : {}),
    };
    setMissing(found);
    if (Object.keys(found).length === 0) save.mutate(undefined);
  };
  return (
    <form className="rw-stack rw-stack--wide rw-talk-form" onSubmit={write} noValidate>
      {failed ? <ErrorState what={words.failed.report} error={failed} /> : null}
      <p className="rw-small rw-soft">{words.writeFirst}</p>
      <TextField
        label={words.attendees}
        hint={words.attendeesHint}
        value={attendees}
        onChange={setAttendees}
        error={missing.attendees ?? faults['/aanwezig']}
        autoComplete="off"
      />
      <TextareaField label={words.reportText} hint={words.reportHint} value={text} onChange={setText} error={missing.text ?? faults['/tekst']} />
      <div className="rw-buttons">
        <Button primary={changed || !talk.concept} type="submit" busy={save.isPending}>
          {words.saveReport}
        </Button>
        {talk.concept && !changed ? (
          <Button primary busy={submit.isPending} onClick={() => setAsking(true)}>
            {words.submit}
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        open={asking}
        title={words.submitTitle}
        confirm={words.submitYes}
        decline={texts.actions.cancel}
        onClose={(confirmed) => {
          setAsking(false);
          if (confirmed) submit.mutate(undefined);
        }}
      >
        {words.submitText(talk.afspraken.filter((a) => a.staat !== 'vervallen').length)}
      </ConfirmDialog>
    </form>
  );
}
