// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { RoundState } from '../domain/course.js';
import type { ContractOutcome, OfferState, SilenceMeaning } from '../domain/offer.js';

/** What hangs on one provider in a round that is offered. */
export interface ProviderToOffer {
  readonly providerId: string;
  readonly name: string;
  readonly contracts: readonly string[];
  /** What does not fit, per contract; empty: everything fits. */
  readonly faults: readonly string[];
  /** The offer before this one; 0: none. */
  readonly attempts: number;
}

/**
 * Providers with contracts in the round that have no offer of now: none yet, or one that was taken back for a better one. Whoever gave a
 * final answer keeps it.
 */
export async function providersToOffer(tx: Tx, roundId: string): Promise<ProviderToOffer[]> {
  return tx.sql<ProviderToOffer>(
    `select k.provider_id as "providerId", p.name, array_agg(k.contract_id order by c.number) as contracts,
            coalesce(array_agg(distinct c.number || ': ' || (f.value->>'tekst')) filter (where f.value is not null), '{}') as faults,
            coalesce((select max(o.attempt) from revision_offer o where o.region_id = $1 and o.round_id = $2 and o.provider_id = k.provider_id), 0) as attempts
       from revision_contract k
       join provider p on p.region_id = k.region_id and p.id = k.provider_id
       join contract c on c.region_id = k.region_id and c.id = k.contract_id
       left join lateral jsonb_array_elements(k.faults) f on true
      where k.region_id = $1 and k.round_id = $2 and k.outcome is null
        and not exists (select 1 from revision_offer o where o.region_id = $1 and o.round_id = $2 and o.provider_id = k.provider_id
                           and o.state not in ('vervangen','ingetrokken'))
      group by k.provider_id, p.name order by p.name, k.provider_id`,
    [tx.regionId, roundId],
  );
}

/** Offers of these providers, with their contracts; who has a fault is set apart with the reason. @returns the ids, in the order given */
export async function insertOffers(tx: Tx, roundId: string, providers: readonly (ProviderToOffer & { apart: string | null })[]): Promise<string[]> {
  const ids = providers.map(() => newId(tx.now.getTime()));
  await tx.execute(
    `insert into revision_offer (region_id, id, round_id, provider_id, attempt, state, apart_reason, made_at)
     select $1, x.id, $2, x.provider_id, x.attempt, case when x.apart is null then 'klaar' else 'apart' end, x.apart, $7
       from unnest($3::uuid[], $4::uuid[], $5::int[], $6::text[]) as x (id, provider_id, attempt, apart)`,
    [tx.regionId, roundId, ids, providers.map((p) => p.providerId), providers.map((p) => p.attempts + 1), providers.map((p) => p.apart), tx.now],
  );
  await tx.execute(
    `update revision_contract k set offer_id = o.id from revision_offer o
      where o.region_id = $1 and o.id = any($2) and k.region_id = $1 and k.round_id = o.round_id and k.provider_id = o.provider_id and k.outcome is null`,
    [tx.regionId, ids],
  );
  return ids;
}

export interface StoredOffer {
  readonly id: string;
  readonly roundId: string;
  readonly roundNo: number;
  readonly roundTitle: string;
  readonly roundWhy: string;
  readonly region: string;
  readonly effectiveFrom: LocalDate;
  readonly providerId: string;
  readonly providerName: string;
  readonly attempt: number;
  readonly state: OfferState;
  readonly respondUntil: LocalDate | null;
  readonly roundRespondUntil: LocalDate | null;
  readonly reminderDays: readonly number[];
  readonly remindedOn: readonly LocalDate[];
  readonly paused: boolean;
  readonly stopped: boolean;
  readonly letterSha256: string | null;
  readonly roundState: RoundState;
  readonly preparedBy: string;
  readonly responseDays: number;
}

const OFFER = `select o.id, o.round_id as "roundId", r.no as "roundNo", r.title as "roundTitle", r.why as "roundWhy", g.name as region, r.effective_from as "effectiveFrom",
       o.provider_id as "providerId", p.name as "providerName", o.attempt, o.state, o.respond_until as "respondUntil", r.respond_until as "roundRespondUntil",
       r.reminder_days as "reminderDays", to_json(o.reminded_on) as "remindedOn", r.paused_at is not null as paused, r.state = 'gestopt' as stopped, encode(o.letter_sha256, 'hex') as "letterSha256",
       r.state as "roundState", r.prepared_by as "preparedBy", r.response_days as "responseDays"
  from revision_offer o
  join revision_round r on r.region_id = o.region_id and r.id = o.round_id
  join region g on g.id = o.region_id
  join provider p on p.region_id = o.region_id and p.id = o.provider_id`;

