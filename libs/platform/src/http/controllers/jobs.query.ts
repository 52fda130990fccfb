// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../database/actor.js';
import { Reader } from '../../database/reader.js';
import { declaredJobs } from '../../jobs/outbox.js';

export const JOB_STATES = ['wacht', 'loopt', 'klaar', 'mislukt', 'geannuleerd'] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface JobRow {
  id: string;
  soort: string;
  titel: string;
  staat: JobState;
  gedaan: number;
  totaal: number | null;
  toelichting: string | null;
  pogingen: number;
  fout: string | null;
  onderwerp: string | null;
  door: string;
  aangemaaktOp: string;
  begonnenOp: string | null;
  klaarOp: string | null;
}

const STATE = `case when j.cancelled_at is not null then 'geannuleerd' when j.done_at is not null then 'klaar' when j.quarantined_at is not null then 'mislukt'
  when j.started_at is not null and j.lease_until > now() then 'loopt' else 'wacht' end`;
const COLUMNS = `j.id, j.name as soort, ${STATE} as staat, j.progress_done::float8 as gedaan, j.progress_total::float8 as totaal, j.progress_note as toelichting,
  j.attempts as pogingen, j.error as fout, j.subject as onderwerp, j.created_by as door, j.created_at as "aangemaaktOp", j.started_at as "begonnenOp",
  coalesce(j.done_at, j.cancelled_at, j.quarantined_at) as "klaarOp"`;

/** What waits, runs, is done or failed; the database is the truth, whatever the queue holds. */
@Injectable()
export class JobsQuery {
  constructor(private readonly reader: Reader) {}

  async page(actor: Actor, state: JobState | undefined, limit: number, offset: number): Promise<{ rows: JobRow[]; total: number }> {
    const found = await this.reader.rows<JobRow & { total: number }>(
      actor,
      `select ${COLUMNS}, count(*) over ()::int as total from job j where j.region_id = $1 and ($2::text is null or ${STATE} = $2)
        order by j.created_at desc, j.id limit $3 offset $4`,
      [actor.regionId, state ?? null, limit, offset],
      'platform.jobs',
    );
    const total = found[0]?.total ?? (offset > 0 ? await this.count(actor, state) : 0);
    return { rows: found.map(({ total: _, ...row }) => titled(row)), total };
  }

  async one(actor: Actor, id: string): Promise<JobRow | null> {
    const row = await this.reader.one<JobRow>(
      actor,
      `select ${COLUMNS} from job j where j.region_id = $1 and j.id = $2`,
      [actor.regionId, id],
      'platform.job',
    );
    return row && titled(row);
  }

  private async count(actor: Actor, state: JobState | undefined): Promise<number> {
    const row = await this.reader.one<{ total: number }>(
      actor,
      `select count(*)::int as total from job j where j.region_id = $1 and ($2::text is null or ${STATE} = $2)`,
      [actor.regionId, state ?? null],
    );
    return row!.total;
  }
}

/** The kind's name for people stands with its definition; where this process does not know it, its own name will do. */
function titled(row: JobRow): JobRow {
  return { ...row, titel: declaredJobs().get(row.soort)?.title ?? row.soort };
}
