// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Reader, type Actor } from '#platform';
import type { ConversionChoice, ConversionException, ConversionState } from '../domain/conversion.js';
import { CONVERTS } from './conversion-items.store.js';

export interface ShownConversion {
  readonly id: string;
  readonly no: number;
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly firstNumber: number | null;
  readonly table: string;
  readonly state: ConversionState;
  readonly version: number;
  readonly countedAt: string | null;
  readonly createdBy: string;
  readonly createdName: string;
  readonly createdAt: string;
  readonly proposedBy: string | null;
  readonly proposedName: string | null;
  readonly proposedAt: string | null;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
  readonly note: string | null;
  readonly doneAt: string | null;
  readonly allocations: number;
  readonly converts: number;
  readonly open: number;
  readonly messages: number;
}

export interface ConversionSum {
  readonly key: string;
  readonly name: string;
  readonly allocations: number;
  readonly persons: number;
  readonly oldCents: string;
  readonly newCents: string;
  /** Allocations without a value before or after: there is no tariff. */
  readonly unknown: number;
  readonly messages: number;
}

export interface RestVolume {
  readonly unit: string;
  readonly frequency: string;
  readonly newUnit: string;
  readonly allocations: number;
  readonly rest: string;
  readonly fresh: string;
}

export interface ConversionSummary {
  readonly persons: number;
  readonly municipalities: readonly ConversionSum[];
  readonly providers: readonly ConversionSum[];
  readonly volumes: readonly RestVolume[];
  readonly exceptions: readonly {
    readonly kind: ConversionException;
    readonly count: number;
    readonly open: number;
    readonly converts: number;
    readonly reason: string | null;
  }[];
}

export interface ShownItem {
  readonly id: string;
  readonly number: string;
  readonly personId: string;
  readonly provider: { sleutel: string; naam: string };
  readonly newProvider: { sleutel: string; naam: string } | null;
  readonly municipality: { code: string; sleutel: string; naam: string };
  readonly ruleNo: number | null;
  readonly oldProduct: string;
  readonly newProduct: string | null;
  readonly exception: ConversionException | null;
  readonly choice: ConversionChoice | null;
  readonly choiceReason: string | null;
  readonly chosenName: string | null;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly keptUntil: LocalDate | null;
  readonly begins: LocalDate | null;
  readonly oldVolume: string | null;
  readonly restVolume: string | null;
  readonly newVolume: string | null;
  readonly oldUnit: string | null;
  readonly newUnit: string | null;
  readonly frequency: string | null;
  readonly oldCents: string | null;
  readonly newCents: string | null;
  readonly newNumber: string | null;
}

export interface ItemFilter {
  /** 'geen': those that are no exception. */
  readonly exception?: ConversionException | 'geen' | undefined;
  readonly provider?: string | undefined;
  readonly municipality?: string | undefined;
}

const SHOWN = `
  select c.id, c.no, c.title, c.starts_on as "startsOn", c.first_number::int as "firstNumber", c.table_csv as "table", c.state, c.version, c.counted_at as "countedAt", c.created_by as "createdBy",
         c.created_name as "createdName", c.created_at as "createdAt", c.proposed_by as "proposedBy", c.proposed_name as "proposedName", c.proposed_at as "proposedAt", c.decided_name as "decidedName",
         c.decided_at as "decidedAt", c.note, c.done_at as "doneAt", n.allocations, n.converts, n.open,
         (select count(*)::int from conversion_message m where m.region_id = $1 and m.conversion_id = c.id) as messages
    from conversion c
    cross join lateral (
      select count(*)::int as allocations, count(*) filter (where ${CONVERTS})::int as converts,
             count(*) filter (where i.exception is not null and i.exception <> 'eindigt-eerder' and i.choice is null)::int as open
        from conversion_item i where i.region_id = $1 and i.conversion_id = c.id) n`;

const sums = (of: string, join: string, key: string): string => `
  coalesce((select json_agg(s order by s.name) from (
    select ${key} as key, o.name, count(*)::int as allocations, count(distinct i.person_id)::int as persons, coalesce(sum(i.old_cents) filter (where i.old_cents is not null and i.new_cents is not null), 0)::text as "oldCents",
           coalesce(sum(i.new_cents) filter (where i.old_cents is not null and i.new_cents is not null), 0)::text as "newCents", count(*) filter (where i.old_cents is null or i.new_cents is null)::int as unknown,
           (select count(*)::int from conversion_message m where m.region_id = $1 and m.conversion_id = $2 and m.${of} = i.${of}) as messages
      from hit i join ${join} group by i.${of}, o.key, o.name) s), '[]')`;

