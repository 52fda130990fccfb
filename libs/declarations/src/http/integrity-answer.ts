// SPDX-License-Identifier: EUPL-1.2
import { decimalFromCents } from '#kernel';
import type { Column } from '#platform/http';
import { causeOf, MESSAGE_CODES } from '../domain/causes.js';
import type { IntegrityCounts } from '../persistence/integrity.query.js';
import { ByMonthDto, ByProviderDto, ByRuleDto, IntegrityDto, TrendDto } from './integrity.dto.js';
import { share } from './share.js';

interface Sum {
  lines: number;
  refused: number;
  cents: bigint;
  whole: number;
}
const nothing = (): Sum => ({ lines: 0, refused: 0, cents: 0n, whole: 0 });

function figures({ lines, refused, cents }: Sum): { regels: number; afgekeurd: number; percentage: string | null; bedrag: string } {
  return { regels: lines, afgekeurd: refused, percentage: share(refused, lines), bedrag: decimalFromCents(cents) };
}

function grouped<Row, T>(rows: readonly Row[], keyOf: (row: Row) => string, start: () => T, add: (sum: T, row: Row) => void): Map<string, T> {
  const sums = new Map<string, T>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!sums.has(key)) sums.set(key, start());
    add(sums.get(key)!, row);
  }
  return sums;
}

/** The page from its smallest parts; each trend has every month in which something was handed in. */
export function integrityAnswer({ year, providers, codes, owners }: IntegrityCounts): IntegrityDto {
  type Handed = (typeof providers)[number];
  const add = (sum: Sum, row: Handed): void => {
    sum.lines += row.lines;
    sum.refused += row.refused;
    sum.cents += BigInt(row.cents);
    sum.whole += row.wholeMessages;
  };
  const months = grouped(providers, (p) => p.month, nothing, add);
  const parties = grouped(providers, (p) => p.sleutel, nothing, add);
  const names = new Map(providers.map((p) => [p.sleutel, p.naam]));
  const perParty = new Map(providers.map((p) => [`${p.sleutel} ${p.month}`, p]));
  const perCode = new Map(codes.map((c) => [`${c.code} ${c.month}`, c.lines]));
  const faults = grouped(
    codes,
    (c) => c.code,
    () => ({ lines: 0, cents: 0n }),
    (sum, row) => {
      sum.lines += row.lines;
      sum.cents += BigInt(row.cents);
    },
  );
  const heldBy = new Map(owners.map((o) => [o.code, o]));
  const total = nothing();
  for (const row of providers) add(total, row);
  const trendOf = (refused: (month: string) => number, of: (month: string) => number): TrendDto[] =>
    [...months.keys()].map((maand) => ({ maand, regels: refused(maand), percentage: share(refused(maand), of(maand)) }));
  return {
    jaar: year,
    totalen: figures(total),
    perRegel: [...faults]
      .map(([code, sum]): ByRuleDto => ({
        code,
        oorzaak: causeOf(code).cause,
        soort: MESSAGE_CODES.includes(code) ? 'bericht' : 'regel',
        regels: sum.lines,
        bedrag: decimalFromCents(sum.cents),
        trend: trendOf(
          (month) => perCode.get(`${code} ${month}`) ?? 0,
          (month) => months.get(month)!.lines,
        ),
        eigenaar: heldBy.get(code)?.eigenaar ?? null,
        versie: heldBy.get(code)?.versie ?? 0,
      }))
      .sort((a, b) => b.regels - a.regels || a.code.localeCompare(b.code)),
    perAanbieder: [...parties]
      .map(([sleutel, sum]): ByProviderDto => ({
        aanbieder: { sleutel, naam: names.get(sleutel)! },
        ...figures(sum),
        trend: trendOf(
          (month) => perParty.get(`${sleutel} ${month}`)?.refused ?? 0,
          (month) => perParty.get(`${sleutel} ${month}`)?.lines ?? 0,
        ),
      }))
      .sort((a, b) => b.afgekeurd - a.afgekeurd || a.aanbieder.sleutel.localeCompare(b.aanbieder.sleutel)),
    perMaand: [...months].map(([maand, sum]): ByMonthDto => ({ maand, ...figures(sum), berichtenAfgekeurd: sum.whole })),
  };
}

export const RULE_COLUMNS: readonly Column<ByRuleDto>[] = [
  { head: 'Code', kind: 'tekst', value: (r) => r.code },
  { head: 'Oorzaak', kind: 'tekst', value: (r) => r.oorzaak },
  { head: 'Geldt voor', kind: 'tekst', value: (r) => (r.soort === 'bericht' ? 'het hele bericht' : 'de regel') },
  { head: 'Regels', kind: 'getal', value: (r) => r.regels },
  { head: 'Bedrag (€)', kind: 'bedrag', value: (r) => r.bedrag },
  { head: 'Eigenaar', kind: 'tekst', value: (r) => r.eigenaar?.naam },
];
const FIGURES: readonly Column<ByProviderDto | ByMonthDto>[] = [
  { head: 'Regels', kind: 'getal', value: (r) => r.regels },
  { head: 'Afgekeurd', kind: 'getal', value: (r) => r.afgekeurd },
  { head: 'Afgekeurd (%)', kind: 'percentage', value: (r) => r.percentage },
  { head: 'Bedrag afgekeurd (€)', kind: 'bedrag', value: (r) => r.bedrag },
];
export const PROVIDER_COLUMNS: readonly Column<ByProviderDto>[] = [{ head: 'Aanbieder', kind: 'tekst', value: (r) => r.aanbieder.naam }, ...FIGURES];
export const MONTH_COLUMNS: readonly Column<ByMonthDto>[] = [
  { head: 'Maand', kind: 'tekst', value: (r) => r.maand },
  ...FIGURES,
  { head: 'Berichten afgekeurd', kind: 'getal', value: (r) => r.berichtenAfgekeurd },
];
