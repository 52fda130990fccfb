// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor } from '#platform';

/** What came of applications in a calendar year, and how many were admitted at its end (of the year that runs: today). */
export interface AdmissionYear {
  jaar: number;
  ingediend: number;
  toegelaten: number;
  afgewezen: number;
  hertoetst: number;
  uitgetreden: number;
  aanHetEind: number;
}

/** A day that comes: of the windows, of the contracts, or of a proof that runs out. */
export interface AdmissionTerm {
  op: string;
  soort: 'venster-open' | 'venster-dicht' | 'overeenkomst-eindigt' | 'bewijs-verloopt';
  aanmelding: { id: string; aanbieder: string } | null;
}

export interface AdmissionYears {
  jaren: AdmissionYear[];
  termijnen: AdmissionTerm[];
}

/** Terms further away than this are not watched yet, but for the end of the contracts. */
const AHEAD = `${REGION_TODAY} + 365`;
const ADMITTED = `'toelaten','herbeoordelen','bevestigen','schorsen'`;

@Injectable()
export class AdmissionYearsQuery {
  constructor(private readonly reader: Reader) {}

  /** The years since a procedure in which one applies was published; null for one that is not published or knows no applications. */
  of(actor: Actor, procedureId: string): Promise<AdmissionYears | null> {
    return this.reader.one<AdmissionYears>(
      actor,
      `with p as (select region_id, id, (published_at at time zone 'Europe/Amsterdam')::date as since, contract_last from procurement_procedure
                   where region_id = $1 and id = $2 and variant = 'open-house' and published_at is not null),
            e as (select e.id, e.application_id, e.step, (e.at at time zone 'Europe/Amsterdam')::date as day from application_event e
                    join admission_application a on a.region_id = e.region_id and a.id = e.application_id where a.region_id = $1 and a.procedure_id = $2),
            y as (select y::int as year, make_date(y::int, 1, 1) as first, least(make_date(y::int, 12, 31), ${REGION_TODAY}) as last
                    from p, generate_series(extract(year from p.since)::int, greatest(extract(year from p.since), extract(year from ${REGION_TODAY}))::int) y)
       select (select json_agg(json_build_object('jaar', y.year, 'ingediend', n.submitted, 'toegelaten', n.admitted, 'afgewezen', n.refused, 'hertoetst', n.tested, 'uitgetreden', n.left,
                        'aanHetEind', (select count(*)::int from (select distinct on (e.application_id) e.step from e
                                                                   where e.day <= y.last and e.step in (${ADMITTED},'uittreden') order by e.application_id, e.id desc) s where s.step <> 'uittreden')) order by y.year desc)
                 from y cross join lateral (
                   select count(*) filter (where e.step = 'indienen')::int as submitted, count(*) filter (where e.step = 'toelaten')::int as admitted, count(*) filter (where e.step = 'afwijzen')::int as refused,
                          count(*) filter (where e.step = 'herbeoordelen')::int as tested, count(*) filter (where e.step = 'uittreden')::int as left from e where e.day between y.first and y.last) n) as jaren,
              coalesce((select json_agg(json_build_object('op', t."on", 'soort', t.kind, 'aanmelding', t.application) order by t."on", t.kind) from (
                 select w.opens_on as "on", 'venster-open' as kind, null::json as application from procedure_window w where w.region_id = p.region_id and w.procedure_id = p.id and w.opens_on between ${REGION_TODAY} and ${AHEAD}
                 union all select w.last_day, 'venster-dicht', null from procedure_window w where w.region_id = p.region_id and w.procedure_id = p.id and w.last_day between ${REGION_TODAY} and ${AHEAD}
                 union all select p.contract_last, 'overeenkomst-eindigt', null where p.contract_last >= ${REGION_TODAY}
                 union all select a.next_check, 'bewijs-verloopt', json_build_object('id', a.id, 'aanbieder', v.name) from admission_application a join provider v on v.region_id = a.region_id and v.id = a.provider_id
                            where a.region_id = p.region_id and a.procedure_id = p.id and a.state in ('toegelaten','geschorst','herbeoordeling') and a.next_check <= ${AHEAD}) t), '[]') as termijnen
         from p`,
      [actor.regionId, procedureId],
      'procurement.admission-years',
    );
  }
}
