// SPDX-License-Identifier: EUPL-1.2
import { fork, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { newId } from '#kernel';
import { createAccount, createToken, grantRole, KeyRing, migrateQueueStore, productRoot } from '#platform';
import { TEST_PASSWORD, Visitor, type Answer } from '../support/api.js';
import { RegionDatabase } from '../support/region-database.js';
import { whereFound } from '../support/whole-dump.js';
import { Victim } from './chaos-rig.js';

jest.setTimeout(120_000);

const BIDDERS = 8;
/** Each hands in so many bids, one in the place of the other. */
const BIDS = 3;
/** What an api lives while all of them send, in milliseconds: moments all over the work. */
const LIVES = [60, 260, 20, 150];
/** In the name of each paper, in each paper, in each remark: nowhere to be found before the opening. */
const SECRET = 'geheim-van-de-inschrijver';
const PRICE = '7318249.53';

interface OwnBox {
  readonly inschrijvingen: readonly { readonly id: string; readonly staat: string; readonly bestanden: readonly { readonly naam: string }[] }[];
}
interface Bidder {
  readonly provider: string;
  readonly token: string;
  /** What it sent, by the name it gave it. */
  readonly papers: Map<string, Buffer>;
  readonly receipts: { readonly bid: string; readonly receipt: string }[];
}

describe('bids while the api is killed again and again', () => {
  let region: RegionDatabase;
  let home: string;
  let api: Victim | null = null;
  let spare: ChildProcess | null = null;
  let procedure: string;
  let said = '';
  let broken = 0;
  const begun = Date.now();
  const bidders: Bidder[] = [];
  const people: { readonly email: string; cookie: string | null; csrf: string | null }[] = [];

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'raamwerk-bid-'));
    KeyRing.open(join(home, 'keys.json'), true);
    spare = warm();
    region = await RegionDatabase.open([], 'raamwerk_api');
    await migrateQueueStore(region.db.ownerUrl);
    procedure = newId();
    await region.owner(
      `insert into procurement_procedure (region_id, id, no, variant, title, summary, motivation, contract_kind, contract_from, contract_last, municipalities, clarification_days, objection_days, closed_to_newcomers, state, made_by, made_at, published_at)
       values (1, $1, 1, 'sas-tender', 'Aanbesteding', 's', 'm', 'resultaatovereenkomst', '2030-01-01', '2030-12-31', '{}', 10, 20, false, 'aangekondigd', 'proef', now(), now())`,
      [procedure],
    );
    await region.uow.run(region.actor, async (tx) => {
      for (const role of ['inkoopadviseur', 'bestuurder']) {
        const email = `${role}@proef.voorbeeld`;
        const accountId = await createAccount(tx, { email, name: role, password: TEST_PASSWORD, demoLogin: true });
        await grantRole(tx, { accountId, role, scopeKind: 'regio', scopeId: null, from: '2020-01-01' });
        people.push({ email, cookie: null, csrf: null });
      }
    });
    for (let n = 0; n < BIDDERS; n++) {
      const provider = newId();
      await region.owner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, $2, $2, 'klein')`, [provider, `bieder-${n}`]);
      const { token } = await region.uow.run(region.actor, (tx) =>
        createToken(tx, { role: 'aanbieder', scopeKind: 'aanbieder', scopeId: provider, name: `bieder-${n}`, days: 1 }),
      );
      bidders.push({ provider, token, papers: new Map(), receipts: [] });
    }
    await start();
    for (const person of people) {
      const visitor = new Visitor(`${api!.address}/api/v1`);
      expect((await visitor.login(person.email)).status).toBe(201);
      Object.assign(person, { cookie: visitor.cookie, csrf: visitor.csrf });
    }
    const closing = new Date(Date.now() + 3_600_000).toISOString();
    expect((await by(0).ask('PUT', `/inkoopprocedures/${procedure}/inschrijfbus`, { sluitOp: closing, percelen: 1 })).status).toBe(200);
  });
  afterAll(async () => {
    await api?.send('SIGKILL');
    spare?.kill('SIGKILL');
    await region?.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** Reads its program while the one before it lives; what it says is kept. */
  function warm(): ChildProcess {
    const child = fork(join(productRoot, 'test/chaos/warm.js'), ['api'], {
      env: { PATH: process.env.PATH, TZ: 'UTC', NODE_OPTIONS: '--no-warnings' },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text: Buffer) => (said += text.toString()));
    return child;
  }

  async function start(): Promise<void> {
    const child = spare ?? warm();
    spare = warm();
    api = await Victim.startWarm(child, {
      API_DATABASE_URL: region.db.url('raamwerk_api'),
      WORKER_DATABASE_URL: region.db.url('raamwerk_worker'),
      RELAY_DATABASE_URL: region.db.url('raamwerk_relay'),
      KEY_FILE: join(home, 'keys.json'),
      DATA_DIR: home,
      LOG_LEVEL: 'debug',
      PORT: '0',
    });
  }

  const by = (n: number): Visitor => Object.assign(new Visitor(`${api!.address}/api/v1`), { cookie: people[n]!.cookie, csrf: people[n]!.csrf });

  /** Bids until it has its receipts, going on where it was when the api fell away; stops without a word when that happens. */
  async function bid(bidder: Bidder): Promise<void> {
    const visitor = new Visitor(`${api!.address}/api/v1`);
    const head = { Authorization: `Bearer ${bidder.token}` };
    const well = (answer: Answer): Answer => {
      if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
      return answer;
    };
    const box = async (): Promise<OwnBox> => well(await visitor.get(`/inkoopprocedures/${procedure}/inschrijfbus`, head)).body as OwnBox;
    try {
      while (bidder.receipts.length < BIDS) {
        let draft = (await box()).inschrijvingen.find((b) => b.staat === 'concept');
        if (!draft) {
          well(await visitor.post(`/inkoopprocedures/${procedure}/inschrijvingen`, undefined, head));
          draft = (await box()).inschrijvingen.find((b) => b.staat === 'concept')!;
        }
        const name = `${SECRET} ${draft.id}.pdf`;
        if (!bidder.papers.has(name))
          bidder.papers.set(name, Buffer.concat([Buffer.from(`%PDF-1.7\n${SECRET} ${draft.id}\n`), randomBytes(600_000)]));
        if (!draft.bestanden.some((f) => f.naam === name)) {
          const form = new FormData();
          form.append('bestand', new Blob([new Uint8Array(bidder.papers.get(name)!)]), name);
          well(await visitor.post(`/inschrijvingen/${draft.id}/bestanden`, form, head));
        }
        const content = { percelen: [{ perceel: 1, prijs: PRICE }], toelichting: `${SECRET} ${draft.id}` };
        const { ontvangstbewijs } = well(await visitor.post(`/inschrijvingen/${draft.id}/indienen`, content, head)).body as {
          ontvangstbewijs: string;
        };
        bidder.receipts.push({ bid: draft.id, receipt: ontvangstbewijs });
      }
    } catch (error) {
      // fetch says so when the connection is gone; anything else is a fault of the product.
      if ((error as Error).name !== 'TypeError') throw error;
      broken++;
    }
  }

  it('what was receipted is there, whole and to be opened, and there is no half bid', async () => {
    for (const life of LIVES) {
      const work = Promise.all(bidders.map(bid));
      await sleep(life);
      await api!.send('SIGKILL');
      await work;
      await start();
    }
    await Promise.all(bidders.map(bid));
    expect(broken).toBeGreaterThanOrEqual(LIVES.length);
    expect(bidders.map((b) => b.receipts.length)).toEqual(bidders.map(() => BIDS));

    const rows = await region.owner<{
      id: string;
      state: string;
      provider_id: string;
      receipt: string | null;
      manifest: string | null;
      files: string[];
    }>(
      `select b.id, b.state, b.provider_id, b.receipt, b.manifest, array(select f.place::text from bid_file f where f.bid_id = b.id) as files from tender_bid b`,
    );
    const kept = new Map(rows.map((r) => [r.id, r]));
    for (const { receipts } of bidders)
      for (const { bid: id, receipt } of receipts)
        expect([id, kept.get(id)?.receipt, kept.get(id)?.state]).toEqual([id, receipt, expect.stringMatching(/ingediend|vervangen/)]);
    const folder = join(home, 'inschrijvingen', '1', procedure);
    for (const row of rows.filter((r) => r.state !== 'concept')) {
      expect([row.id, (JSON.parse(row.manifest!) as unknown[][])[5]!.length]).toEqual([row.id, row.files.length]);
      expect(row.files.filter((place) => !existsSync(join(folder, place)))).toEqual([]);
    }
    // One counts for each: the last it has a receipt of.
    expect(
      rows
        .filter((r) => r.state === 'ingediend')
        .map((r) => r.id)
        .sort(),
    ).toEqual(bidders.map((b) => b.receipts.at(-1)!.bid).sort());
  });

  it('nothing of them is found before the opening: in the database and its files, in the queue, in what the api said, on the disk', async () => {
    expect(said).toContain('RouterExplorer');
    expect(
      await whereFound(region.db.ownerUrl, [SECRET, PRICE, PRICE.replace('.', '')], { log: Buffer.from(said) }, { folders: [home], since: begun }),
    ).toEqual([]);
  });

  it('each is read after the opening as it was handed in, and nothing else lies there', async () => {
    for (const n of [0, 1]) {
      expect((await by(n).post(`/inkoopprocedures/${procedure}/belangen`, { belang: false })).status).toBe(201);
      expect((await by(n).post(`/inkoopprocedures/${procedure}/inschrijfbus/openen`)).status).toBe(409);
    }
    await region.owner(`update region set clock_offset = interval '2 hours'`);
    for (const n of [0, 1]) expect((await by(n).post(`/inkoopprocedures/${procedure}/inschrijfbus/openen`)).status).toBe(201);
    const opened = (await by(0).get(`/inkoopprocedures/${procedure}/inschrijfbus`)).body as OwnBox;
    expect(opened.inschrijvingen).toHaveLength(BIDDERS);
    const sums = new Map(
      bidders.flatMap((b) => [...b.papers].map(([name, content]) => [name, createHash('sha256').update(content).digest('hex')] as const)),
    );
    for (const { id, bestanden } of opened.inschrijvingen) {
      expect((await by(0).get(`/inschrijvingen/${id}/inhoud`)).body).toEqual({
        percelen: [{ perceel: 1, prijs: PRICE }],
        toelichting: `${SECRET} ${id}`,
      });
      for (const { naam, id: file } of bestanden as readonly { naam: string; id: string }[]) {
        const answer = await fetch(`${api!.address}/api/v1/inschrijvingen/${id}/bestanden/${file}`, { headers: { Cookie: people[0]!.cookie! } });
        expect([
          naam,
          createHash('sha256')
            .update(Buffer.from(await answer.arrayBuffer()))
            .digest('hex'),
        ]).toEqual([naam, sums.get(naam)]);
      }
    }
    // Then the names are there: who looks finds them.
    expect(await whereFound(region.db.ownerUrl, [SECRET], {}, { folders: [], since: Date.now() })).toContain('public.bid_file');
    const named = await region.owner<{ place: string }>('select distinct place from bid_file');
    expect(readdirSync(join(home, 'inschrijvingen', '1', procedure)).sort()).toEqual(named.map((r) => r.place).sort());
  });
});
