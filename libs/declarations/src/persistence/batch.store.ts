// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { newId } from '#kernel';
import type { AllocationMessage, CheckedMessage, DeclarationMessage } from '#ijw';
import { bookingLock } from '#ledger';
import type { KeyRing, Tx } from '#platform';
import { assessAllocations, assessDeclarations } from './assess.js';
import { copyRows, STAGING_TABLES } from './staging.js';

export interface BatchMessage<Content extends DeclarationMessage | AllocationMessage> {
  readonly fileId: string;
  readonly content: Content;
  readonly checked: CheckedMessage;
}

/** What a message says, as one sum: the same for the bare message and the one in an envelope, whatever its white space. */
export function contentSha256(content: DeclarationMessage | AllocationMessage): Buffer {
  return createHash('sha256').update(JSON.stringify(content)).digest();
}

/** One batch books at a time in a region; must be the first statement of the transaction that looks at what is there. */
export async function lockBooking(tx: Tx): Promise<void> {
  await tx.execute(bookingLock(tx.regionId));
}

const signed = (cents: number, debitCredit: string): number => (debitCredit === 'C' ? -cents : cents);

async function prepare(tx: Tx, messages: readonly BatchMessage<DeclarationMessage | AllocationMessage>[]): Promise<void> {
  await (await tx.client()).query(STAGING_TABLES);
  const providers = await tx.sql<{ agb: string; provider_id: string }>(`select agb, provider_id from provider_agb where region_id = $1`, [
    tx.regionId,
  ]);
  const providerOf = new Map(providers.map((p) => [p.agb, p.provider_id]));
  await copyRows(
    tx,
    's_incoming',
    messages.map(({ fileId, content, checked }, no) => {
      const { header } = content;
      const d = content.type === 'JW323' ? content : null;
      const [agb, municipality] = d ? [header.sender, header.receiver] : [header.receiver, header.sender];
      const level2 = checked.verdict === 'rejected' ? JSON.stringify(checked.findings.slice(0, 100)) : null;
      return [
        no,
        newId(),
        fileId,
        content.type,
        contentSha256(content),
        header.sender,
        header.receiver,
        header.identification,
        header.dated,
        providerOf.get(agb)!,
        municipality,
        d?.declarationNumber ?? null,
        d?.declarationDate ?? null,
        d?.periodFrom ?? null,
        d?.periodUntil ?? null,
        d ? signed(d.totalCents, d.totalDebitCredit) : null,
        header.baseXsdVersion,
        header.messageXsdVersion,
        level2,
        checked.lines,
      ];
    }),
  );
}

/** Assesses and books declarations: at most one message per provider and municipality, in the order given. */
export async function bookDeclarations(tx: Tx, keys: KeyRing, messages: readonly BatchMessage<DeclarationMessage>[]): Promise<void> {
  await prepare(tx, messages);
  const index = new Map<string, Buffer>();
  const indexOf = (bsn: string): Buffer => {
    let found = index.get(bsn);
    if (!found) index.set(bsn, (found = keys.blindIndex(tx.regionId, bsn)));
    return found;
  };
  function* lines(): Generator<(string | number | boolean | Buffer | null)[]> {
    for (const [no, { content, checked }] of messages.entries()) {
      if (checked.verdict === 'rejected') continue;
      let lineNo = 0;
      for (const [clientNo, client] of content.clients.entries()) {
        const bsnIndex = indexOf(client.bsn);
        for (const l of client.lines) {
          lineNo++;
          yield [
            no,
            lineNo,
            clientNo + 1,
            bsnIndex,
            l.reference,
            l.previousReference,
            l.allocationNumber,
            l.category,
            l.productCode,
            l.from,
            l.until,
            l.volume,
            l.unit,
            l.tariffCents,
            signed(l.amountCents, l.debitCredit),
            l.debitCredit === 'C',
          ];
        }
      }
    }
  }
  await copyRows(tx, 's_line', lines());
  await (await tx.client()).query(assessDeclarations({ regionId: tx.regionId, now: tx.now, today: tx.today }));
}

/** Keeps children we did not know yet; the sealed number is bound to region and index, so that it cannot be moved. */
async function keepPersons(tx: Tx, keys: KeyRing, bsns: readonly string[]): Promise<void> {
  const byIndex = new Map(bsns.map((bsn) => [keys.blindIndex(tx.regionId, bsn).toString('hex'), bsn]));
  const known = await tx.sql<{ bsn_index: Buffer }>(`select bsn_index from person where region_id = $1 and bsn_index = any($2)`, [
    tx.regionId,
    [...byIndex.keys()].map((h) => Buffer.from(h, 'hex')),
  ]);
  for (const { bsn_index } of known) byIndex.delete(bsn_index.toString('hex'));
  if (byIndex.size === 0) return;
  const indexes = [...byIndex.keys()].map((hex) => Buffer.from(hex, 'hex'));
  const sealed = [...byIndex].map(([hex, bsn]) => keys.seal(Buffer.from(bsn), `bsn:${tx.regionId}:${hex}`));
  await tx.execute(
    `insert into person (region_id, bsn_index, bsn_sealed) select $1, i, s from unnest($2::bytea[], $3::bytea[]) as p (i, s) on conflict do nothing`,
    [tx.regionId, indexes, sealed],
  );
}

/** Keeps the allocations of these messages; the newest of each number is the one that counts. */
export async function bookAllocations(tx: Tx, keys: KeyRing, messages: readonly BatchMessage<AllocationMessage>[]): Promise<void> {
  await prepare(tx, messages);
  await keepPersons(
    tx,
    keys,
    messages.filter((m) => m.checked.verdict === 'accepted').map((m) => m.content.client.bsn),
  );
  const rows = messages.flatMap(({ content, checked }, no) =>
    checked.verdict === 'rejected'
      ? []
      : content.allocations.map((a) => [
          no,
          a.number,
          keys.blindIndex(tx.regionId, content.client.bsn),
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
  await copyRows(tx, 's_allocation', rows);
  await (await tx.client()).query(assessAllocations({ regionId: tx.regionId, now: tx.now, today: tx.today }));
}
