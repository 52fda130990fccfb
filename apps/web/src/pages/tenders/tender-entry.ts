// SPDX-License-Identifier: EUPL-1.2
import type { ProcedureDetail, Tender } from '../../api/types.js';
import { dayOfInstant, time } from '../../format/dates.js';
import { amountCents, readMoney } from '../../format/money.js';
import { NEW_REQUIREMENT, type RequirementEntry } from '../procedures/procedure-entry.js';

export interface LotEntry {
  readonly titel: string;
  readonly omschrijving: string;
  readonly raming: string;
  readonly opties: string;
  readonly maximumBedrag: string;
  readonly maximum: string;
  readonly cpv: readonly string[];
  readonly nuts: readonly string[];
}
export interface CriterionEntry {
  /** Number of the lot; empty: every lot. */
  readonly perceel: string;
  readonly titel: string;
  readonly soort: 'kwaliteit' | 'prijs';
  readonly gewicht: string;
  readonly toelichting: string;
}

/** The papers of a tender while they are written; every field is text until it is sent. */
export interface TenderEntry {
  readonly titel: string;
  readonly toelichting: string;
  readonly segment: string;
  readonly motivering: string;
  readonly contractsoort: string;
  readonly contractVan: string;
  readonly contractTotEnMet: string;
  readonly gemeenten: readonly string[];
  readonly verduidelijkingDagen: string;
  readonly eisen: readonly RequirementEntry[];
  readonly vorm: string;
  readonly raamovereenkomst: boolean;
  readonly redenLanger: string;
  readonly optieAantal: string;
  readonly optieMaanden: string;
  readonly ramingToelichting: string;
  readonly percelenReden: string;
  readonly maximumPercelen: string;
  readonly maximumOvereenkomsten: string;
  readonly aankondigenOp: string;
  readonly vragenDag: string;
  readonly vragenTijd: string;
  readonly notaOp: string;
  readonly sluitDag: string;
  readonly sluitTijd: string;
  readonly wachttermijn: string;
  readonly rechter: string;
  readonly proportionaliteit: string;
  readonly percelen: readonly LotEntry[];
  readonly criteria: readonly CriterionEntry[];
  readonly keuzes: Readonly<Record<string, { readonly keuze: string; readonly motivering: string }>>;
}

export const NEW_LOT: LotEntry = {
  titel: '',
  omschrijving: '',
  raming: '',
  opties: '',
  maximumBedrag: '',
  maximum: '',
  cpv: [],
  nuts: [],
};
export const NEW_CRITERION: CriterionEntry = { perceel: '', titel: '', soort: 'kwaliteit', gewicht: '', toelichting: '' };

export const NEW_TENDER: TenderEntry = {
  titel: '',
  toelichting: '',
  segment: '',
  motivering: '',
  contractsoort: '',
  contractVan: '',
  contractTotEnMet: '',
  gemeenten: [],
  verduidelijkingDagen: '',
  eisen: [NEW_REQUIREMENT],
  vorm: 'oth-single',
  raamovereenkomst: false,
  redenLanger: '',
  optieAantal: '0',
  optieMaanden: '0',
  ramingToelichting: '',
  percelenReden: '',
  maximumPercelen: '',
  maximumOvereenkomsten: '',
  aankondigenOp: '',
  vragenDag: '',
  vragenTijd: '12:00',
  notaOp: '',
  sluitDag: '',
  sluitTijd: '12:00',
  wachttermijn: '20',
  rechter: '',
  proportionaliteit: '',
  percelen: [NEW_LOT],
  criteria: [NEW_CRITERION],
  keuzes: {},
};

const text = (n: number | null): string => (n === null ? '' : String(n));
const money = (m: string | null): string => (m === null ? '' : amountCents(m));

