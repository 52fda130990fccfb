// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Tx } from '#platform';
import { PORTFOLIO_KINDS, type Portfolio } from '../domain/portfolio.js';
import { OPEN_WORK, portfolioCounts } from './portfolio.sql.js';

/** Nobody else hands over in this region at the same time. */
export async function lockHandOver(tx: Tx): Promise<void> {
  await tx.execute(`select pg_advisory_xact_lock(hashtext('raamwerk portfolio'), $1)`, [tx.regionId]);
}

export async function portfolioOf(tx: Tx, accountId: string): Promise<Portfolio> {
  const [row] = await tx.sql<Portfolio>(`select ${portfolioCounts('$2::uuid')}`, [tx.regionId, accountId]);
  return row!;
}

export async function accountName(tx: Tx, accountId: string): Promise<string | null> {
  const [row] = await tx.sql<{ name: string }>(`select name from account where region_id = $1 and id = $2`, [tx.regionId, accountId]);
  return row?.name ?? null;
}

/** The grant by which somebody has a role in the whole region today; null: none. */
export async function regionalGrant(tx: Tx, accountId: string, role: string): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }>(
    `select id from role_grant where region_id = $1 and account_id = $2 and role = $3 and scope_kind = 'regio' and valid @> $4::date`,
    [tx.regionId, accountId, role, tx.today],
  );
  return row?.id ?? null;
}

async function trace(tx: Tx, fromId: string, text: string): Promise<void> {
  const who = [tx.regionId, fromId, tx.now, tx.actor.name, text];
  await tx.execute(
    `insert into signal_event (region_id, signal_id, provider_id, at, by_name, kind, text)
     select region_id, id, provider_id, $3, $4, 'eigenaar', $5 from signal where region_id = $1 and owner_id = $2 and ${OPEN_WORK.signals.open}`,
    who,
  );
  await tx.execute(
    `insert into question_event (region_id, thread_id, provider_id, municipality_code, at, by_name, kind, text)
     select region_id, id, provider_id, municipality_code, $3, $4, 'eigenaar', $5 from question_thread where region_id = $1 and owner_id = $2 and ${OPEN_WORK.threads.open}`,
    who,
  );
  await tx.execute(
    `insert into talk_event (region_id, talk_id, provider_id, at, by_name, text)
     select region_id, id, provider_id, $3, $4, $5 from account_talk where region_id = $1 and owner_id = $2 and ${OPEN_WORK.talks.open}`,
    who,
  );
}

/** Gives everything that is open to somebody else, with a line in the history of each. */
export async function moveAll(tx: Tx, fromId: string, to: { readonly id: string; readonly name: string }): Promise<void> {
  await trace(tx, fromId, `Overgedragen aan ${to.name}`);
  await tx.execute(`update talk_agreement set owner_name = $3 where region_id = $1 and owner_id = $2 and ${OPEN_WORK.agreements.open}`, [
    tx.regionId,
    fromId,
    to.name,
  ]);
  for (const kind of PORTFOLIO_KINDS) {
    const { table, owner, open } = OPEN_WORK[kind];
    const versioned = kind === 'providers' ? '' : ', version = version + 1';
    await tx.execute(`update ${table} set ${owner} = $3${versioned} where region_id = $1 and ${owner} = $2 and ${open}`, [
      tx.regionId,
      fromId,
      to.id,
    ]);
  }
}

export async function insertHandOver(
  tx: Tx,
  h: {
    readonly fromId: string;
    readonly fromName: string;
    readonly toId: string;
    readonly toName: string;
    readonly reason: string;
    readonly moved: object;
  },
): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.execute(
    `insert into portfolio_handover (region_id, id, from_id, from_name, to_id, to_name, reason, moved, handed_at, handed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tx.regionId, id, h.fromId, h.fromName, h.toId, h.toName, h.reason, JSON.stringify(h.moved), tx.now, tx.actor.name],
  );
  return id;
}
