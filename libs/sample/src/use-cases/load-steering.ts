// SPDX-License-Identifier: EUPL-1.2
import { ceilingFacts, checkMissingSupply, closeMissingSupply, openAdmission, reportMissingSupply, setCeilings, setSavings } from '#funding';
import { recordDecision, type SubjectKind } from '#governance';
import type { Tx } from '#platform';
import { keepContentVersion, type ContentFile } from '#regions';
import { sampleCeiling, type SampleDecision, type SampleShortage, type SteeringSample } from '../domain/steering-sample.js';
import { everHeld } from '../persistence/steering.store.js';

function decide(tx: Tx, d: SampleDecision, subjectKind: SubjectKind, subjectId: string | null, subjectLabel: string): Promise<string> {
  return recordDecision(tx, {
    bodyKey: d.body,
    meetingId: null,
    agendaItem: null,
    title: d.title,
    subjectKind,
    subjectId,
    subjectLabel,
    cents: null,
    outcome: 'aangenomen',
    motivation: d.motivation,
    takenOn: d.takenOn,
    effectiveFrom: null,
    replaces: null,
  });
}

async function ceilings(tx: Tx, { decision, note, year, segments }: SteeringSample['ceilings'], months: number): Promise<void> {
  const decisionId = await decide(tx, decision, 'budgetplafond', null, `Budgetplafonds ${year}`);
  for (const { segment, perMille } of segments) {
    const facts = [...(await ceilingFacts(tx, segment, year)).values()].filter((f) => f.member && f.takesPart && f.bookedCents > 0n);
    if (facts.length === 0) continue;
    await setCeilings(tx, {
      segment,
      year,
      decisionId,
      note,
      ceilings: facts.map((f) => ({ municipality: f.municipality, cents: sampleCeiling(f.bookedCents, months, perMille), version: f.version })),
    });
  }
}

async function savings(tx: Tx, { decision, note, targets }: SteeringSample['savings']): Promise<void> {
  if (targets.length === 0) return;
  const decisionId = await decide(tx, decision, 'besparing', null, 'Besparing');
  const lines = targets.map((t, i) => ({ segment: t.segment, year: t.year, cents: BigInt(t.cents), pointer: `/savings/targets/${i}` }));
  await setSavings(tx, { decisionId, note, targets: lines });
}

async function shortage(tx: Tx, s: SampleShortage, admission: SampleDecision): Promise<void> {
  const id = await reportMissingSupply(tx, { ...s, productCode: null });
  if (s.state === 'gemeld') return;
  const explanation = s.finding!;
  await checkMissingSupply(tx, { id, version: 1, outcome: s.state === 'niet-ontbreekt' ? 'ontbreekt-niet' : 'ontbreekt', explanation });
  if (s.state === 'toelating-open') {
    const decisionId = await decide(tx, admission, 'missend-aanbod', id, s.title);
    await openAdmission(tx, { id, version: 2, decisionId, from: tx.today, last: null });
  }
  if (s.state === 'afgesloten') await closeMissingSupply(tx, id, 2, explanation);
}

/**
 * Records what people of an invented region decided and reported, as of today, through the use cases of the product: ceilings and savings
 * on decisions, and missing supply in each of its states. Once: a region that ever got it is left as it is.
 * @param months how many months of the year are booked
 */
export async function loadSteering(tx: Tx, file: ContentFile<SteeringSample>, months: number): Promise<void> {
  if (await everHeld(tx, file.name)) return;
  const sample = file.content;
  await ceilings(tx, sample.ceilings, months);
  await savings(tx, sample.savings);
  for (const s of sample.shortages) await shortage(tx, s, sample.admission);
  await keepContentVersion(tx, file);
}
