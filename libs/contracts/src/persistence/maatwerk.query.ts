// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor } from '#platform';
import { MAATWERK_OPEN, type MaatwerkState, type SigningSide } from '../domain/maatwerk-request.js';
import { PROVIDER_FACTS } from './maatwerk-facts.store.js';

export type ShownMaatwerkState = MaatwerkState | 'afgelopen';

export interface MaatwerkItem {
  id: string;
  nummer: string;
  gemeente: { code: string; naam: string };
  kenmerk: string;
  aanbieder: { sleutel: string; naam: string };
  product: { code: string; naam: string; eenheid: string };
  van: string;
  totEnMet: string;
  staat: ShownMaatwerkState;
  teLaat: boolean;
  gevraagdOp: string;
  getoetstOp: string | null;
  goedgekeurdOp: string | null;
  getekendOp: string | null;
  dagen: { toets: number | null; goedkeuring: number | null; ondertekening: number | null; totaal: number };
  tarief: string;
  regionaal: string | null;
  waarde: string;
  contract: string | null;
  versie: number;
}

export interface MaatwerkDetail extends MaatwerkItem {
  aantal: number;
  gevraagdTarief: string;
  reden: string;
  gevraagdDoor: string;
  getoetstDoor: string | null;
  goedgekeurdDoor: string | null;
  toelichting: string | null;
  tariefReden: string | null;
  mandaat: string | null;
  /** Of the day of the check, before it of today. */
  feiten: { contracten: { nummer: string; soort: string }[]; alGecontracteerd: string[]; maatwerk: number; agb: string[] };
  laatsteDag: string | null;
  gesloten: { op: string; door: string; reden: string } | null;
  handtekeningen: { partij: SigningSide; naam: string; functie: string; op: string; vastgelegdDoor: string }[];
  uVroegOfToetste: boolean;
  uToetste: boolean;
  gebeurtenissen: { op: string; door: string; soort: string; tekst: string }[];
}

export interface MaatwerkFilter {
  readonly state: ShownMaatwerkState | 'open' | null;
  readonly late: boolean;
  readonly municipality: string | null;
  /** Key of the provider. */
  readonly provider: string | null;
  /** Year of the request. */
  readonly year: number | null;
  readonly search: string | null;
}

const DAYS = `json_build_object('toets', r.checked_on - r.asked_on, 'goedkeuring', r.approved_on - r.checked_on, 'ondertekening', r.signed_on - r.approved_on,
  'totaal', coalesce(r.signed_on, r.closed_on, r.today) - r.asked_on)`;
export const MAATWERK_SORTS = {
  aangevraagd: `r.asked_on, r.no`,
  '-aangevraagd': `r.asked_on desc, r.no desc`,
  van: `lower(r.valid), r.no`,
  '-van': `lower(r.valid) desc, r.no desc`,
  dagen: `coalesce(r.signed_on, r.closed_on, r.today) - r.asked_on, r.no`,
  '-dagen': `coalesce(r.signed_on, r.closed_on, r.today) - r.asked_on desc, r.no desc`,
} as const;
export type MaatwerkSort = keyof typeof MAATWERK_SORTS;

const euros = (cents: string): string => `round(${cents}::numeric / 100, 2)::text`;
const OPEN = `array['${MAATWERK_OPEN.join("','")}']`;

/** Every request with the state that is shown: a contract that came to its last day by itself is over. Needs $1, the region. */
const REQUESTS = `
  requests as (
    select q.*, case when q.state = 'getekend' and upper(c.valid) <= d.today then 'afgelopen' else q.state end as shown, d.today, c.number as contract,
           q.state = any(${OPEN}) and lower(q.valid) <= d.today as late, coalesce(q.agreed_cents, q.asked_cents) as cents
      from maatwerk_request q cross join (select ${REGION_TODAY} as today) d left join contract c on c.region_id = $1 and c.id = q.contract_id where q.region_id = $1)`;
const REGIONAL = `case when r.checked_on is not null then r.regional_cents else (select t.cents from regional_tariff t where t.region_id = $1 and t.product_id = r.product_id
    and t.state = 'gepubliceerd' and t.valid_from <= lower(r.valid) order by t.valid_from desc limit 1) end`;
