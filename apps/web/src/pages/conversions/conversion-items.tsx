// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { ConversionDetail, ConversionItem } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay } from '../../app/session.js';
import { tableDate } from '../../format/dates.js';
import { amountCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { Filters } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';

const words = texts.conversions;

const columnsOf = (sees: boolean): readonly Column<ConversionItem>[] => [
  {
    id: 'toewijzing',
    head: words.allocation,
    phone: 'title',
    width: '24%',
    cell: (row) => (
      <>
        {sees ? <PageLink to={`/toewijzingen/${row.id}`}>{row.nummer}</PageLink> : row.nummer}
        <small>
          {row.kind}, {row.gemeente.naam}
        </small>
      </>
    ),
  },
  {
    id: 'product',
    head: words.provider,
    phone: 'line',
    width: '26%',
    cell: (row) => (
      <>
        {words.becomes(row.aanbieder.naam, row.nieuweAanbieder?.naam ?? null)}
        <small>{words.becomes(row.oudProduct, row.nieuwProduct)}</small>
      </>
    ),
  },
  {
    id: 'omvang',
    head: words.sizes,
    phone: 'line',
    cell: (row) => (
      <>
        {row.oudeOmvang ?? texts.table.notApplicable}
        {row.nieuweOmvang ? <small>→ {row.nieuweOmvang}</small> : null}
      </>
    ),
  },
  {
    id: 'nieuw',
    head: words.newAllocation,
    phone: 'line',
    cell: (row) =>
      row.uitzondering && row.keuze !== 'omzetten' ? (
        <>
          {words.exceptions[row.uitzondering] ?? row.uitzondering}
          {row.keuze ? <small>{words.leftOut}</small> : null}
        </>
      ) : (
        <>
          {row.nieuwNummer ?? texts.table.notApplicable}
          {row.nieuwVan ? <small>{words.newFrom(tableDate(row.nieuwVan))}</small> : null}
        </>
      ),
  },
  {
    id: 'oudbedrag',
    head: words.oldValue,
    num: true,
    phone: 'fact',
    cell: (row) => (row.oud === null ? texts.table.notApplicable : amountCents(row.oud)),
  },
  {
    id: 'nieuwbedrag',
    head: words.newValue,
    num: true,
    phone: 'fact',
    cell: (row) => (row.nieuw === null ? texts.table.notApplicable : amountCents(row.nieuw)),
  },
];

/** What the conversion does to each allocation. */
export function ConversionItems({ conversion }: { readonly conversion: ConversionDetail }): ReactElement {
  const may = useMay();
  const list = useListQuery();
  const kind = list.value('uitzondering');
  const path = `/omzettingen/${conversion.id}/toewijzingen`;
  const query = useList<ConversionItem>(path, { uitzondering: kind, pagina: list.page });
  const options = [
    { value: '', label: words.filterAll },
    { value: 'geen', label: words.filterNone },
    ...conversion.uitzonderingen.map(({ soort }) => ({ value: soort, label: words.exceptions[soort] ?? soort })),
  ];
  const chosen = kind ? [{ key: 'uitzondering', label: options.find((o) => o.value === kind)?.label ?? kind }] : [];
  return (
    <Section title={words.items} note={words.itemsNote}>
      <Filters>
        <SelectField label={words.exception} value={kind} options={options} onChange={(value) => list.set('uitzondering', value)} />
        <ExportLinks path={path} query={{ uitzondering: kind }} />
      </Filters>
      <Listing
        query={query}
        what={words.items}
        chosen={chosen}
        onClear={() => list.clear(['uitzondering'])}
        none={words.noItems}
        onPage={list.setPage}
      >
        {(rows) => <DataTable name={words.items} columns={columnsOf(may('trajectory:read'))} rows={rows} rowKey={(row) => row.id} />}
      </Listing>
    </Section>
  );
}