/** The offer as it stands; null when there is none, or it is another's. */
export async function loadOffer(tx: Tx, id: string): Promise<StoredOffer | null> {
  const [row] = await tx.sql<StoredOffer>(`${OFFER} where o.region_id = $1 and o.id = $2`, [tx.regionId, id], 'revisions_offer');
  return row ?? null;
}

/** Who of a provider can log in and answer for it or read along. */
export async function peopleOf(tx: Tx, providerId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `select distinct g.account_id as id from role_grant g
      where g.region_id = $1 and g.scope_kind = 'aanbieder' and g.scope_id = $2 and g.role in ('aanbieder', 'tekenbevoegde') and g.valid @> $3::date order by 1`,
    [tx.regionId, providerId, tx.today],
    'revisions_people',
  );
  return rows.map((row) => row.id);
}

/** Whether somebody may sign for a provider now, by the clock that logins go by. */
export async function maySignFor(tx: Tx, accountId: string, providerId: string): Promise<boolean> {
  const rows = await tx.sql(
    `select 1 from role_grant g where g.region_id = $1 and g.account_id = $2 and g.scope_kind = 'aanbieder' and g.scope_id = $3 and g.role = 'tekenbevoegde'
        and g.valid @> (now() at time zone 'Europe/Amsterdam')::date limit 1`,
    [tx.regionId, accountId, providerId],
  );
  return rows.length > 0;
}

/** The offer, locked until the end of the transaction; null when there is none, or it is another's. */
export async function lockOffer(tx: Tx, id: string): Promise<StoredOffer | null> {
  const [row] = await tx.sql<StoredOffer>(
    `${OFFER} where o.region_id = $1 and o.id = $2 for update of o`,
    [tx.regionId, id],
    'revisions_offer_locked',
  );
  return row ?? null;
}

/** Offers of a round in these states, locked, in the order every work takes them. */
export async function lockOffers(tx: Tx, roundId: string, states: readonly OfferState[]): Promise<StoredOffer[]> {
  return tx.sql<StoredOffer>(`${OFFER} where o.region_id = $1 and o.round_id = $2 and o.state = any($3) order by o.id for update of o`, [
    tx.regionId,
    roundId,
    states,
  ]);
}

export async function saveOffered(
  tx: Tx,
  id: string,
  sent: { readonly letter: Buffer; readonly until: LocalDate; readonly nextCheck: LocalDate },
): Promise<void> {
  await tx.execute(
    `update revision_offer set state = 'aangeboden', apart_reason = null, letter = $3, letter_sha256 = sha256($3), offered_at = $4, respond_until = $5, next_check = $6
      where region_id = $1 and id = $2`,
    [tx.regionId, id, sent.letter, tx.now, sent.until, sent.nextCheck],
    'revisions_offered',
  );
}

export interface OfferChange {
  readonly state?: OfferState;
  readonly apartReason?: string | null;
  readonly opened?: boolean;
  readonly answered?: boolean;
  readonly remindedOn?: LocalDate;
  readonly nextCheck?: LocalDate | null;
}

export async function changeOffer(tx: Tx, id: string, change: OfferChange): Promise<void> {
  await tx.execute(
    `update revision_offer set state = coalesce($3, state), apart_reason = case when $4 then $5 else apart_reason end,
            opened_at = case when $6 then coalesce(opened_at, $10) else opened_at end, answered_at = case when $7 then $10 else answered_at end,
            reminded_on = case when $8::date is null then reminded_on else reminded_on || $8::date end,
            next_check = case when $9 then $11::date else next_check end
      where region_id = $1 and id = $2`,
    [
      tx.regionId,
      id,
      change.state ?? null,
      change.apartReason !== undefined,
      change.apartReason ?? null,
      change.opened ?? false,
      change.answered ?? false,
      change.remindedOn ?? null,
      change.nextCheck !== undefined,
      tx.now,
      change.nextCheck ?? null,
    ],
  );
}

export interface NewResponse {
  readonly kind: 'vraag' | 'antwoord' | 'geaccepteerd' | 'bezwaar';
  readonly text: string | null;
  readonly mandate: string | null;
  readonly sha256: string | null;
}

