// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi, useList } from '../../api/hooks.js';
import type { MaatwerkRequest, MaatwerkState, MaatwerkSummary } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay, useSession } from '../../app/session.js';
import { range, shortDate } from '../../format/dates.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { KeyFigures } from '../../ui/key-figures.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { MunicipalityField, useMunicipalities } from '../../ui/municipality-field.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Mandates } from './maatwerk-mandates.js';
import { MaatwerkBadge } from './maatwerk-words.js';

const words = texts.maatwerk;
const KEYS = ['zoek', 'staat', 'gemeente', 'jaar'] as const;
/** Years back from now that can be chosen. */
const YEARS = 5;

const columnsOf = (year: number): readonly Column<MaatwerkRequest>[] => [
  {
    id: 'nummer',
    head: words.about,
    width: '30%',
    phone: 'title',
    cell: (r) => (
      <>
        <PageLink to={`/maatwerk/${r.id}`}>
          {r.nummer} · {r.kenmerk}
        </PageLink>
        <small>
          {r.product.code} {r.product.naam}
        </small>
      </>
    ),
  },
  {
    id: 'wie',
    head: words.provider,
    phone: 'line',
    cell: (r) => (
      <>
        {r.aanbieder.naam}
        <small>{r.gemeente.naam}</small>
      </>
    ),
  },
  {
    id: 'van',
    head: words.period,
    sort: 'van',
    sortFirst: 'desc',
    phone: 'fact',
    cell: (r) => range(r.van, r.totEnMet),
  },
  {
    id: 'aangevraagd',
    head: words.states.aangevraagd,
    sort: 'aangevraagd',
    sortFirst: 'desc',
    phone: 'fact',
    cell: (r) => shortDate(r.gevraagdOp, year),
  },
  { id: 'dagen', head: words.daysHead, sort: 'dagen', sortFirst: 'desc', num: true, phone: 'fact', cell: (r) => count(r.dagen.totaal) },
  { id: 'staat', head: words.state, phone: 'end', cell: (r) => <MaatwerkBadge request={r} /> },
];

/** How long requests of the year took, step by step, and what waits now. */
function Figures({ summary: s }: { readonly summary: MaatwerkSummary }): ReactElement {
  const { figures } = words;
  const step = (value: string | null): string => (value === null ? figures.none : value.replace('.', ','));
  return (
    <KeyFigures
      figures={[
        { name: figures.asked(s.jaar), value: count(s.aangevraagd), note: figures.signed(s.getekend) },
        {
          name: figures.half,
          value: s.dagenHelft === null ? figures.none : words.days(s.dagenHelft),
          note: s.dagenHoogstens === null ? figures.noneSigned : figures.halfNote(s.dagenHoogstens),
        },
        {
          name: figures.steps,
          value:
            s.gemiddeld.toets === null
              ? figures.none
              : figures.stepsValue(step(s.gemiddeld.toets), step(s.gemiddeld.goedkeuring), step(s.gemiddeld.ondertekening)),
          note: figures.stepsNote,
        },
        {
          name: figures.open,
          value: (
            <PageLink to="/maatwerk" query={{ staat: 'open' }} label={`${figures.open}: ${s.open}`}>
              {count(s.open)}
            </PageLink>
          ),
          note: figures.openNote(s.teLaat),
        },
      ]}
    />
  );
}

/** Requests for a maatwerkovereenkomst; a municipality sees its own. */
export function Page(): ReactElement {
  const { vandaag } = useSession();
  const may = useMay();
  const list = useListQuery('-aangevraagd');
  const municipalities = useMunicipalities();
  const thisYear = Number(vandaag.slice(0, 4));
  const late = list.value('teLaat') === 'ja';
  const filters = { zoek: list.value('zoek'), staat: late ? '' : list.value('staat'), gemeente: list.value('gemeente'), jaar: list.value('jaar') };
  const sent = { ...filters, teLaat: late ? 'ja' : '', sorteer: list.sort };
  const query = useList<MaatwerkRequest>('/maatwerk', { ...sent, pagina: list.page });
  const summary = useApi<MaatwerkSummary>('/maatwerk/samenvatting', { jaar: filters.jaar });
  const told: Readonly<Record<(typeof KEYS)[number], (value: string) => string>> = {
    zoek: words.chosenSearch,
    staat: (value) => words.chosenState(value === 'open' ? words.open : (words.states[value as MaatwerkState] ?? value)),
    gemeente: (value) => words.chosenMunicipality(municipalities.find((m) => m.code === value)?.naam ?? value),
    jaar: words.chosenYear,
  };
  const chosen = [
    ...KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: told[key](filters[key]) })),
    ...(late ? [{ key: 'teLaat', label: words.onlyLate }] : []),
  ];
  const all = { value: '', label: texts.table.all };
  const clear = (): void => list.clear([...KEYS, 'teLaat']);
  const ask = may('maatwerk:request') ? (
    <ButtonLink primary to="/maatwerk/nieuw">
      {words.ask}
    </ButtonLink>
  ) : undefined;
  return (
    <PageFrame title={words.title} lead={words.lead} actions={ask}>
      {summary.data ? <Figures summary={summary.data} /> : null}
      <Section title={words.list}>
        <Filters>
          <SearchField label={words.search} value={filters.zoek} onChange={(value) => list.set('zoek', value)} />
          <SelectField
            label={words.state}
            value={late ? 'te-laat' : filters.staat}
            options={[
              all,
              { value: 'open', label: words.open },
              { value: 'te-laat', label: words.onlyLate },
              ...Object.entries(words.states).map(([value, label]) => ({ value, label })),
            ]}
            onChange={(value) => {
              list.set('teLaat', value === 'te-laat' ? 'ja' : null);
              list.set('staat', value === 'te-laat' ? null : value);
            }}
          />
          <MunicipalityField label={words.municipality} value={filters.gemeente} onChange={(value) => list.set('gemeente', value)} />
          <SelectField
            label={words.year}
            value={filters.jaar}
            options={[all, ...Array.from({ length: YEARS }, (_, n) => String(thisYear - n)).map((value) => ({ value, label: value }))]}
            onChange={(value) => list.set('jaar', value)}
          />
          <ExportLinks path="/maatwerk" query={sent} />
        </Filters>
        <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
        <Listing query={query} what={words.what} chosen={chosen} onClear={clear} none={words.none} noneAction={ask} onPage={list.setPage}>
          {(rows) => (
            <DataTable name={words.title} columns={columnsOf(thisYear)} rows={rows} rowKey={(r) => r.id} sort={list.sort} onSort={list.setSort} />
          )}
        </Listing>
      </Section>
      <Mandates />
    </PageFrame>
  );
}
