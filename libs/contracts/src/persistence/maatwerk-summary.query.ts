// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor } from '#platform';
import { MAATWERK_OPEN } from '../domain/maatwerk-request.js';

export interface MaatwerkSummary {
  jaar: number;
  aangevraagd: number;
  getekend: number;
  /** Days from request to signature of half of those signed, at most; null: none was signed. */
  dagenHelft: number | null;
  dagenHoogstens: number | null;
  gemiddeld: { toets: string | null; goedkeuring: string | null; ondertekening: string | null };
  /** Of every year. */
  open: number;
  teLaat: number;
  perStaat: { staat: string; aantal: number; teLaat: number; eerste: string }[];
}

export interface MaatwerkMandate {
  rol: string;
  hoogstens: string;
  vanaf: string;
  bron: string;
  door: string;
}

const average = (days: string): string => `round(avg(${days}), 1)::text`;

@Injectable()
export class MaatwerkSummaryQuery {
  constructor(private readonly reader: Reader) {}

  /** How long requests of a year took, and what waits now. @param year null: this year */
  async of(actor: Actor, year: number | null): Promise<MaatwerkSummary> {
    const found = await this.reader.one<MaatwerkSummary>(
      actor,
      `with day as (select ${REGION_TODAY} as today),
            of_year as (select r.* from maatwerk_request r, day where r.region_id = $1 and extract(year from r.asked_on) = coalesce($2::int, extract(year from day.today))),
            waiting as (select r.state, count(*)::int as n, count(*) filter (where lower(r.valid) <= day.today)::int as late, min(lower(r.valid)) as first
                          from maatwerk_request r, day where r.region_id = $1 and r.state = any($3::text[]) group by r.state)
       select coalesce($2::int, extract(year from day.today)::int) as jaar, y.*, coalesce((select sum(n) from waiting), 0)::int as open, coalesce((select sum(late) from waiting), 0)::int as "teLaat",
              coalesce((select json_agg(json_build_object('staat', state, 'aantal', n, 'teLaat', late, 'eerste', first) order by array_position($3::text[], state)) from waiting), '[]') as "perStaat"
         from day, (select count(*)::int as aangevraagd, count(signed_on)::int as getekend, percentile_disc(0.5) within group (order by signed_on - asked_on) as "dagenHelft",
                           max(signed_on - asked_on) as "dagenHoogstens",
                           json_build_object('toets', ${average('checked_on - asked_on')}, 'goedkeuring', ${average('approved_on - checked_on')}, 'ondertekening', ${average('signed_on - approved_on')}) as gemiddeld
                      from of_year) y`,
      [actor.regionId, year, MAATWERK_OPEN],
    );
    return found!;
  }

  /** Up to which amount each role approves today; none where nobody recorded it. */
  mandates(actor: Actor): Promise<MaatwerkMandate[]> {
    return this.reader.rows<MaatwerkMandate>(
      actor,
      `select distinct on (role) role as rol, round(limit_cents::numeric / 100, 2)::text as hoogstens, valid_from as vanaf, source as bron, set_by as door
         from maatwerk_mandate where region_id = $1 and valid_from <= ${REGION_TODAY} order by role, valid_from desc, id desc`,
      [actor.regionId],
    );
  }
}
