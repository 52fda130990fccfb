// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi, useList } from '../../api/hooks.js';
import type { PrebillFinding, PrebillKind, PrebillSummary } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay, useSession } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { CountFilter } from '../../ui/count-filter.js';
import { DataTable } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { ProviderField } from '../../ui/provider-field.js';
import { Loaded } from '../../ui/states.js';
import { prebillTone } from '../../ui/states-of.js';
import { prebillColumns } from './prebill-columns.js';
import { PrebillRunButton, PrebillRunProgress, usePrebillRun } from './prebill-run.js';

const KEYS = ['soort', 'gemeente', 'aanbieder'] as const;

/** Allocations that will lead to a refusal, before the declaration comes. */
export function Page(): ReactElement {
  const { vandaag, bereik } = useSession();
  const may = useMay();
  const list = useListQuery('sinds');
  const run = usePrebillRun();
  const filters = Object.fromEntries(KEYS.map((key) => [key, list.value(key)])) as Record<(typeof KEYS)[number], string>;
  const summary = useApi<PrebillSummary>('/voor-de-rekening/samenvatting', {}, { keep: true });
  const query = useList<PrebillFinding>('/voor-de-rekening', { ...filters, sorteer: list.sort, pagina: list.page });
  const first = query.data?.rows[0];
  const municipalities = summary.data?.perGemeente ?? [];
  const words: Readonly<Record<(typeof KEYS)[number], (value: string) => string>> = {
    soort: (value) => texts.prebill.kinds[value as PrebillKind] ?? value,
    gemeente: (value) => municipalities.find((m) => m.gemeente.code === value)?.gemeente.naam ?? value,
    aanbieder: (value) => first?.aanbieder.naam ?? value,
  };
  const chosen = KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: words[key](filters[key]) }));
  const checked = summary.data?.op ?? null;
  return (
    <PageFrame
      title={texts.prebill.title}
      lead={
        <>
          {texts.prebill.lead} {summary.data ? (checked ? texts.prebill.at(moment(checked)) : texts.prebill.never) : null}
        </>
      }
      actions={may('prebill:run') ? <PrebillRunButton run={run} /> : null}
    >
      <PrebillRunProgress run={run} />
      <Loaded query={summary} what={texts.prebill.whatSummary} rows={2}>
        {(data) =>
          data.perSoort.every((kind) => kind.aantal === 0) ? null : (
            <CountFilter
              label={texts.prebill.kindsLabel}
              value={filters.soort}
              onChange={(value) => list.set('soort', value)}
              items={data.perSoort
                .filter((kind) => kind.aantal > 0 || kind.soort === filters.soort)
                .map((kind) => ({ value: kind.soort, name: texts.prebill.kinds[kind.soort], count: kind.aantal, tone: prebillTone[kind.soort] }))}
            />
          )
        }
      </Loaded>
      <Filters>
        {bereik.soort === 'regio' && municipalities.length > 0 ? (
          <SelectField
            label={texts.prebill.municipality}
            value={filters.gemeente}
            options={[
              { value: '', label: texts.table.all },
              ...municipalities.map(({ gemeente, aantal }) => ({
                value: gemeente.code,
                label: texts.prebill.municipalityCount(gemeente.naam, aantal),
              })),
            ]}
            onChange={(value) => list.set('gemeente', value)}
          />
        ) : null}
        <ProviderField
          label={texts.prebill.provider}
          value={filters.aanbieder}
          name={filters.aanbieder ? first?.aanbieder.naam : null}
          onChange={(provider) => list.set('aanbieder', provider?.sleutel ?? null)}
        />
        <ExportLinks path="/voor-de-rekening" query={{ ...filters, sorteer: list.sort }} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={() => list.clear(KEYS)} />
      <Listing
        query={query}
        what={texts.prebill.what}
        chosen={chosen}
        onClear={() => list.clear(KEYS)}
        none={checked === null ? texts.prebill.notRun : texts.prebill.none}
        onPage={list.setPage}
      >
        {(rows) => (
          <DataTable
            name={texts.prebill.title}
            columns={prebillColumns(Number(vandaag.slice(0, 4)), may('trajectory:read'))}
            rows={rows}
            rowKey={(row) => row.id}
            sort={list.sort}
            onSort={list.setSort}
          />
        )}
      </Listing>
    </PageFrame>
  );
}
