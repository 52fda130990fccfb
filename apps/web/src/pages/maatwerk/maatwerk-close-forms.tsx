// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { IsoDate, MaatwerkDetail } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { NotSaved } from '../../ui/not-saved.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.maatwerk;

interface ReasonProps {
  readonly request: MaatwerkDetail;
  readonly part: 'afwijzing' | 'intrekking';
  readonly words: { readonly button: string; readonly title: string; readonly reason: string; readonly saved: string };
  readonly onClose: () => void;
}

/** Closes a request before it is signed, with a reason that both sides read. */
export function ReasonForm({ request: r, part, words: own, onClose }: ReasonProps): ReactElement {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const empty = reason.trim() === '';
  const save = useChange({
    send: () => post(`/maatwerk/${r.id}/${part}`, { versie: r.versie, reden: reason.trim() }),
    told: own.saved,
    onDone: onClose,
  });
  const submit = (): void => {
    setTried(true);
    if (!empty) save.mutate();
  };
  const wrong = tried && empty ? words.reasonMissing : (faultsByField(save.error)['/reden'] ?? null);
  return (
    <FormFrame title={own.title} onSubmit={submit}>
      <NotSaved error={save.error} />
      <TextareaField label={own.reason} hint={words.reasonHint} value={reason} onChange={setReason} error={wrong} />
      <SaveButtons save={own.button} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}

interface EndProps {
  readonly request: MaatwerkDetail;
  readonly today: IsoDate;
  readonly onClose: () => void;
}

/** The help ended: the contract ends with it. */
export function EndForm({ request: r, today, onClose }: EndProps): ReactElement {
  const [day, setDay] = useState(today < r.van ? r.van : today > r.totEnMet ? r.totEnMet : today);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const empty = reason.trim() === '';
  const save = useChange({
    send: () => post(`/maatwerk/${r.id}/einde`, { versie: r.versie, laatsteDag: day, reden: reason.trim() }),
    told: words.end.saved,
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const submit = (): void => {
    setTried(true);
    if (!empty && day !== '') save.mutate();
  };
  return (
    <FormFrame title={words.end.title} onSubmit={submit}>
      <p>{words.end.note}</p>
      <NotSaved error={save.error} />
      <TextField
        type="date"
        label={words.end.day}
        value={day}
        onChange={setDay}
        short
        error={tried && day === '' ? words.end.dayMissing : (server['/laatsteDag'] ?? null)}
      />
      <TextareaField
        label={words.end.reason}
        hint={words.reasonHint}
        value={reason}
        onChange={setReason}
        error={tried && empty ? words.reasonMissing : (server['/reden'] ?? null)}
      />
      <SaveButtons save={words.end.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
