// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Bestedingsruimte, ProviderDetail, YearCourse } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useSeesRooms } from '../../app/session.js';
import { useView } from '../../app/view-choice.js';
import { month, shareOfYear, tableDate } from '../../format/dates.js';
import { amount, amountCents, count, euro, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { BurnUp } from '../../ui/burn-up.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { FigureLink } from '../../ui/figure-link.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';
import { ViewSwitch } from '../../ui/view-switch.js';
import { roomUse, type RoomUse } from './room-use.js';

type Month = YearCourse['maanden'][number];

interface Props {
  readonly provider: ProviderDetail;
  readonly year: number;
}

/** In words what the chart answers: how much of the room is used against how much of the year has passed. */
function answer(use: RoomUse | null, year: number, date: string, seesRooms: boolean): string {
  if (!seesRooms) return texts.providers.courseOwnShare;
  if (use === null) return texts.providers.courseNoRoom;
  return [
    texts.providers.courseAnswer(percent(use.share), percent(shareOfYear(date, year) * 100)),
    Number(use.outside) === 0 ? '' : texts.providers.courseOutside(euro(use.outside)),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is drawn against the rooms: only what falls under one, else the line and the limit would not be about the same money. */
function underRooms(course: YearCourse, use: RoomUse | null): YearCourse {
  if (use === null || Number(use.outside) === 0) return course;
  return { ...course, maanden: course.maanden.map((m) => ({ ...m, cumulatief: m.cumulatiefMetRuimte })) };
}

export function CourseSection({ provider, year }: Props): ReactElement {
  const [view, setView] = useView();
  const { date } = useAsOf();
  const seesRooms = useSeesRooms();
  const { verloop } = provider;
  const use = roomUse(provider);
  const thresholds = [...new Set(provider.ruimten.flatMap((room) => room.drempels.map((t) => t.percentage)))];
  const lines = { aanbieder: provider.sleutel, jaar: year };
  const columns: readonly Column<Month>[] = [
    { id: 'maand', head: texts.providers.month, phone: 'title', cell: (m) => month(m.maand, year) },
    {
      id: 'geboekt',
      head: texts.providers.bookedMonth,
      num: true,
      phone: 'fact',
      cell: (m) => <FigureLink lines={{ ...lines, zorgmaand: m.maand.slice(0, 7) }}>{amountCents(m.geboekt)}</FigureLink>,
    },
    { id: 'cumulatief', head: texts.providers.cumulative, num: true, phone: 'fact', cell: (m) => amountCents(m.cumulatief) },
    {
      id: 'regels',
      head: texts.providers.lines,
      num: true,
      phone: 'fact',
      cell: (m) => <FigureLink lines={{ ...lines, zorgmaand: m.maand.slice(0, 7) }}>{count(m.regels)}</FigureLink>,
    },
  ];
  return (
    <Section
      title={seesRooms ? texts.providers.course(year) : texts.providers.courseSpend(year)}
      note={texts.providers.courseNote(Number(verloop.crisis) === 0 ? null : euro(verloop.crisis))}
      end={
        <ViewSwitch
          name={texts.table.view}
          value={view}
          onChange={setView}
          options={[
            { value: 'grafiek', label: texts.table.chart },
            { value: 'tabel', label: texts.table.table },
          ]}
        />
      }
    >
      {verloop.maanden.every((m) => m.regels === 0) ? (
        <EmptyState title={texts.segments.noSpend.title}>{texts.segments.noSpend.text}</EmptyState>
      ) : (
        <>
          {view === 'grafiek' ? (
            <BurnUp
              name={provider.naam}
              year={year}
              course={underRooms(verloop, use)}
              thresholds={thresholds}
              share={use && use.share}
              today={date}
            />
          ) : (
            <DataTable name={texts.providers.course(year)} columns={columns} rows={verloop.maanden} rowKey={(m) => m.maand} />
          )}
          <div className="rw-below">
            <span>{answer(use, year, date, seesRooms)}</span>
            <FigureLink shown lines={lines}>
              {texts.providers.linesBehind(count(provider.regelsAchterLijn))}
            </FigureLink>
          </div>
        </>
      )}
    </Section>
  );
}

export const roomColumns: readonly Column<Bestedingsruimte>[] = [
  {
    id: 'grondslag',
    head: texts.providers.ground,
    phone: 'title',
    cell: (room) => (
      <>
        {room.grondslagNaam}
        <small>{texts.providers.versionSince(room.versie, tableDate(room.sinds))}</small>
      </>
    ),
  },
  {
    id: 'contract',
    head: texts.providers.contract,
    phone: 'fact',
    cell: (room) => <PageLink to={`/contracten/${room.contract}`}>{room.contract}</PageLink>,
  },
  {
    id: 'afgesproken',
    head: texts.providers.agreed,
    num: true,
    phone: 'fact',
    cell: (room) => (room.bedrag === null ? <span className="rw-soft">{texts.providers.noRoomAgreed}</span> : amount(room.bedrag)),
  },
  { id: 'geboekt', head: texts.providers.booked, num: true, phone: 'fact', cell: (room) => amount(room.geboekt) },
  {
    id: 'percentage',
    head: texts.providers.percentage,
    num: true,
    phone: 'fact',
    cell: (room) => (room.percentage === null ? <span className="rw-soft">{texts.table.notApplicable}</span> : percent(room.percentage)),
  },
  { id: 'crisis', head: texts.providers.ofWhichCrisis, num: true, phone: 'hidden', cell: (room) => amount(room.crisis) },
  { id: 'gevolg', head: texts.providers.consequence, apart: true, phone: 'fact', cell: (room) => texts.providers.consequences[room.gevolg] },
];

export function RoomsSection({ provider }: { readonly provider: ProviderDetail }): ReactElement | null {
  if (provider.ruimten.length === 0) return null;
  return (
    <Section title={texts.providers.rooms}>
      <DataTable name={texts.providers.rooms} columns={roomColumns} rows={provider.ruimten} rowKey={(room) => `${room.contract}${room.grondslag}`} />
    </Section>
  );
}
