// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Reader, type Actor } from '#platform';

export const REGISTER_STATES = ['geldt-nu', 'komend', 'afgelopen', 'zonder-versie'] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

export const REGISTER_SORTS = ['nummer', 'aanbieder', 'soort', 'van', 'totEnMet', 'beheerder', 'producten'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

/** Asks for what nobody manages. */
export const NO_MANAGER = 'geen';

/** What the register is narrowed to; what is absent does not narrow. Amounts in decimal euros. */
export interface RegisterFilter {
  readonly asOf: LocalDate | null;
  /** All must occur in what the shown version can be found by. */
  readonly terms?: readonly string[];
  readonly kind?: string;
  readonly provider?: string;
  /** Code of a segment, or key of a block. */
  readonly segment?: string;
  readonly municipality?: string;
  readonly product?: string;
  readonly tariff?: string;
  /** Keys of a clause and of a KPI that hold in the shown version. */
  readonly clause?: string;
  readonly kpi?: string;
  /** The number of the text of the clause that holds. */
  readonly clauseVersion?: number;
  /** What was agreed about the KPI, as decimal text. */
  readonly norm?: string;
  readonly state?: RegisterState;
  readonly endsOn?: LocalDate;
  readonly endsBefore?: LocalDate;
  /** Id of an account, or NO_MANAGER. */
  readonly manager?: string;
}

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
  /** Set for what is asked often enough to keep prepared. */
  readonly name?: string;
}

/** The versions that hold q.every_term: through the door past row-level security, or for whoever is past it already, from the table. */
const THROUGH_DOOR = `select f.version_id from q, find_contract_text(q.every_term) f`;

/** The day that is looked at, and what was known then; $1 region, $2 day or null. */
export const REGISTER_MOMENT = `
  clock as (select now() + clock_offset as now, ((now() + clock_offset) at time zone 'Europe/Amsterdam')::date as today from region where id = $1),
  d as materialized (select least(coalesce($2::date, today), today) as as_of, $2::date is null or $2::date >= today as is_now,
               case when $2::date is null or $2::date >= today then now else ((($2::date + 1)::timestamp) at time zone 'Europe/Amsterdam') - interval '1 microsecond' end as known_at from clock)`;

/** The newest classification by segment; a product counts there as on the day that is looked at, or on its first day. */
export const SEGMENTS = `
  cf as materialized (select id, valid_from from classification n where n.region_id = $1 and n.key = 'segment' order by n.valid_from desc, n.version desc limit 1)`;

/** Of a contract c the day within its term that is shown: a past one by its end, a future one by its beginning. */
export const SHOWN_DAY = `least(greatest(d.as_of, lower(c.valid)), upper(c.valid) - 1)`;

const SHOWN_VERSION = `contract_version_period x on x.region_id = $1 and x.contract_id = c.id and x.recorded @> d.known_at and x.valid @> ${SHOWN_DAY}`;

const STATE = `case when upper(c.valid) <= d.as_of then 'afgelopen' when x.version_id is null then 'zonder-versie' when lower(c.valid) > d.as_of then 'komend' else 'geldt-nu' end`;

const ORDER: Readonly<Record<RegisterSort, string>> = {
  nummer: 'c.number',
  aanbieder: 'lower(p.name)',
  soort: 'c.kind',
  van: 'lower(c.valid)',
  totEnMet: 'upper(c.valid)',
  beheerder: 'lower(manager.name)',
  producten: `(select count(*) from contract_line_term t where t.region_id = $1 and t.version_id = x.version_id)`,
};

const PROVIDER_AND_MANAGER = `join provider p on p.region_id = $1 and p.id = c.provider_id left join account manager on manager.region_id = $1 and manager.id = p.contract_manager_id`;

/** Lines of the shown version. */
const LINES = `contract_line_term t join contract_line l on l.region_id = $1 and l.id = t.contract_line_id join product pr on pr.region_id = $1 and pr.id = l.product_id`;
const OF_SHOWN = `t.region_id = $1 and t.version_id = x.version_id`;
const SEGMENT_OF_PRODUCT = `product_classification pc on pc.region_id = $1 and pc.classification_id = (select id from cf) and pc.product_id = l.product_id
      and pc.valid @> greatest(d.as_of, (select valid_from from cf))`;

/**
 * The register as one statement: the contracts that match, sorted and counted, and what is shown of those on the page. Only what is asked
 * stands in it, so that the planner sees which index serves. @param limit null: all
 */
