// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel';
import { KeyRing, readSealed, unseal, type Actor, type Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import { BidsQuery } from '../persistence/bids.query.js';
import { beginBid, dropPaper, handInBid, receiptOf, withdrawBid } from './bid.js';
import { boxKeys, openBox, readBid, setOutBox } from './bid-box.js';
import { keepPaper, paperPath } from './keep-paper.js';
import { stateInterest } from './state-interest.js';
import { sweepPapers } from './sweep-papers.js';

const SECRET = 'prijs per etmaal tweehonderdtwaalf';
const DEADLINE = new Date('2025-10-20T10:00:00Z');

describe('sealed bids', () => {
  let region: ContractRegion;
  const folder = mkdtempSync(join(tmpdir(), 'raamwerk-bids-'));
  const keys = KeyRing.open(join(folder, 'keys.json'), true);
  const [own, other, first, second] = [newId(), newId(), newId(), newId()];
  const actor = (who: Partial<Actor>): Actor => ({ ...region.db.actor, kind: 'persoon', name: 'Proef', ...who });
  const doors = () => ({ uow: region.db.uow, bids: new BidsQuery(region.db.reader), keys });
  const run = <T>(who: Partial<Actor>, work: (tx: Tx) => Promise<T>): Promise<T> => region.db.uow.run(actor(who), work);
  /** The region's clock stands this far from the deadline, in milliseconds, at the next statement or so. */
  const clock = (at: Date): Promise<unknown> =>
    region.db.owner(`update region set clock_offset = $1::timestamptz - clock_timestamp() where id = 1`, [at.toISOString()]);
  const before = (): Promise<unknown> => clock(new Date(DEADLINE.getTime() - 3_600_000));
  const after = (): Promise<unknown> => clock(new Date(DEADLINE.getTime() + 1_000));
  let procedureId: string;

  beforeAll(async () => {
    region = await ContractRegion.open();
    for (const [id, key] of [
      [own, 'vogelnest'],
      [other, 'egelhof'],
    ] as const)
      await region.db.owner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, $2, $2, 'klein')`, [id, key]);
    for (const id of [first, second])
      await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, 'Proef')`, [id, `${id}@proef.voorbeeld`]);
  });
  afterAll(async () => {
    await region.close();
    rmSync(folder, { recursive: true, force: true });
  });
  let no = 500;
  beforeEach(async () => {
    await before();
    procedureId = newId();
    await region.db.owner(
      `insert into procurement_procedure (region_id, id, no, variant, title, summary, motivation, contract_kind, contract_from, contract_last, municipalities, clarification_days, objection_days, closed_to_newcomers, state, made_by, made_at, published_at)
       values (1, $1, $2, 'sas-tender', 'Aanbesteding', 's', 'm', 'resultaatovereenkomst', '2030-01-01', '2030-12-31', '{}', 10, 20, false, 'gepubliceerd', 'proef', now(), now())`,
      [procedureId, ++no],
    );
    await run({ accountId: first }, (tx) => setOutBox(tx, keys, { procedureId, deadline: DEADLINE, lots: 2 }));
    for (const accountId of [first, second]) await run({ accountId }, (tx) => stateInterest(tx, { procedureId, interest: false, note: null }));
  });
  const paper = Buffer.concat([Buffer.from(`%PDF-1.7\n${SECRET}\n`), randomBytes(400_000)]);
  const send = (id: string, providerId = own, name = `${SECRET}.pdf`, content = paper): Promise<void> =>
    keepPaper(doors(), actor({ providerId }), folder, {
      id,
      name,
      pieces: (async function* () {
        for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
      })(),
    });
  const handIn = (id: string, providerId = own): Promise<{ receipt: string }> =>
    run({ providerId }, (tx) => handInBid(tx, keys, { id, prices: [{ lot: 1, cents: 21_200n }], remarks: SECRET }));
  const bid = async (providerId = own): Promise<string> => {
    const id = await run({ providerId }, (tx) => beginBid(tx, procedureId));
    await send(id, providerId);
    await handIn(id, providerId);
    return id;
  };
  const state = async (id: string): Promise<string> =>
    (await region.db.owner<{ state: string }>('select state from tender_bid where id = $1', [id]))[0]!.state;
  const open = (accountId: string): Promise<string> => run({ accountId }, (tx) => openBox(tx, keys, procedureId));

  it('are read by two persons after the deadline, as they were handed in', async () => {
    const id = await bid();
    await after();
    expect(await open(first)).toBe('eerste');
    await expect(open(first)).rejects.toMatchObject({ code: 'inschrijfbus-tweede-persoon' });
    expect(await run({ accountId: first }, (tx) => boxKeys(tx, keys, procedureId))).toBeNull();
    expect(await open(second)).toBe('geopend');
    const [box, sealed, place, name] = await run({ accountId: first }, async (tx) => [
      (await boxKeys(tx, keys, procedureId))!,
      (await tx.sql<{ sealed: Buffer }>('select sealed from tender_bid where id = $1', [id]))[0]!.sealed,
      (await tx.sql<{ place: string }>('select place from bid_file where bid_id = $1', [id]))[0]!.place,
      (await tx.sql<{ name: string }>('select name from bid_file where bid_id = $1', [id]))[0]!.name,
    ]);
    expect(await readBid(box, { id, sealed })).toEqual({ prices: [{ lot: 1, cents: '21200' }], remarks: SECRET });
    expect(name).toBe(`${SECRET}.pdf`);
    const pieces: Buffer[] = [];
    for await (const piece of unseal(readSealed(paperPath(folder, 1, procedureId, place)), box, `paper:${place}`)) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(paper)).toBe(true);
  });

  // That nothing of them is in the database, its files, the queue and what the processes say: test/chaos/bid.spec.ts.
  it('lie sealed on the disk', async () => {
    await bid();
    const files = readdirSync(paperPath(folder, 1, procedureId, ''));
    expect(files).toHaveLength(1);
    expect(readFileSync(paperPath(folder, 1, procedureId, files[0]!)).includes(SECRET)).toBe(false);
  });

  it('are rid of bytes that no bid names once they are opened, and of nothing before', async () => {
    await bid();
    const stray = newId();
    writeFileSync(paperPath(folder, 1, procedureId, stray), 'half');
    const lying = (): string[] => readdirSync(paperPath(folder, 1, procedureId, ''));
    expect([await sweepPapers(region.db.uow, actor({ accountId: first }), folder, procedureId), lying().length]).toEqual([0, 2]);
    await after();
    await open(first);
    await open(second);
    expect(await sweepPapers(region.db.uow, actor({ accountId: first }), folder, procedureId)).toBe(1);
    expect([lying().length, lying().includes(stray)]).toEqual([1, false]);
  });

  it('are opened by nobody before the deadline, and each attempt stays on record, that of the database role too', async () => {
    await bid();
    expect(await open(first)).toBe('te-vroeg');
    await run({ accountId: first }, async (tx) => {
      const forced = `update bid_box set first_opener_id = $2, first_opener = 'x', first_at = deadline + interval '1 day' where procedure_id = $1`;
      expect(await tx.execute(forced, [procedureId, first])).toBe(0);
      expect(await tx.sql('select 1 from bid_key where procedure_id = $1', [procedureId])).toEqual([]);
      expect(await tx.sql('select 1 from tender_bid where procedure_id = $1', [procedureId])).toEqual([]);
    });
    const attempts = await region.db.owner('select early from bid_attempt where procedure_id = $1', [procedureId]);
    expect(attempts).toEqual([{ early: true }, { early: true }]);
    await expect(
      run({ accountId: first }, (tx) =>
        tx.execute(`update bid_box set deadline = now() - interval '9 years' where procedure_id = $1`, [procedureId]),
      ),
    ).rejects.toThrow('only moves later');
  });

  it('keep the names of their papers sealed in the database until their own opening, and as they were after it', async () => {
    const [id, draft] = [await bid(), await run({ providerId: other }, (tx) => beginBid(tx, procedureId))];
    await send(draft, other);
    const named = (providerId: string, which: string) =>
      run({ providerId }, (tx) => tx.execute(`update bid_file set name = 'open' where bid_id = $1`, [which]));
    await expect(named(own, id)).rejects.toThrow('sealed until its bid is opened');
    await expect(
      run({ providerId: other }, (tx) =>
        tx.execute(
          `insert into bid_file (region_id, id, bid_id, procedure_id, provider_id, name, type, size, sha256, place, received_at) select region_id, gen_random_uuid(), bid_id, procedure_id, provider_id, 'open', type, size, sha256, place, received_at from bid_file where bid_id = $1`,
          [draft],
        ),
      ),
    ).rejects.toThrow('sealed until its bid is opened');
    await after();
    await open(first);
    await open(second);
    // A draft that never was a bid keeps its names.
    const names = await region.db.owner('select bid_id = $1 as handed_in, name from bid_file where procedure_id = $2 order by name', [
      id,
      procedureId,
    ]);
    expect(names).toEqual([
      { handed_in: true, name: `${SECRET}.pdf` },
      { handed_in: false, name: null },
    ]);
    await expect(run({ accountId: first }, (tx) => tx.execute(`update bid_file set name = 'other' where bid_id = $1`, [id]))).rejects.toThrow(
      'stays as it was received',
    );
  });

  it('count until the deadline and not after it, through the product and through the database', async () => {
    const [early, late] = [
      await run({ providerId: own }, (tx) => beginBid(tx, procedureId)),
      await run({ providerId: other }, (tx) => beginBid(tx, procedureId)),
    ];
    await send(early);
    await send(late, other);
    await clock(new Date(DEADLINE.getTime() - 2_000));
    await handIn(early);
    expect(await state(early)).toBe('ingediend');
    await after();
    await expect(handIn(late, other)).rejects.toMatchObject({ code: 'inschrijving-te-laat' });
    await expect(send(late, other)).rejects.toMatchObject({ code: 'inschrijving-te-laat' });
    await expect(run({ providerId: own }, (tx) => withdrawBid(tx, early))).rejects.toMatchObject({ code: 'inschrijving-te-laat' });
    await expect(run({ providerId: own }, (tx) => tx.execute(`update tender_bid set state = 'ingetrokken' where id = $1`, [early]))).rejects.toThrow(
      'deadline',
    );
  });

  it('are replaced as a whole: the earlier one counts until the new one is handed in', async () => {
    const earlier = await bid();
    const next = await run({ providerId: own }, (tx) => beginBid(tx, procedureId));
    expect(await state(earlier)).toBe('ingediend');
    await handIn(next);
    expect([await state(earlier), await state(next)]).toEqual(['vervangen', 'ingediend']);
    await expect(run({ providerId: own }, (tx) => beginBid(tx, procedureId).then(() => beginBid(tx, procedureId)))).rejects.toMatchObject({
      code: 'inschrijving-loopt-al',
    });
  });

  it('are unknown to another provider, by every door', async () => {
    const id = await bid();
    for (const work of [(tx: Tx) => withdrawBid(tx, id), (tx: Tx) => dropPaper(tx, id, newId())])
      await expect(run({ providerId: other }, work)).rejects.toMatchObject({ code: 'inschrijving-onbekend' });
    await run({ providerId: other }, async (tx) => {
      for (const table of ['tender_bid', 'bid_file', 'bid_key', 'bid_attempt'])
        expect(await tx.sql(`select 1 from ${table} where procedure_id = $1`, [procedureId])).toEqual([]);
    });
  });

  it('give a receipt that only this installation can make, of exactly what was handed in', async () => {
    const id = await bid();
    const [row] = await region.db.owner<{ manifest: string; receipt: string }>('select manifest, receipt from tender_bid where id = $1', [id]);
    expect(receiptOf(keys, 1, row!.manifest)).toBe(row!.receipt);
    expect(receiptOf(keys, 1, row!.manifest.replace(id, newId()))).not.toBe(row!.receipt);
  });

  it('keep nothing of a paper that is refused or breaks off', async () => {
    const id = await run({ providerId: own }, (tx) => beginBid(tx, procedureId));
    await expect(send(id, own, 'plan.exe', Buffer.from('MZ program'))).rejects.toMatchObject({ code: 'bijlage-geweigerd' });
    await expect(send(id, own, 'plan.pdf', Buffer.from('%PDF-1.7 /JavaScript (x)'))).rejects.toMatchObject({ code: 'bijlage-geweigerd' });
    const torn = (async function* () {
      yield paper;
      throw new Error('torn');
    })();
    await expect(keepPaper(doors(), actor({ providerId: own }), folder, { id, name: 'plan.pdf', pieces: torn })).rejects.toThrow('torn');
    expect(readdirSync(join(folder, 'inschrijvingen', '1', procedureId))).toEqual([]);
    await expect(handIn(id)).rejects.toMatchObject({ code: 'inschrijving-onvolledig' });
  });
});
