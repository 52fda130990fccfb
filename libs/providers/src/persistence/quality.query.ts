// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor } from '#platform';
import { QUALITY_REMINDER_DAYS, type QualityKind, type QualityState } from '../domain/quality-item.js';

export interface QualityRow {
  id: string;
  aanbieder: { sleutel: string; naam: string };
  soort: QualityKind;
  titel: string;
  van: string | null;
  kenmerk: string | null;
  datum: string;
  verlooptOp: string | null;
  dagenTotEinde: number | null;
  uitkomst: string | null;
  staat: QualityState;
  vastgelegdDoor: string;
  vastgelegdOp: string;
  herinnering: { dag: string; open: boolean; afgehandeldDoor: string | null; notitie: string | null } | null;
  versie: number;
}

export interface QualityFilter {
  /** Key of a provider. */
  readonly provider: string | null;
  readonly kind: QualityKind | null;
  /** Certificates that ended or end within the days of a reminder, or reports and complaints that are open. */
  readonly attention: boolean;
}

export interface QualityTerms {
  /** Reminders that nobody settled, and the first day one of them is about. */
  herinneringen: number;
  verlopen: number;
  eerste: string | null;
  openKlachten: number;
  /** Account numbers that wait for a call or a second person; null: not for this reader. */
  rekeningen: number | null;
}

const ROWS = `
  select i.id, json_build_object('sleutel', p.key, 'naam', p.name) as aanbieder, i.kind as soort, i.title as titel, i.issuer as van, i.reference as kenmerk, i.on_date as datum, i.expires as "verlooptOp",
         case when i.state = 'geldig' then i.expires - t.today end as "dagenTotEinde", i.outcome as uitkomst, i.state as staat, i.recorded_by as "vastgelegdDoor", i.recorded_at as "vastgelegdOp",
         (select json_build_object('dag', r.due, 'open', r.settled_at is null, 'afgehandeldDoor', r.settled_by, 'notitie', r.note) from quality_reminder r
           where r.region_id = $1 and r.item_id = i.id order by r.due desc limit 1) as herinnering, i.version as versie, count(*) over ()::int as total
    from quality_item i join provider p on p.region_id = $1 and p.id = i.provider_id cross join (select ${REGION_TODAY} as today) t
   where i.region_id = $1 and ($2::text is null or p.key = $2) and ($3::text is null or i.kind = $3)
     and (not $4::boolean or i.state = 'open' or (i.state = 'geldig' and i.expires - ${QUALITY_REMINDER_DAYS} <= t.today))
   order by i.state in ('geldig','open') desc, i.expires nulls last, i.on_date desc, i.id limit $5 offset $6`;

/** Quality files: of one provider, or what asks for attention over all. */
@Injectable()
export class QualityQuery {
  constructor(private readonly reader: Reader) {}

  async page(actor: Actor, filter: QualityFilter, limit: number | null, offset: number): Promise<{ rows: QualityRow[]; total: number }> {
    const found = await this.reader.rows<QualityRow & { total: number }>(actor, ROWS, [
      actor.regionId,
      filter.provider,
      filter.kind,
      filter.attention,
      limit,
      offset,
    ]);
    return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 };
  }

  async terms(actor: Actor, seesAccounts: boolean): Promise<QualityTerms> {
    const row = await this.reader.one<QualityTerms>(
      actor,
      `with open as (select due from quality_reminder where region_id = $1 and settled_at is null)
       select (select count(*)::int from open) as herinneringen, (select count(*)::int from open where due < ${REGION_TODAY}) as verlopen, (select min(due)::text from open) as eerste,
              (select count(*)::int from quality_item where region_id = $1 and kind = 'klacht' and state = 'open') as "openKlachten",
              case when $2::boolean then (select count(*)::int from iban_change where region_id = $1 and state in ('terugbellen','wacht-op-tweede')) end as rekeningen`,
      [actor.regionId, seesAccounts],
    );
    return row!;
  }
}
