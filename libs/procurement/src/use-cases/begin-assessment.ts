// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type Violation } from '#kernel';
import type { KeyRing, Tx } from '#platform';
import { euros } from '../domain/award-model.js';
import { awardLotsOf, estimateOf, type TenderPapers } from '../domain/tender.js';
import { assessorsOf, openedBids, type Assessor } from '../persistence/assessed-from.store.js';
import { loadAssessment, type NewAssessment } from '../persistence/assessment.store.js';
import { loadProcedure } from '../persistence/procedure.store.js';
import { loadTender } from '../persistence/tender.store.js';
import { beginAssessment } from './assess-tender.js';
import { assessmentInvalid, noAssessment, notNow, notOpened, notScored } from './assessment-errors.js';
import { boxKeys, readBid } from './bid-box.js';
import { unknownProcedure } from './procurement-errors.js';
import { requireStatement } from './state-interest.js';

/** What is assessed: as it was announced and as it came out of the box. Nobody types it over. */
export interface ToAssess {
  readonly papers: Omit<NewAssessment, 'assessors'>;
  readonly bidders: readonly { readonly provider: string; readonly lots: readonly number[] }[];
  readonly assessors: readonly Assessor[];
}

/** The value as the record of the award names it. */
function valueOf(papers: TenderPapers, today: string): string {
  const { total } = estimateOf(papers.lots, today);
  return total === null ? 'niet geraamd' : `${euros(total)} zonder btw, over looptijd, opties en percelen`;
}

/**
 * What an assessment of this tender will be about, once its box was opened.
 * @throws DomainError `inschrijvingen-niet-geopend`, `toelating-zonder-punten`, `beoordeling-andere-stand` when it began
 */
export async function toAssess(tx: Tx, keys: KeyRing, procedureId: string): Promise<ToAssess> {
  const procedure = await loadProcedure(tx, procedureId, false);
  if (!procedure || tx.actor.providerId !== null) throw new DomainError(unknownProcedure);
  if (procedure.variant === 'open-house') throw new DomainError(notScored);
  await requireStatement(tx, procedureId);
  const papers = await loadTender(tx, procedureId);
  if (!papers) throw new DomainError(noAssessment);
  if (await loadAssessment(tx, procedureId, false)) throw new DomainError(notNow);
  const opened = await boxKeys(tx, keys, procedureId);
  if (!opened) throw new DomainError(notOpened);
  const bids = [];
  for (const bid of await openedBids(tx, procedureId)) bids.push({ ...bid, content: await readBid(opened, bid) });
  return {
    papers: {
      standstillDays: papers.standstillDays,
      maxLots: papers.maxLots,
      court: papers.court || 'de bevoegde rechter',
      value: valueOf(papers, tx.today),
      lots: awardLotsOf(papers),
      bids: bids.flatMap((bid) =>
        bid.content.prices.map((p) => ({ bidId: bid.id, lotNo: p.lot, providerId: bid.providerId, priceCents: BigInt(p.cents) })),
      ),
    },
    bidders: bids.map((bid) => ({ provider: bid.provider, lots: bid.content.prices.map((p) => p.lot) })),
    assessors: await assessorsOf(tx, procedureId),
  };
}

/** Begins the assessment of a tender with the people who are named: the rest stands since it was announced. */
export async function beginTenderAssessment(tx: Tx, keys: KeyRing, procedureId: string, emails: readonly string[]): Promise<void> {
  const { papers, assessors } = await toAssess(tx, keys, procedureId);
  const named = emails.map((email) => assessors.find((a) => a.email === email.toLowerCase()));
  const faults = named.flatMap((a, i): Violation[] =>
    a === undefined
      ? [{ pointer: `/beoordelaars/${i}/email`, text: 'Dit is geen beoordelaar van de regio.' }]
      : a.interest === 'uitgesloten'
        ? [{ pointer: `/beoordelaars/${i}/email`, text: `${a.name} heeft een belang en kan deze aanbesteding niet beoordelen.` }]
        : [],
  );
  if (faults.length > 0) throw new DomainError(assessmentInvalid, {}, faults);
  await beginAssessment(tx, procedureId, { ...papers, assessors: named.flatMap((a) => (a ? [{ id: a.id, name: a.name }] : [])) });
}