export function tenderEntryOf(p: ProcedureDetail, t: Tender): TenderEntry {
  const { stukken: s } = t;
  return {
    titel: p.titel,
    toelichting: p.toelichting,
    segment: p.segment?.code ?? '',
    motivering: p.motivering,
    contractsoort: p.contractsoort.sleutel,
    contractVan: p.contractVan,
    contractTotEnMet: p.contractTotEnMet,
    gemeenten: p.gemeenten.map((m) => m.code),
    verduidelijkingDagen: String(p.verduidelijkingDagen),
    eisen: p.eisen.map(({ titel, tekst, bewijssoort, bewijs, verloopt }) => ({ titel, tekst, bewijssoort, bewijs, verloopt })),
    vorm: s.vorm.code,
    raamovereenkomst: s.raamovereenkomst,
    redenLanger: s.redenLanger ?? '',
    optieAantal: String(s.optieAantal),
    optieMaanden: String(s.optieMaanden),
    ramingToelichting: s.ramingToelichting,
    percelenReden: s.percelenReden,
    maximumPercelen: text(s.maximumPercelen),
    maximumOvereenkomsten: text(s.maximumOvereenkomsten),
    aankondigenOp: s.aankondigenOp ?? '',
    vragenDag: s.vragenTot ? dayOfInstant(s.vragenTot) : '',
    vragenTijd: s.vragenTot ? time(s.vragenTot) : '12:00',
    notaOp: s.notaOp ?? '',
    sluitDag: s.sluitOp ? dayOfInstant(s.sluitOp) : '',
    sluitTijd: s.sluitOp ? time(s.sluitOp) : '12:00',
    wachttermijn: String(s.wachttermijn),
    rechter: s.rechter,
    proportionaliteit: s.proportionaliteit,
    percelen: t.percelen.map((l) => ({
      titel: l.titel,
      omschrijving: l.omschrijving,
      raming: money(l.raming),
      opties: money(l.opties),
      maximumBedrag: money(l.maximumBedrag),
      maximum: text(l.maximum),
      cpv: l.cpv.map((c) => c.code),
      nuts: l.nuts.map((c) => c.code),
    })),
    criteria: t.criteria.map((c) => ({
      perceel: text(c.perceel),
      titel: c.titel,
      soort: c.soort,
      gewicht: String(c.gewicht),
      toelichting: c.toelichting,
    })),
    keuzes: Object.fromEntries(t.keuzes.map((k) => [k.sleutel, { keuze: k.keuze, motivering: k.motivering }])),
  };
}

/** The moment of a day and a time on the clock of Amsterdam; what cannot be read goes as it was written, and comes back with its fault. */
export function instantOf(day: string, clock: string): string | null {
  if (day === '') return null;
  const hour = /^\d:/.test(clock) ? `0${clock}` : clock;
  for (const offset of ['+02:00', '+01:00']) {
    const at = new Date(`${day}T${hour}:00${offset}`);
    if (!Number.isNaN(at.getTime()) && dayOfInstant(at.toISOString()) === day && time(at.toISOString()) === hour) return at.toISOString();
  }
  return `${day} ${clock}`;
}

const whole = (value: string): number | null => (value.trim() === '' ? null : Number(value));
const amount = (value: string): string | null => (value.trim() === '' ? null : (readMoney(value) ?? value));

export function sentTender(e: TenderEntry): object {
  const { vragenDag, vragenTijd, sluitDag, sluitTijd, keuzes, ...rest } = e;
  return {
    ...rest,
    segment: e.segment || null,
    verduidelijkingDagen: Number(e.verduidelijkingDagen),
    redenLanger: e.redenLanger || null,
    optieAantal: Number(e.optieAantal),
    optieMaanden: Number(e.optieMaanden),
    maximumPercelen: whole(e.maximumPercelen),
    maximumOvereenkomsten: whole(e.maximumOvereenkomsten),
    aankondigenOp: e.aankondigenOp || null,
    vragenTot: instantOf(vragenDag, vragenTijd),
    notaOp: e.notaOp || null,
    sluitOp: instantOf(sluitDag, sluitTijd),
    wachttermijn: Number(e.wachttermijn),
    percelen: e.percelen.map((l) => ({
      ...l,
      raming: amount(l.raming),
      opties: amount(l.opties),
      maximumBedrag: amount(l.maximumBedrag),
      maximum: whole(l.maximum),
    })),
    criteria: e.criteria.map((c) => ({ ...c, perceel: whole(c.perceel), gewicht: Number(c.gewicht) })),
    keuzes: Object.entries(keuzes).map(([sleutel, k]) => ({ sleutel, ...k })),
  };
}

/** Per lot the sum of the weights that count in it, as they stand now. */
export const weightSums = (e: Pick<TenderEntry, 'percelen' | 'criteria'>): readonly number[] =>
  e.percelen.map((_, i) =>
    e.criteria.filter((c) => c.perceel === '' || c.perceel === String(i + 1)).reduce((sum, c) => sum + (Number(c.gewicht) || 0), 0),
  );
