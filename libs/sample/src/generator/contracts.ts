// SPDX-License-Identifier: EUPL-1.2
// The contracts of each provider with their versions: a new one every 1 January for the indexed tariffs.
import { VOORSCHOTEN } from './municipalities.js';
import type { SampleProduct } from './products.js';
import { participants, type PlannedProvider } from './providers.js';
import { Random } from './random.js';
import type { Block, ContractKind, SampleContract, SampleContractLine, SampleContractVersion, SampleSuccession } from './types.js';

/** Increase of the tariffs in per mille per 1 January, from the fourth year before the sample's year on (Monitor: 3–4% a year). */
const INDEXATION = [0, 31, 38, 36, 34] as const;

export interface PlannedContract {
  contract: SampleContract;
  owner: PlannedProvider;
  firstYear: number;
  lastYear: number;
  products: SampleProduct[];
  /** Tariff in eurocents per product code and year. */
  tariffs: Map<string, Map<number, number>>;
}

/** Where a provider's product is agreed. */
export interface Agreement {
  planned: PlannedContract;
  line: number;
}

export interface ContractPlan {
  contracts: PlannedContract[];
  successions: SampleSuccession[];
  /** Per provider index: product code to agreement. */
  agreements: Map<string, Agreement>[];
}

const indexed = (cents: number, perMille: number): number => Math.floor((cents * (1000 + perMille) * 2 + 1000) / 2000);

const tariffTable = (product: SampleProduct, factor: number, year: number): Map<number, number> => {
  const table = new Map<number, number>();
  let cents = Math.max(1, Math.round(product.tariff * factor));
  INDEXATION.forEach((perMille, i) => {
    cents = indexed(cents, perMille);
    table.set(year - 4 + i, cents);
  });
  return table;
};

const blockOf = (owner: PlannedProvider): Block | null => {
  const segment = owner.products[0]!.segment;
  return segment === 'jb-jr' || segment === 'gesloten' || segment === 'landelijk' || segment === 'maatwerk' ? segment : null;
};

const isDevelopment = (x: SampleProduct): boolean =>
  (x.segment === '1' && ['43', '46'].includes(x.category)) || x.segment === '2' || x.category === '41';

/** Splits the products of a larger provider over an ontwikkel- and a resultaatovereenkomst side by side. */
const contractParts = (owner: PlannedProvider): { kind: ContractKind; products: SampleProduct[] }[] => {
  if (owner.kind === 'maatwerk') return [{ kind: 'maatwerkovereenkomst', products: owner.products }];
  const large = owner.provider.sizeClass === 'groot' || owner.provider.sizeClass === 'middel';
  const development = large ? owner.products.filter(isDevelopment) : [];
  const parts: { kind: ContractKind; products: SampleProduct[] }[] = [
    { kind: 'resultaatovereenkomst', products: owner.products.filter((x) => !development.includes(x)) },
    { kind: 'ontwikkelovereenkomst', products: development },
  ];
  return parts.filter((part) => part.products.length > 0);
};

const versionLines = (planned: PlannedContract, year: number, from: string): SampleContractLine[] =>
  planned.products.map((product, i) => {
    const agreed = planned.owner.municipalities.filter((code) => participants(product).includes(code));
    const municipalities = agreed.length > 0 ? agreed : [participants(product)[0]!];
    const { taakgericht } = planned.owner;
    return {
      line: i + 1,
      productCode: product.code,
      productCategory: product.category,
      unit: product.unit,
      fundingMode: taakgericht !== null ? 'taakgericht' : product.unit === '82' || product.unit === '83' ? 'outputgericht' : 'inspanningsgericht',
      taakgerichtRule: taakgericht,
      municipalities: year <= 2023 && planned.owner.kind !== 'maatwerk' ? [...municipalities, VOORSCHOTEN.code] : municipalities,
      tariffs: taakgericht !== null ? [] : [{ from, until: planned.contract.until, cents: planned.tariffs.get(product.code)!.get(year)! }],
    };
  });

