// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import { REGISTER_MOMENT, SHOWN_DAY, type RegisterState } from './register.query.js';

export interface LibraryClause {
  sleutel: string;
  versie: number;
  titel: string;
  tekst: string;
  wijzigingsgrond: boolean;
  bron: string;
  versies: number;
  contracten: number;
}

export interface LibraryKpi {
  sleutel: string;
  versie: number;
  naam: string;
  definitie: string;
  eenheid: string;
  beter: string;
  segment: string;
  doel: number;
  doelTekst: string | null;
  bron: string;
  versies: number;
  contracten: number;
}

/** How many contracts in one state hold one text of a clause. */
export interface ClauseUse {
  versie: number;
  staat: RegisterState;
  contracten: number;
}

/** The same of a norm, with how far from it is within and how often it is measured in these contracts. */
export interface NormUse {
  norm: string;
  staat: RegisterState;
  contracten: number;
  afspraken: { band: string | null; frequentie: string }[];
}

export interface ClausePage {
  sleutel: string;
  versies: Pick<LibraryClause, 'versie' | 'titel' | 'tekst' | 'wijzigingsgrond' | 'bron'>[];
  gebruik: ClauseUse[];
}

export interface KpiPage {
  sleutel: string;
  versies: Omit<LibraryKpi, 'sleutel' | 'versies' | 'contracten'>[];
  gebruik: NormUse[];
}

/** Of each contract that ever stated anything, what states what holds in the version the register shows; $1 region, $2 null: today. */
const STATED = `${REGISTER_MOMENT},
  stated as materialized (
    select c.id, contract_terms_version($1::smallint, x.version_id) as terms_id,
           case when upper(c.valid) <= d.as_of then 'afgelopen' when lower(c.valid) > d.as_of then 'komend' else 'geldt-nu' end as state
      from contract c cross join d
      join contract_version_period x on x.region_id = $1 and x.contract_id = c.id and x.recorded @> d.known_at and x.valid @> ${SHOWN_DAY}
     where c.region_id = $1 and c.id in (select t.contract_id from contract_terms t where t.region_id = $1))`;

const OBJECTIVE = `(select o.text from segment_objective o join segment s on s.region_id = $1 and s.id = o.segment_id where o.region_id = $1 and s.key = k.segment_key and o.no = k.objective_no order by s.id desc limit 1)`;

const LIST = (table: 'clause' | 'kpi_definition', use: string, what: string, order: string): string => `with ${STATED},
  used as (select u.key, count(distinct s.id)::int as contracts from stated s join (${use}) u on u.version_id = s.terms_id group by 1)
  select ${what}, (select count(*)::int from ${table} o where o.region_id = $1 and o.key = k.key) as versies, coalesce(u.contracts, 0) as contracten
    from (select distinct on (key) * from ${table} where region_id = $1 order by key, version desc) k left join used u on u.key = k.key order by ${order}`;

const CLAUSE = `k.version as versie, k.title as titel, k.text as tekst, k.allows_change as wijzigingsgrond, k.source as bron`;
const KPI = `k.version as versie, k.name as naam, k.definition as definitie, k.unit as eenheid, k.better as beter, k.segment_key as segment, k.objective_no as doel, ${OBJECTIVE} as "doelTekst", k.source as bron`;
const OF_CLAUSE = `select a.version_id, a.clause_key as key from contract_clause a where a.region_id = $1`;
const OF_KPI = `select a.version_id, a.kpi_key as key from contract_kpi a where a.region_id = $1`;

const CLAUSES = LIST('clause', OF_CLAUSE, `k.key as sleutel, ${CLAUSE}`, 'lower(k.title)');
const KPIS = LIST('kpi_definition', OF_KPI, `k.key as sleutel, ${KPI}`, 'k.segment_key, k.objective_no, lower(k.name)');

const STATE_ORDER = `array_position(array['geldt-nu','komend','afgelopen'], state)`;

/** $3 key. */
const ONE_CLAUSE = `with ${STATED},
  used as (select a.clause_version as versie, s.state, count(*)::int as contracten from stated s join contract_clause a on a.region_id = $1 and a.version_id = s.terms_id and a.clause_key = $3 group by 1, 2)
  select $3::text as sleutel, (select json_agg(v order by v.versie desc) from (select ${CLAUSE} from clause k where k.region_id = $1 and k.key = $3) v) as versies,
         (select coalesce(json_agg(json_build_object('versie', versie, 'staat', state, 'contracten', contracten) order by ${STATE_ORDER}, versie desc), '[]') from used) as gebruik
   where exists (select 1 from clause k where k.region_id = $1 and k.key = $3)`;

const ONE_KPI = `with ${STATED},
  used as (select a.norm, s.state, count(*)::int as contracten, jsonb_agg(distinct jsonb_build_object('band', trim_scale(a.band)::text, 'frequentie', a.frequency)) as afspraken
             from stated s join contract_kpi a on a.region_id = $1 and a.version_id = s.terms_id and a.kpi_key = $3 group by 1, 2)
  select $3::text as sleutel, (select json_agg(v order by v.versie desc) from (select ${KPI} from kpi_definition k where k.region_id = $1 and k.key = $3) v) as versies,
         (select coalesce(json_agg(json_build_object('norm', trim_scale(norm)::text, 'staat', state, 'contracten', contracten, 'afspraken', afspraken) order by ${STATE_ORDER}, norm), '[]') from used) as gebruik
   where exists (select 1 from kpi_definition k where k.region_id = $1 and k.key = $3)`;

/** Clauses and KPIs as modules: their texts by version, and in which contracts they hold. What it counts, the register lists. */
@Injectable()
export class ContractLibraryQuery {
  constructor(private readonly reader: Reader) {}

  async all(actor: Actor): Promise<{ clausules: LibraryClause[]; kpis: LibraryKpi[] }> {
    const [clausules, kpis] = await Promise.all([
      this.reader.rows<LibraryClause>(actor, CLAUSES, [actor.regionId, null], 'contracts.library-clauses'),
      this.reader.rows<LibraryKpi>(actor, KPIS, [actor.regionId, null], 'contracts.library-kpis'),
    ]);
    return { clausules, kpis };
  }

  clause(actor: Actor, key: string): Promise<ClausePage | null> {
    return this.reader.one<ClausePage>(actor, ONE_CLAUSE, [actor.regionId, null, key], 'contracts.library-clause');
  }

  kpi(actor: Actor, key: string): Promise<KpiPage | null> {
    return this.reader.one<KpiPage>(actor, ONE_KPI, [actor.regionId, null, key], 'contracts.library-kpi');
  }
}
