// SPDX-License-Identifier: EUPL-1.2
import type { CheckedMessage, MessageType } from '#ijw';
import type { Tx } from '#platform';
import type { BatchRun } from './batch.store.js';

export interface ImportRun {
  readonly id: string;
  readonly providerId: string | null;
  readonly jobId: string | null;
  readonly hasFiles: boolean;
}

export async function insertRun(tx: Tx, run: { id: string; label: string; origin: string }): Promise<void> {
  await tx.execute(`insert into import_run (region_id, id, label, origin, provider_id, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7)`, [
    tx.regionId,
    run.id,
    run.label,
    run.origin,
    tx.actor.providerId,
    tx.actor.name,
    tx.now,
  ]);
}

export async function lockRun(tx: Tx, id: string): Promise<ImportRun | null> {
  const [row] = await tx.sql<ImportRun>(
    `select id, provider_id as "providerId", job_id as "jobId", exists (select 1 from import_file f where f.region_id = r.region_id and f.run_id = r.id) as "hasFiles"
       from import_run r where region_id = $1 and id = $2 for update`,
    [tx.regionId, id],
  );
  return row ?? null;
}

/** What a batch must know of its run. */
export async function batchRun(tx: Tx, runId: string): Promise<BatchRun> {
  const [row] = await tx.sql<BatchRun>(
    `select created_at as "receivedAt", manual_id as "manualId" from import_run where region_id = $1 and id = $2`,
    [tx.regionId, runId],
  );
  return row!;
}

export async function addFiles(tx: Tx, run: ImportRun, files: readonly { name: string; sha256: Buffer; size: number }[]): Promise<void> {
  await tx.execute(
    `insert into import_file (region_id, run_id, provider_id, name, sha256, size)
       select $1, $2, $3, f.name, f.sha256, f.size from unnest($4::text[], $5::bytea[], $6::bigint[]) with ordinality as f (name, sha256, size, n) order by f.n`,
    [tx.regionId, run.id, run.providerId, files.map((f) => f.name), files.map((f) => f.sha256), files.map((f) => f.size)],
  );
}

export async function setRunJob(tx: Tx, id: string, jobId: string): Promise<void> {
  await tx.execute(`update import_run set job_id = $3 where region_id = $1 and id = $2`, [tx.regionId, id, jobId]);
}

export interface WaitingFile {
  readonly id: string;
  readonly sha256: Buffer;
  /** Of what it says; null before it was read. */
  readonly contentSha256: Buffer | null;
}

/** What a lane holds in memory while it reads or books: one of the largest files that may be handed in, or hundreds of ordinary ones. */
export const BYTES_AT_ONCE = 24 * 1024 * 1024;

/** One of several that share the files of a run between them, each taking its own. */
export interface Lane {
  readonly no: number;
  readonly of: number;
}

/** The next files of a lane of a run that nobody looked into yet, in order of arrival. */
export async function filesToRead(tx: Tx, runId: string, lane: Lane, limit: number): Promise<WaitingFile[]> {
  return tx.sql<WaitingFile>(
    `select id, sha256, content_sha256 as "contentSha256" from (
       select id, sha256, content_sha256, sum(size) over (order by id) - size as before from (
         select id, sha256, content_sha256, size from import_file
          where region_id = $1 and run_id = $2 and state = 'ontvangen' and id % $5 = $6 order by id limit $3 for update) w) f
      where before < $4 order by id`,
    [tx.regionId, runId, limit, BYTES_AT_ONCE, lane.of, lane.no],
  );
}

export interface ReadFile {
  readonly id: string;
  readonly contentSha256: Buffer | null;
  readonly checked: CheckedMessage;
}

/**
 * Writes down what a first look at the files told, and refuses at once what cannot be dealt with: unreadable, from a sender or for a
 * receiver that we do not know, or of another provider than the one that handed it in or that it took over.
 * @returns how many were refused
 */
