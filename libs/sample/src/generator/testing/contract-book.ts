// SPDX-License-Identifier: EUPL-1.2
// What is agreed with a provider on a day, read from the region file, for tests of the generator.
import type { SampleContractLine, SampleRegion } from '../types.js';

const VOORSCHOTEN = '0626';
const LAST_DAY_OF_VOORSCHOTEN = '2023-12-31';

export const isMember = (municipality: string, date: string): boolean => municipality !== VOORSCHOTEN || date <= LAST_DAY_OF_VOORSCHOTEN;

export class ContractBook {
  private readonly perProvider = new Map<string, SampleRegion['contracts']>();

  constructor(region: SampleRegion) {
    for (const { key, agb } of region.providers)
      this.perProvider.set(
        agb,
        region.contracts.filter((c) => c.provider === key),
      );
  }

  /** The contract line for a product and municipality that is in force on a day. */
  lineOn(agb: string, municipality: string, category: string, code: string, date: string): SampleContractLine | undefined {
    if (!isMember(municipality, date)) return undefined;
    const lines = this.perProvider.get(agb)!.flatMap((contract) => {
      const inForce = contract.versions.filter((v) => v.from <= date && date <= v.until).at(-1);
      return inForce?.lines.filter((l) => l.productCode === code && l.productCategory === category && l.municipalities.includes(municipality)) ?? [];
    });
    if (lines.length > 1) throw new Error(`${code} is agreed twice with ${agb}`);
    return lines[0];
  }
}
