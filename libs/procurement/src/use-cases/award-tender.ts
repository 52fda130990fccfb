// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { recordContract, recordContractVersion, stateStandardClauses } from '#contracts';
import { addDays, DomainError } from '#kernel';
import { isWorkingDay, type Tx } from '#platform';
import { euros, pricePoints } from '../domain/award-model.js';
import { procedureNumber, tenderContract } from '../domain/numbers.js';
import { lastStandstill, notSignableBecause, standstillOf, type Exemption } from '../domain/standstill.js';
import { awardLots, rankLot, type RankedBid } from '../domain/tender-ranking.js';
import { moveAssessment, putAgreed, type Assessment } from '../persistence/assessment.store.js';
import { insertAwardContract, insertAwardLetter, outcomesOf, putOutcomes, standstillsOf } from '../persistence/award.store.js';
import { proceedingsHold } from '../persistence/proceedings.store.js';
import { loadProcedure, type StoredProcedure } from '../persistence/procedure.store.js';
import { loadTender } from '../persistence/tender.store.js';
import { audit, openAssessment, toScore, type Seen } from './assess-tender.js';
import { assessmentInvalid, notComplete, notSignable, twoPersons } from './assessment-errors.js';
import { lettersOf } from './award-letters-of.js';
import { contractStart } from './letter-of.js';
import { unknownProcedure } from './procurement-errors.js';
import { tellOfAwardLetter } from './procurement-mail.js';

/** Days after the award within which its notice is sent; to be confirmed (law.md 1.1, Dir. 2014/24 art. 50 and 75). */
const NOTICE_DAYS = 30;

/** A lot drawn so that anybody can draw it again: SHA-256 over the seed, the lot and the bid. */
export const drawOf =
  (seed: string, lotNo: number) =>
  (bidId: string): string =>
    createHash('sha256').update(`${seed}|${lotNo}|${bidId}`).digest('hex');

/** The ranking of every lot from what was agreed. */
export const rankingOf = (a: Assessment): { readonly lot: Assessment['lots'][number]; readonly bids: readonly RankedBid[] }[] =>
  a.lots.map((lot) => ({
    lot,
    bids: rankLot(
      lot,
      a.bids.filter((b) => b.lotNo === lot.no),
      a.agreed.filter((g) => g.lotNo === lot.no),
      drawOf(a.seed, lot.no),
    ),
  }));

async function procedureOf(tx: Tx, id: string): Promise<StoredProcedure> {
  const procedure = await loadProcedure(tx, id, false);
  if (!procedure) throw new DomainError(unknownProcedure);
  return procedure;
}

/** The points of the price, which nobody gives: written down like the others, the formula as their reason. */
async function putPrices(tx: Tx, a: Assessment): Promise<void> {
  for (const lot of a.lots) {
    const price = lot.criteria.find((c) => c.kind === 'prijs');
    const part = a.bids.filter((b) => b.lotNo === lot.no && b.state === 'doet-mee' && b.priceCents !== null);
    if (!price || part.length === 0) continue;
    const lowest = part.map((b) => b.priceCents!).reduce((x, y) => (y < x ? y : x));
    for (const bid of part)
      await putAgreed(tx, a.procedureId, {
        bidId: bid.bidId,
        lotNo: lot.no,
        criterionNo: price.no,
        points: pricePoints(lowest, bid.priceCents!),
        reason: bid.priceCents === lowest ? 'Dit is de laagste prijs.' : 'Volgt uit de gepubliceerde formule voor de prijs.',
      });
  }
}

export interface ProposalCommand extends Seen {
  readonly mandate: string;
  readonly exemption: { readonly kind: Exemption; readonly reason: string } | null;
}

/**
 * Proposes whom to award, as the agreed scores say: nothing can be chosen here.
 * @throws DomainError `beoordeling-onvolledig` naming each criterion without an agreed score
 */
