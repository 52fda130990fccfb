// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, type LocalDate, type Violation } from '#kernel';
import type { Certainty } from './variant.js';

export type IntegrityKind = 'bibob' | 'uitsluiting-verplicht' | 'uitsluiting-facultatief';
export const FINDING_OUTCOMES = ['niets-gevonden', 'bevinding', 'nog-uit-te-zoeken'] as const;
export type IntegrityOutcome = (typeof FINDING_OUTCOMES)[number];
export const FILE_OUTCOMES = ['geen-bezwaar', 'met-voorwaarden', 'uitsluiten'] as const;
export type IntegrityFileOutcome = (typeof FILE_OUTCOMES)[number];

/** How many years back a ground counts, and from when that rule holds. Law changes: the rule of the day of the finding counts. */
export interface LookBack {
  readonly from: LocalDate;
  /** Null: no term is stated. */
  readonly years: number | null;
  readonly source: string;
  readonly certainty: Certainty;
}

export interface IntegrityTopic {
  readonly key: string;
  readonly kind: IntegrityKind;
  readonly title: string;
  readonly question: string;
  /** Oldest first. */
  readonly lookBack: readonly LookBack[];
}

const MANDATORY: readonly LookBack[] = [
  { from: '2013-04-01', years: 4, source: 'Aanbestedingswet 2012, artikel 2.86 (tekst van 2015)', certainty: 'gelezen' },
  { from: '2016-07-01', years: 5, source: 'Aanbestedingswet 2012, artikel 2.86, zoals gewijzigd in 2016', certainty: 'te-bevestigen' },
];
const OPTIONAL: readonly LookBack[] = [
  { from: '2013-04-01', years: 4, source: 'Aanbestedingswet 2012, artikel 2.87 (tekst van 2015)', certainty: 'gelezen' },
  { from: '2016-07-01', years: 3, source: 'Aanbestedingswet 2012, artikel 2.87, zoals gewijzigd in 2016', certainty: 'te-bevestigen' },
];
const BIBOB: readonly LookBack[] = [
  { from: '2022-10-01', years: null, source: 'Wet Bibob, artikel 1 lid 4: ook toelating en open huis voor de Jeugdwet', certainty: 'gezien' },
];

/** What is looked at of who applies: questions of Bibob, and grounds to exclude (UEA, deel III). */
export const INTEGRITY_TOPICS: readonly IntegrityTopic[] = [
  {
    key: 'bibob-zeggenschap',
    kind: 'bibob',
    title: 'Zeggenschap',
    question: 'Wie heeft zeggenschap over de organisatie, en wie staat er formeel als bestuurder of eigenaar?',
    lookBack: BIBOB,
  },
  {
    key: 'bibob-financiering',
    kind: 'bibob',
    title: 'Financiering',
    question: 'Hoe is de organisatie gefinancierd, en is de herkomst van dat geld duidelijk?',
    lookBack: BIBOB,
  },
  {
    key: 'bibob-antecedenten',
    kind: 'bibob',
    title: 'Antecedenten',
    question: 'Zijn er veroordelingen, boetes of onderzoeken rond de organisatie, haar bestuurders of haar eigenaren?',
    lookBack: BIBOB,
  },
  {
    key: 'bibob-advies',
    kind: 'bibob',
    title: 'Advies van het Landelijk Bureau',
    question: 'Is advies van het Landelijk Bureau Bibob nodig, en wat is de uitkomst?',
    lookBack: BIBOB,
  },
  {
    key: 'veroordeling',
    kind: 'uitsluiting-verplicht',
    title: 'Veroordelingen',
    question: 'Onherroepelijke veroordeling voor criminele organisatie, corruptie, fraude, terrorisme, witwassen, kinderarbeid of mensenhandel.',
    lookBack: MANDATORY,
  },
  {
    key: 'belasting-premies',
    kind: 'uitsluiting-verplicht',
    title: 'Belasting en premies',
    question: 'Vaststaande schuld aan belasting of sociale premies zonder regeling.',
    lookBack: [{ from: '2016-07-01', years: null, source: 'Aanbestedingswet 2012, artikel 2.86 lid 4', certainty: 'te-bevestigen' }],
  },
  {
    key: 'faillissement',
    kind: 'uitsluiting-facultatief',
    title: 'Faillissement',
    question: 'Faillissement, surseance of vereffening.',
    lookBack: [{ from: '2013-04-01', years: null, source: 'Aanbestedingswet 2012, artikel 2.87', certainty: 'te-bevestigen' }],
  },
  {
    key: 'beroepsfout',
    kind: 'uitsluiting-facultatief',
    title: 'Ernstige beroepsfout',
    question: 'Ernstige fout in het beroep, of een maatregel van een inspectie of tuchtcollege.',
    lookBack: OPTIONAL,
  },
  {
    key: 'belangenconflict',
    kind: 'uitsluiting-facultatief',
    title: 'Belangenconflict',
    question: 'Een belang dat botst met deze procedure en niet anders is op te lossen.',
    lookBack: OPTIONAL,
  },
  {
    key: 'eerdere-opdracht',
    kind: 'uitsluiting-facultatief',
    title: 'Eerdere overeenkomsten',
    question: 'Aanzienlijke tekortkoming in een eerdere opdracht met beëindiging of schadevergoeding.',
    lookBack: OPTIONAL,
  },
  {
    key: 'valse-verklaring',
    kind: 'uitsluiting-facultatief',
    title: 'Onjuiste verklaring',
    question: 'Ernstig onjuist verklaard over deze gronden, of informatie achtergehouden.',
    lookBack: OPTIONAL,
  },
];

