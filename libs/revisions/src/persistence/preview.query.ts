// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

const euros = (cents: string): string => `round((${cents})::numeric / 100, 2)::text`;

export interface PreviewCell {
  sleutel: string;
  naam: string;
  contracten: number;
  oud: string;
  nieuw: string;
  verschil: string;
}

export interface PreviewTotals {
  contracten: number;
  aanbieders: number;
  apart: number;
  zonderBoekingen: number;
  oud: string;
  nieuw: string;
  verschil: string;
  gemeenten: PreviewCell[];
  segmenten: PreviewCell[];
  perAanbieder: PreviewCell[];
}

/** A preview that is being computed, or could not be. */
export interface PreviewWork {
  taak: string;
  gedaan: number;
  totaal: number | null;
  /** null: it waits or runs. */
  fout: string | null;
}

export interface PreviewContract {
  nummer: string;
  aanbieder: { sleutel: string; naam: string };
  versie: number | null;
  oud: string | null;
  nieuw: string | null;
  verschil: string | null;
  cumulatief: string | null;
  grond: string | null;
  toelichting: string | null;
  waarschuwingen: string[];
  fouten: string[];
  wijzigingen: { wijziging: number; soort: string; onderdeel: string; oud: string | null; nieuw: string | null }[];
  uitkomst: string | null;
}

export const PREVIEW_SORTS = {
  contract: 'c.number',
  aanbieder: 'p.name',
  verschil: 'k.new_cents - k.old_cents',
  cumulatief: 'k.cumulative_basis_points',
} as const;

export interface PreviewFilter {
  readonly search: string | null;
  /** Set apart, or with a warning. */
  readonly only: 'apart' | 'waarschuwing' | null;
  readonly municipality: string | null;
  readonly segment: string | null;
}

const cells = (key: string, name: string, join: string): string => `(select coalesce(json_agg(x order by x.naam), '[]') from (
    select e.${key} as sleutel, ${name} as naam, count(distinct e.contract_id)::int as contracten, ${euros('sum(e.old_cents)')} as oud, ${euros('sum(e.new_cents)')} as nieuw,
           ${euros('sum(e.new_cents - e.old_cents)')} as verschil
      from revision_effect e ${join} where e.region_id = $1 and e.round_id = $2 group by e.${key}, ${name}) x)`;

/** Biggest difference first, up or down; what is not known of a contract is left out. */
const PER_PROVIDER = `(select coalesce(json_agg(x order by x.size desc, x.naam), '[]') from (
    select p.key as sleutel, p.name as naam, count(*)::int as contracten, ${euros('coalesce(sum(b.old_cents), 0)')} as oud, ${euros('coalesce(sum(b.new_cents), 0)')} as nieuw,
           ${euros('coalesce(sum(b.new_cents - b.old_cents), 0)')} as verschil, abs(coalesce(sum(b.new_cents - b.old_cents), 0)) as size
      from revision_contract b join provider p on p.region_id = b.region_id and p.id = b.provider_id where b.region_id = $1 and b.round_id = $2 group by p.key, p.name) x)`;

/** As the newest classification calls it; what is in none stands under its own code. */
const SEGMENT_NAME = `left join lateral (select v.name from classification c join classification_value v on v.region_id = c.region_id and v.classification_id = c.id
    where c.region_id = e.region_id and c.key = 'segment' and v.code = e.segment_code order by c.valid_from desc, c.version desc limit 1) s on true`;

const texts = (column: string): string => `(select coalesce(json_agg(t.value->>'tekst'), '[]') from jsonb_array_elements(${column}) t)`;

@Injectable()
export class PreviewQuery {
  constructor(private readonly reader: Reader) {}

  /** What the round costs a year on the bookings of the last twelve months, and for whom; null when it was not computed yet. */
  async totals(actor: Actor, roundId: string): Promise<PreviewTotals | null> {
    const row = await this.reader.one<PreviewTotals>(
      actor,
      `select count(*)::int as contracten, count(distinct k.provider_id)::int as aanbieders, count(*) filter (where k.faults <> '[]')::int as apart,
              count(*) filter (where k.old_cents is null)::int as "zonderBoekingen", ${euros('coalesce(sum(k.old_cents), 0)')} as oud, ${euros('coalesce(sum(k.new_cents), 0)')} as nieuw,
              ${euros('coalesce(sum(k.new_cents - k.old_cents), 0)')} as verschil,
              ${cells('municipality_code', 'm.name', 'join municipality m on m.region_id = e.region_id and m.code = e.municipality_code')} as gemeenten,
              ${cells('segment_code', 'coalesce(s.name, e.segment_code)', SEGMENT_NAME)} as segmenten,
              ${PER_PROVIDER} as "perAanbieder"
         from revision_contract k where k.region_id = $1 and k.round_id = $2`,
      [actor.regionId, roundId],
      'revisions.preview-totals',
    );
    return row && row.contracten > 0 ? row : null;
  }

  /** The newest work on a preview that did not end well; null: nothing is under way. */
  work(actor: Actor, roundId: string): Promise<PreviewWork | null> {
    return this.reader.one<PreviewWork>(
      actor,
      `select id as taak, progress_done as gedaan, progress_total as totaal, case when quarantined_at is not null then coalesce(error, '') end as fout
         from job where region_id = $1 and name = 'revisions.preview' and payload->>'roundId' = $2 and done_at is null and cancelled_at is null
        order by created_at desc limit 1`,
      [actor.regionId, roundId],
      'revisions.preview-work',
    );
  }

  async contracts(
    actor: Actor,
    roundId: string,
    filter: PreviewFilter,
    sort: { readonly by: keyof typeof PREVIEW_SORTS; readonly descending: boolean },
    limit: number | null,
    offset: number,
  ): Promise<{ rows: PreviewContract[]; total: number }> {
    const found = await this.reader.rows<PreviewContract & { total: number }>(
      actor,
      `select c.number as nummer, json_build_object('sleutel', p.key, 'naam', p.name) as aanbieder, v.no as versie, ${euros('k.old_cents')} as oud, ${euros('k.new_cents')} as nieuw,
              ${euros('k.new_cents - k.old_cents')} as verschil, round(k.cumulative_basis_points::numeric / 100, 2)::text as cumulatief, k.ground as grond, k.deviation as toelichting,
              ${texts('k.warnings')} as waarschuwingen, ${texts('k.faults')} as fouten, k.difference as wijzigingen, k.outcome as uitkomst, count(*) over ()::int as total
         from revision_contract k join contract c on c.region_id = k.region_id and c.id = k.contract_id join provider p on p.region_id = k.region_id and p.id = k.provider_id
         left join contract_version v on v.region_id = k.region_id and v.id = k.source_version_id
        where k.region_id = $1 and k.round_id = $2 and ($3::text is null or c.number ilike '%' || $3 || '%' or p.name ilike '%' || $3 || '%')
          and ($4::text is null or ($4 = 'apart' and k.faults <> '[]') or ($4 = 'waarschuwing' and k.warnings <> '[]'))
          and (($5::text is null and $6::text is null) or exists (select 1 from revision_effect e where e.region_id = $1 and e.round_id = $2 and e.contract_id = k.contract_id
                 and ($5::text is null or e.municipality_code = $5) and ($6::text is null or e.segment_code = $6)))
        order by ${PREVIEW_SORTS[sort.by]} ${sort.descending ? 'desc' : 'asc'} nulls last, c.number limit $7 offset $8`,
      [actor.regionId, roundId, filter.search, filter.only, filter.municipality, filter.segment, limit, offset],
      'revisions.preview-contracts',
    );
    return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 };
  }
}
