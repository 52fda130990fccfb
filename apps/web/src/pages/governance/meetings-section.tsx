// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useList } from '../../api/hooks.js';
import { ApiError } from '../../api/problem.js';
import type { Meeting } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, Paging, type Column } from '../../ui/data-table.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { PageLink } from '../../ui/page-link.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { ErrorState, Loaded } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';

const words = texts.bodies;

const columnsFor = (proposing: boolean): readonly Column<Meeting>[] => [
  { id: 'datum', head: words.meetingDate, phone: 'title', width: '22%', cell: (m) => longDate(m.datum) },
  { id: 'plaats', head: words.place, phone: 'inline', width: '22%', cell: (m) => m.plaats ?? '' },
  { id: 'agenda', head: words.agenda, phone: 'line', cell: (m) => <span className="rw-prose">{m.agenda ?? ''}</span> },
  {
    id: 'besluiten',
    head: words.decisions,
    num: true,
    phone: 'fact',
    cell: (m) =>
      m.besluiten === 0 ? (
        count(0)
      ) : (
        <PageLink to="/bestuursbesluiten" query={{ vergadering: m.id }} quiet>
          {count(m.besluiten)}
        </PageLink>
      ),
  },
  ...(proposing
    ? [
        {
          id: 'stemming',
          head: texts.votes.title,
          apart: true,
          phone: 'line' as const,
          width: '22%',
          cell: (m: Meeting) => (
            <PageLink to="/stemmingen/nieuw" query={{ vergadering: m.id }}>
              {texts.votes.bring}
            </PageLink>
          ),
        },
      ]
    : []),
];

function MeetingForm({ body, onDone }: { readonly body: string; readonly onDone: () => void }): ReactElement {
  const tell = useUndo();
  const cache = useQueryClient();
  const [date, setDate] = useState('');
  const [place, setPlace] = useState('');
  const [agenda, setAgenda] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: () => post<Meeting>('/vergaderingen', { gremium: body, datum: date, plaats: place.trim() || null, agenda: agenda.trim() || null }),
    onSuccess: async (meeting) => {
      tell({ text: words.meetingSaved(longDate(meeting.datum)) });
      onDone();
      await cache.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/vergaderingen') });
    },
    onError: (error) => setWrong(error instanceof ApiError ? (error.at('/datum') ?? null) : null),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong(date === '' ? words.dateEmpty : null);
    if (date !== '') save.mutate();
  };
  return (
    <form className="rw-detail rw-stack" onSubmit={submit} noValidate>
      {save.isError && wrong === null ? <ErrorState what={words.meetingFailed} error={save.error} /> : null}
      <TextField short type="date" label={words.meetingDate} value={date} onChange={setDate} error={wrong} />
      <TextField label={words.place} hint={words.optional} value={place} onChange={setPlace} autoComplete="off" />
      <TextareaField label={words.agenda} hint={words.optional} value={agenda} onChange={setAgenda} />
      <SaveButtons save={words.saveMeeting} busy={save.isPending} onCancel={onDone} />
    </form>
  );
}

/** The meetings of a body, and a way to add one. @param votes the body has seats that can vote */
export function MeetingsSection({ body, votes }: { readonly body: string; readonly votes: boolean }): ReactElement {
  const may = useMay();
  const list = useListQuery();
  const [adding, setAdding] = useState(false);
  const query = useList<Meeting>('/vergaderingen', { gremium: body, pagina: list.page });
  return (
    <Section
      title={words.meetings}
      note={words.meetingsNote}
      end={may('governance:record') && !adding ? <Button onClick={() => setAdding(true)}>{words.addMeeting}</Button> : undefined}
    >
      {adding ? <MeetingForm body={body} onDone={() => setAdding(false)} /> : null}
      <Loaded query={query} what={words.meetings}>
        {(listed) =>
          listed.rows.length === 0 ? (
            <p className="rw-soft">{words.meetingsNone}</p>
          ) : (
            <>
              <DataTable name={words.meetings} columns={columnsFor(may('governance:record') && votes)} rows={listed.rows} rowKey={(m) => m.id} />
              <Paging page={listed.page} perPage={listed.perPage} total={listed.total} onPage={list.setPage} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
