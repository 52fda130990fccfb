// SPDX-License-Identifier: EUPL-1.2
import { isLocalDate, type Violation } from '#kernel';
import type { RevisionChange } from './revision-change.js';

/** A change as it is stored: whole cents as text, the kind in its own column. */
export type StoredContent = Readonly<Record<string, unknown>>;

const CENTS: ReadonlySet<string> = new Set(['cents', 'budgetCents']);
const asCents = (value: unknown): bigint | null => (typeof value === 'string' ? BigInt(value) : null);

/** What is stored of a change; `changeOf` reads it back to the same. */
export function storedContent({ kind: _, ...fields }: RevisionChange): StoredContent {
  return JSON.parse(JSON.stringify(fields, (__, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))) as StoredContent;
}

/** A stored change as it was written down. What is stored passed `changeFaults` before. */
export function changeOf(kind: string, content: StoredContent): RevisionChange {
  const fields = Object.fromEntries(
    Object.entries(content).map(([key, value]) => {
      if (CENTS.has(key)) return [key, asCents(value)];
      if (key === 'list' && value !== null)
        return [key, Object.fromEntries(Object.entries(value as Readonly<Record<string, string>>).map(([code, cents]) => [code, BigInt(cents)]))];
      return [key, value];
    }),
  );
  // A change of funding that was written down before it could name a budget names none.
  return { kind, ...(kind === 'bekostiging' ? { budgetCents: null } : {}), ...fields } as unknown as RevisionChange;
}

const MOST_BASIS_POINTS = 10_000;
const fault = (pointer: string, text: string): Violation => ({ pointer: `/${pointer}`, text });
const when = (wrong: boolean, pointer: string, text: string): Violation[] => (wrong ? [fault(pointer, text)] : []);
const DIGITS = /^\d{1,12}(\.\d{1,4})?$/;

function percentageFaults(basisPoints: number | null): Violation[] {
  return basisPoints === null
    ? []
    : when(
        basisPoints === 0 || Math.abs(basisPoints) > MOST_BASIS_POINTS,
        'percentage',
        'Een percentage ligt tussen -100 en 100 en is niet 0, zoals 3,40 of -1,50.',
      );
}

/** Exactly one of two ways to say it. */
const oneOf = (a: unknown, b: unknown, pointer: string, text: string): Violation[] => when((a === null) === (b === null), pointer, text);

const amountOf = (cents: bigint | null, pointer = 'tarief'): Violation[] =>
  when(cents !== null && cents <= 0n, pointer, 'Vul een bedrag boven nul in.');

/**
 * What is wrong with a change in itself, whatever contract it meets; each kind is one small rule. Pointers are those of the API.
 * Whether it fits in a contract is told by apply-changes.ts.
 */
export function changeFaults(change: RevisionChange): Violation[] {
  switch (change.kind) {
    case 'tarief':
      return [
        ...oneOf(change.list, change.basisPoints, 'tarieven', 'Kies: een lijst met tarieven, of een percentage.'),
        ...when(change.list !== null && Object.keys(change.list).length === 0, 'tarieven', 'Noem minstens één product met zijn tarief.'),
        ...when(change.list !== null && Object.values(change.list).some((cents) => cents <= 0n), 'tarieven', 'Elk tarief ligt boven nul.'),
        ...percentageFaults(change.basisPoints),
      ];
    case 'product-erbij':
      return [
        ...when((change.fundingMode === 'taakgericht') !== (change.cents === null), 'tarief', 'Alleen een taakgericht product heeft geen tarief.'),
        ...amountOf(change.cents),
        ...when(change.municipalities?.length === 0, 'gemeenten', 'Noem minstens één gemeente, of laat het leeg voor alle van het contract.'),
      ];
    case 'product-eindigt':
    case 'clausule-erbij':
    case 'clausule-eindigt':
      return [];
    case 'product-vervangen':
      return [
        ...when(change.code === change.by, 'vervangenDoor', 'Kies een ander product dan wat wordt vervangen.'),
        ...amountOf(change.cents),
        ...when(!/^[1-9]\d{0,3}(\/[1-9]\d{0,3})?$/.test(change.factor), 'verhouding', 'Vul een verhouding in, zoals 1 of 3/2.'),
      ];
    case 'ruimte':
      return [
        ...oneOf(change.cents, change.basisPoints, 'bedrag', 'Kies: een bedrag, of een percentage.'),
        ...when(change.cents !== null && change.cents < 0n, 'bedrag', 'Een bestedingsruimte is niet negatief.'),
        ...percentageFaults(change.basisPoints),
      ];
    case 'looptijd':
      return when(!isLocalDate(change.lastDay), 'totEnMet', 'Vul een datum in als jjjj-mm-dd.');
    case 'bekostiging':
      return [
        ...when(change.productCodes.length === 0, 'producten', 'Noem minstens één product.'),
        ...when(change.fundingMode === 'taakgericht' && change.cents !== null, 'tarief', 'Een taakgericht product heeft geen tarief.'),
        ...amountOf(change.cents),
        ...when(
          change.fundingMode !== 'taakgericht' && change.budgetCents !== null,
          'bedrag',
          'Alleen een taakgericht product heeft een jaarbudget.',
        ),
        ...amountOf(change.budgetCents, 'bedrag'),
      ];
    case 'capaciteit':
      return when(change.amount !== null && !DIGITS.test(change.amount), 'aantal', 'Vul een aantal in, zoals 12 of 7.5.');
    case 'kpi':
      return [
        ...when(change.norm !== null && !DIGITS.test(change.norm), 'norm', 'Vul een norm in, zoals 90 of 7.5.'),
        ...when(change.band !== null && !DIGITS.test(change.band), 'bandbreedte', 'Vul een bandbreedte in, zoals 5.'),
      ];
  }
}

/** What a change names that must exist: codes of products and municipalities, keys of clauses and KPIs. */
export interface NamedInChange {
  readonly products: readonly string[];
  readonly municipalities: readonly string[];
  readonly clauses: readonly string[];
  readonly kpis: readonly string[];
}

export function namedIn(change: RevisionChange): NamedInChange {
  const names = {
    products: [] as readonly string[],
    municipalities: [] as readonly string[],
    clauses: [] as readonly string[],
    kpis: [] as readonly string[],
  };
  switch (change.kind) {
    case 'tarief':
      return { ...names, products: [...Object.keys(change.list ?? {}), ...(change.productCodes ?? [])] };
    case 'product-erbij':
      return { ...names, products: [change.code], municipalities: change.municipalities ?? [] };
    case 'product-eindigt':
      return { ...names, products: [change.code] };
    case 'product-vervangen':
      return { ...names, products: [change.code, change.by] };
    case 'bekostiging':
      return { ...names, products: change.productCodes };
    case 'clausule-erbij':
    case 'clausule-eindigt':
      return { ...names, clauses: [change.clause] };
    case 'kpi':
      return { ...names, kpis: [change.kpi] };
    default:
      return names;
  }
}
