// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '#platform';
import { DeclaredRows, PROVIDERS, type Allocated } from '../../../../test/support/declared-rows.js';
import { prebillText } from '../domain/prebill.js';
import { PrebillQuery } from '../persistence/prebill.query.js';
import type { PrebillOutcome } from '../persistence/prebill.store.js';
import { makePrebillList } from './make-prebill-list.js';

// Today is 22 November 2025; three months ago was 22 August.
const SOUND = { from: '2025-09-15' };

describe('the list of what will give a refused or missing bill', () => {
  let region: DeclaredRows;
  let whole: Actor;
  const make = (): Promise<PrebillOutcome> => region.worker.run(whole, makePrebillList);
  const kinds = async (number: number): Promise<string[]> =>
    (await region.rows<{ kind: string }>('select kind from prebill_item where number = $1 order by kind', [number])).map((r) => r.kind);
  /** The kinds that an allocation is on the list for. */
  const judged = async (allocation: Allocated): Promise<string[]> => {
    const { number } = await region.allocate(allocation);
    await make();
    return kinds(number);
  };

  beforeAll(async () => {
    region = await DeclaredRows.open();
    whole = region.actor;
    await region.agree({ product: '45A04' });
    await region.agree({ product: '45B01', unit: '01' });
    await region.agree({ product: '45A99' });
    await region.agree({ product: '43H01', unit: '14', mode: 'taakgericht', municipalities: ['0503', '0518'] });
  });
  afterAll(() => region?.stop());

  it('leaves out what is right, removed, replaced, or ended more than three months ago', async () => {
    expect(await judged(SOUND)).toEqual([]);
    expect(await judged({ ...SOUND, product: '43H01', category: '43', municipality: '0518', unit: '14' })).toEqual([]);
    const broken = { product: '45Z99', from: '2025-09-15' };
    expect(await judged(broken)).toEqual(['product']);
    expect(await judged({ ...broken, reason: '13' })).toEqual([]);
    expect(await judged({ ...broken, newest: false })).toEqual([]);
    expect(await judged({ ...broken, from: '2025-06-01', until: '2025-08-21' })).toEqual([]);
    expect(await judged({ ...broken, from: '2025-08-01', until: '2025-08-22' })).toContain('product');
  });

  describe('by contract', () => {
    it('asks for one in force on the day it is looked at', async () => {
      const number = await region.agree({ provider: 'hulp', product: '45A04', until: '2025-11-22' });
      expect(await judged({ provider: 'hulp', ...SOUND })).toEqual(['contract-geeindigd']);
      expect(await region.rows('select expected, contract_number from prebill_item where provider_id = $1', [PROVIDERS.hulp])).toEqual([
        { expected: 'totEnMet:2025-11-21', contract_number: number },
      ]);
      // ended before the contract did: looked at on its own last day
      expect(await judged({ provider: 'hulp', from: '2025-09-15', until: '2025-11-21' })).toEqual([]);
      await region.agree({ provider: 'hulp', product: '45A04', from: '2025-11-22' });
      expect(await judged({ provider: 'hulp', ...SOUND })).toEqual([]);
    });

    it('asks for the product, or any of the category, or any at all', async () => {
      expect(await judged({ ...SOUND, product: '45A04', provider: 'zorg' })).toEqual([]);
      expect(await judged({ ...SOUND, provider: 'hulp', product: '45B01', unit: '01' })).toEqual(['product']);
      expect(await judged({ ...SOUND, product: null, category: '45', unit: null, volume: null, frequency: null })).toEqual([]);
      expect(await judged({ ...SOUND, product: null, category: '46', unit: null, volume: null, frequency: null })).toEqual(['product']);
      expect(await judged({ ...SOUND, product: null, category: null, unit: null, volume: null, frequency: null, budget: 10 })).toEqual([]);
      expect(await judged({ ...SOUND, product: '45A04', category: '46' })).toEqual(['product']);
    });

    it('asks for the municipality: a member on that day, and in the line', async () => {
      expect(await judged({ ...SOUND, municipality: '0518' })).toEqual(['gemeente']);
      expect(await judged({ ...SOUND, municipality: '0626' })).toEqual(['gemeente']);
      const items = (await new PrebillQuery(region.reader).page(whole, { kind: 'gemeente' }, 'sinds', 10, 0)).rows;
      expect(items.map((i) => prebillText(i))).toEqual([
        'Het contract voor dit product geldt niet voor deze gemeente.',
        'De gemeente hoort op 22 nov 2025 niet bij de regio.',
      ]);
    });

    it('asks for its unit, where hours and minutes go together', async () => {
      expect(await judged({ ...SOUND, unit: '14' })).toEqual(['eenheid']);
      expect(await judged({ ...SOUND, unit: '01' })).toEqual([]);
      expect(await judged({ ...SOUND, product: '45B01', unit: '04' })).toEqual([]);
      expect(await judged({ ...SOUND, unit: null, volume: null, frequency: null })).toEqual([]);
    });

    it('asks for a place in the segments, unless a block holds the contract', async () => {
      expect(await judged({ ...SOUND, product: '45A99' })).toEqual(['indeling']);
      await region.agree({ provider: 'hulp', product: '45A99', block: 'maatwerk' });
      expect(await judged({ ...SOUND, provider: 'hulp', product: '45A99' })).toEqual([]);
    });
  });

  describe('by start and declaration', () => {
    const OLD = { from: '2025-08-22', product: '45A04' };

    it('asks for a start after three months, of what began since the first start was read in', async () => {
      expect(await judged(OLD)).toEqual(['geen-declaratie']);
      await region.notice({ kind: 'start', number: 1, begins: '2025-01-01', person: 50 });
      await region.rows(`update message set received_at = '2025-08-23 01:00+02' where type = 'JW305'`);
      expect(await judged(OLD)).toEqual(['geen-declaratie']);
      await region.rows(`update message set received_at = '2025-08-22 01:00+02' where type = 'JW305'`);
      expect(await judged(OLD)).toEqual(['geen-declaratie', 'geen-start']);
      expect(await judged({ ...OLD, from: '2025-08-23' })).toEqual([]);
    });

    it('takes a start by number, or by child and product where it has none, not one that was withdrawn', async () => {
      const withStart = async (n: { number: boolean; product?: string; withdrawn?: boolean; begins?: string; person: number }): Promise<string[]> => {
        const a = await region.allocate({ ...OLD, person: n.person });
        await region.notice({
          kind: 'start',
          person: n.person,
          number: n.number ? a.number : null,
          product: n.product ?? null,
          begins: n.begins ?? '2025-09-01',
          withdrawn: n.withdrawn ?? false,
        });
        await make();
        return kinds(a.number);
      };
      expect(await withStart({ number: true, person: 1 })).toEqual(['geen-declaratie']);
      expect(await withStart({ number: true, person: 2, withdrawn: true })).toEqual(['geen-declaratie', 'geen-start']);
      expect(await withStart({ number: false, person: 3, product: '45A04' })).toEqual(['geen-declaratie']);
      expect(await withStart({ number: false, person: 4, product: '43H01' })).toEqual(['geen-declaratie', 'geen-start']);
      expect(await withStart({ number: false, person: 5, begins: '2025-07-01' })).toEqual(['geen-declaratie', 'geen-start']);
    });

    it('asks for an approved line of the last three months that was not taken back, but not of taakgericht care', async () => {
      const withLine = async (line: { until?: string; accepted?: boolean; credited?: boolean; person: number }): Promise<string[]> => {
        const a = await region.allocate({ ...OLD, from: '2025-07-01', person: line.person });
        await region.notice({ kind: 'start', number: a.number, person: line.person, begins: '2025-07-01' });
        const message = await region.send({ lines: 1 });
        const declared = await region.declare({
          message,
          number: a.number,
          from: '2025-08-01',
          until: line.until ?? '2025-08-31',
          accepted: line.accepted ?? true,
        });
        if (line.credited) await region.declare({ message, number: a.number, cents: -10_000, until: '2025-08-31', credits: declared });
        await make();
        return kinds(a.number);
      };
      expect(await withLine({ person: 6 })).toEqual([]);
      expect(await withLine({ person: 7, until: '2025-08-22' })).toEqual([]);
      expect(await withLine({ person: 8, until: '2025-08-21' })).toEqual(['geen-declaratie']);
      expect(await withLine({ person: 9, accepted: false })).toEqual(['geen-declaratie']);
      expect(await withLine({ person: 10, credited: true })).toEqual(['geen-declaratie']);
      const found = await region.rows<{ found: string }>(
        `select found from prebill_item where kind = 'geen-declaratie' and valid @> date '2025-07-01' order by number`,
      );
      expect(found.map((r) => r.found)).toEqual(['totEnMet:2025-08-21', 'datum:2025-07-01', 'datum:2025-07-01']);
      const free = await region.allocate({ from: '2025-07-01', product: '43H01', category: '43', unit: '14', person: 11 });
      await region.notice({ kind: 'start', number: free.number, person: 11, begins: '2025-07-01' });
      await make();
      expect(await kinds(free.number)).toEqual([]);
    });
  });

  it('keeps the day something came on, follows the newest version, and lets go of what was mended', async () => {
    const { number, id } = await region.allocate({ ...SOUND, unit: '14', number: 777 });
    await make();
    await region.rows(`update prebill_item set since = '2025-10-01' where number = $1`, [number]);
    await region.rows(`update allocation set newest = false where id = $1`, [id]);
    const next = await region.allocate({ ...SOUND, unit: '16', number: 777, assigned: '2025-10-01 09:00' });
    expect(await make()).toMatchObject({ fresh: 0, gone: 0 });
    expect(await region.rows(`select since, found, allocation_id from prebill_item where number = 777`)).toEqual([
      { since: '2025-10-01', found: 'eenheid:16', allocation_id: next.id },
    ]);
    await region.rows(`update allocation set unit = '04' where id = $1`, [next.id]);
    expect(await make()).toMatchObject({ fresh: 0, gone: 1 });
    expect(await kinds(777)).toEqual([]);
  });

  it('is one list when two are made at the same moment', async () => {
    await region.rows('delete from prebill_item');
    const [a, b] = await Promise.all([make(), make()]);
    expect([a.items, a.fresh + b.fresh, a.gone + b.gone]).toEqual([b.items, a.items, 0]);
    const [{ items }] = (await region.rows<{ items: number }>('select items from prebill_check')) as [{ items: number }];
    expect(items).toBe(a.items);
  });

  it('shows a municipality and a provider their own, and counts so too', async () => {
    const query = new PrebillQuery(region.reader);
    const den = { ...whole, municipalityCode: '0518' };
    expect((await query.page(den, {}, 'sinds', 50, 0)).rows.map((i) => i.municipality.code)).toEqual(['0518']);
    expect((await query.summary(den)).municipalities.map((m) => [m.gemeente.code, m.aantal])).toEqual([['0518', 1]]);
    const own = (await query.page({ ...whole, providerId: PROVIDERS.hulp }, {}, 'aanbieder', 50, 0)).rows;
    expect(new Set(own.map((i) => i.provider.sleutel))).toEqual(new Set(['hulp']));
    const all = await query.summary(whole);
    expect(all.kinds.reduce((n, k) => n + k.count, 0)).toBe((await query.page(whole, {}, '-vanaf', 1, 0)).total);
    expect((await query.page(whole, { municipality: 'den-haag', provider: 'zorg', kind: 'gemeente' }, 'soort', 50, 0)).total).toBe(1);
  });
});
