// SPDX-License-Identifier: EUPL-1.2
import { decimalFromCents, permille } from '#kernel';
import type { Column } from '#platform/http';
import { concentrationOf } from '../domain/concentration.js';
import type { SegmentMarket } from '../persistence/concentration.query.js';
import { ConcentrationDto } from './coverage.dto.js';

const LARGEST = 10;

const oneDecimal = (tenths: bigint | null): string | null =>
  tenths === null ? null : `${tenths / 10n}.${tenths < 0n ? -(tenths % 10n) : tenths % 10n}`;

export function fewestOf(market: SegmentMarket): ConcentrationDto['kleinste'] {
  const amounts = market.aanbieders.map((p) => BigInt(p.cents));
  return concentrationOf(amounts, market.samen).map((c) => ({ aandeel: c.share, van: c.of, aanbieders: c.count, minstens: c.atLeast }));
}

export function concentrationAnswer(market: SegmentMarket): ConcentrationDto {
  const cents = market.aanbieders.reduce((sum, p) => sum + BigInt(p.cents), 0n);
  const children = market.samen.reduce((sum, g) => sum + g.children, 0);
  return {
    sleutel: market.sleutel,
    naam: market.naam,
    soort: market.soort,
    aanbieders: market.aanbieders.length,
    kinderen: children,
    besteed: decimalFromCents(cents),
    kleinste: fewestOf(market),
    grootste: market.aanbieders.slice(0, LARGEST).map((p) => ({
      sleutel: p.sleutel,
      naam: p.naam,
      besteed: decimalFromCents(BigInt(p.cents)),
      aandeel: oneDecimal(permille(BigInt(p.cents), cents)),
      kinderen: p.kinderen,
      aandeelKinderen: oneDecimal(permille(BigInt(p.kinderen), BigInt(children))),
    })),
  };
}

const fewest = (row: ConcentrationDto, of: string, share: number): number | undefined =>
  row.kleinste.find((k) => k.van === of && k.aandeel === share)?.aanbieders;

export const CONCENTRATION_COLUMNS: readonly Column<ConcentrationDto>[] = [
  { head: 'Segment', kind: 'tekst', value: (r) => r.naam },
  { head: 'Aanbieders', kind: 'getal', value: (r) => r.aanbieders },
  { head: 'Kinderen', kind: 'getal', value: (r) => r.kinderen },
  { head: 'Besteed (€)', kind: 'bedrag', value: (r) => r.besteed },
  { head: 'Aanbieders voor 70% van de besteding', kind: 'getal', value: (r) => fewest(r, 'besteding', 70) },
  { head: 'Aanbieders voor 80% van de besteding', kind: 'getal', value: (r) => fewest(r, 'besteding', 80) },
  { head: 'Aanbieders voor 70% van de kinderen', kind: 'getal', value: (r) => fewest(r, 'kinderen', 70) },
  { head: 'Aanbieders voor 80% van de kinderen', kind: 'getal', value: (r) => fewest(r, 'kinderen', 80) },
];