/** The rule of a topic on a day; null before there was one. */
export const lookBackOn = (topic: IntegrityTopic, day: LocalDate): LookBack | null => topic.lookBack.filter((l) => l.from <= day).at(-1) ?? null;

/**
 * Whether a fact still counts: it lies no longer ago than the years of the rule, the day itself included. Without a day, a rule or a
 * number of years it counts: nothing says that it does not.
 */
export function stillCounts(factOn: LocalDate | null, rule: LookBack | null, today: LocalDate): boolean {
  if (factOn === null || rule === null || rule.years === null) return true;
  // Days as text compare as days do; 29 February of a year without one counts through the 28th.
  return `${String(Number(factOn.slice(0, 4)) + rule.years).padStart(4, '0')}${factOn.slice(4)}` >= today;
}

export const integrityInvalid = defineError('integriteit-ongeldig', 'invalid', 'Dit kan zo niet worden bewaard. Pas het aan en probeer het opnieuw.');
export const integrityClosed = defineError('integriteit-afgesloten', 'conflict', 'Dit dossier is afgesloten.');
export const integritySecond = defineError(
  'integriteit-tweede-persoon',
  'conflict',
  'Wie de bevindingen opschreef, trekt de conclusie niet alleen. Vraag een collega.',
);

export interface IntegrityFindingCommand {
  readonly topic: string;
  readonly outcome: IntegrityOutcome;
  readonly factOn: LocalDate | null;
  readonly text: string | null;
  readonly evidence: string | null;
}

/** @throws DomainError `integriteit-ongeldig` */
export function requireFinding(f: IntegrityFindingCommand, today: LocalDate): IntegrityTopic {
  const faults: Violation[] = [];
  const topic = INTEGRITY_TOPICS.find((t) => t.key === f.topic);
  if (!topic) faults.push({ pointer: '/onderwerp', text: 'Dit onderwerp is er niet.' });
  if (f.outcome === 'bevinding' && !f.text?.trim()) faults.push({ pointer: '/tekst', text: 'Schrijf op wat er is gevonden.' });
  if (f.outcome === 'bevinding' && !f.evidence?.trim())
    faults.push({ pointer: '/bewijs', text: 'Zeg waaruit dat blijkt: welk register, vonnis of stuk.' });
  if (f.factOn !== null && f.factOn > today) faults.push({ pointer: '/feitOp', text: 'Deze dag is nog niet geweest.' });
  if (faults.length > 0 || !topic) throw new DomainError(integrityInvalid, {}, faults);
  return topic;
}

export interface SeenFinding {
  readonly topic: string;
  readonly outcome: IntegrityOutcome;
  readonly counts: boolean;
}

/**
 * What stands in the way of a conclusion: every topic was looked at, and exclusion rests on something found that still counts. An outcome
 * excludes nobody by itself: in open house a refusal needs a published requirement that failed.
 * @throws DomainError `integriteit-ongeldig`
 */
export function requireConclusion(outcome: IntegrityFileOutcome, reason: string, findings: readonly SeenFinding[]): void {
  const faults: Violation[] = [];
  const open = INTEGRITY_TOPICS.filter((t) => !findings.some((f) => f.topic === t.key && f.outcome !== 'nog-uit-te-zoeken'));
  if (open.length > 0) faults.push({ pointer: '/uitkomst', text: `Nog niet afgerond: ${open.map((t) => t.title).join(', ')}.` });
  if (outcome === 'uitsluiten' && !findings.some((f) => f.outcome === 'bevinding' && f.counts))
    faults.push({ pointer: '/uitkomst', text: 'Er is geen bevinding die nog meetelt. Dan kan er niet om worden uitgesloten.' });
  if (!reason.trim()) faults.push({ pointer: '/reden', text: 'Geef de reden van de conclusie.' });
  if (faults.length > 0) throw new DomainError(integrityInvalid, {}, faults);
}
