// SPDX-License-Identifier: EUPL-1.2
import { defineError, DomainError, endOfMonth, startOfMonth, type LocalDate } from '#kernel';
import { LATE_CODE, LIFTABLE_LINE_CODES, TARIFF_CODE, type DecisionKind } from './decision.js';

/** A line as far as a decision on it needs. */
export interface LineToDecide {
  readonly id: string;
  readonly accepted: boolean;
  readonly credit: boolean;
  readonly codes: readonly string[];
  readonly childKnown: boolean;
  readonly productKnown: boolean;
  readonly contracted: boolean;
  readonly productCode: string;
  readonly allocationNumber: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly tariffCents: bigint | null;
  readonly cents: bigint;
  /** The same care was approved on another line meanwhile. */
  readonly approvedElsewhere: boolean;
}

/** What a decision lets through, and up to how much. */
export interface DecisionScope {
  readonly kind: DecisionKind;
  readonly lineId: string | null;
  readonly codes: readonly string[];
  readonly allocationNumber: string | null;
  readonly productCode: string | null;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly tariffCents: bigint | null;
  readonly periodFrom: LocalDate | null;
  readonly limitCents: bigint;
}

const refusals = {
  approved: defineError('besluit-niet-nodig', 'conflict', 'Deze regel is al goedgekeurd. Een besluit is niet nodig.'),
  credit: defineError('besluit-terugname', 'conflict', 'Een terugname kan niet met een besluit doorgaan. De aanbieder moet haar verbeteren.'),
  code: defineError(
    'besluit-code',
    'conflict',
    'Deze regel is afgekeurd om een reden die een besluit niet kan opheffen. De aanbieder of de gemeente moet dit eerst herstellen.',
  ),
  child: defineError('besluit-zonder-kind', 'conflict', 'Wij kennen het kind van deze regel niet. De regel kan daarom niet worden geboekt.'),
  product: defineError(
    'besluit-zonder-product',
    'conflict',
    'Het product van deze regel staat niet in de productenlijst. De regel kan daarom niet worden geboekt.',
  ),
  contract: defineError(
    'besluit-zonder-contract',
    'conflict',
    'Deze aanbieder heeft voor dit product geen contractregel op de eerste dag van de zorg. De regel kan daarom niet worden geboekt.',
  ),
  elsewhere: defineError(
    'besluit-al-goedgekeurd',
    'conflict',
    'Dezelfde zorg is al op een andere regel goedgekeurd. Een besluit zou haar twee keer laten betalen.',
  ),
  notTariff: defineError(
    'besluit-geen-tarief',
    'conflict',
    'Deze regel is niet alleen om het tarief afgekeurd. Neem een besluit over de regel zelf.',
  ),
  notLate: defineError(
    'besluit-niet-te-laat',
    'conflict',
    'Deze declaratie is niet alleen afgekeurd omdat zij over een eerdere maand gaat. Een besluit helpt dan niet.',
  ),
} as const;

function requireBookable(line: LineToDecide): void {
  if (line.accepted) throw new DomainError(refusals.approved);
  if (line.credit) throw new DomainError(refusals.credit);
  const stuck = line.codes.filter((code) => !LIFTABLE_LINE_CODES.has(code));
  if (stuck.length > 0 || line.codes.length === 0) throw new DomainError(refusals.code, { codes: stuck });
  if (!line.childKnown) throw new DomainError(refusals.child);
  if (!line.productKnown) throw new DomainError(refusals.product);
  if (!line.contracted) throw new DomainError(refusals.contract);
  if (line.approvedElsewhere) throw new DomainError(refusals.elsewhere);
}

const NOTHING = { lineId: null, allocationNumber: null, productCode: null, from: null, until: null, tariffCents: null, periodFrom: null } as const;

/** This line, and nothing else. @throws DomainError that says why it cannot be let through */
export function lineScope(line: LineToDecide): DecisionScope {
  requireBookable(line);
  const { id, codes, allocationNumber, productCode, from, until, tariffCents, cents } = line;
  return { ...NOTHING, kind: 'regel', lineId: id, codes, allocationNumber, productCode, from, until, tariffCents, limitCents: cents };
}

const onlyTariff = (line: LineToDecide): boolean => line.codes.length === 1 && line.codes[0] === TARIFF_CODE;

/** The product of this line at its tariff: all lines of the message that only the tariff refused, in the months of their care. */
export function tariffScope(line: LineToDecide, ofMessage: readonly LineToDecide[]): DecisionScope {
  requireBookable(line);
  if (!onlyTariff(line)) throw new DomainError(refusals.notTariff);
  const same = ofMessage.filter(
    (l) =>
      !l.accepted &&
      !l.credit &&
      onlyTariff(l) &&
      l.childKnown &&
      l.productKnown &&
      l.contracted &&
      !l.approvedElsewhere &&
      l.productCode === line.productCode &&
      l.tariffCents === line.tariffCents,
  );
  const days = same.flatMap((l) => [l.from, l.until]).sort();
  return {
    ...NOTHING,
    kind: 'tarief',
    codes: [TARIFF_CODE],
    productCode: line.productCode,
    from: startOfMonth(days[0]!),
    until: endOfMonth(days.at(-1)!),
    tariffCents: line.tariffCents,
    limitCents: same.reduce((sum, l) => sum + l.cents, 0n),
  };
}

/** A declaration that was refused only because it is of an earlier month. */
export function lateScope(message: {
  readonly rules: readonly string[];
  readonly periodFrom: LocalDate;
  readonly totalCents: bigint;
}): DecisionScope {
  if (message.rules.length !== 1 || message.rules[0] !== LATE_CODE) throw new DomainError(refusals.notLate);
  const limitCents = message.totalCents < 0n ? 0n : message.totalCents;
  return { ...NOTHING, kind: 'te-laat', codes: [LATE_CODE], periodFrom: message.periodFrom, limitCents };
}
