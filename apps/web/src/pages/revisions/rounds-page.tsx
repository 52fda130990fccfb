// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { RoundRow } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay } from '../../app/session.js';
import { longDate, tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { roundTone } from './round-words.js';

const words = texts.revisions;

const COLUMNS: readonly Column<RoundRow>[] = [
  {
    id: 'herziening',
    head: words.round,
    sort: 'nummer',
    phone: 'title',
    cell: (r) => (
      <>
        <PageLink to={`/herzieningen/${r.nummer}`}>{r.titel}</PageLink>
        <small>
          {words.detail(r.nummer)}
          {r.overgang ? `, ${r.overgang}` : ''}
        </small>
      </>
    ),
  },
  { id: 'ingangsdatum', head: words.effective, sort: 'ingangsdatum', width: '150px', phone: 'fact', cell: (r) => longDate(r.ingangsdatum) },
  {
    id: 'reageren',
    head: words.respondUntil,
    width: '170px',
    phone: 'fact',
    cell: (r) => (r.reagerenTotEnMet ? tableDate(r.reagerenTotEnMet) : <span className="rw-soft">{words.noTerm}</span>),
  },
  { id: 'wijzigingen', head: words.changes, num: true, width: '120px', phone: 'fact', cell: (r) => r.aantalWijzigingen },
  {
    id: 'staat',
    head: words.state,
    width: '180px',
    phone: 'inline',
    cell: (r) => (
      <StatusBadge tone={r.gepauzeerd ? 'orange' : roundTone[r.staat]} plain>
        {r.gepauzeerd ? words.paused : words.states[r.staat]}
      </StatusBadge>
    ),
  },
];

/** Every round of the region, newest first. */
export function Page(): ReactElement {
  const may = useMay();
  const list = useListQuery('-nummer');
  const [state, search, sort] = [list.value('staat'), list.value('zoek'), list.sort];
  const asked = { staat: state, zoek: search, sorteer: sort };
  const query = useList<RoundRow>('/herzieningen', { ...asked, pagina: list.page });
  const chosen = [
    ...(state in words.states ? [{ key: 'staat', label: words.states[state as keyof typeof words.states] }] : []),
    ...(search ? [{ key: 'zoek', label: words.chosenSearch(search) }] : []),
  ];
  const clear = (): void => list.clear(['staat', 'zoek']);
  return (
    <PageFrame
      title={words.title}
      lead={words.lead}
      actions={
        may('revision:write') ? (
          <ButtonLink primary to="/herzieningen/nieuw">
            {words.make}
          </ButtonLink>
        ) : undefined
      }
    >
      <Filters>
        <SearchField label={words.search} value={search} onChange={(value) => list.set('zoek', value)} />
        <SelectField
          label={words.state}
          value={state}
          options={[{ value: '', label: words.everyState }, ...Object.entries(words.states).map(([value, label]) => ({ value, label }))]}
          onChange={(value) => list.set('staat', value)}
        />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
      <p>
        <ExportLinks path="/herzieningen" query={asked} />
      </p>
      <Listing query={query} what={words.what} chosen={chosen} onClear={clear} none={words.none} onPage={list.setPage}>
        {(rows) => <DataTable name={words.title} columns={COLUMNS} rows={rows} rowKey={(r) => r.id} sort={sort} onSort={list.setSort} />}
      </Listing>
    </PageFrame>
  );
}
