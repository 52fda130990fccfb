// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { patch, post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { TalkDetail } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { ErrorState } from '../../ui/states.js';
import type { Holder } from './agreements-section.js';
import { FormDialog } from './form-dialog.js';
import { isTime } from './talk-words.js';
import { useTalkStep } from './use-talks.js';

const words = texts.talks;

interface Props {
  readonly talk: TalkDetail;
  readonly onClose: () => void;
}

/** Another day, time, place or holder. */
export function MoveDialog({ talk, onClose }: Props): ReactElement {
  return (
    <FormDialog title={words.move} onClose={onClose}>
      {(close) => <MoveForm talk={talk} close={close} />}
    </FormDialog>
  );
}

function MoveForm({ talk, close }: { readonly talk: TalkDetail; readonly close: () => void }): ReactElement {
  const holders = useApi<readonly Holder[]>('/gesprekken/gespreksvoerders');
  const [day, setDay] = useState(talk.datum);
  const [time, setTime] = useState(talk.tijd ?? '');
  const [place, setPlace] = useState(talk.plaats ?? '');
  const [holder, setHolder] = useState(talk.eigenaar?.id ?? '');
  const [reason, setReason] = useState('');
  const [wrongTime, setWrongTime] = useState<string | null>(null);
  const save = useTalkStep(
    () =>
      patch(`/gesprekken/${talk.id}`, {
        versie: talk.versie,
        datum: day,
        tijd: time.trim() || null,
        plaats: place.trim() || null,
        eigenaar: holder || null,
        reden: reason.trim() || null,
      }),
    words.moved,
    close,
  );
  const faults = faultsByField(save.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrongTime(isTime(time) ? null : words.form.timeWrong);
    if (isTime(time)) save.mutate(undefined);
  };
  const known = holders.data ?? (talk.eigenaar ? [talk.eigenaar] : []);
  return (
    <form className="rw-stack rw-stack--wide" onSubmit={submit} noValidate>
      {save.isError && Object.keys(faults).length === 0 ? <ErrorState what={words.failed.save} error={save.error} /> : null}
      <TextField type="date" label={words.day} value={day} onChange={setDay} error={faults['/datum']} short />
      <TextField
        label={words.time}
        hint={words.timeHint}
        value={time}
        onChange={setTime}
        error={wrongTime ?? faults['/tijd']}
        short
        autoComplete="off"
      />
      <TextField label={words.place} value={place} onChange={setPlace} error={faults['/plaats']} autoComplete="off" />
      <SelectField
        label={words.holder}
        value={holder}
        options={[{ value: '', label: words.nobody }, ...known.map((h) => ({ value: h.id, label: h.naam }))]}
        onChange={setHolder}
        error={faults['/eigenaar']}
      />
      <TextareaField label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} error={faults['/reden']} />
      <SaveButtons save={words.moveSave} busy={save.isPending} onCancel={close} />
    </form>
  );
}

/** Calls the talk off, with the reason. */
export function CallOffDialog({ talk, onClose }: Props): ReactElement {
  return (
    <FormDialog title={words.callOffTitle} onClose={onClose}>
      {(close) => <CallOffForm talk={talk} close={close} />}
    </FormDialog>
  );
}

function CallOffForm({ talk, close }: { readonly talk: TalkDetail; readonly close: () => void }): ReactElement {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const send = useTalkStep((reden: string) => post(`/gesprekken/${talk.id}/afzeggen`, { versie: talk.versie, reden }), words.calledOff, close);
  const faults = faultsByField(send.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const empty = reason.trim() === '';
    setMissing(empty ? words.callOffEmpty : null);
    if (!empty) send.mutate(reason.trim());
  };
  return (
    <form className="rw-stack rw-stack--wide" onSubmit={submit} noValidate>
      {send.isError && Object.keys(faults).length === 0 ? <ErrorState what={words.failed.save} error={send.error} /> : null}
      <TextareaField label={words.callOffReason} value={reason} onChange={setReason} error={missing ?? faults['/reden']} />
      <SaveButtons save={words.callOff} busy={send.isPending} onCancel={close} />
    </form>
  );
}
