// SPDX-License-Identifier: EUPL-1.2
import { setImmediate as nextTurn } from 'node:timers/promises';
import { cumulativeChange, GROUNDS, loadVersionContents, refusalsOf, testGrounds, type Ground, type WholeVersion } from '#contracts';
import { defineError, DomainError } from '#kernel';
import type { Tx } from '#platform';
import { applyChanges, type Applied } from '../domain/apply-changes.js';
import { canonical } from '../domain/canonical.js';
import type { KnownNames } from '../domain/contract-content.js';
import { budgetOf, effectOf, overTerm, ratiosOf, type Effect } from '../domain/effect.js';
import { shareOf } from '../domain/offer.js';
import type { OrderedChange } from '../domain/revision-change.js';
import {
  bookedCells,
  classifiedLines,
  deviationsOf,
  exceptionsOf,
  freeContracts,
  knownNames,
  saveDeviation,
  saveEffects,
  savePreview,
  type BookedCell,
  type ExceptionOf,
  type PreviewedContract,
} from '../persistence/preview.store.js';
import { orderedChanges } from '../persistence/round-change.store.js';
import { chosenContracts, type ChosenContract } from '../persistence/round-choice.store.js';
import { insertRoundEvent, raiseVersion, type StoredRound } from '../persistence/round.store.js';
import { unknownRound } from './revision-errors.js';
import { lockOpenRound, lockRoundAt } from './save-round.js';

/** What a round does to its contracts, put together once for preview and for recording. */
export interface RoundChanges {
  readonly changes: readonly OrderedChange[];
  readonly exceptions: readonly ExceptionOf[];
  readonly names: KnownNames;
  /** Keys of the clauses and KPIs that a contract may state. */
  readonly agreeable: { readonly clauses: ReadonlySet<string>; readonly kpis: ReadonlySet<string> };
}

export async function changesOfRound(tx: Tx, round: Pick<StoredRound, 'id' | 'effectiveFrom'>): Promise<RoundChanges> {
  const names = await knownNames(tx, round.effectiveFrom);
  return {
    changes: await orderedChanges(tx, round.id),
    exceptions: await exceptionsOf(tx, round.id),
    names,
    agreeable: { clauses: new Set(names.clauses.keys()), kpis: new Set(names.kpis.keys()) },
  };
}

/** The changes as they hold for one contract: its exceptions in the place of the general ones. */
export function changesFor(contractId: string, { changes, exceptions }: RoundChanges): OrderedChange[] {
  const own = new Map(exceptions.filter((e) => e.contractId === contractId).map((e) => [e.changeNo, e.change]));
  return changes.flatMap((c) => {
    const other = own.get(c.no);
    return other === undefined ? [c] : other === null ? [] : [{ ...c, change: other }];
  });
}

export const applyTo = (whole: WholeVersion, round: Pick<StoredRound, 'effectiveFrom' | 'effectiveUntil'>, of: RoundChanges): Applied =>
  applyChanges(whole, changesFor(whole.contractId, of), { from: round.effectiveFrom, last: round.effectiveUntil }, of.names);

const isGround = (text: string): text is Ground => (GROUNDS as readonly string[]).includes(text);

/** Of several grounds the one that is tried last: what holds for it holds for all. */
function groundOf(changes: readonly OrderedChange[]): { readonly ground: Ground; readonly clause: string | null } | null {
  const known = changes.filter((c) => isGround(c.ground)).sort((a, b) => GROUNDS.indexOf(b.ground as Ground) - GROUNDS.indexOf(a.ground as Ground));
  const first = known[0];
  return first ? { ground: first.ground as Ground, clause: known.find((c) => c.clause !== null)?.clause ?? null } : null;
}

const sum = (effects: readonly Effect[], side: 'oldCents' | 'newCents'): bigint => effects.reduce((total, e) => total + e[side], 0n);
const NOTHING = 'Geen enkele wijziging raakt dit contract. Haal het uit de keuze, of maak een wijziging ervoor.';
const NO_VERSION = 'Op de ingangsdatum geldt geen versie van dit contract.';
const NO_GROUND = 'Kies bij de wijzigingen de grond waarop het contract mag veranderen.';

