// SPDX-License-Identifier: EUPL-1.2
import type { Column } from '#platform/http';
import { categoryName, endReasonName } from '../domain/code-names.js';
import { UNKNOWN_FORM } from '../domain/trajectory.js';
import { child } from '../domain/wording.js';
import type { StoredTrajectory, TrajectoryGroup } from '../persistence/trajectories.query.js';
import { CareFormDto, TrajectoryDto, TrajectorySummaryDto } from './trajectory.dto.js';

function careForm({ careForm: code, careFormName }: Pick<StoredTrajectory, 'careForm' | 'careFormName'>): CareFormDto {
  return { code, naam: careFormName ?? (code === UNKNOWN_FORM ? 'Niet bekend' : categoryName(code)) };
}

export function trajectoryAnswer(t: StoredTrajectory): TrajectoryDto {
  return {
    kind: child(t.personId),
    kindId: t.personId,
    aanbieder: t.provider,
    gemeente: t.municipality,
    zorgvorm: careForm(t),
    bekostiging: t.fundingMode,
    begonnen: t.begins,
    geeindigd: t.ended,
    duurDagen: t.days,
    redenEinde: t.endReason === null ? null : endReasonName(t.endReason),
    toewijzingen: t.allocations,
    starts: t.starts,
    dagenTotStart: t.daysToStart,
    toewijzing: t.allocationId,
  };
}

export function summaryAnswer(group: TrajectoryGroup): TrajectorySummaryDto {
  return {
    zorgvorm: careForm(group),
    aantal: group.count,
    lopend: group.running,
    mediaanDuur: group.medianDays,
    mediaanTotStart: group.medianToStart,
    redenen: group.reasons.map((r) => ({
      code: r.code ?? '',
      reden: r.code === null ? 'Einde van de toewijzing' : endReasonName(r.code),
      aantal: r.count,
    })),
  };
}

export const TRAJECTORY_COLUMNS: readonly Column<TrajectoryDto>[] = [
  { head: 'Kind', kind: 'tekst', value: (r) => r.kind },
  { head: 'Aanbieder', kind: 'tekst', value: (r) => r.aanbieder.naam },
  { head: 'Gemeente', kind: 'tekst', value: (r) => r.gemeente.naam },
  { head: 'Zorgvorm', kind: 'tekst', value: (r) => r.zorgvorm.naam },
  { head: 'Bekostiging', kind: 'tekst', value: (r) => r.bekostiging },
  { head: 'Begonnen', kind: 'datum', value: (r) => r.begonnen },
  { head: 'Geëindigd', kind: 'datum', value: (r) => r.geeindigd },
  { head: 'Duur (dagen)', kind: 'getal', value: (r) => r.duurDagen },
  { head: 'Reden van einde', kind: 'tekst', value: (r) => r.redenEinde },
  { head: 'Toewijzingen', kind: 'getal', value: (r) => r.toewijzingen },
  { head: 'Starts', kind: 'getal', value: (r) => r.starts },
  { head: 'Dagen tot start', kind: 'getal', value: (r) => r.dagenTotStart },
];
