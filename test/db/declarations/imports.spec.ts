// SPDX-License-Identifier: EUPL-1.2
import { ImportRun, type IncomingFile } from '#declarations';
import { createToken, systemActor } from '#platform';
import { ZipFile } from 'yazl';
import { testApi, type TestApi, type Visitor } from '../../support/api.js';
import { filesAfterOctober, moveClock, UNFOLLOWED } from '../../support/import-files.js';
import { loadedRegion, type RegionWorld } from '../../support/region-world.js';

function form(files: readonly { name: string; content: Buffer | string }[]): FormData {
  const data = new FormData();
  for (const { name, content } of files) data.append('bestanden', new Blob([new Uint8Array(Buffer.from(content))]), name);
  return data;
}

async function zipped(files: readonly IncomingFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content } of files) zip.addBuffer(content, `maand/${name}`);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe('imports over HTTP', () => {
  let world: RegionWorld;
  let api: TestApi;
  let controller: Visitor;
  let files: IncomingFile[];
  const rows = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => (await world.owner.query(sql, values)).rows as Row[];
  const open = async (who: Visitor, naam?: string): Promise<string> => (await who.post('/inlezen', naam ? { naam } : {})).body.id;
  const upload = (who: Visitor, run: string, parts: readonly { name: string; content: Buffer | string }[]) =>
    who.post(`/inlezen/${run}/bestanden`, form(parts));
  const stateOf = async (run: string): Promise<string> => (await controller.get(`/inlezen/${run}`)).body.staat;

  beforeAll(async () => {
    world = await loadedRegion({ lines: 2_000, wholeYear: false });
    await moveClock(world, '2026-12-20');
    files = filesAfterOctober(2_000);
    api = await testApi(world.db, { keys: world.keys });
    controller = await api.visitor(1, { role: 'controller', scopeKind: 'regio', scopeId: null });
  }, 300_000);
  afterAll(async () => {
    await api?.close();
    await world?.stop();
  });

  /** What the worker does with the job, in this process. */
  async function work(run: string, cancelAfter = Infinity): Promise<void> {
    const [job] = await rows<{ id: string }>('select job_id as id from import_run where id = $1', [run]);
    await rows(`update job set started_at = now(), lease_until = now() + interval '1 minute' where id = $1`, [job!.id]);
    let steps = 0;
    await new ImportRun(world.uow, world.keys, { batch: 10 }).execute(world.actor, run, {
      ...UNFOLLOWED,
      cancelled: () => steps >= cancelAfter,
      checkpoint: async () => void steps++,
    });
    await rows(`update job set lease_until = null, ${cancelAfter < Infinity ? 'cancelled_at' : 'done_at'} = now() where id = $1`, [job!.id]);
  }

  it('takes loose files and a ZIP, starts, and tells the outcome file by file', async () => {
    const opened = await controller.post('/inlezen', { naam: 'November' });
    expect([opened.status, opened.body]).toMatchObject([201, { naam: 'November', staat: 'open', bestanden: 0, taak: null }]);
    const run = opened.body.id as string;
    expect((await controller.post(`/inlezen/${run}/start`)).status).toBe(409);
    const [loose, packed] = [files.slice(0, 12), files.slice(12, 40)];
    const first = await upload(controller, run, [
      ...loose,
      { name: 'rest.zip', content: await zipped(packed) },
      { name: 'leeg.xml', content: '' },
      { name: 'notitie.xml', content: 'geen bericht' },
    ]);
    expect([first.status, first.body]).toEqual([200, { ontvangen: 41, eerder: 0, geweigerd: [{ naam: 'leeg.xml', reden: 'Dit bestand is leeg.' }] }]);
    expect((await upload(controller, run, loose)).body).toEqual({ ontvangen: 0, eerder: 12, geweigerd: [] });
    const started = await controller.post(`/inlezen/${run}/start`);
    expect([started.status, (await controller.post(`/inlezen/${run}/start`)).body]).toEqual([202, started.body]);
    expect(await stateOf(run)).toBe('wacht');
    expect((await upload(controller, run, files.slice(50, 51))).status).toBe(409);
    await work(run);
    const { body, headers } = await controller.get(`/inlezen/${run}?perPagina=5&pagina=2`);
    expect(body).toMatchObject({ staat: 'klaar', bestanden: 41, verwerkt: 41, onleesbaar: expect.any(Number), taak: started.body.taak });
    expect(body.goedgekeurd + body.deels + body.afgekeurd + body.onleesbaar + body.geweigerd + body.eerder).toBe(41);
    expect([body.bestandenLijst.length, headers.get('total-count'), headers.get('current-page')]).toEqual([5, '41', '2']);
    for (const state of ['goedgekeurd', 'onleesbaar', 'afgekeurd', 'eerder-ontvangen', 'verwerkt']) {
      const some = await controller.get(`/inlezen/${run}?staat=${state}&perPagina=100`);
      const whole = { ...some.body, 'eerder-ontvangen': some.body.eerder, verwerkt: some.body.goedgekeurd + some.body.deels + some.body.afgekeurd };
      expect([state, some.body.bestandenLijst.length]).toEqual([state, whole[state]]);
    }
    const unreadable = (await controller.get(`/inlezen/${run}?staat=onleesbaar`)).body.bestandenLijst.find(
      (f: { naam: string }) => f.naam === 'notitie.xml',
    );
    expect(unreadable).toMatchObject({ bericht: null, reden: expect.stringContaining('niets geboekt'), bevindingen: [{ rule: 'XML' }] });
    const good = (await controller.get(`/inlezen/${run}?staat=goedgekeurd`)).body.bestandenLijst[0];
    expect((await controller.get(`/berichten/${good.bericht.id}`)).body).toMatchObject({
      nummer: good.bericht.nummer,
      staat: 'goedgekeurd',
      inlezing: run,
    });
  });

  it('lists imports newest first with their counts', async () => {
    const { body, headers } = await controller.get('/inlezen');
    expect(body[0]).toMatchObject({ naam: 'November', staat: 'klaar', bestanden: 41 });
    expect(Number(headers.get('total-count'))).toBe(Number((await rows<{ n: string }>('select count(*) as n from import_run'))[0]!.n));
    expect(body.filter((r: { naam: string }) => r.naam.startsWith('Voorbeeld')).every((r: { staat: string }) => r.staat === 'klaar')).toBe(true);
  });

  it('follows an import to its end as a stream of events', async () => {
    const run = await open(controller);
    await upload(controller, run, files.slice(40, 70));
    await controller.post(`/inlezen/${run}/start`);
    const stream = fetch(`${api.base}/inlezen/${run}/voortgang`, { headers: { Cookie: controller.cookie! } });
    await work(run);
    const response = await stream;
    const text = await response.text();
    const events = text
      .split('\n\n')
      .filter((e) => e.startsWith('event: voortgang'))
      .map((e) => JSON.parse(e.split('data: ')[1]!));
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(events.at(-1)).toEqual({ gedaan: 30, totaal: 30, staat: 'klaar', toelichting: null });
    expect((await controller.get('/inlezen/018f0000-0000-7000-8000-000000000000/voortgang')).status).toBe(404);
  });

  it('stops an import that was not begun, that waits, or that runs; and goes on after a new start', async () => {
    const [untouched, waiting, running] = [await open(controller), await open(controller), await open(controller)];
    for (const run of [waiting, running]) await upload(controller, run, files.slice(70, 110));
    expect((await controller.post(`/inlezen/${untouched}/annuleren`)).status).toBe(202);
    expect([await stateOf(untouched), (await upload(controller, untouched, files.slice(0, 1))).status]).toEqual(['geannuleerd', 409]);
    await controller.post(`/inlezen/${waiting}/start`);
    expect((await controller.post(`/inlezen/${waiting}/annuleren`)).status).toBe(202);
    expect((await controller.get(`/inlezen/${waiting}?staat=geannuleerd`)).headers.get('total-count')).toBe('40');
    expect([await stateOf(waiting), (await controller.post(`/inlezen/${waiting}/annuleren`)).status]).toEqual(['geannuleerd', 409]);
    await controller.post(`/inlezen/${running}/start`);
    await work(running, 5);
    expect(await stateOf(running)).toBe('geannuleerd');
    const half = (await controller.get(`/inlezen/${running}`)).body;
    expect(half.goedgekeurd + half.deels + half.afgekeurd).toBeLessThan(40);
    const again = await controller.post(`/inlezen/${running}/start`);
    expect([again.status, again.body.taak, await stateOf(running)]).toEqual([202, half.taak, 'wacht']);
    await work(running);
    expect(await stateOf(running)).toBe('klaar');
  });

  it('gives a machine that hands in a message twice, also at once, the same answer', async () => {
    const { token } = await world.uow.run(systemActor(1, 'test'), (tx) =>
      createToken(tx, { role: 'machine', scopeKind: 'regio', scopeId: null, name: 'Koppeling', days: 1 }),
    );
    const send = (content: Buffer | string, type = 'application/xml') =>
      api.anonymous().post('/berichten', Buffer.from(content), { Authorization: `Bearer ${token}`, 'Content-Type': type });
    const message = files.at(-1)!.content;
    const answers = await Promise.all([send(message), send(message), send(message)]);
    expect(answers.map((a) => a.status)).toEqual([202, 202, 202]);
    expect(new Set(answers.map((a) => a.body.inlezing)).size).toBe(1);
    await work(answers[0]!.body.inlezing as string);
    expect((await send(message)).body).toEqual(answers[0]!.body);
    expect((await send('geen xml')).status).toBe(202);
    expect((await send('')).status).toBe(400);
    expect((await send('{}', 'application/json')).status).toBe(415);
    expect((await send(Buffer.alloc(26_214_401, 0x20))).status).toBe(413);
    expect((await api.anonymous().post('/berichten', '<a/>', { 'Content-Type': 'application/xml' })).status).toBe(401);
  });

  it('lets a provider hand in its own messages only, and see its own imports only', async () => {
    const agbOf = (f: IncomingFile): string => /Afzender>(\d{8})</.exec(f.content.toString())?.[1] ?? '';
    const declarations = files.slice(110).filter((f) => agbOf(f) !== '');
    const agb = agbOf(declarations[0]!);
    const foreign = declarations.find((f) => agbOf(f) !== agb)!;
    const allocation = files.slice(110).find((f) => agbOf(f) === '')!;
    const [{ id: scopeId }] = (await rows<{ id: string }>('select provider_id as id from provider_agb where agb = $1', [agb])) as [{ id: string }];
    const provider = await api.visitor(1, { role: 'aanbieder', scopeKind: 'aanbieder', scopeId });
    const run = await open(provider, 'Onze declaraties');
    await upload(provider, run, [declarations[0]!, foreign, allocation]);
    await provider.post(`/inlezen/${run}/start`);
    await work(run);
    const { body } = await provider.get(`/inlezen/${run}`);
    expect(body.bestandenLijst.map((f: { staat: string; reden: string | null }) => [f.staat, f.reden])).toEqual([
      [expect.stringMatching('verwerkt|onleesbaar'), body.bestandenLijst[0].reden],
      ['geweigerd', expect.stringContaining('andere aanbieder')],
      ['geweigerd', expect.stringContaining('komt van de gemeente')],
    ]);
    expect((await provider.get('/inlezen')).body.map((r: { id: string }) => r.id)).toEqual([run]);
    const [other] = await rows<{ id: string }>('select id from import_run where provider_id is null limit 1');
    expect((await provider.get(`/inlezen/${other!.id}`)).status).toBe(404);
    for (const action of ['start', 'annuleren']) expect((await provider.post(`/inlezen/${other!.id}/${action}`)).status).toBe(404);
    expect((await upload(provider, other!.id, [])).status).toBe(404);
  });

  it('refuses what is no form, and files that are too large without losing the others', async () => {
    const run = await open(controller);
    expect((await controller.post(`/inlezen/${run}/bestanden`, {})).status).toBe(400);
    const answer = await upload(controller, run, [{ name: '../../groot.xml', content: Buffer.alloc(26_214_401, 0x20) }, files[0]!]);
    expect(answer.body).toEqual({ ontvangen: 1, eerder: 0, geweigerd: [{ naam: 'groot.xml', reden: expect.stringContaining('groter dan 25 MB') }] });
  });
});
