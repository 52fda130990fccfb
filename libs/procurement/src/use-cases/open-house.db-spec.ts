// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordDecision } from '#governance';
import { newId } from '#kernel';
import { KeyRing, type Actor, type Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import { PAPERS } from '../../../../test/support/open-house-papers.js';
import type { ProcedureCommand } from '../domain/procedure.js';
import { SELF_DECLARATION } from '../domain/self-declaration.js';
import type { StepSide } from '../domain/variant.js';
import { attachProof, beginApplication, fillApplication, renewAnswer } from './fill-application.js';
import { judgeRequirement } from './judge-requirement.js';
import { createProcedure } from './save-procedure.js';
import { stateInterest } from './state-interest.js';
import { stepApplication } from './step-application.js';
import { stepProcedure } from './step-procedure.js';
import { takeNext } from './take-next.js';

const PDF = Buffer.from('%PDF-1.7\n%%EOF');

describe('letting providers in', () => {
  let region: ContractRegion;
  const keys = KeyRing.open(join(mkdtempSync(join(tmpdir(), 'raamwerk-keys-')), 'keys.json'), true);
  const [own, other] = [newId(), newId()];
  const people = { assessor: newId(), second: newId(), buyer: newId() };
  const actor = (more: Partial<Actor>): Actor => ({ ...region.db.actor, kind: 'persoon', name: 'Proef', ...more });
  const run = <T>(who: Partial<Actor>, work: (tx: Tx) => Promise<T>): Promise<T> => region.db.uow.run(actor(who), work);
  const [provider, assessor, buyer] = [
    { providerId: own },
    { accountId: people.assessor, name: 'Lotte' },
    { accountId: people.buyer, name: 'Sanne' },
  ];

  beforeAll(async () => {
    region = await ContractRegion.open();
    for (const [id, key] of [
      [own, 'vogelnest'],
      [other, 'egelhof'],
    ] as const)
      await region.db.owner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, $2, $3, 'klein')`, [id, key, key]);
    for (const id of Object.values(people))
      await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, 'Proef')`, [id, `${id}@proef.voorbeeld`]);
  });
  afterAll(() => region.close());
  beforeEach(() => region.clock('2025-10-15'));

  const announced = (more: Partial<ProcedureCommand> = {}): Promise<string> =>
    run(buyer, async (tx) => {
      const id = await createProcedure(tx, 'open-house', { ...PAPERS, ...more });
      await stepProcedure(tx, { id, version: 1, step: 'publiceren', reason: null, sides: ['inkoop'] });
      return id;
    });
  const published = async (more: Partial<ProcedureCommand> = {}): Promise<string> => {
    const procedureId = await announced(more);
    for (const accountId of Object.values(people)) await run({ accountId }, (tx) => stateInterest(tx, { procedureId, interest: false, note: null }));
    return procedureId;
  };
  const version = async (id: string): Promise<number> =>
    (await region.db.owner<{ version: number }>('select version from admission_application where id = $1', [id]))[0]!.version;
  const row = async (id: string) =>
    (
      await region.db.owner<{ state: string; contract_number: string | null; receipt: string | null; next_check: string | null }>(
        'select state, contract_number, receipt, next_check::text from admission_application where id = $1',
        [id],
      )
    )[0]!;
  const step = async (who: Partial<Actor>, side: StepSide, id: string, name: string, text: string | null = null): Promise<void> =>
    run(who, async (tx) => stepApplication(tx, { id, version: await version(id), step: name, sides: [side], text, requirementNo: 1 }));
  const judge = async (id: string, met: readonly boolean[], who: Partial<Actor> = assessor, side: StepSide = 'beoordelaar'): Promise<void> => {
    for (const [i, ok] of met.entries())
      await run(who, async (tx) =>
        judgeRequirement(tx, {
          id,
          version: await version(id),
          requirementNo: i + 1,
          outcome: ok ? 'voldoet' : 'voldoet-niet',
          reason: ok ? null : 'Verlopen keurmerk',
          sides: [side],
        }),
      );
  };

  async function filled(procedureId: string, who: Partial<Actor> = provider): Promise<string> {
    const id = await run(who, (tx) => beginApplication(tx, procedureId));
    const [product] = await region.db.owner<{ id: string }>(`select id from product where code = '45A04'`);
    await run(who, async (tx) => {
      await attachProof(tx, keys, { id, requirementNo: 1, name: 'keurmerk.pdf', content: PDF });
    });
    await run(who, async (tx) =>
      fillApplication(tx, {
        id,
        version: await version(id),
        company: { name: 'Vogelnest', agb: '01234567', kvk: '12345678', contactName: 'Ada', contactEmail: 'ada@vogelnest.voorbeeld' },
        declaration: Object.fromEntries(SELF_DECLARATION.map((t) => [t.key, { applies: false, note: null }])),
        answers: [
          { requirementNo: 1, text: null, validUntil: '2026-03-31' },
          { requirementNo: 2, text: 'Regiebehandelaars doen de intake.', validUntil: null },
        ],
        products: [product!.id],
      }),
    );
    return id;
  }
  async function judged(met: readonly boolean[], procedureId?: string): Promise<string> {
    const id = await filled(procedureId ?? (await published()));
    await step(provider, 'aanbieder', id, 'indienen');
    expect(await run(assessor, takeNext)).toBe(id);
    await judge(id, met);
    await step(assessor, 'beoordelaar', id, 'oordelen');
    return id;
  }

  it('admits who meets every requirement: a letter, and a contract at the tariff of the sheet', async () => {
    const id = await judged([true, true]);
    await step(buyer, 'inkoop', id, 'toelaten');
    const after = await row(id);
    expect(after).toMatchObject({ state: 'toegelaten', contract_number: expect.stringMatching(/^OH-\d{3}-\d{4}$/), next_check: '2026-04-01' });
    const [tariff] = await region.db.owner(
      `select t.cents, t.valid::text, c.kind from contract c join contract_version v on v.contract_id = c.id join tariff t on t.version_id = v.id where c.number = $1`,
      [after.contract_number],
    );
    expect(tariff).toEqual({ cents: '7680', valid: '[2026-01-01,2027-01-01)', kind: 'resultaatovereenkomst' });
    const [letter] = await region.db.owner<{ text: string; until: string }>(
      `select text, objection_until::text as until from application_letter where application_id = $1`,
      [id],
    );
    expect([letter!.text.includes(after.contract_number!), letter!.until]).toEqual([true, '2025-11-04']);
  });

  it('refuses only for a published requirement that failed, with its reason in the letter before it leaves', async () => {
    const id = await judged([false, true]);
    await expect(step(buyer, 'inkoop', id, 'toelaten')).rejects.toMatchObject({ code: 'procedurestap-geweigerd' });
    await step(buyer, 'inkoop', id, 'afwijzen');
    const [letter] = await region.db.owner<{ text: string }>(`select text from application_letter where application_id = $1`, [id]);
    expect(letter!.text).toContain('- Eis 1, Keurmerk: Verlopen keurmerk');
    expect(await row(id)).toMatchObject({ state: 'afgewezen', contract_number: null });
    const good = await judged([true, true]);
    await expect(step(buyer, 'inkoop', good, 'afwijzen')).rejects.toMatchObject({ code: 'procedurestap-geweigerd' });
    await expect(step(assessor, 'inkoop', good, 'toelaten')).rejects.toMatchObject({
      violations: [{ pointer: '/stap', text: expect.stringContaining('Wie beoordeelde, besluit niet') }],
    });
  });

  it('lets nobody past it in the database either', async () => {
    const [good, bad] = [await judged([true, true]), await judged([false, true])];
    const set = (id: string, state: string) => region.db.owner(`update admission_application set state = $2 where id = $1`, [id, state]);
    await expect(set(good, 'afgewezen')).rejects.toThrow('a published requirement that failed');
    await expect(set(bad, 'toegelaten')).rejects.toThrow('every published requirement met');
    const [{ procedure_id: procedure }] = (await region.db.owner<{ procedure_id: string }>(
      'select procedure_id from admission_application where id = $1',
      [good],
    )) as [{ procedure_id: string }];
    const late = [
      `update procedure_requirement set title = 'Zwaarder' where procedure_id = $1`,
      `delete from procedure_window where procedure_id = $1`,
      `update procedure_product set cents = 1 where procedure_id = $1`,
      `update procurement_procedure set objection_days = 1 where id = $1`,
    ];
    for (const sql of late) await expect(region.db.owner(sql, [procedure])).rejects.toThrow('what was published of a procedure cannot be changed');
    await expect(region.db.owner(`update application_finding set outcome = 'voldoet' where application_id = $1`, [bad])).rejects.toThrow(
      'append-only',
    );
    const columns = await region.db.owner(
      `select column_name from information_schema.columns where table_name ~ '^(procurement|procedure|admission|application)_' and column_name ~ 'score|rank|points|weight|max'`,
    );
    expect(columns).toEqual([]);
  });

  it('takes applications within the windows only, whole, and once at a time', async () => {
    const procedure = await published();
    const id = await run(provider, (tx) => beginApplication(tx, procedure));
    await expect(run(provider, (tx) => beginApplication(tx, procedure))).rejects.toMatchObject({ code: 'aanmelding-loopt-al' });
    await expect(step(provider, 'aanbieder', id, 'indienen')).rejects.toMatchObject({
      code: 'procedurestap-geweigerd',
      violations: expect.arrayContaining([{ pointer: '/bedrijf/agb', text: 'Een AGB-code heeft acht cijfers.' }]),
    });
    await step(provider, 'aanbieder', id, 'intrekken');
    const ready = await filled(procedure);
    await region.clock('2025-12-01');
    await expect(step(provider, 'aanbieder', ready, 'indienen')).rejects.toMatchObject({
      violations: [{ text: expect.stringContaining('venster is gesloten') }],
    });
    await region.clock('2025-11-30');
    await step(provider, 'aanbieder', ready, 'indienen');
    expect(await row(ready)).toMatchObject({ state: 'ingediend', receipt: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await run(assessor, takeNext);
    await step(provider, 'aanbieder', ready, 'intrekken');
  });

  it('gives an assessor one at a time, the longest waiting first, and a term to who is asked something', async () => {
    const [first, second] = [await filled(await published()), await filled(await published(), { providerId: other })];
    await step(provider, 'aanbieder', first, 'indienen');
    await step({ providerId: other }, 'aanbieder', second, 'indienen');
    expect([await run(assessor, takeNext), await run(assessor, takeNext)]).toEqual([first, first]);
    await expect(step(assessor, 'beoordelaar', second, 'oppakken')).rejects.toMatchObject({ code: 'procedurestap-geweigerd' });
    expect(await run({ accountId: people.second }, takeNext)).toBe(second);
    await expect(judge(second, [true], assessor)).rejects.toMatchObject({ code: 'oordeel-kan-niet' });
    await step(assessor, 'beoordelaar', first, 'vragen', 'Wie is regiebehandelaar?');
    await expect(step(buyer, 'inkoop', first, 'verstrijken')).rejects.toMatchObject({
      violations: [{ text: 'De termijn voor het antwoord loopt nog.' }],
    });
    await step(provider, 'aanbieder', first, 'antwoorden', 'Mevrouw De Wit.');
    expect(await run(assessor, takeNext)).toBe(first);
    for (const [who, id] of [
      [provider, first],
      [{ providerId: other }, second],
    ] as const)
      await step(who, 'aanbieder', id, 'intrekken');
  });

  it('shows a provider nothing of another', async () => {
    const id = await filled(await published());
    const seen = await run({ providerId: other }, (tx) =>
      tx.sql(`select id from admission_application where id = $1 union all select application_id from application_answer where application_id = $1`, [
        id,
      ]),
    );
    expect(seen).toEqual([]);
    await expect(
      run({ providerId: other }, (tx) =>
        stepApplication(tx, { id, version: 1, step: 'intrekken', sides: ['aanbieder'], text: null, requirementNo: null }),
      ),
    ).rejects.toMatchObject({
      code: 'aanmelding-onbekend',
    });
    await step(provider, 'aanbieder', id, 'intrekken');
  });

  it('keeps newcomers out of a closed procedure but for supply that was decided to be missing', async () => {
    const decision = await region.run((tx) =>
      recordDecision(tx, {
        bodyKey: 'gr-bestuur',
        meetingId: null,
        agendaItem: null,
        title: 'Missend aanbod',
        subjectKind: 'missend-aanbod',
        subjectId: null,
        subjectLabel: 'Ambulant',
        cents: null,
        outcome: 'aangenomen',
        motivation: 'Er is te weinig.',
        takenOn: '2025-06-01',
        effectiveFrom: null,
        replaces: null,
      }),
    );
    const closed = await filled(await published({ closedToNewcomers: true }), { providerId: other });
    await expect(step({ providerId: other }, 'aanbieder', closed, 'indienen')).rejects.toMatchObject({
      violations: [{ text: expect.stringContaining('behalve voor missend aanbod') }],
    });
    await step({ providerId: other }, 'aanbieder', closed, 'intrekken');
    const open = await filled(await published({ closedToNewcomers: true, tariffs: [{ code: '45A04', cents: 1n, decisionId: decision }] }), {
      providerId: other,
    });
    await step({ providerId: other }, 'aanbieder', open, 'indienen');
    await step({ providerId: other }, 'aanbieder', open, 'intrekken');
    await expect(published({ closedToNewcomers: true, tariffs: [{ code: '45A04', cents: 1n, decisionId: newId() }] })).rejects.toMatchObject({
      code: 'besluit-ontbreekt',
    });
  });

  it('tests again when a proof has run out: renewed and confirmed, or suspended for what failed, until somebody leaves', async () => {
    const id = await judged([true, true]);
    await step(buyer, 'inkoop', id, 'toelaten');
    await region.clock('2026-04-02');
    await step(buyer, 'inkoop', id, 'herbeoordelen');
    await expect(step(buyer, 'inkoop', id, 'bevestigen')).rejects.toMatchObject({ code: 'procedurestap-geweigerd' });
    await judge(id, [false], buyer, 'inkoop');
    // The proof is still the one that ran out: a judgement of it does not hold until there is another.
    await run(provider, async (tx) => renewAnswer(tx, id, await version(id), { requirementNo: 1, text: null, validUntil: '2027-03-31' }));
    await judge(id, [true], buyer, 'inkoop');
    await step(buyer, 'inkoop', id, 'bevestigen');
    expect(await row(id)).toMatchObject({ state: 'toegelaten', next_check: '2027-04-01' });
    await step(buyer, 'inkoop', id, 'herbeoordelen', 'Melding van de inspectie');
    await judge(id, [false], buyer, 'inkoop');
    await step(buyer, 'inkoop', id, 'schorsen', 'Zie eis 1');
    await step(provider, 'aanbieder', id, 'uittreden', 'Wij stoppen');
    expect(await row(id)).toMatchObject({ state: 'uitgetreden', next_check: null });
  });

  it.each<[string, Partial<ProcedureCommand>, string, string]>([
    ['without requirements', { requirements: [] }, 'procedurestap-geweigerd', 'Er is nog geen eis'],
    ['with a window in the past', { windows: [{ opensOn: '2025-10-14', lastDay: null }] }, 'procedurestap-geweigerd', 'begint in het verleden'],
    ['without a window', { windows: [] }, 'procedurestap-geweigerd', 'vanaf wanneer'],
    ['without a motivation', { motivation: 'daarom' }, 'procedurestap-geweigerd', 'Motiveer'],
    ['with a requirement without proof', { requirements: [{ ...PAPERS.requirements[0]!, proof: ' ' }] }, 'procedure-ongeldig', 'Zeg waarmee'],
    ['with windows that overlap', { windows: [PAPERS.windows[0]!, { opensOn: '2025-11-30', lastDay: null }] }, 'procedure-ongeldig', 'valt samen'],
    ['with a product that does not exist', { tariffs: [{ code: '99Z99', cents: 1n, decisionId: null }] }, 'procedure-ongeldig', 'is er niet'],
  ])('publishes nothing %s, and keeps nothing of it', async (_, more, code, text) => {
    const count = async (): Promise<unknown> => (await region.db.owner('select count(*) from procurement_procedure'))[0];
    const before = await count();
    await expect(published(more)).rejects.toMatchObject({
      code,
      violations: expect.arrayContaining([{ pointer: expect.any(String), text: expect.stringContaining(text) }]),
    });
    expect(await count()).toEqual(before);
  });
});