export async function saveReading(tx: Tx, files: readonly ReadFile[]): Promise<number> {
  const rows = files.map(({ id, contentSha256, checked }) => {
    const c = checked.content;
    return {
      id,
      sha: contentSha256?.toString('hex') ?? null,
      type: checked.message,
      lines: checked.lines,
      state: c ? 'gelezen' : 'onleesbaar',
      findings: checked.findings.length > 0 ? checked.findings.slice(0, 100) : null,
      sender: c?.header.sender ?? null,
      receiver: c?.header.receiver ?? null,
      dated: c?.header.dated ?? null,
      period: c?.type === 'JW323' ? c.periodFrom : null,
    };
  });
  const [turned] = await tx.sql<{ away: number }>(
    `with told as (
       select r.*, case when r.state = 'onleesbaar' then 'Dit bestand is geen geldig bericht. Er is niets geboekt.'
                        when r.type <> 'JW301' and a.provider_id is null then 'De afzender (AGB ' || r.sender || ') is geen aanbieder die wij kennen. Controleer de AGB-code.'
                        when r.type <> 'JW301' and i.provider_id is not null and i.provider_id <> a.provider_id and i.provider_id <> booked_for($1::smallint, a.provider_id, $4::date) then 'Dit bericht is van een andere aanbieder. U kunt alleen uw eigen berichten inlezen.'
                        when r.type <> 'JW301' and m.code is null then 'De ontvanger (gemeente ' || r.receiver || ') hoort niet bij deze regio. Stuur het bericht naar de eigen regio van de gemeente.'
                        when r.type = 'JW301' and i.provider_id is not null then 'Een toewijzing komt van de gemeente. U kunt hier alleen uw eigen berichten inlezen.'
                        when r.type = 'JW301' and s.code is null then 'De afzender (gemeente ' || r.sender || ') hoort niet bij deze regio.'
                        when r.type = 'JW301' and b.provider_id is null then 'De ontvanger (AGB ' || r.receiver || ') is geen aanbieder die wij kennen.' end as reason
         from jsonb_to_recordset($2::jsonb) as r (id bigint, sha text, type text, lines int, state text, findings jsonb, sender text, receiver text, dated date, period date)
         join import_file i on i.region_id = $1 and i.id = r.id
         left join provider_agb a on a.region_id = $1 and a.agb = r.sender
         left join provider_agb b on b.region_id = $1 and b.agb = r.receiver
         left join municipality m on m.region_id = $1 and m.code = r.receiver
         left join municipality s on s.region_id = $1 and s.code = r.sender),
     saved as (
       update import_file i set state = case when t.reason is null or t.state = 'onleesbaar' then t.state else 'geweigerd' end, content_sha256 = decode(t.sha, 'hex'), message_type = t.type,
              lines = t.lines, findings = t.findings, sender = t.sender, receiver = t.receiver, dated = t.dated, period_from = t.period, reason = t.reason,
              done_at = case when t.reason is not null then $3::timestamptz end
         from told t where i.region_id = $1 and i.id = t.id returning t.reason)
     select count(reason)::int as away from saved`,
    [tx.regionId, JSON.stringify(rows), tx.now, tx.today],
  );
  return turned!.away;
}

/**
 * Those of these files whose message we dealt with before, in this run or another, get that message's answer and have no further effect.
 * @returns how many
 */
export async function settleRepeats(tx: Tx, files: readonly WaitingFile[]): Promise<number> {
  return tx.execute(
    `update import_file i set state = 'eerder-ontvangen', message_id = m.id, done_at = $3, reason = 'Dit bericht is al eerder ontvangen. Het antwoord blijft gelijk.'
       from message m where i.region_id = $1 and i.id = any($2::bigint[]) and i.state = 'gelezen' and m.region_id = $1 and m.sha256 = i.content_sha256 and not m.reassess`,
    [tx.regionId, files.map((f) => f.id), tx.now],
  );
}

/** The next messages of these types, in order of arrival; of equal messages the first. */
export async function nextOfTypes(tx: Tx, runId: string, types: readonly MessageType[], limit: number): Promise<WaitingFile[]> {
  return tx.sql<WaitingFile>(
    `select distinct on (first) id, sha256, content_sha256 as "contentSha256" from (
       select id, sha256, content_sha256, min(id) over (partition by content_sha256) as first from (
         select id, sha256, content_sha256 from import_file where region_id = $1 and run_id = $2 and state = 'gelezen' and message_type = any($3) order by id limit $4) f) g
      order by first, id`,
    [tx.regionId, runId, types, limit],
  );
}

/** A declaration that waits to be booked, with what its turn goes by. */
export interface WaitingDeclaration {
  readonly id: string;
  readonly providerId: string;
  readonly municipality: string;
  readonly bytes: number;
}

/** The declarations of a run that wait, by period, date and arrival. */
export async function waitingDeclarations(tx: Tx, runId: string): Promise<WaitingDeclaration[]> {
  return tx.sql<WaitingDeclaration>(
    `select i.id, a.provider_id as "providerId", i.receiver as municipality, i.size::float8 as bytes
       from import_file i join provider_agb a on a.region_id = i.region_id and a.agb = i.sender
      where i.region_id = $1 and i.run_id = $2 and i.state = 'gelezen' and i.message_type = 'JW323'
      order by i.period_from, i.dated, i.id`,
    [tx.regionId, runId],
  );
}

