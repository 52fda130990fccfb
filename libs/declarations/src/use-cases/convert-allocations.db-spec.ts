// SPDX-License-Identifier: EUPL-1.2
import { checkMessage, type AllocationMessage } from '#ijw';
import { addDays } from '#kernel';
import { loadFiles } from '#platform';
import { DecisionRegion } from '../../../../test/support/decision-region.js';
import { UNFOLLOWED } from '../../../../test/support/import-files.js';
import { jw301 } from '../../../../test/support/ijw/messages.js';
import type { ConversionException } from '../domain/conversion.js';
import { conversionFiles } from '../persistence/conversion-messages.store.js';
import { ConversionsQuery } from '../persistence/conversions.query.js';
import { countConversion } from './count-conversion.js';
import { approveConversion, chooseExceptions, submitConversion, takeBackConversion } from './decide-conversion.js';
import { ImportRun } from './import-run.js';
import { endConversion, makeConversionMessages } from './make-conversion-messages.js';
import { openImport, receiveFiles } from './receive-files.js';
import { beginConversion, editConversion } from './save-conversion.js';

const ON = '2025-12-01';
const REASON = 'Zo afgesproken met de aanbieder in het gesprek.';
const TERMS = { title: 'Nieuwe codes', startsOn: ON, firstNumber: 70_000, table: '45A04;45A99;1;04' };
const ACTOR = { regionId: 1, kind: 'persoon', accountId: null, name: 't', origin: 'test', providerId: null, municipalityCode: null } as const;

