// SPDX-License-Identifier: EUPL-1.2
import { causeOf, type Mender } from './causes.js';

/** What would make a refused line, or a line to come, payable. */
export interface Repair {
  readonly text: string;
  /** Who has to act; null: nobody has to. */
  readonly who: Mender | null;
}

/** The part of a finding that tells two reasons behind one code apart. */
export interface FindingTraits {
  readonly declared: string | null;
  /** Kind of the source it follows from. */
  readonly source: string | null;
}

/** What usually mends a cause. */
export function repairOf(code: string): Repair {
  const { repair, who } = causeOf(code);
  return { text: repair, who };
}

/**
 * What mends this very finding. S329 stands for three things that different people mend: a product that is not in the list (the rule
 * then writes a text instead of a product), care that is paid taakgericht (it follows from a contract), and a missing agreement.
 */
export function repairOfFinding(code: string, { declared, source }: FindingTraits): Repair {
  if (code !== 'S329') return repairOf(code);
  if (source === 'contract') return { text: 'Deze zorg wordt taakgericht betaald. U hoeft haar niet te declareren.', who: null };
  if (declared?.startsWith('product:'))
    return { text: 'Er is geen overeenkomst voor dit product, deze gemeente en deze dag. De contractmanager gaat dit na.', who: 'regio' };
  return { text: 'Verbeter de productcode of de categorie en dien de regel opnieuw in met een nieuw referentienummer.', who: 'aanbieder' };
}
