// SPDX-License-Identifier: EUPL-1.2

/** How sure a rule is: read in its source, seen in an excerpt, to be confirmed by a lawyer, or how this product works. */
export const CERTAINTIES = ['gelezen', 'gezien', 'te-bevestigen', 'werkwijze'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Why a step goes as it goes, as it is shown to whoever takes it. */
export interface StepRule {
  readonly text: string;
  readonly source: string;
  readonly certainty: Certainty;
}

/** Who may take a step: the provider itself, who assesses, who decides for the region, or the product, when what happened elsewhere says so. */
export const SIDES_OF_STEPS = ['aanbieder', 'beoordelaar', 'inkoop', 'product'] as const;
export type StepSide = (typeof SIDES_OF_STEPS)[number];

export interface Step<Guard extends string, Effect extends string> {
  readonly step: string;
  /** What the history says once it was taken. */
  readonly done: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly by: readonly StepSide[];
  /** What must be so. */
  readonly needs: readonly Guard[];
  /** What follows from it, in this order. */
  readonly causes: readonly Effect[];
  readonly rule: StepRule;
}

/** A state machine as data: a variant of a procedure is a pair of these, and no code of the core knows which. */
export interface StepTable<Guard extends string = string, Effect extends string = string> {
  readonly first: string;
  /** States in which it is over; nothing leads on from them. */
  readonly ends: readonly string[];
  readonly steps: readonly Step<Guard, Effect>[];
}

export interface Known {
  readonly guards: Iterable<string>;
  readonly effects: Iterable<string>;
}

function reached(from: Iterable<string>, edges: readonly (readonly [string, string])[]): Set<string> {
  const seen = new Set(from);
  for (const state of seen) for (const [a, b] of edges) if (a === state) seen.add(b);
  return seen;
}

/**
 * Checks a table at start: every state is reached from the first, every state reaches an end, ends lead nowhere, no step twice from one
 * state, and every condition and consequence is one the product knows.
 * @throws Error naming every fault
 */
export function checkStepTable<G extends string, E extends string>(name: string, table: StepTable<G, E>, known: Known): StepTable<G, E> {
  const faults: string[] = [];
  const [guards, effects] = [new Set(known.guards), new Set(known.effects)];
  const edges = table.steps.flatMap((s) => s.from.map((from) => [from, s.to] as const));
  const states = new Set([table.first, ...table.ends, ...edges.flat()]);
  const forward = reached([table.first], edges);
  const backward = reached(
    table.ends,
    edges.map(([a, b]) => [b, a] as const),
  );
  for (const state of states) {
    if (!forward.has(state)) faults.push(`${state} is never reached`);
    if (!backward.has(state)) faults.push(`${state} reaches no end`);
  }
  for (const [from] of edges) if (table.ends.includes(from)) faults.push(`${from} is an end and leads on`);
  const taken = new Set<string>();
  for (const s of table.steps) {
    for (const from of s.from) {
      if (taken.has(`${from} ${s.step}`)) faults.push(`${s.step} leads two ways from ${from}`);
      taken.add(`${from} ${s.step}`);
    }
    if (s.by.length === 0) faults.push(`${s.step} may be taken by nobody`);
    if (s.rule.source.trim() === '') faults.push(`${s.step} names no source`);
    for (const g of s.needs) if (!guards.has(g)) faults.push(`${s.step} needs unknown ${g}`);
    for (const e of s.causes) if (!effects.has(e)) faults.push(`${s.step} causes unknown ${e}`);
  }
  if (faults.length > 0) throw new Error(`${name}: ${faults.join('; ')}`);
  return table;
}
