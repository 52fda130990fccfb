// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel';
import { KeyRing, loadFiles, type Actor, type Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import { unpacked } from '../../../../test/support/unpacked.js';
import { PAPERS } from '../../../../test/support/open-house-papers.js';
import { readPdf } from '../../../../test/support/pdf-text.js';
import { INTEGRITY_TOPICS, type IntegrityFindingCommand } from '../domain/integrity.js';
import { proceedingsHold } from '../persistence/proceedings.store.js';
import { attachProof, beginApplication } from './fill-application.js';
import { concludeIntegrity, openIntegrityFile, recordIntegrityFinding } from './integrity-file.js';
import { makeDossier, requestDossier } from './make-dossier.js';
import { answerObjection, fileObjection, takeObjection, withdrawObjection, type ObjectionCommand } from './objections.js';
import { closeProceedings, recordProceedings } from './proceedings.js';
import { createProcedure } from './save-procedure.js';
import { requireStatement, ruleOnInterest, stateInterest } from './state-interest.js';
import { stepProcedure } from './step-procedure.js';

describe('care around a procedure', () => {
  let region: ContractRegion;
  const keys = KeyRing.open(join(mkdtempSync(join(tmpdir(), 'raamwerk-keys-')), 'keys.json'), true);
  const [own, other] = [newId(), newId()];
  const [buyer, director, assessor] = [newId(), newId(), newId()];
  const run = <T>(who: Partial<Actor>, work: (tx: Tx) => Promise<T>): Promise<T> =>
    region.db.uow.run({ ...region.db.actor, kind: 'persoon', name: 'Proef', ...who }, work);
  let procedureId: string;

  beforeAll(async () => {
    region = await ContractRegion.open();
    for (const [id, key] of [
      [own, 'vogelnest'],
      [other, 'egelhof'],
    ] as const)
      await region.db.owner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, $2, $2, 'klein')`, [id, key]);
    for (const id of [buyer, director, assessor])
      await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, 'Proef')`, [id, `${id}@proef.voorbeeld`]);
  });
  afterAll(() => region.close());
  beforeEach(async () => {
    await region.clock('2025-10-15');
    procedureId = await run({ accountId: buyer }, async (tx) => {
      const id = await createProcedure(tx, 'open-house', PAPERS);
      await stepProcedure(tx, { id, version: 1, step: 'publiceren', reason: null, sides: ['inkoop'] });
      return id;
    });
  });
  const sign = (accountId: string, interest = false): Promise<void> =>
    run({ accountId }, (tx) => stateInterest(tx, { procedureId, interest, note: interest ? 'Mijn zus werkt bij Vogelnest.' : null }));

  describe('interests', () => {
    const look = (accountId: string): Promise<void> => run({ accountId }, (tx) => requireStatement(tx, procedureId));
    it('are stated before the first look, and again when they change', async () => {
      await expect(look(assessor)).rejects.toMatchObject({ code: 'belangenverklaring-ontbreekt' });
      await sign(assessor);
      await look(assessor);
      await expect(run({ accountId: assessor }, (tx) => stateInterest(tx, { procedureId, interest: true, note: ' ' }))).rejects.toMatchObject({
        code: 'belangenverklaring-ongeldig',
      });
      await sign(assessor, true);
      await expect(look(assessor)).rejects.toMatchObject({ code: 'belang-nog-niet-beoordeeld' });
    });
    it('are decided on by another, once', async () => {
      await sign(assessor, true);
      const [{ id }] = (await region.db.owner<{ id: string }>('select id from procurement_interest where procedure_id = $1', [procedureId])) as [
        { id: string },
      ];
      const rule = (accountId: string, outcome: 'toegestaan' | 'uitgesloten'): Promise<void> =>
        run({ accountId }, (tx) => ruleOnInterest(tx, { procedureId, statementId: id, outcome, reason: 'Ander onderdeel' }));
      await expect(rule(assessor, 'toegestaan')).rejects.toMatchObject({ code: 'belang-van-uzelf' });
      await rule(director, 'uitgesloten');
      await expect(look(assessor)).rejects.toMatchObject({ code: 'belang-uitgesloten' });
      await expect(rule(buyer, 'toegestaan')).rejects.toMatchObject({ code: 'belang-zonder-oordeel' });
      await expect(
        region.db.owner(
          `insert into procurement_interest_ruling (region_id, statement_id, outcome, reason, by_id, by_name, at) values (1, $1, 'toegestaan', 'x', $2, 'x', now())`,
          [id, assessor],
        ),
      ).rejects.toThrow('nobody decides on an interest of its own');
    });
    it('keep who signed nothing from an application in the database too', async () => {
      const id = await run({ providerId: own }, (tx) => beginApplication(tx, procedureId));
      const late = [
        [`update admission_application set assessor_id = $2 where id = $1`, [id, assessor]],
        [
          `insert into application_finding (region_id, application_id, requirement_no, outcome, by_id, by_name, at) values (1, $1, 1, 'voldoet', $2, 'x', now())`,
          [id, assessor],
        ],
      ] as const;
      for (const [sql, values] of late) await expect(region.db.owner(sql, [...values])).rejects.toThrow('signs first that it has no interest');
      await sign(assessor, true);
      for (const [sql, values] of late) await expect(region.db.owner(sql, [...values])).rejects.toThrow('signs first that it has no interest');
      await expect(
        run({ accountId: assessor }, (tx) =>
          tx.execute(`update admission_application set state = 'geschorst' where region_id = 1 and id = $1`, [id]),
        ),
      ).rejects.toThrow('signs first that it has no interest');
      await expect(region.db.owner(`update procurement_interest set interest = false`)).rejects.toThrow('append-only');
    });
  });

  describe('objections', () => {
    const SAID: Omit<ObjectionCommand, 'procedureId'> = {
      kind: 'bezwaar-stukken',
      subject: 'Eis 1',
      text: 'Deze eis is te zwaar.',
      providerKey: null,
      fromName: null,
      receivedOn: null,
    };
    const file = (who: Partial<Actor>, more: Partial<ObjectionCommand> = {}): Promise<string> =>
      run(who, (tx) => fileObjection(tx, { ...SAID, procedureId, ...more }));
    const row = async (id: string) =>
      (
        await region.db.owner<Record<string, unknown>>(
          'select state, in_time, term_until::text, answer_due::text, version from procurement_objection where id = $1',
          [id],
        )
      )[0]!;

    it('are in time through the last day of the window, and taken but marked after it', async () => {
      await region.clock('2025-11-30');
      expect(await row(await file({ providerId: own }))).toMatchObject({ in_time: true, term_until: '2025-11-30', answer_due: '2025-12-12' });
      await region.clock('2025-12-01');
      expect(await row(await file({ providerId: own }))).toMatchObject({ in_time: false });
      expect(await row(await file({ providerId: own }, { kind: 'klacht' }))).toMatchObject({ in_time: null, term_until: null });
    });
    it('are answered with reasons by who did not assess, and stand', async () => {
      await sign(assessor);
      const application = await run({ providerId: own }, (tx) => beginApplication(tx, procedureId));
      await region.db.owner(`update admission_application set assessor_id = $2 where id = $1`, [application, assessor]);
      const id = await file({ providerId: own });
      const seen = (version: number) => ({ procedureId, id, version });
      await expect(run({ accountId: assessor }, (tx) => takeObjection(tx, seen(1)))).rejects.toMatchObject({ code: 'bezwaar-door-beoordelaar' });
      await run({ accountId: buyer }, (tx) => takeObjection(tx, seen(1)));
      const answer = (outcome: 'ongegrond' | 'niet-ontvankelijk', text: string) =>
        run({ accountId: buyer }, (tx) => answerObjection(tx, seen(2), { outcome, text }));
      await expect(answer('ongegrond', 'Nee.')).rejects.toMatchObject({ violations: [{ pointer: '/antwoord' }] });
      await expect(answer('niet-ontvankelijk', 'U bent te laat met dit bezwaar.')).rejects.toMatchObject({ violations: [{ pointer: '/uitkomst' }] });
      await answer('ongegrond', 'De eis volgt uit de wet en geldt voor iedereen.');
      await expect(run({ providerId: own }, (tx) => withdrawObjection(tx, seen(3)))).rejects.toMatchObject({ code: 'bezwaarstap-niet-mogelijk' });
      await expect(region.db.owner(`update procurement_objection set answer = 'Toch wel' where id = $1`, [id])).rejects.toThrow('cannot be changed');
    });
    it('are of one provider: another sees and touches none', async () => {
      const id = await file({ providerId: own });
      await expect(run({ providerId: other }, (tx) => withdrawObjection(tx, { procedureId, id, version: 1 }))).rejects.toMatchObject({
        code: 'procedure-onbekend',
      });
      const seen = await run({ providerId: other }, (tx) =>
        tx.sql('select id from procurement_objection where id = $1 union all select objection_id from objection_event', [id]),
      );
      expect(seen).toEqual([]);
      await run({ providerId: own }, (tx) => withdrawObjection(tx, { procedureId, id, version: 1 }));
    });
    it('may come to a court, and what runs there holds through the day it ends', async () => {
      const holds = (): Promise<boolean> => run({ accountId: buyer }, (tx) => proceedingsHold(tx, procedureId));
      const record = (holds: boolean): Promise<string> =>
        run({ accountId: buyer }, (tx) =>
          recordProceedings(tx, {
            procedureId,
            objectionId: null,
            kind: 'kort-geding',
            court: 'Rb. Den Haag',
            caseNumber: null,
            claimant: 'Vogelnest',
            holds,
            beganOn: '2025-10-15',
          }),
        );
      expect(await holds()).toBe(false);
      await expect(record(false)).rejects.toMatchObject({ violations: [{ pointer: '/houdtTegen' }] });
      const id = await record(true);
      expect(await holds()).toBe(true);
      expect(await run({ providerId: own }, (tx) => tx.sql('select id from procurement_proceedings'))).toEqual([]);
      await region.clock('2025-10-20');
      await run({ accountId: buyer }, (tx) => closeProceedings(tx, { procedureId, id, version: 1 }, { on: '2025-10-20', outcome: 'Afgewezen' }));
      expect(await holds()).toBe(true);
      await region.clock('2025-10-21');
      expect(await holds()).toBe(false);
      await expect(region.db.owner(`update procurement_proceedings set ended_on = '2025-10-15' where id = $1`, [id])).rejects.toThrow(
        'stay as they are',
      );
    });
  });

  it('finds of integrity what still counts, by the rule of the day, and concludes with a second person', async () => {
    await expect(run({ accountId: buyer }, (tx) => openIntegrityFile(tx, procedureId, 'vogelnest'))).rejects.toMatchObject({
      code: 'belangenverklaring-ontbreekt',
    });
    await sign(buyer);
    await sign(director);
    const id = await run({ accountId: buyer }, (tx) => openIntegrityFile(tx, procedureId, 'vogelnest'));
    let version = 1;
    const record = async (f: Partial<IntegrityFindingCommand>): Promise<void> => {
      const finding = { topic: 'beroepsfout', outcome: 'niets-gevonden', factOn: null, text: null, evidence: null, ...f } as const;
      await run({ accountId: buyer }, (tx) => recordIntegrityFinding(tx, { procedureId, id, version }, finding));
      version++;
    };
    const conclude = (accountId: string, outcome: 'geen-bezwaar' | 'uitsluiten'): Promise<void> =>
      run({ accountId }, (tx) => concludeIntegrity(tx, { procedureId, id, version }, { outcome, reason: 'Zie de bevindingen' }));
    await expect(record({ outcome: 'bevinding' })).rejects.toMatchObject({ violations: [{ pointer: '/tekst' }, { pointer: '/bewijs' }] });
    await expect(conclude(director, 'geen-bezwaar')).rejects.toMatchObject({ violations: [{ text: expect.stringContaining('Zeggenschap') }] });
    for (const t of INTEGRITY_TOPICS) await record({ topic: t.key });
    const found = { outcome: 'bevinding', text: 'Maatregel van de inspectie', evidence: 'Besluit IGJ' } as const;
    await record({ ...found, factOn: '2022-10-14' });
    await expect(conclude(director, 'uitsluiten')).rejects.toMatchObject({
      violations: [{ text: expect.stringContaining('geen bevinding die nog meetelt') }],
    });
    await record({ ...found, factOn: '2022-10-15' });
    await expect(conclude(buyer, 'uitsluiten')).rejects.toMatchObject({ code: 'integriteit-tweede-persoon' });
    await conclude(director, 'uitsluiten');
    expect(await run({ providerId: own }, (tx) => tx.sql('select id from integrity_file union all select file_id from integrity_finding'))).toEqual(
      [],
    );
    version++;
    await expect(record({})).rejects.toMatchObject({ code: 'integriteit-afgesloten' });
  });

  it('puts everything in one file for a court: each piece with its sum, the trail in a chain, no draft and nothing of another procedure', async () => {
    await sign(buyer);
    const application = await run({ providerId: own }, (tx) => beginApplication(tx, procedureId));
    await run({ providerId: own }, (tx) =>
      attachProof(tx, keys, { id: application, requirementNo: 1, name: '../../kvk.pdf', content: Buffer.from('%PDF-1.7\n%%EOF') }),
    );
    await run({ providerId: other }, (tx) => beginApplication(tx, procedureId));
    await region.db.owner(`update admission_application set state = 'ingediend', submitted_at = now(), receipt = 'x' where id = $1`, [application]);
    await run({ accountId: buyer }, (tx) =>
      recordProceedings(tx, {
        procedureId,
        objectionId: null,
        kind: 'kort-geding',
        court: 'Rb. Den Haag',
        caseNumber: null,
        claimant: 'Vogelnest',
        holds: true,
        beganOn: '2025-10-15',
      }),
    );
    const id = await run({ accountId: buyer }, (tx) => requestDossier(tx, procedureId, 'Kort geding', true));
    const make = (): Promise<number | null> => run({}, (tx) => makeDossier(tx, keys, id, () => Promise.resolve()));
    expect(await make()).toBe(8);
    expect(await make()).toBeNull();
    const [{ sum }] = (await region.db.owner<{ sum: Buffer }>('select file_sha256 as sum from procurement_dossier where id = $1', [id])) as [
      { sum: Buffer },
    ];
    const zip = (await run({}, (tx) => loadFiles(tx, keys, [sum]))).get(sum.toString('hex'))!;
    const files = await unpacked(zip);
    const proof = [...files.keys()].find((path) => path.endsWith('eis-1-kvk.pdf'))!;
    expect([...files.keys()].filter((path) => path.includes('..') || path.includes('egelhof'))).toEqual([]);
    expect(files.get(proof)).toEqual(Buffer.from('%PDF-1.7\n%%EOF'));
    const contents = readPdf(files.get('00-inhoudsopgave.pdf')!).text.replaceAll(/\s/g, '');
    for (const [path, content] of files) if (!path.startsWith('00-')) expect(contents).toContain(createHash('sha256').update(content).digest('hex'));
    expect(readPdf(files.get('03-bezwaren.pdf')!).text).toContain('Rb. Den Haag');
    const trail = files.get('06-spoor.csv')!.toString('utf8').replace('\ufeff', '').trim().split('\r\n').slice(1);
    const cells = trail.map((line) =>
      line
        .slice(1, -1)
        .split('";"')
        .map((c) => c.replaceAll('""', '"')),
    );
    expect(cells.map((c) => c[3])).toContain('rechtszaak vastgelegd');
    let before = '';
    for (const c of cells) {
      before = createHash('sha256')
        .update(`${before}\n${c.slice(0, 6).join('\t')}`)
        .digest('hex');
      expect(c[6]).toBe(before);
    }
  });
});
