// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportRun, openImport, readDeclarationPolicyFile, receiveFiles, seedDeclarationPolicy } from '#declarations';
import { writeDeclaration, type DeclarationLine, type DeclarationMessage } from '#ijw';
import { verifyRollups } from '#ledger';
import { KeyRing, productRoot, type Actor, type Tx } from '#platform';
import type pg from 'pg';
import { ACCOUNTS, DeclaredRows, PROVIDERS, rowId, type ProviderKey } from './declared-rows.js';
import { UNFOLLOWED } from './import-files.js';

export const BSNS = ['999900006', '999900018'] as const;
export const AGB: Readonly<Record<ProviderKey, string>> = { zorg: '01000001', hulp: '01000002' };
/** What was agreed per hour, and what is declared by mistake. */
export const AGREED = 10_000;
export const DECLARED = 11_000;
const CEES = rowId(13);

/** Anna may let through € 2.500, Bram € 10.000 and Cees € 100.000. */
export const PEOPLE = { anna: ACCOUNTS.anna, bram: ACCOUNTS.bram, cees: CEES } as const;
export const actorOf = (who: keyof typeof PEOPLE): Actor => ({
  regionId: 1,
  kind: 'persoon',
  accountId: PEOPLE[who],
  name: who,
  origin: 'test',
  providerId: null,
  municipalityCode: null,
});

export interface DeclaredCare {
  readonly reference: string;
  /** Hours. */
  readonly volume?: number;
  readonly tariff?: number;
  readonly allocation?: number;
  readonly month?: string;
  readonly bsn?: string;
  /** Takes back the line of this reference. */
  readonly credits?: string;
}

export interface DeclaredMessage {
  readonly number: string;
  readonly month?: string;
  readonly provider?: ProviderKey;
  readonly dated?: string;
  readonly lines: readonly DeclaredCare[];
}

const lastOf = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** A small region in which messages come in through the real import, refusals are decided on, and answers leave after five working days. */
export class DecisionRegion {
  private constructor(
    readonly world: DeclaredRows,
    readonly keys: KeyRing,
  ) {}

  static async open(): Promise<DecisionRegion> {
    const world = await DeclaredRows.open();
    const region = new DecisionRegion(world, KeyRing.open(join(mkdtempSync(join(tmpdir(), 'raamwerk-keys-')), 'keys.json'), true));
    await world.rows(`insert into account (region_id, id, email, name) values (1, $1, 'cees@t.nl', 'Cees')`, [CEES]);
    for (const [account, role] of [
      [ACCOUNTS.anna, 'contractmanager'],
      [ACCOUNTS.bram, 'controller'],
      [CEES, 'bestuurder'],
    ])
      await world.rows(`insert into role_grant (region_id, id, account_id, role, valid) values (1, gen_random_uuid(), $1, $2, '[2020-01-01,)')`, [
        account,
        role,
      ]);
    for (const provider of ['zorg', 'hulp'] as const)
      await world.rows(`insert into provider_agb (region_id, agb, provider_id) values (1, $1, $2)`, [AGB[provider], PROVIDERS[provider]]);
    for (const [n, bsn] of BSNS.entries())
      await world.rows(`update person set bsn_index = $2 where id = (select min(id) + $1::int from person)`, [n, region.keys.blindIndex(1, bsn)]);
    for (const provider of ['zorg', 'hulp'] as const) await world.agree({ product: '45A04', provider });
    for (const [n, provider] of (['zorg', 'hulp'] as const).entries())
      for (let i = 0; i < 20; i++)
        await world.allocate({ provider, number: 5001 + n * 100 + i, person: 0, from: '2025-01-01', until: '2025-12-31', volume: 1_000 });
    const policy = readDeclarationPolicyFile(join(productRoot, 'data/haaglanden'));
    await world.worker.run(world.actor, (tx) => seedDeclarationPolicy(tx, policy));
    return region;
  }

  stop(): Promise<void> {
    return this.world.stop();
  }

  /** As somebody of the region, through the rights of the API. */
  as<T>(who: keyof typeof PEOPLE, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.world.api.run(actorOf(who), work);
  }

