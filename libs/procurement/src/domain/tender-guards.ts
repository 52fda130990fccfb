// SPDX-License-Identifier: EUPL-1.2
import type { Guards } from './machine.js';
import { checkTender, type CheckFacts } from './tender-check.js';
import type { TenderPapers } from './tender.js';

/** What the conditions of a tender look at: its papers, and what bids, questions and the award have come to. */
export interface TenderFacts extends CheckFacts {
  readonly papers: TenderPapers | null;
  /** The box of the bids; null: not set out. Its deadline may have moved later. */
  readonly box: { readonly deadline: Date; readonly opened: boolean } | null;
  /** Bids that were opened. */
  readonly bids: number;
  readonly questions: { readonly unanswered: number; readonly unpublished: number };
  readonly award: { readonly state: string; readonly leftWinners: number } | null;
  readonly reason: string | null;
  /** The kind of procedure that it goes on as. */
  readonly into: string | null;
}

export type TenderGuard =
  | 'papers-award'
  | 'papers-terms'
  | 'deadline-ahead'
  | 'warned-with-reason'
  | 'question-round'
  | 'no-question-round'
  | 'questions-over'
  | 'nota-out'
  | 'deadline-passed'
  | 'box-open'
  | 'no-bids'
  | 'assessment-begun'
  | 'award-decided'
  | 'letters-sent'
  | 'awarded'
  | 'not-awarded'
  | 'has-reason'
  | 'has-target';

const DECIDED: ReadonlySet<string> = new Set(['besloten', 'standstill', 'gegund', 'niet-gegund']);
const LETTERS: ReadonlySet<string> = new Set(['standstill', 'gegund', 'niet-gegund']);
const NO_PAPERS = 'De stukken van de aanbesteding zijn er nog niet.';

/** Everything of these keys that blocks; null when all is there. */
function blocked(f: TenderFacts, keys: readonly string[]): string | null {
  if (f.papers === null) return NO_PAPERS;
  const open = checkTender(f.papers, f).filter((i) => i.blocks && !i.done && keys.includes(i.key));
  return open.length === 0 ? null : open.map((i) => i.text).join(' ');
}

const deadlineOf = (f: TenderFacts): Date | null => f.box?.deadline ?? f.papers?.deadline ?? null;
const until = (f: TenderFacts): Date | null => f.papers?.questionsUntil ?? null;

export const TENDER_GUARDS: Guards<TenderGuard, TenderFacts> = {
  'papers-award': (f) => blocked(f, ['percelen', 'criteria', 'bewijs']),
  'papers-terms': (f) => blocked(f, ['motivering', 'vragen']),
  'deadline-ahead': (f) =>
    f.papers?.deadline && f.papers.deadline <= f.now ? 'De sluiting ligt in het verleden. Kies een moment dat nog komt.' : blocked(f, ['sluiting']),
  'warned-with-reason': (f) => {
    if (f.papers === null) return NO_PAPERS;
    const open = checkTender(f.papers, f).filter((i) => !i.blocks && !i.done).length;
    return open === 0 || f.reason?.trim()
      ? null
      : `${open === 1 ? 'Er is nog 1 aandachtspunt' : `Er zijn nog ${open} aandachtspunten`}. Los op, of geef de reden waarom u toch aankondigt.`;
  },
  'question-round': (f) => (until(f) !== null ? null : 'Er is geen vragenronde.'),
  'no-question-round': (f) => (until(f) === null ? null : 'Er is een vragenronde.'),
  'questions-over': (f) => (until(f) !== null && f.now > until(f)! ? null : 'De vragenronde loopt nog.'),
  'nota-out': (f) =>
    f.questions.unanswered + f.questions.unpublished === 0 ? null : 'Niet elke vraag is beantwoord in een gepubliceerde nota van inlichtingen.',
  'deadline-passed': (f) => (deadlineOf(f) !== null && f.now > deadlineOf(f)! ? null : 'De inschrijving is nog open.'),
  'box-open': (f) => (f.box?.opened ? null : 'Twee personen openen eerst samen de inschrijvingen, na de sluiting.'),
  'no-bids': (f) => (f.bids === 0 ? null : 'Er is ingeschreven. Beoordeel de inschrijvingen, of trek de aanbesteding in.'),
  'assessment-begun': (f) => (f.award !== null ? null : 'De beoordeling is nog niet begonnen.'),
  'award-decided': (f) => (f.award !== null && DECIDED.has(f.award.state) ? null : 'Over de gunning is nog niet besloten.'),
  'letters-sent': (f) => (f.award !== null && LETTERS.has(f.award.state) ? null : 'De brieven zijn nog niet verstuurd.'),
  awarded: (f) =>
    f.award?.state !== 'gegund'
      ? 'De gunning is nog niet definitief.'
      : f.award.leftWinners > 0
        ? 'Een inschrijving die is ingetrokken of uitgesloten, kan geen overeenkomst krijgen.'
        : null,
  'not-awarded': (f) => (f.award?.state === 'niet-gegund' ? null : 'Er is nog niet besloten dat niemand een overeenkomst krijgt.'),
  'has-reason': (f) => (f.reason?.trim() ? null : 'Geef de reden.'),
  'has-target': (f) => (f.into !== null ? null : 'Kies met welke soort procedure u verdergaat.'),
};

export const TENDER_EFFECTS = ['publish', 'end', 'open-box'] as const;
export type TenderEffect = (typeof TENDER_EFFECTS)[number];
