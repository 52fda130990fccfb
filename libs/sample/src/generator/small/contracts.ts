// SPDX-License-Identifier: EUPL-1.2
// The contracts of a small sample: one per provider, a version per year with the tariffs of that year and who takes part by then.
import type { SampledRegion, SmallSample } from '../../domain/small-sample.js';
import type { Agreement, PlannedContract } from '../contracts.js';
import type { PlannedProvider } from '../providers.js';
import type { ContractKind, SampleContractLine, SampleContractVersion } from '../types.js';
import type { SmallProduct } from './providers.js';

/** Rounded half up. */
const indexed = (cents: number, perMille: number): number => Math.floor((cents * (1000 + perMille) * 2 + 1000) / 2000);

function tariffTable(product: SmallProduct, { contracts }: SmallSample): Map<number, number> {
  const [first, last] = [Number(contracts.from.slice(0, 4)), Number(contracts.last.slice(0, 4))];
  const table = new Map<number, number>();
  let cents = product.tariff;
  for (let year = first; year <= last; year += 1) {
    cents = indexed(cents, contracts.indexation.find((i) => i.year === year)?.perMille ?? 0);
    table.set(year, cents);
  }
  return table;
}

const products = (owner: PlannedProvider): SmallProduct[] => owner.products as SmallProduct[];

function linesOf(planned: PlannedContract, year: number): SampleContractLine[] {
  const from = `${year}-01-01`;
  return products(planned.owner).map((product, i) => {
    const participants = product.bought.participants(from);
    const agreed = planned.owner.municipalities.filter((code) => participants.includes(code));
    return {
      line: i + 1,
      productCode: product.code,
      productCategory: product.category,
      unit: product.unit,
      fundingMode: product.unit === '82' ? 'outputgericht' : 'inspanningsgericht',
      taakgerichtRule: null,
      municipalities: agreed.length > 0 ? agreed : [participants[0]!],
      tariffs: [{ from, until: planned.contract.until, cents: planned.tariffs.get(product.code)!.get(year)! }],
    };
  });
}

/** "; nieuw: Kaag en Braassem, Voorschoten" when municipalities joined on the first of the year. */
function joined(region: SampledRegion, planned: PlannedContract, year: number): string {
  const at = (day: string): Set<string> => new Set(products(planned.owner).flatMap((p) => p.bought.participants(day)));
  const before = at(`${year - 1}-12-31`);
  const names = [...at(`${year}-01-01`)].filter((code) => !before.has(code)).map((code) => region.municipalities.get(code)!);
  return names.length === 0 ? '' : `; nieuw in de regio: ${names.join(', ')}`;
}

function versionsOf(region: SampledRegion, sample: SmallSample, planned: PlannedContract): SampleContractVersion[] {
  const out: SampleContractVersion[] = [];
  for (let year = planned.firstYear; year <= planned.lastYear; year += 1) {
    const perMille = sample.contracts.indexation.find((i) => i.year === year)?.perMille ?? 0;
    const percent = (perMille / 10).toFixed(1).replace('.', ',');
    const first = year === planned.firstYear;
    out.push({
      no: out.length + 1,
      from: `${year}-01-01`,
      until: planned.contract.until,
      recordedOn: `${year - 1}-${first ? 12 : 11}-${String(5 + (planned.owner.index % 20)).padStart(2, '0')}`,
      ground: first ? 'aanvang' : 'indexering',
      summary: first
        ? 'Aanvang van de overeenkomst'
        : `Indexering van de tarieven met ${percent}% per 1 januari ${year}${joined(region, planned, year)}`,
      lines: linesOf(planned, year),
      bestedingsruimten: [],
    });
  }
  return out;
}

/** One contract per provider, all over the term that the file gives. */
export function smallContracts(region: SampledRegion, sample: SmallSample, providers: readonly PlannedProvider[]): PlannedContract[] {
  const { contracts } = sample;
  const [firstYear, lastYear] = [Number(contracts.from.slice(0, 4)), Number(contracts.last.slice(0, 4))];
  return providers.map((owner, position) => {
    const planned: PlannedContract = {
      contract: {
        number: `${contracts.series}-${firstYear}-${String(position + 1).padStart(4, '0')}`,
        provider: owner.provider.key,
        kind: contracts.kind as ContractKind,
        block: null,
        from: contracts.from,
        until: contracts.last,
        versions: [],
      },
      owner,
      firstYear,
      lastYear,
      products: [...owner.products],
      tariffs: new Map(products(owner).map((p) => [p.code, tariffTable(p, sample)])),
    };
    planned.contract.versions = versionsOf(region, sample, planned);
    return planned;
  });
}

/** Who delivers a product in a municipality in the last year of the contracts. */
export function agreementsFor(contracts: readonly PlannedContract[], product: SmallProduct, municipality: string): Agreement[] {
  return contracts.flatMap((planned) =>
    planned.contract.versions
      .at(-1)!
      .lines.filter((l) => l.productCode === product.code && l.municipalities.includes(municipality))
      .map((l) => ({ planned, line: l.line })),
  );
}
