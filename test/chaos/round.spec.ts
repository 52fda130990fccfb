// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { watchRoundsJob } from '#revisions';
import { RoundLab } from './round-lab.js';

jest.setTimeout(240_000);

const PROVIDERS = Array.from({ length: 12 }, (_, n) => `Aanbieder${String(n + 1).padStart(2, '0')}`);
/** The first accept and sign, the next object, the rest stay silent. */
const [ACCEPT, OBJECT] = [6, 3];
/** What a worker lives before it is killed, in milliseconds: moments all over the work, the same in every run. */
const LIVES = [40, 220, 400, 15];
const API_LIVES = [150, 300];

describe('a round of which the worker, the API and the database are killed again and again', () => {
  let lab: RoundLab;
  beforeAll(async () => {
    lab = await RoundLab.open(PROVIDERS);
  });
  afterAll(() => lab?.close());

  /** Each of them answers over HTTP, one after the other; who gets no answer asks again. */
  async function answered(offers: readonly { readonly id: string; readonly name: string; readonly letter_sha256: Buffer | null }[]): Promise<void> {
    for (const [n, name] of PROVIDERS.slice(0, ACCEPT + OBJECT).entries()) {
      const offer = offers.find((o) => o.name === name)!;
      const visitor = lab.visitor();
      const login = await lab.asked(() => visitor.login(`${name.toLowerCase()}@proef.nl`));
      expect([name, login.status]).toEqual([name, 201]);
      const post = (what: string, body?: object) => lab.asked(() => visitor.post(`/aanbiedingen/${offer.id}/${what}`, body));
      expect([name, (await post('opening')).status]).toEqual([name, 200]);
      const signature = { hash: offer.letter_sha256!.toString('hex'), bevoegdheid: 'bestuurder', gelezen: true, bevoegd: true };
      const { status, body } = n < ACCEPT ? await post('akkoord', signature) : await post('bezwaar', { reden: 'Te laag.' });
      // An objection that was taken just before the API died is there when it is made again.
      if (status !== 200) expect([name, n < ACCEPT, status, body.code]).toEqual([name, false, 409, 'aanbod-gesloten']);
    }
  }

  it('offers to each provider once, records each version once and tells everybody once, as if nothing had happened', async () => {
    const { world } = lab;
    const id = await world.released();
    await lab.through(LIVES, 150);
    const offers = await world.offersOf(id);
    expect(offers.map((o) => [o.name, o.state])).toEqual(PROVIDERS.map((name) => [name, 'aangeboden']));

    await lab.start('api');
    const killed = async (): Promise<void> => {
      for (const life of API_LIVES) {
        await sleep(life);
        await lab.kill('api');
        await lab.start('api');
      }
    };
    await Promise.all([answered(offers), killed()]);
    await lab.kill('api');
    const given = await world.owner<{ kind: string; n: number }>(
      'select kind, count(*)::int as n from revision_response group by kind order by kind',
    );
    expect(given).toEqual([
      { kind: 'bezwaar', n: OBJECT },
      { kind: 'geaccepteerd', n: ACCEPT },
    ]);
    await lab.through(LIVES.slice(0, 2));

    // The term ends, and then the day comes; each night looks once.
    for (const [day, lives, postgres] of [
      ['2025-11-15', [80], null],
      ['2026-01-01', [], 60],
    ] as const) {
      await world.region.clock(day);
      await world.region.run((tx) => tx.enqueue(watchRoundsJob, null, { subject: 'nacht', key: `nacht:${day}` }));
      await lab.through(lives, postgres);
    }
    expect(await world.state(id)).toBe('ingang');
    expect((await world.offersOf(id)).map((o) => o.state)).toEqual(
      PROVIDERS.map((_, n) => (n < ACCEPT ? 'geaccepteerd' : n < ACCEPT + OBJECT ? 'bezwaar' : 'stil')),
    );
    const versions = await world.owner<{ number: string; versions: number; cents: string }>(
      `select c.number, count(distinct v.id)::int as versions, (array_agg(t.cents order by v.no desc))[1]::text as cents
         from contract c join contract_version v on v.contract_id = c.id join tariff t on t.version_id = v.id
        where c.number like 'H-%' group by c.number order by length(c.number), c.number`,
    );
    expect(versions.map((v) => [v.versions, v.cents])).toEqual(PROVIDERS.map((_, n) => (n < ACCEPT ? [2, '11821'] : [1, '11432'])));
    const steps = await world.owner<{ step: string; n: number }>(
      `select step, count(*)::int as n from revision_event where round_id = $1 and step in ('aangeboden', 'alles-aangeboden', 'reacties-sluiten', 'alles-vastgelegd', 'ingegaan') group by step order by step`,
      [id],
    );
    expect(Object.fromEntries(steps.map((s) => [s.step, s.n]))).toEqual({
      aangeboden: PROVIDERS.length,
      'alles-aangeboden': 1,
      'alles-vastgelegd': 1,
      ingegaan: 1,
      'reacties-sluiten': 1,
    });

    // A mail whose sending was cut off after the last byte is handed over again under the same id: by that it is one.
    const each = new Map<string, Set<string>>();
    for (const m of lab.arrived) each.set(`${m.to} ${m.subject}`, (each.get(`${m.to} ${m.subject}`) ?? new Set()).add(m.id));
    expect([...each].filter(([, ids]) => ids.size !== 1)).toEqual([]);
    // With the very letter that is kept and was signed.
    const letters = new Set(lab.arrived.filter((m) => m.letter !== null).map((m) => `${m.to} ${m.letter}`));
    expect([...letters].sort()).toEqual(offers.map((o) => `${o.name.toLowerCase()}@proef.nl ${o.letter_sha256!.toString('hex')}`).sort());
    expect(lab.kills).toEqual({ worker: expect.any(Number) as number, api: API_LIVES.length + 1, postgres: 2 });
    expect(lab.kills.worker).toBeGreaterThan(4);
  });
});
