// SPDX-License-Identifier: EUPL-1.2
import { addDays, businessDate, type LocalDate } from '#kernel';

export const PLANNED_STEPS = [
  'aankondiging',
  'vragen',
  'nota',
  'sluiting',
  'opening',
  'beoordeling',
  'voornemen',
  'wachttermijn',
  'ondertekening',
  'start',
] as const;
export type PlannedStep = (typeof PLANNED_STEPS)[number];

interface Span {
  readonly step: PlannedStep;
  readonly title: string;
  /** How long before the next step it lies. */
  readonly days: number;
  readonly unit: 'werkdagen' | 'kalenderdagen';
}

/** What a tender takes where nobody plans it otherwise, from the last step back. A way of working, not a rule of law, but for the standstill. */
const SPANS: readonly Span[] = [
  { step: 'ondertekening', title: 'Overeenkomsten ondertekend', days: 60, unit: 'werkdagen' },
  { step: 'wachttermijn', title: 'Laatste dag van de wachttermijn', days: 5, unit: 'werkdagen' },
  { step: 'voornemen', title: 'Brieven met het voornemen tot gunnen', days: 0, unit: 'kalenderdagen' },
  { step: 'beoordeling', title: 'Beoordeling klaar', days: 10, unit: 'werkdagen' },
  { step: 'opening', title: 'Inschrijvingen openen', days: 25, unit: 'werkdagen' },
  { step: 'sluiting', title: 'Sluiting van de inschrijving', days: 1, unit: 'werkdagen' },
  { step: 'nota', title: 'Nota van inlichtingen', days: 10, unit: 'werkdagen' },
  { step: 'vragen', title: 'Laatste dag voor vragen', days: 10, unit: 'werkdagen' },
  { step: 'aankondiging', title: 'Aankondiging', days: 15, unit: 'werkdagen' },
];

export type DayOrigin = 'stukken' | 'zelf' | 'teruggerekend';

export interface PlannedDay {
  readonly step: PlannedStep;
  readonly title: string;
  readonly day: LocalDate;
  /** The papers say it, somebody set it, or it is counted back from the step after it. */
  readonly from: DayOrigin;
}

/** The working day that lies `count` working days before a day, which itself does not count. */
function workingDaysBefore(day: LocalDate, count: number, isWorkingDay: (day: LocalDate) => boolean): LocalDate {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, -1);
    if (isWorkingDay(at)) left--;
  }
  return at;
}

/**
 * Plans backward from the first day of the contract: each step lies its span before the one after it, on a working day. The standstill counts
 * calendar days after the letters.
 * @param known days that the papers say or somebody chose, which hold for the steps before them too
 */
export function planBack(
  start: LocalDate,
  standstillDays: number,
  known: ReadonlyMap<string, { readonly day: LocalDate; readonly from: DayOrigin }>,
  isWorkingDay: (day: LocalDate) => boolean,
): PlannedDay[] {
  const planned: PlannedDay[] = [{ step: 'start', title: 'Eerste dag van de overeenkomsten', day: start, from: 'stukken' }];
  let next = start;
  for (const span of SPANS) {
    const chosen = known.get(span.step);
    let day = chosen?.day;
    if (day === undefined) {
      day = span.step === 'voornemen' ? addDays(next, -standstillDays) : workingDaysBefore(next, span.days, isWorkingDay);
      while (!isWorkingDay(day)) day = addDays(day, -1);
    }
    planned.unshift({ step: span.step, title: span.title, day, from: chosen?.from ?? 'teruggerekend' });
    next = day;
  }
  return planned;
}

/** What does not fit: steps that come before the one they follow, and days that are over before the tender is announced. */
export function planningWarnings(planned: readonly PlannedDay[], today: LocalDate, announced: boolean): string[] {
  const nl = (day: LocalDate): string => day.split('-').reverse().join('-');
  const late = planned
    .slice(1)
    .flatMap((p, i) => (p.day < planned[i]!.day ? [`${p.title} (${nl(p.day)}) ligt voor ${planned[i]!.title.toLowerCase()}.`] : []));
  const first = planned[0]!;
  return !announced && first.day < today
    ? [`Om op tijd te beginnen had de aankondiging er op ${nl(first.day)} moeten zijn. Kort termijnen in of kies een latere eerste dag.`, ...late]
    : late;
}

/** Days that the papers of a tender say themselves; what somebody planned for them otherwise does not count. */
export function knownDays(
  p: {
    readonly announceOn: LocalDate | null;
    readonly questionsUntil: Date | null;
    readonly notaOn: LocalDate | null;
    readonly deadline: Date | null;
  },
  set: ReadonlyMap<string, LocalDate>,
): Map<string, { readonly day: LocalDate; readonly from: DayOrigin }> {
  const known = new Map<string, { readonly day: LocalDate; readonly from: DayOrigin }>([...set].map(([step, day]) => [step, { day, from: 'zelf' }]));
  const say = (step: PlannedStep, day: LocalDate | null): void => {
    if (day !== null) known.set(step, { day, from: 'stukken' });
  };
  say('aankondiging', p.announceOn);
  say('vragen', p.questionsUntil && businessDate(p.questionsUntil));
  say('nota', p.notaOn);
  say('sluiting', p.deadline && businessDate(p.deadline));
  return known;
}
