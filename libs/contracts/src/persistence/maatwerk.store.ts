// SPDX-License-Identifier: EUPL-1.2
import { inclusive, newId, toRange, type Cents, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { MaatwerkState, MaatwerkWish, Person, SigningSide } from '../domain/maatwerk-request.js';

export interface StoredMaatwerk extends Omit<MaatwerkWish, 'cents'> {
  readonly id: string;
  readonly no: number;
  readonly municipality: string;
  readonly municipalityName: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly productId: string;
  readonly unit: string;
  readonly state: MaatwerkState;
  readonly asked: Person;
  readonly checked: Person | null;
  readonly approvedOn: LocalDate | null;
  readonly agreedCents: Cents | null;
  readonly contractNumber: string | null;
  readonly version: number;
}

type Row = Omit<StoredMaatwerk, 'agreedCents'> & { agreedCents: string | null };

/** The number a request is called by: "MA-0007". */
export const maatwerkNumber = (no: number): string => `MA-${String(no).padStart(4, '0')}`;

/** The request, held until the end of the transaction; null when there is none, or not for this actor. */
export async function lockMaatwerk(tx: Tx, id: string): Promise<StoredMaatwerk | null> {
  const [row] = await tx.sql<Row>(
    `select r.id, r.no, r.municipality_code as municipality, m.name as "municipalityName", r.youth_mark as "youthMark", r.provider_id as "providerId", p.name as "providerName",
            r.product_id as "productId", q.unit, lower(r.valid) as from, upper(r.valid) - 1 as last, r.amount, r.state, json_build_object('id', r.asked_by_id, 'name', r.asked_by) as asked,
            case when r.checked_by is not null then json_build_object('id', r.checked_by_id, 'name', r.checked_by) end as checked, r.approved_on as "approvedOn",
            r.agreed_cents as "agreedCents", (select number from contract c where c.region_id = $1 and c.id = r.contract_id) as "contractNumber", r.version
       from maatwerk_request r join municipality m on m.region_id = $1 and m.code = r.municipality_code join provider p on p.region_id = $1 and p.id = r.provider_id
       join product q on q.region_id = $1 and q.id = r.product_id where r.region_id = $1 and r.id = $2 for update of r`,
    [tx.regionId, id],
  );
  return row ? { ...row, agreedCents: row.agreedCents === null ? null : BigInt(row.agreedCents) } : null;
}

export interface NewMaatwerk extends MaatwerkWish {
  readonly municipality: string;
  readonly providerId: string;
  readonly productId: string;
  readonly reason: string;
}

/** @returns id and number; null when such a request is open already */
export async function insertMaatwerk(tx: Tx, wish: NewMaatwerk): Promise<{ id: string; no: number } | null> {
  const id = newId(tx.now.getTime());
  const [number] = await tx.sql<{ last: number }>(
    `insert into maatwerk_number (region_id, last) values ($1, 1) on conflict (region_id) do update set last = maatwerk_number.last + 1 returning last`,
    [tx.regionId],
  );
  const [row] = await tx.sql<{ no: number }>(
    `insert into maatwerk_request (region_id, id, no, municipality_code, youth_mark, provider_id, product_id, valid, amount, asked_cents, reason, state, asked_on, asked_by_id, asked_by)
       values ($1, $2, $14, $3, $4, $5, $6, $7, $8, $9, $10, 'aangevraagd', $11, $12, $13)
     on conflict (region_id, municipality_code, youth_mark, provider_id, product_id) where state in ('aangevraagd','getoetst','goedgekeurd') do nothing returning no`,
    [
      tx.regionId,
      id,
      wish.municipality,
      wish.youthMark,
      wish.providerId,
      wish.productId,
      toRange(inclusive(wish.from, wish.last)),
      wish.amount,
      wish.cents.toString(),
      wish.reason,
      tx.today,
      tx.actor.accountId,
      tx.actor.name,
      number!.last,
    ],
  );
  return row ? { id, no: row.no } : null;
}

/** Columns a step fills in, by their names in the table. */
export type MaatwerkStep = Readonly<Partial<Record<(typeof STEP_COLUMNS)[number], string | null>>> & { readonly state: MaatwerkState };
const STEP_COLUMNS = [
  'checked_on',
  'checked_by_id',
  'checked_by',
  'facts',
  'check_note',
  'agreed_cents',
  'regional_cents',
  'tariff_reason',
  'approved_on',
  'approved_by_id',
  'approved_by',
  'mandate_cents',
  'signed_on',
  'contract_id',
  'help_ended_on',
  'closed_on',
  'closed_by',
  'closed_reason',
] as const;

/** Brings a request on to its next state; what a step before it filled in stays. */
export async function saveMaatwerkStep(tx: Tx, id: string, step: MaatwerkStep): Promise<void> {
  const filled = STEP_COLUMNS.filter((column) => step[column] !== undefined);
  await tx.execute(
    `update maatwerk_request set state = $3, version = version + 1${filled.map((column, i) => `, ${column} = $${i + 4}`).join('')} where region_id = $1 and id = $2`,
    [tx.regionId, id, step.state, ...filled.map((column) => step[column])],
  );
}

export async function tellMaatwerk(tx: Tx, request: Pick<StoredMaatwerk, 'id' | 'municipality'>, kind: string, text: string): Promise<void> {
  await tx.execute(
    `insert into maatwerk_event (region_id, request_id, municipality_code, at, by_name, kind, text) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.regionId, request.id, request.municipality, tx.now, tx.actor.name, kind, text],
  );
}

export interface MaatwerkSignature {
  readonly side: SigningSide;
  readonly signer: string;
  readonly mandate: string;
  readonly day: LocalDate;
}

/** @returns false when this side has signed already */
export async function insertMaatwerkSignature(tx: Tx, request: StoredMaatwerk, s: MaatwerkSignature): Promise<boolean> {
  const kept = await tx.execute(
    `insert into maatwerk_signature (region_id, request_id, municipality_code, side, signer, mandate, signed_on, recorded_by_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (region_id, request_id, side) do nothing`,
    [tx.regionId, request.id, request.municipality, s.side, s.signer, s.mandate, s.day, tx.actor.accountId, tx.actor.name, tx.now],
  );
  return kept === 1;
}

/** The days on which the parties signed. */
export async function signedDays(tx: Tx, id: string): Promise<LocalDate[]> {
  const rows = await tx.sql<{ day: LocalDate }>(`select signed_on as day from maatwerk_signature where region_id = $1 and request_id = $2`, [
    tx.regionId,
    id,
  ]);
  return rows.map((r) => r.day);
}

/** The next number of a maatwerkovereenkomst that begins in a year: MW-2025-0042; nobody else gets it. */
export async function nextMaatwerkContract(tx: Tx, year: number): Promise<string> {
  await tx.sql(`select pg_advisory_xact_lock(7422, $1)`, [tx.regionId]);
  const [row] = await tx.sql<{ no: number }>(
    `select coalesce(max(substring(number from '^MW-[0-9]{4}-([0-9]{1,7})$')::int), 0) + 1 as no from contract where region_id = $1 and number like $2`,
    [tx.regionId, `MW-${year}-%`],
  );
  return `MW-${year}-${String(row!.no).padStart(4, '0')}`;
}

/** The block beside the segments that maatwerk counts to, where the region has one. */
export async function maatwerkBlock(tx: Tx): Promise<string | null> {
  const [row] = await tx.sql<{ key: string }>(`select key from commissioning_block where region_id = $1 and key = 'maatwerk'`, [tx.regionId]);
  return row?.key ?? null;
}

/** The contract holds in this range of days only. */
export async function shortenContract(tx: Tx, contractId: string, range: string): Promise<void> {
  await tx.execute(`update contract set valid = $3::daterange where region_id = $1 and id = $2`, [tx.regionId, contractId, range]);
}
