// SPDX-License-Identifier: EUPL-1.2
import type { PrebillFinding } from '../../api/types.js';
import { range, shortDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import type { Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { SourceLink } from '../../ui/source-link.js';
import { prebillTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';

/** What is wrong with which allocation, since when, where that follows from and what mends it. */
export function prebillColumns(year: number, opensAllocations: boolean): readonly Column<PrebillFinding>[] {
  return [
    {
      id: 'soort',
      sort: 'soort',
      head: texts.prebill.kind,
      phone: 'title',
      width: '21%',
      cell: (row) => (
        <>
          <StatusBadge tone={prebillTone[row.soort]}>{texts.prebill.kinds[row.soort]}</StatusBadge>
          <small>{row.omschrijving}</small>
        </>
      ),
    },
    {
      id: 'toewijzing',
      head: texts.prebill.allocation,
      width: '15%',
      phone: 'inline',
      cell: (row) => (
        <>
          {opensAllocations ? (
            <PageLink to={`/toewijzingen/${row.toewijzing.id}`} keepDate={false}>
              {row.toewijzing.nummer}
            </PageLink>
          ) : (
            row.toewijzing.nummer
          )}
          <small>{[row.kind, row.product ? `${row.product.code} ${row.product.naam ?? ''}` : ''].filter(Boolean).join(', ')}</small>
        </>
      ),
    },
    {
      id: 'aanbieder',
      sort: 'aanbieder',
      head: texts.prebill.provider,
      phone: 'line',
      width: '15%',
      cell: (row) => (
        <>
          <PageLink to={`/aanbieders/${row.aanbieder.sleutel}`}>{row.aanbieder.naam}</PageLink>
          <small>{row.gemeente.naam}</small>
        </>
      ),
    },
    {
      id: 'looptijd',
      sort: 'vanaf',
      sortFirst: 'asc',
      head: texts.prebill.period,
      width: '14%',
      phone: 'hidden',
      cell: (row) => range(row.vanaf, row.totEnMet, texts.prebill.open),
    },
    {
      id: 'sinds',
      sort: 'sinds',
      head: texts.prebill.since,
      phone: 'fact',
      cell: (row) => <span className="rw-nowrap">{shortDate(row.sinds, year)}</span>,
    },
    {
      id: 'waaruit',
      head: texts.prebill.follows,
      width: '12%',
      phone: 'hidden',
      cell: (row) => (typeof row.waaruit === 'string' ? row.waaruit : <SourceLink source={row.waaruit} />),
    },
    {
      id: 'herstel',
      head: texts.prebill.repair,
      phone: 'line',
      width: '21%',
      cell: (row) =>
        typeof row.herstel === 'string' ? (
          row.herstel
        ) : (
          <>
            {row.herstel.tekst}
            {row.herstel.wie ? <small>{texts.refusals.by[row.herstel.wie]}</small> : null}
          </>
        ),
    },
  ];
}