export async function insertResponse(tx: Tx, offer: StoredOffer, response: NewResponse): Promise<void> {
  await tx.execute(
    `insert into revision_response (region_id, offer_id, provider_id, kind, text, by_id, by_name, mandate, sha256, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, decode($9, 'hex'), $10)`,
    [
      tx.regionId,
      offer.id,
      offer.providerId,
      response.kind,
      response.text,
      tx.actor.accountId,
      tx.actor.name,
      response.mandate,
      response.sha256,
      tx.now,
    ],
  );
}

/** Gives the contracts of an offer that have no outcome yet their outcome. @returns their ids */
export async function saveOutcome(tx: Tx, offerId: string, outcome: ContractOutcome, contracts: readonly string[] | null = null): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `update revision_contract set outcome = $3 where region_id = $1 and offer_id = $2 and outcome is null and ($4::uuid[] is null or contract_id = any($4)) returning contract_id as id`,
    [tx.regionId, offerId, outcome, contracts],
  );
  return rows.map((row) => row.id);
}

/** What the clauses of each contract of an offer, as it holds today, say about silence. */
export async function silenceOf(tx: Tx, offerId: string): Promise<Map<string, SilenceMeaning[]>> {
  const rows = await tx.sql<{ id: string; meanings: SilenceMeaning[] }>(
    `select k.contract_id as id, coalesce(array_agg(distinct s.meaning) filter (where s.meaning is not null), '{}') as meanings
       from revision_contract k
       left join contract_clause c on c.region_id = k.region_id and c.version_id = contract_terms_version(k.region_id, k.source_version_id)
       left join revision_silence s on s.region_id = c.region_id and s.clause_key = c.clause_key
      where k.region_id = $1 and k.offer_id = $2 and k.outcome is null group by k.contract_id`,
    [tx.regionId, offerId],
    'revisions_silence',
  );
  return new Map(rows.map((row) => [row.id, row.meanings]));
}

/** What stands in the way of each of these offers now, per contract; an offer without faults is not in it. */
export async function faultsOfOffers(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.sql<{ id: string; faults: string[] }>(
    `select k.offer_id as id, array_agg(distinct c.number || ': ' || (f.value->>'tekst')) as faults
       from revision_contract k join contract c on c.region_id = k.region_id and c.id = k.contract_id, jsonb_array_elements(k.faults) f
      where k.region_id = $1 and k.offer_id = any($2) group by k.offer_id`,
    [tx.regionId, ids],
    'revisions_faults',
  );
  return new Map(rows.map((row) => [row.id, row.faults]));
}

/** What stands in the letter: each contract with what changes in it. */
export interface OfferedContract {
  readonly number: string;
  readonly kind: string;
  readonly version: number;
  readonly ground: string | null;
  readonly clause: string | null;
  readonly difference: readonly {
    readonly wijziging: number;
    readonly soort: string;
    readonly onderdeel: string;
    readonly oud: string | null;
    readonly nieuw: string | null;
  }[];
}

export async function offeredContracts(tx: Tx, offerId: string): Promise<OfferedContract[]> {
  return tx.sql<OfferedContract>(
    `select c.number, coalesce(ck.name, c.kind) as kind, v.no as version, k.ground, cl.title as clause, k.difference
       from revision_contract k
       join contract c on c.region_id = k.region_id and c.id = k.contract_id
       left join contract_kind ck on ck.region_id = c.region_id and ck.key = c.kind
       left join contract_version v on v.region_id = k.region_id and v.id = k.source_version_id
       left join lateral (select title from clause x where x.region_id = k.region_id and x.key = k.clause_key order by x.version desc limit 1) cl on true
      where k.region_id = $1 and k.offer_id = $2 and k.outcome is null order by c.number`,
    [tx.regionId, offerId],
    'revisions_offered_contracts',
  );
}

/** The changes of a round that were not dropped, in the order in which they are applied. */
export async function liveChanges(tx: Tx, roundId: string): Promise<{ no: number; explanation: string }[]> {
  return tx.sql(
    `select no, explanation from revision_change where region_id = $1 and round_id = $2 and dropped_at is null order by position, no`,
    [tx.regionId, roundId],
    'revisions_changes',
  );
}

/** Rounds of which something is due today: an offer, or the round itself. */
export async function roundsDue(tx: Tx): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `select r.id from revision_round r
      where r.region_id = $1 and r.state in ('reacties','vastleggen','ingang') and r.paused_at is null
        and (r.next_check <= $2 or exists (select 1 from revision_offer o where o.region_id = $1 and o.round_id = r.id and o.next_check <= $2))
      order by r.no`,
    [tx.regionId, tx.today],
  );
  return rows.map((row) => row.id);
}
