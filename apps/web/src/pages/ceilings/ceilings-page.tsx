// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';
import { useApi } from '../../api/hooks.js';
import type { CeilingOverview, CeilingSegment, Money } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useSeesRooms } from '../../app/session.js';
import { amount, euro, euroShort, percent, sum } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable, type Column, type FooterRow } from '../../ui/data-table.js';
import { FigureLink } from '../../ui/figure-link.js';
import { KeyFigures } from '../../ui/key-figures.js';
import { ExportLinks } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { ceilingState } from './ceiling-state.js';

const ABOUT_ROOMS: ReadonlySet<string> = new Set(['ruimte', 'meer', 'zonderRuimte']);

const orNone = (value: Money | null): ReactNode => (value === null ? <span className="rw-soft">{texts.ceilings.noCeiling}</span> : amount(value));

function nameOf(row: CeilingSegment): ReactNode {
  if (row.soort === 'niet-ingedeeld') return <PageLink to="/producten/niet-ingedeeld">{row.naam}</PageLink>;
  return <PageLink to={`/plafonds/${row.sleutel}`}>{row.soort === 'segment' ? `${row.sleutel}. ${row.naam}` : row.naam}</PageLink>;
}

const columnsOf = (year: number): readonly Column<CeilingSegment>[] => [
  { id: 'segment', head: texts.ceilings.segment, width: '22%', phone: 'title', cell: nameOf },
  {
    id: 'gemeenten',
    head: texts.ceilings.municipalities,
    label: texts.ceilings.municipalitiesLabel,
    num: true,
    phone: 'fact',
    cell: (row) => (row.soort === 'niet-ingedeeld' ? texts.table.notApplicable : texts.ceilings.nOf(row.gemeentenMetPlafond, row.gemeenten)),
  },
  { id: 'plafond', head: texts.ceilings.ceiling, num: true, phone: 'fact', cell: (row) => orNone(row.plafond) },
  {
    id: 'eronder',
    head: texts.ceilings.under,
    label: texts.ceilings.underLabel,
    num: true,
    phone: 'fact',
    cell: (row) => amount(row.besteedOnderPlafond),
  },
  {
    id: 'staat',
    head: texts.ceilings.state,
    apart: true,
    phone: 'end',
    cell: (row) => {
      const state = ceilingState(row.percentage, row.plafond !== null);
      return (
        <>
          <StatusBadge tone={state.tone} plain={state.tone === 'grey' || state.tone === 'green'}>
            {state.word}
          </StatusBadge>
          {row.percentage ? <small>{percent(row.percentage)}</small> : null}
        </>
      );
    },
  },
  {
    id: 'buiten',
    head: texts.ceilings.outside,
    label: texts.ceilings.outsideLabel,
    num: true,
    apart: true,
    phone: 'fact',
    cell: (row) =>
      row.gemeentenMetPlafond === 0 ? (
        <FigureLink lines={{ segment: row.sleutel, jaar: year }}>{amount(row.besteedBuitenPlafond)}</FigureLink>
      ) : (
        amount(row.besteedBuitenPlafond)
      ),
  },
  {
    id: 'ruimte',
    head: texts.ceilings.room,
    label: texts.ceilings.roomLabel,
    num: true,
    apart: true,
    phone: 'fact',
    cell: (row) =>
      row.ruimte === null ? (
        <span className="rw-soft">{texts.ceilings.noCeiling}</span>
      ) : (
        <PageLink to="/aanbieders" query={{ segment: row.sleutel }} quiet>
          {amount(row.ruimte)}
        </PageLink>
      ),
  },
  {
    id: 'meer',
    head: texts.ceilings.more,
    label: texts.ceilings.moreLabel,
    num: true,
    phone: 'fact',
    cell: (row) => {
      if (row.meerToegezegd !== null) return <StatusBadge tone="orange">{amount(row.meerToegezegd)}</StatusBadge>;
      return row.plafond === null || Number(row.besteedBuitenPlafond) !== 0 ? <span className="rw-soft">{texts.table.notApplicable}</span> : '0';
    },
  },
  {
    id: 'zonderRuimte',
    head: texts.ceilings.noRoom,
    label: texts.ceilings.noRoomLabel,
    num: true,
    phone: 'fact',
    cell: (row) => amount(row.besteedZonderRuimte ?? '0'),
  },
];

