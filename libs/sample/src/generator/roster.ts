// SPDX-License-Identifier: EUPL-1.2
// Which kinds of provider the region has, and what part of a segment each holds: 7 providers with 70% of segment 1,
// 3 with 80% of segment 2, 3 with 80% of segment 3, 22 with 80% of segment 5 (Strategy 5.3), 188 regional ones in all (Monitor).
import type { Segment } from './products.js';
import type { SampleProvider } from './types.js';

export interface RosterGroup {
  /** Forms of the name; # stands for the nature name. */
  forms: readonly string[];
  count: number;
  /** The first `larger` of the group get this size, the others are klein. */
  larger: number;
  size: Exclude<SampleProvider['sizeClass'], 'klein'>;
  description: string;
  /** Fixed shares of the leading providers per segment; the rest of `rest` is spread over the group by rank. */
  shares: Partial<Record<Segment, { top?: readonly number[]; rest?: number; members?: number; from?: number }>>;
  /** Number of municipalities beside the home one, least and most; 8 = all. */
  reach: readonly [number, number];
}

export const ROSTER: readonly RosterGroup[] = [
  {
    forms: ['Stichting #', 'Jeugdhulp #', 'Stichting #groep'],
    count: 7,
    larger: 7,
    size: 'groot',
    description: 'Verblijf, pleegzorg en crisisopvang in de hele regio',
    shares: {
      '1': { top: [0.18, 0.13, 0.11, 0.09, 0.08, 0.06, 0.05] },
      '5': { top: [0.05, 0.04, 0.035, 0.03] },
      '3': { rest: 0.05, members: 2, from: 4 },
      none: { top: [0.1, 0.08, 0.06] },
    },
    reach: [8, 8],
  },
  {
    forms: ['Jeugd-ggz #', 'Behandelhuis #'],
    count: 3,
    larger: 3,
    size: 'groot',
    description: 'Hoogspecialistische en generalistische jeugd-ggz',
    shares: { '2': { top: [0.5, 0.18, 0.12] }, '5': { top: [0.07, 0.045, 0.035] }, none: { top: [0.1, 0.06, 0.04] } },
    reach: [8, 8],
  },
  {
    forms: ['Kindercentrum #', 'Dagcentrum #'],
    count: 3,
    larger: 3,
    size: 'groot',
    description: 'Dagbehandeling en dagbesteding',
    shares: { '3': { top: [0.38, 0.24, 0.18] }, '5': { top: [0.03] }, '4': { top: [0.07, 0.05] } },
    reach: [8, 8],
  },
  {
    forms: ['Ambulant #', 'Jeugdhulp #', 'Stichting #'],
    count: 14,
    larger: 14,
    size: 'groot',
    description: 'Veelvoorkomende jeugdhulp: ambulante begeleiding en behandeling',
    shares: {
      '5': { top: [0.07, 0.06, 0.05, 0.045, 0.04, 0.035, 0.033, 0.03, 0.025, 0.022, 0.02, 0.015, 0.01, 0.01] },
      '4': { top: [0.05, 0.04, 0.03] },
      none: { top: [0.08, 0.06, 0.05, 0.04] },
    },
    reach: [6, 8],
  },
  {
    forms: ['Jeugdbescherming #', 'Gecertificeerde instelling #'],
    count: 3,
    larger: 3,
    size: 'groot',
    description: 'Gecertificeerde instelling: jeugdbescherming en jeugdreclassering',
    shares: { 'jb-jr': { top: [0.62, 0.25, 0.13] } },
    reach: [8, 8],
  },
  {
    forms: ['Behandelcentrum #'],
    count: 2,
    larger: 2,
    size: 'middel',
    description: 'Gesloten jeugdhulp voor het landsdeel',
    shares: { gesloten: { top: [0.7, 0.3] } },
    reach: [8, 8],
  },
  {
    forms: ['Expertisecentrum #', 'Kliniek #'],
    count: 6,
    larger: 6,
    size: 'middel',
    description: 'Landelijk ingekochte jeugdhulp',
    shares: { landelijk: { top: [0.35, 0.22, 0.16, 0.12, 0.08, 0.07] } },
    reach: [8, 8],
  },
  {
    forms: ['Gezinshuis #', 'Woonvorm #', 'Stichting #', 'Logeerhuis #', 'Zorgboerderij #'],
    count: 26,
    larger: 8,
    size: 'middel',
    description: 'Gezinshuizen, logeeropvang en kleinschalig verblijf',
    shares: { '1': { rest: 0.3 } },
    reach: [2, 5],
  },
  {
    forms: ['Jeugd-ggz #', 'Behandelpraktijk #', 'Psychologisch centrum #'],
    count: 9,
    larger: 6,
    size: 'middel',
    description: 'Specialistische jeugd-ggz',
    shares: { '2': { rest: 0.2 }, none: { rest: 0.1 } },
    reach: [3, 6],
  },
  {
    forms: ['Dagcentrum #', 'Zorgboerderij #', 'Kinderdagverblijf #'],
    count: 12,
    larger: 6,
    size: 'middel',
    description: 'Dagbesteding en dagbehandeling in de buurt',
    shares: { '3': { rest: 0.15 } },
    reach: [2, 5],
  },
  {
    forms: ['Onderwijszorg #', 'Schoolteam #', 'Ambulant #'],
    count: 22,
    larger: 8,
    size: 'middel',
    description: 'Jeugdhulp op en rond school',
    shares: { '4': { rest: 0.56 } },
    reach: [1, 4],
  },
  {
    forms: ['Praktijk #', 'Begeleiding #', 'Ambulant #', 'Kinderpraktijk #', 'Gezinscoaching #', 'Dyslexiecentrum #', 'Coachhuis #'],
    count: 81,
    larger: 14,
    size: 'middel',
    description: 'Veelvoorkomende jeugdhulp: begeleiding en behandeling',
    shares: { '5': { rest: 0.2 }, '4': { rest: 0.2, members: 16, from: 8 }, none: { rest: 0.23, members: 14, from: 20 } },
    reach: [1, 4],
  },
];

/** Providers contracted for a few children each, outside the regional contracts. */
export const MAATWERK_COUNT = 200;
/** Providers that were taken over or renamed before the year, with contracts that have ended. */
export const PREDECESSOR_COUNT = 4;
/** Of the group 'Onderwijszorg', these are paid per task; the one may declare nothing at all, the other lines of € 0,00. */
export const TAAKGERICHT = [
  { group: 10, member: 1, rule: 'refuse' },
  { group: 10, member: 3, rule: 'zeroOnly' },
] as const;
/** Of the group 'Kindercentrum', this one's bestedingsruimte is raised on 1 July and recorded 52 days later. */
export const RAISED_LATE = { group: 2, member: 2 } as const;
