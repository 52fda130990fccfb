// SPDX-License-Identifier: EUPL-1.2
import type { Query } from '../../api/client.js';
import type { Trajectory, TrajectorySummary } from '../../api/types.js';
import { tableDate } from '../../format/dates.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import type { Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { formCode, formName } from './care-form.js';

const numberOr = (value: number | null) => (value === null ? <span className="rw-soft">{texts.table.notApplicable}</span> : count(Math.round(value)));

export function summaryColumns(filters: Query): readonly Column<TrajectorySummary>[] {
  return [
    {
      id: 'zorgvorm',
      head: texts.trajectories.form,
      phone: 'title',
      cell: (row) => (
        <PageLink stay to="/trajecten" query={{ ...filters, zorgvorm: formCode(row.zorgvorm) }} keepDate={false}>
          {formName(row.zorgvorm)}
        </PageLink>
      ),
    },
    { id: 'aantal', head: texts.trajectories.count, num: true, phone: 'fact', cell: (row) => count(row.aantal) },
    { id: 'lopend', head: texts.trajectories.running, num: true, phone: 'fact', cell: (row) => count(row.lopend) },
    { id: 'duur', head: texts.trajectories.duration, num: true, phone: 'fact', cell: (row) => numberOr(row.mediaanDuur) },
    { id: 'start', head: texts.trajectories.toStart, num: true, phone: 'fact', cell: (row) => numberOr(row.mediaanTotStart) },
    {
      id: 'redenen',
      head: texts.trajectories.reasons,
      apart: true,
      width: '28%',
      phone: 'line',
      cell: (row) =>
        row.redenen.length === 0 ? (
          <span className="rw-soft">{texts.trajectories.noReason}</span>
        ) : (
          row.redenen
            .slice(0, 2)
            .map(({ reden, aantal }) => texts.trajectories.reasonCount(reden, aantal))
            .join(', ')
        ),
    },
  ];
}

export function trajectoryColumns(own: boolean): readonly Column<Trajectory>[] {
  return [
    {
      id: 'kind',
      head: texts.trajectories.child,
      phone: 'title',
      cell: (row) => (
        <>
          {row.toewijzing ? <PageLink to={`/toewijzingen/${row.toewijzing}`}>{row.kind}</PageLink> : row.kind}
          <small>{formName(row.zorgvorm)}</small>
        </>
      ),
    },
    {
      id: 'aanbieder',
      head: own ? texts.trajectories.municipality : texts.trajectories.provider,
      phone: 'line',
      cell: (row) =>
        own ? (
          row.gemeente.naam
        ) : (
          <>
            <PageLink to={`/aanbieders/${row.aanbieder.sleutel}`}>{row.aanbieder.naam}</PageLink>
            <small>{row.gemeente.naam}</small>
          </>
        ),
    },
    {
      id: 'begonnen',
      head: texts.trajectories.begun,
      sort: 'begonnen',
      sortFirst: 'desc',
      phone: 'fact',
      cell: (row) =>
        row.begonnen ? <span className="rw-nowrap">{tableDate(row.begonnen)}</span> : <span className="rw-soft">{texts.trajectories.notBegun}</span>,
    },
    {
      id: 'geeindigd',
      head: texts.trajectories.ended,
      phone: 'fact',
      cell: (row) =>
        row.geeindigd ? (
          <span className="rw-nowrap">{tableDate(row.geeindigd)}</span>
        ) : (
          row.begonnen && (
            <StatusBadge tone="blue" plain>
              {texts.trajectories.stillRunning}
            </StatusBadge>
          )
        ),
    },
    {
      id: 'duur',
      head: texts.trajectories.durationOne,
      sort: 'duur',
      num: true,
      phone: 'fact',
      cell: (row) => (row.duurDagen === null ? '' : count(row.duurDagen)),
    },
    {
      id: 'totStart',
      head: texts.trajectories.toStartOne,
      sort: 'start',
      num: true,
      phone: 'hidden',
      cell: (row) => (row.dagenTotStart === null ? '' : count(row.dagenTotStart)),
    },
    {
      id: 'reden',
      head: texts.trajectories.reason,
      width: '13%',
      apart: true,
      phone: 'hidden',
      cell: (row) => row.redenEinde ?? (row.geeindigd ? <span className="rw-soft">{texts.trajectories.noReason}</span> : ''),
    },
    {
      id: 'keten',
      head: texts.trajectories.chain,
      width: '17%',
      phone: 'hidden',
      cell: (row) => (
        <>
          {texts.trajectories.chainText(row.toewijzingen, row.starts)}
          {row.bekostiging ? <small>{texts.trajectories.fundings[row.bekostiging] ?? row.bekostiging}</small> : null}
        </>
      ),
    },
  ];
}
