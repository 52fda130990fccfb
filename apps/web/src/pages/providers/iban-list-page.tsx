// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { WaitingIban } from '../../api/types.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';

const words = texts.iban;
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/aanbieders', label: texts.menu.providers },
];

const columns: readonly Column<WaitingIban>[] = [
  {
    id: 'aanbieder',
    head: words.provider,
    phone: 'title',
    cell: (row) => <PageLink to={`/aanbieders/${row.aanbieder.sleutel}/levensloop`}>{row.aanbieder.naam}</PageLink>,
  },
  { id: 'door', head: words.enteredBy, phone: 'fact', cell: (row) => row.ingevoerdDoor },
  { id: 'op', head: words.enteredOn, phone: 'fact', cell: (row) => moment(row.ingevoerdOp) },
  { id: 'staat', head: words.state, phone: 'inline', cell: (row) => <StatusBadge tone="orange">{words.states[row.staat]}</StatusBadge> },
];

/** Account numbers that wait for a call or a second person. */
export function Page(): ReactElement {
  const query = useApi<readonly WaitingIban[]>('/rekeningwijzigingen');
  return (
    <PageFrame title={words.listTitle} crumbs={crumbs} lead={words.rule}>
      <Loaded query={query} what={words.listTitle} rows={4}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={words.none.title}>{words.none.text}</EmptyState>
          ) : (
            <DataTable name={words.listTitle} columns={columns} rows={rows} rowKey={(row) => row.id} />
          )
        }
      </Loaded>
    </PageFrame>
  );
}
