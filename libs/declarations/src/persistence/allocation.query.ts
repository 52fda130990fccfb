// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import { countedVolume, mostInAll } from './volume.js';

interface Ref {
  readonly id: string;
  readonly nummer: string;
}

export interface StoredVersion {
  readonly id: string;
  readonly assignedAt: string;
  readonly from: string;
  readonly until: string | null;
  readonly reason: string | null;
  readonly category: string | null;
  readonly product: { readonly code: string; readonly naam: string | null } | null;
  readonly volume: number | null;
  readonly unit: string | null;
  readonly frequency: string | null;
  readonly budgetCents: string | null;
  readonly message: Ref | null;
  readonly newest: boolean;
}

export interface StoredNotice {
  readonly kind: 'start' | 'stop';
  readonly begins: string;
  readonly ends: string | null;
  readonly reason: string | null;
  readonly withdrawn: boolean;
  readonly receivedAt: string;
  readonly message: Ref;
}

export interface StoredAllocation {
  readonly number: string;
  readonly personId: string;
  readonly provider: { readonly sleutel: string; readonly naam: string };
  readonly municipality: { readonly code: string; readonly sleutel: string; readonly naam: string };
  /** Newest first. */
  readonly versions: readonly StoredVersion[];
  readonly referrer: { readonly soort: string; readonly naam: string | null; readonly code: string | null } | null;
  readonly request: {
    readonly id: string;
    readonly reference: string;
    readonly from: string;
    readonly until: string | null;
    readonly receivedAt: string;
    readonly message: Ref;
  } | null;
  readonly notices: readonly StoredNotice[];
  readonly declared: {
    readonly lines: number;
    readonly cents: string;
    /** In minutes where hours were allocated. */
    readonly counted: number;
    readonly units: readonly string[];
    /** The most over its whole life, counted in the same way; null: there is no such limit. */
    readonly most: number | null;
  };
}

export interface AllocationLine {
  readonly id: string;
  readonly message: Ref;
  readonly no: number;
  readonly from: string;
  readonly until: string;
  readonly code: string;
  readonly name: string | null;
  readonly volume: string;
  readonly unit: string;
  readonly cents: string;
  readonly credit: boolean;
  readonly accepted: boolean;
}

const MESSAGE = (m: string): string => `json_build_object('id', ${m}.id, 'nummer', coalesce(${m}.declaration_number, ${m}.identification))`;
const MOST = mostInAll({ from: 'lower(a.valid)', until: '(upper(a.valid) - 1)', volume: 'a.volume', unit: 'a.unit', frequency: 'a.frequency' });

/** The number that any of its versions leads to, and the version of it that holds now. */
const ASKED = `
  asked as (select municipality_code, number, provider_id from allocation where region_id = $1 and id = $2),
  held as (select a.* from asked k join allocation a on a.region_id = $1 and a.municipality_code = k.municipality_code and a.number = k.number order by a.newest desc, a.assigned_at desc, a.id desc limit 1)`;

