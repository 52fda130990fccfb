// SPDX-License-Identifier: EUPL-1.2
import type { Repair } from './repair.js';
import { inWords } from './typed-value.js';

/** Why an allocation will give a refused bill, or no bill where one was to be expected. */
export const PREBILL_KINDS = ['contract-geeindigd', 'product', 'eenheid', 'indeling', 'gemeente', 'geen-start', 'geen-declaratie'] as const;
export type PrebillKind = (typeof PREBILL_KINDS)[number];

/**
 * Months without a start or a declaration before an allocation is on the list, and months that an ended allocation stays on it. A start is
 * told within five working days and care is declared before the end of the next month (iJw SAP 2.5.1): after three months neither is
 * still on its way.
 */
export const PREBILL_MONTHS = 3;

export interface PrebillFacts {
  readonly kind: PrebillKind;
  /** Typed, as rules of lines write it. */
  readonly found: string | null;
  readonly expected: string | null;
  /** The contract it follows from. */
  readonly contract: string | null;
}

const said = (typed: string | null, names: ReadonlyMap<string, string>): string => inWords(typed, names)?.text ?? '';

/** What is the matter, in a sentence. @param names of products by code */
export function prebillText({ kind, found, expected, contract }: PrebillFacts, names: ReadonlyMap<string, string> = new Map()): string {
  switch (kind) {
    case 'contract-geeindigd':
      return `Het contract liep ${said(expected, names)}.`;
    case 'product':
      return expected === null
        ? `De aanbieder heeft met deze gemeente geen contract voor ${said(found, names)}.`
        : `Toegewezen is ${said(found, names)}, verwacht: ${said(expected, names)}.`;
    case 'eenheid':
      return `Toegewezen per ${said(found, names)}, gecontracteerd per ${said(expected, names)}.`;
    case 'indeling':
      return `${said(found, names)} heeft geen plaats in de indeling naar segmenten.`;
    case 'gemeente':
      return contract === null
        ? `De gemeente hoort op ${said(found, names)} niet bij de regio.`
        : `Het contract voor dit product geldt niet voor deze gemeente.`;
    case 'geen-start':
      return `Er is geen startbericht, terwijl de toewijzing inging op ${said(found, names)}.`;
    case 'geen-declaratie':
      return found?.startsWith('totEnMet:')
        ? `Goedgekeurd gedeclareerd is de zorg ${said(found, names)}.`
        : `Er is niets goedgekeurd gedeclareerd, terwijl de toewijzing inging op ${said(found, names)}.`;
  }
}

const REPAIRS: Readonly<Record<PrebillKind, Repair>> = {
  'contract-geeindigd': { text: 'Verleng het contract, of laat de gemeente de toewijzing beëindigen.', who: 'regio' },
  product: { text: 'Wijs een product toe waarvoor deze aanbieder een contract heeft.', who: 'gemeente' },
  eenheid: { text: 'Wijs toe in de eenheid van het contract.', who: 'gemeente' },
  indeling: { text: 'Geef het product een plaats in de indeling.', who: 'regio' },
  gemeente: { text: 'Laat de toewijzing lopen via de regio waar de gemeente op die dag bij hoort.', who: 'gemeente' },
  'geen-start': { text: 'Stuur het startbericht. Begint de zorg niet, dan trekt de gemeente de toewijzing in.', who: 'aanbieder' },
  'geen-declaratie': { text: 'Declareer de geleverde zorg, of meld dat de zorg is gestopt.', who: 'aanbieder' },
};

export function prebillRepair({ kind, contract }: Pick<PrebillFacts, 'kind' | 'contract'>): Repair {
  if (kind === 'gemeente' && contract !== null)
    return { text: 'Neem de gemeente op in het contract, of laat haar bij een andere aanbieder toewijzen.', who: 'regio' };
  return REPAIRS[kind];
}
