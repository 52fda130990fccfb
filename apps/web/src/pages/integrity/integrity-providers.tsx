// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement, type ReactNode } from 'react';
import type { Integrity } from '../../api/types.js';
import type { View } from '../../app/view-choice.js';
import { amountCents, count, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { TextButton } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Sparkline } from '../../ui/sparkline.js';
import { EmptyState } from '../../ui/states.js';
import { monthColumns } from './month-columns.js';
import { monthsOf, valuesOf } from './month-values.js';

type Row = Integrity['perAanbieder'][number];
const FIRST = 15;

/** Providers by their refused lines; the small lines have one scale. A share of four lines says little, so it does not order. */
export function IntegrityProviders({
  providers,
  year,
  view,
  end,
}: {
  readonly providers: readonly Row[];
  readonly year: number;
  readonly view: View;
  readonly end: ReactNode;
}): ReactElement {
  const [all, setAll] = useState(false);
  const sorted = [...providers].sort((a, b) => b.afgekeurd - a.afgekeurd || Number(b.percentage) - Number(a.percentage));
  const rows = all ? sorted : sorted.slice(0, FIRST);
  const months = monthsOf(year);
  const top = Math.max(1, ...rows.flatMap((row) => row.trend.map((entry) => Number(entry.percentage))));
  const trend: Column<Row> = {
    id: 'verloop',
    head: texts.integrity.trend,
    width: '188px',
    phone: 'line',
    cell: (row) => <Sparkline name={row.aanbieder.naam} values={valuesOf(row.trend, months)} top={top} />,
  };
  const columns: readonly Column<Row>[] = [
    {
      id: 'aanbieder',
      head: texts.integrity.provider,
      phone: 'title',
      width: view === 'tabel' ? '210px' : undefined,
      cell: (row) => <PageLink to={`/aanbieders/${row.aanbieder.sleutel}`}>{row.aanbieder.naam}</PageLink>,
    },
    ...(view === 'tabel' ? monthColumns(rows, year) : [trend]),
    { id: 'regels', head: texts.integrity.lines, num: true, phone: 'fact', cell: (row) => count(row.regels) },
    {
      id: 'afgekeurd',
      head: texts.integrity.refusedLines,
      num: true,
      phone: 'fact',
      cell: (row) => (
        <PageLink quiet to="/afkeur" query={{ aanbieder: row.aanbieder.sleutel }} keepDate={false}>
          {count(row.afgekeurd)}
        </PageLink>
      ),
    },
    {
      id: 'deel',
      head: texts.integrity.percentage,
      num: true,
      phone: 'fact',
      cell: (row) => (row.percentage === null ? texts.table.notDelivered : percent(row.percentage)),
    },
    { id: 'bedrag', head: texts.integrity.amountHead, num: true, phone: 'fact', cell: (row) => amountCents(row.bedrag) },
  ];
  return (
    <Section title={texts.integrity.perProvider} note={view === 'grafiek' ? texts.integrity.perProviderNote : undefined} end={end}>
      {rows.length === 0 ? (
        <EmptyState title={texts.integrity.noRefusals.title}>{texts.integrity.noRefusals.text}</EmptyState>
      ) : (
        <>
          <DataTable
            name={texts.integrity.perProvider}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.aanbieder.sleutel}
            middle
            dense={view === 'tabel'}
          />
          {sorted.length > FIRST ? (
            <div className="rw-below">
              <TextButton small onClick={() => setAll(!all)}>
                {all ? texts.integrity.fewerProviders : texts.integrity.allProviders(sorted.length)}
              </TextButton>
            </div>
          ) : null}
        </>
      )}
    </Section>
  );
}
