// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi, useList } from '../../api/hooks.js';
import type { BookProduct, Classification } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay } from '../../app/session.js';
import { tableDate } from '../../format/dates.js';
import { amountCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge } from '../../ui/status-badge.js';

const KEYS = ['zoek', 'segment', 'gepubliceerd'] as const;

const columns: readonly Column<BookProduct>[] = [
  {
    id: 'product',
    head: texts.productBook.product,
    phone: 'title',
    width: '26%',
    cell: (row) => (
      <>
        <PageLink to={`/productenboek/${row.code}`}>{`${row.code} ${row.naam}`}</PageLink>
        <small>{row.segment?.naam ?? texts.productBook.notClassified}</small>
      </>
    ),
  },
  {
    id: 'wat',
    head: texts.productBook.about,
    phone: 'line',
    width: '44%',
    cell: (row) => (
      <>
        {row.omschrijving ?? <span className="rw-soft">{texts.productBook.unknown}</span>}
        {row.doelgroep ? <small>{row.doelgroep}</small> : null}
        {row.concept ? (
          <StatusBadge tone="grey" plain>
            {texts.productBook.concept}
          </StatusBadge>
        ) : null}
      </>
    ),
  },
  { id: 'eenheid', head: texts.productBook.unit, phone: 'fact', cell: (row) => texts.units[row.eenheid] ?? row.eenheid },
  {
    id: 'tarief',
    head: texts.productBook.tariff,
    num: true,
    phone: 'fact',
    cell: (row) =>
      row.tarief === null ? (
        <span className="rw-soft">{texts.productBook.noTariff}</span>
      ) : (
        <>
          {amountCents(row.tarief)}
          <small>{texts.productBook.from(tableDate(row.tariefVanaf ?? ''))}</small>
        </>
      ),
  },
];

/** What the region buys, described for who offers and who refers. */
export function Page(): ReactElement {
  const list = useListQuery();
  const may = useMay();
  const filters = { zoek: list.value('zoek'), segment: list.value('segment'), gepubliceerd: list.value('gepubliceerd') };
  const query = useList<BookProduct>('/productenboek', { ...filters, pagina: list.page });
  const classifications = useApi<readonly Classification[]>('/indelingen', {}, { enabled: may('catalogue:read') });
  const segments = classifications.data?.find((c) => c.sleutel === 'segment')?.waarden ?? [];
  const words: Readonly<Record<(typeof KEYS)[number], string>> = {
    zoek: texts.providers.chosenSearch(filters.zoek),
    segment: segments.find((s) => s.code === filters.segment)?.naam ?? filters.segment,
    gepubliceerd: filters.gepubliceerd === 'ja' ? texts.productBook.publishedOptions.ja : texts.productBook.publishedOptions.nee,
  };
  const chosen = KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: words[key] }));
  const clear = (): void => list.clear(KEYS);
  const all = { value: '', label: texts.table.all };
  return (
    <PageFrame title={texts.productBook.title} lead={texts.productBook.lead}>
      <Filters>
        <SearchField label={texts.productBook.search} value={filters.zoek} onChange={(value) => list.set('zoek', value)} />
        {segments.length > 0 ? (
          <SelectField
            label={texts.productBook.segment}
            value={filters.segment}
            options={[all, ...segments.map((s) => ({ value: s.code, label: s.soort === 'segment' ? `${s.code}. ${s.naam}` : s.naam }))]}
            onChange={(value) => list.set('segment', value)}
          />
        ) : null}
        <SelectField
          label={texts.productBook.published}
          value={filters.gepubliceerd}
          options={[all, ...Object.entries(texts.productBook.publishedOptions).map(([value, label]) => ({ value, label }))]}
          onChange={(value) => list.set('gepubliceerd', value)}
        />
        <ExportLinks path="/productenboek" query={filters} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
      <Listing query={query} what={texts.productBook.what} chosen={chosen} onClear={clear} none={texts.productBook.none} onPage={list.setPage}>
        {(rows) => <DataTable name={texts.productBook.title} columns={columns} rows={rows} rowKey={(row) => row.code} />}
      </Listing>
    </PageFrame>
  );
}
