// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useList } from '../../api/hooks.js';
import type { OwnMessage } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useSession } from '../../app/session.js';
import { shortMoment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { Filters } from '../../ui/filters.js';
import { Listing } from '../../ui/listing.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.post;
const FILTERS = [
  { value: '', label: words.all },
  { value: 'ongelezen', label: words.unreadOnly },
];

/** What was told to who is logged in, newest first. */
export function Page(): ReactElement {
  const { vandaag } = useSession();
  const list = useListQuery();
  const show = list.value('toon');
  const query = useList<OwnMessage>('/post', { toon: show, pagina: list.page });
  const change = useChange<OwnMessage>({
    send: (message) => post(`/post/${message.id}/gelezen`),
    told: (message) => words.isRead(message.onderwerp),
    onDone: () => undefined,
  });
  const columns: readonly Column<OwnMessage>[] = [
    {
      id: 'bericht',
      head: texts.mail.subject,
      phone: 'title',
      cell: (message) => (
        <>
          {message.gelezenOp ? message.onderwerp : <strong>{message.onderwerp}</strong>}
          {message.alineas.map((text, at) => (
            <small key={at}>{text}</small>
          ))}
          {message.link ? (
            <PageLink to={`/${message.link}`} label={words.openLabel(message.onderwerp)}>
              {words.open}
            </PageLink>
          ) : null}
        </>
      ),
    },
    {
      id: 'op',
      head: texts.mail.made,
      width: '170px',
      phone: 'inline',
      cell: (message) => shortMoment(message.op, Number(vandaag.slice(0, 4))),
    },
    {
      id: 'gelezen',
      head: words.read,
      width: '150px',
      phone: 'end',
      cell: (message) =>
        message.gelezenOp ? (
          words.read
        ) : (
          <Button onClick={() => change.mutate(message)}>
            <span aria-hidden="true">{words.read}</span>
            <span className="rw-hidden">{words.readLabel(message.onderwerp)}</span>
          </Button>
        ),
    },
  ];
  const chosen = show ? [{ key: 'toon', label: words.unreadOnly }] : [];
  return (
    <PageFrame title={words.title} lead={words.lead}>
      <Filters>
        <SelectField label={words.show} value={show} options={FILTERS} onChange={(value) => list.set('toon', value)} />
      </Filters>
      <NotSaved error={change.error} />
      <Listing query={query} what={words.what} chosen={chosen} onClear={() => list.clear(['toon'])} none={words.none} onPage={list.setPage}>
        {(rows) => <DataTable name={words.title} columns={columns} rows={rows} rowKey={(message) => message.id} />}
      </Listing>
    </PageFrame>
  );
}
