// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

export const RUN_STATES = ['open', 'wacht', 'loopt', 'klaar', 'geannuleerd', 'mislukt'] as const;
export type RunState = (typeof RUN_STATES)[number];

export interface RunItem {
  id: string;
  naam: string;
  door: string;
  op: string;
  staat: RunState;
  bestanden: number;
  verwerkt: number;
  goedgekeurd: number;
  deels: number;
  afgekeurd: number;
  onleesbaar: number;
  geweigerd: number;
  eerder: number;
  regels: number;
  taak: string | null;
  toelichting: string | null;
}

/** A run without a job of its own that has not moved for this long was broken off (a command that was killed). */
const BROKEN_OFF = `interval '15 minutes'`;

/**
 * A run follows its job, also when that is tried anew. The command line and the sample deal with theirs themselves; only what came in by
 * page or API waits, open, for its start.
 */
const STATE = `
  case when r.job_id is not null then case when j.cancelled_at is not null then 'geannuleerd' when j.quarantined_at is not null then 'mislukt' when j.done_at is not null then 'klaar'
            when j.started_at is not null and j.lease_until > now() then 'loopt' else 'wacht' end
       when r.closed_at is not null then case when f.cancelled > 0 or f.files = 0 then 'geannuleerd' else 'klaar' end
       when r.origin in ('pagina', 'api') then 'open'
       when coalesce(f.moved_at, r.created_at) < now() + g.clock_offset - ${BROKEN_OFF} then 'mislukt' else 'loopt' end`;

/** What became of the files of a run; a repeated message counts as repeated, whatever its answer was. */
const COUNTS = `
  select count(*)::int as files, count(i.done_at)::int as done, max(i.done_at) as moved_at, coalesce(sum(i.lines), 0)::int as lines,
         count(*) filter (where i.state = 'verwerkt' and m.state = 'goedgekeurd')::int as approved, count(*) filter (where i.state = 'verwerkt' and m.state = 'deels-goedgekeurd')::int as partly,
         count(*) filter (where i.state = 'verwerkt' and m.state = 'afgekeurd')::int as refused, count(*) filter (where i.state = 'onleesbaar')::int as unreadable,
         count(*) filter (where i.state = 'geweigerd')::int as turned_away, count(*) filter (where i.state = 'eerder-ontvangen')::int as repeated,
         count(*) filter (where i.state = 'geannuleerd')::int as cancelled
    from import_file i left join message m on m.region_id = i.region_id and m.id = i.message_id
   where i.region_id = r.region_id and i.run_id = r.id`;

const RUNS = `
  select r.id, r.label as naam, r.created_by as door, r.created_at as op, ${STATE} as staat, f.files as bestanden, f.done as verwerkt, f.approved as goedgekeurd, f.partly as deels,
         f.refused as afgekeurd, f.unreadable as onleesbaar, f.turned_away as geweigerd, f.repeated as eerder, f.lines as regels, r.job_id as taak, j.progress_note as toelichting
    from wanted r
    join region g on g.id = r.region_id
    left join job j on j.region_id = r.region_id and j.id = r.job_id
    cross join lateral (${COUNTS}) f`;

@Injectable()
export class ImportRunsQuery {
  constructor(private readonly reader: Reader) {}

  /** Newest first. */
  async page(actor: Actor, limit: number, offset: number): Promise<{ rows: RunItem[]; total: number }> {
    const [row] = await this.reader.rows<{ rows: RunItem[]; total: number }>(
      actor,
      `with wanted as (select * from import_run where region_id = $1 order by created_at desc, id limit $2 offset $3), runs as (${RUNS})
       select (select count(*)::int from import_run where region_id = $1) as total, coalesce((select json_agg(runs order by op desc, id) from runs), '[]') as rows`,
      [actor.regionId, limit, offset],
      'declarations.imports',
    );
    return row!;
  }

  one(actor: Actor, id: string): Promise<RunItem | null> {
    return this.reader.one<RunItem>(
      actor,
      `with wanted as (select * from import_run where region_id = $1 and id = $2) ${RUNS}`,
      [actor.regionId, id],
      'declarations.import',
    );
  }
}
