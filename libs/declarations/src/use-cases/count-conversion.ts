// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { readConversionTable, ruleFor, type ConversionRule } from '../domain/conversion-table.js';
import { unitFits, valueOf } from '../domain/conversion-value.js';
import { convertAllocation, mostFrom } from '../domain/convert-allocation.js';
import { agreedOn, allocationsToConvert, namesOf, type Agreed, type AllocationToConvert } from '../persistence/conversion-facts.js';
import { replaceItems, type ConversionItem } from '../persistence/conversion-items.store.js';
import { asDraft } from './save-conversion.js';

const unique = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((v) => v !== null))];

/** What is agreed, found by provider, product, municipality and day. */
class Agreements {
  private readonly of = new Map<string, Agreed[]>();

  constructor(agreed: readonly Agreed[]) {
    for (const a of agreed) {
      const key = `${a.providerId}|${a.product}`;
      this.of.set(key, [...(this.of.get(key) ?? []), a]);
    }
  }

  find(
    providerId: string,
    product: string,
    municipality: string,
    day: LocalDate,
    unit: string | null,
    contract: string | null = null,
  ): Agreed | null {
    const on = (this.of.get(`${providerId}|${product}`) ?? []).filter(
      (a) =>
        a.municipalities.includes(municipality) &&
        a.from <= day &&
        (a.until === null || day < a.until) &&
        (contract === null || a.contract === contract),
    );
    return on.find((a) => unit === null || unitFits(unit, a.unit)) ?? null;
  }
}

/**
 * The dry run: what the table does to every running allocation of its old products, with amounts, without changing any. May be done
 * again as often as wanted; the same facts give the same outcome. @returns how many allocations it looked at
 */
export async function countConversion(tx: Tx, id: string): Promise<number> {
  const { no, startsOn, table } = await asDraft(tx, id, null);
  const { rules } = readConversionTable(table);
  const [olds, news] = [unique(rules.map((r) => r.oldProduct)), unique(rules.map((r) => r.newProduct))];
  const names = await namesOf(tx, unique(rules.map((r) => r.newAgb)), news);
  const agreements = new Agreements(await agreedOn(tx, unique([...olds, ...news])));
  const newOnly = news.filter((code) => !olds.includes(code));
  const found = await allocationsToConvert(tx, id, startsOn, olds, newOnly);
  const items = found.map((a) => itemOf(a, rules, startsOn, agreements, names));
  await replaceItems(tx, id, items);
  await tx.audit({ action: 'omzetting doorgerekend', objectKind: 'omzetting', objectId: id, detail: { nummer: no, toewijzingen: items.length } });
  return items.length;
}

function itemOf(
  allocation: AllocationToConvert,
  rules: readonly ConversionRule[],
  startsOn: LocalDate,
  agreements: Agreements,
  { providers, categories }: Awaited<ReturnType<typeof namesOf>>,
): ConversionItem {
  const a = allocation;
  const before = a.from < startsOn ? addDays(startsOn, -1) : a.from;
  const begins = a.from < startsOn ? startsOn : a.from;
  const held = agreements.find(a.providerId, a.product, a.municipality, before, a.unit);
  const rule = ruleFor(rules, { product: a.product, unit: a.unit, agb: a.agb, contract: held?.contract ?? null });
  const ended = a.until !== null && a.until <= startsOn;
  const nothing = { newProviderId: null, newProduct: null, newCategory: null, converted: null, oldCents: null, newCents: null };
  if (rule === null) return { ...nothing, allocation, ruleNo: null, exception: ended ? 'eindigt-eerder' : 'geen-regel' };
  const newProviderId = rule.newAgb === null ? a.providerId : providers.get(rule.newAgb)!;
  const { exception, converted } = convertAllocation(a, rule, startsOn);
  const told = { allocation, ruleNo: rule.no, newProviderId, newProduct: rule.newProduct, newCategory: categories.get(rule.newProduct) ?? null };
  if (converted === null) return { ...nothing, ...told, exception };
  const { begun, rest } = converted;
  const agreed = agreements.find(newProviderId, rule.newProduct, a.municipality, begins, begun.unit, rule.newContract);
  const missing = agreed === null ? 'geen-contract' : a.told ? null : 'geen-bericht';
  return {
    ...told,
    exception: missing ?? exception,
    converted: missing === null ? converted : null,
    oldCents: valueOf(mostFrom({ ...begun, volume: rest }), a.unit!, held),
    newCents: missing !== null ? null : valueOf(mostFrom(begun), begun.unit, agreed),
  };
}
