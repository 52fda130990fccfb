// SPDX-License-Identifier: EUPL-1.2
import { decimalFromCents, type Cents, type Violation } from '#kernel';

export const CRITERION_KINDS = ['kwaliteit', 'prijs'] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

/** One award criterion of a lot. Weight in whole percents. */
export interface AwardCriterion {
  readonly no: number;
  readonly title: string;
  readonly kind: CriterionKind;
  readonly weight: number;
}

/** What decides within one lot, fixed from the moment on which the bids are opened. */
export interface AwardLot {
  readonly no: number;
  readonly title: string;
  /** The largest number of contracts of this lot. */
  readonly maxContracts: number;
  readonly criteria: readonly AwardCriterion[];
}

/** A bid on one lot. Price in cents; null where none was bid, which a lot with a price criterion does not allow. */
export interface LotBid {
  readonly bidId: string;
  readonly state: 'doet-mee' | 'uitgesloten' | 'ingetrokken';
  readonly priceCents: Cents | null;
}

/** The agreed score of a bid on a quality criterion: hundredths of a point, 0 to 10,000, which is 100.00 points. */
export interface AgreedScore {
  readonly bidId: string;
  readonly criterionNo: number;
  readonly points: number;
  readonly reason: string;
}

export const MOST_POINTS = 10_000;
export const PRICE_FORMULA = 'Punten voor prijs = 100 × laagste prijs ÷ prijs van de inschrijving, in honderdsten en naar beneden afgerond.';
export const TIE_RULE =
  'Bij een gelijk totaal gaat de hoogste score op het zwaarste criterium voor, daarna die op het volgende. Zijn ook die gelijk, dan beslist het lot.';

/** What is wrong with the way in which a tender says that it will award. Weights sum to 100 for each lot. */
export function modelFaults(lots: readonly AwardLot[]): Violation[] {
  const faults: Violation[] = [];
  if (lots.length === 0) faults.push({ pointer: '/percelen', text: 'Noem minstens één perceel.' });
  lots.forEach((lot, i) => {
    const at = `/percelen/${i}`;
    const sum = lot.criteria.reduce((s, c) => s + c.weight, 0);
    if (lots.findIndex((o) => o.no === lot.no) < i) faults.push({ pointer: `${at}/nummer`, text: 'Dit perceel staat er twee keer.' });
    if (lot.criteria.some((c) => !Number.isInteger(c.weight) || c.weight <= 0))
      faults.push({ pointer: `${at}/criteria`, text: 'Een gewicht is een heel getal van minstens 1.' });
    if (sum !== 100)
      faults.push({ pointer: `${at}/criteria`, text: `De gewichten van perceel ${lot.no} zijn samen ${sum}. Zij moeten samen 100 zijn.` });
    if (lot.criteria.filter((c) => c.kind === 'prijs').length > 1)
      faults.push({ pointer: `${at}/criteria`, text: 'Een perceel heeft hoogstens één criterium voor de prijs.' });
    if (!Number.isInteger(lot.maxContracts) || lot.maxContracts < 1)
      faults.push({ pointer: `${at}/maximum`, text: 'Het grootste aantal overeenkomsten is minstens 1.' });
  });
  return faults;
}

/** Points for a price by PRICE_FORMULA. @param lowest the lowest price of the bids that take part. A price of nothing gets all points. */
export const pricePoints = (lowest: Cents, price: Cents): number => (price === 0n ? MOST_POINTS : Number((BigInt(MOST_POINTS) * lowest) / price));

/** An amount as a letter or a contract writes it: "€ 1.250.000,00". */
export const euros = (cents: Cents): string => {
  const [whole, part] = decimalFromCents(cents).split('.');
  return `€ ${whole!.replaceAll(/\B(?=(\d{3})+$)/g, '.')},${part ?? '00'}`;
};
