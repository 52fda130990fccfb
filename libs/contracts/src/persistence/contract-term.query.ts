// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { MomentKind, ReportDuty } from '../domain/contract-moments.js';
import type { NoticeUnit, RenewalMode } from '../domain/contract-term.js';
import type { Ground } from '../domain/legal-ground.js';

export interface TermPage {
  nummer: string;
  van: string;
  totEnMet: string;
  eersteEinde: string;
  wijze: RenewalMode;
  aantal: number | null;
  maanden: number;
  opzegtermijn: { lengte: number; eenheid: NoticeUnit } | null;
  verlengd: number;
  opgezegd: { op: string; door: string; reden: string; totEnMet: string } | null;
  oorspronkelijkeWaarde: string | null;
  bron: string;
  versie: number;
  vandaag: string;
  nieuwsteVersie: number | null;
  soort: { sleutel: string; naam: string; productregels: boolean } | null;
  momenten: { soort: MomentKind; op: string; voorwaardelijk: boolean; over: string; herinnerd: boolean; afgehandeld: string | null }[];
  verlengingen: {
    nummer: number;
    van: string;
    totEnMet: string;
    wijze: RenewalMode;
    besluit: string | null;
    versie: number;
    vastgelegdOp: string;
    vastgelegdDoor: string;
  }[];
  wijzigingen: {
    versie: number;
    grond: Ground;
    clausule: string | null;
    toelichting: string;
    centen: string | null;
    indexering: boolean;
    afwijking: string | null;
    aankondigingNodig: boolean;
    aankondigingOp: string | null;
    aankondigingKenmerk: string | null;
    samenvatting: string;
  }[];
  afspraken: (Record<string, unknown> & { verantwoording: ReportDuty[] }) | null;
}

/** The agreements that hold in version $3 (null: in the one that holds today; of a later contract the first, of a past one the last). */
const AGREEMENTS = `(select json_build_object('versie', v.no, 'gesprekMaanden', t.talk_months,
    'verantwoording', (select coalesce(json_agg(json_build_object('naam', d ->> 'name', 'maanden', (d ->> 'months')::int) order by n), '[]') from jsonb_array_elements(t.report_duties) with ordinality as x (d, n)),
    'clausules', (select coalesce(json_agg(json_build_object('sleutel', k.key, 'versie', k.version, 'titel', k.title, 'tekst', k.text, 'wijzigingsgrond', k.allows_change, 'bron', k.source) order by cc.position), '[]')
        from contract_clause cc join clause k on k.region_id = $1 and k.key = cc.clause_key and k.version = cc.clause_version where cc.region_id = $1 and cc.version_id = t.version_id),
    'kpis', (select coalesce(json_agg(json_build_object('sleutel', k.key, 'naam', k.name, 'definitie', k.definition, 'eenheid', k.unit, 'beter', k.better, 'segment', k.segment_key, 'doel', k.objective_no,
          'norm', ck.norm::text, 'band', ck.band::text, 'frequentie', ck.frequency, 'gevolg', ck.consequence, 'bron', k.source) order by k.segment_key, k.objective_no, k.key), '[]')
        from contract_kpi ck join kpi_definition k on k.region_id = $1 and k.key = ck.kpi_key and k.version = ck.kpi_version where ck.region_id = $1 and ck.version_id = t.version_id),
    'capaciteit', (select coalesce(json_agg(json_build_object('regel', cp.line, 'naam', cp.name, 'locatie', cp.location, 'eenheid', cp.unit, 'aantal', cp.amount::text,
          'bezetting', (select json_build_object('op', o.on_date, 'bezet', o.occupied::text, 'gemeldOp', o.reported_at, 'gemeldDoor', o.reported_by) from capacity_occupancy o
                         where o.region_id = $1 and o.contract_id = c.id and o.line = cp.line order by o.on_date desc, o.reported_at desc limit 1)) order by cp.line), '[]')
        from contract_capacity cp where cp.region_id = $1 and cp.version_id = t.version_id))
   from contract_terms t join contract_version v on v.region_id = t.region_id and v.id = t.version_id
  where t.region_id = $1 and t.version_id = contract_terms_version($1::smallint, (
      select s.id from contract_version s where s.region_id = $1 and s.contract_id = c.id and case when $3::int is not null then s.no = $3 else s.id = (
          select p.version_id from contract_version_period p where p.region_id = $1 and p.contract_id = c.id and upper_inf(p.recorded)
             and p.valid @> least(greatest(((now() + r.clock_offset) at time zone 'Europe/Amsterdam')::date, lower(c.valid)), upper(c.valid) - 1)) end)))`;

