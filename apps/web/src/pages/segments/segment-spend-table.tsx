// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';
import type { SegmentSpend, SpendTotal } from '../../api/types.js';
import { useSeesRooms } from '../../app/session.js';
import type { View } from '../../app/view-choice.js';
import { amount, count, euroShort, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { BulletAxis, BulletBar } from '../../ui/bullet-bar.js';
import { DataTable, type Column, type FooterRow } from '../../ui/data-table.js';
import { FigureLink } from '../../ui/figure-link.js';
import { PageLink } from '../../ui/page-link.js';

interface Props {
  readonly segments: readonly SegmentSpend[];
  readonly totals: { readonly segmenten: SpendTotal; readonly naastSegmenten: SpendTotal; readonly regio: SpendTotal };
  readonly elapsed: number;
  readonly year: number;
  readonly view: View;
}

export const segmentTitle = ({ nummer, naam }: { readonly nummer: string | null; readonly naam: string }): string =>
  nummer ? `${nummer}. ${naam}` : naam;

/** The key under which the bookings of a segment, block or the unmapped rest are found. */
export const segmentKey = (segment: Pick<SegmentSpend, 'sleutel'>): string => segment.sleutel;

function nameOf(segment: SegmentSpend): ReactNode {
  if (segment.soort === 'niet-ingedeeld') {
    return (
      <PageLink to="/producten/niet-ingedeeld" keepDate={false}>
        {texts.today.notMapped}
      </PageLink>
    );
  }
  return <PageLink to={`/segmenten/${segment.sleutel}`}>{segmentTitle(segment)}</PageLink>;
}

const orNone = (value: string | null, show: (value: string) => string): ReactNode =>
  value === null ? <span className="rw-soft">{texts.table.notApplicable}</span> : show(value);

function totalRow(id: string, name: string, total: SpendTotal, strong: boolean): FooterRow {
  return {
    id,
    total: strong,
    cells: {
      segment: name,
      kort:
        total.ruimte === null ? euroShort(total.besteed) : <b>{texts.today.ofRoom(euroShort(total.besteedMetRuimte), euroShort(total.ruimte))}</b>,
      besteed: amount(total.besteed),
      metRuimte: amount(total.besteedMetRuimte),
      percentage: orNone(total.percentage, percent),
      ruimte: orNone(total.ruimte, amount),
    },
  };
}

/** Columns that say nothing to who sees no bestedingsruimte. */
export const ABOUT_ROOMS: ReadonlySet<string> = new Set(['balk', 'metRuimte', 'percentage', 'ruimte']);

/** Segments first, then the blocks beside them and what is not mapped; the region is all of it. */
export function SegmentSpendTable({ segments, totals, elapsed, year, view }: Props): ReactElement {
  const seesRooms = useSeesRooms();
  const lines = (segment: SegmentSpend) => ({ segment: segmentKey(segment), jaar: year });
  const bar: Column<SegmentSpend> = {
    id: 'balk',
    head: <BulletAxis />,
    label: texts.today.barHead,
    width: '27%',
    phone: 'line',
    cell: (segment) =>
      segment.ruimte === null || segment.percentage === null ? (
        <span className="rw-small rw-soft">{texts.today.noRoomAgreed}</span>
      ) : (
        <BulletBar
          name={segmentTitle(segment)}
          spent={segment.besteedMetRuimte}
          bestedingsruimte={segment.ruimte}
          percentage={segment.percentage}
          elapsed={elapsed}
        />
      ),
  };
  const columns: readonly Column<SegmentSpend>[] = [
    { id: 'segment', head: texts.today.segment, width: view === 'grafiek' ? '25%' : undefined, phone: 'title', cell: nameOf },
    ...(view === 'grafiek' ? [bar] : []),
    {
      id: 'besteed',
      head: texts.today.spentHead,
      num: true,
      apart: true,
      phone: view === 'grafiek' ? 'hidden' : 'fact',
      cell: (segment) => <FigureLink lines={lines(segment)}>{amount(segment.besteed)}</FigureLink>,
    },
    {
      id: 'kort',
      head: '',
      phone: 'only',
      cell: (segment) => (
        <FigureLink lines={lines(segment)}>
          {segment.ruimte === null ? (
            euroShort(segment.besteed)
          ) : (
            <b>{texts.today.ofRoom(euroShort(segment.besteedMetRuimte), euroShort(segment.ruimte))}</b>
          )}
        </FigureLink>
      ),
    },
    {
      id: 'metRuimte',
      head: texts.today.withRoom,
      label: texts.today.withRoomLabel,
      num: true,
      phone: view === 'grafiek' ? 'hidden' : 'fact',
      cell: (segment) => amount(segment.besteedMetRuimte),
    },
    {
      id: 'percentage',
      head: texts.today.percentage,
      label: texts.today.percentageLabel,
      num: true,
      phone: view === 'grafiek' ? 'end' : 'fact',
      cell: (segment) => orNone(segment.percentage, percent),
    },
    {
      id: 'ruimte',
      head: texts.today.room,
      num: true,
      phone: view === 'grafiek' ? 'hidden' : 'fact',
      cell: (segment) => orNone(segment.ruimte, amount),
    },
    ...(view === 'tabel'
      ? [
          {
            id: 'crisis',
            head: texts.today.crisis,
            num: true,
            phone: 'fact',
            cell: (segment) => <FigureLink lines={{ ...lines(segment), crisis: 'ja' }}>{amount(segment.crisis)}</FigureLink>,
          } satisfies Column<SegmentSpend>,
          {
            id: 'regels',
            head: texts.today.linesHead,
            num: true,
            phone: 'fact',
            cell: (segment) => <FigureLink lines={lines(segment)}>{count(segment.regels)}</FigureLink>,
          } satisfies Column<SegmentSpend>,
        ]
      : []),
  ];
  const shown = columns.filter((column) => (view !== 'tabel' || column.id !== 'kort') && (seesRooms || !ABOUT_ROOMS.has(column.id)));
  const footer = [
    totalRow('segmenten', texts.today.segmentsTotal(segments.filter((s) => s.soort === 'segment').length), totals.segmenten, true),
    totalRow('naast', texts.today.beside, totals.naastSegmenten, false),
    totalRow('regio', seesRooms ? texts.today.region : texts.today.ownTotal, totals.regio, true),
  ];
  return (
    <DataTable name={texts.today.perSegment(year)} columns={shown} rows={segments} rowKey={(segment) => segment.sleutel} footer={footer} middle />
  );
}
