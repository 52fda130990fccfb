// SPDX-License-Identifier: EUPL-1.2
// What the sample region consists of, as written to regio.json and manifest.json. Amounts are eurocents, dates ISO texts;
// `from` and `until` are both inclusive.

export interface SampleProvider {
  key: string;
  name: string;
  tradeNames: string[];
  agb: string;
  kvk: string;
  iban: string;
  sizeClass: 'groot' | 'middel' | 'klein' | 'maatwerk';
  description: string;
}

export interface SampleSuccession {
  predecessor: string;
  successor: string;
  date: string;
  kind: 'fusie' | 'overname' | 'naamswijziging';
}

export type ContractKind = 'resultaatovereenkomst' | 'ontwikkelovereenkomst' | 'maatwerkovereenkomst';
export type Block = 'maatwerk' | 'jb-jr' | 'gesloten' | 'landelijk';

export interface SampleTariff {
  from: string;
  until: string;
  /** Per unit of the line; an hour tariff (unit 04) may be declared in minutes; for unit 83 the agreed amount of a whole trajectory. */
  cents: number;
}

export interface SampleContractLine {
  /** Stable within the contract, over its versions. */
  line: number;
  productCode: string;
  productCategory: string;
  unit: string;
  fundingMode: 'inspanningsgericht' | 'taakgericht' | 'outputgericht';
  taakgerichtRule: 'refuse' | null;
  municipalities: string[];
  tariffs: SampleTariff[];
}

export interface SampleBestedingsruimte {
  year: number;
  grain: 'provider' | 'contract' | 'segment' | 'productgroep';
  segment?: string;
  products?: string[];
  /** null: geen ruimte afgesproken */
  cents: number | null;
  consequence: 'informatie' | 'gesprek' | 'geen-betaling';
}

export interface SampleContractVersion {
  no: number;
  from: string;
  until: string;
  recordedOn: string;
  ground: string;
  summary: string;
  lines: SampleContractLine[];
  bestedingsruimten: SampleBestedingsruimte[];
}

export interface SampleContract {
  number: string;
  provider: string;
  kind: ContractKind;
  block: Block | null;
  from: string;
  until: string;
  versions: SampleContractVersion[];
}

/** The agreements of the region, without any person. */
export interface SampleRegion {
  region: 'haaglanden';
  year: number;
  seed: number;
  lines: number;
  providers: SampleProvider[];
  successions: SampleSuccession[];
  contracts: SampleContract[];
}

export interface SampleFile {
  name: string;
  text: string;
  type: 'JW301' | 'JW323';
}

export interface PlantedFault {
  /** Month of submission ('YYYY-MM') and name of the file. */
  month: string;
  file: string;
  /** The official code; XML or XSD for a file that cannot be read. */
  rule: string;
  level: 1 | 2 | 3 | 4;
  scope: 'file' | 'message' | 'client' | 'line';
  /** ReferentieNummer of the line, or null when more than one line is hit. */
  reference: string | null;
  note: string;
  /** Net amount (debit minus credit) and number of the lines that are refused by it; 0 for a file that cannot be read. */
  cents: number;
  lines: number;
}

/** `cents` is debit minus credit. */
export interface Tally {
  lines: number;
  cents: number;
}

export interface Outcome {
  submitted: Tally;
  accepted: Tally;
  refused: Tally;
}

export interface SampleTotals extends Outcome {
  perSubmissionMonth: Record<string, Outcome>;
  perCareMonth: Record<string, Outcome>;
  perMunicipality: Record<string, Outcome>;
  perProvider: Record<string, Outcome>;
  perProduct: Record<string, Outcome>;
  /** Children (BSN) with at least one accepted line. */
  uniqueChildren: number;
}

/** What a correct checker must find. Files that cannot be read (level 1) count in `files`, never in the totals. */
export interface SampleManifest {
  region: 'haaglanden';
  year: number;
  seed: number;
  lines: number;
  months: string[];
  files: { JW301: number; JW323: number; unreadable: number };
  totals: SampleTotals;
  planted: PlantedFault[];
}
