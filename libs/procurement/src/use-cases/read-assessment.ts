// SPDX-License-Identifier: EUPL-1.2
import { renderPdf } from '#contracts';
import { decimalFromCents, DomainError } from '#kernel';
import type { Tx } from '#platform';
import { procedureNumber } from '../domain/numbers.js';
import { procesVerbaal } from '../domain/proces-verbaal.js';
import { lastStandstill, STANDSTILL_RULES } from '../domain/standstill.js';
import { regionName } from '../persistence/application-course.store.js';
import { allScores, loadAssessment, scoresOf } from '../persistence/assessment.store.js';
import { awardEnd, interestsInWords, outcomesOf, standstillsOf } from '../persistence/award.store.js';
import { proceedingsHold } from '../persistence/proceedings.store.js';
import { loadProcedure } from '../persistence/procedure.store.js';
import { noAssessment, notNow } from './assessment-errors.js';
import { drawOf, heldBecause } from './award-tender.js';
import { requireStatement } from './state-interest.js';

/** The assessment as it stands, for who signed that it has no interest; of other assessors nothing before all are done. */
export async function readAssessment(tx: Tx, procedureId: string) {
  await requireStatement(tx, procedureId);
  const a = tx.actor.providerId === null ? await loadAssessment(tx, procedureId, false) : null;
  if (!a) throw new DomainError(noAssessment);
  const [outcomes, sent, end] = [await outcomesOf(tx, procedureId), await standstillsOf(tx, procedureId), await awardEnd(tx, procedureId)];
  const proposed = !['beoordeling', 'gezamenlijk'].includes(a.state);
  const ofBid = (id: string, lot: number) => (proposed ? outcomes.find((o) => o.bidId === id && o.lotNo === lot) : undefined);
  const points = (hundredths: number): number => hundredths / 100;
  return {
    staat: a.state,
    versie: a.version,
    percelen: a.lots.map((l) => ({
      nummer: l.no,
      titel: l.title,
      maximum: l.maxContracts,
      criteria: l.criteria.map((c) => ({ nummer: c.no, titel: c.title, soort: c.kind, gewicht: c.weight })),
    })),
    inschrijvingen: a.bids.map((b) => {
      const o = ofBid(b.bidId, b.lotNo);
      return {
        id: b.bidId,
        perceel: b.lotNo,
        aanbieder: b.provider,
        prijs: b.priceCents === null ? null : decimalFromCents(b.priceCents),
        staat: b.state,
        reden: b.reason,
        plaats: o?.rank ?? null,
        punten: o ? points(o.total / 100) : null,
        uitkomst: o?.outcome ?? null,
        gelijkspel: o?.tie ?? null,
      };
    }),
    beoordelaars: a.members.map((m) => ({ naam: m.name, klaar: m.done, eigen: m.id === tx.actor.accountId })),
    eigenPunten: (await scoresOf(tx, procedureId, tx.actor.accountId)).map((s) => ({ ...keyOf(s), punten: points(s.points), reden: s.reason })),
    punten:
      a.state === 'beoordeling'
        ? []
        : (await allScores(tx, procedureId)).map((s) => ({ ...keyOf(s), naam: s.name, punten: points(s.points), reden: s.reason })),
    oordelen: a.agreed.map((s) => ({ ...keyOf(s), punten: points(s.points), reden: s.reason })),
    besluit: {
      voorgesteldDoor: proposed ? a.proposedBy : null,
      beslotenDoor: a.decidedBy,
      beslotenOp: a.decidedOn,
      mandaat: a.mandate,
      eigenVoorstel: a.proposedById === tx.actor.accountId,
      uitzondering: proposed ? a.exemption : null,
      uitzonderingReden: proposed ? a.exemptionReason : null,
    },
    wacht: a.state === 'standstill' ? await heldBecause(tx, a) : null,
    rechtszaak: await proceedingsHold(tx, procedureId),
    brieven: new Set(sent.map((s) => s.providerId)).size,
    verstuurdOp: sent.at(-1)?.sentOn ?? null,
    wachttermijnTotEnMet: lastStandstill(sent)?.until ?? null,
    regels: STANDSTILL_RULES.map((r) => ({ tekst: r.text, bron: r.source, zekerheid: r.certainty })),
    overeenkomsten: end.contracts.map((c) => ({ nummer: c.number, aanbieder: a.bids.find((b) => b.providerId === c.providerId)!.provider })),
    aankondigingVoor: end.noticeSentOn === null ? end.noticeDue : null,
    aankondigingOp: end.noticeSentOn,
  };
}

const keyOf = (s: { readonly bidId: string; readonly lotNo: number; readonly criterionNo: number }) => ({
  inschrijving: s.bidId,
  perceel: s.lotNo,
  criterium: s.criterionNo,
});

/** The proces-verbaal of a decided award as PDF. @throws DomainError `beoordeling-andere-stand` before the decision */
export async function procesVerbaalOf(tx: Tx, procedureId: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  await requireStatement(tx, procedureId);
  const [a, procedure] = [await loadAssessment(tx, procedureId, false), await loadProcedure(tx, procedureId, false)];
  if (!a || !procedure || tx.actor.providerId !== null) throw new DomainError(noAssessment);
  if (a.decidedOn === null || ['beoordeling', 'gezamenlijk', 'voorstel'].includes(a.state)) throw new DomainError(notNow, { staat: a.state });
  const [outcomes, region, number] = [await outcomesOf(tx, procedureId), await regionName(tx), procedureNumber(procedure.no)];
  const drawn = outcomes.filter((o) => o.tie === 'lot');
  const document = procesVerbaal({
    region,
    tender: number,
    object: `${procedure.title}. ${procedure.summary}`,
    motivation: procedure.motivation,
    value: a.value,
    lots: a.lots.map((l) => ({
      no: l.no,
      title: l.title,
      maxContracts: l.maxContracts,
      criteria: l.criteria.map((c) => `${c.title} ${c.weight}%`).join(', '),
    })),
    assessors: a.members.map((m) => m.name),
    bids: a.bids.map((b) => {
      const o = outcomes.find((x) => x.bidId === b.bidId && x.lotNo === b.lotNo);
      const why = a.agreed.filter((g) => g.bidId === b.bidId && g.lotNo === b.lotNo).map((g) => g.reason);
      return {
        bidder: b.provider,
        lot: b.lotNo,
        outcome: o?.outcome ?? (b.state === 'ingetrokken' ? 'ingetrokken' : 'uitgesloten'),
        rank: o?.rank ?? null,
        total: o?.total ?? null,
        reason: o ? why.join(' ') : (b.reason ?? ''),
      };
    }),
    draw: drawn.length === 0 ? null : { seed: a.seed, drawn: drawn.map((o) => `${o.rank}. ${drawOf(a.seed, o.lotNo)(o.bidId).slice(0, 12)}`) },
    decidedBy: [a.proposedBy ?? '', a.decidedBy ?? ''],
    mandate: a.mandate ?? '',
    decidedOn: a.decidedOn,
    conflicts: await interestsInWords(tx, procedureId),
  });
  const content = await renderPdf({ ...document, author: region, dated: new Date(`${a.decidedOn}T12:00:00Z`), reference: number });
  return { name: `proces-verbaal-${number}.pdf`, content };
}
