// SPDX-License-Identifier: EUPL-1.2
import type { SampledRegion, SmallSample } from '../../domain/small-sample.js';
import { writeCareNotice } from '../care-notice-xml.js';
import { monthText } from '../calendar.js';
import type { PlannedContract } from '../contracts.js';
import type { SampleYear } from '../generate-sample.js';
import { allocationFileName, gatherAllocationMessages, writeJw301 } from '../jw301.js';
import { styleOf, writeJw323 } from '../jw323.js';
import { cleanContent, netCents, type PlannedLine } from '../lines.js';
import { makeManifest, writtenContent } from '../manifest.js';
import { fileNameOf, gatherMessages } from '../messages.js';
import { noticeFileName, planNotices } from '../notices.js';
import { linesOf, monthsOf, windowOf, type Window } from '../timing.js';
import { smallCare } from './care.js';
import { smallContracts } from './contracts.js';
import { smallProviders } from './providers.js';

/** Part of its bestedingsruimte that a larger provider has spent in mid-October, in turn. */
const USED = [1.02, 0.62, 0.88, 0.55, 0.74, 0.48, 0.97, 0.66] as const;
const ROUND_TO = 100_000;
/** Of whom less than so many eurocents is declared, no bestedingsruimte is agreed. */
const LEAST = 1_500_000;

/** A bestedingsruimte for each larger provider of whom much is declared by mid-October. */
function agreeRooms(seed: number, window: Window, year: number, contracts: readonly PlannedContract[], lines: readonly PlannedLine[]): void {
  const spent = new Map<PlannedContract, number>();
  for (const line of lines) {
    const planned = line.allocation.agreement!.planned;
    if (line.month < window.january || line.submitted > window.january + 9 || planned.owner.provider.sizeClass === 'klein') continue;
    spent.set(planned, (spent.get(planned) ?? 0) + netCents(cleanContent(seed, line)));
  }
  contracts
    .filter((planned) => (spent.get(planned) ?? 0) >= LEAST)
    .forEach((planned, rank) => {
      const cents = Math.max(ROUND_TO, Math.round(spent.get(planned)! / USED[rank % USED.length]! / ROUND_TO) * ROUND_TO);
      planned.contract.versions
        .at(-1)!
        .bestedingsruimten.push({ year, grain: 'provider', cents, consequence: rank % 3 === 0 ? 'geen-betaling' : 'gesprek' });
    });
}

/**
 * A small year of a region, made of the region's own data: agreements, allocations and declarations that are all in order.
 * The same data and seed always give the same bytes.
 */
export function generateSmallSample(region: SampledRegion, sample: SmallSample, { year, seed }: { year: number; seed: number }): SampleYear {
  const window = windowOf(year);
  const providers = smallProviders(region, sample, seed);
  const contracts = smallContracts(region, sample, providers);
  const care = smallCare(region, sample, contracts, year, seed);
  const lines = care.flatMap((allocation) => linesOf(seed, window, allocation));
  const declarations = gatherMessages(lines);
  agreeRooms(seed, window, year, contracts, lines);
  const allocations = gatherAllocationMessages(window, care);
  const notices = planNotices(seed, window, care);
  const months = monthsOf(window);
  const input = { year, seed, lines: lines.length, months, declarations, allocations, notices, requests: new Map() };
  return {
    region: {
      region: region.key,
      year,
      seed,
      lines: lines.length,
      providers: providers.map((p) => p.provider),
      successions: [],
      contracts: contracts.map((c) => c.contract),
    },
    manifest: { ...makeManifest(input), region: region.key },
    months: () => months.map(monthText),
    *files(text) {
      const month = months.find((m) => monthText(m) === text);
      if (month === undefined) throw new RangeError(`The sample has no month ${text}`);
      for (const message of allocations.get(month) ?? []) yield { name: allocationFileName(message), text: writeJw301(message), type: 'JW301' };
      for (const message of notices.get(month) ?? []) yield { name: noticeFileName(message), text: writeCareNotice(message), type: message.kind };
      for (const message of declarations.get(month) ?? [])
        yield { name: fileNameOf(message), text: writeJw323(writtenContent(seed, message), styleOf(message.owner.index)), type: 'JW323' };
    },
  };
}
