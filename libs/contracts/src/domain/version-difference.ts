// SPDX-License-Identifier: EUPL-1.2

export const FACT_KINDS = [
  'looptijd',
  'product',
  'gemeenten',
  'tarief',
  'ruimte',
  'ruimte-gevolg',
  'clausule',
  'kpi',
  'capaciteit',
  'gesprek',
  'verantwoording',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** One thing a version says, in words; `cents` where it is an amount. */
export interface AgreedFact {
  readonly kind: FactKind;
  /** The same in both versions when it is about the same. */
  readonly key: string;
  readonly part: string;
  readonly value: string;
  readonly cents: bigint | null;
}

export interface FactDifference {
  readonly kind: FactKind;
  readonly key: string;
  readonly part: string;
  /** null: not there before, or no longer. */
  readonly old: string | null;
  readonly new: string | null;
  readonly cents: bigint | null;
  /** Change in hundredths of a percent, rounded half away from zero; null where there is nothing to compare. */
  readonly basisPoints: bigint | null;
}

function points(old: bigint, now: bigint): bigint | null {
  if (old <= 0n) return null;
  const [change, sign] = now < old ? [old - now, -1n] : [now - old, 1n];
  return (sign * (change * 20_000n + old)) / (2n * old);
}

/**
 * What differs between two versions: in the order of the kinds, then of the facts as given. What is equal is counted, not shown; the
 * difference the other way round has the same rows with old and new exchanged.
 */
export function differenceOf(old: readonly AgreedFact[], now: readonly AgreedFact[]): { readonly rows: FactDifference[]; readonly equal: number } {
  const id = (f: AgreedFact): string => `${f.kind} ${f.key}`;
  const before = new Map(old.map((f) => [id(f), f]));
  const after = new Map(now.map((f) => [id(f), f]));
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => order(a, before, after) - order(b, before, after));
  const rows: FactDifference[] = [];
  for (const each of ids) {
    const [was, is] = [before.get(each), after.get(each)];
    if (was && is && was.value === is.value && was.cents === is.cents) continue;
    const { kind, key, part } = (is ?? was)!;
    const both = was?.cents != null && is?.cents != null;
    rows.push({
      kind,
      key,
      part,
      old: was?.value ?? null,
      new: is?.value ?? null,
      cents: both ? is.cents! - was.cents! : null,
      basisPoints: both ? points(was.cents!, is.cents!) : null,
    });
  }
  return { rows, equal: ids.length - rows.length };
}

function order(each: string, before: ReadonlyMap<string, AgreedFact>, after: ReadonlyMap<string, AgreedFact>): number {
  return FACT_KINDS.indexOf((after.get(each) ?? before.get(each))!.kind);
}
