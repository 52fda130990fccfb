// SPDX-License-Identifier: EUPL-1.2
import { checkTransitions, DomainError, defineError, mayGo, type LocalDate, type TransitionTable } from '#kernel';

export const INDEXATION_STATES = ['concept', 'voorgelegd', 'goedgekeurd', 'vastgelegd', 'geweigerd', 'ingetrokken'] as const;
export type IndexationState = (typeof INDEXATION_STATES)[number];

/** A run is prepared and looked at, put before a second person, and only then recorded. Recalculated, it is a concept again. */
export const INDEXATION_STEPS: TransitionTable<IndexationState> = checkTransitions('indexation', 'concept', {
  concept: ['voorgelegd', 'ingetrokken'],
  voorgelegd: ['concept', 'goedgekeurd', 'geweigerd', 'ingetrokken'],
  goedgekeurd: ['vastgelegd'],
  vastgelegd: [],
  geweigerd: [],
  ingetrokken: [],
});

/** Why a line or contract that was chosen is not indexed. */
export const LEFT_OUT = ['taakgericht', 'euros', 'al-geindexeerd', 'eindigt-eerder'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** What a run is about; null is no restriction. A segment is that of the product or the block of the contract. */
export interface IndexationChoice {
  readonly effectiveFrom: LocalDate;
  readonly forecastYear: number | null;
  readonly settlementYear: number | null;
  readonly kinds: readonly string[] | null;
  readonly segments: readonly string[] | null;
  readonly productCodes: readonly string[] | null;
}

/** The run as whoever moves it on must know it. */
export interface IndexationStanding {
  readonly state: IndexationState;
  readonly preparedBy: string;
  readonly submittedBy: string | null;
  readonly contracts: number;
}

const wrongState = defineError(
  'indexering-andere-staat',
  'conflict',
  'Dit kan niet meer: de indexering heeft een andere staat. Bekijk de nieuwe stand.',
);
const ownWork = defineError(
  'indexering-eigen-voorstel',
  'conflict',
  'U hebt deze indexering zelf berekend of voorgelegd. Een ander moet erover beslissen.',
);
const nothingToIndex = defineError(
  'indexering-leeg',
  'conflict',
  'Er is geen enkel tarief om te indexeren. Kies een andere ingangsdatum of selectie en bereken opnieuw.',
);

/** Whether a run may take a step. @throws DomainError `indexering-andere-staat` */
export function checkStep(from: IndexationState, to: IndexationState): void {
  if (!mayGo(INDEXATION_STEPS, from, to)) throw new DomainError(wrongState, { staat: from });
}

/** A run without a single tariff is not put before anybody. @throws DomainError `indexering-andere-staat`, `indexering-leeg` */
export function checkSubmission(run: Pick<IndexationStanding, 'state' | 'contracts'>): void {
  checkStep(run.state, 'voorgelegd');
  if (run.contracts === 0) throw new DomainError(nothingToIndex);
}

/**
 * Four eyes: who calculated or submitted a run decides nothing about it.
 * @throws DomainError `indexering-andere-staat`, `indexering-eigen-voorstel`
 */
export function checkVerdict(run: IndexationStanding, person: string, to: 'goedgekeurd' | 'geweigerd'): void {
  checkStep(run.state, to);
  if (run.preparedBy === person || run.submittedBy === person) throw new DomainError(ownWork);
}
