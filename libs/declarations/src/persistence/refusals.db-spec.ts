// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '#platform';
import { DeclaredRows, PROVIDERS } from '../../../../test/support/declared-rows.js';
import { RefusalLinesQuery } from './refusal-lines.query.js';
import { RefusalsQuery, type RefusalFilter } from './refusals.query.js';

describe('refusals', () => {
  let region: DeclaredRows;
  let whole: Actor;
  const messages: Record<string, string> = {};
  const groups = async (actor: Actor, filter: RefusalFilter = {}, sort = 'code'): Promise<unknown[]> =>
    (await new RefusalsQuery(region.reader).page(actor, filter, sort, 50, 0)).rows.map((r) => [
      r.aanbieder.sleutel,
      r.code,
      r.regels,
      r.bedrag,
      r.berichten,
    ]);

  beforeAll(async () => {
    region = await DeclaredRows.open();
    whole = region.actor;
    messages.a = await region.send({ lines: 4, refused: 3, refusedCents: 60_000 });
    await region.declare({ message: messages.a, cents: 10_000, codes: ['0611'] });
    await region.declare({ message: messages.a, cents: 20_000, codes: ['0611', '9308'] });
    await region.declare({ message: messages.a, cents: 30_000, codes: ['9308', '9346'], lifted: ['9346'] });
    // every code lifted: accepted, and no refusal any more
    await region.declare({ message: messages.a, cents: 40_000, codes: ['0611'], lifted: ['0611'], accepted: true });
    messages.b = await region.send({ provider: 'hulp', municipality: '0518', period: '2025-08', lines: 1, refused: 1, refusedCents: 5_000 });
    await region.declare({ message: messages.b, provider: 'hulp', municipality: '0518', cents: 5_000, codes: ['0611'] });
    messages.standard = await region.send({
      lines: 7,
      refused: 7,
      refusedCents: 70_000,
      header: '0001',
      findings: [{ rule: 'TR358', path: '/x', text: 'Som klopt niet' }],
    });
    messages.twice = await region.send({
      lines: 2,
      refused: 2,
      refusedCents: 1_500,
      declaration: '8214',
      findings: [
        { rule: '8214', path: '/Declaratie', declared: 'maand:2025-07-01', expected: 'maand:2025-08-01' },
        { rule: '9333', path: '/Declaratie', declared: 'tekst:D1' },
      ],
    });
  });
  afterAll(() => region?.stop());

  it('stand together per provider and cause, a line with two causes under both, without what was lifted', async () => {
    expect(await groups(whole)).toEqual([
      ['zorg', '0001', 7, '700.00', 1],
      ['hulp', '0611', 1, '50.00', 1],
      ['zorg', '0611', 2, '300.00', 1],
      ['zorg', '8214', 2, '15.00', 1],
      ['zorg', '9308', 2, '500.00', 1],
      ['zorg', '9333', 2, '15.00', 1],
    ]);
    expect((await groups(whole, {}, '-bedrag'))[0]).toEqual(['zorg', '0001', 7, '700.00', 1]);
  });

  it('are narrowed by provider, municipality, month and cause', async () => {
    expect(await groups(whole, { provider: 'hulp' })).toEqual([['hulp', '0611', 1, '50.00', 1]]);
    expect(await groups(whole, { municipality: 'den-haag' })).toEqual([['hulp', '0611', 1, '50.00', 1]]);
    expect(await groups(whole, { from: '2025-08-01', until: '2025-08-01' })).toEqual([['hulp', '0611', 1, '50.00', 1]]);
    expect(await groups(whole, { code: '9333' })).toEqual([['zorg', '9333', 2, '15.00', 1]]);
    expect(await groups(whole, { provider: 'bestaat-niet' })).toEqual([]);
  });

  it('show a provider its own and a municipality its own', async () => {
    expect((await groups({ ...whole, providerId: PROVIDERS.hulp })).length).toBe(1);
    expect((await groups({ ...whole, providerId: PROVIDERS.zorg }, { provider: 'hulp' })).length).toBe(0);
    expect(await groups({ ...whole, municipalityCode: '0518' })).toEqual([['hulp', '0611', 1, '50.00', 1]]);
    const lines = new RefusalLinesQuery(region.reader);
    expect((await lines.lines({ ...whole, providerId: PROVIDERS.hulp }, {}, null, 50)).map((l) => l.cents)).toEqual(['5000']);
    expect((await lines.lines({ ...whole, municipalityCode: '0518' }, {}, null, 50)).map((l) => l.cents)).toEqual(['5000']);
    expect(await lines.messages({ ...whole, providerId: PROVIDERS.hulp }, { code: '0001' }, null, 50)).toEqual([]);
  });

  it('lead to their lines, newest first, in stretches', async () => {
    const lines = new RefusalLinesQuery(region.reader);
    const all = await lines.lines(whole, {}, null, 50);
    expect(all.map((l) => l.cents)).toEqual(['5000', '30000', '20000', '10000']);
    expect(all[1]!.findings.map((f) => [f.code, f.lifted])).toEqual([
      ['9308', false],
      ['9346', true],
    ]);
    expect((await lines.lines(whole, {}, all[1]!.place, 50)).map((l) => l.cents)).toEqual(['20000', '10000']);
    expect((await lines.lines(whole, { code: '9346' }, null, 50)).length).toBe(0);
    expect((await lines.lines(whole, { code: '9308', provider: 'zorg' }, null, 50)).map((l) => l.cents)).toEqual(['30000', '20000']);
    expect((await lines.lines(whole, { from: '2025-08-01', until: '2025-08-01' }, null, 50)).map((l) => l.message.id)).toEqual([messages.b]);
  });

  it('of a whole message lead to the message', async () => {
    const lines = new RefusalLinesQuery(region.reader);
    const found = async (code: string): Promise<unknown[]> =>
      (await lines.messages(whole, { code }, null, 50)).map((m) => [m.message.id, m.lines, m.cents]);
    expect(await found('0001')).toEqual([[messages.standard, 7, '70000']]);
    expect(await found('9333')).toEqual([[messages.twice, 2, '1500']]);
    expect(await found('8214')).toEqual([[messages.twice, 2, '1500']]);
    expect(await found('9056')).toEqual([]);
  });
});
