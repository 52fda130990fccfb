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
  /** Of a taakgericht line: no declaration at all, or only lines of € 0,00. */
  taakgerichtRule: 'refuse' | 'zeroOnly' | null;
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
  region: string;
  year: number;
  seed: number;
  lines: number;
  providers: SampleProvider[];
  successions: SampleSuccession[];
  contracts: SampleContract[];
}

/** Allocation, start, stop, request for allocation, declaration. A run takes requests first, then allocations, declarations, notices. */
export type MessageType = 'JW301' | 'JW305' | 'JW307' | 'JW315' | 'JW323';

export interface SampleFile {
  name: string;
  text: string;
  type: MessageType;
}

export interface PlantedFault {
  /** Month of submission ('YYYY-MM') and name of the file. */
  month: string;
  file: string;
  /** The official code; XML or XSD for a file that cannot be read; 0233 for a line that is not assessed because of its client. */
  rule: string;
  level: 1 | 2 | 3 | 4;
  scope: 'file' | 'message' | 'client' | 'line';
  /** ReferentieNummer of the line, or null for a whole file or message. A line that breaks two rules at once has a row for each. */
  reference: string | null;
  note: string;
  /** Net amount (debit minus credit) and number of the lines that are refused by it; 0 for a file that cannot be read. */
  cents: number;
  lines: number;
}

/** Lies exactly on the border of a rule and is accepted: one cent, day or unit further it would be refused by it. */
export interface BorderCase {
  rule: string;
  month: string;
  file: string;
  /** ReferentieNummer of the line, or null when the message as a whole lies on the border. */
  reference: string | null;
  note: string;
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
  region: string;
  year: number;
  seed: number;
  lines: number;
  months: string[];
  files: Record<MessageType, number> & { unreadable: number };
  totals: SampleTotals;
  planted: PlantedFault[];
  borders: BorderCase[];
  /** StartProduct and StopProduct with status 1, and those of either with status 3, which take an earlier one back. */
  notices: { starts: number; stops: number; withdrawn: number };
  /** AangevraagdProduct in requests for allocation. */
  requests: number;
}
