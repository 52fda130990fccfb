// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import { chosenMessages, refusals, WHOLE, type FaultOwner } from './refusals.query.js';

export interface IntegrityFilter {
  /** null: the current one. */
  readonly year: number | null;
  readonly provider?: string | undefined;
  readonly municipality?: string | undefined;
}

interface Counted {
  readonly month: string;
  readonly lines: number;
  readonly cents: string;
}

/** What was handed in and refused, in the smallest parts the page is made of. */
export interface IntegrityCounts {
  readonly year: number;
  readonly providers: readonly (Counted & {
    readonly sleutel: string;
    readonly naam: string;
    readonly refused: number;
    readonly wholeMessages: number;
  })[];
  readonly codes: readonly (Counted & { readonly code: string })[];
  readonly owners: readonly (FaultOwner & { readonly code: string })[];
}

const YEAR = `
  year as (select make_date(y, 1, 1) as first, make_date(y, 12, 31) as last, y as year
             from (select coalesce($4::int, extract(year from (now() + clock_offset) at time zone 'Europe/Amsterdam')::int) as y from region where id = $1) q)`;
const OF_YEAR = chosenMessages('(select first from year)', '(select last from year)');

const COUNTS = `with ${YEAR}, ${refusals(OF_YEAR, 'null::text')},
  handed as (
    select m.provider_id, m.period_from as month, sum(m.lines)::int as lines, sum(m.refused_lines)::int as refused, sum(m.refused_cents)::bigint as cents, count(*) filter (where ${WHOLE})::int as whole
      from message m where ${OF_YEAR} group by 1, 2),
  faulty as (select code, month, sum(lines)::int as lines, sum(cents)::bigint as cents from refusal group by 1, 2)
  select (select year from year) as year,
         coalesce((select json_agg(json_build_object('sleutel', p.key, 'naam', p.name, 'month', to_char(h.month, 'YYYY-MM'), 'lines', h.lines, 'refused', h.refused, 'cents', h.cents::text, 'wholeMessages', h.whole)
                     order by h.month, p.key) from handed h join provider p on p.region_id = $1 and p.id = h.provider_id), '[]') as providers,
         coalesce((select json_agg(json_build_object('code', f.code, 'month', to_char(f.month, 'YYYY-MM'), 'lines', f.lines, 'cents', f.cents::text) order by f.month, f.code) from faulty f), '[]') as codes,
         coalesce((select json_agg(json_build_object('code', o.code, 'versie', o.version, 'eigenaar', case when a.id is not null then json_build_object('id', a.id, 'naam', a.name) end))
                     from fault_owner o left join account a on a.region_id = $1 and a.id = o.owner_id
                    where o.region_id = $1 and o.provider_id is not distinct from (select id from provider where region_id = $1 and key = $2)), '[]') as owners`;

@Injectable()
export class IntegrityQuery {
  constructor(private readonly reader: Reader) {}

  /** By the month that was declared. With a provider the owners are those of its faults, else those of the fault everywhere. */
  async counts(actor: Actor, filter: IntegrityFilter): Promise<IntegrityCounts> {
    const row = await this.reader.one<IntegrityCounts>(actor, COUNTS, [
      actor.regionId,
      filter.provider ?? null,
      filter.municipality ?? null,
      filter.year,
    ]);
    return row!;
  }
}
