// SPDX-License-Identifier: EUPL-1.2
import { writeAnswer, type DeclarationMessage } from '#ijw';
import { failpoint, storeFiles, type KeyRing, type Tx } from '#platform';
import { composeAnswer, type DecidedDeclaration } from '../domain/compose-answer.js';

/** A declaration whose answer is to be made, with what it says. */
export interface ToAnswer {
  readonly messageId: string;
  /** Sum of what the message says: the answer's identification follows from it. */
  readonly sha256: Buffer;
  readonly content: DeclarationMessage;
}

interface Decided {
  readonly id: string;
  readonly provider_id: string;
  readonly municipality_code: string;
  readonly header_code: string;
  readonly declaration_code: string | null;
  readonly all_codes: string[] | null;
  readonly granted: string;
  readonly lines: [number, string[]][];
}

const LENGTH = 12;
const SPACE = 36n ** BigInt(LENGTH);

/**
 * An identification of twelve characters that follows from the content of the message, so that a replay gives the same one; `turn`
 * takes the next one when another message of the municipality has it already.
 */
export function identificationOf(sha256: Buffer, turn = 0): string {
  const number = (sha256.readBigUInt64BE(0) + BigInt(turn)) % SPACE;
  return number.toString(36).toUpperCase().padStart(LENGTH, '0');
}

/** The messages of these that have no answer yet, in the order given. Manual declarations are answered by letter. */
async function decidedOf(tx: Tx, ids: readonly string[]): Promise<Decided[]> {
  return tx.sql<Decided>(
    `select m.id, m.provider_id, m.municipality_code, m.header_code, m.declaration_code, m.accepted_cents as granted,
            case when m.header_code <> '0001' then (select array_agg(distinct f ->> 'rule' order by f ->> 'rule') from jsonb_array_elements(m.findings) f) end as all_codes,
            coalesce((select json_agg(json_build_array(l.line_no, l.codes) order by l.line_no) from declaration_line l
                       where m.declaration_code = '0200' and l.region_id = m.region_id and l.message_id = m.id and not l.accepted), '[]') as lines
       from message m
      where m.region_id = $1 and m.id = any($2) and m.type = 'JW323' and m.answer_due is not null
        and not exists (select 1 from answer a where a.region_id = m.region_id and a.message_id = m.id)`,
    [tx.regionId, ids],
  );
}

const outcome = (d: Decided): DecidedDeclaration => ({
  headerCodes: d.header_code === '0200' || d.header_code === '0001' ? [d.header_code] : (d.all_codes ?? [d.header_code]),
  declarationCodes:
    d.declaration_code === null
      ? null
      : d.declaration_code === '0200' || d.declaration_code === '8001'
        ? [d.declaration_code]
        : (d.all_codes ?? [d.declaration_code]),
  grantedCents: Number(d.granted),
  refused: new Map(d.lines),
});

/** Which identifications of these are taken, by municipality. */
async function takenOf(tx: Tx, wanted: readonly { municipality: string; identification: string }[]): Promise<Set<string>> {
  const rows = await tx.sql<{ key: string }>(
    `select municipality_code || identification as key from answer where region_id = $1 and identification = any($2)`,
    [tx.regionId, wanted.map((w) => w.identification)],
  );
  return new Set(rows.map((r) => r.key));
}

/**
 * Makes and keeps the answers of these declarations, beside the messages they answer; whoever has one keeps it. The booking lock of the
 * region or of the providers must be held. Should another lane take the same identification at that very moment (the sums would have
 * to begin with the same eight bytes), the batch fails and its next try takes another. @returns how many were made
 */
export async function makeAnswers(tx: Tx, keys: KeyRing, messages: readonly ToAnswer[]): Promise<number> {
  if (messages.length === 0) return 0;
  const decided = new Map(
    (
      await decidedOf(
        tx,
        messages.map((m) => m.messageId),
      )
    ).map((d) => [d.id, d]),
  );
  const open = messages.filter((m) => decided.has(m.messageId));
  if (open.length === 0) return 0;
  const taken = await takenOf(
    tx,
    open.map((m) => ({ municipality: m.content.header.receiver, identification: identificationOf(m.sha256) })),
  );
  const made = open.map((m) => {
    const own = decided.get(m.messageId)!;
    let turn = 0;
    while (taken.has(own.municipality_code + identificationOf(m.sha256, turn))) turn++;
    const identification = identificationOf(m.sha256, turn);
    taken.add(own.municipality_code + identification);
    const answer = composeAnswer(m.content, outcome(own), { identification, dated: tx.today });
    return { own, answer, identification, bytes: writeAnswer(answer) };
  });
  failpoint('answer.composed');
  const sums = await storeFiles(
    tx,
    keys,
    made.map((a) => a.bytes),
  );
  failpoint('answer.files-stored');
  const rows = made.map(({ own, answer, identification, bytes }, i) => ({
    id: own.id,
    provider: own.provider_id,
    municipality: own.municipality_code,
    identification,
    header: own.header_code,
    declaration: own.declaration_code,
    submitted: answer.declarationAnswer && String(signed(answer.declarationAnswer.submitted)),
    granted: answer.declarationAnswer && String(signed(answer.declarationAnswer.granted)),
    returned: answer.declarationAnswer?.clients.reduce((sum, c) => sum + c.lines.length, 0) ?? 0,
    sha: sums[i]!.toString('hex'),
    size: bytes.length,
  }));
  await tx.execute(
    `with made as (
       insert into answer (region_id, message_id, provider_id, municipality_code, identification, made_at, dated, header_code, declaration_code, submitted_cents, granted_cents, returned_lines, sha256, size)
         select $1, r.id, r.provider, r.municipality, r.identification, $3, $4, r.header, r.declaration, r.submitted, r.granted, r.returned, decode(r.sha, 'hex'), r.size
           from jsonb_to_recordset($2::jsonb) as r (id uuid, provider uuid, municipality text, identification text, header text, declaration text, submitted bigint, granted bigint, returned int, sha text, size int)
       returning message_id)
     update message m set answered_at = $3 from made where m.region_id = $1 and m.id = made.message_id and m.answered_at is null`,
    [tx.regionId, JSON.stringify(rows), tx.now, tx.today],
  );
  failpoint('answer.inserted');
  return made.length;
}

const signed = (total: { cents: number; debitCredit: string }): number => (total.debitCredit === 'C' ? -total.cents : total.cents);

/** Of these messages those that were booked as answered in this transaction, and have no answer yet. */
export async function answeredAtOnce(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.sql<{ id: string }>(
    `select m.id from message m where m.region_id = $1 and m.id = any($2) and m.answered_at is not null
        and not exists (select 1 from answer a where a.region_id = m.region_id and a.message_id = m.id)`,
    [tx.regionId, ids],
  );
  return new Set(rows.map((r) => r.id));
}
