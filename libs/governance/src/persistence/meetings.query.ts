// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

export interface MeetingItem {
  id: string;
  gremium: { sleutel: string; naam: string };
  datum: string;
  plaats: string | null;
  agenda: string | null;
  besluiten: number;
}

const COLUMNS = `m.id, json_build_object('sleutel', b.key, 'naam', b.name) as gremium, m.held_on as datum, m.place as plaats, m.agenda,
  (select count(*)::int from decision d where d.region_id = m.region_id and d.meeting_id = m.id) as besluiten`;

@Injectable()
export class MeetingsQuery {
  constructor(private readonly reader: Reader) {}

  /** Meetings, the newest first. @param body key of the body, or null for all */
  async page(actor: Actor, body: string | null, limit: number, offset: number): Promise<{ rows: MeetingItem[]; total: number }> {
    const rows = await this.reader.rows<MeetingItem & { total: number }>(
      actor,
      `select ${COLUMNS}, count(*) over ()::int as total from meeting m join body b on b.region_id = m.region_id and b.key = m.body_key
        where m.region_id = $1 and ($2::text is null or m.body_key = $2) order by m.held_on desc, b.sort limit $3 offset $4`,
      [actor.regionId, body, limit, offset],
    );
    return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
  }

  one(actor: Actor, id: string): Promise<MeetingItem | null> {
    return this.reader.one<MeetingItem>(
      actor,
      `select ${COLUMNS} from meeting m join body b on b.region_id = m.region_id and b.key = m.body_key where m.region_id = $1 and m.id = $2`,
      [actor.regionId, id],
    );
  }
}