const versions = (planned: PlannedContract, sampleYear: number): SampleContractVersion[] => {
  const out: SampleContractVersion[] = [];
  for (let year = planned.firstYear; year <= planned.lastYear; year += 1) {
    const first = year === planned.firstYear;
    const from = `${year}-01-01`;
    const percent = ((INDEXATION[year - sampleYear + 4] ?? 0) / 10).toFixed(1).replace('.', ',');
    const leaving = year === 2024 && planned.owner.kind !== 'maatwerk' ? '; Voorschoten neemt niet langer deel' : '';
    out.push({
      no: out.length + 1,
      from,
      until: planned.contract.until,
      recordedOn: first
        ? `${year - 1}-12-${String(5 + (planned.owner.index % 12)).padStart(2, '0')}`
        : `${year - 1}-11-${String(18 + (planned.owner.index % 10)).padStart(2, '0')}`,
      ground: first ? 'aanvang' : 'indexering',
      summary: first ? 'Aanvang van de overeenkomst' : `Indexering van de tarieven met ${percent}% per 1 januari ${year}${leaving}`,
      lines: versionLines(planned, year, from),
      bestedingsruimten: [],
    });
  }
  return out;
};

const firstYearOf = (owner: PlannedProvider, year: number, random: Random): number => {
  if (owner.raisedLate) return year - 3;
  if (owner.kind === 'maatwerk') return year - random.between(0, 2);
  if (owner.kind === 'predecessor') return year - 4;
  if (owner.provider.sizeClass === 'klein' && random.chance(0.12)) return year - random.between(1, 2);
  return year - (random.chance(0.3) ? 4 : 3);
};

const PREFIX: Record<ContractKind, string> = { resultaatovereenkomst: 'RO', ontwikkelovereenkomst: 'OO', maatwerkovereenkomst: 'MW' };

/** Contracts and tariffs of all providers, still without bestedingsruimten. */
export const planContracts = (providers: readonly PlannedProvider[], year: number, seed: number): ContractPlan => {
  const random = new Random(seed, 'contracts');
  const counters = new Map<string, number>();
  const contracts: PlannedContract[] = [];
  const agreements: Map<string, Agreement>[] = providers.map(() => new Map());

  const successors = providers.filter((x) => x.kind === 'regional' && x.provider.sizeClass === 'middel' && x.shares.has('5'));
  const predecessors = providers.filter((x) => x.kind === 'predecessor');
  const successions: SampleSuccession[] = predecessors.map((x, i) => ({
    predecessor: x.provider.key,
    successor: successors[[0, 0, 1, 2][i]!]!.provider.key,
    date: [`${year - 1}-01-01`, `${year - 1}-01-01`, `${year}-01-01`, `${year - 1}-07-01`][i]!,
    kind: (['fusie', 'fusie', 'overname', 'naamswijziging'] as const)[i]!,
  }));
  const endOf = (owner: PlannedProvider): { lastYear: number; until: string } => {
    const i = predecessors.indexOf(owner);
    if (i < 0) return { lastYear: year, until: `${year}-12-31` };
    return [`${year - 2}-12-31`, `${year - 2}-12-31`, `${year - 1}-12-31`, `${year - 1}-06-30`].map((until) => ({
      until,
      lastYear: Number(until.slice(0, 4)),
    }))[i]!;
  };

  for (const owner of providers) {
    const factor = owner.kind === 'maatwerk' ? 0.9 + random.next() * 0.5 : random.chance(0.25) ? 0.97 + random.next() * 0.06 : 1;
    const firstYear = firstYearOf(owner, year, random);
    const { lastYear, until } = endOf(owner);
    for (const part of contractParts(owner)) {
      const series = `${PREFIX[part.kind]}-${firstYear}`;
      const count = (counters.get(series) ?? 0) + 1;
      counters.set(series, count);
      const planned: PlannedContract = {
        contract: {
          number: `${series}-${String(count).padStart(4, '0')}`,
          provider: owner.provider.key,
          kind: part.kind,
          block: blockOf(owner),
          from: `${firstYear}-01-01`,
          until,
          versions: [],
        },
        owner,
        firstYear,
        lastYear,
        products: part.products,
        tariffs: new Map(part.products.map((x) => [x.code, tariffTable(x, factor, year)])),
      };
      planned.contract.versions = versions(planned, year);
      planned.products.forEach((x, i) => agreements[owner.index]!.set(x.code, { planned, line: i + 1 }));
      contracts.push(planned);
    }
  }
  return { contracts, successions, agreements };
};

/** The contracted municipalities of a product in the sample's year. */
export const contractedIn = (agreement: Agreement): readonly string[] =>
  agreement.planned.contract.versions.at(-1)!.lines[agreement.line - 1]!.municipalities;
