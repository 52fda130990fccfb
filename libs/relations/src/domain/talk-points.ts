// SPDX-License-Identifier: EUPL-1.2

/** What the dossier counts, as far as a talk may have to be about it. */
export interface DossierCounts {
  /** Bestedingsruimten that are used for 85% or more, as "RO-1: 92,3%". */
  readonly fullRooms: readonly string[];
  readonly openSignals: number;
  readonly refusedLines: number;
  readonly lines: number;
  readonly openThreads: number;
  readonly lateThreads: number;
  readonly openAgreements: number;
  readonly lateAgreements: number;
}

/** From this share of a bestedingsruimte on, the room is a point for the agenda; the second signal threshold (law.md 3.7: 70/85/95/100%). */
export const ROOM_POINT_PERCENTAGE = 85;
/** From this share of refused lines on, in percent; under it the faults are ordinary. */
export const REFUSAL_POINT_PERCENTAGE = 5;

const some = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** Points that follow from the dossier, heaviest first: proposals, nothing is on the agenda before somebody puts it there. */
export function proposedPoints(d: DossierCounts): string[] {
  const late = d.lateAgreements > 0 ? `, waarvan ${d.lateAgreements} te laat` : '';
  const lateThreads = d.lateThreads > 0 ? `, waarvan ${d.lateThreads} te laat` : '';
  const refused = d.lines > 0 && d.refusedLines * 100 >= d.lines * REFUSAL_POINT_PERCENTAGE;
  return [
    ...(d.openAgreements > 0 ? [`Afspraken van vorige gesprekken: ${some(d.openAgreements, 'open afspraak', 'open afspraken')}${late}`] : []),
    ...d.fullRooms.map((room) => `Bestedingsruimte ${room} besteed`),
    ...(d.openSignals > 0 ? [`Signalen: ${d.openSignals} open`] : []),
    ...(refused ? [`Afkeur: ${some(d.refusedLines, 'regel', 'regels')} van ${d.lines} afgekeurd`] : []),
    ...(d.openThreads > 0 ? [`Vragen: ${d.openThreads} open${lateThreads}`] : []),
  ];
}
