// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { REGION_TODAY, Reader, type Actor } from '#platform';

export interface MilestoneItem {
  id: string;
  naam: string;
  datum: LocalDate | null;
  herkomst: string;
  bron: string;
  dagenVoorVolgende: number | null;
  verschovenNaar: LocalDate | null;
  gereedOp: LocalDate | null;
  eigenaar: string | null;
  staat: 'gereed' | 'te-laat' | 'binnenkort' | 'gepland' | 'zonder-datum';
  versie: number;
}

export interface PlanningPage {
  vandaag: LocalDate;
  sporen: {
    sleutel: string;
    naam: string;
    toelichting: string | null;
    segmenten: string[];
    bron: string;
    kanTweeRondes: boolean;
    tweeRondes: boolean;
    versie: number;
    mijlpalen: MilestoneItem[];
    wijzigingen: { wat: string; was: LocalDate | null; wordt: LocalDate | null; reden: string; door: string; op: string }[];
  }[];
}

/** Milestones of the tracks of the newest strategy that are in force. */
export const IN_FORCE = `planning_milestone m join planning_track t on t.region_id = m.region_id and t.id = m.track_id
    where m.region_id = $1 and (t.two_rounds or not m.second_round_only)
      and t.strategy_id = (select id from strategy where region_id = $1 order by valid_from desc, key limit 1)`;

/** Days ahead within which a milestone is near. */
const NEAR = 30;

const PAGE = `
  select json_build_object('vandaag', d.today,
    'sporen', coalesce((
      select json_agg(json_build_object('sleutel', t.key, 'naam', t.name, 'toelichting', t.note, 'segmenten', t.segments, 'bron', t.source, 'tweeRondes', t.two_rounds, 'versie', t.version,
          'kanTweeRondes', exists (select 1 from planning_milestone m where m.region_id = t.region_id and m.track_id = t.id and m.second_round_only),
          'mijlpalen', (select json_agg(json_build_object('id', m.id, 'naam', m.name, 'datum', m.planned_on, 'herkomst', m.planned_by, 'bron', m.source, 'dagenVoorVolgende', m.lead_days,
                'verschovenNaar', m.moved_to, 'gereedOp', m.done_on, 'eigenaar', m.owner, 'versie', m.version,
                'staat', case when m.done_on is not null then 'gereed' when m.planned_on is null then 'zonder-datum' when m.planned_on < d.today then 'te-laat'
                              when m.planned_on <= d.today + ${NEAR} then 'binnenkort' else 'gepland' end) order by m.no)
              from planning_milestone m where m.region_id = t.region_id and m.track_id = t.id and (t.two_rounds or not m.second_round_only)),
          'wijzigingen', coalesce((select json_agg(json_build_object('wat', c.what, 'was', c.was_on, 'wordt', c.is_on, 'reden', c.reason, 'door', c.changed_name, 'op', c.changed_at)
                                     order by c.changed_at desc, c.id desc) from planning_change c where c.region_id = t.region_id and c.track_id = t.id), '[]')) order by t.sort)
        from planning_track t
       where t.region_id = $1 and t.strategy_id = (select id from strategy where region_id = $1 order by valid_from desc, key limit 1)
         and ($2::text is null or $2 = any(t.segments))), '[]')) as page
    from (select ${REGION_TODAY} as today) d`;

export interface DueMilestone {
  id: string;
  datum: LocalDate;
  naam: string;
  spoor: string;
  teLaat: boolean;
}

@Injectable()
export class PlanningQuery {
  constructor(private readonly reader: Reader) {}

  /** The planning of the newest strategy, of all segments or of one. */
  async page(actor: Actor, segment: string | null): Promise<PlanningPage> {
    const row = await this.reader.one<{ page: PlanningPage }>(actor, PAGE, [actor.regionId, segment], 'strategy.planning');
    return row!.page;
  }

  /** Milestones that are late, or due within ninety days, the oldest first; at most eight. */
  due(actor: Actor): Promise<DueMilestone[]> {
    return this.reader.rows<DueMilestone>(
      actor,
      `select m.id, m.planned_on as datum, m.name as naam, t.name as spoor, m.planned_on < d.today as "teLaat"
         from (select ${REGION_TODAY} as today) d, ${IN_FORCE} and m.done_on is null and m.planned_on <= d.today + 90 order by m.planned_on, t.sort, m.no limit 8`,
      [actor.regionId],
      'strategy.planning-due',
    );
  }
}
