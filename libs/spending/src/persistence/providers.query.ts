// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import { eur, eurOrNull, grainName, LINE_SPEND, lineSpend, MOMENT, pct, rooms, ROOMS, SEGMENTATION, SIGNAL_FROM, SIGNAL_JSON } from './figures.js';
import type { Dated } from './today.query.js';

export const PROVIDER_SORTS = ['naam', 'besteed', 'ruimte', 'percentage', 'afgekeurd', 'kinderen'] as const;
const ORDER: Readonly<Record<(typeof PROVIDER_SORTS)[number], string>> = {
  naam: 'lower(name)',
  besteed: 'cents',
  ruimte: 'room_cents',
  percentage: 'booked::numeric / nullif(room_cents, 0)',
  afgekeurd: 'refused',
  kinderen: 'children',
};

export interface ProviderFilter extends Dated {
  readonly search: string | null;
  readonly segment: string | null;
  readonly size: string | null;
  /** Only those with a bestedingsruimte that is used for this percentage or more. */
  readonly threshold: number | null;
  readonly sort: string;
}

export interface ProviderListRow {
  sleutel: string;
  naam: string;
  agb: string[];
  grootte: string;
  segmenten: string[];
  contracten: number;
  besteed: string;
  ruimte: string | null;
  ruimteAfspraak: 'bedrag' | 'geen-ruimte' | 'geen-afspraak';
  percentage: string | null;
  afgekeurdeRegels: number;
  kinderen: number;
  signalen: number;
}

/** $4 search, $5 segment, $6 size, $7 threshold, $8 whole region, $9 limit, $10 offset. */
const list = (order: string): string => `with ${MOMENT}, ${SEGMENTATION}, ${LINE_SPEND}, ${ROOMS},
  spend as (select provider_id, sum(cents)::bigint as cents from line_spend group by 1),
  used as (select distinct l.provider_id, l.segment_code from covered_line l left join line_spend s on s.contract_line_id = l.id where s.lines > 0 or l.segment_code is not null),
  agreed as (
    select provider_id, sum(room_cents) filter (where counts)::bigint as room_cents, sum(booked_cents) filter (where counts and room_cents is not null)::bigint as booked, bool_or(room_cents is null) as none
      from (select r.*, r.grain = 'aanbieder' or not exists (select 1 from room_spend a where a.provider_id = r.provider_id and a.grain = 'aanbieder' and a.room_cents is not null) as counts from room_spend r) r
     where $8::boolean group by 1),
  people as (
    select po.provider_id, count(distinct po.person_id) as children from posting po, day d
     where po.region_id = $1 and po.care_month >= d.year_from and po.care_month < d.year_until and po.booked_on <= d.as_of group by 1),
  refusal as (
    select m.provider_id, sum(m.refused_lines)::bigint as refused from message m, day d
     where m.region_id = $1 and m.type = 'JW323' and m.period_from >= d.year_from and m.period_from < d.year_until and (m.checked_at at time zone 'Europe/Amsterdam')::date <= d.as_of group by 1),
  found as (
    select p.id, p.key, p.name, p.size_class, coalesce(s.cents, 0) as cents, a.room_cents, coalesce(a.booked, 0) as booked, a.none, coalesce(pe.children, 0) as children, coalesce(r.refused, 0) as refused
      from provider p left join spend s on s.provider_id = p.id left join agreed a on a.provider_id = p.id left join people pe on pe.provider_id = p.id left join refusal r on r.provider_id = p.id
     where p.region_id = $1
       and ($4::text is null or p.name ilike '%' || $4 || '%' or exists (select 1 from provider_name n where n.region_id = $1 and n.provider_id = p.id and n.name ilike '%' || $4 || '%')
            or exists (select 1 from provider_agb g where g.region_id = $1 and g.provider_id = p.id and g.agb like $4 || '%') or p.kvk = $4)
       and ($5::text is null or exists (select 1 from used u where u.provider_id = p.id and u.segment_code = $5))
       and ($6::text is null or p.size_class = $6)
       and ($7::int is null or $8::boolean and exists (select 1 from room_spend r where r.provider_id = p.id and r.room_cents is not null and r.booked_cents * 100 >= r.room_cents * $7::int))),
  page as (select *, count(*) over ()::int as total, row_number() over (order by ${order}, lower(name), id) as n from found order by n limit $9 offset $10)
  select f.key as sleutel, f.name as naam, array(select agb from provider_agb g where g.region_id = $1 and g.provider_id = f.id order by agb) as agb, f.size_class as grootte,
         array(select distinct u.segment_code from used u where u.provider_id = f.id and u.segment_code is not null order by 1) as segmenten,
         (select count(*)::int from contract c where c.region_id = $1 and c.provider_id = f.id) as contracten,
         ${eur('f.cents')} as besteed, ${eurOrNull('f.room_cents')} as ruimte,
         case when f.room_cents is not null then 'bedrag' when f.none then 'geen-ruimte' else 'geen-afspraak' end as "ruimteAfspraak",
         ${pct('f.booked', 'f.room_cents')} as percentage, f.refused::int as "afgekeurdeRegels", f.children::int as kinderen,
         (select count(*)::int from signal s where s.region_id = $1 and s.provider_id = f.id and s.state <> 'afgehandeld') as signalen, f.total
    from page f order by f.n`;

