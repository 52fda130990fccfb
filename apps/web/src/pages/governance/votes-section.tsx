// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { Vote } from '../../api/types.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';

const words = texts.votes;

const columns: readonly Column<Vote>[] = [
  { id: 'voorstel', head: words.proposal, phone: 'title', cell: (v) => <PageLink to={`/stemmingen/${v.id}`}>{v.titel}</PageLink> },
  { id: 'vergadering', head: words.meeting, phone: 'inline', width: '20%', cell: (v) => longDate(v.vergadering.datum) },
  { id: 'wijze', head: words.mode, phone: 'inline', width: '22%', cell: (v) => words.modes[v.wijze] },
  {
    id: 'stand',
    head: words.state,
    phone: 'fact',
    width: '22%',
    cell: (v) =>
      v.besluit ? (
        <>
          {words.outcomes[v.besluit.uitkomst]}
          <small>
            <PageLink to={`/bestuursbesluiten/${v.besluit.id}`} quiet>
              {v.besluit.nummer}
            </PageLink>
          </small>
        </>
      ) : (
        <>
          <StatusBadge tone={v.staat === 'open' ? 'orange' : 'grey'} plain>
            {words.states[v.staat]}
          </StatusBadge>
          {v.staat === 'open' ? <small>{words.spoken(v.gesproken, v.zetels)}</small> : null}
        </>
      ),
  },
];

/** What a body was asked to vote on; what is still open first. */
export function VotesSection({ body }: { readonly body: string }): ReactElement {
  const query = useList<Vote>('/stemmingen', { gremium: body, perPagina: 100 });
  return (
    <Section title={words.title} note={words.note}>
      <Loaded query={query} what={words.what}>
        {(listed) =>
          listed.rows.length === 0 ? (
            <p className="rw-soft">{words.none}</p>
          ) : (
            <DataTable name={words.title} columns={columns} rows={listed.rows} rowKey={(v) => v.id} />
          )
        }
      </Loaded>
    </Section>
  );
}