export async function proposeAward(tx: Tx, command: ProposalCommand): Promise<void> {
  const a = await openAssessment(tx, command.procedureId, command.version, ['gezamenlijk']);
  const missing = toScore(a).filter((s) => !a.agreed.some((g) => g.bidId === s.bidId && g.lotNo === s.lotNo && g.criterionNo === s.criterionNo));
  if (missing.length > 0)
    throw new DomainError(
      notComplete,
      {},
      missing.map((s) => ({ pointer: '/oordeel', text: `Perceel ${s.lotNo}, criterium ${s.criterionNo}: het gezamenlijke oordeel ontbreekt.` })),
    );
  if (!command.mandate.trim())
    throw new DomainError(assessmentInvalid, {}, [{ pointer: '/mandaat', text: 'Noem het besluit waarop het mandaat rust.' }]);
  const exempt = command.exemption;
  const bidders = new Set(a.bids.filter((b) => b.state === 'doet-mee').map((b) => b.providerId)).size;
  if (exempt && !exempt.reason.trim())
    throw new DomainError(assessmentInvalid, {}, [{ pointer: '/reden', text: 'Geef de reden waarom geen wachttermijn geldt.' }]);
  if (exempt?.kind === 'enige-inschrijver' && bidders !== 1)
    throw new DomainError(assessmentInvalid, {}, [{ pointer: '/uitzondering', text: 'Er is meer dan één inschrijver: de wachttermijn geldt.' }]);
  await putPrices(tx, a);
  const ranking = rankingOf(a);
  const most = (await loadTender(tx, command.procedureId))?.maxContracts ?? null;
  const outcomes = awardLots(ranking, a.maxLots, most).map((o) => {
    const ranked = ranking.find((r) => r.lot.no === o.lotNo)!.bids.find((b) => b.bidId === o.bidId)!;
    return { ...o, total: ranked.total, tie: ranked.tie };
  });
  await putOutcomes(tx, command.procedureId, outcomes);
  await moveAssessment(tx, command.procedureId, 'voorstel', {
    mandate: command.mandate.trim(),
    exemption: exempt?.kind ?? null,
    exemption_reason: exempt?.reason.trim() ?? null,
    proposed_by_id: tx.actor.accountId,
    proposed_by: tx.actor.name,
  });
  await audit(tx, command.procedureId, 'gunning voorgesteld', { gegund: outcomes.filter((o) => o.outcome === 'gegund').length });
}

/** Another person than who proposed it decides, or sends it back to the assessors with a reason. */
export async function decideAward(tx: Tx, seen: Seen, back: string | null): Promise<void> {
  const a = await openAssessment(tx, seen.procedureId, seen.version, ['voorstel']);
  if (back !== null) {
    await moveAssessment(tx, seen.procedureId, 'gezamenlijk');
    return audit(tx, seen.procedureId, 'gunning teruggelegd', { reden: back });
  }
  if (tx.actor.accountId === null || a.proposedById === tx.actor.accountId) throw new DomainError(twoPersons);
  await moveAssessment(tx, seen.procedureId, 'besloten', { decided_by_id: tx.actor.accountId, decided_by: tx.actor.name, decided_on: tx.today });
  await audit(tx, seen.procedureId, 'gunning besloten', { mandaat: a.mandate });
}

/** Sends every bidder its letter, or all of them again: the standstill is that of the last one sent. */
export async function sendAwardLetters(tx: Tx, seen: Seen): Promise<void> {
  const a = await openAssessment(tx, seen.procedureId, seen.version, ['besloten', 'standstill']);
  const standstill = standstillOf(tx.today, a.standstillDays, isWorkingDay);
  const procedure = await procedureOf(tx, seen.procedureId);
  for (const [providerId, text] of await lettersOf(tx, a, procedure, standstill)) {
    await insertAwardLetter(tx, seen.procedureId, providerId, text, standstill);
    await tellOfAwardLetter(tx, providerId, procedure, standstill.until);
  }
  await moveAssessment(tx, seen.procedureId, 'standstill');
  await audit(tx, seen.procedureId, a.state === 'standstill' ? 'gunningsbrieven opnieuw verstuurd' : 'gunningsbrieven verstuurd', {
    wachttermijnTotEnMet: standstill.until,
  });
}

