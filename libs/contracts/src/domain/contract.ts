// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, type Cents, type LocalDate, type Violation } from '#kernel';

/** Kinds that every region has; a region adds its own as data. */
export const CONTRACT_KINDS = ['resultaatovereenkomst', 'ontwikkelovereenkomst', 'maatwerkovereenkomst'] as const;
/** Key of a kind: one of the above or of the region's own. */
export type ContractKind = string;
export const FUNDING_MODES = ['taakgericht', 'inspanningsgericht', 'outputgericht'] as const;
export type FundingMode = (typeof FUNDING_MODES)[number];
export const GRAINS = ['aanbieder', 'overeenkomst', 'segment', 'productgroep'] as const;
export type Grain = (typeof GRAINS)[number];
export const CONSEQUENCES = ['informatie', 'gesprek', 'geen-betaling'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** A tariff in whole cents per unit, from the first to and including the last day. */
export interface TariffAgreement {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly cents: Cents;
}

/** What a version agrees on one product: the line number is the same over all versions of the contract. */
export interface ProductLineAgreement {
  readonly line: number;
  readonly productId: string;
  readonly unit: string;
  readonly fundingMode: FundingMode;
  /** With taakgericht only: how a declaration on the line is answered. */
  readonly taakgerichtRule: 'weigeren' | 'alleen-nul' | null;
  readonly municipalities: readonly string[];
  readonly tariffs: readonly TariffAgreement[];
}

/** How much may be declared in a calendar year, at the grain it was agreed at; cents null means "geen ruimte afgesproken". */
export interface BestedingsruimteAgreement {
  readonly year: number;
  readonly grain: Grain;
  readonly segmentCode: string | null;
  readonly productGroup: { readonly name: string; readonly productIds: readonly string[] } | null;
  readonly cents: Cents | null;
  readonly consequence: Consequence;
}

export interface VersionContent {
  readonly lines: readonly ProductLineAgreement[];
  readonly bestedingsruimten: readonly BestedingsruimteAgreement[];
}

const invalidVersion = defineError('versie-ongeldig', 'invalid', 'De versie van de overeenkomst klopt niet.');

/** The name of a bestedingsruimte that stays the same over versions and years. */
export function grainKey(room: Pick<BestedingsruimteAgreement, 'grain' | 'segmentCode' | 'productGroup'>): string {
  if (room.grain === 'segment') return `segment:${room.segmentCode}`;
  if (room.grain === 'productgroep') return `productgroep:${room.productGroup?.name}`;
  return room.grain;
}

/**
 * Checks what a version agrees, all faults at once: line numbers and rooms once each, a taakgericht line with its answer and without
 * tariffs, another line with tariffs that do not overlap, a grain with exactly what belongs to it.
 * @throws DomainError `versie-ongeldig` with a violation per fault
 */
export function checkVersion(content: VersionContent): void {
  const faults: Violation[] = [];
  const lineNumbers = new Set<number>();
  content.lines.forEach((line, i) => {
    const at = `/regels/${i}`;
    if (lineNumbers.has(line.line)) faults.push({ pointer: `${at}/regel`, text: `Regel ${line.line} staat er twee keer.` });
    lineNumbers.add(line.line);
    const taakgericht = line.fundingMode === 'taakgericht';
    if (taakgericht !== (line.taakgerichtRule !== null))
      faults.push({
        pointer: `${at}/taakgerichteRegel`,
        text: 'Alleen een taakgerichte regel zegt hoe een declaratie wordt beantwoord, en die moet dat zeggen.',
      });
    if (line.municipalities.length === 0) faults.push({ pointer: `${at}/gemeenten`, text: 'Noem minstens één gemeente die meedoet.' });
    if (!taakgericht && line.tariffs.length === 0) faults.push({ pointer: `${at}/tarieven`, text: 'Noem minstens één tarief.' });
    const sorted = [...line.tariffs].sort((a, b) => (a.from < b.from ? -1 : 1));
    sorted.forEach((tariff, n) => {
      const next = sorted[n + 1];
      if (tariff.until < tariff.from) faults.push({ pointer: `${at}/tarieven`, text: `Het tarief van ${tariff.from} eindigt voor het begint.` });
      if (next && next.from <= tariff.until) faults.push({ pointer: `${at}/tarieven`, text: `Twee tarieven gelden op ${next.from}.` });
      if (tariff.cents < 0n) faults.push({ pointer: `${at}/tarieven`, text: 'Een tarief is niet lager dan nul.' });
    });
  });
  const rooms = new Set<string>();
  content.bestedingsruimten.forEach((room, i) => {
    const at = `/bestedingsruimten/${i}`;
    const key = `${room.year} ${grainKey(room)}`;
    if (rooms.has(key)) faults.push({ pointer: at, text: `De bestedingsruimte ${key} staat er twee keer.` });
    rooms.add(key);
    if ((room.grain === 'segment') !== (room.segmentCode !== null))
      faults.push({ pointer: `${at}/segment`, text: 'Noem het segment bij een bestedingsruimte per segment, en alleen daar.' });
    if ((room.grain === 'productgroep') !== (room.productGroup !== null))
      faults.push({ pointer: `${at}/producten`, text: 'Noem de producten bij een bestedingsruimte per productgroep, en alleen daar.' });
    if (room.cents !== null && room.cents <= 0n)
      faults.push({ pointer: `${at}/bedrag`, text: 'Een bestedingsruimte is hoger dan nul. Is er geen afgesproken? Laat het bedrag dan leeg.' });
  });
  if (faults.length > 0) throw new DomainError(invalidVersion, {}, faults);
}
