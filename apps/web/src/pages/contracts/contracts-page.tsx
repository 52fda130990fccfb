// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { ContractRow } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { longDate, range } from '../../format/dates.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';

const KEYS = ['zoek', 'soort', 'aanbieder', 'eindigtOp'] as const;

const columns: readonly Column<ContractRow>[] = [
  { id: 'nummer', head: texts.contracts.number, phone: 'title', cell: (row) => <PageLink to={`/contracten/${row.nummer}`}>{row.nummer}</PageLink> },
  {
    id: 'aanbieder',
    head: texts.contracts.provider,
    phone: 'line',
    cell: (row) => <PageLink to={`/aanbieders/${row.aanbieder.sleutel}`}>{row.aanbieder.naam}</PageLink>,
  },
  { id: 'soort', head: texts.contracts.kind, phone: 'line', cell: (row) => texts.contracts.kinds[row.soort] ?? row.soort },
  { id: 'looptijd', head: texts.contracts.period, phone: 'line', cell: (row) => range(row.van, row.totEnMet, texts.contracts.from) },
  { id: 'versie', head: texts.contracts.version, num: true, phone: 'hidden', cell: (row) => row.versie ?? texts.table.none2 },
  { id: 'producten', head: texts.contracts.products, num: true, phone: 'hidden', cell: (row) => count(row.producten) },
];

export function Page(): ReactElement {
  const list = useListQuery();
  const filters = { zoek: list.value('zoek'), soort: list.value('soort'), aanbieder: list.value('aanbieder'), eindigtOp: list.value('eindigtOp') };
  const query = useList<ContractRow>('/contracten', { ...filters, pagina: list.page });
  const words = {
    zoek: texts.providers.chosenSearch,
    soort: (value: string) => texts.contracts.kinds[value] ?? value,
    aanbieder: (value: string) => query.data?.rows[0]?.aanbieder.naam ?? value,
    eindigtOp: (value: string) => texts.contracts.endsOn(longDate(value)),
  };
  const chosen = KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: words[key](filters[key]) }));
  return (
    <PageFrame title={texts.contracts.title} lead={texts.contracts.lead}>
      <Filters>
        <SearchField label={texts.contracts.search} value={filters.zoek} onChange={(value) => list.set('zoek', value)} />
        <SelectField
          label={texts.contracts.kind}
          value={filters.soort}
          options={[{ value: '', label: texts.table.all }, ...Object.entries(texts.contracts.kinds).map(([value, label]) => ({ value, label }))]}
          onChange={(value) => list.set('soort', value)}
        />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={() => list.clear(KEYS)} />
      <Listing
        query={query}
        what={texts.contracts.what}
        chosen={chosen}
        onClear={() => list.clear(KEYS)}
        none={texts.contracts.noContracts}
        onPage={list.setPage}
      >
        {(rows) => <DataTable name={texts.contracts.title} columns={columns} rows={rows} rowKey={(row) => row.nummer} />}
      </Listing>
    </PageFrame>
  );
}
