// SPDX-License-Identifier: EUPL-1.2
import { centsFromDecimal, decimalFromCents, DomainError, type Violation } from '#kernel';
import type { ChangeKind, RevisionChange } from '../domain/revision-change.js';
import { changeInvalid } from '../use-cases/revision-errors.js';
import { ChangeContentDto } from './change.dto.js';

// A change in the words of the API and back: each kind uses the fields it needs, and nothing else of what was sent is kept.

/** "3.40" → 340, in hundredths of a percent. */
const basisPointsOf = (text: string): number => Number(centsFromDecimal(text));
const percentageOf = (basisPoints: number): string => decimalFromCents(BigInt(basisPoints));

type Names = keyof ChangeContentDto;

/** Reads the fields of a kind; what is missing is gathered, to be told all at once. */
class Fields {
  readonly missing: Violation[] = [];

  constructor(private readonly sent: ChangeContentDto) {}

  text(name: Names): string {
    const value = this.sent[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.missing.push({ pointer: `/inhoud/${name}`, text: 'Vul dit veld in.' });
    return '';
  }

  optional(name: Names): string | null {
    const value = this.sent[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  }

  cents(name: 'tarief' | 'bedrag'): bigint | null {
    const value = this.optional(name);
    return value === null ? null : centsFromDecimal(value);
  }

  percentage(): number | null {
    const value = this.optional('percentage');
    return value === null ? null : basisPointsOf(value);
  }

  whole(name: 'jaar'): number {
    const value = this.sent[name];
    if (typeof value === 'number') return value;
    this.missing.push({ pointer: `/inhoud/${name}`, text: 'Vul een jaar in.' });
    return 0;
  }

  list(name: 'producten' | 'gemeenten'): string[] | null {
    const codes = [...new Set((this.sent[name] ?? []).map((code) => code.trim()).filter((code) => code !== ''))];
    return codes.length > 0 ? codes : null;
  }

  choice<T extends string>(name: Names): T {
    return this.text(name) as T;
  }

  tariffs(): Record<string, bigint> | null {
    const rows = this.sent.tarieven ?? [];
    return rows.length === 0 ? null : Object.fromEntries(rows.map((row) => [row.product.trim(), centsFromDecimal(row.tarief)]));
  }
}

const READ: { readonly [K in ChangeKind]: (f: Fields) => Extract<RevisionChange, { kind: K }> } = {
  tarief: (f) => ({ kind: 'tarief', list: f.tariffs(), basisPoints: f.percentage(), productCodes: f.list('producten') }),
  'product-erbij': (f) => ({
    kind: 'product-erbij',
    code: f.text('product'),
    unit: f.text('eenheid'),
    fundingMode: f.choice('bekostiging'),
    cents: f.cents('tarief'),
    municipalities: f.list('gemeenten'),
  }),
  'product-eindigt': (f) => ({ kind: 'product-eindigt', code: f.text('product') }),
  'product-vervangen': (f) => ({
    kind: 'product-vervangen',
    code: f.text('product'),
    by: f.text('vervangenDoor'),
    unit: f.text('eenheid'),
    cents: f.cents('tarief'),
    factor: f.optional('verhouding') ?? '1',
  }),
  ruimte: (f) => ({
    kind: 'ruimte',
    year: f.whole('jaar'),
    grainKey: f.text('grein'),
    cents: f.cents('bedrag'),
    basisPoints: f.percentage(),
    consequence: f.optional('gevolg') as 'informatie' | 'gesprek' | 'geen-betaling' | null,
  }),
  'clausule-erbij': (f) => ({ kind: 'clausule-erbij', clause: f.text('clausule') }),
  'clausule-eindigt': (f) => ({ kind: 'clausule-eindigt', clause: f.text('clausule') }),
  looptijd: (f) => ({ kind: 'looptijd', lastDay: f.text('totEnMet') }),
  bekostiging: (f) => ({
    kind: 'bekostiging',
    productCodes: f.list('producten') ?? [],
    fundingMode: f.choice('bekostiging'),
    cents: f.cents('tarief'),
    budgetCents: f.cents('bedrag'),
  }),
  capaciteit: (f) => ({
    kind: 'capaciteit',
    name: f.text('naam'),
    location: f.optional('locatie'),
    unit: f.choice('capaciteitseenheid'),
    amount: f.optional('aantal'),
  }),
  kpi: (f) => ({
    kind: 'kpi',
    kpi: f.text('kpi'),
    norm: f.optional('norm'),
    band: f.optional('bandbreedte'),
    frequency: f.choice('frequentie'),
    consequence: f.text('afspraak'),
  }),
};

/** The change that was sent. @throws DomainError `herzieningswijziging-ongeldig` with every field of its kind that is missing */
export function changeSent(kind: ChangeKind, content: ChangeContentDto): RevisionChange {
  const fields = new Fields(content);
  const change = READ[kind](fields);
  if (fields.missing.length > 0) throw new DomainError(changeInvalid, {}, fields.missing);
  return change;
}

const money = (cents: bigint | null): string | null => (cents === null ? null : decimalFromCents(cents));

/** The content of a change in the words of the API. */
export function contentShown(change: RevisionChange): ChangeContentDto {
  switch (change.kind) {
    case 'tarief':
      return {
        tarieven: change.list === null ? null : Object.entries(change.list).map(([product, cents]) => ({ product, tarief: decimalFromCents(cents) })),
        percentage: change.basisPoints === null ? null : percentageOf(change.basisPoints),
        producten: change.productCodes === null ? null : [...change.productCodes],
      };
    case 'product-erbij':
      return {
        product: change.code,
        eenheid: change.unit,
        bekostiging: change.fundingMode,
        tarief: money(change.cents),
        gemeenten: change.municipalities === null ? null : [...change.municipalities],
      };
    case 'product-eindigt':
      return { product: change.code };
    case 'product-vervangen':
      return { product: change.code, vervangenDoor: change.by, eenheid: change.unit, tarief: money(change.cents), verhouding: change.factor };
    case 'ruimte':
      return {
        jaar: change.year,
        grein: change.grainKey,
        bedrag: money(change.cents),
        percentage: change.basisPoints === null ? null : percentageOf(change.basisPoints),
        gevolg: change.consequence,
      };
    case 'clausule-erbij':
    case 'clausule-eindigt':
      return { clausule: change.clause };
    case 'looptijd':
      return { totEnMet: change.lastDay };
    case 'bekostiging':
      return { producten: [...change.productCodes], bekostiging: change.fundingMode, tarief: money(change.cents), bedrag: money(change.budgetCents) };
    case 'capaciteit':
      return { naam: change.name, locatie: change.location, capaciteitseenheid: change.unit, aantal: change.amount };
    case 'kpi':
      return { kpi: change.kpi, norm: change.norm, bandbreedte: change.band, frequentie: change.frequency, afspraak: change.consequence };
  }
}
