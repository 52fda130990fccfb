// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useApi, useList } from '../../api/hooks.js';
import type { CalendarCount, CalendarRow } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay } from '../../app/session.js';
import { longDate, tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { TextButton } from '../../ui/button.js';
import { CountFilter } from '../../ui/count-filter.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { ErrorState } from '../../ui/states.js';
import { momentTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useUndo } from '../../ui/undo.js';

const words = texts.contractTerms;
const KEYS = ['soort', 'zoek', 'aanbieder', 'herinnering', 'van', 'totEnMet', 'voorwaardelijk'] as const;
const keyOf = (row: CalendarRow): string => `${row.contract} ${row.op} ${row.soort} ${row.over}`;

const columnsOf = (onSettle: ((row: CalendarRow) => void) | null, mayPlan: boolean): readonly Column<CalendarRow>[] => [
  {
    id: 'op',
    head: words.day,
    width: '150px',
    phone: 'inline',
    cell: (row) => (
      <>
        {tableDate(row.op)}
        <small>{words.inDays(row.dagen)}</small>
      </>
    ),
  },
  {
    id: 'contract',
    head: words.contract,
    phone: 'title',
    cell: (row) => (
      <>
        <PageLink to={`/contracten/${row.contract}`}>{row.contract}</PageLink>
        <small>{row.aanbieder.naam}</small>
      </>
    ),
  },
  {
    id: 'soort',
    head: words.kind,
    width: '30%',
    phone: 'line',
    cell: (row) => (
      <>
        {words.kinds[row.soort]}
        {row.soort === 'verantwoording' ? <small>{row.over}</small> : row.voorwaardelijk ? <small>{words.onlyIf}</small> : null}
        {row.soort === 'gesprek' && mayPlan ? (
          <small>
            <PageLink
              to="/gesprekken/nieuw"
              query={{ aanbieder: row.aanbieder.sleutel }}
              label={`${texts.contractChanges.planTalk}: ${row.aanbieder.naam}`}
            >
              {texts.contractChanges.planTalk}
            </PageLink>
          </small>
        ) : null}
      </>
    ),
  },
  {
    id: 'manager',
    head: words.manager,
    phone: 'hidden',
    cell: (row) => row.contractmanager ?? <span className="rw-soft">{texts.providers.noManager}</span>,
  },
  {
    id: 'herinnering',
    head: words.reminder,
    width: '170px',
    phone: 'end',
    cell: (row) => (
      <>
        <StatusBadge tone={momentTone[row.herinnering]!} plain>
          {words.reminders[row.herinnering]}
        </StatusBadge>
        {row.herinnering === 'open' && onSettle ? (
          <TextButton small onClick={() => onSettle(row)}>
            {words.settle} <span className="rw-hidden">{row.contract}</span>
          </TextButton>
        ) : row.notitie ? (
          <small>{row.notitie}</small>
        ) : null}
      </>
    ),
  },
];

export function Page(): ReactElement {
  const list = useListQuery();
  const may = useMay();
  const [chosenRow, setChosenRow] = useState<CalendarRow | null>(null);
  const filters = Object.fromEntries(KEYS.map((key) => [key, list.value(key)])) as Record<(typeof KEYS)[number], string>;
  const query = useList<CalendarRow>('/contractkalender', { ...filters, pagina: list.page });
  const counts = useApi<readonly CalendarCount[]>('/contractkalender/samenvatting', {}, { keep: true });
  const named: Readonly<Record<(typeof KEYS)[number], (value: string) => string>> = {
    soort: (v) => words.kinds[v] ?? v,
    zoek: texts.providers.chosenSearch,
    aanbieder: (v) => query.data?.rows[0]?.aanbieder.naam ?? v,
    herinnering: (v) => words.reminders[v] ?? v,
    van: (v) => longDate(v),
    totEnMet: (v) => longDate(v),
    voorwaardelijk: () => words.conditionalYes,
  };
  const chosen = KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: named[key](filters[key]) }));
  const clear = (): void => list.clear(KEYS);
  return (
    <PageFrame title={words.calendar} lead={words.calendarLead}>
      <CountFilter
        label={words.next90}
        items={(counts.data ?? []).map((c) => ({
          value: c.soort,
          name: words.kinds[c.soort] ?? c.soort,
          count: c.aantal,
          tone: c.open > 0 ? 'orange' : 'grey',
        }))}
        value={filters.soort}
        onChange={(value) => list.set('soort', value)}
      />
      <Filters>
        <SearchField label={words.search} value={filters.zoek} onChange={(value) => list.set('zoek', value)} />
        <SelectField
          label={words.reminder}
          value={filters.herinnering}
          options={[{ value: '', label: texts.table.all }, ...Object.entries(words.reminders).map(([value, label]) => ({ value, label }))]}
          onChange={(value) => list.set('herinnering', value)}
        />
        <SelectField
          label={words.conditional}
          value={filters.voorwaardelijk}
          options={[
            { value: '', label: words.conditionalNo },
            { value: 'ja', label: words.conditionalYes },
          ]}
          onChange={(value) => list.set('voorwaardelijk', value)}
        />
        <ExportLinks path="/contractkalender" query={filters} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
      {chosenRow ? <Settle key={keyOf(chosenRow)} row={chosenRow} onClose={() => setChosenRow(null)} /> : null}
      <Listing query={query} what={words.what} chosen={chosen} onClear={clear} none={words.none} onPage={list.setPage}>
        {(rows) => (
          <DataTable
            name={words.calendar}
            columns={columnsOf(may('contract:change') ? setChosenRow : null, may('talk:plan'))}
            rows={rows}
            rowKey={keyOf}
            chosen={chosenRow ? keyOf(chosenRow) : null}
          />
        )}
      </Listing>
    </PageFrame>
  );
}

function Settle({ row, onClose }: { readonly row: CalendarRow; readonly onClose: () => void }): ReactElement {
  const tell = useUndo();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: () => post(`/contracten/${row.contract}/herinneringen`, { soort: row.soort, dag: row.op, notitie: note.trim() }),
    onSuccess: async () => {
      tell({ text: words.settled(row.contract) });
      onClose();
      await client.invalidateQueries();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong(note.trim() === '' ? words.settleEmpty : null);
    if (note.trim() !== '') save.mutate();
  };
  const title = words.settleTitle(words.kinds[row.soort] ?? row.soort, row.contract);
  return (
    <section className="rw-detail rw-above" aria-label={title}>
      <h2>{title}</h2>
      <form className="rw-stack rw-stack--wide" onSubmit={submit} noValidate>
        {save.isError ? <ErrorState what={words.settleFailed} error={save.error} /> : null}
        <TextareaField label={words.settleNote} value={note} onChange={setNote} error={wrong} />
        <SaveButtons save={words.settle} busy={save.isPending} onCancel={onClose} />
      </form>
    </section>
  );
}
