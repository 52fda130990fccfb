// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { MissingSupply, MissingSupplyState } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay, useSession } from '../../app/session.js';
import { shortDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { MunicipalityField, useMunicipalities } from '../../ui/municipality-field.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { aboutOf, admissionOf, placesOf, SupplyState } from './missing-supply-words.js';
import { useSegments } from './use-segments.js';

const KEYS = ['staat', 'segment', 'gemeente'] as const;

const columnsOf = (year: number): readonly Column<MissingSupply>[] => [
  {
    id: 'titel',
    head: texts.missingSupply.about,
    width: '34%',
    phone: 'title',
    cell: (x) => (
      <>
        <PageLink to={`/missend-aanbod/${x.id}`}>{x.titel}</PageLink>
        <small>
          {x.nummer}, {aboutOf(x)}
        </small>
      </>
    ),
  },
  { id: 'waar', head: texts.missingSupply.where, phone: 'line', cell: placesOf },
  { id: 'toelating', head: texts.missingSupply.admission, phone: 'fact', cell: admissionOf },
  {
    id: 'gemeld',
    head: texts.missingSupply.reported,
    phone: 'inline',
    cell: (x) => (
      <>
        {shortDate(x.gemeldOp, year)}
        <small>{x.gemeldDoor}</small>
      </>
    ),
  },
  { id: 'staat', head: texts.missingSupply.state, phone: 'end', cell: (x) => <SupplyState supply={x} /> },
];

/** Help that is missing somewhere; what waits for a step stands first. */
export function Page(): ReactElement {
  const { vandaag } = useSession();
  const may = useMay();
  const list = useListQuery();
  const segments = useSegments();
  const municipalities = useMunicipalities();
  const filters = { staat: list.value('staat'), segment: list.value('segment'), gemeente: list.value('gemeente') };
  const query = useList<MissingSupply>('/missend-aanbod', { ...filters, pagina: list.page });
  const words: Readonly<Record<(typeof KEYS)[number], (value: string) => string>> = {
    staat: (value) => texts.missingSupply.chosenState(texts.missingSupply.states[value as MissingSupplyState] ?? value),
    segment: (value) => texts.coverage.chosenSegment(segments.nameOf(value)),
    gemeente: (value) => texts.coverage.chosenMunicipality(municipalities.find((m) => m.code === value)?.naam ?? value),
  };
  const chosen = KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: words[key](filters[key]) }));
  const all = { value: '', label: texts.table.all };
  const report = may('market:report') ? (
    <ButtonLink primary to="/missend-aanbod/nieuw">
      {texts.missingSupply.report}
    </ButtonLink>
  ) : undefined;
  return (
    <PageFrame title={texts.missingSupply.title} lead={texts.missingSupply.lead} actions={report}>
      <Filters>
        <SelectField
          label={texts.missingSupply.state}
          value={filters.staat}
          options={[all, ...Object.entries(texts.missingSupply.states).map(([value, label]) => ({ value, label }))]}
          onChange={(value) => list.set('staat', value)}
        />
        <SelectField
          label={texts.missingSupply.segment}
          value={filters.segment}
          options={[all, ...segments.options.filter((o) => o.value !== 'niet-ingedeeld')]}
          onChange={(value) => list.set('segment', value)}
        />
        <MunicipalityField label={texts.missingSupply.municipality} value={filters.gemeente} onChange={(value) => list.set('gemeente', value)} />
        <ExportLinks path="/missend-aanbod" query={filters} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={() => list.clear(KEYS)} />
      <Listing
        query={query}
        what={texts.missingSupply.what}
        chosen={chosen}
        onClear={() => list.clear(KEYS)}
        none={texts.missingSupply.none}
        noneAction={report}
        onPage={list.setPage}
      >
        {(rows) => <DataTable name={texts.missingSupply.title} columns={columnsOf(Number(vandaag.slice(0, 4)))} rows={rows} rowKey={(x) => x.id} />}
      </Listing>
    </PageFrame>
  );
}
