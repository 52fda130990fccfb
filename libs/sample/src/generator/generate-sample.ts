// SPDX-License-Identifier: EUPL-1.2
import { activePairs } from './activity.js';
import { AllocationMaker } from './allocations.js';
import { agreeBestedingsruimten } from './bestedingsruimten.js';
import { monthText } from './calendar.js';
import { CHILDREN_PER_LINE, drawChildren, type Child } from './children.js';
import { planContracts, type ContractPlan } from './contracts.js';
import { correctionsOf } from './corrections.js';
import { bsnSequence } from './identifiers.js';
import { writeCareNotice } from './care-notice-xml.js';
import { playCases, Stage } from './cases/index.js';
import { allocationFileName, gatherAllocationMessages, writeJw301 } from './jw301.js';
import { styleOf, writeJw323 } from './jw323.js';
import { plantLineFaults } from './line-faults.js';
import type { PlannedLine } from './lines.js';
import { makeManifest, writtenContent } from './manifest.js';
import { markInMessageBorders, markPeriodBorders } from './message-borders.js';
import { chooseRefusedCopies, insertRefusedCopies } from './message-faults.js';
import { byArrival, fileNameOf, gatherMessages } from './messages.js';
import { inView, noticeFileName, planNotices } from './notices.js';
import { planProviders, type PlannedProvider } from './providers.js';
import { Random } from './random.js';
import { planRequests, requestFileName, writeJw315 } from './requests.js';
import { strayLines } from './strays.js';
import { taakgerichtCare } from './taakgericht.js';
import { resendChanged } from './resent.js';
import { leaveOut } from './thinning.js';
import { linesOf, monthsOf, windowOf, type Window } from './timing.js';
import type { SampleFile, SampleManifest, SampleRegion } from './types.js';
import { voorschotenLines } from './voorschoten.js';

export interface SampleOptions {
  /** Calendar year of the care. */
  year: number;
  /** Number of declaration lines over all readable messages. */
  lines: number;
  seed: number;
}

export interface SampleYear {
  region: SampleRegion;
  manifest: SampleManifest;
  /** Months of submission in order, 'YYYY-MM'; the files of a month arrive on its 10th. */
  months(): string[];
  /** The files of a month in the order in which they arrive; their names sort in that order. Made one at a time. */
  files(month: string): Iterable<SampleFile>;
}

export const SAMPLE_LIMITS = { firstYear: 2024, lastYear: 2050, fewestLines: 1_000, mostLines: 2_000_000 } as const;

/** Part of the asked lines that are ordinary first declarations; faults, corrections and copies make up the rest. */
const ORDINARY = 0.975;

const assertOptions = ({ year, lines, seed }: SampleOptions): void => {
  const { firstYear, lastYear, fewestLines, mostLines } = SAMPLE_LIMITS;
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) throw new RangeError(`year must be ${firstYear} to ${lastYear}`);
  if (!Number.isInteger(lines) || lines < fewestLines || lines > mostLines) throw new RangeError(`lines must be ${fewestLines} to ${mostLines}`);
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) throw new RangeError('seed must be 0 to 4294967295');
};

/** Children with their allocations, and the ordinary lines of these, until there are enough lines. */
const ordinaryCare = (options: SampleOptions, window: Window, maker: AllocationMaker): { children: Child[]; lines: PlannedLine[] } => {
  const { year, seed } = options;
  const wanted = Math.round(options.lines * ORDINARY);
  const children: Child[] = [];
  const lines: PlannedLine[] = [];
  let done = 0;
  const takeLines = (): void => {
    for (; done < maker.allocations.length; done += 1) lines.push(...linesOf(seed, window, maker.allocations[done]!));
  };
  for (const child of drawChildren(year, seed)) {
    if (children.length >= Math.round(options.lines * CHILDREN_PER_LINE)) break;
    const before = lines.length;
    maker.forChild(child);
    // A child of whom nothing is declared in the window gets one more allocation.
    takeLines();
    for (let i = 0; i < 8 && lines.length === before; i += 1) {
      maker.add(child, child.primary);
      takeLines();
    }
    children.push(child);
  }
  const random = new Random(seed, 'further help');
  for (let tried = 0; lines.length < wanted && tried < children.length * 4; tried += 1) {
    maker.addFurther(random.pick(children));
    takeLines();
  }
  return { children, lines };
};

/** The months of submission of a sample year, 'YYYY-MM' in order. */
export const sampleMonths = (year: number): string[] => monthsOf(windowOf(year)).map(monthText);

interface PlannedRegion {
  readonly window: Window;
  readonly providers: PlannedProvider[];
  readonly plan: ContractPlan;
  /** The contracts still without bestedingsruimten, which follow from what is declared. */
  readonly region: SampleRegion;
}

