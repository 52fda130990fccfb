// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { post, remove } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { TalkDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button, TextButton } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Section } from '../../ui/section.js';
import { ErrorState } from '../../ui/states.js';
import { useSide } from '../questions/question-words.js';
import { useTalkStep } from './use-talks.js';

const words = texts.talks;

/** What the talk is about; both sides bring points until the report is written. */
export function AgendaSection({ talk }: { readonly talk: TalkDetail }): ReactElement {
  const may = useMay();
  const side = useSide();
  const open = may('talk:write') && talk.staat === 'gepland';
  const take = useTalkStep((id: string) => remove(`/gesprekken/${talk.id}/agenda/${id}`), words.pointRemoved);
  return (
    <Section title={words.agenda}>
      {take.isError ? <ErrorState what={words.failed.agenda} error={take.error} /> : null}
      {talk.agenda.length === 0 ? (
        <p className="rw-soft">{words.agendaEmpty}</p>
      ) : (
        <ol className="rw-agenda">
          {talk.agenda.map((item) => (
            <li key={item.id}>
              {item.punt}
              {open && item.kant === side ? (
                <>
                  {' '}
                  <button
                    type="button"
                    className="rw-text-button rw-text-button--small"
                    aria-label={words.removePointOf(item.punt)}
                    onClick={() => take.mutate(item.id)}
                  >
                    {words.removePoint}
                  </button>
                </>
              ) : null}
              <span className="rw-second">
                {item.toelichting ? `${item.toelichting} ` : ''}
                {words.agendaBy[item.kant]}
              </span>
            </li>
          ))}
        </ol>
      )}
      {open ? <AddPoint talk={talk} /> : null}
    </Section>
  );
}

function AddPoint({ talk }: { readonly talk: TalkDetail }): ReactElement {
  const [point, setPoint] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const add = useTalkStep(
    (punt: string) => post(`/gesprekken/${talk.id}/agenda`, { punt }),
    words.pointAdded,
    () => setPoint(''),
  );
  const faults = faultsByField(add.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const empty = point.trim() === '';
    setMissing(empty ? words.pointEmpty : null);
    if (!empty) add.mutate(point.trim());
  };
  return (
    <form className="rw-stack rw-talk-form" onSubmit={submit} noValidate>
      {add.isError && Object.keys(faults).length === 0 ? <ErrorState what={words.failed.agenda} error={add.error} /> : null}
      <TextField label={words.point} hint={words.pointHint} value={point} onChange={setPoint} error={missing ?? faults['/punt']} autoComplete="off" />
      <div className="rw-buttons">
        <Button type="submit" busy={add.isPending}>
          {words.addPoint}
        </Button>
        {point !== '' ? <TextButton onClick={() => setPoint('')}>{texts.actions.cancel}</TextButton> : null}
      </div>
    </form>
  );
}
