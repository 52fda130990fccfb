// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { GoverningBody } from '../../api/types.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { EmptyState, Loaded } from '../../ui/states.js';

const words = texts.bodies;
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/bestuursbesluiten', label: texts.menu.boardDecisions },
];

const columns: readonly Column<GoverningBody>[] = [
  {
    id: 'naam',
    head: words.name,
    phone: 'title',
    width: '46%',
    cell: (b) => (
      <>
        <PageLink to={`/gremia/${b.sleutel}`}>{b.naam}</PageLink>
        <small>{b.taak}</small>
      </>
    ),
  },
  { id: 'soort', head: words.kind, phone: 'inline', cell: (b) => words.kinds[b.soort] },
  {
    id: 'mandaten',
    head: words.mandates,
    width: '28%',
    phone: 'line',
    cell: (b) =>
      b.mandaten.length === 0 ? (
        <span className="rw-soft">{words.noMandate}</span>
      ) : (
        b.mandaten.map((m) => texts.subjectKinds[m.onderwerp].toLowerCase()).join(', ')
      ),
  },
  { id: 'zetels', head: words.seats, num: true, phone: 'fact', cell: (b) => count(b.zetels) },
  {
    id: 'besluiten',
    head: words.decisions,
    num: true,
    phone: 'fact',
    cell: (b) =>
      b.besluiten === 0 ? (
        count(0)
      ) : (
        <PageLink to="/bestuursbesluiten" query={{ gremium: b.sleutel }} quiet>
          {count(b.besluiten)}
        </PageLink>
      ),
  },
];

/** Who decides or confers in the region, for whom, and on what they may decide. */
export function Page(): ReactElement {
  const query = useApi<readonly GoverningBody[]>('/gremia');
  return (
    <PageFrame title={words.title} crumbs={crumbs} lead={words.lead}>
      <Loaded query={query} what={words.what} rows={10}>
        {(rows) =>
          rows.length > 0 ? (
            <DataTable name={words.title} columns={columns} rows={rows} rowKey={(b) => b.sleutel} />
          ) : (
            <EmptyState title={words.none.title}>{words.none.text}</EmptyState>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
