// SPDX-License-Identifier: EUPL-1.2
// Requests, starts and stops of the sample, and the variants of allocation, from their XML.
import { generateSample } from './generate-sample.js';
import { scan } from './testing/scan.js';

const sample = generateSample({ year: 2025, lines: 20_000, seed: 2 });
const { manifest, region } = sample;
const read = scan(sample);
const of = (type: string): typeof read.notices => read.notices.filter((n) => n.type === type);
const share = (part: number, whole: number): number => part / whole;

describe('requests for allocation', () => {
  const requests = of('JW315');

  it('are answered by an allocation under the same reference, for about a fifth of what is allocated in the year', () => {
    expect(requests.length).toBe(manifest.requests);
    const answers = new Map(read.allocations.filter((a) => a.reference !== null).map((a) => [`${a.agb} ${a.reference}`, a]));
    for (const request of requests) {
      const answer = answers.get(`${request.sender} ${request.values.ReferentieAanbieder}`);
      // What is asked for at the end is allocated after the last month.
      if (answer === undefined) expect(request.month).toBe('2026-01');
      else expect([answer.bsn, answer.municipality, answer.month >= request.month]).toEqual([request.bsn, request.municipality, true]);
    }
    const within = read.allocations.filter((a) => a.month > '2025-01');
    expect(share(within.filter((a) => a.reference !== null).length, within.length)).toBeGreaterThan(0.15);
    expect(new Set(requests.map((r) => `${r.sender} ${r.values.ReferentieAanbieder}`)).size).toBe(requests.length);
  });

  it('come from every kind of referrer', () => {
    expect([...new Set(requests.map((r) => r.values.Type))].sort()).toEqual(['01', '02', '03', '04', '05', '06', '08']);
  });
});

describe('notices of start and stop', () => {
  const [starts, stops] = [of('JW305'), of('JW307')];
  const same = (n: (typeof starts)[number]): string =>
    [n.type, n.sender, n.bsn, n.values.ToewijzingNummer, n.values.Begindatum, n.values.Einddatum, n.values.RedenBeeindiging].join('|');

  it('are as many as the manifest says', () => {
    const sent = (of_: typeof starts, status: string): number => of_.filter((n) => n.values.StatusAanlevering === status).length;
    expect(manifest.notices).toEqual({
      starts: sent(starts, '1'),
      stops: sent(stops, '1'),
      withdrawn: sent(starts, '3') + sent(stops, '3'),
    });
    expect(manifest.notices.withdrawn).toBeGreaterThan(5);
  });

  it('tell of most allocations that begin in the year that care began, within them', () => {
    const latest = new Map(read.allocations.map((a) => [a.number, a]));
    const begun = [...latest.values()].filter((a) => a.start >= '2025-01-01' && a.start < '2025-10-01' && a.reason !== '13');
    const started = new Set(starts.map((n) => n.values.ToewijzingNummer));
    const perTask = new Set(region.contracts.filter((c) => c.versions[0]!.lines[0]!.fundingMode === 'taakgericht').map((c) => c.provider));
    const own = begun.filter((a) => !perTask.has(region.providers.find((p) => p.agb === a.agb)!.key));
    expect(Math.abs(share(own.filter((a) => started.has(a.number)).length, own.length) - 0.9)).toBeLessThan(0.04);
    for (const n of starts) {
      if (n.values.ToewijzingNummer === undefined || n.values.StatusAanlevering === '3') continue;
      const a = latest.get(n.values.ToewijzingNummer)!;
      expect([a.bsn, n.values.ToewijzingIngangsdatum]).toEqual([n.bsn, a.start]);
      expect(n.values.Begindatum! >= a.start && n.signed >= n.values.Begindatum!).toBe(true);
    }
  });

  it('end for many reasons, among them a pause with a new start', () => {
    expect(new Set(stops.map((n) => n.values.RedenBeeindiging)).size).toBeGreaterThan(8);
    const paused = stops.filter((n) => n.values.RedenBeeindiging === '20');
    expect(paused.length).toBeGreaterThan(5);
    const resumed = paused.filter((p) =>
      starts.some((n) => n.values.ToewijzingNummer === p.values.ToewijzingNummer && n.values.Begindatum! > p.values.Einddatum!),
    );
    expect(share(resumed.length, paused.length)).toBeGreaterThan(0.6);
    expect(stops.every((n) => n.values.Einddatum! >= n.values.Begindatum!)).toBe(true);
  });

  it('take back only what was reported in an earlier month', () => {
    for (const n of [...starts, ...stops].filter((x) => x.values.StatusAanlevering === '3')) {
      const reported = read.notices.find((x) => x.values.StatusAanlevering === '1' && same(x) === same(n));
      expect(reported!.month < n.month).toBe(true);
    }
  });

  it('name product and days alone where care is paid per task', () => {
    const without = [...starts, ...stops].filter((n) => n.values.ToewijzingNummer === undefined);
    expect(without.length).toBeGreaterThan(10);
    expect(new Set(without.map((n) => n.values.Code))).toEqual(new Set(['45H55']));
    expect(without.every((n) => n.values.Begindatum !== undefined && n.values.ToewijzingIngangsdatum === undefined)).toBe(true);
  });

  it('have an identification of their own per sender and kind', () => {
    const perMessage = new Map(read.notices.map((n) => [`${n.type} ${n.sender} ${n.identification}`, `${n.bsn} ${n.month} ${n.municipality}`]));
    expect(read.notices.every((n) => perMessage.get(`${n.type} ${n.sender} ${n.identification}`) === `${n.bsn} ${n.month} ${n.municipality}`)).toBe(
      true,
    );
  });
});

describe('allocations', () => {
  it('are specific, aspecific with and without budget, and generic; a budget without volume has an end', () => {
    const variants = new Set(
      read.allocations.map((a) =>
        [a.category === null ? '' : 'category', a.code === null ? '' : 'code', a.volume === null ? '' : 'volume', a.budget === null ? '' : 'budget']
          .filter(Boolean)
          .join(' '),
      ),
    );
    expect([...variants].sort()).toEqual(['budget', 'category', 'category budget', 'category code volume']);
    expect(read.allocations.filter((a) => a.budget !== null).every((a) => a.end !== null)).toBe(true);
    expect(read.allocations.filter((a) => a.frequency === '2').every((a) => a.end !== null)).toBe(true);
  });

  it('are sent again when they change, always with a later date', () => {
    const sent = new Map<string, typeof read.allocations>();
    const faulty = new Set(manifest.planted.map((p) => p.file));
    for (const a of read.allocations.filter((x) => !faulty.has(x.file))) sent.set(a.number, [...(sent.get(a.number) ?? []), a]);
    const changed = [...sent.values()].filter((versions) => versions.length > 1);
    expect(new Set(changed.map((versions) => versions.at(-1)!.reason))).toEqual(new Set(['04', '05', '13', '14']));
    for (const versions of changed) expect(versions.map((v) => v.assigned)).toEqual(versions.map((v) => v.assigned).sort());
  });
});
