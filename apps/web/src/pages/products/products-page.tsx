// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { Product } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';

const nameOf = (value: Product['indelingen'][string]): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : (value.naam ?? value.waarde);

function otherPlaces(product: Product): string {
  const named = Object.entries(product.indelingen)
    .filter(([key, value]) => value !== null && key !== 'segment')
    .map(([key, value]) => `${texts.products.classificationNames[key] ?? key}: ${nameOf(value)}`);
  return named.join(' · ');
}

const columns: readonly Column<Product>[] = [
  { id: 'code', head: texts.products.code, phone: 'first', width: '90px', cell: (product) => product.code },
  { id: 'naam', head: texts.products.name, phone: 'title', cell: (product) => product.naam },
  {
    id: 'gebruik',
    head: texts.register.useLink,
    phone: 'fact',
    cell: (product) => (
      <PageLink quiet to={`/producten/${product.code}/gebruik`} label={texts.register.useLinkLabel(product.code)}>
        {texts.register.showUse}
      </PageLink>
    ),
  },
  { id: 'categorie', head: texts.products.category, phone: 'fact', cell: (product) => product.categorie },
  { id: 'eenheid', head: texts.products.unit, phone: 'fact', cell: (product) => texts.units[product.eenheid] ?? product.eenheid },
  {
    id: 'indelingen',
    head: texts.products.classifications,
    phone: 'line',
    width: '46%',
    cell: (product) => (
      <>
        {nameOf(product.indelingen.segment ?? null) ?? <span className="rw-soft">{texts.products.noneYet}</span>}
        <small>{otherPlaces(product)}</small>
      </>
    ),
  },
];

export function Page(): ReactElement {
  const list = useListQuery();
  const text = list.value('zoek');
  const query = useList<Product>('/producten', { zoek: text, pagina: list.page });
  return (
    <PageFrame
      title={texts.products.title}
      lead={texts.products.lead}
      actions={<ButtonLink to="/producten/niet-ingedeeld">{texts.products.toUnmapped}</ButtonLink>}
    >
      <Filters>
        <SearchField label={texts.products.search} value={text} onChange={(value) => list.set('zoek', value)} />
      </Filters>
      <ChosenFilters
        chosen={text ? [{ key: 'zoek', label: texts.providers.chosenSearch(text) }] : []}
        onRemove={(key) => list.set(key, null)}
        onClear={() => list.clear(['zoek'])}
      />
      <Listing
        query={query}
        what={texts.products.what}
        chosen={text ? [{ key: 'zoek', label: texts.providers.chosenSearch(text) }] : []}
        onClear={() => list.clear(['zoek'])}
        none={texts.products.none}
        onPage={list.setPage}
      >
        {(rows) => <DataTable name={texts.products.title} columns={columns} rows={rows} rowKey={(product) => product.code} />}
      </Listing>
    </PageFrame>
  );
}