const ONE = `
  select json_build_object('nummer', c.number, 'van', lower(c.valid), 'totEnMet', upper(c.valid) - 1, 'eersteEinde', t.initial_last, 'wijze', t.mode, 'aantal', t.times, 'maanden', t.months,
    'opzegtermijn', case when t.notice_length is not null then json_build_object('lengte', t.notice_length, 'eenheid', t.notice_unit) end, 'verlengd', t.renewed,
    'opgezegd', case when t.notice_for is not null then json_build_object('op', t.notice_given_on, 'door', t.notice_by, 'reden', t.notice_reason, 'totEnMet', t.notice_for) end,
    'oorspronkelijkeWaarde', round(t.original_cents::numeric / 100, 2)::text, 'bron', t.source, 'versie', t.version,
    'vandaag', ((now() + r.clock_offset) at time zone 'Europe/Amsterdam')::date,
    'nieuwsteVersie', (select max(v.no) from contract_version v where v.region_id = $1 and v.contract_id = c.id),
    'soort', (select json_build_object('sleutel', k.key, 'naam', k.name, 'productregels', k.product_lines) from contract_kind k where k.region_id = $1 and k.key = c.kind),
    'momenten', (select coalesce(json_agg(json_build_object('soort', m.kind, 'op', m.on_date, 'voorwaardelijk', m.conditional, 'over', m.about, 'herinnerd', h.due is not null,
          'afgehandeld', h.settled_by) order by m.on_date, m.kind), '[]')
        from contract_moment m left join contract_reminder h on h.region_id = $1 and h.contract_id = c.id and h.due = m.on_date and h.kind = m.kind where m.region_id = $1 and m.contract_id = c.id),
    'verlengingen', (select coalesce(json_agg(json_build_object('nummer', x.no, 'van', lower(x.valid), 'totEnMet', upper(x.valid) - 1, 'wijze', x.mode, 'besluit', x.decision_id, 'versie', v.no,
          'vastgelegdOp', x.recorded_at, 'vastgelegdDoor', x.recorded_by) order by x.no), '[]')
        from contract_renewal x join contract_version v on v.region_id = $1 and v.id = x.version_id where x.region_id = $1 and x.contract_id = c.id),
    'wijzigingen', (select coalesce(json_agg(json_build_object('versie', v.no, 'grond', h.ground, 'clausule', h.clause_key, 'toelichting', h.explanation, 'centen', h.cents::text, 'indexering', h.indexation,
          'afwijking', h.deviation, 'aankondigingNodig', h.notice_due, 'aankondigingOp', h.notice_sent_on, 'aankondigingKenmerk', h.notice_reference, 'samenvatting', v.summary) order by v.no), '[]')
        from contract_change h join contract_version v on v.region_id = $1 and v.id = h.version_id where h.region_id = $1 and h.contract_id = c.id),
    'afspraken', ${AGREEMENTS}) as page
    from contract c join contract_term t on t.region_id = c.region_id and t.contract_id = c.id join region r on r.id = $1 where c.region_id = $1 and c.number = $2`;

export interface LibraryPage {
  soorten: Record<string, unknown>[];
  clausules: Record<string, unknown>[];
  kpis: Record<string, unknown>[];
}

const LIBRARY = `select json_build_object(
  'soorten', (select coalesce(json_agg(json_build_object('sleutel', key, 'naam', name, 'wat', what, 'productregels', product_lines, 'wijze', renewal_mode, 'aantal', renewal_times, 'maanden', renewal_months,
      'vanaf', valid_from, 'bron', source) order by sort), '[]') from contract_kind where region_id = $1),
  'clausules', (select coalesce(json_agg(json_build_object('sleutel', key, 'versie', version, 'titel', title, 'tekst', text, 'wijzigingsgrond', allows_change, 'bron', source) order by title), '[]')
      from (select distinct on (key) * from clause where region_id = $1 order by key, version desc) k),
  'kpis', (select coalesce(json_agg(json_build_object('sleutel', key, 'naam', name, 'definitie', definition, 'eenheid', unit, 'beter', better, 'segment', segment_key, 'doel', objective_no, 'bron', source)
      order by segment_key, objective_no, name), '[]') from (select distinct on (key) * from kpi_definition where region_id = $1 order by key, version desc) k)) as page`;

@Injectable()
export class ContractTermQuery {
  constructor(private readonly reader: Reader) {}

  /** How a contract goes on, what was changed on which ground, and what a version states beside its products. */
  async one(actor: Actor, number: string, version: number | null): Promise<TermPage | null> {
    return (await this.reader.one<{ page: TermPage }>(actor, ONE, [actor.regionId, number, version], 'contracts.term'))?.page ?? null;
  }

  /** Kinds, clauses and KPIs of the region. */
  async library(actor: Actor): Promise<LibraryPage> {
    return (await this.reader.one<{ page: LibraryPage }>(actor, LIBRARY, [actor.regionId], 'contracts.library'))!.page;
  }
}
