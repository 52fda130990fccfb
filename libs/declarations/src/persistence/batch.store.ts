// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { businessDate, newId } from '#kernel';
import type { CheckedMessage, DeclarationMessage, MessageContent } from '#ijw';
import { bookingLock, providersBookingLock } from '#ledger';
import { addWorkingDays, type KeyRing, type Tx } from '#platform';
import { answeredAtOnce, makeAnswers } from './answer.store.js';
import { assessDeclarations } from './assess.js';
import { copyRows, copyText, LINES, STAGING_TABLES, textCell } from './staging.js';

export interface BatchMessage<Content extends MessageContent> {
  readonly fileId: string;
  readonly contentSha256: Buffer;
  readonly content: Content;
  readonly checked: CheckedMessage;
}

/** Of the run a batch belongs to. */
export interface BatchRun {
  readonly receivedAt: Date;
  /** The manual declaration this run carries, if any. */
  readonly manualId: string | null;
}

/** The answer is due ten working days after receipt (iJw 3.2, OP090). */
export const ANSWER_TERM = 10;

/** What a message says, as one sum: the same for the bare message and the one in an envelope, whatever its white space. */
export function contentSha256(content: MessageContent): Buffer {
  return createHash('sha256').update(JSON.stringify(content)).digest();
}

/** Nobody else books in the region; must be the first statement of the transaction that looks at what is there. */
export async function lockBooking(tx: Tx): Promise<void> {
  await tx.execute(bookingLock(tx.regionId));
}

/** Nobody else books for these providers, or for all at once; must come before the transaction looks at what is there of them. */
export async function lockProviders(tx: Tx, providerIds: readonly string[]): Promise<void> {
  await tx.execute(providersBookingLock(tx.regionId), [[...new Set(providerIds)]]);
}

const signed = (cents: number, debitCredit: string): number => (debitCredit === 'C' ? -cents : cents);

/** The staging tables with the heads of these messages in them. @returns their ids; one that is assessed anew keeps its own */
export async function stage(tx: Tx, run: BatchRun, messages: readonly BatchMessage<MessageContent>[]): Promise<string[]> {
  const again = await tx.sql<{ id: string; sha: string }>(`select id, encode(sha256, 'hex') as sha from message where region_id = $1 and reassess`, [
    tx.regionId,
  ]);
  const known = new Map(again.map((m) => [m.sha, m.id]));
  const ids = messages.map((m) => known.get(m.contentSha256.toString('hex')) ?? newId());
  await (await tx.client()).query(STAGING_TABLES);
  const due = addWorkingDays(businessDate(run.receivedAt), ANSWER_TERM);
  const providers = await tx.sql<{ agb: string; provider_id: string }>(`select agb, provider_id from provider_agb where region_id = $1`, [
    tx.regionId,
  ]);
  const providerOf = new Map(providers.map((p) => [p.agb, p.provider_id]));
  await copyRows(
    tx,
    's_incoming',
    messages.map(({ fileId, contentSha256: sha256, content, checked }, no) => {
      const { header } = content;
      const d = content.type === 'JW323' ? content : null;
      const [agb, municipality] = content.type === 'JW301' ? [header.receiver, header.sender] : [header.sender, header.receiver];
      const level2 = checked.verdict === 'rejected' ? JSON.stringify(checked.findings.slice(0, 100)) : null;
      return [
        no,
        ids[no]!,
        fileId,
        content.type,
        sha256,
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
        run.receivedAt.toISOString(),
        due,
        run.manualId,
      ];
    }),
  );
  return ids;
}

/** Beyond as many it begins anew, so that its memory has a bound. */
const MOST_CHILDREN = 50_000;

/**
 * Who the children of a run are: a child comes back month after month, and is looked up once. A person, once known, is never another.
 * Lives no longer than its run.
 */
export class Children {
  private readonly known = new Map<string, string>();

  constructor(private readonly keys: KeyRing) {}

  /** Looks up those not known yet. */
  async find(tx: Tx, bsns: Iterable<string>): Promise<void> {
    if (this.known.size > MOST_CHILDREN) this.known.clear();
    const bsnOf = new Map<string, string>();
    for (const bsn of new Set(bsns)) if (!this.known.has(bsn)) bsnOf.set(this.keys.blindIndex(tx.regionId, bsn).toString('hex'), bsn);
    if (bsnOf.size === 0) return;
    const rows = await tx.sql<{ index: string; id: string }>(
      `select encode(bsn_index, 'hex') as index, id from person where region_id = $1 and bsn_index = any(select decode(i, 'hex') from unnest($2::text[]) i)`,
      [tx.regionId, [...bsnOf.keys()]],
    );
    for (const { index, id } of rows) this.known.set(bsnOf.get(index)!, id);
  }

  /** The id of a child that was looked up; null when we know no such child. */
  of(bsn: string): string | null {
    return this.known.get(bsn) ?? null;
  }
}

const orNull = (value: string | number | null): string | number => (value === null ? '\\N' : typeof value === 'string' ? textCell(value) : value);

/** Lines as COPY text for the columns of LINES. Free text are references and codes of products; the rest is digits, dates and codes. */
function* linesOf(children: Children, messages: readonly BatchMessage<DeclarationMessage>[]): Generator<string> {
  for (const [no, { content, checked }] of messages.entries()) {
    if (checked.verdict === 'rejected') continue;
    let lineNo = 0;
    for (const [clientNo, client] of content.clients.entries()) {
      const child = `${clientNo + 1}\t${children.of(client.bsn) ?? '\\N'}`;
      for (const l of client.lines) {
        const care = `${l.allocationNumber}\t${l.category}\t${textCell(l.productCode)}\t${l.from}\t${l.until}\t${l.volume}\t${l.unit}`;
        const amount = `${orNull(l.tariffCents)}\t${signed(l.amountCents, l.debitCredit)}\t${l.debitCredit === 'C' ? 't' : 'f'}`;
        yield `${no}\t${++lineNo}\t${child}\t${textCell(l.reference)}\t${orNull(l.previousReference)}\t${care}\t${amount}`;
      }
    }
  }
}

/**
 * Assesses and books declarations: at most one message per provider and municipality, in the order given. Answers those that nobody
 * needs to look at first.
 */
export async function bookDeclarations(
  tx: Tx,
  keys: KeyRing,
  run: BatchRun,
  messages: readonly BatchMessage<DeclarationMessage>[],
  children = new Children(keys),
): Promise<void> {
  const ids = await stage(tx, run, messages);
  await children.find(
    tx,
    messages.flatMap((m) => m.content.clients.map((c) => c.bsn)),
  );
  await copyText(tx, LINES, linesOf(children, messages));
  await (await tx.client()).query(assessDeclarations({ regionId: tx.regionId, now: tx.now, today: tx.today }));
  const atOnce = await answeredAtOnce(tx, ids);
  const toAnswer = messages.map(({ contentSha256: sha256, content }, no) => ({ messageId: ids[no]!, sha256, content }));
  await makeAnswers(
    tx,
    keys,
    toAnswer.filter((m) => atOnce.has(m.messageId)),
  );
}