const ONE = `with ${ASKED},
  version as (
    select a.id::text as id, a.assigned_at as "assignedAt", lower(a.valid) as from, upper(a.valid) - 1 as until, a.reason_change as reason, a.category,
           case when a.product_code is not null then json_build_object('code', a.product_code, 'naam', p.name) end as product, a.volume, a.unit, a.frequency, a.budget_cents::text as "budgetCents",
           case when m.id is not null then ${MESSAGE('m')} end as message, a.newest
      from asked k
      join allocation a on a.region_id = $1 and a.municipality_code = k.municipality_code and a.number = k.number
      left join message m on m.region_id = $1 and m.id = a.message_id
      left join product p on p.region_id = $1 and p.code = a.product_code and p.valid @> lower(a.valid)
     order by a.newest desc, a.assigned_at desc, a.id desc),
  notice as (
    select n.kind, n.begins, n.ends, n.end_reason as reason, n.withdrawn, m.received_at as "receivedAt", ${MESSAGE('m')} as message
      from held h
      join care_notice n on n.region_id = $1 and n.municipality_code = h.municipality_code and n.allocation_number = h.number and n.provider_id = h.provider_id
      join message m on m.region_id = $1 and m.id = n.message_id
     order by n.begins, n.kind, n.id),
  declared as (
    select count(d.id)::int as lines, coalesce(sum(d.cents), 0)::text as cents, coalesce(array_agg(distinct d.unit) filter (where d.unit is not null), '{}') as units,
           coalesce(sum(case when d.previous_reference is null then 1 else -1 end * ${countedVolume('d.volume', 'd.unit', 'a.unit')}), 0)::bigint as counted
      from held a
      join declaration_line d on d.region_id = $1 and d.municipality_code = a.municipality_code and d.allocation_number = a.number and d.provider_id = a.provider_id and d.accepted)
  select a.number, a.person_id as "personId", json_build_object('sleutel', v.key, 'naam', v.name) as provider, json_build_object('code', g.code, 'sleutel', g.key, 'naam', g.name) as municipality,
         (select json_agg(x) from version x) as versions,
         case when a.referrer_type is not null then json_build_object('soort', a.referrer_type, 'naam', a.referrer_name, 'code', a.referrer_code) end as referrer,
         (select json_build_object('id', r.id::text, 'reference', r.provider_reference, 'from', r.requested_from, 'until', r.requested_until, 'receivedAt', m.received_at, 'message', ${MESSAGE('m')})
            from allocation_request r join message m on m.region_id = $1 and m.id = r.message_id where r.region_id = $1 and r.id = a.request_id) as request,
         coalesce((select json_agg(n) from notice n), '[]') as notices,
         (select json_build_object('lines', d.lines, 'cents', d.cents, 'counted', d.counted, 'units', d.units, 'most', ${MOST}) from declared d) as declared
    from held a
    join provider v on v.region_id = $1 and v.id = a.provider_id
    join municipality g on g.region_id = $1 and g.code = a.municipality_code`;

/** Refused lines stand under another index than accepted ones: each side gives its newest, of which the newest are shown. */
const LINES = `with ${ASKED},
  line as (
    (select d.* from held a join declaration_line d on d.region_id = $1 and d.municipality_code = a.municipality_code and d.allocation_number = a.number and d.provider_id = a.provider_id and d.accepted
      where $3::bigint is null or d.id < $3 order by d.id desc limit $4)
    union all
    (select d.* from held a join declaration_line d on d.region_id = $1 and d.municipality_code = a.municipality_code and d.allocation_number = a.number and d.provider_id = a.provider_id and not d.accepted
      where $3::bigint is null or d.id < $3 order by d.id desc limit $4))
  select l.id, ${MESSAGE('m')} as message, l.line_no as no, l.care_from as from, l.care_until as until, l.product_code as code, p.name, l.volume, l.unit, l.cents,
         l.previous_reference is not null as credit, l.accepted
    from line l
    join message m on m.region_id = $1 and m.id = l.message_id
    left join product p on p.region_id = $1 and p.code = l.product_code and p.valid @> l.care_from
   order by l.id desc limit $4`;

@Injectable()
export class AllocationQuery {
  constructor(private readonly reader: Reader) {}

  /** The whole of one number, found by any of its versions. */
  one(actor: Actor, id: string): Promise<StoredAllocation | null> {
    return this.reader.one<StoredAllocation>(actor, ONE, [actor.regionId, id], 'declarations.allocation');
  }

  /** Newest first. @param after id of the last line that was shown */
  lines(actor: Actor, id: string, after: string | null, limit: number): Promise<AllocationLine[]> {
    return this.reader.rows<AllocationLine>(actor, LINES, [actor.regionId, id, after, limit], 'declarations.allocation-lines');
  }
}
