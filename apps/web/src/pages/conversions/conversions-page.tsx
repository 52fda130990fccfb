// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { Conversion, ConversionState } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay } from '../../app/session.js';
import { tableDate } from '../../format/dates.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters } from '../../ui/filters.js';
import { Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { ConversionBadge } from './conversion-badge.js';

const words = texts.conversions;

const columns: readonly Column<Conversion>[] = [
  {
    id: 'nummer',
    head: words.number,
    phone: 'title',
    width: '36%',
    cell: (row) => (
      <>
        <PageLink to={`/omzettingen/${row.id}`}>{words.detail(row.nummer)}</PageLink>
        <small>{row.titel}</small>
      </>
    ),
  },
  { id: 'staat', head: words.state, phone: 'first', cell: (row) => <ConversionBadge state={row.staat} /> },
  { id: 'vanaf', head: words.from, phone: 'inline', cell: (row) => tableDate(row.vanaf) },
  { id: 'door', head: words.madeBy, phone: 'hidden', cell: (row) => row.gemaaktDoor },
  { id: 'omzetten', head: words.converts, num: true, phone: 'end', cell: (row) => count(row.omTeZetten) },
  { id: 'open', head: words.open, num: true, phone: 'hidden', cell: (row) => count(row.open) },
];

/** Conversions of running allocations. */
export function Page(): ReactElement {
  const may = useMay();
  const list = useListQuery();
  const state = list.value('staat');
  const query = useList<Conversion>('/omzettingen', { staat: state, pagina: list.page });
  const make = may('conversion:prepare') ? (
    <ButtonLink primary to="/omzettingen/nieuw">
      {words.make}
    </ButtonLink>
  ) : null;
  const chosen = state ? [{ key: 'staat', label: words.states[state as ConversionState] }] : [];
  return (
    <PageFrame title={words.title} lead={words.lead}>
      <Filters>
        <SelectField
          label={words.state}
          value={state}
          options={[{ value: '', label: texts.table.all }, ...Object.entries(words.states).map(([value, label]) => ({ value, label }))]}
          onChange={(value) => list.set('staat', value)}
        />
        {make}
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={() => list.set('staat', null)} onClear={() => list.clear(['staat'])} />
      <Listing query={query} what={words.what} chosen={chosen} onClear={() => list.clear(['staat'])} none={words.none} onPage={list.setPage}>
        {(rows) => <DataTable name={words.title} columns={columns} rows={rows} rowKey={(row) => row.id} />}
      </Listing>
    </PageFrame>
  );
}
