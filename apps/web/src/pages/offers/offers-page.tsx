// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { InboxOffer } from '../../api/types.js';
import { useSession } from '../../app/session.js';
import { longDate, tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { offerTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';

const words = texts.offers;
const crumbs = [{ to: '/vandaag', label: texts.menu.today }];

const columns: readonly Column<InboxOffer>[] = [
  {
    id: 'aanbod',
    head: words.offer,
    phone: 'title',
    cell: (o) => (
      <>
        <PageLink to={`/aanbiedingen/${o.id}`}>{o.titel}</PageLink>
        <small>{o.poging > 1 ? words.better(o.poging) : words.contracts(o.contracten)}</small>
      </>
    ),
  },
  { id: 'ingang', head: words.effective, phone: 'fact', cell: (o) => tableDate(o.ingangsdatum) },
  { id: 'tot', head: words.respondUntil, phone: 'fact', cell: (o) => longDate(o.reagerenTotEnMet) },
  { id: 'staat', head: words.state, phone: 'end', cell: (o) => <StatusBadge tone={offerTone[o.staat]}>{words.states[o.staat]}</StatusBadge> },
];

/** What the region offers a provider, what waits for an answer first. */
export function Page(): ReactElement {
  const session = useSession();
  const query = useApi<readonly InboxOffer[]>('/aanbiedingen');
  return (
    <PageFrame title={words.title} crumbs={crumbs} lead={session.bereik.soort === 'aanbieder' ? words.lead : words.leadRegion}>
      <Loaded query={query} what={words.what}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={words.none.title}>{words.none.text}</EmptyState>
          ) : (
            <DataTable name={words.title} columns={columns} rows={rows} rowKey={(o) => o.id} />
          )
        }
      </Loaded>
    </PageFrame>
  );
}