  work<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.world.worker.run(this.world.actor, work);
  }

  async one<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row> {
    return (await this.world.rows<Row>(sql, values))[0]!;
  }

  async clock(day: string): Promise<void> {
    await this.world.rows(`update region set clock_offset = ($1::date + time '12:00') at time zone 'Europe/Amsterdam' - now()`, [day]);
  }

  /** Imports one message. @returns its id */
  async declare(m: DeclaredMessage): Promise<string> {
    const content = fileOf(m);
    const runId = await this.work(async (tx) => {
      const id = await openImport(tx, m.number, 'opdrachtregel');
      await receiveFiles(tx, this.keys, id, [{ name: `${m.number}.xml`, content }]);
      return id;
    });
    await this.run(runId);
    return (await this.one<{ id: string }>(`select message_id as id from import_file where run_id = $1`, [runId])).id;
  }

  async run(runId: string): Promise<void> {
    await new ImportRun(this.world.worker, this.keys, { batch: 50 }).execute(this.world.actor, runId, UNFOLLOWED);
  }

  line(
    messageId: string,
    no: number,
  ): Promise<{ id: string; accepted: boolean; codes: string[]; decision_id: string | null; lifted: string[]; posted: string | null }> {
    return this.one(
      `select l.id, l.accepted, l.codes, l.decision_id, (select coalesce(array_agg(f.code), '{}') from line_finding f where f.line_id = l.id and f.lifted_by = l.decision_id) as lifted,
              (select sum(cents) from posting p where p.line_id = l.id) as posted
         from declaration_line l where l.message_id = $1 and l.line_no = $2`,
      [messageId, no],
    );
  }

  message(id: string): Promise<Record<string, unknown>> {
    return this.one(
      `select state, header_code, declaration_code, accepted_lines, accepted_cents::int, refused_lines, refused_cents::int, claims, reassess, answered_at is not null as answered,
              (select granted_cents::int from answer a where a.message_id = m.id) as granted from message m where id = $1`,
      [id],
    );
  }

  decision(
    id: string,
  ): Promise<{ state: string; moment: string; used: number; lines: number; limit: number; until: string | null; note: string | null }> {
    return this.one(
      `select state, moment, used_cents::int as used, used_lines as lines, limit_cents::int as limit, (upper(valid) - 1)::text as until, note from declaration_decision where id = $1`,
      [id],
    );
  }

  async requireSoundLedger(): Promise<void> {
    const differences = await this.work((tx) => verifyRollups(tx));
    if (differences.length > 0) throw new Error(`ledger and lines differ: ${JSON.stringify(differences[0])}`);
    const { n } = await this.one<{ n: string }>(
      `select count(*) as n from declaration_line l full join posting p on p.line_id = l.id
        where p.line_id is null and l.accepted or l.id is null or not l.accepted and p.line_id is not null or p.cents <> l.cents`,
    );
    if (n !== '0') throw new Error(`${n} lines are not posted as accepted`);
  }
}

/** The message as it comes in. */
export const fileOf = (m: DeclaredMessage): Buffer => Buffer.from(writeDeclaration(messageOf(m)));

function messageOf({ number, month = '2025-09', provider = 'zorg', dated = '2025-11-03', lines }: DeclaredMessage): DeclarationMessage {
  const declared = lines.map((l): DeclarationLine & { bsn: string } => {
    const { volume = 2, tariff = DECLARED, allocation = provider === 'zorg' ? 5001 : 5101, bsn = BSNS[0] } = l;
    const of = l.month ?? month;
    return {
      bsn,
      reference: l.reference,
      previousReference: l.credits ?? null,
      allocationNumber: allocation,
      category: '45',
      productCode: '45A04',
      from: `${of}-01`,
      until: lastOf(of),
      volume,
      unit: '04',
      tariffCents: tariff,
      amountCents: volume * tariff,
      debitCredit: l.credits === undefined ? 'D' : 'C',
    };
  });
  const total = declared.reduce((sum, l) => sum + (l.debitCredit === 'C' ? -l.amountCents : l.amountCents), 0);
  return {
    type: 'JW323',
    header: { sender: AGB[provider], receiver: '0503', identification: number, dated, baseXsdVersion: '1.0.0', messageXsdVersion: '1.0.0' },
    declarationNumber: number,
    periodFrom: `${month}-01`,
    periodUntil: lastOf(month),
    declarationDate: dated,
    totalCents: Math.abs(total),
    totalDebitCredit: total < 0 ? 'C' : 'D',
    clients: [...new Set(declared.map((l) => l.bsn))].map((bsn) => ({
      bsn,
      lines: declared.filter((l) => l.bsn === bsn).map(({ bsn: _, ...line }) => line),
    })),
  };
}