describe('the conversion of running allocations', () => {
  let region: DecisionRegion;

  /** One JW301 through the real import. */
  const allocate = async (number: number, size: string, until: string | null = '2026-03-31', product = '45A04'): Promise<void> => {
    const text = jw301('999900006')
      .replace('>0518<', '>0503<')
      .replace('>12345678<', '>01000001<')
      .replace('>T-1<', `>T-${number}<`)
      .replaceAll('2027-01-05', '2025-06-01')
      .replace(/<m:ToegewezenProducten>[\s\S]*<\/m:ToegewezenProducten>/, () => {
        const [volume, unit, frequency] = size.split(' ');
        return `<m:ToegewezenProducten><m:ToegewezenProduct><m:ToewijzingNummer>${number}</m:ToewijzingNummer><m:Product><b:Categorie>45</b:Categorie><b:Code>${product}</b:Code></m:Product><m:Toewijzingsdatum>2025-06-01</m:Toewijzingsdatum><m:Toewijzingstijd>09:30:00</m:Toewijzingstijd><m:Ingangsdatum>2025-06-01</m:Ingangsdatum>${until ? `<m:Einddatum>${until}</m:Einddatum>` : ''}<m:Omvang><b:Volume>${volume}</b:Volume><b:Eenheid>${unit}</b:Eenheid><b:Frequentie>${frequency}</b:Frequentie></m:Omvang></m:ToegewezenProduct></m:ToegewezenProducten>`;
      });
    await takeIn(`A${number}`, [Buffer.from(text)]);
  };
  const takeIn = async (name: string, contents: Buffer[]): Promise<void> => {
    const runId = await region.work(async (tx) => {
      const id = await openImport(tx, name, 'opdrachtregel');
      await receiveFiles(
        tx,
        region.keys,
        id,
        contents.map((content, i) => ({ name: `${name}-${i}.xml`, content })),
      );
      return id;
    });
    await new ImportRun(region.world.worker, region.keys, { batch: 50 }).execute(region.world.actor, runId, UNFOLLOWED);
  };
  const query = () => new ConversionsQuery(region.world.reader);
  const items = async (id: string) =>
    (await query().items(ACTOR, id, {}, null, 0)).rows.filter((i) => Number(i.number) < 5000).sort((a, b) => Number(a.number) - Number(b.number));

  beforeAll(async () => {
    region = await DecisionRegion.open();
    await region.world.agree({ product: '45A99', provider: 'zorg', from: '2025-12-01', until: '2027-01-01' });
    await region.clock('2025-10-15');
    await allocate(101, '300 04 6');
    await allocate(102, '4 04 4');
    await allocate(103, '60 01 4');
    await allocate(104, '4 04 4', '2025-11-30');
  }, 120_000);
  afterAll(() => region?.stop());

  let id: string;
  const leave = (conversion: string, exception: ConversionException): Promise<number> =>
    region.as('anna', (tx) => chooseExceptions(tx, conversion, { exception, choice: 'niet-omzetten', reason: REASON, allocations: null }));
  const begun = async (terms: Partial<typeof TERMS> = {}): Promise<string> => region.as('anna', (tx) => beginConversion(tx, { ...TERMS, ...terms }));

  it.each([
    ['a product nobody knows', { table: '45A04;99X99' }, '/tabel'],
    ['a table without lines', { table: 'oud product;nieuw product' }, '/tabel'],
    ['a day that is past', { startsOn: '2025-10-15' }, '/vanaf'],
  ])('is not begun with %s', async (_what, terms, pointer) => {
    const refusal = (await begun(terms).catch((e: unknown) => e)) as { code: string; violations: { pointer: string }[] };
    expect([refusal.code, refusal.violations[0]!.pointer]).toEqual(['omzetting-tabel', pointer]);
    expect(await region.world.rows('select 1 from conversion')).toEqual([]);
  });

  it('is computed with amounts and changes no allocation', async () => {
    id = await begun();
    await expect(region.as('anna', (tx) => submitConversion(tx, id))).rejects.toMatchObject({ code: 'omzetting-niet-doorgerekend' });
    const before = await region.world.rows('select * from allocation order by id');
    await region.as('anna', (tx) => countConversion(tx, id));
    expect(await region.world.rows('select * from allocation order by id')).toEqual(before);
    const [total, monthly, minutes, ended] = await items(id);
    // 183 of 304 days have gone by: 181 of the 300 hours stay.
    expect(total).toMatchObject({
      exception: null,
      restVolume: '119',
      newVolume: '119',
      keptUntil: '2025-11-30',
      begins: ON,
      until: '2026-03-31',
      oldCents: '1190000',
      newCents: '1190000',
    });
    expect(monthly).toMatchObject({ exception: null, restVolume: '4', newVolume: '4', newProduct: '45A99' });
    expect([minutes?.exception, ended?.exception]).toEqual(['geen-regel', 'eindigt-eerder']);
    const { municipalities, providers } = await query().summary(ACTOR, id);
    expect(municipalities).toMatchObject([{ key: 'delft', allocations: 2, persons: 1, oldCents: '1350000', newCents: '1350000' }]);
    expect(providers).toMatchObject([{ key: 'zorg', allocations: 2 }]);
  });

  it('goes before a second person once every exception has its decision', async () => {
    await expect(region.as('anna', (tx) => submitConversion(tx, id))).rejects.toMatchObject({ code: 'omzetting-uitzonderingen-open' });
    const choose = (choice: 'omzetten' | 'niet-omzetten', reason = REASON) =>
      region.as('anna', (tx) => chooseExceptions(tx, id, { exception: 'geen-regel', choice, reason, allocations: null }));
    await expect(choose('omzetten')).rejects.toMatchObject({ code: 'omzetting-keuze' });
    await expect(choose('niet-omzetten', 'kort')).rejects.toMatchObject({ code: 'omzetting-keuze' });
    expect(await choose('niet-omzetten')).toBe(1);
    for (const exception of ['geen-contract', 'geen-bericht'] as const) await leave(id, exception);
    // Computed anew, what was decided about the same facts stays.
    await region.as('anna', (tx) => countConversion(tx, id));
    expect((await items(id))[2]).toMatchObject({ choice: 'niet-omzetten', chosenName: 'anna' });
    await region.as('anna', (tx) => submitConversion(tx, id));
    await expect(region.as('anna', (tx) => countConversion(tx, id))).rejects.toMatchObject({ code: 'omzetting-vast' });
    await expect(region.as('anna', (tx) => approveConversion(tx, id))).rejects.toMatchObject({ code: 'omzetting-eigen-voorstel' });
    await expect(
      region.as('anna', (tx) => tx.execute(`update conversion set state = 'goedgekeurd', decided_by = created_by where id = $1`, [id])),
    ).rejects.toThrow('conversion');
  });

  it('makes messages that end the old allocation and begin the new one, once', async () => {
    await region.as('bram', (tx) => approveConversion(tx, id));
    await expect(region.as('bram', (tx) => approveConversion(tx, id))).rejects.toMatchObject({ code: 'omzetting-al-beslist' });
    const make = () => region.work((tx) => makeConversionMessages(tx, region.keys, id, 1));
    expect(await make()).toEqual({ done: 1, total: 1 });
    expect(await make()).toEqual({ done: 1, total: 1 });
    expect(await region.work((tx) => endConversion(tx, id))).toEqual({ berichten: 1 });
    expect(await make()).toEqual({ done: 0, total: 0 });
    const files = await region.work((tx) => conversionFiles(tx, id, 'delft'));
    const contents = await region.work((tx) => loadFiles(tx, region.keys, [files[0]!.sha256]));
    const bytes = [...contents.values()][0]!;
    const read = checkMessage(bytes);
    expect([files.length, read.verdict, read.findings]).toEqual([1, 'accepted', []]);
    const { allocations, client } = read.content as AllocationMessage;
    expect(client.bsn).toBe('999900006');
    expect(allocations.map((a) => [a.number, a.from, a.until, a.reasonChange, a.volume, a.productCode])).toEqual([
      [101, '2025-06-01', '2025-11-30', '03', 181, '45A04'],
      [70_000, ON, '2026-03-31', null, 119, '45A99'],
      [102, '2025-06-01', '2025-11-30', '03', 4, '45A04'],
      [70_001, ON, '2026-03-31', null, 4, '45A99'],
    ]);
    await takeIn('terug', [bytes]);
    const held = await region.world.rows<{ number: string; valid: string; volume: string }>(
      `select number, valid::text, volume from allocation where newest and number in (101, 102, 70000, 70001) order by number`,
    );
    expect(held).toEqual([
      { number: '101', valid: `[2025-06-01,${ON})`, volume: '181' },
      { number: '102', valid: `[2025-06-01,${ON})`, volume: '4' },
      { number: '70000', valid: `[${ON},${addDays('2026-03-31', 1)})`, volume: '119' },
      { number: '70001', valid: `[${ON},${addDays('2026-03-31', 1)})`, volume: '4' },
    ]);
  });

  it('a second conversion over the same day finds nothing to convert any more', async () => {
    const again = await begun();
    await region.as('anna', (tx) => countConversion(tx, again));
    expect((await items(again)).map((i) => [Number(i.number), i.exception])).toEqual([
      [101, 'eindigt-eerder'],
      [102, 'eindigt-eerder'],
      [103, 'geen-regel'],
      [104, 'eindigt-eerder'],
    ]);
  });

  it('the second of two who edit at once gets a clear conflict, and nothing is approved that changed since', async () => {
    const other = await begun({ table: '45A04;45A99;1/60;01;04' });
    await region.as('bram', (tx) => editConversion(tx, other, 1, { ...TERMS, table: '45A04;45A99;1;01' }));
    await expect(region.as('anna', (tx) => editConversion(tx, other, 1, TERMS))).rejects.toMatchObject({ code: 'omzetting-verouderd' });
    await region.as('anna', (tx) => countConversion(tx, other));
    for (const exception of ['geen-regel', 'geen-contract', 'geen-bericht'] as const) await leave(other, exception);
    // The child has an allocation of the new product by the first conversion: a person says that both go on.
    await region.as('anna', (tx) =>
      chooseExceptions(tx, other, { exception: 'al-vervangen', choice: 'omzetten', reason: REASON, allocations: null }),
    );
    await region.as('anna', (tx) => submitConversion(tx, other));
    // Bram wrote the table, though Anna began with it and laid it before others.
    await expect(region.as('bram', (tx) => approveConversion(tx, other))).rejects.toMatchObject({ code: 'omzetting-eigen-voorstel' });
    await region.world.rows('update allocation set newest = false where number = 103');
    await expect(region.as('cees', (tx) => approveConversion(tx, other))).rejects.toMatchObject({ code: 'omzetting-toewijzing-veranderd' });
    await region.as('anna', (tx) => takeBackConversion(tx, other));
    expect((await query().one(ACTOR, other))?.state).toBe('concept');
  });
});