/** Why the award cannot be made final today; null when it can. */
export async function heldBecause(tx: Tx, a: Assessment): Promise<string | null> {
  return notSignableBecause({
    today: tx.today,
    standstill: lastStandstill(await standstillsOf(tx, a.procedureId)),
    exemption: a.exemption === null ? null : { kind: a.exemption, reason: a.exemptionReason ?? '' },
    bidders: new Set(a.bids.filter((b) => b.state === 'doet-mee').map((b) => b.providerId)).size,
    proceedingsHold: await proceedingsHold(tx, a.procedureId),
  });
}

/**
 * Makes the award final once the standstill is over and no court holds it: a contract by the contract machinery for each winner, to be signed.
 * @throws DomainError `gunning-wacht` with the reason
 */
export async function awardFinally(tx: Tx, seen: Seen): Promise<void> {
  const a = await openAssessment(tx, seen.procedureId, seen.version, ['standstill']);
  const held = await heldBecause(tx, a);
  if (held !== null) throw new DomainError(notSignable, {}, [{ pointer: '/gunning', text: held }]);
  const procedure = await procedureOf(tx, seen.procedureId);
  const won = (await outcomesOf(tx, seen.procedureId)).filter((o) => o.outcome === 'gegund');
  const winners = new Map<string, number[]>();
  for (const o of won) {
    const { providerId } = a.bids.find((b) => b.bidId === o.bidId && b.lotNo === o.lotNo)!;
    winners.set(providerId, [...(winners.get(providerId) ?? []), o.lotNo]);
  }
  let n = 0;
  for (const [providerId, lots] of winners) {
    const number = tenderContract(procedure.no, ++n);
    await insertAwardContract(tx, seen.procedureId, { providerId, number, exempt: a.exemption !== null });
    const inWords = lots.map((no) =>
      lotInWords(
        a.lots.find((l) => l.no === no)!,
        a.bids.find((b) => b.lotNo === no && b.providerId === providerId)!,
      ),
    );
    await contractOf(tx, procedure, { providerId, number, won: inWords });
  }
  await moveAssessment(tx, seen.procedureId, winners.size > 0 ? 'gegund' : 'niet-gegund', {
    awarded_on: tx.today,
    notice_due: addDays(tx.today, NOTICE_DAYS),
  });
  await audit(tx, seen.procedureId, 'gunning definitief', { overeenkomsten: winners.size });
}

async function contractOf(
  tx: Tx,
  procedure: StoredProcedure,
  { providerId, number, won }: { readonly providerId: string; readonly number: string; readonly won: readonly string[] },
): Promise<void> {
  const [from, until] = [contractStart(tx, procedure.contractFrom), procedure.contractLast];
  await recordContract(tx, { number, providerId, kind: procedure.contractKind, blockKey: null, from, until });
  await recordContractVersion(tx, {
    contractNumber: number,
    from,
    until,
    ground: `gunning ${procedureNumber(procedure.no)}`,
    summary: `Gegund in ${procedureNumber(procedure.no)} ${procedure.title}: ${won.join('; ')}`,
    lines: procedure.tariffs.map((t, i) => ({
      line: i + 1,
      productId: t.productId,
      unit: t.unit,
      fundingMode: 'inspanningsgericht',
      taakgerichtRule: null,
      municipalities: procedure.municipalities,
      tariffs: [{ from, until, cents: t.cents }],
    })),
    bestedingsruimten: [],
  });
  await stateStandardClauses(tx, number);
}

/** A lot as the contract names it, with the price that was bid. */
const lotInWords = (lot: { readonly no: number; readonly title: string }, bid: { readonly priceCents: bigint | null }): string =>
  `perceel ${lot.no} ${lot.title}${bid.priceCents === null ? '' : `, inschrijfprijs ${euros(bid.priceCents)}`}`;
