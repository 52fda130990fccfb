// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { IndexationEffect, IndexationLine, IndexationLineState, ProviderEffect } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { range } from '../../format/dates.js';
import { amount, amountCents, count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, Paging, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { lineTone, signed } from './indexation-words.js';

const providerColumns = (id: string): readonly Column<ProviderEffect>[] => [
  {
    id: 'aanbieder',
    head: texts.indexations.provider,
    sort: 'naam',
    phone: 'title',
    cell: (row) => <PageLink to={`/indexeringen/${id}?aanbieder=${row.aanbieder.sleutel}`}>{row.aanbieder.naam}</PageLink>,
  },
  { id: 'tarieven', head: texts.indexations.tariffsHead, num: true, phone: 'hidden', cell: (row) => count(row.tarieven) },
  { id: 'geboekt', head: texts.indexations.booked, num: true, sort: 'geboekt', phone: 'fact', cell: (row) => amount(row.geboekt) },
  { id: 'na', head: texts.indexations.after, num: true, phone: 'fact', cell: (row) => amount(row.naIndexering) },
  {
    id: 'verschil',
    head: texts.indexations.difference,
    num: true,
    sort: 'verschil',
    phone: 'fact',
    cell: (row) => signed(amount(row.verschil), row.verschil),
  },
];

/** What a year of care costs each provider's contracts at the old and the new tariffs. */
export function PerProvider({ id, effect }: { readonly id: string; readonly effect: IndexationEffect | undefined }): ReactElement {
  const list = useListQuery('-verschil');
  const page = Math.max(1, Number(list.value('bladzijde')) || 1);
  const query = useList<ProviderEffect>(`/indexeringen/${id}/aanbieders`, { sorteer: list.sort, pagina: page, perPagina: 10 });
  const footer = effect && {
    id: 'totaal',
    total: true,
    cells: {
      aanbieder: texts.indexations.total(effect.aanbieders),
      geboekt: amount(effect.geboekt),
      na: amount(effect.naIndexering),
      verschil: signed(amount(effect.verschil), effect.verschil),
    },
  };
  return (
    <Section
      title={texts.indexations.perProvider}
      note={texts.indexations.perProviderNote}
      end={<ExportLinks path={`/indexeringen/${id}/aanbieders`} query={{ sorteer: list.sort }} />}
    >
      <Loaded query={query} what={texts.indexations.providers} rows={6}>
        {(listed) =>
          listed.rows.length === 0 ? (
            <EmptyState title={texts.indexations.noProviders.title}>{texts.indexations.noProviders.text}</EmptyState>
          ) : (
            <>
              <DataTable
                name={texts.indexations.perProvider}
                columns={providerColumns(id)}
                rows={listed.rows}
                rowKey={(row) => row.aanbieder.sleutel}
                sort={list.sort}
                onSort={list.setSort}
                footer={footer ? [footer] : undefined}
              />
              <Paging
                name={texts.indexations.perProvider}
                page={listed.page}
                perPage={listed.perPage}
                total={listed.total}
                onPage={(to) => list.set('bladzijde', to === 1 ? null : String(to))}
              />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

const lineColumns: readonly Column<IndexationLine>[] = [
  {
    id: 'overeenkomst',
    head: texts.indexations.contract,
    phone: 'line',
    cell: (row) => (
      <>
        <PageLink to={`/contracten/${row.overeenkomst}`}>{row.overeenkomst}</PageLink>
        <small>{row.aanbieder.naam}</small>
      </>
    ),
  },
  {
    id: 'product',
    head: texts.indexations.product,
    phone: 'title',
    cell: (row) => (
      <>
        {row.product.code} {row.product.naam}
        <small>{texts.units[row.eenheid] ?? row.eenheid}</small>
      </>
    ),
  },
  { id: 'geldt', head: texts.indexations.valid, phone: 'hidden', cell: (row) => range(row.van, row.totEnMet) },
  { id: 'oud', head: texts.indexations.old, num: true, phone: 'fact', cell: (row) => amountCents(row.oud) },
  { id: 'nieuw', head: texts.indexations.new, num: true, phone: 'fact', cell: (row) => amountCents(row.nieuw) },
  {
    id: 'verschil',
    head: texts.indexations.difference,
    num: true,
    phone: 'fact',
    cell: (row) => signed(amountCents(row.verschil), row.verschil),
  },
  {
    id: 'staat',
    head: texts.indexations.lineState,
    apart: true,
    phone: 'inline',
    cell: (row) => (
      <>
        <StatusBadge tone={lineTone[row.staat]} plain>
          {texts.indexations.lineStates[row.staat]}
        </StatusBadge>
        {row.reden ? <small>{row.reden}</small> : null}
      </>
    ),
  },
];

/** Every tariff of the run: what the second person approves, line by line. */
export function Tariffs({ id }: { readonly id: string }): ReactElement {
  const list = useListQuery('-verschil');
  const filter = { zoek: list.value('zoek'), aanbieder: list.value('aanbieder'), staat: list.value('stand') };
  const query = useList<IndexationLine>(`/indexeringen/${id}/regels`, { ...filter, pagina: list.page });
  const words: Readonly<Record<string, string>> = {
    zoek: texts.providers.chosenSearch(filter.zoek),
    aanbieder: query.data?.rows[0]?.aanbieder.naam ?? filter.aanbieder,
    stand: texts.indexations.lineStates[filter.staat as IndexationLineState] ?? filter.staat,
  };
  const keys = ['zoek', 'aanbieder', 'stand'];
  const chosen = keys.filter((key) => list.value(key) !== '').map((key) => ({ key, label: words[key]! }));
  const clear = (): void => list.clear(keys);
  return (
    <Section title={texts.indexations.tariffsTitle} note={texts.indexations.tariffsNote}>
      <Filters>
        <SearchField label={texts.indexations.search} value={filter.zoek} onChange={(value) => list.set('zoek', value)} />
        <SelectField
          label={texts.indexations.lineState}
          value={filter.staat}
          options={[
            { value: '', label: texts.table.all },
            ...Object.entries(texts.indexations.lineStates).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(value) => list.set('stand', value)}
        />
        <ExportLinks path={`/indexeringen/${id}/regels`} query={filter} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
      <Listing
        query={query}
        what={texts.indexations.tariffsWhat}
        chosen={chosen}
        onClear={clear}
        none={texts.indexations.noProviders}
        onPage={list.setPage}
      >
        {(rows) => (
          <DataTable
            name={texts.indexations.tariffsTitle}
            columns={lineColumns}
            rows={rows}
            rowKey={(row) => `${row.overeenkomst} ${row.product.code} ${row.van}`}
          />
        )}
      </Listing>
    </Section>
  );
}
