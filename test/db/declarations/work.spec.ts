// SPDX-License-Identifier: EUPL-1.2
import { testApi, type TestApi, type Visitor } from '../../support/api.js';
import { DeclaredRows, PROVIDERS } from '../../support/declared-rows.js';

const whole = (role: string): { role: string; scopeKind: 'regio'; scopeId: null } => ({ role, scopeKind: 'regio', scopeId: null });

describe('what people work through beside the messages, over HTTP', () => {
  let region: DeclaredRows;
  let api: TestApi;
  let controller: Visitor;
  let provider: Visitor;

  beforeAll(async () => {
    region = await DeclaredRows.open();
    const message = await region.send({ lines: 130, refused: 120, refusedCents: 1_200_000 });
    for (let n = 0; n < 120; n++) await region.declare({ message, codes: n < 5 ? ['0611', '9308'] : ['0611'] });
    const other = await region.send({ provider: 'hulp', lines: 1, refused: 1, refusedCents: 10_000 });
    await region.declare({ message: other, provider: 'hulp', codes: ['9338'] });
    await region.send({
      lines: 3,
      refused: 3,
      refusedCents: 300,
      header: '0001',
      findings: [{ rule: 'TR358', path: '/Bericht', text: 'Het totaal klopt niet.' }],
    });
    await region.agree({ product: '45A04' });
    await region.allocate({ number: 5, from: '2025-09-15', until: '2025-10-31', unit: '14' });
    await region.notice({ kind: 'stop', number: 5, begins: '2025-09-20', ends: '2025-10-10', reason: '31' });
    api = await testApi(region.db);
    controller = await api.visitor(1, whole('controller'));
    provider = await api.visitor(1, { role: 'aanbieder', scopeKind: 'aanbieder', scopeId: PROVIDERS.hulp });
  });
  afterAll(async () => {
    await api?.close();
    await region?.stop();
  });

  it('gives refusals with who must act, and all of them as a file', async () => {
    const { body, headers } = await controller.get('/afkeur?perPagina=2');
    expect([headers.get('total-count'), headers.get('total-pages')]).toEqual(['4', '2']);
    expect(body[0]).toEqual({
      aanbieder: { sleutel: 'zorg', naam: 'Zorg' },
      code: '0611',
      oorzaak: 'Tarief wijkt af van het contract',
      soort: 'regel',
      regels: 120,
      bedrag: '12000.00',
      berichten: 1,
      herstel: { tekst: expect.stringContaining('tarief uit het contract'), wie: 'aanbieder' },
      eigenaar: null,
      versie: 0,
    });
    const csv = (await controller.get('/afkeur?formaat=csv&sorteer=code')).text.trim().split('\r\n');
    expect(csv.map((line) => line.split(';')[1])).toEqual(['Code', '0001', '0611', '9308', '9338']);
    expect((await controller.get('/afkeur?formaat=xlsx')).text.startsWith('PK')).toBe(true);
    expect((await controller.get('/afkeur?maand=2025-08')).body).toEqual([]);
    expect((await controller.get('/afkeur?maand=2025-13')).status).toBe(400);
    expect((await provider.get('/afkeur')).body.map((g: { code: string }) => g.code)).toEqual(['9338']);
  });

  it('goes on from the last line of a stretch, and shows a message refused as a whole by its findings', async () => {
    const first = await controller.get('/afkeur/regels?code=0611');
    const next = /<\/api\/v1([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')![1]!;
    const second = await controller.get(next);
    expect([first.body.length, second.body.length, second.headers.get('link')]).toEqual([100, 20, null]);
    expect(new Set([...first.body, ...second.body].map((l: { regel: number }) => l.regel)).size).toBe(120);
    expect(first.body[0].bevindingen).toEqual([
      {
        code: '0611',
        oorzaak: 'Tarief wijkt af van het contract',
        gedeclareerd: '€\u00a00,01',
        verwacht: '€\u00a00,02',
        waaruit: null,
        herstel: expect.any(String),
      },
    ]);
    const [message] = (await controller.get('/afkeur/regels?code=0001')).body;
    expect([message.regel, message.regels, message.bedrag, message.bevindingen[0].oorzaak]).toEqual([null, 3, '3.00', 'Het totaal klopt niet.']);
    const csv = await controller.get('/afkeur/regels?code=9308&formaat=csv');
    expect(csv.text.trim().split('\r\n').length).toBe(1 + 5 * 2);
    expect((await controller.get('/afkeur/regels?na=onzin')).status).toBe(400);
  });

  it('lets one person see to a fault, and says so to whoever comes later', async () => {
    const manager = await api.visitor(1, whole('contractmanager'));
    const take = (who: Visitor, more: object): Promise<{ status: number; body: { versie: number } }> =>
      who.ask('PUT', '/data-integriteit/eigenaren', { code: '0611', aanbieder: 'zorg', eigenaar: 'mij', ...more });
    const taken = await take(controller, { versie: 0 });
    expect([taken.status, taken.body.versie]).toEqual([200, 1]);
    expect([(await take(manager, {})).status, (await take(manager, { versie: 0 })).status, (await take(manager, { versie: 1 })).status]).toEqual([
      412, 412, 200,
    ]);
    expect((await controller.get('/afkeur?oorzaak=0611')).body[0]).toMatchObject({ versie: 2, eigenaar: { naam: expect.any(String) } });
    const page = (await controller.get('/data-integriteit?jaar=2025&aanbieder=zorg')).body;
    expect(page.perRegel.map((r: { code: string; versie: number }) => [r.code, r.versie])).toEqual([['0611', 2], ['9308', 0], ['0001', 0]]); // prettier-ignore
    expect((await take(controller, { code: '9999' })).status).toBe(404);
    expect((await take(controller, { eigenaar: 'iemand' })).status).toBe(400);
    const months = await controller.get('/data-integriteit?jaar=2025&formaat=csv&onderdeel=maand');
    expect(months.text).toContain('2025-09;134;124;92,5;');
  });

  it('makes the list of what is to come on request, once however often it is asked', async () => {
    expect((await controller.get('/voor-de-rekening/samenvatting')).body).toMatchObject({ op: null, perGemeente: [] });
    const asked = [await controller.post('/voor-de-rekening/controle', {}), await controller.post('/voor-de-rekening/controle', {})];
    expect([asked[0]!.status, asked[0]!.body.taak === asked[1]!.body.taak]).toEqual([202, true]);
    expect((await provider.get('/voor-de-rekening')).status).toBe(403);
  });
});
