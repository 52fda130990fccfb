// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useList } from '../../api/hooks.js';
import type { MailState, SentMail } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useSession } from '../../app/session.js';
import { shortMoment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { Listing } from '../../ui/listing.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Page as PageFrame } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.mail;
const STATES = [{ value: '', label: words.every }, ...Object.entries(words.states).map(([value, label]) => ({ value, label }))];
const tone = { klaar: 'blue', bezig: 'blue', verstuurd: 'green', 'geen-server': 'orange', mislukt: 'red' } as const;

/** What left as mail and what did not, for who looks after the product. */
export function Page(): ReactElement {
  const { vandaag } = useSession();
  const year = Number(vandaag.slice(0, 4));
  const list = useListQuery();
  const [state, search] = [list.value('staat'), list.value('zoek')];
  const query = useList<SentMail>('/mail', { staat: state, zoek: search, pagina: list.page });
  const change = useChange<SentMail>({
    send: (mail) => post(`/mail/${mail.id}/opnieuw`),
    told: (mail) => words.retried(mail.aan),
    onDone: () => undefined,
  });
  const columns: readonly Column<SentMail>[] = [
    {
      id: 'onderwerp',
      head: words.subject,
      phone: 'title',
      cell: (mail) => (
        <>
          {mail.onderwerp}
          {mail.fout ? <small>{mail.fout}</small> : null}
        </>
      ),
    },
    {
      id: 'aan',
      head: words.to,
      phone: 'line',
      cell: (mail) => (
        <>
          {mail.aan}
          <small>{mail.adres}</small>
        </>
      ),
    },
    { id: 'gemaakt', head: words.made, width: '160px', phone: 'inline', cell: (mail) => shortMoment(mail.gemaaktOp, year) },
    {
      id: 'staat',
      head: words.state,
      phone: 'first',
      cell: (mail) => (
        <StatusBadge tone={tone[mail.staat]} plain>
          {words.states[mail.staat]}
        </StatusBadge>
      ),
    },
    {
      id: 'actie',
      head: words.actions,
      width: '120px',
      phone: 'end',
      cell: (mail) =>
        mail.staat === 'mislukt' || mail.staat === 'geen-server' ? (
          <Button onClick={() => change.mutate(mail)}>
            <span aria-hidden="true">{words.again}</span>
            <span className="rw-hidden">{words.againLabel(mail.onderwerp, mail.aan)}</span>
          </Button>
        ) : null,
    },
  ];
  const chosen = [
    ...(state in words.states ? [{ key: 'staat', label: words.states[state as MailState] }] : []),
    ...(search ? [{ key: 'zoek', label: words.chosenSearch(search) }] : []),
  ];
  const clear = (): void => list.clear(['staat', 'zoek']);
  return (
    <PageFrame title={words.title} lead={words.lead}>
      <Filters>
        <SearchField label={words.search} value={search} onChange={(value) => list.set('zoek', value)} />
        <SelectField label={words.state} value={state} options={STATES} onChange={(value) => list.set('staat', value)} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
      <NotSaved error={change.error} />
      <Listing query={query} what={words.what} chosen={chosen} onClear={clear} none={words.none} onPage={list.setPage}>
        {(rows) => <DataTable name={words.title} columns={columns} rows={rows} rowKey={(mail) => mail.id} />}
      </Listing>
    </PageFrame>
  );
}
