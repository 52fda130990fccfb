// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { MessageRow } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useSession } from '../../app/session.js';
import { month, monthAbbreviation, shortDate } from '../../format/dates.js';
import { amountCents, count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { Listing } from '../../ui/listing.js';
import { monthOptions } from '../../ui/month-options.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { messageTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { answerState, answerTone } from './answer-state.js';
import { AnswersDownload } from './answers-download.js';
import { messagePath, messageTitle } from './message-words.js';

const KEYS = ['zoek', 'soort', 'staat', 'antwoord', 'maand', 'aanbieder', 'gemeente', 'code'] as const;
const WITH_REFUSED = 'met-afgekeurde-regels';

/** How far the answer is, with the day it was made or may be made at last. */
function Answer({ row, year }: { readonly row: MessageRow; readonly year: number }): ReactElement {
  const state = answerState(row);
  if (state === null) return <span className="rw-soft">{texts.table.notApplicable}</span>;
  const day = row.antwoord?.gemaaktOp ?? row.antwoordTermijn;
  return (
    <>
      <StatusBadge tone={answerTone[state]} plain>
        {texts.answers.filters[state]}
      </StatusBadge>
      {day ? <small>{state === 'gemaakt' ? shortDate(day, year) : texts.answers.dueOn(shortDate(day, year))}</small> : null}
    </>
  );
}

function columnsOf(year: number): readonly Column<MessageRow>[] {
  return [
    {
      id: 'nummer',
      head: texts.messages.number,
      phone: 'title',
      cell: (row) => (
        <>
          <PageLink to={messagePath(row)}>{messageTitle(row)}</PageLink>
          <small>{[row.soort, row.periode ? `${monthAbbreviation(row.periode)} ${row.periode.slice(0, 4)}` : ''].filter(Boolean).join(', ')}</small>
        </>
      ),
    },
    {
      id: 'aanbieder',
      head: texts.messages.provider,
      phone: 'line',
      cell: (row) => (
        <>
          <PageLink to={`/aanbieders/${row.aanbieder.sleutel}`}>{row.aanbieder.naam}</PageLink>
          <small>{row.gemeente.naam}</small>
        </>
      ),
    },
    { id: 'ontvangen', head: texts.messages.received, phone: 'inline', cell: (row) => shortDate(row.ontvangenOp, year) },
    {
      id: 'staat',
      head: texts.messages.state,
      phone: 'end',
      cell: (row) => <StatusBadge tone={messageTone[row.staat]}>{texts.messages.states[row.staat]}</StatusBadge>,
    },
    { id: 'antwoord', head: texts.answers.column, phone: 'hidden', cell: (row) => <Answer row={row} year={year} /> },
    { id: 'regels', head: texts.messages.lines, num: true, phone: 'hidden', cell: (row) => count(row.regels) },
    {
      id: 'afgekeurd',
      head: texts.messages.refusedLines,
      num: true,
      phone: 'hidden',
      cell: (row) =>
        row.afgekeurdeRegels > 0 ? (
          <PageLink quiet to={messagePath(row)}>
            {count(row.afgekeurdeRegels)}
          </PageLink>
        ) : (
          count(0)
        ),
    },
    {
      id: 'ingediend',
      head: texts.messages.submitted,
      num: true,
      phone: 'hidden',
      cell: (row) => (row.ingediend === null ? <span className="rw-soft">{texts.table.notApplicable}</span> : amountCents(row.ingediend)),
    },
    {
      id: 'toegekend',
      head: texts.messages.granted,
      num: true,
      phone: 'hidden',
      cell: (row) => (row.toegekend === null ? <span className="rw-soft">{texts.table.notApplicable}</span> : amountCents(row.toegekend)),
    },
  ];
}

export function Page(): ReactElement {
  const { vandaag } = useSession();
  const year = Number(vandaag.slice(0, 4));
  const list = useListQuery();
  const filters = Object.fromEntries(KEYS.map((key) => [key, list.value(key)])) as Record<(typeof KEYS)[number], string>;
  const query = useList<MessageRow>('/berichten', { ...filters, pagina: list.page });
  const states = [
    ...Object.entries(texts.messages.states).map(([value, label]) => ({ value, label: label as string })),
    { value: WITH_REFUSED, label: texts.messages.withRefused },
  ];
  const first = query.data?.rows[0];
  const words: Readonly<Record<(typeof KEYS)[number], (value: string) => string>> = {
    zoek: texts.providers.chosenSearch,
    soort: (value) => texts.messages.kinds[value] ?? value,
    antwoord: (value) => `${texts.answers.column}: ${(texts.answers.filters[value] ?? value).toLowerCase()}`,
    staat: (value) => states.find((s) => s.value === value)?.label ?? value,
    maand: (value) => month(value),
    aanbieder: (value) => first?.aanbieder.naam ?? value,
    gemeente: (value) => first?.gemeente.naam ?? value,
    code: texts.messages.code,
  };
  const chosen = KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: words[key](filters[key]) }));
  const all = { value: '', label: texts.table.all };
  return (
    <PageFrame title={texts.messages.title} lead={texts.messages.lead}>
      <Filters>
        <SearchField label={texts.messages.search} value={filters.zoek} onChange={(value) => list.set('zoek', value)} />
        <SelectField
          label={texts.messages.kind}
          value={filters.soort}
          options={[all, ...Object.entries(texts.messages.kinds).map(([value, label]) => ({ value, label }))]}
          onChange={(value) => list.set('soort', value)}
        />
        <SelectField label={texts.messages.state} value={filters.staat} options={[all, ...states]} onChange={(value) => list.set('staat', value)} />
        <SelectField
          label={texts.answers.filter}
          value={filters.antwoord}
          options={[all, ...Object.entries(texts.answers.filters).map(([value, label]) => ({ value, label }))]}
          onChange={(value) => list.set('antwoord', value)}
        />
        <SelectField
          label={texts.messages.month}
          value={filters.maand}
          options={[all, ...monthOptions(vandaag, filters.maand)]}
          onChange={(value) => list.set('maand', value)}
        />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={() => list.clear(KEYS)} />
      <Listing
        query={query}
        what={texts.messages.what}
        chosen={chosen}
        onClear={() => list.clear(KEYS)}
        none={texts.messages.none}
        onPage={list.setPage}
      >
        {(rows) => <DataTable name={texts.messages.title} columns={columnsOf(year)} rows={rows} rowKey={(row) => row.id} />}
      </Listing>
      <AnswersDownload provider={filters.aanbieder} municipality={filters.gemeente} />
    </PageFrame>
  );
}