/** Itself, and who took it over: what came late on its lines is booked for them, and counts in its bestedingsruimten. */
const ITSELF_AND_HEIRS = `
  and r.provider_id = any (array(select $4::uuid union all select booked_for($1::smallint, $4, 'infinity')
                                 union all select successor_id from provider_succession where region_id = $1 and predecessor_id = $4 and late_lines))`;

/** $4 provider id, $5 whole region. */
const ONE = `with ${MOMENT}, ${SEGMENTATION}, ${lineSpend(ITSELF_AND_HEIRS)},
  ${rooms('$4')},
  month as (select generate_series(d.year_from, d.year_until - 1, interval '1 month')::date as month from day d),
  per_month as (
    select mo.month, coalesce(sum(s.cents), 0)::bigint as cents, coalesce(sum(s.lines), 0)::bigint as lines,
           coalesce(sum(s.cents) filter (where s.contract_line_id in (select x.contract_line_id from room_line x join room r on r.id = x.room_id where r.cents is not null)), 0)::bigint as under_room
      from month mo cross join day d
      left join spend_rollup s on s.region_id = $1 and s.provider_id = $4 and s.care_month = mo.month and s.booked_on <= d.as_of
     group by 1),
  known_step as (
    select greatest(lower(p.valid), d.year_from) as from_day, b.grain, b.cents
      from day d
      join bestedingsruimte b on b.region_id = $1 and b.provider_id = $4 and b.year = d.year and b.cents is not null
      join contract_version_period p on p.region_id = $1 and p.version_id = b.version_id and p.recorded @> d.known_at and p.valid && daterange(d.year_from, d.year_until)),
  steps as (
    select f.from_day, (select sum(b.cents) from day d join bestedingsruimte b on b.region_id = $1 and b.provider_id = $4 and b.year = d.year and b.cents is not null
                          and (b.grain = 'aanbieder' or not exists (select 1 from known_step k where k.grain = 'aanbieder'))
                         join contract_version_period p on p.region_id = $1 and p.version_id = b.version_id and p.recorded @> d.known_at and p.valid @> f.from_day)::bigint as cents
      from (select distinct from_day from known_step) f)
  select json_build_object(
    'jaar', d.year, 'zoalsBekendOp', d.as_of, 'peildatum', d.today,
    'besteed', (select ${eur('sum(cents)')} from line_spend where provider_id = $4), 'regelsAchterLijn', (select coalesce(sum(lines), 0) from line_spend where provider_id = $4),
    'kinderen', (select count(distinct po.person_id) from posting po where po.region_id = $1 and po.provider_id = $4 and po.care_month >= d.year_from and po.care_month < d.year_until and po.booked_on <= d.as_of),
    'ruimten', coalesce((select json_agg(json_build_object('contract', c.number, 'grondslag', r.grain_key, 'grondslagNaam', ${grainName('r.grain_key')}, 'bedrag', ${eurOrNull('r.room_cents')},
        'geboekt', ${eur('r.booked_cents')}, 'crisis', ${eur('r.crisis_cents')}, 'regels', r.lines, 'percentage', ${pct('r.booked_cents', 'r.room_cents')}, 'gevolg', r.consequence, 'versie', r.version_no, 'sinds', r.valid_from,
        'drempels', case when r.room_cents is null then '[]'::json else (select coalesce(json_agg(json_build_object('percentage', t.percentage, 'bedrag', ${eur('ceil(r.room_cents * t.percentage / 100.0)')},
            'bereikt', r.booked_cents * 100 >= r.room_cents * t.percentage) order by t.percentage), '[]') from signal_threshold t where t.region_id = $1 and t.valid @> d.as_of) end) order by c.number, r.grain_key)
      from room_spend r join contract c on c.region_id = $1 and c.id = r.contract_id where $5::boolean), '[]'),
    'verloop', json_build_object(
      'maanden', (select json_agg(json_build_object('maand', to_char(month, 'YYYY-MM'), 'geboekt', ${eur('cents')}, 'cumulatief', ${eur('run')}, 'cumulatiefMetRuimte', ${eur('run_under_room')}, 'regels', lines) order by month)
                    from (select *, sum(cents) over (order by month) as run, sum(under_room) over (order by month) as run_under_room from per_month) q where lines > 0 or month < date_trunc('month', d.as_of)),
      'ruimte', coalesce((select json_agg(json_build_object('vanaf', from_day, 'bedrag', ${eur('cents')}) order by from_day) from steps where cents is not null and $5::boolean), '[]'),
      'crisis', (select ${eur('sum(cents) filter (where crisis)')} from line_spend where provider_id = $4)),
    'contracten', coalesce((select json_agg(json_build_object('nummer', c.number, 'soort', c.kind, 'van', lower(c.valid), 'totEnMet', upper(c.valid) - 1, 'blok', bl.name,
        'producten', (select count(*) from contract_line cl where cl.region_id = $1 and cl.contract_id = c.id),
        'versies', (select coalesce(json_agg(json_build_object('nummer', v.no, 'van', lower(v.agreed), 'totEnMet', upper(v.agreed) - 1, 'vastgelegdOp', (v.recorded_at at time zone 'Europe/Amsterdam')::date,
              'dagenNaIngang', greatest((v.recorded_at at time zone 'Europe/Amsterdam')::date - lower(v.agreed), 0), 'grond', v.ground, 'samenvatting', v.summary,
              'staat', case when w.now_valid then 'geldt-nu' when lower(v.agreed) > d.as_of then 'komend' else 'vervangen' end, 'stukken', w.pieces) order by v.no), '[]')
            from contract_version v
            join lateral (select coalesce(json_agg(json_build_object('van', lower(x.valid), 'totEnMet', upper(x.valid) - 1) order by x.valid), '[]') as pieces, coalesce(bool_or(x.valid @> d.as_of), false) as now_valid
                            from contract_version_period x where x.region_id = $1 and x.version_id = v.id and x.recorded @> d.known_at) w on true
           where v.region_id = $1 and v.contract_id = c.id and v.recorded_at <= d.known_at)) order by c.valid, c.number)
      from contract c left join commissioning_block bl on bl.region_id = $1 and bl.key = c.block_key where c.region_id = $1 and c.provider_id = $4), '[]'),
    'afgekeurd', (select json_build_object('regels', coalesce(sum(m.refused_lines), 0), 'van', coalesce(sum(m.lines), 0), 'totaalBedrag', ${eur('sum(m.refused_cents)')})
        from message m where m.region_id = $1 and m.provider_id = $4 and m.type = 'JW323' and m.period_from >= d.year_from and m.period_from < d.year_until and (m.checked_at at time zone 'Europe/Amsterdam')::date <= d.as_of),
    'oorzaken', coalesce((select json_agg(json_build_object('code', q.code, 'regels', q.lines, 'bedrag', ${eur('q.cents')}) order by q.lines desc, q.code) from (
        select f.code, count(*) as lines, sum(l.cents)::bigint as cents
          from message m join declaration_line l on l.region_id = $1 and l.message_id = m.id and not l.accepted join lateral unnest(l.codes) as f (code) on true
         where m.region_id = $1 and m.provider_id = $4 and m.type = 'JW323' and m.period_from >= d.year_from and m.period_from < d.year_until and (m.checked_at at time zone 'Europe/Amsterdam')::date <= d.as_of group by 1
        union all
        select coalesce(m.declaration_code, m.header_code), sum(m.lines), sum(m.refused_cents)::bigint from message m
         where m.region_id = $1 and m.provider_id = $4 and m.type = 'JW323' and m.state = 'afgekeurd' and m.period_from >= d.year_from and m.period_from < d.year_until and (m.checked_at at time zone 'Europe/Amsterdam')::date <= d.as_of
           and (m.header_code <> '0200' or m.declaration_code = '9333') group by 1) q), '[]'),
    'signalen', coalesce((select json_agg(q.j order by q.raised_at desc, q.percentage desc) from (select ${SIGNAL_JSON} as j, s.raised_at, s.percentage from ${SIGNAL_FROM}
        where s.region_id = $1 and s.provider_id = $4 and s.year = d.year order by s.raised_at desc limit 20) q where $6::boolean), '[]')
  ) as page from day d`;

