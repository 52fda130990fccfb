// SPDX-License-Identifier: EUPL-1.2
import { decimalFromCents, DomainError, defineError, type Cents, type Violation } from '#kernel';

/** The cost elements of a real price (Besluit Jeugdwet 2.3, AMvB reële prijzen): professionals, other client-bound costs, overhead, indexation. */
export const COST_ELEMENTS = ['beroepskrachten', 'clientgebonden', 'overhead', 'indexatie'] as const;
export type CostElement = (typeof COST_ELEMENTS)[number];

const ELEMENT_NAMES: Readonly<Record<CostElement, string>> = {
  beroepskrachten: 'Beroepskrachten',
  clientgebonden: 'Overige cliëntgebonden kosten',
  overhead: 'Overhead',
  indexatie: 'Indexatie',
};

/** What one element costs per unit, and where that is found; null: not known yet. */
export interface ElementEvidence {
  readonly element: CostElement;
  readonly cents: Cents | null;
  readonly source: string | null;
}

const withoutEvidence = defineError(
  'tarief-zonder-onderbouwing',
  'conflict',
  'Dit tarief kan nog niet worden gepubliceerd: de onderbouwing is niet volledig. Vul de kostprijselementen met hun bron in.',
);

/**
 * Whether a tariff may be published: each of the four elements has an amount and a source, and together they are the tariff to the cent.
 * @throws DomainError `tarief-zonder-onderbouwing` with a violation per element that lacks something
 */
export function checkEvidence(tariff: Cents, elements: readonly ElementEvidence[]): void {
  const faults: Violation[] = [];
  const given = new Map(elements.map((e) => [e.element, e]));
  COST_ELEMENTS.forEach((element, i) => {
    const evidence = given.get(element);
    const name = ELEMENT_NAMES[element];
    if (evidence?.cents === null || evidence === undefined) faults.push({ pointer: `/onderdelen/${i}/bedrag`, text: `${name}: vul een bedrag in.` });
    if (!evidence?.source?.trim()) faults.push({ pointer: `/onderdelen/${i}/bron`, text: `${name}: noem de bron.` });
  });
  const sum = elements.reduce((total, e) => total + (e.cents ?? 0n), 0n);
  if (faults.length === 0 && sum !== tariff)
    faults.push({ pointer: '/bedrag', text: `De onderdelen zijn samen € ${decimalFromCents(sum)}, het tarief is € ${decimalFromCents(tariff)}.` });
  if (faults.length > 0) throw new DomainError(withoutEvidence, {}, faults);
}
