// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useApi, useList } from '../../api/hooks.js';
import type { PlanRow, PlanStand, PlanSummary } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay, useSession } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { CountFilter } from '../../ui/count-filter.js';
import { DataTable } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { FrequencyDialog } from './frequency-dialog.js';
import { planColumns } from './plan-columns.js';
import { crumbs, STAND_TONES } from './talk-words.js';
import { TalkPages } from './talks-page.js';

const words = texts.talkPlan;
const KEYS = ['stand', 'nietGezien', 'contractmanager', 'zoek'] as const;
const COUNTS: Readonly<Record<PlanStand, keyof PlanSummary>> = {
  'te-plannen': 'tePlannen',
  gepland: 'planAf',
  voldaan: 'voldaan',
  'geen-afspraak': 'geenAfspraak',
};
const NOT_SEEN = 'niet-gezien';

export function Page(): ReactElement {
  const may = useMay();
  const { vandaag } = useSession();
  const list = useListQuery('laatste');
  const [changing, setChanging] = useState<PlanRow | null>(null);
  const thisYear = Number(vandaag.slice(0, 4));
  const year = Number(list.value('jaar')) || thisYear;
  const filters = Object.fromEntries(KEYS.map((key) => [key, list.value(key)])) as Record<(typeof KEYS)[number], string>;
  const wanted = { ...filters, jaar: year, sorteer: list.sort };
  const query = useList<PlanRow>('/gesprekken/plan', { ...wanted, pagina: list.page });
  const summary = useApi<PlanSummary>(
    '/gesprekken/plan/samenvatting',
    { jaar: year, zoek: filters.zoek, contractmanager: filters.contractmanager },
    { keep: true },
  );
  const labels: Readonly<Record<(typeof KEYS)[number], () => string>> = {
    stand: () => words.stands[filters.stand as PlanStand] ?? filters.stand,
    nietGezien: () => words.notSeen,
    contractmanager: () => words.mine,
    zoek: () => words.chosenSearch(filters.zoek),
  };
  const chosen = KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: labels[key]() }));
  const clear = (): void => list.clear(KEYS);
  const s = summary.data;
  // One of the counts is on at a time: who is not seen is a filter of its own for the server.
  const count = filters.nietGezien === 'ja' ? NOT_SEEN : filters.stand;
  const filterBy = (value: string): void => {
    list.clear(['stand', 'nietGezien']);
    if (value !== '') list.set(value === NOT_SEEN ? 'nietGezien' : 'stand', value === NOT_SEEN ? 'ja' : value);
  };
  return (
    <PageFrame
      title={words.title}
      crumbs={crumbs}
      lead={words.lead}
      actions={
        may('talk:plan') ? (
          <ButtonLink primary to="/gesprekken/nieuw">
            {texts.talks.make}
          </ButtonLink>
        ) : undefined
      }
    >
      <TalkPages here="plan" />
      {s ? (
        <>
          <p>{words.summary(s.gehouden, s.nodig, s.gepland)}</p>
          <CountFilter
            label={words.stand}
            value={count}
            onChange={filterBy}
            items={[
              { value: NOT_SEEN, name: words.notSeen, count: s.nietGezien, tone: s.nietGezien > 0 ? 'orange' : 'green' },
              ...(Object.keys(COUNTS) as PlanStand[]).map((stand) => ({
                value: stand,
                name: words.stands[stand],
                count: s[COUNTS[stand]],
                tone: STAND_TONES[stand],
              })),
            ]}
          />
        </>
      ) : null}
      <Filters>
        <SearchField label={words.search} value={filters.zoek} onChange={(value) => list.set('zoek', value)} />
        <SelectField
          label={words.year}
          value={String(year)}
          options={[thisYear + 1, thisYear, thisYear - 1].map((y) => ({ value: String(y), label: String(y) }))}
          onChange={(value) => list.set('jaar', Number(value) === thisYear ? null : value)}
        />
        <SelectField
          label={words.managers}
          value={filters.contractmanager}
          options={[
            { value: '', label: words.everybody },
            { value: 'mij', label: words.mine },
          ]}
          onChange={(value) => list.set('contractmanager', value)}
        />
        <ExportLinks path="/gesprekken/plan" query={wanted} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
      <Listing query={query} what={words.what} chosen={chosen} onClear={clear} none={words.none} onPage={list.setPage}>
        {(rows) => (
          <DataTable
            name={words.title}
            columns={planColumns({ plans: may('talk:plan'), onFrequency: setChanging })}
            rows={rows}
            rowKey={(row) => row.aanbieder.sleutel}
            sort={list.sort}
            onSort={list.setSort}
          />
        )}
      </Listing>
      {changing ? <FrequencyDialog row={changing} onClose={() => setChanging(null)} /> : null}
    </PageFrame>
  );
}
