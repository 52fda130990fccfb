// SPDX-License-Identifier: EUPL-1.2
import type { AllocationMessage, CareStart, CareStop, RequestMessage, StartMessage, StopMessage } from '#ijw';
import type { KeyRing, Tx } from '#platform';
import { keepAllocations, keepNotices, keepRequests } from './assess-care.js';
import { stage, type BatchMessage, type BatchRun } from './batch.store.js';
import { copyRows } from './staging.js';

/** Keeps children we did not know yet; the sealed number is bound to region and index, so that it cannot be moved. @returns how many */
export async function keepPersons(tx: Tx, keys: KeyRing, bsns: readonly string[]): Promise<number> {
  const byIndex = new Map(bsns.map((bsn) => [keys.blindIndex(tx.regionId, bsn).toString('hex'), bsn]));
  const known = await tx.sql<{ bsn_index: Buffer }>(`select bsn_index from person where region_id = $1 and bsn_index = any($2)`, [
    tx.regionId,
    [...byIndex.keys()].map((h) => Buffer.from(h, 'hex')),
  ]);
  for (const { bsn_index } of known) byIndex.delete(bsn_index.toString('hex'));
  if (byIndex.size === 0) return 0;
  const indexes = [...byIndex.keys()].map((hex) => Buffer.from(hex, 'hex'));
  const sealed = [...byIndex].map(([hex, bsn]) => keys.seal(Buffer.from(bsn), `bsn:${tx.regionId}:${hex}`));
  return tx.execute(
    `insert into person (region_id, bsn_index, bsn_sealed) select $1, i, s from unnest($2::bytea[], $3::bytea[]) as p (i, s) on conflict do nothing`,
    [tx.regionId, indexes, sealed],
  );
}

type Cells = (string | number | boolean | Buffer | null)[];

/** Stages messages about one child each: their heads, the children, and the rows of those that passed the checks inside the message. */
async function stageCare<Content extends AllocationMessage | RequestMessage | StartMessage | StopMessage>(
  tx: Tx,
  keys: KeyRing,
  run: BatchRun,
  messages: readonly BatchMessage<Content>[],
  table: string,
  rowsOf: (content: Content, no: number, bsnIndex: Buffer) => Cells[],
): Promise<void> {
  await stage(tx, run, messages);
  const sound = [...messages.entries()].filter(([, m]) => m.checked.verdict === 'accepted');
  await keepPersons(
    tx,
    keys,
    sound.map(([, m]) => m.content.client.bsn),
  );
  await copyRows(
    tx,
    table,
    sound.flatMap(([no, { content }]) => rowsOf(content, no, keys.blindIndex(tx.regionId, content.client.bsn))),
  );
}

const run = async (tx: Tx, statement: typeof keepAllocations): Promise<void> =>
  void (await (await tx.client()).query(statement({ regionId: tx.regionId, now: tx.now, today: tx.today })));

/** Keeps the allocations of these messages; the newest of each number is the one that counts. */
export async function bookAllocations(tx: Tx, keys: KeyRing, of: BatchRun, messages: readonly BatchMessage<AllocationMessage>[]): Promise<void> {
  await stageCare(tx, keys, of, messages, 's_allocation', ({ allocations }, no, bsn) =>
    allocations.map((a) => [
      no,
      a.number,
      bsn,
      a.providerReference,
      a.category,
      a.productCode,
      `${a.assignedDate} ${a.assignedTime}`,
      a.from,
      a.until,
      a.reasonChange,
      a.volume,
      a.unit,
      a.frequency,
      a.budgetCents,
    ]),
  );
  await run(tx, keepAllocations);
}

/** Keeps what providers asked for, with who referred the child. */
export async function bookRequests(tx: Tx, keys: KeyRing, of: BatchRun, messages: readonly BatchMessage<RequestMessage>[]): Promise<void> {
  await stageCare(tx, keys, of, messages, 's_request', ({ requests }, no, bsn) =>
    requests.map((r) => [
      no,
      bsn,
      r.providerReference,
      r.category,
      r.productCode,
      r.from,
      r.until,
      r.volume,
      r.unit,
      r.frequency,
      r.budgetCents,
      r.referrerType,
      r.referrerName,
      r.referrerCode,
    ]),
  );
  await run(tx, keepRequests);
}

/** Keeps start and stop of care. */
export async function bookNotices(tx: Tx, keys: KeyRing, of: BatchRun, messages: readonly BatchMessage<StartMessage | StopMessage>[]): Promise<void> {
  await stageCare(tx, keys, of, messages, 's_notice', (content, no, bsn) => {
    const items: readonly (CareStart & Partial<CareStop>)[] = content.type === 'JW305' ? content.starts : content.stops;
    return items.map((n, item) => [
      no,
      item,
      content.type === 'JW305' ? 'start' : 'stop',
      n.status === '3',
      bsn,
      n.allocationNumber,
      n.category,
      n.productCode,
      n.allocationFrom,
      n.begins,
      n.ends ?? null,
      n.endReason ?? null,
    ]);
  });
  await run(tx, keepNotices);
}
