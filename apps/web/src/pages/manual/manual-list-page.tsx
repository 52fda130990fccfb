// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { ManualDeclaration, ManualState } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay, useSession } from '../../app/session.js';
import { month, shortDate } from '../../format/dates.js';
import { amountCents, count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { manualTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';

function columnsOf(year: number): readonly Column<ManualDeclaration>[] {
  return [
    {
      id: 'nummer',
      head: texts.manual.number,
      phone: 'title',
      cell: (row) => (
        <>
          <PageLink to={`/handmatig/${row.id}`}>{texts.manual.detail(row.nummer)}</PageLink>
          <small>{texts.manual.reasons[row.reden]}</small>
        </>
      ),
    },
    {
      id: 'aanbieder',
      head: texts.manual.provider,
      phone: 'line',
      cell: (row) => (
        <>
          {row.aanbieder.naam}
          <small>{row.gemeente.naam}</small>
        </>
      ),
    },
    { id: 'maand', head: texts.manual.month, phone: 'hidden', cell: (row) => month(row.periode) },
    {
      id: 'staat',
      head: texts.manual.state,
      phone: 'first',
      cell: (row) => <StatusBadge tone={manualTone[row.staat]}>{texts.manual.states[row.staat]}</StatusBadge>,
    },
    {
      id: 'door',
      head: texts.manual.enteredBy,
      phone: 'inline',
      cell: (row) => (
        <>
          {row.ingevoerdDoor}
          <small>{shortDate(row.ingevoerdOp, year)}</small>
        </>
      ),
    },
    { id: 'regels', head: texts.manual.lines, num: true, phone: 'hidden', cell: (row) => count(row.regels) },
    { id: 'totaal', head: texts.manual.total, num: true, phone: 'end', cell: (row) => amountCents(row.totaal) },
  ];
}

/** Declarations entered by hand: one person enters, another approves. */
export function Page(): ReactElement {
  const { vandaag } = useSession();
  const may = useMay();
  const list = useListQuery();
  const state = list.value('staat');
  const query = useList<ManualDeclaration>('/handmatig', { staat: state, pagina: list.page });
  const label = texts.manual.states[state as ManualState] ?? state;
  const chosen = state ? [{ key: 'staat', label }] : [];
  const clear = (): void => list.clear(['staat']);
  return (
    <PageFrame
      title={texts.manual.title}
      lead={texts.manual.lead}
      actions={
        may('manual:enter') ? (
          <ButtonLink primary to="/handmatig/nieuw" keepDate={false}>
            {texts.manual.enter}
          </ButtonLink>
        ) : null
      }
    >
      <Filters>
        <SelectField
          label={texts.manual.state}
          value={state}
          options={[{ value: '', label: texts.table.all }, ...Object.entries(texts.manual.states).map(([value, word]) => ({ value, label: word }))]}
          onChange={(value) => list.set('staat', value)}
        />
        <ExportLinks path="/handmatig" query={{ staat: state }} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
      <Listing query={query} what={texts.manual.what} chosen={chosen} onClear={clear} none={texts.manual.none} onPage={list.setPage}>
        {(rows) => <DataTable name={texts.manual.title} columns={columnsOf(Number(vandaag.slice(0, 4)))} rows={rows} rowKey={(row) => row.id} />}
      </Listing>
    </PageFrame>
  );
}
