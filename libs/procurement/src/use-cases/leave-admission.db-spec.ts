// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Actor, Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import { PAPERS } from '../../../../test/support/open-house-papers.js';
import { AdmissionYearsQuery } from '../persistence/admission-years.query.js';
import { beginApplication } from './fill-application.js';
import { createProcedure } from './save-procedure.js';
import { stateInterest } from './state-interest.js';
import { stepApplication } from './step-application.js';
import { stepProcedure } from './step-procedure.js';
import { watchProofs } from './watch-proofs.js';

describe('a provider that was admitted', () => {
  let region: ContractRegion;
  let id: string;
  const [own, other, buyer, reader, stranger, colleague] = [newId(), newId(), newId(), newId(), newId(), newId()];
  const mails = async (account: string): Promise<string[]> =>
    (await region.db.owner<{ subject: string }>('select subject from mail where account_id = $1 order by created_at, id', [account])).map((m) =>
      m.subject.replace(/:? A-\d+/, ''),
    );
  const run = <T>(who: Partial<Actor>, work: (tx: Tx) => Promise<T>): Promise<T> =>
    region.db.uow.run({ ...region.db.actor, kind: 'persoon', name: 'Proef', ...who }, work);
  const step = async (who: Partial<Actor>, name: string, lastDay: string | null = null): Promise<void> => {
    const [{ version }] = (await region.db.owner<{ version: number }>('select version from admission_application where id = $1', [id])) as [
      { version: number },
    ];
    const sides = [who.providerId ? ('aanbieder' as const) : ('inkoop' as const)];
    await run(who, (tx) => stepApplication(tx, { id, version, step: name, sides, text: 'Wij stoppen', requirementNo: null, lastDay }));
  };

  beforeAll(async () => {
    region = await ContractRegion.open();
    await region.clock('2025-10-15');
    await region.db.owner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, 'vogelnest', 'Vogelnest', 'klein')`, [own]);
    await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, 'inkoop@proef.voorbeeld', 'Proef')`, [buyer]);
    await region.db.owner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, 'egelhof', 'Egelhof', 'klein')`, [other]);
    for (const [account, provider] of [
      [reader, own],
      [stranger, other],
      [colleague, null],
    ] as const) {
      await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, 'Proef')`, [account, `${account}@proef.voorbeeld`]);
      await region.db.owner(
        `insert into role_grant (region_id, id, account_id, role, scope_kind, scope_id, valid) values (1, $1, $2, $3, $4, $5, '[2020-01-01,)')`,
        [newId(), account, provider ? 'aanbieder' : 'inkoopadviseur', provider ? 'aanbieder' : 'regio', provider],
      );
    }
    const procedureId = await run({ accountId: buyer }, async (tx) => {
      const made = await createProcedure(tx, 'open-house', PAPERS);
      await stepProcedure(tx, { id: made, version: 1, step: 'publiceren', reason: null, sides: ['inkoop'] });
      await stateInterest(tx, { procedureId: made, interest: false, note: null });
      return made;
    });
    id = await run({ providerId: own }, (tx) => beginApplication(tx, procedureId));
    await region.db.owner(
      `update admission_application set state = 'beoordeeld', submitted_at = now(), receipt = 'x', products = array(select id from product where code = '45A04') where id = $1`,
      [id],
    );
    await region.db.owner(
      `insert into application_finding (region_id, application_id, requirement_no, outcome, by_name, at) select 1, $1, no, 'voldoet', 'Proef', now() from procedure_requirement where procedure_id = $2`,
      [id, procedureId],
    );
    await region.db.owner(
      `insert into application_answer (region_id, application_id, provider_id, requirement_no, valid_until, changed_at) values (1, $1, $2, 1, '2026-03-31', now() - interval '1 year')`,
      [id, own],
    );
    await step({ accountId: buyer }, 'toelaten');
  });
  afterAll(() => region.close());

  const contract = async () =>
    (
      await region.db.owner(
        `select c.valid::text, (select count(*)::int from contract_clause x where x.contract_id = c.id) as clauses, (select count(distinct key)::int from clause) as library
           from contract c where number = (select contract_number from admission_application where id = $1)`,
        [id],
      )
    )[0] as { valid: string; clauses: number; library: number };

  it('has a contract with every clause of the library of the region', async () => {
    const { clauses, library } = await contract();
    expect(library).toBeGreaterThan(0);
    expect(clauses).toBe(library);
  });
  it('is told by mail of the decision and until when it can object, and nobody of another provider is', async () => {
    const [mail] = await region.db.owner<{ paragraphs: string[]; link: string }>('select paragraphs, link from mail where account_id = $1', [reader]);
    expect(await mails(reader)).toEqual(['U bent toegelaten']);
    expect([mail!.paragraphs.at(-1), mail!.link]).toEqual(['Bezwaar maken kan tot en met 04-11-2025.', `aanmeldingen/${id}`]);
    expect(await mails(stranger)).toEqual([]);
  });
  it('is told once that a proof runs out, thirty days before', async () => {
    const told: string[][] = [];
    for (const on of ['2026-03-01', '2026-03-02', '2026-03-03', '2026-04-02']) {
      await region.clock(on);
      await run({}, watchProofs);
      const rows = await run({ providerId: own }, (tx) =>
        tx.sql<{ text: string }>(`select text from application_event where application_id = $1 and step = 'herinneren'`, [id]),
      );
      told.push(rows.map((r) => r.text));
    }
    const once = ['Herinnering: een bewijs geldt tot en met 31-03-2026. Stuur een nieuw bewijs.'];
    expect(told).toEqual([[], once, once, once]);
    expect(await mails(reader)).toEqual(['U bent toegelaten', 'Een bewijs bij uw toelating verloopt']);
  });
  it('leaves on a day on which its contract holds, and the contract ends with it', async () => {
    await expect(step({ providerId: own }, 'uittreden', '2026-04-01')).rejects.toMatchObject({ violations: [{ text: 'Deze dag is al geweest.' }] });
    await expect(step({ providerId: own }, 'uittreden', '2027-01-01')).rejects.toMatchObject({
      violations: [{ pointer: '/laatsteDag', text: expect.stringContaining('tot en met 2026-12-31') }],
    });
    expect((await contract()).valid).toBe('[2026-01-01,2027-01-01)');
    await step({ providerId: own }, 'uittreden', '2026-06-30');
    expect((await contract()).valid).toBe('[2026-01-01,2026-07-01)');
    // Whoever tried and was refused told nobody.
    expect(await mails(colleague)).toEqual(['Aanmelding is uitgetreden']);
  });

  it('stands in the overview of the years: admitted in one, gone in the next, with the days that come', async () => {
    const query = new AdmissionYearsQuery(region.db.reader);
    const [{ procedure }] = (await region.db.owner<{ procedure: string }>(
      'select procedure_id as procedure from admission_application where id = $1',
      [id],
    )) as [{ procedure: string }];
    const { jaren, termijnen } = (await query.of(region.db.actor, procedure))!;
    const none = { ingediend: 0, toegelaten: 0, afgewezen: 0, hertoetst: 0, uitgetreden: 0, aanHetEind: 0 };
    expect(jaren).toEqual([
      { ...none, jaar: 2026, uitgetreden: 1 },
      { ...none, jaar: 2025, toegelaten: 1, aanHetEind: 1 },
    ]);
    // Who left is watched no more.
    expect(termijnen.filter((t) => t.soort === 'bewijs-verloopt')).toEqual([]);
    expect(termijnen).toContainEqual({ op: PAPERS.contractLast, soort: 'overeenkomst-eindigt', aanmelding: null });
    // Of what others applied for a provider would see only its own: it may not ask (permission), and its rows are its own besides.
    const seen = await query.of({ ...region.db.actor, providerId: other }, procedure);
    expect(seen!.jaren.every((y) => y.toegelaten === 0)).toBe(true);
  });
});