export function registerStatement(
  regionId: number,
  filter: RegisterFilter,
  sort: string,
  page: { readonly limit: number | null; readonly offset: number },
  hits = THROUGH_DOOR,
): Statement {
  const values: unknown[] = [regionId, filter.asOf];
  const keys: string[] = [];
  const put = (key: string, value: unknown): string => {
    keys.push(key);
    return `$${values.push(value)}`;
  };
  const where: string[] = [];
  const words = filter.terms ? put('terms', filter.terms) : null;
  if (words) where.push(`x.version_id in (select version_id from hit)`);
  if (filter.kind) where.push(`c.kind = ${put('kind', filter.kind)}`);
  if (filter.provider) where.push(`p.key = ${put('provider', filter.provider)}`);
  if (filter.endsOn) where.push(`upper(c.valid) - 1 = ${put('endsOn', filter.endsOn)}::date`);
  if (filter.endsBefore) where.push(`upper(c.valid) <= ${put('endsBefore', filter.endsBefore)}::date`);
  if (filter.state) where.push(`${STATE} = ${put('state', filter.state)}`);
  if (filter.manager === NO_MANAGER) {
    where.push(`p.contract_manager_id is null`);
    keys.push('no manager');
  }
  if (filter.manager && filter.manager !== NO_MANAGER) where.push(`p.contract_manager_id = ${put('manager', filter.manager)}::uuid`);
  if (filter.municipality)
    where.push(
      `exists (select 1 from contract_line_term t where ${OF_SHOWN} and ${put('municipality', filter.municipality)}::text = any(t.municipalities))`,
    );
  if (filter.segment) {
    const segment = put('segment', filter.segment);
    where.push(
      `(c.block_key = ${segment} or c.block_key is null and exists (select 1 from ${LINES} join ${SEGMENT_OF_PRODUCT} where ${OF_SHOWN} and pc.value_code = ${segment}))`,
    );
  }
  const product = filter.product ? put('product', filter.product) : null;
  const tariff = filter.tariff ? `(${put('tariff', filter.tariff)}::numeric * 100)` : null;
  const shownTariff = `tariff tf on tf.region_id = $1 and tf.version_id = t.version_id and tf.contract_line_id = t.contract_line_id and tf.valid @> ${SHOWN_DAY}`;
  if (product || tariff)
    where.push(
      `exists (select 1 from ${LINES}${tariff ? ` join ${shownTariff} and tf.cents = ${tariff}` : ''} where ${OF_SHOWN}${product ? ` and pr.code = ${product}` : ''})`,
    );

  const terms = `contract_terms_version($1::smallint, x.version_id)`;
  if (filter.clause)
    where.push(
      `exists (select 1 from contract_clause a where a.region_id = $1 and a.contract_id = c.id and a.clause_key = ${put('clause', filter.clause)}${filter.clauseVersion ? ` and a.clause_version = ${put('clauseVersion', filter.clauseVersion)}` : ''} and a.version_id = ${terms})`,
    );
  if (filter.kpi)
    where.push(
      `exists (select 1 from contract_kpi a where a.region_id = $1 and a.contract_id = c.id and a.kpi_key = ${put('kpi', filter.kpi)}${filter.norm ? ` and a.norm = ${put('norm', filter.norm)}::numeric` : ''} and a.version_id = ${terms})`,
    );

  const down = sort.startsWith('-');
  const key = (down ? sort.slice(1) : sort) as RegisterSort;
  const order = `${ORDER[key]} ${down ? 'desc nulls last' : 'asc nulls last'}, c.number`;
  // Of thousands of contracts that match, only those on the page need their provider.
  const byProvider = filter.provider !== undefined || filter.manager !== undefined || key === 'aanbieder' || key === 'beheerder';
  const found = `
    select c.number, c.kind, c.valid, c.block_key, c.provider_id, x.version_id, ${STATE} as state, ${SHOWN_DAY} as shown_day,
           count(*) over ()::int as total, row_number() over (order by ${order}) as n
      from contract c cross join d${byProvider ? ` ${PROVIDER_AND_MANAGER}` : ''}
      left join ${SHOWN_VERSION}
     where c.region_id = $1
       and (d.is_now or exists (select 1 from contract_version e where e.region_id = $1 and e.contract_id = c.id and e.recorded_at <= d.known_at))
       ${where.map((part) => `and ${part}`).join('\n       ')}
     order by n limit ${put('limit', page.limit)} offset ${put('offset', page.offset)}`;

  const text = `with ${REGISTER_MOMENT}, ${SEGMENTS},${words ? ` q as materialized (select contract_search_query(${words}::text[], true) as every_term, contract_search_query(${words}::text[], false) as any_term), hit as materialized (${hits}),` : ''}
  c as (${found})
  select c.number as nummer, c.kind as soort, json_build_object('sleutel', p.key, 'naam', p.name) as aanbieder, manager.name as beheerder, lower(c.valid) as van, upper(c.valid) - 1 as "totEnMet",
         (select v.no from contract_version v where v.region_id = $1 and v.id = c.version_id) as versie, c.state as staat,
         (select count(*)::int from contract_line_term t where t.region_id = $1 and t.version_id = c.version_id) as producten,
         case when c.block_key is not null then (select json_build_array(json_build_object('sleutel', b.key, 'naam', b.name)) from commissioning_block b where b.region_id = $1 and b.key = c.block_key)
              else (select coalesce(json_agg(json_build_object('sleutel', s.code, 'naam', s.name) order by s.sort), '[]') from classification_value s where s.region_id = $1 and s.classification_id = (select id from cf)
                       and s.code in (select pc.value_code from contract_line_term t join contract_line l on l.region_id = $1 and l.id = t.contract_line_id join ${SEGMENT_OF_PRODUCT}
                                       where t.region_id = $1 and t.version_id = c.version_id)) end as segmenten,
         ${
           product
             ? `(select coalesce(json_agg(distinct round(tf.cents::numeric / 100, 2)::text), '[]') from ${LINES} join tariff tf on tf.region_id = $1 and tf.version_id = t.version_id and tf.contract_line_id = t.contract_line_id and tf.valid @> c.shown_day
                  where t.region_id = $1 and t.version_id = c.version_id and pr.code = ${product})`
             : `'[]'::json`
         } as tarieven,
         ${
           words
             ? `(select array_remove(array[case when ts_filter(w.words, '{a}') @@ q.any_term then 'naam' end, case when ts_filter(w.words, '{b}') @@ q.any_term then 'producten' end,
                    case when ts_filter(w.words, '{c}') @@ q.any_term then 'wijziging' end, case when ts_filter(w.words, '{d}') @@ q.any_term then 'clausules' end], null)
                   from contract_search w, q where w.region_id = $1 and w.version_id = c.version_id)`
             : `'{}'::text[]`
         } as "gevondenIn", c.total
    from c cross join d ${PROVIDER_AND_MANAGER} order by c.n`;
  const filters = keys.filter((k) => k !== 'limit' && k !== 'offset');
  return { text, values, ...(filters.length <= 2 ? { name: `register ${sort} ${filters.join(' ')}` } : {}) };
}

