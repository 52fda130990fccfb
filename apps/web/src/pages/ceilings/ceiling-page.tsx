// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { CeilingDetail, CeilingPlace, CeilingVersion } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useMay, useSeesRooms } from '../../app/session.js';
import { shortDate } from '../../format/dates.js';
import { amount, euro, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { FigureLink } from '../../ui/figure-link.js';
import { Facts } from '../../ui/key-figures.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { CeilingForm } from './ceiling-form.js';
import { ceilingState } from './ceiling-state.js';
import { DecisionLink } from './decision-link.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/plafonds', label: texts.ceilings.title },
];

const placeColumns = (year: number): readonly Column<CeilingPlace>[] => [
  {
    id: 'gemeente',
    head: texts.ceilings.municipality,
    phone: 'title',
    cell: (p) => (
      <>
        {p.gemeente.naam}
        {p.doetMee ? null : <small>{texts.ceilings.takesNoPart}</small>}
      </>
    ),
  },
  {
    id: 'plafond',
    head: texts.ceilings.ceiling,
    num: true,
    phone: 'fact',
    cell: (p) => (p.plafond === null ? <span className="rw-soft">{texts.ceilings.noCeiling}</span> : amount(p.plafond)),
  },
  {
    id: 'besteed',
    head: texts.ceilings.spent,
    num: true,
    phone: 'fact',
    cell: (p) => <FigureLink lines={{ segment: p.segment.sleutel, gemeente: p.gemeente.sleutel, jaar: year }}>{amount(p.besteed)}</FigureLink>,
  },
  { id: 'over', head: texts.ceilings.left, num: true, phone: 'fact', cell: (p) => (p.over === null ? texts.table.notApplicable : amount(p.over)) },
  {
    id: 'staat',
    head: texts.ceilings.state,
    apart: true,
    phone: 'end',
    cell: (p) => {
      const state = ceilingState(p.percentage, p.plafond !== null);
      return (
        <>
          <StatusBadge tone={state.tone} plain={state.tone === 'grey' || state.tone === 'green'}>
            {state.word}
          </StatusBadge>
          {p.percentage ? <small>{percent(p.percentage)}</small> : null}
        </>
      );
    },
  },
  {
    id: 'besluit',
    head: texts.ceilings.decision,
    width: '30%',
    phone: 'line',
    cell: (p) =>
      p.besluit ? (
        <>
          <DecisionLink decision={p.besluit} />
          <small>{texts.ceilings.versionBy(p.versie, shortDate(p.vastgelegdOp!, year), p.vastgelegdDoor ?? '')}</small>
        </>
      ) : (
        <span className="rw-soft">{texts.table.notApplicable}</span>
      ),
  },
];

const versionColumns = (year: number): readonly Column<CeilingVersion>[] => [
  { id: 'gemeente', head: texts.ceilings.municipality, phone: 'title', cell: (v) => v.gemeente },
  { id: 'versie', head: texts.ceilings.version, num: true, phone: 'fact', cell: (v) => String(v.versie) },
  {
    id: 'plafond',
    head: texts.ceilings.ceiling,
    num: true,
    phone: 'fact',
    cell: (v) => (v.plafond === null ? texts.ceilings.noCeiling : amount(v.plafond)),
  },
  {
    id: 'besluit',
    head: texts.ceilings.decision,
    apart: true,
    phone: 'line',
    cell: (v) => (
      <>
        <DecisionLink decision={v.besluit} />
        {v.toelichting ? <small>{v.toelichting}</small> : null}
      </>
    ),
  },
  {
    id: 'vastgelegd',
    head: texts.ceilings.recorded,
    phone: 'line',
    cell: (v) => (
      <>
        {shortDate(v.vastgelegdOp, year)}
        <small>{v.vastgelegdDoor}</small>
      </>
    ),
  },
];

function SegmentFacts({ detail, year }: { readonly detail: CeilingDetail; readonly year: number }): ReactElement {
  const seesRooms = useSeesRooms();
  const { segment } = detail;
  const lines = { segment: segment.sleutel, jaar: year };
  return (
    <Facts
      facts={[
        { name: texts.ceilings.ceiling, value: segment.plafond === null ? texts.ceilings.noCeiling : euro(segment.plafond) },
        {
          name: texts.ceilings.spent,
          value: (
            <FigureLink lines={lines} shown>
              {euro(segment.besteed)}
            </FigureLink>
          ),
        },
        { name: texts.ceilings.outsideLabel, value: euro(segment.besteedBuitenPlafond) },
        ...(seesRooms
          ? [
              { name: texts.ceilings.roomLabel, value: segment.ruimte === null ? texts.ceilings.noCeiling : euro(segment.ruimte) },
              { name: texts.ceilings.more, value: segment.meerToegezegd === null ? texts.table.notApplicable : euro(segment.meerToegezegd) },
              { name: texts.ceilings.noRoomLabel, value: euro(segment.besteedZonderRuimte ?? '0') },
            ]
          : []),
      ]}
    />
  );
}

function Detail({ detail, year, isToday }: { readonly detail: CeilingDetail; readonly year: number; readonly isToday: boolean }): ReactElement {
  const may = useMay();
  return (
    <>
      <SegmentFacts detail={detail} year={year} />
      <Section title={texts.ceilings.perMunicipality(year)} note={texts.ceilings.perMunicipalityNote}>
        {detail.gemeenten.length === 0 ? (
          <EmptyState title={texts.ceilings.none.title}>{texts.ceilings.none.text}</EmptyState>
        ) : (
          <DataTable
            name={texts.ceilings.perMunicipality(year)}
            columns={placeColumns(year)}
            rows={detail.gemeenten}
            rowKey={(p) => p.gemeente.code}
          />
        )}
      </Section>
      {may('ceiling:set') && isToday ? (
        <Section title={texts.ceilings.set(year)} note={texts.ceilings.setNote}>
          <CeilingForm key={`${detail.segment.sleutel}${year}${detail.versies.length}`} detail={detail} year={year} />
        </Section>
      ) : null}
      <Section title={texts.ceilings.versions}>
        {detail.versies.length === 0 ? (
          <EmptyState title={texts.ceilings.noVersions.title}>{texts.ceilings.noVersions.text}</EmptyState>
        ) : (
          <DataTable name={texts.ceilings.versions} columns={versionColumns(year)} rows={detail.versies} rowKey={(v) => `${v.gemeente}${v.versie}`} />
        )}
      </Section>
    </>
  );
}

/** The ceilings of one segment: per municipality, with the decision behind each, and the way to set them. */
export function Page(): ReactElement {
  const { key = '' } = useParams();
  const asOf = useAsOf();
  const query = useApi<CeilingDetail>(`/plafonds/${key}`, asOf.query, { keep: true });
  return (
    <PageFrame title={query.data ? texts.ceilings.ofSegment(query.data.segment.naam) : texts.ceilings.title} crumbs={crumbs} dated>
      <Loaded query={query} what={texts.ceilings.what} rows={10}>
        {(detail) => <Detail detail={detail} year={asOf.year} isToday={asOf.isToday} />}
      </Loaded>
    </PageFrame>
  );
}
