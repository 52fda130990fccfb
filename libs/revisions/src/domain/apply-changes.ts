// SPDX-License-Identifier: EUPL-1.2
import { addDays, divideHalfUp, type Cents, type LocalDate } from '#kernel';
import type { ContentAfter, ContentAgreements, ContentBefore, ContentLine, ContentRoom, KnownNames, OfferedChange } from './contract-content.js';
import { dutch, euros, merged } from './difference.js';
import type { ChangeKind, OrderedChange, RevisionChange } from './revision-change.js';

/** What the rules work on: the content in its new period, and what was shown of it. */
interface Working {
  readonly from: LocalDate;
  last: LocalDate;
  contractLast: LocalDate;
  nextLine: number;
  lines: ContentLine[];
  rooms: ContentRoom[];
  /** null: no change touched them. */
  agreements: ContentAgreements | null;
  readonly agreedBefore: ContentAgreements;
  /** Which line stands in the place of one that was replaced, by line number. */
  readonly heirs: Map<number, Heir>;
  /** What a taakgericht line costs a year, where a change says so, by line number. */
  readonly budgets: Map<number, Cents>;
}

/** The line that goes on for another one, and how many of its units stand for one of the other. */
export interface Heir {
  readonly line: number;
  readonly over: bigint;
  readonly under: bigint;
}

interface Told {
  readonly rows: Omit<OfferedChange, 'change'>[];
  readonly faults: string[];
  readonly warnings: string[];
}

const HUNDRED_PERCENT = 10_000n;
const NOTHING_AGREED: ContentAgreements = { talkMonths: null, reports: [], clauses: [], kpis: [], capacity: [] };

export const percentOf = (cents: Cents, basisPoints: number): Cents => divideHalfUp(cents * (HUNDRED_PERCENT + BigInt(basisPoints)), HUNDRED_PERCENT);

/** A number as the register writes it: 12.50 is 12.5, so that what is offered is to the byte what is recorded. */
const plain = (decimal: string): string => decimal.replace(/^0+(?=\d)/, '').replace(/\.0+$|(\.\d*[1-9])0+$/, '$1');
const nameOf = (line: Pick<ContentLine, 'code' | 'product'>): string => `${line.code} ${line.product}`;
const tariffNow = (line: ContentLine): string => (line.tariffs.length === 0 ? 'geen tarief' : line.tariffs.map((t) => euros(t.cents)).join(', '));

/** Tariffs in the new period; where it goes on after the last of them, that one goes on too. */
function clipped(tariffs: ContentLine['tariffs'], from: LocalDate, last: LocalDate): ContentLine['tariffs'] {
  const sorted = [...tariffs].sort((a, b) => (a.from < b.from ? -1 : 1));
  return sorted
    .map((t, n) => ({ ...t, from: t.from < from ? from : t.from, until: n === sorted.length - 1 || t.until > last ? last : t.until }))
    .filter((t) => t.from <= t.until);
}

type Rules = { readonly [K in ChangeKind]: (w: Working, change: Extract<RevisionChange, { kind: K }>, told: Told, known: KnownNames) => void };

function agreementsOf(w: Working): ContentAgreements {
  w.agreements ??= w.agreedBefore;
  return w.agreements;
}

function addLine(w: Working, code: string, line: Omit<ContentLine, 'line' | 'productId' | 'code' | 'product'>, told: Told, known: KnownNames): void {
  const product = known.products.get(code);
  if (!product) told.faults.push(`Product ${code} is er niet op de ingangsdatum.`);
  else if (w.lines.some((l) => l.code === code)) told.faults.push(`Product ${code} staat al in dit contract.`);
  else w.lines.push({ ...line, line: w.nextLine++, productId: product.id, code, product: product.name });
}

const linesOf = (w: Working, codes: readonly string[] | null): ContentLine[] => w.lines.filter((l) => codes === null || codes.includes(l.code));
const put = (w: Working, line: ContentLine): void => void (w.lines = w.lines.map((l) => (l.line === line.line ? line : l)));