/** A contract with its changes applied, before its money is looked at. */
interface Revised {
  readonly whole: WholeVersion;
  readonly applied: Applied;
  readonly result: string;
}

function revise(whole: WholeVersion, round: StoredRound, of: RoundChanges): Revised {
  const applied = applyTo(whole, round, of);
  return { whole, applied, result: canonical(applied.after) };
}

function previewOne(
  { whole, applied, result }: Revised,
  of: RoundChanges,
  booked: readonly BookedCell[],
  segments: ReadonlyMap<number, string>,
  deviation: string | undefined,
): { readonly contract: PreviewedContract; readonly effects: readonly Effect[] } {
  const changes = changesFor(whole.contractId, of);
  const touching = changes.filter((c) => applied.difference.some((d) => d.change === c.no));
  const budgets = whole.lines.flatMap(({ line, municipalities }) => {
    const cents = budgetOf(line, applied.budgets, applied.heirs);
    return cents === null ? [] : [{ line, municipalities, cents, segment: segments.get(line) ?? 'niet-ingedeeld' }];
  });
  const effects = effectOf(booked, ratiosOf(whole, applied.after, applied.heirs), budgets);
  const [old, now] = effects.length === 0 ? [null, null] : [sum(effects, 'oldCents'), sum(effects, 'newCents')];
  // What could not be recorded is not offered.
  const faults = [...new Set([...applied.faults, ...refusalsOf(applied.after, of.agreeable)])];
  const warnings = [...applied.warnings];
  const ground = groundOf(touching);
  if (applied.difference.length === 0 && faults.length === 0) faults.push(NOTHING);
  else if (ground === null && touching.length > 0) faults.push(NO_GROUND);
  const cents = old === null ? null : overTerm(now! - old, applied.after.from, applied.after.last);
  const before = cumulativeChange(whole.originalCents, whole.changes);
  if (ground) {
    const facts = {
      cents,
      indexation: false,
      clause: ground.clause,
      natureUnchanged: true,
      additionalServices: ground.ground === '2.163d',
      unforeseeable: ground.ground === '2.163e',
      newProvider: false,
      substantial: false,
    };
    const test = testGrounds(facts, before).find((t) => t.ground === ground.ground)!;
    if (!test.holds && deviation === undefined) faults.push(`${test.reasons.join(' ')} Kies een andere grond, of leg uit waarom deze toch kan.`);
    else warnings.push(...test.reasons);
  }
  const total = cents === null || before.base === null ? null : before.total + cents;
  const share = total === null ? null : shareOf(total < 0n ? -total : total, before.base!);
  return {
    contract: {
      contractId: whole.contractId,
      providerId: whole.providerId,
      sourceVersionId: whole.versionId,
      result,
      oldCents: old,
      newCents: now,
      cumulative: share === null ? null : total! < 0n ? -share : share,
      ground: ground?.ground ?? null,
      clause: ground?.clause ?? null,
      warnings,
      faults,
      difference: applied.difference,
    },
    effects,
  };
}

const without = (contract: ChosenContract): PreviewedContract => ({
  contractId: contract.id,
  providerId: contract.providerId,
  sourceVersionId: null,
  result: null,
  oldCents: null,
  newCents: null,
  cumulative: null,
  ground: null,
  clause: null,
  warnings: [],
  faults: [NO_VERSION],
  difference: [],
});

export interface PreviewOutcome {
  readonly overeenkomsten: number;
  readonly apart: number;
}

/** Told after each part of a large round. */
export type PreviewProgress = (done: number, total: number) => Promise<void>;
/** Contracts that are looked at together: enough to add up what was booked on them in one go. */
const TOGETHER = 1000;

const NONE: ReadonlyMap<number, string> = new Map();

interface Found {
  readonly contract: PreviewedContract;
  readonly effects: readonly Effect[];
}

