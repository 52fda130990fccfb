// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { SegmentRow } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useSeesRooms } from '../../app/session.js';
import { shareOfYear } from '../../format/dates.js';
import { amount, count, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { BulletAxis, BulletBar, BulletLegend } from '../../ui/bullet-bar.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { FigureLink } from '../../ui/figure-link.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Loaded } from '../../ui/states.js';
import { ABOUT_ROOMS, segmentKey, segmentTitle } from './segment-spend-table.js';

export function Page(): ReactElement {
  const asOf = useAsOf();
  const seesRooms = useSeesRooms();
  const query = useApi<readonly SegmentRow[]>('/segmenten', asOf.query, { keep: true });
  const elapsed = shareOfYear(asOf.date, asOf.year);
  const columns: readonly Column<SegmentRow>[] = [
    {
      id: 'segment',
      head: texts.today.segment,
      width: '24%',
      phone: 'title',
      cell: (segment) => (
        <>
          {segment.soort === 'niet-ingedeeld' ? (
            <PageLink to="/producten/niet-ingedeeld" keepDate={false}>
              {texts.today.notMapped}
            </PageLink>
          ) : (
            <PageLink to={`/segmenten/${segment.sleutel}`}>{segmentTitle(segment)}</PageLink>
          )}
          <small>{[segment.schaal, segment.bekostiging, segment.procedure].filter(Boolean).join(' · ')}</small>
        </>
      ),
    },
    {
      id: 'balk',
      head: <BulletAxis />,
      label: texts.today.barHead,
      width: '24%',
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
    },
    {
      id: 'besteed',
      head: texts.today.spentHead,
      num: true,
      apart: true,
      phone: 'fact',
      cell: (segment) => <FigureLink lines={{ segment: segmentKey(segment), jaar: asOf.year }}>{amount(segment.besteed)}</FigureLink>,
    },
    {
      id: 'percentage',
      head: texts.today.percentage,
      label: texts.today.percentageLabel,
      num: true,
      phone: 'fact',
      cell: (segment) => (segment.percentage === null ? <span className="rw-soft">{texts.table.notApplicable}</span> : percent(segment.percentage)),
    },
    {
      id: 'ruimte',
      head: texts.today.room,
      num: true,
      phone: 'fact',
      cell: (segment) => (segment.ruimte === null ? <span className="rw-soft">{texts.table.notApplicable}</span> : amount(segment.ruimte)),
    },
    {
      id: 'aanbieders',
      head: texts.segments.providers,
      num: true,
      phone: 'fact',
      cell: (segment) =>
        segment.soort === 'segment' ? (
          <PageLink quiet to="/aanbieders" query={{ segment: segment.nummer }}>
            {count(segment.aanbieders)}
          </PageLink>
        ) : (
          count(segment.aanbieders)
        ),
    },
    { id: 'kinderen', head: texts.segments.children, num: true, phone: 'hidden', cell: (segment) => count(segment.kinderen) },
  ];
  return (
    <PageFrame title={texts.segments.title} lead={texts.segments.lead} dated>
      <Loaded query={query} what={texts.segments.what} rows={8}>
        {(segments) => (
          <>
            {seesRooms ? <BulletLegend /> : null}
            <DataTable
              name={texts.segments.title}
              columns={columns.filter((column) => seesRooms || !ABOUT_ROOMS.has(column.id))}
              rows={segments}
              rowKey={(segment) => segment.sleutel}
              middle
            />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
