// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';
import type { CoverageCell, CoverageMatrix, CoverageRow } from '../../api/types.js';
import { amount, count, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import type { Column } from '../../ui/data-table.js';
import { FigureLink } from '../../ui/figure-link.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge } from '../../ui/status-badge.js';

export const MEASURES = ['gecontracteerd', 'actief', 'laatToe', 'besteed', 'aandeel'] as const;
export type Measure = (typeof MEASURES)[number];

type Municipality = CoverageMatrix['gemeenten'][number];

function shown(cell: CoverageCell, measure: Measure): string {
  if (measure === 'besteed') return amount(cell.besteed);
  if (measure === 'aandeel') return cell.aandeel === null ? texts.table.notApplicable : percent(cell.aandeel);
  return count(cell[measure]);
}

/** A hole is where a municipality takes part and nobody is contracted; it is told in words, not by colour alone. */
const isHole = (cell: CoverageCell): boolean => cell.gecontracteerd === 0 && cell.doetMee === 'ja';

function Cell({
  row,
  cell,
  municipality,
  measure,
}: {
  readonly row: CoverageRow;
  readonly cell: CoverageCell;
  readonly municipality: Municipality;
  readonly measure: Measure;
}): ReactElement {
  const empty = cell.gecontracteerd === 0 && cell.actief === 0;
  if (cell.doetMee !== 'ja' && empty) {
    return <span className="rw-small rw-soft">{cell.doetMee === 'nee' ? texts.coverage.notTakingPart : texts.coverage.partly}</span>;
  }
  const counts = measure === 'gecontracteerd' || measure === 'laatToe';
  const value: ReactNode = counts && isHole(cell) ? <StatusBadge tone="orange">{texts.coverage.nobody}</StatusBadge> : shown(cell, measure);
  return (
    <>
      <PageLink
        to={`/dekking/${row.product.code}/${municipality.sleutel}`}
        quiet
        label={texts.coverage.cellOf(
          row.product.naam,
          municipality.naam,
          texts.coverage.measures[measure],
          isHole(cell) && counts ? texts.coverage.nobody : shown(cell, measure),
        )}
      >
        {value}
      </PageLink>
      {cell.toelatingOpen ? <small>{texts.coverage.open}</small> : null}
    </>
  );
}

export function coverageColumns(
  municipalities: readonly Municipality[],
  measure: Measure,
  year: number,
  segmentName: (code: string | null) => string,
): readonly Column<CoverageRow>[] {
  return [
    {
      id: 'product',
      head: texts.coverage.product,
      sort: 'product',
      width: '20%',
      phone: 'title',
      cell: (row) => (
        <>
          {row.product.code} {row.product.naam}
          <small>{segmentName(row.segment)}</small>
        </>
      ),
    },
    { id: 'aanbieders', head: texts.coverage.providers, num: true, sort: 'aanbieders', phone: 'fact', cell: (row) => count(row.aanbieders) },
    {
      id: 'besteed',
      head: texts.coverage.spent,
      num: true,
      sort: 'besteed',
      phone: 'fact',
      cell: (row) => <FigureLink lines={{ product: row.product.code, jaar: year }}>{amount(row.besteed)}</FigureLink>,
    },
    ...municipalities.map((municipality, index): Column<CoverageRow> => ({
      id: municipality.code,
      head: <span className="rw-narrow-head">{municipality.naam}</span>,
      label: municipality.naam,
      num: true,
      apart: index === 0,
      phone: 'fact',
      cell: (row) => {
        const cell = row.cellen.find((c) => c.gemeente === municipality.code);
        return cell ? <Cell row={row} cell={cell} municipality={municipality} measure={measure} /> : null;
      },
    })),
  ];
}