@Injectable()
export class ConversionsQuery {
  constructor(private readonly reader: Reader) {}

  /** Newest first. */
  async page(actor: Actor, state: ConversionState | undefined, limit: number, offset: number): Promise<{ rows: ShownConversion[]; total: number }> {
    const rows = await this.reader.rows<ShownConversion & { total: number }>(
      actor,
      `select s.*, count(*) over ()::int as total from (${SHOWN} where c.region_id = $1 and ($2::text is null or c.state = $2)) s order by s.no desc limit $3 offset $4`,
      [actor.regionId, state ?? null, limit, offset],
      'declarations.conversions',
    );
    return { rows, total: rows[0]?.total ?? 0 };
  }

  one(actor: Actor, id: string): Promise<ShownConversion | null> {
    return this.reader.one<ShownConversion>(actor, `${SHOWN} where c.region_id = $1 and c.id = $2`, [actor.regionId, id], 'declarations.conversion');
  }

  /** What is converted, per municipality and provider; and the exceptions by kind. */
  async summary(actor: Actor, id: string): Promise<ConversionSummary> {
    const row = await this.reader.one<ConversionSummary>(
      actor,
      `with hit as materialized (select i.* from conversion_item i where i.region_id = $1 and i.conversion_id = $2 and ${CONVERTS})
       select (select count(distinct person_id)::int from hit) as persons,
              ${sums('municipality_code', 'municipality o on o.region_id = $1 and o.code = i.municipality_code', 'o.key')} as municipalities,
              ${sums('provider_id', 'provider o on o.region_id = $1 and o.id = i.provider_id', 'o.key')} as providers,
              coalesce((select json_agg(v order by v.unit, v.frequency) from (
                select old_unit as unit, frequency, new_unit as "newUnit", count(*)::int as allocations, sum(rest_volume)::text as rest, sum(new_volume)::text as fresh from hit group by 1, 2, 3) v), '[]') as volumes,
              coalesce((select json_agg(e order by e.kind) from (
                select exception as kind, count(*)::int as count, count(*) filter (where choice is null)::int as open, count(*) filter (where choice = 'omzetten')::int as converts, max(choice_reason) as reason
                  from conversion_item where region_id = $1 and conversion_id = $2 and exception is not null group by 1) e), '[]') as exceptions`,
      [actor.regionId, id],
      'declarations.conversion-summary',
    );
    return row!;
  }

  async items(actor: Actor, id: string, filter: ItemFilter, limit: number | null, offset: number): Promise<{ rows: ShownItem[]; total: number }> {
    const rows = await this.reader.rows<ShownItem & { total: number }>(
      actor,
      `select i.allocation_id as id, i.number, i.person_id as "personId", json_build_object('sleutel', p.key, 'naam', p.name) as provider,
              (select json_build_object('sleutel', w.key, 'naam', w.name) from provider w where w.region_id = $1 and w.id = i.new_provider_id and w.id <> i.provider_id) as "newProvider",
              json_build_object('code', g.code, 'sleutel', g.key, 'naam', g.name) as municipality, i.rule_no as "ruleNo", i.old_product as "oldProduct", i.new_product as "newProduct", i.exception, i.choice,
              i.choice_reason as "choiceReason", i.chosen_name as "chosenName", lower(i.held) as from, upper(i.held) - 1 as until, upper(i.kept) - 1 as "keptUntil", lower(i.begun) as begins,
              i.old_volume as "oldVolume", i.rest_volume as "restVolume", i.new_volume as "newVolume", i.old_unit as "oldUnit", i.new_unit as "newUnit", i.frequency, i.old_cents as "oldCents",
              i.new_cents as "newCents", i.new_number as "newNumber", count(*) over ()::int as total
         from conversion_item i
         join provider p on p.region_id = $1 and p.id = i.provider_id
         join municipality g on g.region_id = $1 and g.code = i.municipality_code
        where i.region_id = $1 and i.conversion_id = $2 and ($3::text is null or case when $3 = 'geen' then i.exception is null else i.exception = $3 end)
          and ($4::text is null or p.key = $4) and ($5::text is null or g.key = $5 or g.code = $5)
        order by i.exception is null, i.municipality_code, i.number, i.allocation_id limit $6 offset $7`,
      [actor.regionId, id, filter.exception ?? null, filter.provider ?? null, filter.municipality ?? null, limit, offset],
      'declarations.conversion-items',
    );
    return { rows, total: rows[0]?.total ?? 0 };
  }
}