/** Of these files those that still wait, in the order given. */
export async function stillWaiting(tx: Tx, ids: readonly string[]): Promise<WaitingFile[]> {
  return tx.sql<WaitingFile>(
    `select i.id, i.sha256, i.content_sha256 as "contentSha256" from unnest($2::bigint[]) with ordinality as w (id, place)
       join import_file i on i.region_id = $1 and i.id = w.id and i.state = 'gelezen' order by w.place`,
    [tx.regionId, ids],
  );
}

/** Files of a run: all, those that were brought to their end, those that were looked into. */
export interface RunPosition {
  readonly total: number;
  readonly done: number;
  readonly read: number;
}

/** How far a run is. */
export async function runPosition(tx: Tx, runId: string): Promise<RunPosition> {
  const [row] = await tx.sql<RunPosition>(
    `select sum(n)::int as total, coalesce(sum(n) filter (where state not in ('ontvangen','gelezen')), 0)::int as done, coalesce(sum(n) filter (where state <> 'ontvangen'), 0)::int as read
       from (select state, count(*) as n from import_file where region_id = $1 and run_id = $2 group by state) s`,
    [tx.regionId, runId],
  );
  return row!;
}

export interface RunProgress {
  readonly total: number;
  readonly done: number;
  readonly readable: number;
  readonly approved: number;
  readonly partly: number;
  readonly refused: number;
  readonly unreadable: number;
  readonly turnedAway: number;
  readonly repeated: number;
}

export async function runProgress(tx: Tx, runId: string): Promise<RunProgress> {
  const [row] = await tx.sql<RunProgress>(
    `select count(*)::int as total, count(i.done_at)::int as done, count(*) filter (where i.state <> 'ontvangen')::int as readable,
            count(*) filter (where m.state = 'goedgekeurd' and i.state = 'verwerkt')::int as approved, count(*) filter (where m.state = 'deels-goedgekeurd' and i.state = 'verwerkt')::int as partly,
            count(*) filter (where m.state = 'afgekeurd' and i.state = 'verwerkt')::int as refused, count(*) filter (where i.state = 'onleesbaar')::int as unreadable,
            count(*) filter (where i.state = 'geweigerd')::int as "turnedAway", count(*) filter (where i.state = 'eerder-ontvangen')::int as repeated
       from import_file i left join message m on m.region_id = i.region_id and m.id = i.message_id
      where i.region_id = $1 and i.run_id = $2`,
    [tx.regionId, runId],
  );
  return row!;
}

/** Ends a run; what was not dealt with yet (after a cancel) is set apart and had no effect. */
export async function closeRun(tx: Tx, runId: string): Promise<void> {
  await tx.execute(
    `update import_file set state = 'geannuleerd', done_at = $3, reason = 'Het inlezen is gestopt voordat dit bestand aan de beurt was.' where region_id = $1 and run_id = $2 and state in ('ontvangen', 'gelezen')`,
    [tx.regionId, runId, tx.now],
  );
  await tx.execute(`update import_run set closed_at = $3 where region_id = $1 and id = $2 and closed_at is null`, [tx.regionId, runId, tx.now]);
}

/** Takes up again what a cancel set apart, when somebody starts the run anew. */
export async function reopenRun(tx: Tx, runId: string): Promise<void> {
  await tx.execute(
    `update import_file set state = 'ontvangen', done_at = null, reason = null where region_id = $1 and run_id = $2 and state = 'geannuleerd'`,
    [tx.regionId, runId],
  );
  await tx.execute(`update import_run set closed_at = null where region_id = $1 and id = $2`, [tx.regionId, runId]);
}

/** The calendar years of care that this run booked on. */
export async function yearsTouched(tx: Tx, runId: string): Promise<number[]> {
  const rows = await tx.sql<{ year: number }>(
    `select distinct extract(year from l.care_from)::int as year
       from import_file i join declaration_line l on l.region_id = i.region_id and l.message_id = i.message_id and l.accepted
      where i.region_id = $1 and i.run_id = $2 and i.state = 'verwerkt' order by 1`,
    [tx.regionId, runId],
  );
  return rows.map((r) => r.year);
}

/** Whether the run told of allocations, or of start and stop of care: what trajectories are made of. */
export async function toldOfCare(tx: Tx, runId: string): Promise<boolean> {
  const [row] = await tx.sql<{ told: boolean }>(
    `select exists (select 1 from import_file where region_id = $1 and run_id = $2 and state = 'verwerkt' and message_type in ('JW301','JW305','JW307')) as told`,
    [tx.regionId, runId],
  );
  return row!.told;
}
