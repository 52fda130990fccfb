// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { Signing } from '../../api/types.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { signingTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { waitsFor } from './waits-for.js';

const words = texts.signing;
const crumbs = [{ to: '/vandaag', label: texts.menu.today }];

const columns: readonly Column<Signing>[] = [
  {
    id: 'stuk',
    head: texts.documents.piece,
    phone: 'title',
    cell: (s) => (
      <>
        <PageLink to={`/tekenen/${s.id}`}>{`${s.contract}: ${texts.documents.ofVersion(texts.documents.kinds[s.soort], s.versie)}`}</PageLink>
        <small>{s.samenvatting}</small>
      </>
    ),
  },
  { id: 'aanbieder', head: words.provider, phone: 'line', cell: (s) => s.aanbieder.naam },
  {
    id: 'klaar',
    head: words.preparedBy,
    phone: 'line',
    cell: (s) => (
      <>
        {s.klaargezetDoor}
        <small>{moment(s.klaargezetOp)}</small>
      </>
    ),
  },
  {
    id: 'wacht',
    head: words.waitsFor,
    phone: 'fact',
    cell: (s) => {
      const party = waitsFor(s);
      return party === null ? words.nobody : words.parties[party];
    },
  },
  {
    id: 'staat',
    head: texts.documents.state,
    phone: 'end',
    cell: (s) => <StatusBadge tone={signingTone[s.staat]}>{texts.documents.states[s.staat]}</StatusBadge>,
  },
];

/** What waits for a signature: of a provider its own, of the region everything. */
export function Page(): ReactElement {
  const [search] = useSearchParams();
  const show = search.get('toon') === 'alle' ? 'alle' : 'open';
  const query = useApi<readonly Signing[]>('/ondertekeningen', { toon: show }, { keep: true });
  const empty = show === 'open' ? words.none : words.noneAtAll;
  return (
    <PageFrame title={words.title} crumbs={crumbs} lead={words.lead}>
      <ul className="rw-talk-pages">
        {(['open', 'alle'] as const).map((key) => (
          <li key={key}>
            {key === show ? (
              <b>{words.shown[key]}</b>
            ) : (
              <PageLink to="/tekenen" query={key === 'alle' ? { toon: 'alle' } : {}}>
                {words.shown[key]}
              </PageLink>
            )}
          </li>
        ))}
      </ul>
      <Loaded query={query} what={words.what}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={empty.title}>{empty.text}</EmptyState>
          ) : (
            <DataTable name={words.title} columns={columns} rows={rows} rowKey={(s) => s.id} />
          )
        }
      </Loaded>
    </PageFrame>
  );
}
