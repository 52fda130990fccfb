// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '../database/unit-of-work.js';

/** What was done to which object (BIO2 8.15.01: action, object, result, origin, actor, time). Holds no BSN and no secret. */
export interface AuditEvent {
  /** Verb in the field's words, "contractversie vastgelegd". */
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly result?: 'gelukt' | 'geweigerd';
  readonly detail?: Readonly<Record<string, unknown>>;
}

export async function writeAudit(tx: Tx, event: AuditEvent): Promise<void> {
  await tx.execute(
    `insert into audit_event (region_id, at, actor_kind, actor_id, actor_name, origin, action, object_kind, object_id, result, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.regionId,
      tx.now,
      tx.actor.kind,
      tx.actor.accountId,
      tx.actor.name,
      tx.actor.origin,
      event.action,
      event.objectKind,
      event.objectId,
      event.result ?? 'gelukt',
      JSON.stringify(event.detail ?? {}),
    ],
    'raamwerk_audit',
  );
}

/** The same, for what one step did to many objects: one statement. */
export async function writeAudits(tx: Tx, events: readonly AuditEvent[]): Promise<void> {
  await tx.execute(
    `insert into audit_event (region_id, at, actor_kind, actor_id, actor_name, origin, action, object_kind, object_id, result, detail)
     select $1, $2, $3, $4, $5, $6, * from unnest($7::text[], $8::text[], $9::text[], $10::text[], $11::jsonb[])`,
    [
      tx.regionId,
      tx.now,
      tx.actor.kind,
      tx.actor.accountId,
      tx.actor.name,
      tx.actor.origin,
      events.map((e) => e.action),
      events.map((e) => e.objectKind),
      events.map((e) => e.objectId),
      events.map((e) => e.result ?? 'gelukt'),
      events.map((e) => JSON.stringify(e.detail ?? {})),
    ],
  );
}