const total = (rows: readonly CeilingSegment[], of: (row: CeilingSegment) => Money | null): Money => sum(rows.map((row) => of(row) ?? '0.00'));

function footerOf(rows: readonly CeilingSegment[]): readonly FooterRow[] {
  return [
    {
      id: 'regio',
      total: true,
      cells: {
        segment: texts.ceilings.total,
        plafond: amount(total(rows, (r) => r.plafond)),
        eronder: amount(total(rows, (r) => r.besteedOnderPlafond)),
        buiten: amount(total(rows, (r) => r.besteedBuitenPlafond)),
        ruimte: amount(total(rows, (r) => r.ruimte)),
        meer: amount(total(rows, (r) => r.meerToegezegd)),
        zonderRuimte: amount(total(rows, (r) => r.besteedZonderRuimte)),
      },
    },
  ];
}

function Figures({
  rows,
  seesRooms,
  year,
}: {
  readonly rows: readonly CeilingSegment[];
  readonly seesRooms: boolean;
  readonly year: number;
}): ReactElement {
  const [all, outside] = [total(rows, (r) => r.besteed), total(rows, (r) => r.besteedBuitenPlafond)];
  const more = rows.filter((r) => r.meerToegezegd !== null);
  const some = rows.some((r) => r.plafond !== null);
  return (
    <KeyFigures
      figures={[
        {
          name: texts.ceilings.figureUnder,
          value: euroShort(total(rows, (r) => r.besteedOnderPlafond)),
          note: some ? texts.ceilings.figureUnderNote(euroShort(total(rows, (r) => r.plafond))) : texts.ceilings.figureUnderNone,
        },
        {
          name: texts.ceilings.figureOutside,
          value: some ? (
            euroShort(outside)
          ) : (
            <FigureLink lines={{ jaar: year }} shown>
              {euroShort(outside)}
            </FigureLink>
          ),
          note: Number(all) === 0 ? undefined : texts.ceilings.figureOutsideNote(percent((100 * Number(outside)) / Number(all))),
        },
        ...(seesRooms
          ? [
              {
                name: texts.ceilings.figureMore,
                value: euroShort(total(rows, (r) => r.meerToegezegd)),
                note: texts.ceilings.figureMoreNote(more.length),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Ceilings per segment against what is booked and promised, and what goes round them. */
export function Page(): ReactElement {
  const asOf = useAsOf();
  const seesRooms = useSeesRooms();
  const query = useApi<CeilingOverview>('/plafonds', asOf.query, { keep: true });
  const columns = columnsOf(asOf.year).filter((column) => seesRooms || !ABOUT_ROOMS.has(column.id));
  return (
    <PageFrame
      title={texts.ceilings.title}
      lead={texts.ceilings.lead}
      dated
      actions={<ButtonLink to="/besparing">{texts.ceilings.savings}</ButtonLink>}
    >
      <Loaded query={query} what={texts.ceilings.what} rows={10}>
        {({ segmenten: rows, ruimteOverMeerSegmenten }) => (
          <>
            <Figures rows={rows} seesRooms={seesRooms} year={asOf.year} />
            <Section
              title={texts.ceilings.perSegment(asOf.year)}
              note={texts.ceilings.perSegmentNote}
              end={<ExportLinks path="/plafonds" query={asOf.query} />}
            >
              <DataTable
                name={texts.ceilings.perSegment(asOf.year)}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.sleutel}
                footer={footerOf(rows)}
                dense
              />
              {ruimteOverMeerSegmenten ? <p className="rw-below">{texts.ceilings.overMore(euro(ruimteOverMeerSegmenten))}</p> : null}
            </Section>
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
