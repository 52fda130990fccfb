// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { Indexation, IndexationState } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay, useSession } from '../../app/session.js';
import { shortDate, tableDate } from '../../format/dates.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters } from '../../ui/filters.js';
import { Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { change, indexationTone } from './indexation-words.js';

function columnsOf(year: number): readonly Column<Indexation>[] {
  return [
    {
      id: 'nummer',
      head: texts.indexations.number,
      phone: 'title',
      cell: (row) => (
        <>
          <PageLink to={`/indexeringen/${row.id}`}>{`${texts.indexations.detail(row.nummer)}: ${row.titel}`}</PageLink>
          <small>{texts.indexations.applies(row.prognosejaar, row.verrekenjaar)}</small>
        </>
      ),
    },
    {
      id: 'staat',
      head: texts.indexations.state,
      phone: 'first',
      cell: (row) => <StatusBadge tone={indexationTone[row.staat]}>{texts.indexations.states[row.staat]}</StatusBadge>,
    },
    { id: 'ingang', head: texts.indexations.effective, phone: 'fact', cell: (row) => tableDate(row.ingangsdatum) },
    { id: 'verandering', head: texts.indexations.change, num: true, phone: 'fact', cell: (row) => change(row.verandering) },
    { id: 'overeenkomsten', head: texts.indexations.contracts, num: true, phone: 'fact', cell: (row) => count(row.overeenkomsten) },
    {
      id: 'door',
      head: texts.indexations.by,
      phone: 'hidden',
      cell: (row) => (
        <>
          {row.berekendDoor}
          <small>{shortDate(row.berekendOp, year)}</small>
        </>
      ),
    },
  ];
}

/** Every change of tariffs by index figures: calculated by one, approved by another. */
export function Page(): ReactElement {
  const { vandaag } = useSession();
  const may = useMay();
  const list = useListQuery();
  const state = list.value('staat');
  const query = useList<Indexation>('/indexeringen', { staat: state, pagina: list.page });
  const chosen = state ? [{ key: 'staat', label: texts.indexations.states[state as IndexationState] ?? state }] : [];
  const clear = (): void => list.clear(['staat']);
  return (
    <PageFrame
      title={texts.indexations.title}
      lead={texts.indexations.lead}
      actions={
        may('indexation:prepare') ? (
          <ButtonLink primary to="/indexeringen/nieuw" keepDate={false}>
            {texts.indexations.make}
          </ButtonLink>
        ) : null
      }
    >
      <Filters>
        <SelectField
          label={texts.indexations.state}
          value={state}
          options={[{ value: '', label: texts.table.all }, ...Object.entries(texts.indexations.states).map(([value, label]) => ({ value, label }))]}
          onChange={(value) => list.set('staat', value)}
        />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
      <Listing query={query} what={texts.indexations.what} chosen={chosen} onClear={clear} none={texts.indexations.none} onPage={list.setPage}>
        {(rows) => <DataTable name={texts.indexations.title} columns={columnsOf(Number(vandaag.slice(0, 4)))} rows={rows} rowKey={(row) => row.id} />}
      </Listing>
    </PageFrame>
  );
}
