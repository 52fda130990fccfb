// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Step, StepSide, StepTable } from './variant.js';

export const noSuchStep = defineError('procedurestap-niet-mogelijk', 'conflict', 'Deze stap kan niet in de staat van nu. Bekijk de nieuwe stand.');
export const stepNotYours = defineError('procedurestap-andere-rol', 'forbidden', 'Deze stap neemt iemand anders. Uw rol geeft er geen recht op.');
export const stepRefused = defineError('procedurestap-geweigerd', 'conflict', 'Deze stap kan nog niet.');

/** A condition on what is known: null when it is met, else what is missing, in words for whoever takes the step. */
export type Guard<Facts> = (facts: Facts) => string | null;
export type Guards<G extends string, Facts> = Readonly<Record<G, Guard<Facts>>>;

/** A step that this side could take from here, and what still stands in its way. */
export interface PossibleStep<G extends string, E extends string> {
  readonly step: Step<G, E>;
  readonly missing: readonly string[];
}

export function possibleSteps<G extends string, E extends string, Facts>(
  table: StepTable<G, E>,
  guards: Guards<G, Facts>,
  state: string,
  sides: readonly StepSide[],
  facts: Facts,
): PossibleStep<G, E>[] {
  return table.steps
    .filter((s) => s.from.includes(state) && s.by.some((side) => sides.includes(side)))
    .map((step) => ({ step, missing: step.needs.map((need) => guards[need](facts)).filter((text) => text !== null) }));
}

/** The steps that the product takes by itself from this state on, one after the other, because their conditions are met. */
export function ownSteps<G extends string, E extends string, Facts>(
  table: StepTable<G, E>,
  guards: Guards<G, Facts>,
  state: string,
  facts: Facts,
): Step<G, E>[] {
  const taken: Step<G, E>[] = [];
  const seen = new Set([state]);
  for (let at = state; ;) {
    const next = possibleSteps(table, guards, at, ['product'], facts).find((p) => p.missing.length === 0 && !seen.has(p.step.to));
    if (!next) return taken;
    taken.push(next.step);
    at = next.step.to;
    seen.add(at);
  }
}

/**
 * The step of this name from this state, or why not. The order is: does it exist, may this side take it, is everything there.
 * @throws DomainError `procedurestap-niet-mogelijk`, `procedurestap-andere-rol`, `procedurestap-geweigerd` with every reason and the rule
 */
export function takeStep<G extends string, E extends string, Facts>(
  table: StepTable<G, E>,
  guards: Guards<G, Facts>,
  asked: { readonly state: string; readonly step: string; readonly sides: readonly StepSide[] },
  facts: Facts,
): Step<G, E> {
  const step = table.steps.find((s) => s.step === asked.step && s.from.includes(asked.state));
  if (!step) throw new DomainError(noSuchStep, { staat: asked.state, stap: asked.step });
  if (!step.by.some((side) => asked.sides.includes(side))) throw new DomainError(stepNotYours, { stap: asked.step });
  const missing = step.needs.map((need) => guards[need](facts)).filter((text) => text !== null);
  if (missing.length > 0)
    throw new DomainError(
      stepRefused,
      { stap: asked.step, regel: step.rule.text, bron: step.rule.source },
      missing.map((text) => ({ pointer: '/stap', text })),
    );
  return step;
}
