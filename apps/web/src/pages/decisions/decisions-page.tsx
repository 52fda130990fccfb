// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { Decision, DecisionKind, DecisionState } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay, useSession } from '../../app/session.js';
import { shortDate } from '../../format/dates.js';
import { amountCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { ProviderField } from '../../ui/provider-field.js';
import { decisionTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';

const KEYS = ['soort', 'staat', 'aanbieder'] as const;

function columnsOf(year: number): readonly Column<Decision>[] {
  return [
    {
      id: 'nummer',
      head: texts.decisions.number,
      phone: 'title',
      cell: (row) => (
        <>
          <PageLink to={`/besluiten/${row.id}`}>{texts.decisions.detail(row.nummer)}</PageLink>
          <small>{texts.decisions.kinds[row.soort]}</small>
        </>
      ),
    },
    {
      id: 'waarover',
      head: texts.decisions.about,
      phone: 'line',
      width: '32%',
      cell: (row) => (
        <>
          {row.aanbieder.naam}, {row.gemeente.naam}
          <small>
            {texts.decisions.aboutLine(row.bericht.nummer, row.regel)}, {texts.messages.codes(row.codes)}
          </small>
        </>
      ),
    },
    {
      id: 'staat',
      head: texts.decisions.state,
      phone: 'first',
      cell: (row) => <StatusBadge tone={decisionTone[row.staat]}>{texts.decisions.states[row.staat]}</StatusBadge>,
    },
    {
      id: 'door',
      head: texts.decisions.by,
      phone: 'inline',
      cell: (row) => (
        <>
          {row.voorgesteldDoor}
          <small>{shortDate(row.voorgesteldOp, year)}</small>
        </>
      ),
    },
    { id: 'grens', head: texts.decisions.limit, num: true, phone: 'end', cell: (row) => amountCents(row.grens) },
    { id: 'gebruikt', head: texts.decisions.used, num: true, phone: 'hidden', cell: (row) => amountCents(row.gebruikt) },
  ];
}

/** One-off decisions to let through what a rule refuses. */
export function Page(): ReactElement {
  const { vandaag, bereik } = useSession();
  const may = useMay();
  const list = useListQuery();
  const filters = Object.fromEntries(KEYS.map((key) => [key, list.value(key)])) as Record<(typeof KEYS)[number], string>;
  const query = useList<Decision>('/besluiten', { ...filters, pagina: list.page });
  const first = query.data?.rows[0];
  const words: Readonly<Record<(typeof KEYS)[number], (value: string) => string>> = {
    soort: (value) => texts.decisions.kinds[value as DecisionKind] ?? value,
    staat: (value) => texts.decisions.states[value as DecisionState] ?? value,
    aanbieder: (value) => first?.aanbieder.naam ?? value,
  };
  const chosen = KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: words[key](filters[key]) }));
  const all = { value: '', label: texts.table.all };
  const options = (labels: Readonly<Record<string, string>>) => [all, ...Object.entries(labels).map(([value, label]) => ({ value, label }))];
  return (
    <PageFrame title={texts.decisions.title} lead={texts.decisions.lead}>
      <Filters>
        <SelectField
          label={texts.decisions.state}
          value={filters.staat}
          options={options(texts.decisions.states)}
          onChange={(value) => list.set('staat', value)}
        />
        <SelectField
          label={texts.decisions.kind}
          value={filters.soort}
          options={options(texts.decisions.kinds)}
          onChange={(value) => list.set('soort', value)}
        />
        {bereik.soort === 'aanbieder' ? null : (
          <ProviderField
            label={texts.decisions.provider}
            value={filters.aanbieder}
            name={filters.aanbieder ? first?.aanbieder.naam : null}
            onChange={(provider) => list.set('aanbieder', provider?.sleutel ?? null)}
          />
        )}
        <ExportLinks path="/besluiten" query={filters} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={() => list.clear(KEYS)} />
      <Listing
        query={query}
        what={texts.decisions.what}
        chosen={chosen}
        onClear={() => list.clear(KEYS)}
        none={may('decision:take') ? texts.decisions.none : texts.decisions.noneForReader}
        onPage={list.setPage}
      >
        {(rows) => <DataTable name={texts.decisions.title} columns={columnsOf(Number(vandaag.slice(0, 4)))} rows={rows} rowKey={(row) => row.id} />}
      </Listing>
    </PageFrame>
  );
}
