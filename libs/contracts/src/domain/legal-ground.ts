// SPDX-License-Identifier: EUPL-1.2
import type { Cents } from '#kernel';

/** The exceptions of Aw 2.163 under which a running contract may change without a new procedure, in the order in which they are tried. */
export const GROUNDS = ['2.163c', '2.163d', '2.163e', '2.163f', '2.163b', '2.163g'] as const;
export type Ground = (typeof GROUNDS)[number];

export interface GroundRule {
  readonly ground: Ground;
  /** eForms code of a change (ContractModificationReason). */
  readonly eForms: string;
  readonly name: string;
  /** A notice of the change (form 38) is due. */
  readonly notice: boolean;
  readonly source: string;
}

/** Source: law.md 1.3; the reach of these articles to SAS contracts is uncertain, so that a test that fails warns and asks for a reason. */
export const GROUND_RULES: readonly GroundRule[] = [
  { ground: '2.163c', eForms: 'mod-rev', name: 'Herzieningsclausule of optie', notice: false, source: 'Aw 2.163c' },
  { ground: '2.163d', eForms: 'add-wss', name: 'Noodzakelijke aanvullende diensten', notice: true, source: 'Aw 2.163d' },
  { ground: '2.163e', eForms: 'mod-cir', name: 'Onvoorziene omstandigheden', notice: true, source: 'Aw 2.163e' },
  { ground: '2.163f', eForms: 'mod-repl', name: 'Andere aanbieder door clausule of opvolging', notice: false, source: 'Aw 2.163f' },
  { ground: '2.163b', eForms: 'mod-minv', name: 'Kleine wijziging', notice: false, source: 'Aw 2.163b' },
  { ground: '2.163g', eForms: 'mod-nons', name: 'Niet-wezenlijke wijziging', notice: false, source: 'Aw 2.163g' },
];

/** Below this a change may be small: the European threshold for social services, without VAT. Source: Dir. 2014/24 art. 4(d). */
export const SMALL_CHANGE_THRESHOLD: Cents = 75_000_000n;
const SMALL_SHARE = 10n;
const LARGE_SHARE = 50n;
/** From this part of a limit on, the change is near it. */
const NEAR = 90n;

/** A change that was recorded: what it did to the value of the contract, and on which ground. */
export interface RecordedChange {
  readonly ground: Ground;
  /** null: not known. */
  readonly cents: Cents | null;
  /** An indexation under a clause: the indexed value is the base of what follows (Dir. 72(3)). */
  readonly indexation: boolean;
}

/** What is known of a change that somebody wants to make. */
export interface ChangeFacts {
  readonly cents: Cents | null;
  readonly indexation: boolean;
  /** The clause or option it rests on; null: none. */
  readonly clause: string | null;
  readonly natureUnchanged: boolean;
  readonly additionalServices: boolean;
  readonly unforeseeable: boolean;
  readonly newProvider: boolean;
  /** Other candidates, economic balance or scope would have been different. */
  readonly substantial: boolean;
}

export interface Cumulative {
  /** The original value with what indexation added; null: no original value is known. */
  readonly base: Cents | null;
  /** All changes together, indexation apart. */
  readonly total: Cents;
  /** Small changes (2.163b) together, each counted by its size: what goes down does not make room. */
  readonly small: Cents;
  /** Changes whose amount is not known. */
  readonly unknown: number;
}

const size = (cents: Cents): Cents => (cents < 0n ? -cents : cents);

/** What the changes come to against the original value. Whole cents; the order of the changes does not matter. */
export function cumulativeChange(original: Cents | null, changes: readonly RecordedChange[]): Cumulative {
  const known = changes.flatMap((c) => (c.cents === null ? [] : [{ ...c, cents: c.cents }]));
  const sum = (of: typeof known, by: (c: Cents) => Cents = (c) => c): Cents => of.reduce((total, c) => total + by(c.cents), 0n);
  return {
    base: original === null ? null : original + sum(known.filter((c) => c.indexation)),
    total: sum(known.filter((c) => !c.indexation)),
    small: sum(
      known.filter((c) => c.ground === '2.163b' && !c.indexation),
      size,
    ),
    unknown: changes.length - known.length,
  };
}

