// SPDX-License-Identifier: EUPL-1.2
import type { Named, RoundDetail } from '../../api/types.js';

/** What is typed in the form of a round. */
export interface RoundEntry {
  readonly titel: string;
  readonly waarom: string;
  readonly ingangsdatum: string;
  readonly totEnMet: string;
  readonly overgang: string;
  readonly reactiedagen: string;
  readonly herinneringen: string;
  readonly segmenten: readonly string[];
  readonly soorten: readonly string[];
  readonly aanbieders: readonly Named[];
  /** Numbers, on lines or with spaces. */
  readonly contracten: string;
  readonly weergave: string | null;
}

export const NEW_ROUND: RoundEntry = {
  titel: '',
  waarom: '',
  ingangsdatum: '',
  totEnMet: '',
  overgang: '',
  reactiedagen: '30',
  herinneringen: '14, 3',
  segmenten: [],
  soorten: [],
  aanbieders: [],
  contracten: '',
  weergave: null,
};

export const entryOf = (round: RoundDetail): RoundEntry => ({
  titel: round.titel,
  waarom: round.waarom,
  ingangsdatum: round.ingangsdatum,
  totEnMet: round.totEnMet ?? '',
  overgang: round.overgang ?? '',
  reactiedagen: String(round.reactiedagen),
  herinneringen: round.herinneringen.join(', '),
  segmenten: round.keuze.segmenten,
  soorten: round.keuze.soorten,
  aanbieders: round.keuze.aanbieders.map((sleutel) => ({ sleutel, naam: sleutel })),
  contracten: round.keuze.contracten.join('\n'),
  weergave: round.keuze.weergave,
});

const parts = (text: string): string[] => text.split(/[\s,;]+/).filter((part) => part !== '');

/** What is sent; a number that is none goes as it was typed, so that the server says so at the field. */
export const sentOf = (entry: RoundEntry): Readonly<Record<string, unknown>> => ({
  titel: entry.titel.trim(),
  waarom: entry.waarom.trim(),
  ingangsdatum: entry.ingangsdatum,
  totEnMet: entry.totEnMet || null,
  overgang: entry.overgang.trim() || null,
  reactiedagen: Number(entry.reactiedagen),
  herinneringen: parts(entry.herinneringen).map(Number),
  keuze: {
    segmenten: entry.segmenten,
    soorten: entry.soorten,
    aanbieders: entry.aanbieders.map((p) => p.sleutel),
    contracten: parts(entry.contracten),
    weergave: entry.weergave,
  },
});
