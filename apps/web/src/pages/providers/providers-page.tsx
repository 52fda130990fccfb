// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi, useList } from '../../api/hooks.js';
import type { ProviderRow, SegmentRow } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay, useSeesRooms } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { segmentTitle } from '../segments/segment-spend-table.js';
import { providerColumns } from './provider-columns.js';

const THRESHOLDS = ['70', '85', '95', '100'];
const KEYS = ['zoek', 'segment', 'grootte', 'drempel'] as const;

/** The ways to what is kept beside the list: quality files and portfolios, for who may see them. */
function FileLinks(): ReactElement {
  const may = useMay();
  return (
    <>
      {may('quality:read') ? <ButtonLink to="/kwaliteit">{texts.quality.listTitle}</ButtonLink> : null}
      {may('portfolio:read') ? <ButtonLink to="/portefeuilles">{texts.portfolios.link}</ButtonLink> : null}
    </>
  );
}

export function Page(): ReactElement {
  const asOf = useAsOf();
  const may = useMay();
  const seesRooms = useSeesRooms();
  const list = useListQuery('naam');
  const segments = useApi<readonly SegmentRow[]>('/segmenten', asOf.query, { enabled: may('steering:read') });
  const filters = { zoek: list.value('zoek'), segment: list.value('segment'), grootte: list.value('grootte'), drempel: list.value('drempel') };
  const asked = { ...filters, ...asOf.query, sorteer: list.sort };
  const query = useList<ProviderRow>('/aanbieders', { ...asked, pagina: list.page });
  const segmentOptions = (segments.data ?? [])
    .filter((s) => s.soort !== 'niet-ingedeeld')
    .map((s) => ({ value: s.nummer ?? s.sleutel, label: segmentTitle(s) }));
  const words: Readonly<Record<(typeof KEYS)[number], (value: string) => string>> = {
    zoek: texts.providers.chosenSearch,
    segment: (value) => segmentOptions.find((o) => o.value === value)?.label ?? texts.providers.chosenSegment(value),
    grootte: (value) => texts.providers.sizes[value] ?? value,
    drempel: texts.providers.thresholdAbove,
  };
  const chosen = KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: words[key](filters[key]) }));
  const all = { value: '', label: texts.table.all };
  return (
    <PageFrame title={texts.providers.title} lead={texts.providers.lead} dated actions={<FileLinks />}>
      <Filters>
        <SearchField label={texts.providers.search} value={filters.zoek} onChange={(value) => list.set('zoek', value)} />
        {segmentOptions.length > 0 ? (
          <SelectField
            label={texts.providers.segment}
            value={filters.segment}
            options={[all, ...segmentOptions]}
            onChange={(value) => list.set('segment', value)}
          />
        ) : null}
        <SelectField
          label={texts.providers.size}
          value={filters.grootte}
          options={[all, ...Object.entries(texts.providers.sizes).map(([value, label]) => ({ value, label }))]}
          onChange={(value) => list.set('grootte', value)}
        />
        {seesRooms ? (
          <SelectField
            label={texts.providers.threshold}
            value={filters.drempel}
            options={[all, ...THRESHOLDS.map((value) => ({ value, label: texts.providers.thresholdAbove(value) }))]}
            onChange={(value) => list.set('drempel', value)}
          />
        ) : null}
        <ExportLinks path="/aanbieders" query={asked} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={() => list.clear(KEYS)} />
      <Listing
        query={query}
        what={texts.providers.what}
        chosen={chosen}
        onClear={() => list.clear(KEYS)}
        none={texts.providers.none}
        onPage={list.setPage}
      >
        {(rows) => (
          <DataTable
            name={texts.providers.title}
            columns={providerColumns(asOf.year, { may, seesRooms })}
            rows={rows}
            rowKey={(row) => row.sleutel}
            sort={list.sort}
            onSort={list.setSort}
          />
        )}
      </Listing>
    </PageFrame>
  );
}
