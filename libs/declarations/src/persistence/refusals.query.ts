// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import { MESSAGE_CODES } from '../domain/causes.js';

export interface RefusalFilter {
  /** Key of the provider. */
  readonly provider?: string | undefined;
  /** Key or code of the municipality. */
  readonly municipality?: string | undefined;
  /** Days between which the declaration period begins; both included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Return code. */
  readonly code?: string | undefined;
}

/** Who sees to a fault; the version goes on when nobody does, so that an old screen is noticed. */
export interface FaultOwner {
  readonly eigenaar: { readonly id: string; readonly naam: string } | null;
  readonly versie: number;
}

export interface RefusalGroup extends FaultOwner {
  readonly aanbieder: { readonly sleutel: string; readonly naam: string };
  readonly code: string;
  readonly regels: number;
  readonly bedrag: string;
  readonly berichten: number;
}

export const REFUSAL_SORTS = ['regels', 'bedrag', 'berichten', 'code', 'aanbieder'] as const;
const ORDER: Readonly<Record<(typeof REFUSAL_SORTS)[number], string>> = {
  regels: 'lines',
  bedrag: 'cents',
  berichten: 'messages',
  code: 'code',
  aanbieder: 'lower(name)',
};

/** Values $1 to $6 of everything below: region, provider, municipality, from, until, code. */
export const refusalValues = (actor: Actor, f: RefusalFilter): unknown[] => [
  actor.regionId,
  f.provider ?? null,
  f.municipality ?? null,
  f.from ?? null,
  f.until ?? null,
  f.code ?? null,
];

/** Declarations of the choice. @param from and @param until narrow the first day of their period */
export const chosenMessages = (from = '$4::date', until = '$5::date'): string => `
  m.region_id = $1 and m.type = 'JW323'
  and ($2::text is null or m.provider_id = (select id from provider where region_id = $1 and key = $2))
  and ($3::text is null or m.municipality_code = (select code from municipality where region_id = $1 and (key = $3 or code = $3)))
  and (${from} is null or m.period_from >= ${from}) and (${until} is null or m.period_from <= ${until})`;
/** Those in which something was refused. */
export const REFUSED_MESSAGES = `${chosenMessages()} and m.refused_lines > 0`;

export const WHOLE = `(m.header_code <> '0200' or m.declaration_code not in ('0200','8001'))`;

/** The codes of a message that was refused as a whole; a declaration can have two. */
const WHOLE_CODES = `
  select m.header_code as code where m.header_code <> '0200'
  union select m.declaration_code where m.declaration_code not in ('0200','8001')
  union select x ->> 'rule' from jsonb_array_elements(case when m.header_code = '0001' then '[]' else coalesce(m.findings, '[]') end) x
         where x ->> 'rule' in (${MESSAGE_CODES.map((c) => `'${c}'`).join(',')})`;

/**
 * Every refusal of the choice, once per line and code: columns message_id, provider_id, month, code, lines, cents. What a decision has
 * lifted is no refusal any more. `code` narrows to one code. A message that was refused as a whole has no lines to show: it counts with all it handed in.
 */
export const refusals = (messages: string, code = '$6::text'): string => `
  chosen as materialized (
    select m.id, m.provider_id, m.period_from, m.header_code, m.declaration_code, m.findings, m.lines, m.refused_cents from message m where ${messages} and m.refused_lines > 0),
  -- Each side by itself, then joined: refused lines and their findings are few among many, and a join row by row would read all the rest.
  refused_line as materialized (select l.id, l.message_id, l.provider_id, l.cents from declaration_line l where l.region_id = $1 and not l.accepted),
  standing as materialized (select distinct f.line_id, f.code from line_finding f where f.region_id = $1 and f.lifted_by is null and (${code} is null or f.code = ${code})),
  refusal as materialized (
    select l.message_id, l.provider_id, m.period_from as month, f.code, 1::bigint as lines, l.cents
      from refused_line l join chosen m on m.id = l.message_id join standing f on f.line_id = l.id
    union all
    select m.id, m.provider_id, m.period_from, w.code, m.lines, m.refused_cents from chosen m cross join lateral (${WHOLE_CODES}) w
     where ${WHOLE} and (${code} is null or w.code = ${code}))`;

const groups = (order: string): string => `with ${refusals(chosenMessages())},
  grouped as (
    select r.provider_id, r.code, sum(r.lines)::int as lines, sum(r.cents)::bigint as cents, count(distinct r.message_id)::int as messages from refusal r group by 1, 2),
  page as (
    select g.*, p.key, p.name, count(*) over ()::int as total, row_number() over (order by ${order}, lower(p.name), g.code) as n
      from grouped g join provider p on p.region_id = $1 and p.id = g.provider_id order by n limit $7 offset $8)
  select json_build_object('sleutel', g.key, 'naam', g.name) as aanbieder, g.code, g.lines as regels, (g.cents * 0.01)::numeric(18, 2)::text as bedrag, g.messages as berichten,
         case when a.id is not null then json_build_object('id', a.id, 'naam', a.name) end as eigenaar, coalesce(o.version, 0) as versie, g.total
    from page g
    left join fault_owner o on o.region_id = $1 and o.code = g.code and o.provider_id = g.provider_id
    left join fault_owner e on e.region_id = $1 and e.code = g.code and e.provider_id is null
    left join account a on a.region_id = $1 and a.id = coalesce(o.owner_id, e.owner_id)
   order by g.n`;

/** What was refused, per provider and cause. */
@Injectable()
export class RefusalsQuery {
  constructor(private readonly reader: Reader) {}

  async page(
    actor: Actor,
    filter: RefusalFilter,
    sort: string,
    limit: number | null,
    offset: number,
  ): Promise<{ rows: RefusalGroup[]; total: number }> {
    const down = sort.startsWith('-');
    const key = (down ? sort.slice(1) : sort) as (typeof REFUSAL_SORTS)[number];
    const found = await this.reader.rows<RefusalGroup & { total: number }>(actor, groups(`${ORDER[key]} ${down ? 'desc' : 'asc'}`), [
      ...refusalValues(actor, filter),
      limit,
      offset,
    ]);
    return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 };
  }
}
