// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi, useList } from '../../api/hooks.js';
import type { BoardDecision, GoverningBody, Outcome, SubjectKind } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay, useSession } from '../../app/session.js';
import { shortDate } from '../../format/dates.js';
import { amountCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { BoardDecisionState } from './board-decision-state.js';

const words = texts.boardDecisions;
const KEYS = ['gremium', 'soort', 'uitkomst', 'onderwerp', 'vergadering'] as const;

function columnsOf(year: number): readonly Column<BoardDecision>[] {
  return [
    {
      id: 'titel',
      head: words.number,
      width: '34%',
      phone: 'title',
      cell: (d) => (
        <>
          <PageLink to={`/bestuursbesluiten/${d.id}`}>{d.titel}</PageLink>
          <small>{d.nummer}</small>
        </>
      ),
    },
    { id: 'gremium', head: words.body, width: '20%', phone: 'line', cell: (d) => d.gremium.naam },
    {
      id: 'onderwerp',
      head: words.subject,
      width: '18%',
      phone: 'line',
      cell: (d) => (
        <>
          {d.onderwerp.label}
          <small>{texts.subjectKinds[d.onderwerp.soort]}</small>
        </>
      ),
    },
    { id: 'uitkomst', head: words.outcome, phone: 'first', cell: (d) => <BoardDecisionState decision={d} /> },
    { id: 'bedrag', head: words.amount, num: true, phone: 'hidden', cell: (d) => (d.bedrag === null ? '' : amountCents(d.bedrag)) },
    {
      id: 'genomen',
      head: words.takenOn,
      apart: true,
      phone: 'inline',
      cell: (d) => (
        <>
          {shortDate(d.genomenOp, year)}
          {d.geldtVanaf === d.genomenOp ? null : <small>{words.from(shortDate(d.geldtVanaf, year))}</small>}
        </>
      ),
    },
  ];
}

/** What the bodies of the region decided. */
export function Page(): ReactElement {
  const { vandaag } = useSession();
  const may = useMay();
  const list = useListQuery();
  const filters = Object.fromEntries(KEYS.map((key) => [key, list.value(key)])) as Record<(typeof KEYS)[number], string>;
  const query = useList<BoardDecision>('/bestuursbesluiten', { ...filters, pagina: list.page });
  const bodies = useApi<readonly GoverningBody[]>('/gremia');
  const bodyName = (key: string): string => bodies.data?.find((b) => b.sleutel === key)?.naam ?? key;
  const named: Readonly<Record<(typeof KEYS)[number], (value: string) => string>> = {
    gremium: bodyName,
    soort: (value) => texts.subjectKinds[value as SubjectKind] ?? value,
    uitkomst: (value) => words.outcomes[value as Outcome] ?? value,
    vergadering: () => words.ofMeeting,
    onderwerp: (value) => query.data?.rows.find((d) => d.onderwerp.id === value)?.onderwerp.label ?? value,
  };
  const chosen = KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: named[key](filters[key]) }));
  const all = { value: '', label: texts.table.all };
  const options = (labels: Readonly<Record<string, string>>) => [all, ...Object.entries(labels).map(([value, label]) => ({ value, label }))];
  return (
    <PageFrame
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <ButtonLink to="/gremia">{words.bodies}</ButtonLink>
          {may('governance:record') ? (
            <ButtonLink primary to="/bestuursbesluiten/nieuw">
              {words.record}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <Filters>
        <SelectField
          label={words.body}
          value={filters.gremium}
          options={[all, ...(bodies.data ?? []).map((b) => ({ value: b.sleutel, label: b.naam }))]}
          onChange={(value) => list.set('gremium', value)}
        />
        <SelectField label={words.kind} value={filters.soort} options={options(texts.subjectKinds)} onChange={(value) => list.set('soort', value)} />
        <SelectField
          label={words.outcome}
          value={filters.uitkomst}
          options={options(words.outcomes)}
          onChange={(value) => list.set('uitkomst', value)}
        />
        <ExportLinks path="/bestuursbesluiten" query={filters} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={() => list.clear(KEYS)} />
      <Listing
        query={query}
        what={words.what}
        chosen={chosen}
        onClear={() => list.clear(KEYS)}
        none={may('governance:record') ? words.none : words.noneForReader}
        onPage={list.setPage}
      >
        {(rows) => <DataTable name={words.title} columns={columnsOf(Number(vandaag.slice(0, 4)))} rows={rows} rowKey={(d) => d.id} />}
      </Listing>
    </PageFrame>
  );
}
