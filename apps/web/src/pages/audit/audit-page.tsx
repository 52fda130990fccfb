// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { list, type Listed } from '../../api/client.js';
import type { AuditEvent } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useSession } from '../../app/session.js';
import { shortDate, timeSeconds } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { TextField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { EmptyList, Onward } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';

const KEYS = ['wie', 'wat', 'object', 'van', 'tot'] as const;

/** What an entry says besides its own columns, in words: "doel: nabellen". */
function details(event: AuditEvent): string {
  return Object.entries(event.detail ?? {})
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(', ');
}

const columnsOf = (year: number): readonly Column<AuditEvent>[] => [
  { id: 'op', head: texts.audit.at, phone: 'inline', width: '150px', cell: (event) => `${shortDate(event.op, year)}, ${timeSeconds(event.op)}` },
  {
    id: 'wie',
    head: texts.audit.who,
    phone: 'line',
    cell: (event) => (
      <>
        {event.wie}
        {event.vanaf ? <small>{texts.audit.via(event.vanaf)}</small> : null}
      </>
    ),
  },
  {
    id: 'wat',
    head: texts.audit.action,
    phone: 'title',
    cell: (event) => event.actie,
  },
  {
    id: 'waarop',
    head: texts.audit.object,
    phone: 'line',
    cell: (event) => (
      <>
        {event.objectSoort}
        {event.objectId ? <small>{event.objectId}</small> : null}
      </>
    ),
  },
  { id: 'detail', head: texts.audit.detail, width: '26%', phone: 'line', cell: (event) => <span className="rw-small">{details(event)}</span> },
  {
    id: 'uitkomst',
    head: texts.audit.outcome,
    phone: 'end',
    cell: (event) => (
      <StatusBadge tone={event.uitkomst === 'gelukt' ? 'green' : 'red'} plain>
        {texts.audit.outcomes[event.uitkomst]}
      </StatusBadge>
    ),
  },
];

export function Page(): ReactElement {
  const { vandaag } = useSession();
  const filter = useListQuery();
  const filters = Object.fromEntries(KEYS.map((key) => [key, filter.value(key)])) as Record<(typeof KEYS)[number], string>;
  const asked = { ...filters, na: filter.value('na') };
  const query = useQuery<Listed<readonly AuditEvent[]>>({
    queryKey: ['/logboek', asked],
    queryFn: () => list<readonly AuditEvent[]>('/logboek', asked),
    placeholderData: (before) => before,
  });
  const names = { wie: texts.audit.who, wat: texts.audit.action, object: texts.audit.object, van: texts.audit.from, tot: texts.audit.until };
  const chosen = KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: `${names[key]} ${filters[key]}` }));
  const clear = (): void => filter.clear(KEYS);
  return (
    <PageFrame title={texts.audit.title} lead={texts.audit.lead}>
      <Filters>
        <SearchField label={texts.audit.who} value={filters.wie} onChange={(value) => filter.set('wie', value)} />
        <SearchField label={texts.audit.action} value={filters.wat} onChange={(value) => filter.set('wat', value)} />
        <TextField type="date" label={texts.audit.from} value={filters.van} onChange={(value) => filter.set('van', value)} />
        <TextField type="date" label={texts.audit.until} value={filters.tot} onChange={(value) => filter.set('tot', value)} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => filter.set(key, null)} onClear={clear} />
      <Loaded query={query} what={texts.audit.what} rows={10}>
        {({ rows, next }) =>
          rows.length > 0 ? (
            <>
              <DataTable
                name={texts.audit.title}
                columns={columnsOf(Number(vandaag.slice(0, 4)))}
                rows={rows}
                rowKey={(event) => `${event.op}${event.wie}${event.actie}${event.objectId}`}
              />
              <Onward at={filter.value('na')} next={next} onMove={(na) => filter.set('na', na)} />
            </>
          ) : (
            <EmptyList chosen={chosen} onClear={clear} none={texts.audit.none} />
          )
        }
      </Loaded>
    </PageFrame>
  );
}
