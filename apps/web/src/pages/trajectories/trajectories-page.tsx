// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi, useList } from '../../api/hooks.js';
import type { Trajectory, TrajectorySummary } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useSession } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { DataTable } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { MunicipalityField, useMunicipalities } from '../../ui/municipality-field.js';
import { Page as PageFrame } from '../../ui/page.js';
import { ProviderField } from '../../ui/provider-field.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { formCode, formName } from './care-form.js';
import { summaryColumns, trajectoryColumns } from './trajectory-columns.js';

const KEYS = ['aanbieder', 'gemeente', 'zorgvorm', 'bekostiging'] as const;

/** Chains of allocations and starts per child, provider and kind of care; of taakgericht care the only sight there is. */
export function Page(): ReactElement {
  const { vandaag, bereik } = useSession();
  const list = useListQuery('-begonnen');
  const municipalities = useMunicipalities();
  const thisYear = Number(vandaag.slice(0, 4));
  const filters = Object.fromEntries(KEYS.map((key) => [key, list.value(key)])) as Record<(typeof KEYS)[number], string>;
  const year = list.value('jaar') || String(thisYear);
  const asked = { ...filters, jaar: year };
  const summary = useApi<readonly TrajectorySummary[]>('/trajecten/samenvatting', asked, { keep: true });
  const query = useList<Trajectory>('/trajecten', { ...asked, sorteer: list.sort, pagina: list.page });
  const first = query.data?.rows[0];
  const forms = [...new Map((summary.data ?? []).map((row) => [formCode(row.zorgvorm), formName(row.zorgvorm)]))];
  const words: Readonly<Record<(typeof KEYS)[number], (value: string) => string>> = {
    aanbieder: (value) => first?.aanbieder.naam ?? value,
    gemeente: (value) => municipalities.find((m) => m.code === value)?.naam ?? value,
    zorgvorm: (value) => forms.find(([code]) => code === value)?.[1] ?? value,
    bekostiging: (value) => texts.trajectories.fundings[value] ?? value,
  };
  const own = bereik.soort === 'aanbieder';
  const chosen = KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: words[key](filters[key]) }));
  const all = { value: '', label: texts.table.all };
  const options = forms.map(([value, label]) => ({ value, label }));
  const withChosen =
    filters.zorgvorm && !forms.some(([code]) => code === filters.zorgvorm) ? [{ value: filters.zorgvorm, label: filters.zorgvorm }] : [];
  return (
    <PageFrame title={texts.trajectories.title} lead={texts.trajectories.lead}>
      <Filters>
        <SelectField
          label={texts.trajectories.year}
          value={year}
          options={[thisYear, thisYear - 1, thisYear - 2].map((value) => ({ value: String(value), label: String(value) }))}
          onChange={(value) => list.set('jaar', value === String(thisYear) ? null : value)}
        />
        {own ? null : (
          <ProviderField
            label={texts.trajectories.provider}
            value={filters.aanbieder}
            name={filters.aanbieder ? first?.aanbieder.naam : null}
            onChange={(provider) => list.set('aanbieder', provider?.sleutel ?? null)}
          />
        )}
        <MunicipalityField label={texts.trajectories.municipality} value={filters.gemeente} onChange={(value) => list.set('gemeente', value)} />
        <SelectField
          label={texts.trajectories.form}
          value={filters.zorgvorm}
          options={[all, ...options, ...withChosen]}
          onChange={(value) => list.set('zorgvorm', value)}
        />
        <SelectField
          label={texts.trajectories.funding}
          value={filters.bekostiging}
          options={[all, ...Object.entries(texts.trajectories.fundings).map(([value, label]) => ({ value, label }))]}
          onChange={(value) => list.set('bekostiging', value)}
        />
        <ExportLinks path="/trajecten" query={{ ...asked, sorteer: list.sort }} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={() => list.clear(KEYS)} />
      <Section title={texts.trajectories.summary} note={texts.trajectories.summaryNote}>
        <Loaded query={summary} what={texts.trajectories.whatSummary} rows={5}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState title={texts.trajectories.summaryNone.title}>{texts.trajectories.summaryNone.text}</EmptyState>
            ) : (
              <DataTable
                name={texts.trajectories.summary}
                columns={summaryColumns({ ...filters, jaar: list.value('jaar') })}
                rows={rows}
                rowKey={(row) => formCode(row.zorgvorm)}
              />
            )
          }
        </Loaded>
      </Section>
      <Section title={texts.trajectories.listTitle}>
        <Listing
          query={query}
          what={texts.trajectories.what}
          chosen={chosen}
          onClear={() => list.clear(KEYS)}
          none={texts.trajectories.none}
          onPage={list.setPage}
        >
          {(rows) => (
            <DataTable
              name={texts.trajectories.listTitle}
              columns={trajectoryColumns(own)}
              rows={rows}
              rowKey={(row) => `${row.kindId}-${row.aanbieder.sleutel}-${formCode(row.zorgvorm)}-${row.begonnen ?? row.toewijzing ?? ''}`}
              sort={list.sort}
              onSort={list.setSort}
            />
          )}
        </Listing>
      </Section>
    </PageFrame>
  );
}
