// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '#platform';
import { DeclaredRows, PROVIDERS, type Allocated } from '../../../../test/support/declared-rows.js';
import { AllocationQuery } from '../persistence/allocation.query.js';
import { allocationAnswer, allocationLineAnswer } from './allocation-answer.js';
import { AllocationDto } from './allocation.dto.js';

describe('one allocation', () => {
  let region: DeclaredRows;
  let whole: Actor;
  const shown = async (id: string, actor = whole): Promise<AllocationDto | null> => {
    const stored = await new AllocationQuery(region.reader).one(actor, id);
    return stored && allocationAnswer(stored);
  };

  beforeAll(async () => {
    region = await DeclaredRows.open();
    whole = region.actor;
  });
  afterAll(() => region?.stop());

  it('is found by any of its versions, with who referred, what was asked for and what was told', async () => {
    const old = await region.allocate({ number: 7, from: '2025-01-01', until: '2025-06-30', newest: false });
    const now = await region.allocate({
      number: 7,
      from: '2025-01-01',
      until: '2025-12-31',
      assigned: '2025-05-01 09:30',
      reason: '04',
      budget: 500_000,
    });
    await region.allocate({ number: 7, municipality: '0518', from: '2025-01-01' });
    const request = await region.send({ type: 'JW315' });
    await region.rows(
      `with r as (insert into allocation_request (region_id, message_id, provider_id, municipality_code, person_id, provider_reference, requested_from, referrer_type)
         select 1, $1, $2, '0503', min(id), 'REF1', '2025-01-01', '02' from person returning id)
       update allocation set request_id = (select id from r), referrer_type = '02', referrer_name = 'Praktijk' where id = $3`,
      [request, PROVIDERS.zorg, now.id],
    );
    await region.notice({ kind: 'start', number: 7, begins: '2025-01-15' });
    await region.notice({ kind: 'stop', number: 7, begins: '2025-01-15', ends: '2025-10-31', reason: '31', withdrawn: true });
    const found = (await shown(old.id))!;
    expect(found).toEqual(await shown(now.id));
    expect([found.id, found.nummer, found.van, found.totEnMet, found.gemeente.code]).toEqual([now.id, '7', '2025-01-01', '2025-12-31', '0503']);
    expect(found.versies.map((v) => [v.id, v.geldt, v.redenNaam, v.toegewezenOp, v.totEnMet, v.budget, v.frequentieNaam])).toEqual([
      [now.id, true, 'Verlenging', '2025-05-01T09:30:00', '2025-12-31', '5000.00', 'per maand'],
      [old.id, false, null, '2025-01-01T10:00:00', '2025-06-30', null, 'per maand'],
    ]);
    expect(found.verwijzer).toEqual({ soort: '02', naam: 'Praktijk', code: null });
    expect([found.verzoek!.referentie, found.verzoek!.bericht.id]).toEqual(['REF1', request]);
    expect(found.meldingen.map((m) => [m.soort, m.begin, m.einde, m.redenNaam, m.ingetrokken])).toEqual([
      ['start', '2025-01-15', null, null, false],
      ['stop', '2025-01-15', '2025-10-31', 'Volgens plan', true],
    ]);
  });

  it('puts what was approved, less what was taken back, beside the most over its whole life', async () => {
    const use = async (
      allocation: Allocated,
      ...lines: { volume: number; unit?: string; credit?: boolean; accepted?: boolean }[]
    ): Promise<unknown> => {
      const { id, number } = await region.allocate(allocation);
      const message = await region.send({ lines: lines.length });
      for (const l of lines)
        await region.declare({
          message,
          number,
          volume: l.volume,
          unit: l.unit ?? allocation.unit ?? '04',
          accepted: l.accepted ?? true,
          cents: l.credit ? -10_000 : 10_000,
          credits: l.credit ? String((await region.rows<{ id: string }>('select max(id) as id from declaration_line'))[0]!.id) : null,
        });
      const { gedeclareerd: g } = (await shown(id))!;
      return [g.regels, g.aantal, g.eenheidNaam, g.maximum, g.percentage, g.bedrag];
    };
    const year = { from: '2025-01-01', until: '2025-12-31' };
    expect(await use(year, { volume: 10 }, { volume: 8 }, { volume: 8, credit: true }, { volume: 99, accepted: false })).toEqual([
      3,
      10,
      'uur',
      120,
      '8.3',
      '100.00',
    ]);
    expect(await use(year, { volume: 10 }, { volume: 90, unit: '01' })).toEqual([2, 690, 'minuut', 7_200, '9.6', '200.00']);
    expect(await use({ ...year, unit: '14', frequency: '1', volume: 1 }, { volume: 30 })).toEqual([1, 30, 'etmaal', 365, '8.2', '100.00']);
    expect(await use({ ...year, unit: '16', frequency: '2', volume: 2 }, { volume: 4 })).toEqual([1, 4, 'dagdeel', 106, '3.8', '100.00']);
    expect(await use({ from: '2025-01-01', unit: '84', frequency: '6', volume: 5 }, { volume: 5 })).toEqual([1, 5, 'stuk', 5, '100.0', '100.00']);
    expect(await use({ from: '2025-01-01' }, { volume: 5 })).toEqual([1, 5, 'uur', null, null, '100.00']);
    const free = { ...year, unit: null, volume: null, frequency: null };
    expect(await use(free, { volume: 5 })).toEqual([1, 5, 'uur', null, null, '100.00']);
    expect(await use(free, { volume: 5 }, { volume: 2, unit: '14' })).toEqual([2, null, null, null, null, '200.00']);
    expect(await use(free)).toEqual([0, 0, null, null, null, '0.00']);
  });

  it('shows its lines newest first, refused ones too, in stretches', async () => {
    const { id, number } = await region.allocate({ from: '2025-01-01' });
    const message = await region.send({ lines: 4 });
    for (const volume of [1, 2, 3, 4]) await region.declare({ message, number, volume, ...(volume % 2 ? { codes: ['0611'] } : {}) });
    const query = new AllocationQuery(region.reader);
    const all = await query.lines(whole, id, null, 10);
    expect(all.map(allocationLineAnswer).map((l) => [l.aantal, l.goedgekeurd, l.eenheidNaam, l.product.naam])).toEqual([
      [4, true, 'uur', 'Behandeling'],
      [3, false, 'uur', 'Behandeling'],
      [2, true, 'uur', 'Behandeling'],
      [1, false, 'uur', 'Behandeling'],
    ]);
    expect((await query.lines(whole, id, all[1]!.id, 1)).map((l) => l.volume)).toEqual(['2']);
  });

  it('is not there for another provider or municipality', async () => {
    const { id } = await region.allocate({ from: '2025-01-01' });
    expect(await shown(id, { ...whole, providerId: PROVIDERS.hulp })).toBeNull();
    expect(await shown(id, { ...whole, municipalityCode: '0518' })).toBeNull();
    expect(await shown(id, { ...whole, municipalityCode: '0503' })).not.toBeNull();
    expect(await shown('999999')).toBeNull();
  });
});
