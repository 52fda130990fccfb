// SPDX-License-Identifier: EUPL-1.2
import { from as copyFrom } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Tx } from '#platform';

/**
 * The tables a batch is worked out in. They live until the end of its transaction: COPY does not work under row-level security,
 * so a batch is copied here and goes into the real tables by INSERT … SELECT.
 */
export const STAGING_TABLES = `
  create temp table s_incoming (
    no int primary key, id uuid not null, file_id bigint not null, type text not null, sha256 bytea not null, sender text not null, receiver text not null,
    identification text not null, dated date not null, provider_id uuid not null, municipality_code text not null, declaration_number text,
    declaration_date date, period_from date, period_until date, total_cents bigint, base_xsd_version text, message_xsd_version text,
    level2 jsonb, line_count int not null, received_at timestamptz not null, answer_due date, manual_id uuid
  ) on commit drop;
  create temp table s_line (
    id bigint not null default nextval('declaration_line_id'), no int not null, line_no int not null, client_no int not null, person_id bigint, reference text collate "C" not null, previous_reference text collate "C",
    allocation_number bigint not null, category text not null, product_code text not null, care_from date not null, care_until date not null,
    volume bigint not null, unit text not null, tariff_cents bigint, cents bigint not null, credit boolean not null
  ) on commit drop;
  create temp table s_finding (
    no int not null, line_id bigint, code text not null, rule text not null, declared text, expected text, source_kind text, source_id text, source_label text
  ) on commit drop;
  create temp table s_allocation (
    no int not null, number bigint not null, bsn_index bytea not null, provider_reference text, category text, product_code text, assigned_at timestamp not null,
    valid_from date not null, valid_until date, reason_change text, volume bigint, unit text, frequency text, budget_cents bigint
  ) on commit drop;
  create temp table s_request (
    no int not null, bsn_index bytea not null, provider_reference text not null, category text, product_code text, requested_from date not null, requested_until date,
    volume bigint, unit text, frequency text, budget_cents bigint, referrer_type text not null, referrer_name text, referrer_code text
  ) on commit drop;
  create temp table s_notice (
    no int not null, item int not null, kind text not null, withdraws boolean not null, bsn_index bytea not null, allocation_number bigint, category text, product_code text,
    allocation_from date, begins date not null, ends date, end_reason text
  ) on commit drop;
  create index on s_finding (line_id);
  create index on s_finding (no);`;

/** The columns of a line that a message gives; its id follows from the order in which lines are copied. */
export const LINES =
  's_line (no, line_no, client_no, person_id, reference, previous_reference, allocation_number, category, product_code, care_from, care_until, volume, unit, tariff_cents, cents, credit)';

type Cell = string | number | bigint | boolean | Buffer | null;

function cell(value: Cell): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  if (typeof value !== 'string') return String(value);
  return textCell(value);
}

const SPECIAL = /[\\\t\n\r]/;

/** Any text as a cell of COPY text. */
export function textCell(value: string): string {
  if (!SPECIAL.test(value)) return value;
  return value.replace(/[\\\t\n\r]/g, (c) => (c === '\\' ? '\\\\' : c === '\t' ? '\\t' : c === '\n' ? '\\n' : '\\r'));
}

const CHUNK = 2_000;

/** Copies rows into a staging table: all its columns in order, or those it names. */
export async function copyRows(tx: Tx, table: string, rows: Iterable<readonly Cell[]>): Promise<void> {
  function* text(): Generator<string> {
    for (const row of rows) yield row.map(cell).join('\t');
  }
  await copyText(tx, table, text());
}

/** The same of rows that are COPY text already: cells with a tab between, free text by `textCell`. */
export async function copyText(tx: Tx, table: string, rows: Iterable<string>): Promise<void> {
  const client = await tx.client();
  function* chunks(): Generator<string> {
    let lines: string[] = [];
    for (const row of rows) {
      lines.push(row);
      if (lines.length === CHUNK) {
        yield `${lines.join('\n')}\n`;
        lines = [];
      }
    }
    if (lines.length > 0) yield `${lines.join('\n')}\n`;
  }
  await pipeline(Readable.from(chunks()), client.query(copyFrom(`copy ${table} from stdin`)));
}