export interface RegisterRow {
  nummer: string;
  soort: string;
  aanbieder: { sleutel: string; naam: string };
  beheerder: string | null;
  van: string;
  totEnMet: string;
  versie: number | null;
  staat: RegisterState;
  producten: number;
  segmenten: { sleutel: string; naam: string }[];
  tarieven: string[];
  gevondenIn: string[];
}

export interface RegisterChoices {
  soorten: { sleutel: string; aantal: number }[];
  beheerders: { id: string; naam: string }[];
  segmenten: { sleutel: string; naam: string; soort: string }[];
  gemeenten: { code: string; naam: string }[];
}

/** What the filters of the register offer: only what there is to choose. */
const CHOICES = `with ${SEGMENTS}
  select (select coalesce(json_agg(json_build_object('sleutel', k.kind, 'aantal', k.n) order by k.kind), '[]') from (select kind, count(*)::int as n from contract where region_id = $1 group by 1) k) as soorten,
         (select coalesce(json_agg(json_build_object('id', a.id, 'naam', a.name) order by lower(a.name)), '[]') from account a
            where a.region_id = $1 and a.id in (select p.contract_manager_id from provider p where p.region_id = $1)) as beheerders,
         (select coalesce(json_agg(json_build_object('sleutel', code, 'naam', name, 'soort', kind) order by place, sort, name), '[]') from (
            select v.code, v.name, 'segment' as kind, 1 as place, v.sort from classification_value v where v.region_id = $1 and v.classification_id = (select id from cf) and v.kind = 'segment'
            union all select b.key, b.name, 'blok', 2, 0 from commissioning_block b where b.region_id = $1) s) as segmenten,
         (select coalesce(json_agg(json_build_object('code', m.code, 'naam', m.name) order by m.name), '[]') from municipality m where m.region_id = $1) as gemeenten`;

@Injectable()
export class RegisterQuery {
  constructor(private readonly reader: Reader) {}

  async page(
    actor: Actor,
    filter: RegisterFilter,
    sort: string,
    limit: number | null,
    offset: number,
  ): Promise<{ rows: RegisterRow[]; total: number }> {
    const { text, values, name } = registerStatement(actor.regionId, filter, sort, { limit, offset });
    const found = await this.reader.rows<RegisterRow & { total: number }>(actor, text, values, name);
    return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 };
  }

  async choices(actor: Actor): Promise<RegisterChoices> {
    return (await this.reader.one<RegisterChoices>(actor, CHOICES, [actor.regionId], 'register.choices'))!;
  }
}
