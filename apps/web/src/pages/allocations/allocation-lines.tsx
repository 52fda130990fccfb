// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { Allocation, AllocationLine } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay } from '../../app/session.js';
import { range } from '../../format/dates.js';
import { amountCents, count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Onward } from '../../ui/listing.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';

const columns: readonly Column<AllocationLine>[] = [
  {
    id: 'regel',
    head: texts.allocations.line,
    phone: 'title',
    cell: (line) => (
      <>
        <PageLink to={`/declaraties/${line.bericht.id}/regels/${line.regel}`} query={{ toon: 'alle' }}>
          {texts.refusals.lineOf(line.bericht.nummer, line.regel)}
        </PageLink>
        {line.soort === 'credit' ? <small>{texts.allocations.credit}</small> : null}
      </>
    ),
  },
  { id: 'zorg', head: texts.allocations.care, phone: 'line', cell: (line) => range(line.zorgVan, line.zorgTotEnMet) },
  { id: 'product', head: texts.allocations.what, phone: 'hidden', cell: (line) => `${line.product.code} ${line.product.naam ?? ''}` },
  { id: 'aantal', head: texts.allocations.volumeHead, num: true, phone: 'fact', cell: (line) => `${count(line.aantal)} ${line.eenheidNaam}` },
  {
    id: 'staat',
    head: texts.allocations.state,
    apart: true,
    phone: 'inline',
    cell: (line) => (
      <StatusBadge tone={line.goedgekeurd ? 'green' : 'red'} plain>
        {line.goedgekeurd ? texts.messages.states.goedgekeurd : texts.messages.states.afgekeurd}
      </StatusBadge>
    ),
  },
  { id: 'bedrag', head: texts.allocations.amount, num: true, phone: 'end', cell: (line) => amountCents(line.bedrag) },
];

/** The lines declared on an allocation; for who may see declarations. */
export function AllocationLines({ allocation }: { readonly allocation: Allocation }): ReactElement | null {
  const may = useMay();
  const list = useListQuery();
  const sees = may('declaration:read');
  const query = useList<AllocationLine>(`/toewijzingen/${allocation.id}/regels`, { na: list.value('na') }, { enabled: sees });
  if (!sees) return null;
  return (
    <Section title={texts.allocations.lines}>
      <Loaded query={query} what={texts.allocations.lines} rows={5}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState title={texts.allocations.noLines.title}>{texts.allocations.noLines.text}</EmptyState>
          ) : (
            <>
              <DataTable name={texts.allocations.lines} columns={columns} rows={rows} rowKey={(line) => `${line.bericht.id}-${line.regel}`} />
              <Onward at={list.value('na')} next={next} onMove={(na) => list.set('na', na)} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