/** Each kind of change: what must be so in the contract, and what it becomes. A general change skips contracts that it is not about. */
const RULES: Rules = {
  tarief(w, change, told) {
    for (const line of linesOf(w, change.list ? Object.keys(change.list) : change.productCodes)) {
      if (line.tariffs.length === 0) continue;
      const one = change.list?.[line.code];
      const tariffs =
        one === undefined
          ? line.tariffs.map((t) => ({ ...t, cents: percentOf(t.cents, change.basisPoints ?? 0) }))
          : [{ from: w.from, until: w.last, cents: one }];
      told.rows.push({ kind: 'tarief', part: nameOf(line), old: tariffNow(line), new: tariffNow({ ...line, tariffs }) });
      put(w, { ...line, tariffs });
    }
  },
  'product-erbij'(w, change, told, known) {
    const municipalities = change.municipalities ?? [...new Set(w.lines.flatMap((l) => l.municipalities))].sort();
    if (municipalities.length === 0) return void told.faults.push('Het contract heeft geen gemeenten. Noem ze bij het nieuwe product.');
    const tariffs = change.cents === null ? [] : [{ from: w.from, until: w.last, cents: change.cents }];
    const taakgerichtRule = change.fundingMode === 'taakgericht' ? 'weigeren' : null;
    addLine(w, change.code, { unit: change.unit, fundingMode: change.fundingMode, taakgerichtRule, municipalities, tariffs }, told, known);
    const line = w.lines.find((l) => l.code === change.code);
    if (line)
      told.rows.push({ kind: 'product', part: nameOf(line), old: null, new: change.cents === null ? change.fundingMode : euros(change.cents) });
  },
  'product-eindigt'(w, change, told) {
    for (const line of linesOf(w, [change.code])) {
      told.rows.push({ kind: 'product', part: nameOf(line), old: tariffNow(line), new: null });
      told.warnings.push(`Lopende toewijzingen op ${line.code} moeten worden omgezet of eindigen.`);
      w.lines = w.lines.filter((l) => l.line !== line.line);
    }
    if (w.lines.length === 0 && w.agreedBefore.capacity.length === 0)
      told.faults.push('Zonder dit product houdt het contract niets over. Eindig het contract.');
  },
  'product-vervangen'(w, change, told, known) {
    for (const line of linesOf(w, [change.code])) {
      if (line.fundingMode === 'taakgericht' && change.cents !== null)
        told.faults.push(`Product ${line.code} is taakgericht en heeft geen tarief. Laat het tarief leeg, of wijzig eerst de bekostiging.`);
      w.lines = w.lines.filter((l) => l.line !== line.line);
      const tariffs = change.cents === null ? line.tariffs : [{ from: w.from, until: w.last, cents: change.cents }];
      addLine(w, change.by, { ...line, unit: change.unit, tariffs }, told, known);
      const added = w.lines.find((l) => l.code === change.by);
      if (added) {
        const [over, under = '1'] = change.factor.split('/');
        w.heirs.set(line.line, { line: added.line, over: BigInt(over!), under: BigInt(under) });
        const budget = w.budgets.get(line.line);
        if (budget !== undefined) w.budgets.set(added.line, budget);
        told.rows.push({ kind: 'product', part: line.product, old: `${line.code}, ${tariffNow(line)}`, new: `${change.by}, ${tariffNow(added)}` });
      }
      told.warnings.push(`Lopende toewijzingen op ${line.code} worden omgezet naar ${change.by}.`);
    }
  },
  ruimte(w, change, told) {
    const part = `${change.year} ${change.grainKey}`;
    const old = w.rooms.find((r) => r.year === change.year && r.grainKey === change.grainKey);
    const base = old ?? [...w.rooms].filter((r) => r.grainKey === change.grainKey && r.year < change.year).sort((a, b) => b.year - a.year)[0];
    const [grain, segment] = change.grainKey.split(':') as [ContentRoom['grain'], string | undefined];
    // A percentage is of what was agreed: a contract without a bestedingsruimte is not given one.
    if (change.basisPoints !== null && (base?.cents ?? null) === null) return;
    if (!base && grain === 'productgroep') return;
    const cents = change.cents ?? percentOf(base!.cents!, change.basisPoints!);
    const room: ContentRoom = {
      year: change.year,
      grain,
      grainKey: change.grainKey,
      segmentCode: grain === 'segment' ? segment! : null,
      productIds: base?.productIds ?? null,
      cents: cents === 0n ? null : cents,
      consequence: change.consequence ?? base?.consequence ?? 'gesprek',
    };
    const words = (r: ContentRoom | undefined): string | null => (r ? (r.cents === null ? 'geen ruimte afgesproken' : euros(r.cents)) : null);
    told.rows.push({ kind: 'ruimte', part, old: words(old), new: words(room) });
    w.rooms = [...w.rooms.filter((r) => r !== old), room];
  },
  'clausule-erbij'(w, change, told, known) {
    const agreed = agreementsOf(w);
    const title = known.clauses.get(change.clause);
    if (title === undefined) return void told.faults.push(`Clausule ${change.clause} is er niet.`);
    if (agreed.clauses.includes(change.clause)) return;
    w.agreements = { ...agreed, clauses: [...agreed.clauses, change.clause] };
    told.rows.push({ kind: 'clausule', part: title, old: null, new: 'nieuwe clausule' });
  },
  'clausule-eindigt'(w, change, told, known) {
    const agreed = agreementsOf(w);
    if (!agreed.clauses.includes(change.clause)) return;
    w.agreements = { ...agreed, clauses: agreed.clauses.filter((c) => c !== change.clause) };
    told.rows.push({ kind: 'clausule', part: known.clauses.get(change.clause) ?? change.clause, old: 'clausule', new: null });
  },
  looptijd(w, change, told) {
    if (change.lastDay < w.contractLast)
      return void told.faults.push(`Het contract loopt tot en met ${dutch(w.contractLast)}. Eerder eindigen gaat met een opzegging.`);
    if (change.lastDay === w.contractLast) return;
    told.rows.push({ kind: 'looptijd', part: 'Laatste dag van het contract', old: dutch(w.contractLast), new: dutch(change.lastDay) });
    if (w.last === w.contractLast) {
      w.last = change.lastDay;
      w.lines = w.lines.map((l) => ({ ...l, tariffs: clipped(l.tariffs, w.from, w.last) }));
    }
    w.contractLast = change.lastDay;
  },
  bekostiging(w, change, told) {
    for (const line of linesOf(w, change.productCodes)) {
      if (line.fundingMode === change.fundingMode && change.budgetCents === null) continue;
      const taakgericht = change.fundingMode === 'taakgericht';
      if (!taakgericht && line.tariffs.length === 0 && change.cents === null) {
        told.faults.push(`Product ${line.code} heeft geen tarief. Noem het nieuwe tarief bij de wijziging.`);
        continue;
      }
      const tariffs = taakgericht ? [] : change.cents === null ? line.tariffs : [{ from: w.from, until: w.last, cents: change.cents }];
      const budget = change.budgetCents === null ? '' : `, ${euros(change.budgetCents)} per jaar`;
      told.rows.push({ kind: 'product', part: nameOf(line), old: line.fundingMode, new: change.fundingMode + budget });
      if (change.budgetCents !== null) w.budgets.set(line.line, change.budgetCents);
      else if (taakgericht)
        told.warnings.push(
          `Wat ${line.code} taakgericht gaat kosten, volgt uit het budget dat u afspreekt. Zonder jaarbudget rekent het voorbeeld met wat nu is geboekt.`,
        );
      put(w, { ...line, fundingMode: change.fundingMode, taakgerichtRule: taakgericht ? 'weigeren' : null, tariffs });
    }
  },
  capaciteit(w, change, told) {
    const agreed = agreementsOf(w);
    const old = agreed.capacity.find((c) => c.name === change.name && c.location === change.location);
    if (!old && change.amount === null) return;
    const others = agreed.capacity.filter((c) => c !== old);
    const line = old?.line ?? Math.max(0, ...agreed.capacity.map((c) => c.line)) + 1;
    const { name, location, unit } = change;
    const amount = change.amount === null ? null : plain(change.amount);
    w.agreements = {
      ...agreed,
      capacity: amount === null ? others : [...others, { line, name, location, unit, amount }].sort((a, b) => a.line - b.line),
    };
    const words = (amountOf: string, of: string): string => `${amountOf.replace('.', ',')} ${of}`;
    told.rows.push({
      kind: 'capaciteit',
      part: [name, location].filter(Boolean).join(', '),
      old: old ? words(old.amount, old.unit) : null,
      new: amount === null ? null : words(amount, unit),
    });
  },
  kpi(w, change, told, known) {
    const agreed = agreementsOf(w);
    const kpi = known.kpis.get(change.kpi);
    if (!kpi) return void told.faults.push(`KPI ${change.kpi} staat niet in de bibliotheek.`);
    const old = agreed.kpis.find((k) => k.kpi === change.kpi);
    if (!old && change.norm === null) return;
    const { frequency, consequence } = change;
    const [norm, band] = [change.norm, change.band].map((value) => (value === null ? null : plain(value))) as [string | null, string | null];
    const others = agreed.kpis.filter((k) => k !== old);
    w.agreements = {
      ...agreed,
      kpis: norm === null ? others : [...others, { kpi: change.kpi, norm, band, frequency, consequence }].sort((a, b) => (a.kpi < b.kpi ? -1 : 1)),
    };
    const words = (n: string | null): string | null => (n === null ? null : `${n.replace('.', ',')} ${kpi.unit}`);
    told.rows.push({ kind: 'kpi', part: kpi.name, old: old ? words(old.norm) : null, new: words(norm) });
  },
};