export interface ProviderFigures {
  afgekeurd: Record<string, unknown>;
  oorzaken: { code: string; regels: number; bedrag: string }[];
  [key: string]: unknown;
}

/** Providers beside their money: the list, and the figures of one provider's page. */
@Injectable()
export class ProviderFiguresQuery {
  constructor(private readonly reader: Reader) {}

  async page(actor: Actor, filter: ProviderFilter, limit: number | null, offset: number): Promise<{ rows: ProviderListRow[]; total: number }> {
    const down = filter.sort.startsWith('-');
    const key = (down ? filter.sort.slice(1) : filter.sort) as (typeof PROVIDER_SORTS)[number];
    const found = await this.reader.rows<ProviderListRow & { total: number }>(actor, list(`${ORDER[key]} ${down ? 'desc' : 'asc'} nulls last`), [
      actor.regionId,
      filter.year,
      filter.asOf,
      filter.search,
      filter.segment,
      filter.size,
      filter.threshold,
      actor.municipalityCode === null,
      limit,
      offset,
    ]);
    return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 };
  }

  async one(actor: Actor, providerId: string, at: Dated, seesSignals: boolean): Promise<ProviderFigures> {
    const row = await this.reader.one<{ page: ProviderFigures }>(
      actor,
      ONE,
      [actor.regionId, at.year, at.asOf, providerId, actor.municipalityCode === null, seesSignals],
      'spending.provider',
    );
    return row!.page;
  }
}