export type GroundWarning = 'bijna-10' | 'boven-10' | 'boven-drempel' | 'bijna-50' | 'boven-50' | 'waarde-onbekend' | 'bedrag-onbekend';

export interface GroundTest extends GroundRule {
  readonly holds: boolean;
  /** Why it does not hold, or what still has to be watched. */
  readonly reasons: readonly string[];
  readonly warnings: readonly GroundWarning[];
}

function within(cents: Cents, base: Cents, share: bigint, near: GroundWarning, above: GroundWarning): GroundWarning[] {
  const used = size(cents) * 100n;
  // "under 10%" for a small change, "at most 50%" for the two others.
  if (share === SMALL_SHARE ? used >= base * share : used > base * share) return [above];
  return used * 100n >= base * share * NEAR ? [near] : [];
}

function smallWarnings(facts: ChangeFacts, before: Cumulative): GroundWarning[] {
  if (facts.cents === null) return ['bedrag-onbekend'];
  const together = before.small + size(facts.cents);
  const found: GroundWarning[] = together >= SMALL_CHANGE_THRESHOLD ? ['boven-drempel'] : [];
  if (before.unknown > 0) found.push('bedrag-onbekend');
  return [...found, ...(before.base === null ? (['waarde-onbekend'] as const) : within(together, before.base, SMALL_SHARE, 'bijna-10', 'boven-10'))];
}

function largeWarnings(facts: ChangeFacts, before: Cumulative): GroundWarning[] {
  if (facts.cents === null) return ['bedrag-onbekend'];
  return before.base === null ? ['waarde-onbekend'] : within(facts.cents, before.base, LARGE_SHARE, 'bijna-50', 'boven-50');
}

const WORDS: Readonly<Record<GroundWarning, string>> = {
  'bijna-10': 'Samen met eerdere kleine wijzigingen komt u dicht bij 10% van de oorspronkelijke waarde.',
  'boven-10': 'Samen met eerdere kleine wijzigingen is dit 10% of meer van de oorspronkelijke waarde.',
  'boven-drempel': 'Samen met eerdere kleine wijzigingen komt u op of boven € 750.000.',
  'bijna-50': 'De wijziging komt dicht bij 50% van de oorspronkelijke waarde.',
  'boven-50': 'De wijziging is meer dan 50% van de oorspronkelijke waarde.',
  'waarde-onbekend': 'De oorspronkelijke waarde is niet vastgelegd: het percentage is niet te berekenen.',
  'bedrag-onbekend': 'Het bedrag van deze of een eerdere wijziging is niet vastgelegd.',
};
const BREAKS: ReadonlySet<GroundWarning> = new Set(['boven-10', 'boven-drempel', 'boven-50', 'waarde-onbekend', 'bedrag-onbekend']);

/** Tries every ground in the order of the law; the first that holds is the one to use. */
export function testGrounds(facts: ChangeFacts, before: Cumulative): GroundTest[] {
  const test = (ground: Ground, unmet: readonly (string | false)[], warnings: GroundWarning[] = []): GroundTest => {
    const reasons = unmet.filter((text) => text !== false);
    return {
      ...GROUND_RULES.find((rule) => rule.ground === ground)!,
      holds: reasons.length === 0 && !warnings.some((w) => BREAKS.has(w)),
      reasons: [...reasons, ...warnings.map((w) => WORDS[w])],
      warnings,
    };
  };
  const nature = !facts.natureUnchanged && 'De aard van de overeenkomst verandert.';
  return [
    test('2.163c', [facts.clause === null && 'Er is geen duidelijke clausule of optie genoemd waaruit de wijziging volgt.']),
    test(
      '2.163d',
      [!facts.additionalServices && 'Het gaat niet om aanvullende diensten die een ander niet kan leveren.'],
      largeWarnings(facts, before),
    ),
    test('2.163e', [!facts.unforeseeable && 'De omstandigheid was te voorzien.', nature], largeWarnings(facts, before)),
    test('2.163f', [!facts.newProvider && 'Er komt geen andere aanbieder.']),
    test('2.163b', [nature], smallWarnings(facts, before)),
    test('2.163g', [
      facts.substantial && 'De wijziging is wezenlijk: met haar hadden anderen kunnen meedoen of verschuift het evenwicht.',
      facts.newProvider && 'Een andere aanbieder is een wezenlijke wijziging.',
    ]),
  ];
}
