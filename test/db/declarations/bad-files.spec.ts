// SPDX-License-Identifier: EUPL-1.2
import { ImportRun } from '#declarations';
import { MAX_BYTES } from '#ijw';
import { copyDatabase } from '../../support/database.js';
import { importFiles, moveClock, takeIn, UNFOLLOWED } from '../../support/import-files.js';
import { enveloped, jw323, type Declaration } from '../../support/ijw/messages.js';
import { loadedRegion, worldOn, type RegionWorld } from '../../support/region-world.js';

interface Judged {
  readonly state: string;
  readonly reason: string | null;
  readonly findings: { rule: string }[] | null;
  readonly header: string | null;
  readonly declaration: string | null;
  readonly message_state: string | null;
  readonly message_id: string | null;
}

describe('bad files and messages', () => {
  let world: RegionWorld;
  let agb: string;
  let other: string;
  let postings: string;
  const value = async (sql: string, values: unknown[] = []): Promise<string> =>
    Object.values((await world.owner.query(sql, values)).rows[0] as Record<string, string>)[0]!;

  beforeAll(async () => {
    world = await loadedRegion({ lines: 2_000, wholeYear: false });
    await moveClock(world, '2027-03-01');
    [agb, other] = (await world.owner.query<{ agb: string }>('select agb from provider_agb order by agb limit 2')).rows.map((r) => r.agb) as [
      string,
      string,
    ];
    postings = await value('select count(*) from posting');
  }, 300_000);
  afterEach(async () => expect(await value('select count(*) from posting')).toBe(postings));
  afterAll(() => world?.stop());

  let made = 0;
  /** A message that keeps the standard, with numbers of its own. */
  const message = (declaration: Declaration = {}): string =>
    jw323({
      sender: agb,
      identification: `P-${++made}`,
      number: `D${made}`,
      clients: [{ lines: [{ reference: `R-${made}-1` }, { reference: `R-${made}-2` }] }],
      ...declaration,
    });

  async function judge(...contents: (string | Buffer)[]): Promise<Judged[]> {
    const { runId, outcome } = await importFiles(
      world,
      contents.map((content, i) => ({ name: `${i}.xml`, content: Buffer.from(content) })),
    );
    expect(outcome.done).toBe(contents.length);
    const { rows } = await world.owner.query<Judged>(
      `select i.state, i.reason, i.findings, m.header_code as header, m.declaration_code as declaration, m.state as message_state, i.message_id from import_file i left join message m on m.id = i.message_id where i.run_id = $1 order by i.id`,
      [runId],
    );
    return rows;
  }

  const good = (): string => message();
  const UNREADABLE: [string, () => string | Buffer][] = [
    ['nothing but text', () => 'Geachte heer, mevrouw,'],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ['an empty file', () => ''],
    ['zeroes', () => Buffer.alloc(1_000)],
    ['another kind of XML', () => '<?xml version="1.0"?><html><body/></html>'],
    ['a message that ends in the middle', () => good().slice(0, 700)],
    ['a message without its last character', () => good().trimEnd().slice(0, -1)],
    ['another namespace', () => good().replaceAll('/ijw/3_2/jw323/', '/ijw/3_1/jw323/')],
    [
      'no namespace',
      () =>
        good()
          .replaceAll(/ xmlns:\w+="[^"]*"/g, '')
          .replaceAll(/(<\/?)\w+:/g, '$1'),
    ],
    ['a DOCTYPE', () => good().replace('?>', '?>\n<!DOCTYPE a>')],
    ['an outside entity', () => good().replace('?>', '?>\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>').replace('REF', '&x;')],
    [
      'entities that explode',
      () =>
        good().replace(
          '?>',
          `?>\n<!DOCTYPE a [<!ENTITY a "${'x'.repeat(1_000)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`,
        ),
    ],
    ['UTF-16', () => Buffer.from(`\ufeff${good()}`, 'utf16le')],
    ['a broken character', () => Buffer.concat([Buffer.from(good().slice(0, 300)), Buffer.from([0xff, 0xfe]), Buffer.from(good().slice(300))])],
  ];

  it.each(UNREADABLE)('books nothing of %s and says what is wrong', async (_, content) => {
    const [judged] = await judge(content());
    expect(judged).toMatchObject({ state: 'onleesbaar', reason: expect.stringContaining('geen geldig bericht'), message_id: null });
    expect(judged!.findings!.length).toBeGreaterThan(0);
    expect(JSON.stringify(judged)).not.toContain('root:');
  });

  it('takes a message of exactly the limit and no byte more', async () => {
    const padded = (bytes: number): Buffer => {
      const text = Buffer.from(message());
      return Buffer.concat([text, Buffer.alloc(bytes - text.length, 0x20)]);
    };
    expect((await judge(padded(MAX_BYTES)))[0]!.state).toBe('verwerkt');
    await expect(judge(padded(MAX_BYTES + 1))).rejects.toMatchObject({ code: 'bestand-te-groot' });
  });

  it('goes on with the good ones among the bad', async () => {
    const found = await judge('geen bericht', good(), good().slice(0, 500), good());
    expect(found.map((f) => f.state)).toEqual(['onleesbaar', 'verwerkt', 'onleesbaar', 'verwerkt']);
  });

  it('holds in each lane no more than one of the largest files in memory at once', async () => {
    const files = ['<', '>', '&', 'x'].map((letter) => ({ name: `${letter}.xml`, content: Buffer.alloc(MAX_BYTES, letter) }));
    const runId = await takeIn(world, files);
    const read: number[] = [];
    const checkpoint = async (_tx: unknown, { done }: { done: number }): Promise<void> => void read.push(done);
    const outcome = await new ImportRun(world.uow, world.keys).execute(world.actor, runId, { ...UNFOLLOWED, checkpoint });
    expect(outcome).toMatchObject({ done: 4, unreadable: 4 });
    expect(read).toEqual([1, 2, 3, 4]);
  });

  it('refuses at the door whom it does not know, with what to do', async () => {
    const [provider, municipality] = await judge(message({ sender: '99999999' }), message({ receiver: '0363' }));
    expect(provider).toMatchObject({
      state: 'geweigerd',
      reason: expect.stringContaining('(AGB 99999999) is geen aanbieder die wij kennen'),
      message_id: null,
    });
    expect(municipality).toMatchObject({
      state: 'geweigerd',
      reason: expect.stringContaining('(gemeente 0363) hoort niet bij deze regio'),
      message_id: null,
    });
  });

  it('answers a date in the future with 8848, of the message or of the declaration', async () => {
    const found = await judge(
      message({ dated: '2027-03-02' }),
      message({ dated: '2027-03-01', declared: '2027-03-02' }),
      message({ dated: '2027-03-01', declared: '2027-03-01' }),
    );
    expect(found.map((f) => f.header)).toEqual(['8848', '8848', '0200']);
    expect(found[0]!.message_state).toBe('afgekeurd');
  });

  it('answers the same identification with other content with 9056, in one batch and later; another sender may use it', async () => {
    const first = message({ identification: 'DUBBEL-1' });
    const found = await judge(first, message({ identification: 'DUBBEL-1' }), message({ identification: 'DUBBEL-1', sender: other }));
    expect(found.map((f) => f.header)).toEqual(['0200', '9056', '0200']);
    expect((await judge(message({ identification: 'DUBBEL-1' })))[0]!.header).toBe('9056');
  });

  it('gives the same message, bare, spaced or in an envelope, one effect and the same answer', async () => {
    const one = message();
    const spaced = one.replaceAll('\n', '\n  ');
    const prefixed = one.replaceAll('jw323:', 'q:').replace('xmlns:jw323=', 'xmlns:q=');
    const found = await judge(one, enveloped(one), spaced, prefixed);
    expect(found.map((f) => f.state)).toEqual(['verwerkt', 'eerder-ontvangen', 'eerder-ontvangen', 'eerder-ontvangen']);
    expect(new Set(found.map((f) => f.message_id)).size).toBe(1);
    expect((await judge(one))[0]).toMatchObject({ state: 'eerder-ontvangen', message_id: found[0]!.message_id });
  });

  it('lets the earliest message keep a number, whatever the size of the batch', async () => {
    // Both of one provider: February to one municipality uses the reference before March to another does, but arrives behind January.
    const month = (receiver: string, m: string, reference: string): string => {
      const [from, until] = [`2027-${m}-01`, `2027-${m}-${m === '02' ? '28' : '31'}`];
      return message({ receiver, from, until, dated: '2027-04-05', declared: '2027-04-05', clients: [{ lines: [{ reference, from, until }] }] });
    };
    const texts = [month('0518', '03', 'ZELFDE'), month('0503', '01', 'ANDER'), month('0503', '02', 'ZELFDE')];
    const losers: string[] = [];
    const original = world;
    await moveClock(world, '2027-04-10');
    await world.disconnect();
    for (const batch of [1, 2, 400]) {
      const copy = await worldOn(await copyDatabase(original.db), original.keys);
      await importFiles(
        copy,
        texts.map((text, i) => ({ name: `${i}.xml`, content: Buffer.from(text) })),
        batch,
      );
      const { rows } = await copy.owner.query<{ code: string }>(
        `select l.municipality_code as code from line_finding f join declaration_line l on l.id = f.line_id where f.code = '8021' and l.reference = 'ZELFDE'`,
      );
      losers.push(rows.map((r) => r.code).join());
      await copy.stop();
    }
    world = await worldOn(original.db, original.keys);
    expect(losers).toEqual(['0518', '0518', '0518']);
  });
});
