// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { Agenda, AgendaDay } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { month as monthOf, weekdayShort } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { CalendarLink } from '../../ui/calendar-link.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { FeedSection } from './feed-section.js';

const words = texts.agenda;
const KEYS = ['soort', 'zoek'] as const;

const COLUMNS: readonly Column<AgendaDay>[] = [
  { id: 'op', head: words.day, width: '130px', phone: 'inline', cell: (day) => <b className="rw-nowrap">{weekdayShort(day.op)}</b> },
  {
    id: 'titel',
    head: words.what,
    phone: 'title',
    cell: (day) => (
      <>
        {day.link ? (
          <PageLink to={`/${day.link.split('?')[0]!}`} query={Object.fromEntries(new URLSearchParams(day.link.split('?')[1]))} keepDate={false}>
            {day.titel}
          </PageLink>
        ) : (
          day.titel
        )}
        <small>{day.toelichting}</small>
      </>
    ),
  },
  {
    id: 'soort',
    head: words.kind,
    width: '190px',
    phone: 'end',
    cell: (day) => (
      <StatusBadge tone="blue" plain>
        {day.soort}
      </StatusBadge>
    ),
  },
  { id: 'ics', head: '', label: words.take, width: '120px', phone: 'line', cell: (day) => <CalendarLink day={day.id} what={day.titel} /> },
];

/** The days per month, in their order. */
function byMonth(days: readonly AgendaDay[]): readonly (readonly [month: string, days: readonly AgendaDay[]])[] {
  const months = new Map<string, AgendaDay[]>();
  for (const day of days) months.set(day.op.slice(0, 7), [...(months.get(day.op.slice(0, 7)) ?? []), day]);
  return [...months];
}

/** What comes, of everything this person may see, and the address under which one's own calendar reads it. */
export function Page(): ReactElement {
  const list = useListQuery();
  const query = useApi<Agenda>('/agenda');
  const [kind, search] = [list.value('soort'), list.value('zoek')];
  const kinds = [...new Set(query.data?.dagen.map((d) => d.soort))].sort();
  const holds = (day: AgendaDay): boolean =>
    (kind === '' || day.soort === kind) && `${day.titel} ${day.toelichting}`.toLocaleLowerCase('nl').includes(search.toLocaleLowerCase('nl'));
  const chosen = [...(kind ? [{ key: 'soort', label: kind }] : []), ...(search ? [{ key: 'zoek', label: texts.mail.chosenSearch(search) }] : [])];
  return (
    <PageFrame title={words.title} lead={words.lead}>
      <Filters>
        <SearchField label={words.search} value={search} onChange={(value) => list.set('zoek', value)} />
        <SelectField
          label={words.kind}
          value={kind}
          options={[{ value: '', label: words.every }, ...kinds.map((value) => ({ value, label: value }))]}
          onChange={(value) => list.set('soort', value)}
        />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={() => list.clear([...KEYS])} />
      <Loaded query={query} what={words.whatLoads} rows={8}>
        {(agenda) => {
          const days = agenda.dagen.filter(holds);
          return (
            <>
              {days.length === 0 ? <EmptyState title={words.none.title}>{words.none.text}</EmptyState> : null}
              {byMonth(days).map(([month, those]) => (
                <Section key={month} title={monthOf(month)}>
                  <DataTable name={monthOf(month)} columns={COLUMNS} rows={those} rowKey={(day) => day.id} />
                </Section>
              ))}
              <FeedSection since={agenda.adresGemaaktOp} />
            </>
          );
        }}
      </Loaded>
    </PageFrame>
  );
}