async function previewSome(
  tx: Tx,
  round: StoredRound,
  of: RoundChanges,
  chosen: readonly ChosenContract[],
  deviations: ReadonlyMap<string, string>,
): Promise<Found[]> {
  const ids = chosen.map((c) => c.id);
  const wholes = await loadVersionContents(tx, ids, round.effectiveFrom);
  const lines = await classifiedLines(tx, ids);
  const cells = bookedCells(tx, lines);
  cells.catch(() => undefined);
  // While the database adds up what was booked the changes are applied here; the question leaves first.
  await nextTurn();
  const revised = new Map(wholes.map((whole) => [whole.contractId, revise(whole, round, of)]));
  const booked = await cells;
  return chosen.map((contract) => {
    const one = revised.get(contract.id);
    if (!one) return { contract: without(contract), effects: [] };
    const segments =
      one.applied.budgets.size === 0 ? NONE : new Map(lines.filter((l) => l.contractId === contract.id).map((l) => [l.line, l.segment]));
    return previewOne(one, of, booked.get(contract.id) ?? [], segments, deviations.get(contract.id));
  });
}

/**
 * What a round would do, for each contract its choice takes: the difference, the money on last year's bookings, the ground and what stands in
 * the way; kept in the place of the preview before. Recording runs the same code on the same contracts. Held by the caller's lock on the round.
 */
export async function computePreview(tx: Tx, round: StoredRound, progress?: PreviewProgress): Promise<PreviewOutcome> {
  const chosen = await chosenContracts(tx, round.choice, round.effectiveFrom);
  const of = await changesOfRound(tx, round);
  const deviations = await deviationsOf(tx, round.id);
  const found: Found[] = [];
  while (found.length < chosen.length) {
    found.push(...(await previewSome(tx, round, of, chosen.slice(found.length, found.length + TOGETHER), deviations)));
    await progress?.(found.length, chosen.length);
  }
  await savePreview(
    tx,
    round.id,
    found.map((f) => f.contract),
  );
  await saveEffects(
    tx,
    round.id,
    found.flatMap((f) => f.effects.map((e) => ({ contractId: f.contract.contractId, ...e }))),
    await freeContracts(tx, round.id),
  );
  return { overeenkomsten: found.length, apart: found.filter((f) => f.contract.faults.length > 0).length };
}

const roundOver = defineError(
  'herziening-voorbij',
  'conflict',
  'Deze herziening wordt vastgelegd of is voorbij. Wat is doorgerekend blijft staan zoals het was; maak een nieuwe herziening.',
);
const OVER: readonly StoredRound['state'][] = ['vastleggen', 'ingang', 'afgesloten', 'gestopt'];

/** The round, held, when it may still be computed. @throws DomainError `herziening-onbekend`, `herziening-voorbij` */
export async function openForPreview(tx: Tx, roundId: string): Promise<StoredRound> {
  const round = await lockRoundAt(tx, roundId, null);
  if (OVER.includes(round.state)) throw new DomainError(roundOver, { staat: round.state });
  return round;
}

/** Previews a round until every answer is in. @throws DomainError those of openForPreview */
export async function previewRound(tx: Tx, roundId: string, progress?: PreviewProgress): Promise<PreviewOutcome> {
  const outcome = await computePreview(tx, await openForPreview(tx, roundId), progress);
  await tx.audit({ action: 'herziening doorgerekend', objectKind: 'herziening', objectId: roundId, detail: { ...outcome } });
  return outcome;
}

/** Why a contract may change on this ground although its test does not hold; kept with the contract and in the course. */
export async function explainDeviation(tx: Tx, roundId: string, number: string, reason: string): Promise<void> {
  const round = await lockOpenRound(tx, roundId, null);
  if (!(await saveDeviation(tx, roundId, number, reason))) throw new DomainError(unknownRound, { contract: number });
  await raiseVersion(tx, roundId);
  await insertRoundEvent(tx, roundId, 'afwijking', `${number}: ${reason}`);
  await tx.audit({
    action: 'herziening: grond toegelicht',
    objectKind: 'herziening',
    objectId: roundId,
    detail: { nummer: round.no, contract: number },
  });
  await computePreview(tx, round);
}
