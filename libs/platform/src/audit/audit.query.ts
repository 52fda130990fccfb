// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../database/actor.js';
import { Reader } from '../database/reader.js';

export interface AuditRow {
  id: string;
  op: string;
  wie: string;
  soort: string;
  vanaf: string;
  actie: string;
  objectSoort: string;
  objectId: string | null;
  uitkomst: string;
  detail: Record<string, unknown>;
}

export interface AuditFilter {
  readonly who?: string | undefined;
  readonly what?: string | undefined;
  readonly object?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Events before this id, newest first. */
  readonly before?: string | undefined;
}

/** The audit trail, newest first. */
@Injectable()
export class AuditQuery {
  constructor(private readonly reader: Reader) {}

  rows(actor: Actor, filter: AuditFilter, limit: number): Promise<AuditRow[]> {
    return this.reader.rows<AuditRow>(
      actor,
      `select id, at as op, actor_name as wie, actor_kind as soort, origin as vanaf, action as actie, object_kind as "objectSoort", object_id as "objectId", result as uitkomst, detail
         from audit_event
        where region_id = $1 and ($2::bigint is null or id < $2)
          and ($3::text is null or actor_name ilike '%' || $3 || '%') and ($4::text is null or action ilike '%' || $4 || '%')
          and ($5::text is null or object_id = $5 or object_kind = $5)
          and ($6::date is null or at >= $6::date::timestamp at time zone 'Europe/Amsterdam') and ($7::date is null or at < ($7::date + 1)::timestamp at time zone 'Europe/Amsterdam')
        order by id desc limit $8`,
      [
        actor.regionId,
        filter.before ?? null,
        like(filter.who),
        like(filter.what),
        filter.object ?? null,
        filter.from ?? null,
        filter.until ?? null,
        limit,
      ],
    );
  }
}

/** What people type is searched as it stands: % and _ are letters here. */
function like(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text.replaceAll(/[\\%_]/g, '\\$&');
}
