// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { MomentKind } from '../domain/contract-moments.js';

export interface CalendarRow {
  contract: string;
  aanbieder: { sleutel: string; naam: string };
  soort: MomentKind;
  op: string;
  dagen: number;
  voorwaardelijk: boolean;
  over: string;
  herinnering: 'geen' | 'open' | 'afgehandeld';
  afgehandeldDoor: string | null;
  notitie: string | null;
  contractmanager: string | null;
}

export interface CalendarFilter {
  readonly kind: string | null;
  readonly provider: string | null;
  readonly search: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly reminder: string | null;
  readonly conditional: boolean;
}

/** $2 kind, $3 provider, $4 search, $5 and $6 days, $7 reminder, $8 also what is conditional. Days before today only where a reminder is open. */
const ROWS = `
  with clock as (select ((now() + clock_offset) at time zone 'Europe/Amsterdam')::date as today from region where id = $1),
  rows as (
    select c.number as contract, json_build_object('sleutel', p.key, 'naam', p.name) as aanbieder, m.kind as soort, m.on_date as op, (m.on_date - clock.today) as dagen, m.conditional as voorwaardelijk,
           m.about as over, case when h.due is null then 'geen' when h.settled_at is null then 'open' else 'afgehandeld' end as herinnering, h.settled_by as "afgehandeldDoor", h.note as notitie,
           a.name as contractmanager
      from clock join contract_moment m on m.region_id = $1
      join contract c on c.region_id = $1 and c.id = m.contract_id join provider p on p.region_id = $1 and p.id = c.provider_id
      left join account a on a.region_id = $1 and a.id = p.contract_manager_id
      left join contract_reminder h on h.region_id = $1 and h.contract_id = m.contract_id and h.due = m.on_date and h.kind = m.kind
     where ($2::text is null or m.kind = $2) and ($3::text is null or p.key = $3) and ($4::text is null or c.number ilike '%' || $4 || '%' or p.name ilike '%' || $4 || '%')
       and ($5::date is null or m.on_date >= $5) and ($6::date is null or m.on_date <= $6) and ($8::boolean or not m.conditional)
       and (m.on_date >= clock.today or $5::date is not null or (h.due is not null and h.settled_at is null)))
  select *, count(*) over ()::int as total from rows where $7::text is null or herinnering = $7 order by op, contract, soort`;

/** What comes within 90 days, and the open reminders of these and earlier days, by kind. */
const COUNTS = `
  with clock as (select ((now() + clock_offset) at time zone 'Europe/Amsterdam')::date as today from region where id = $1)
  select m.kind as soort, count(*) filter (where m.on_date >= clock.today)::int as aantal, count(*) filter (where h.due is not null and h.settled_at is null)::int as open, min(m.on_date) as eerste
    from clock join contract_moment m on m.region_id = $1 left join contract_reminder h on h.region_id = $1 and h.contract_id = m.contract_id and h.due = m.on_date and h.kind = m.kind
   where not m.conditional and m.on_date <= clock.today + 90 and (m.on_date >= clock.today or (h.due is not null and h.settled_at is null)) group by m.kind order by m.kind`;

type Counted = CalendarRow & { total: number };

@Injectable()
export class ContractCalendarQuery {
  constructor(private readonly reader: Reader) {}

  async page(actor: Actor, filter: CalendarFilter, limit: number, offset: number): Promise<{ rows: CalendarRow[]; total: number }> {
    const rows = await this.rows(actor, filter, `limit ${Number(limit)} offset ${Number(offset)}`);
    return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
  }

  async all(actor: Actor, filter: CalendarFilter): Promise<CalendarRow[]> {
    return this.rows(actor, filter, '');
  }

  counts(actor: Actor): Promise<{ soort: MomentKind; aantal: number; open: number; eerste: string }[]> {
    return this.reader.rows(actor, COUNTS, [actor.regionId], 'contracts.calendar-counts');
  }

  private rows(actor: Actor, f: CalendarFilter, part: string): Promise<Counted[]> {
    return this.reader.rows<Counted>(actor, `${ROWS} ${part}`, [
      actor.regionId,
      f.kind,
      f.provider,
      f.search,
      f.from,
      f.until,
      f.reminder,
      f.conditional,
    ]);
  }
}
