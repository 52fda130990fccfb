// SPDX-License-Identifier: EUPL-1.2
import { child, euros, period, product, tariff } from './wording.js';
import { quantity } from './units.js';

/** What a line says, or what it is held against. Amounts in cents, days inclusive. */
export interface LineFacts {
  readonly product: { readonly code: string; readonly name: string | null };
  readonly from: string;
  readonly until: string | null;
  readonly volume: string;
  readonly unit: string;
  readonly tariffCents: string | null;
  readonly cents: string;
  readonly personId: string | null;
  readonly allocation: string;
}

export interface Declared extends LineFacts {
  readonly until: string;
  readonly codes: readonly string[];
}

/** What the region has on record for the line; null where it has nothing. */
export interface OnRecord {
  readonly allocation: {
    readonly number: string;
    readonly productCode: string | null;
    readonly productName: string | null;
    readonly from: string;
    readonly until: string | null;
    readonly personId: string;
  } | null;
  /** As agreed in the contract: per unit of the contract. */
  readonly agreed: { readonly unit: string; readonly tariffCents: string | null } | null;
  /** For a credit: the line it takes back. */
  readonly takenBack: (LineFacts & { readonly until: string }) | null;
}

export interface Compared {
  readonly part: 'Product' | 'Periode' | 'Aantal' | 'Tarief' | 'Bedrag' | 'Kind' | 'Toewijzing';
  readonly declared: string;
  /** null: nothing to hold it against. */
  readonly expected: string | null;
  /** null: not checked. */
  readonly right: boolean | null;
}

const MINUTES = '01';
const HOURS = '04';
const AMOUNT_IS_VOLUME = '83';

/** Half up to the cent, as IV081 wants it for an hour tariff in minutes. */
const perMinute = (hourCents: bigint): bigint => (2n * hourCents + 60n) / 120n;

/** What was agreed in the unit that was declared; null when the two units cannot be compared. */
export function agreedTariff(agreed: OnRecord['agreed'], unit: string): bigint | null {
  if (agreed?.tariffCents == null || unit === AMOUNT_IS_VOLUME) return null;
  if (agreed.unit === HOURS && unit === MINUTES) return perMinute(BigInt(agreed.tariffCents));
  return agreed.unit === unit ? BigInt(agreed.tariffCents) : null;
}

/** The volume at the agreed tariff; minutes are worked out from the unrounded hour tariff and rounded once. */
export function agreedAmount(agreed: OnRecord['agreed'], volume: string, unit: string): bigint | null {
  const each = agreedTariff(agreed, unit);
  if (each === null) return null;
  if (agreed!.unit === HOURS && unit === MINUTES) return (2n * BigInt(agreed!.tariffCents!) * BigInt(volume) + 60n) / 120n;
  return each * BigInt(volume);
}

const SIDES = {
  product: ['9339', '9340', 'S329'],
  period: ['9307', '9308', '9319', '9387', '9388'],
  volume: ['9321', '9322', '9341'],
  allocation: ['9338', '9384'],
  tariff: ['0611'],
  amount: ['9346'],
  child: ['8187'],
} as const;

interface Told {
  readonly product: string;
  readonly volume: string;
  readonly tariff: string;
  readonly amount: string;
}

const tell = (facts: LineFacts): Told => ({
  product: product(facts.product.code, facts.product.name),
  volume: quantity(facts.volume, facts.unit),
  tariff: facts.tariffCents === null ? 'n.v.t.' : tariff(facts.tariffCents, facts.unit),
  amount: euros(facts.cents),
});

/** Puts a declared line beside what it is held against, part by part. A credit is held against the line it takes back. */
export function compare(line: Declared, record: OnRecord): Compared[] {
  return BigInt(line.cents) < 0n ? compareCredit(line, record.takenBack) : compareDebit(line, record);
}

function compareDebit(line: Declared, { allocation, agreed }: OnRecord): Compared[] {
  const told = tell(line);
  const broken = (codes: readonly string[]): boolean => codes.some((code) => line.codes.includes(code));
  const wantedTariff = agreedTariff(agreed, line.unit);
  const wantedAmount = agreedAmount(agreed, line.volume, line.unit);
  const allocated = allocation?.productCode ? product(allocation.productCode, allocation.productName) : null;
  return [
    { part: 'Product', declared: told.product, expected: allocated, right: broken(SIDES.product) ? false : allocated === null ? null : true },
    {
      part: 'Periode',
      declared: period(line.from, line.until),
      expected: allocation && within(allocation),
      right: allocation ? !broken(SIDES.period) : null,
    },
    { part: 'Aantal', declared: told.volume, expected: null, right: broken(SIDES.volume) ? false : null },
    {
      part: 'Tarief',
      declared: told.tariff,
      // No tariff was agreed in this unit: then it is held against the one of the contract's own unit.
      expected:
        wantedTariff === null
          ? broken(SIDES.tariff) && agreed?.tariffCents
            ? tariff(agreed.tariffCents, agreed.unit)
            : null
          : tariff(wantedTariff, line.unit),
      right: broken(SIDES.tariff) ? false : wantedTariff === null ? null : line.tariffCents === String(wantedTariff),
    },
    {
      part: 'Bedrag',
      declared: told.amount,
      expected: wantedAmount === null ? null : euros(wantedAmount),
      right: broken(SIDES.amount) ? false : wantedAmount === null ? null : line.cents === String(wantedAmount),
    },
    {
      part: 'Kind',
      declared: child(line.personId),
      expected: allocation && child(allocation.personId),
      right: allocation ? !broken(SIDES.child) : null,
    },
    {
      part: 'Toewijzing',
      declared: line.allocation,
      expected: allocation?.number ?? 'een toewijzing van deze gemeente aan deze aanbieder',
      right: allocation !== null && !broken(SIDES.allocation),
    },
  ];
}

function within(allocation: NonNullable<OnRecord['allocation']>): string {
  return allocation.until === null ? `vanaf ${period(allocation.from, allocation.from)}` : `binnen ${period(allocation.from, allocation.until)}`;
}

function compareCredit(line: Declared, original: OnRecord['takenBack']): Compared[] {
  const told = tell(line);
  const held = original && tell(original);
  const pair = (part: Compared['part'], declared: string, expected: string | null): Compared => ({
    part,
    declared,
    expected,
    right: expected === null ? null : declared === expected,
  });
  return [
    pair('Product', told.product, held && held.product),
    pair('Periode', period(line.from, line.until), original && period(original.from, original.until)),
    pair('Aantal', told.volume, held && held.volume),
    pair('Tarief', told.tariff, held && held.tariff),
    pair('Bedrag', told.amount, original && euros(-BigInt(original.cents))),
    pair('Kind', child(line.personId), original && child(original.personId)),
    pair('Toewijzing', line.allocation, original && original.allocation),
  ];
}