/** Who is in the region and what they agreed: the quick part, without a single declaration. */
export const planRegion = (options: SampleOptions): PlannedRegion => {
  assertOptions(options);
  const { year, seed } = options;
  const providers = planProviders(seed);
  const plan = planContracts(providers, year, seed);
  const region: SampleRegion = {
    region: 'haaglanden',
    year,
    seed,
    lines: options.lines,
    providers: providers.map((x) => x.provider),
    successions: plan.successions,
    contracts: plan.contracts.map((x) => x.contract),
  };
  return { window: windowOf(year), providers, plan, region };
};

/**
 * A whole year of a youth-care region as files: agreements, allocations and declarations with planted faults, and the manifest
 * of what a checker must find. The same options always give the same bytes.
 */
export const generateSample = (options: SampleOptions): SampleYear => {
  const { window, providers, plan, region } = planRegion(options);
  const { year, seed } = options;
  const maker = new AllocationMaker(year, seed, providers, plan, activePairs(providers, plan, options.lines, seed));

  const { children, lines } = ordinaryCare(options, window, maker);
  const strangers = bsnSequence();
  for (let i = 0; i < children.length; i += 1) strangers.next();
  const spare = Array.from({ length: 8 }, () => strangers.next().value as string);
  const random = new Random(seed, 'other children');
  const otherChild = (municipality: string): string => {
    for (;;) {
      const child = random.pick(children);
      if (child.municipality !== municipality) return child.bsn;
    }
  };

  lines.push(...correctionsOf(seed, window, lines));
  lines.push(...plantLineFaults({ seed, window, plan, strangers, otherChild }, lines, options.lines));
  lines.push(...strayLines(seed, options.lines, maker, children));
  lines.push(...voorschotenLines(window, providers, plan, maker, spare));
  const unallocated = taakgerichtCare(seed, window, maker, children, providers);
  const ordinary = maker.allocations.filter((a) => a.agreement !== null && a.child.index >= 0 && a.owner.taakgericht === null);
  const stage = new Stage(seed, window, plan, new Random(seed, 'cases'), maker, ordinary, strangers, providers);
  playCases(stage, options.lines);
  resendChanged(seed, ordinary);
  lines.push(...stage.lines);

  const declarations = gatherMessages(lines);
  for (const message of [...declarations.values()].flat()) message.dated = stage.datedOn(message);
  const copies = chooseRefusedCopies(seed, window, declarations, options.lines, (message) =>
    writtenContent(seed, { ...message, fault: { ...message.fault!, content: undefined } }),
  );
  const copied = copies.reduce((sum, { original, fault }) => {
    if (fault.level === 1) return sum;
    return sum + writtenContent(seed, { ...original, fault }).clients.reduce((n, client) => n + client.lines.length, 0);
  }, 0);
  leaveOut(seed, declarations, lines.length + copied - options.lines);
  insertRefusedCopies(declarations, copies);
  markPeriodBorders(seed, window, declarations);
  markInMessageBorders(seed, window, declarations, (message) => writtenContent(seed, message));
  for (const messages of declarations.values()) messages.sort(byArrival);
  agreeBestedingsruimten(
    seed,
    window,
    providers,
    plan,
    [...declarations.values()].flatMap((messages) => messages.filter((m) => m.fault === null).flatMap((m) => m.lines)),
  );

  const inSight = maker.allocations.filter((a) => inView(seed, options.lines, a.child));
  const requests = planRequests(seed, window, inSight);
  const allocations = gatherAllocationMessages(window, maker.allocations);
  const notices = planNotices(seed, window, [...inSight, ...unallocated]);
  const months = monthsOf(window);

  return {
    region,
    manifest: makeManifest({ year, seed, lines: options.lines, months, declarations, allocations, notices, requests }),
    months: () => months.map(monthText),
    *files(text) {
      const month = months.find((m) => monthText(m) === text);
      if (month === undefined) throw new RangeError(`The sample has no month ${text}`);
      for (const message of allocations.get(month) ?? []) yield { name: allocationFileName(message), text: writeJw301(message), type: 'JW301' };
      for (const message of notices.get(month) ?? []) yield { name: noticeFileName(message), text: writeCareNotice(message), type: message.kind };
      for (const message of requests.get(month) ?? []) yield { name: requestFileName(message), text: writeJw315(seed, message), type: 'JW315' };
      for (const message of declarations.get(month) ?? []) {
        const written = writeJw323(writtenContent(seed, message), styleOf(message.owner.index));
        yield { name: fileNameOf(message), text: message.fault?.text?.(written) ?? written, type: 'JW323' };
      }
    },
  };
};