export interface Applied {
  readonly after: ContentAfter;
  readonly difference: readonly OfferedChange[];
  /** Why it cannot be recorded as it is: the contract is set apart. */
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
  /** Of lines that were replaced: who goes on for them. */
  readonly heirs: ReadonlyMap<number, Heir>;
  /** Of taakgericht lines whose budget a change names: cents a year. */
  readonly budgets: ReadonlyMap<number, Cents>;
}

/**
 * Old version + changes = new version. Pure: the same input gives the same result, so that preview, offer and recording are one thing.
 * Changes are applied in their order; what none of them is about stays exactly as it was. Percentages are rounded half up, once a tariff.
 * @param period the first day, and the last (null: as long as the version holds)
 */
export function applyChanges(
  before: ContentBefore,
  changes: readonly OrderedChange[],
  period: { readonly from: LocalDate; readonly last: LocalDate | null },
  known: KnownNames,
): Applied {
  const last = period.last !== null && period.last < before.last ? period.last : before.last;
  const w: Working = {
    from: period.from,
    last,
    contractLast: before.contractLast,
    nextLine: before.nextLine,
    lines: before.lines.map((l) => ({ ...l, tariffs: clipped(l.tariffs, period.from, last) })),
    rooms: [...before.rooms],
    agreements: null,
    agreedBefore: before.agreements ?? NOTHING_AGREED,
    heirs: new Map(),
    budgets: new Map(),
  };
  const faults: string[] = [];
  const warnings: string[] = [];
  const rows: OfferedChange[] = [];
  if (before.followed && period.last === null)
    faults.push(
      `Vanaf ${dutch(addDays(before.last, 1))} geldt al een volgende versie. Leg de wijziging daarvan apart vast, of kies een laatste dag.`,
    );
  for (const { no, change } of [...changes].sort((a, b) => a.position - b.position || a.no - b.no)) {
    const told: Told = { rows: [], faults: [], warnings: [] };
    const rule = RULES[change.kind] as (w: Working, change: RevisionChange, told: Told, known: KnownNames) => void;
    rule(w, change, told, known);
    rows.push(...told.rows.map((row) => ({ change: no, ...row })));
    faults.push(...told.faults);
    warnings.push(...told.warnings);
  }
  return {
    after: {
      from: w.from,
      last: w.last,
      contractLast: w.contractLast,
      lines: [...w.lines].sort((a, b) => a.line - b.line),
      rooms: [...w.rooms].sort((a, b) => a.year - b.year || (a.grainKey < b.grainKey ? -1 : 1)),
      agreements: w.agreements,
    },
    difference: merged(rows),
    faults,
    warnings: [...new Set(warnings)],
    heirs: w.heirs,
    budgets: new Map([...w.budgets].filter(([line]) => w.lines.some((l) => l.line === line && l.fundingMode === 'taakgericht'))),
  };
}
