// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type LocalDate, type Violation } from '#kernel';
import type { Tx } from '#platform';
import type { Mandate, Seat, SubjectKind } from '../domain/body.js';
import { nextTerm, type Term, type TermStep } from '../domain/term.js';
import { saveMandate, saveSeat } from '../persistence/body.store.js';
import { endMandate, endSeat, lockBody, mandateTerms, seatTerms, unknownMunicipalities } from '../persistence/term.store.js';
import { termKnown, unfitTerm, unknownBodyHere } from './governance-errors.js';

export interface SeatTerm {
  readonly bodyKey: string;
  readonly seat: string;
  readonly holder: string | null;
  readonly municipalities: readonly string[];
  readonly from: LocalDate;
  /** Where that is written. */
  readonly source: string;
}

export interface MandateTerm {
  readonly bodyKey: string;
  readonly subjectKind: SubjectKind;
  readonly maxCents: bigint | null;
  readonly from: LocalDate;
  readonly last: LocalDate | null;
  readonly source: string;
}

function refuse(faults: readonly Violation[]): void {
  if (faults.length > 0) throw new DomainError(unfitTerm, {}, faults);
}

function requireInOrder<T extends Term>(step: TermStep<T>): void {
  if (step.kind === 'too-early') refuse([{ pointer: '/van', text: `Er is al een termijn vanaf ${step.latest.from}. Vul een latere dag in.` }]);
}

/**
 * Records who holds a seat for which municipalities from a day on. The running term ends the day before; of a term that begins on that day
 * only what is not known yet is filled in.
 */
export async function recordSeatTerm(tx: Tx, term: SeatTerm): Promise<void> {
  if (!(await lockBody(tx, term.bodyKey))) throw new DomainError(unknownBodyHere);
  const terms = await seatTerms(tx, term.bodyKey, term.seat);
  if (terms.length === 0) refuse([{ pointer: '/zetel', text: 'Deze zetel heeft het gremium niet.' }]);
  const unknown = await unknownMunicipalities(tx, term.municipalities);
  refuse(unknown.map((code) => ({ pointer: '/gemeenten', text: `Gemeente ${code} hoort niet bij de regio.` })));
  const step = nextTerm<Seat>(terms, term.from);
  requireInOrder(step);
  const before = step.kind === 'fill' ? step.term : null;
  if (before) {
    const other = before.holder !== null && before.holder !== term.holder;
    const elsewhere = before.municipalities.length > 0 && before.municipalities.join() !== term.municipalities.join();
    if (other || elsewhere) throw new DomainError(termKnown, { vanaf: before.from, bezetDoor: before.holder });
  }
  if (step.kind === 'begin' && step.ends) await endSeat(tx, term.bodyKey, step.ends, step.on);
  await saveSeat(tx, term.bodyKey, {
    seat: term.seat,
    name: terms[0]!.name,
    municipalities: term.municipalities,
    holder: term.holder,
    from: term.from,
    last: before?.last ?? null,
    source: term.source,
  });
  await tx.audit({
    action: 'zetel bezet',
    objectKind: 'gremium',
    objectId: term.bodyKey,
    detail: { zetel: term.seat, van: term.from, gemeenten: term.municipalities },
  });
}

/**
 * Records what a body may decide from a day on, up to which amount. Decisions of before keep the mandate of their own day. A limit that
 * was not known is filled in on the first day of the mandate; a known one changes from a later day.
 */
export async function recordMandateTerm(tx: Tx, term: MandateTerm): Promise<void> {
  if (!(await lockBody(tx, term.bodyKey))) throw new DomainError(unknownBodyHere);
  if (term.last !== null && term.last < term.from) refuse([{ pointer: '/totEnMet', text: 'De laatste dag ligt voor de eerste.' }]);
  if (term.maxCents !== null && term.maxCents < 0n) refuse([{ pointer: '/hoogstens', text: 'Vul een bedrag van 0 of hoger in.' }]);
  const step = nextTerm<Mandate>(await mandateTerms(tx, term.bodyKey, term.subjectKind), term.from);
  requireInOrder(step);
  if (step.kind === 'fill' && step.term.maxCents !== null) throw new DomainError(termKnown, { vanaf: step.term.from });
  if (step.kind === 'begin' && step.ends) await endMandate(tx, term.bodyKey, step.ends, step.on);
  const { subjectKind, maxCents, from, last, source } = term;
  await saveMandate(tx, term.bodyKey, { subjectKind, maxCents, from, last, source, inferred: false });
  await tx.audit({
    action: 'mandaat vastgelegd',
    objectKind: 'gremium',
    objectId: term.bodyKey,
    detail: { onderwerp: subjectKind, van: from, totEnMet: last, hoogstens: maxCents?.toString() ?? null },
  });
}