const ITEM = `
  r.id, 'MA-' || to_char(r.no, case when r.no < 10000 then 'FM0000' else 'FM9999999999' end) as nummer, json_build_object('code', m.code, 'naam', m.name) as gemeente, r.youth_mark as kenmerk,
  json_build_object('sleutel', p.key, 'naam', p.name) as aanbieder, json_build_object('code', x.code, 'naam', x.name, 'eenheid', x.unit) as product, lower(r.valid) as van,
  upper(r.valid) - 1 as "totEnMet", r.shown as staat, r.late as "teLaat", r.asked_on as "gevraagdOp", r.checked_on as "getoetstOp", r.approved_on as "goedgekeurdOp", r.signed_on as "getekendOp",
  ${DAYS} as dagen, ${euros('r.cents')} as tarief, ${euros(`(${REGIONAL})`)} as regionaal, ${euros('(r.amount * r.cents)')} as waarde, r.contract, r.version as versie`;
const PARTIES = `join municipality m on m.region_id = $1 and m.code = r.municipality_code join provider p on p.region_id = $1 and p.id = r.provider_id
  join product x on x.region_id = $1 and x.id = r.product_id`;
const WANTED = `($2::text is null or r.shown = $2 or ($2 = 'open' and r.state = any(${OPEN}))) and (not $3::boolean or r.late) and ($4::text is null or r.municipality_code = $4)
  and ($5::text is null or p.key = $5) and ($6::int is null or extract(year from r.asked_on) = $6)
  and ($7::text is null or strpos(lower(p.name), $7) > 0 or strpos(lower(r.youth_mark), $7) > 0 or strpos(lower(r.contract), $7) > 0 or strpos(lower(x.code), $7) > 0
       or r.no = substring($7 from '^(?:ma-)?0*([0-9]{1,9})$')::int)`;

@Injectable()
export class MaatwerkQuery {
  constructor(private readonly reader: Reader) {}

  /** @param limit null: everything the filter lets through, for a file */
  async page(
    actor: Actor,
    f: MaatwerkFilter,
    sort: MaatwerkSort,
    limit: number | null,
    offset: number,
  ): Promise<{ rows: MaatwerkItem[]; total: number }> {
    const found = await this.reader.rows<MaatwerkItem & { total: number }>(
      actor,
      `with ${REQUESTS} select ${ITEM}, count(*) over ()::int as total from requests r ${PARTIES} where ${WANTED} order by ${MAATWERK_SORTS[sort]} limit $8 offset $9`,
      [actor.regionId, f.state, f.late, f.municipality, f.provider, f.year, f.search?.trim().toLowerCase() || null, limit, offset],
    );
    return { total: found[0]?.total ?? 0, rows: found.map(({ total: _total, ...row }) => row) };
  }

  one(actor: Actor, id: string): Promise<MaatwerkDetail | null> {
    return this.reader.one<MaatwerkDetail>(
      actor,
      `with ${REQUESTS}
       select ${ITEM}, r.amount as aantal, ${euros('r.asked_cents')} as "gevraagdTarief", r.reason as reden, r.asked_by as "gevraagdDoor", r.checked_by as "getoetstDoor",
              r.approved_by as "goedgekeurdDoor", r.check_note as toelichting, r.tariff_reason as "tariefReden", ${euros('r.mandate_cents')} as mandaat,
              (select json_build_object('contracten', coalesce((select json_agg(json_build_object('nummer', x->>'number', 'soort', x->>'kind')) from jsonb_array_elements(f->'contracts') x), '[]'),
                      'alGecontracteerd', f->'covering', 'maatwerk', f->'bespoke', 'agb', f->'agb')
                 from coalesce(r.facts, (select (${PROVIDER_FACTS})::jsonb from (select r.provider_id, r.product_id, r.municipality_code, lower(r.valid) as from_day) a)) f) as feiten,
              r.help_ended_on as "laatsteDag", case when r.closed_on is not null then json_build_object('op', r.closed_on, 'door', r.closed_by, 'reden', r.closed_reason) end as gesloten,
              $3::uuid is not null and ($3 is not distinct from r.asked_by_id or $3 is not distinct from r.checked_by_id) as "uVroegOfToetste",
              $3::uuid is not null and $3 is not distinct from r.checked_by_id as "uToetste",
              coalesce((select json_agg(json_build_object('partij', s.side, 'naam', s.signer, 'functie', s.mandate, 'op', s.signed_on, 'vastgelegdDoor', s.recorded_by) order by s.side)
                  from maatwerk_signature s where s.region_id = $1 and s.request_id = r.id), '[]') as handtekeningen,
              coalesce((select json_agg(json_build_object('op', e.at, 'door', e.by_name, 'soort', e.kind, 'tekst', e.text) order by e.id)
                  from maatwerk_event e where e.region_id = $1 and e.request_id = r.id), '[]') as gebeurtenissen
         from requests r ${PARTIES} where r.id = $2`,
      [actor.regionId, id, actor.accountId],
    );
  }
}
