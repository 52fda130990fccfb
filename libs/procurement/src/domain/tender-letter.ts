// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, type LocalDate } from '#kernel';
import type { AwardCriterion } from './award-model.js';
import type { Standstill } from './standstill.js';

export const unreasoned = defineError(
  'brief-zonder-motivering',
  'conflict',
  'De brief kan nog niet weg: niet elk criterium heeft een reden. Leg de redenen vast bij het gezamenlijke oordeel.',
);

/** What one bidder is told about one lot. Points in hundredths. */
export interface LetterLot {
  readonly no: number;
  readonly title: string;
  readonly outcome: 'gegund' | 'afgewezen' | 'uitgesloten';
  readonly because: string;
  readonly rank: number | null;
  /** The winners of the lot by name, as the law wants them named. */
  readonly winners: readonly string[];
  readonly criteria: readonly {
    readonly criterion: AwardCriterion;
    readonly points: number;
    readonly reason: string;
    /** Of the winner that stands lowest among those who got a contract: its points, and what was good in it. Null for a winner itself. */
    readonly winner: { readonly points: number; readonly reason: string } | null;
  }[];
}

export interface AwardLetterFacts {
  readonly region: string;
  readonly bidder: string;
  readonly tender: string;
  readonly today: LocalDate;
  readonly standstill: Standstill;
  readonly exempt: string | null;
  readonly court: string;
  readonly lots: readonly LetterLot[];
}

const NO_STANDSTILL = 'Voor deze gunning geldt geen wachttermijn:';
/** Whether a letter gives a term in which to go to court; one under an exemption gives none. */
export const givesStandstill = (letter: string): boolean => !letter.includes(NO_STANDSTILL);

const day = (date: LocalDate): string => date.split('-').reverse().join('-');
export const pointsText = (hundredths: number): string => (hundredths / 100).toFixed(2).replace('.', ',');

/** Which reasons a letter still misses, in words: of this bidder, and of the winner that it is held against. */
export function missingReasons(lots: readonly LetterLot[]): string[] {
  return lots.flatMap((lot) => [
    ...(lot.because.trim() === '' ? [`perceel ${lot.no}: waarom deze uitkomst`] : []),
    ...(lot.outcome === 'uitgesloten'
      ? []
      : lot.criteria.flatMap((c) => [
          ...(c.reason.trim() === '' ? [`perceel ${lot.no}, ${c.criterion.title}: het oordeel over deze inschrijver`] : []),
          ...(c.winner && c.winner.reason.trim() === '' ? [`perceel ${lot.no}, ${c.criterion.title}: het voordeel van de winnaar`] : []),
        ])),
    ...(lot.outcome !== 'uitgesloten' && lot.criteria.length === 0 ? [`perceel ${lot.no}: de criteria`] : []),
  ]);
}

/**
 * The letter with the intention to award, to one bidder: who won, its features and advantages, per criterion the points and why, and the
 * exact standstill (Aw 2.130). Other bidders than the winners are not in it.
 * @throws DomainError `brief-zonder-motivering` naming each reason that misses
 */
export function awardLetter(f: AwardLetterFacts): string {
  const missing = missingReasons(f.lots);
  if (missing.length > 0)
    throw new DomainError(
      unreasoned,
      {},
      missing.map((text) => ({ pointer: '/brief', text: `Er mist een reden: ${text}.` })),
    );
  return [
    `Aan ${f.bidder}`,
    `${f.region}, ${day(f.today)}`,
    `Onderwerp: voornemen tot gunnen, ${f.tender}`,
    '',
    ...f.lots.flatMap(lotText),
    ...(f.exempt === null
      ? [
          `De wachttermijn begint op ${day(f.standstill.firstDay)} en loopt tot en met ${day(f.standstill.until)}. Tot en met die dag tekent de regio geen overeenkomst.`,
          `Bent u het niet eens met dit voornemen? Start dan binnen deze termijn een kort geding bij ${f.court}. Daarna kan dat niet meer. Zolang het kort geding loopt, tekent de regio niet.`,
        ]
      : [`${NO_STANDSTILL} ${f.exempt}`]),
    'Dit voornemen is nog geen aanvaarding van een aanbod.',
  ].join('\n');
}

const OUTCOME = {
  gegund: 'De regio wil dit perceel aan u gunnen.',
  afgewezen: 'De regio gunt dit perceel niet aan u.',
  uitgesloten: 'Uw inschrijving is terzijde gelegd.',
};

function lotText(lot: LetterLot): string[] {
  const points = lot.criteria.map(({ criterion, points, reason, winner }) =>
    [
      `- ${criterion.title} (weegt ${criterion.weight}%): u kreeg ${pointsText(points)} punten. ${reason.trim()}`,
      ...(winner ? [`  De winnaar kreeg ${pointsText(winner.points)} punten. ${winner.reason.trim()}`] : []),
    ].join('\n'),
  );
  return [
    `Perceel ${lot.no}, ${lot.title}`,
    `${OUTCOME[lot.outcome]} ${lot.because.trim()}`,
    ...(lot.rank === null ? [] : [`Uw plaats in de rangorde: ${lot.rank}.`]),
    lot.winners.length === 0 ? 'Dit perceel wordt aan niemand gegund.' : `De overeenkomst gaat naar: ${lot.winners.join(', ')}.`,
    ...(lot.outcome === 'uitgesloten' ? [] : points),
    '',
  ];
}
