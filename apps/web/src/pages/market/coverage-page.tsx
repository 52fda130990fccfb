// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { list as ask, type Listed } from '../../api/client.js';
import type { CoverageMatrix } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useListQuery } from '../../app/list-query.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, Paging } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { EmptyList, ExportLinks } from '../../ui/listing.js';
import { MunicipalityField, useMunicipalities } from '../../ui/municipality-field.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { coverageColumns, MEASURES, type Measure } from './coverage-columns.js';
import { useSegments } from './use-segments.js';

const KEYS = ['zoek', 'segment', 'gemeente', 'gat'] as const;

/** Which help is contracted, delivered and open to new children in which municipality. */
export function Page(): ReactElement {
  const asOf = useAsOf();
  const list = useListQuery('product');
  const segments = useSegments();
  const municipalities = useMunicipalities();
  const filters = { zoek: list.value('zoek'), segment: list.value('segment'), gemeente: list.value('gemeente'), gat: list.value('gat') };
  const measure = MEASURES.find((m) => m === list.value('toon')) ?? 'gecontracteerd';
  const asked = { ...filters, ...asOf.query, sorteer: list.sort };
  const query = useQuery<Listed<CoverageMatrix>>({
    queryKey: ['/dekking', asked, list.page],
    queryFn: () => ask<CoverageMatrix>('/dekking', { ...asked, pagina: list.page }),
    placeholderData: keepPreviousData,
  });
  const words: Readonly<Record<(typeof KEYS)[number], (value: string) => string>> = {
    zoek: texts.coverage.chosenSearch,
    segment: (value) => texts.coverage.chosenSegment(segments.nameOf(value)),
    gemeente: (value) => texts.coverage.chosenMunicipality(municipalities.find((m) => m.code === value)?.naam ?? value),
    gat: () => texts.coverage.onlyHoles,
  };
  const chosen = KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: words[key](filters[key]) }));
  return (
    <PageFrame title={texts.coverage.title} lead={texts.coverage.lead} dated>
      <Filters>
        <SearchField label={texts.coverage.search} value={filters.zoek} onChange={(value) => list.set('zoek', value)} />
        <SelectField
          label={texts.coverage.segment}
          value={filters.segment}
          options={[{ value: '', label: texts.table.all }, ...segments.options]}
          onChange={(value) => list.set('segment', value)}
        />
        <MunicipalityField label={texts.coverage.municipality} value={filters.gemeente} onChange={(value) => list.set('gemeente', value)} />
        <SelectField
          label={texts.coverage.holes}
          value={filters.gat}
          options={[
            { value: '', label: texts.coverage.allProducts },
            { value: 'ja', label: texts.coverage.onlyHoles },
          ]}
          onChange={(value) => list.set('gat', value)}
        />
        <SelectField
          label={texts.coverage.show}
          value={measure}
          options={MEASURES.map((value: Measure) => ({ value, label: texts.coverage.short[value] }))}
          onChange={(value) => list.set('toon', value === 'gecontracteerd' ? null : value)}
        />
        <ExportLinks path="/dekking" query={asked} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={() => list.clear(KEYS)} />
      <Loaded query={query} what={texts.coverage.what} rows={12}>
        {({ rows, page, perPage, total }) =>
          rows.producten.length === 0 ? (
            <EmptyList chosen={chosen} onClear={() => list.clear(KEYS)} none={texts.coverage.none} />
          ) : (
            <Section
              title={`${texts.coverage.matrix}: ${texts.coverage.measures[measure].toLowerCase()}`}
              note={`${texts.coverage.onDay(longDate(rows.peildatum))} ${texts.coverage.onlyHolesHint}`}
              end={<PageLink to="/concentratie">{texts.coverage.concentration}</PageLink>}
            >
              <DataTable
                name={texts.coverage.matrix}
                columns={coverageColumns(rows.gemeenten, measure, asOf.year, segments.nameOf)}
                rows={rows.producten}
                rowKey={(row) => row.product.code}
                sort={list.sort}
                onSort={list.setSort}
                dense
              />
              <Paging page={page} perPage={perPage} total={total} onPage={list.setPage} />
            </Section>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
