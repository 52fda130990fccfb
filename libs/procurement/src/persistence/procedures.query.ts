// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor } from '#platform';

export interface ProcedureItem {
  id: string;
  nummer: string;
  soort: string;
  titel: string;
  toelichting: string;
  segment: { code: string; naam: string } | null;
  staat: string;
  /** Whether applications are taken today; null for what is not published. */
  aanmelden: 'open' | 'nog-niet' | 'voorbij' | null;
  opent: string | null;
  sluit: string | null;
  aantalEisen: number;
  aantalProducten: number;
  contractVan: string;
  contractTotEnMet: string;
  alleenMissendAanbod: boolean;
  /** null for a provider: of others it sees nothing, not even how many. */
  aanmeldingen: { lopend: number; toegelaten: number } | null;
  /** The provider's own newest application. */
  eigen: { id: string; nummer: string; staat: string } | null;
  versie: number;
}

export interface ProcedureDetail extends ProcedureItem {
  motivering: string;
  contractsoort: { sleutel: string; naam: string };
  gemeenten: { code: string; naam: string }[];
  verduidelijkingDagen: number;
  bezwaarDagen: number;
  bron: string | null;
  gepubliceerdOp: string | null;
  vensters: { van: string; totEnMet: string | null }[];
  eisen: { nummer: number; titel: string; tekst: string; bewijssoort: string; bewijs: string; verloopt: boolean }[];
  tarieven: { id: string; code: string; naam: string; eenheid: string; tarief: string; besluit: { id: string; titel: string } | null }[];
  gebeurtenissen: { op: string; door: string; stap: string; tekst: string }[];
}

export interface ProcedureChoices {
  contractsoorten: { sleutel: string; naam: string }[];
}

const window = (pick: string, where: string): string =>
  `(select ${pick} from procedure_window w where w.region_id = p.region_id and w.procedure_id = p.id and ${where})`;
const OPEN_NOW = `w.opens_on <= ${REGION_TODAY} and (w.last_day is null or w.last_day >= ${REGION_TODAY})`;
/** Where bids are handed in: until this moment. */
const CLOSES = `(select b.deadline from bid_box b where b.region_id = p.region_id and b.procedure_id = p.id)`;
const AHEAD = `w.opens_on > ${REGION_TODAY}`;
const count = (states: string): string =>
  `(select count(*)::int from admission_application a where a.region_id = p.region_id and a.procedure_id = p.id and a.state in (${states}))`;

/** `$2`: the provider that looks, or null. */
const COLUMNS = `p.id, 'IP-' || lpad(p.no::text, 3, '0') as nummer, p.variant as soort, p.title as titel, p.summary as toelichting,
  (select json_build_object('code', v.code, 'naam', v.name) from classification_value v join classification c on c.region_id = v.region_id and c.id = v.classification_id
    where v.region_id = p.region_id and c.key = 'segment' and v.code = p.segment_code order by c.valid_from desc, c.version desc limit 1) as segment,
  p.state as staat,
  case when p.published_at is null then null when ${CLOSES} is not null then case when p.ended_reason is null and region_now(p.region_id) <= ${CLOSES} then 'open' else 'voorbij' end
       when p.state <> 'gepubliceerd' then 'voorbij' when ${window('count(*) > 0', OPEN_NOW)} then 'open'
       when ${window('count(*) > 0', AHEAD)} then 'nog-niet' else 'voorbij' end as aanmelden,
  coalesce(${window('min(w.opens_on)', OPEN_NOW)}, ${window('min(w.opens_on)', AHEAD)}) as opent,
  coalesce(${window('max(w.last_day)', OPEN_NOW)}, ${window('min(w.last_day)', AHEAD)}, (${CLOSES} at time zone 'Europe/Amsterdam')::date) as sluit,
  (select count(*)::int from procedure_requirement r where r.region_id = p.region_id and r.procedure_id = p.id) as "aantalEisen",
  (select count(*)::int from procedure_product t where t.region_id = p.region_id and t.procedure_id = p.id) as "aantalProducten",
  p.contract_from as "contractVan", p.contract_last as "contractTotEnMet", p.closed_to_newcomers as "alleenMissendAanbod",
  case when $2::uuid is null then json_build_object('lopend', ${count(`'ingediend','in-beoordeling','verduidelijking','beoordeeld'`)}, 'toegelaten', ${count(`'toegelaten','geschorst','herbeoordeling'`)}) end as aanmeldingen,
  (select json_build_object('id', a.id, 'nummer', 'A-' || lpad(a.no::text, 4, '0'), 'staat', a.state) from admission_application a
    where a.region_id = p.region_id and a.procedure_id = p.id and a.provider_id = $2 order by a.id desc limit 1) as eigen, p.version as versie`;

@Injectable()
export class ProceduresQuery {
  constructor(private readonly reader: Reader) {}

  async page(
    actor: Actor,
    filter: { state: string | null; search: string | null },
    limit: number,
    offset: number,
  ): Promise<{ rows: ProcedureItem[]; total: number }> {
    const rows = await this.reader.rows<ProcedureItem & { total: number }>(
      actor,
      `select ${COLUMNS}, count(*) over ()::int as total from procurement_procedure p
        where p.region_id = $1 and ($3::text is null or p.state = $3) and ($4::text is null or strpos(lower(p.title), $4) > 0) order by p.no desc limit $5 offset $6`,
      [actor.regionId, actor.providerId, filter.state, filter.search?.trim().toLowerCase() || null, limit, offset],
    );
    return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
  }

  /** A procedure with all its papers: what is published is the same for whoever reads it. */
  one(actor: Pick<Actor, 'regionId' | 'providerId' | 'municipalityCode'>, id: string, published = false): Promise<ProcedureDetail | null> {
    return this.reader.one<ProcedureDetail>(
      actor,
      `select ${COLUMNS}, p.motivation as motivering, json_build_object('sleutel', p.contract_kind, 'naam', coalesce((select k.name from contract_kind k where k.region_id = p.region_id and k.key = p.contract_kind), p.contract_kind)) as contractsoort,
              coalesce((select json_agg(json_build_object('code', m.code, 'naam', m.name) order by m.name) from municipality m where m.region_id = p.region_id and m.code = any(p.municipalities)), '[]') as gemeenten,
              p.clarification_days as "verduidelijkingDagen", p.objection_days as "bezwaarDagen", p.source as bron, p.published_at as "gepubliceerdOp",
              coalesce((select json_agg(json_build_object('van', w.opens_on, 'totEnMet', w.last_day) order by w.no) from procedure_window w where w.region_id = p.region_id and w.procedure_id = p.id), '[]') as vensters,
              coalesce((select json_agg(json_build_object('nummer', r.no, 'titel', r.title, 'tekst', r.text, 'bewijssoort', r.proof_kind, 'bewijs', r.proof, 'verloopt', r.expires) order by r.no)
                          from procedure_requirement r where r.region_id = p.region_id and r.procedure_id = p.id), '[]') as eisen,
              coalesce((select json_agg(json_build_object('id', d.id, 'code', d.code, 'naam', d.name, 'eenheid', t.unit, 'tarief', to_char(t.cents / 100.0, 'FM9999999990.00'),
                          'besluit', (select json_build_object('id', b.id, 'titel', b.title) from decision b where b.region_id = t.region_id and b.id = t.decision_id)) order by d.code)
                          from procedure_product t join product d on d.region_id = t.region_id and d.id = t.product_id where t.region_id = p.region_id and t.procedure_id = p.id), '[]') as tarieven,
              coalesce((select json_agg(json_build_object('op', e.at, 'door', e.by_name, 'stap', e.step, 'tekst', e.text) order by e.id) from procedure_event e where e.region_id = p.region_id and e.procedure_id = p.id), '[]') as gebeurtenissen
         from procurement_procedure p where p.region_id = $1 and p.id = $3 and (not $4::boolean or p.published_at is not null)`,
      [actor.regionId, actor.providerId, id, published],
    );
  }

  /** What the papers of a procedure can be about. */
  async choices(actor: Actor): Promise<ProcedureChoices> {
    const contractsoorten = await this.reader.rows<ProcedureChoices['contractsoorten'][number]>(
      actor,
      `select key as sleutel, name as naam from contract_kind where region_id = $1 and product_lines order by sort`,
      [actor.regionId],
    );
    return { contractsoorten };
  }

  /** The region of an address; its name is public. */
  async region(key: string): Promise<{ id: number; name: string } | null> {
    const [row] = await this.reader.outsideRegion<{ id: number; name: string }>(`select id, name from region where key = $1`, [key]);
    return row ?? null;
  }

  /** What was published under this number ("IP-001"), for whoever reads it without a login. */
  async publishedOne(regionId: number, number: string): Promise<ProcedureDetail | null> {
    const no = /^IP-(\d{1,9})$/.exec(number)?.[1];
    if (no === undefined) return null;
    const whole = { regionId, providerId: null, municipalityCode: null };
    const row = await this.reader.one<{ id: string }>(
      whole,
      `select id from procurement_procedure where region_id = $1 and no = $2 and published_at is not null`,
      [regionId, Number(no)],
    );
    return row && this.one(whole, row.id, true);
  }

  /** What is published in a region, for whoever reads it without a login. */
  published(regionId: number): Promise<ProcedureItem[]> {
    return this.reader.rows<ProcedureItem>(
      { regionId, providerId: null, municipalityCode: null },
      `select ${COLUMNS} from procurement_procedure p where p.region_id = $1 and p.published_at is not null and p.ended_reason is null order by p.no desc`,
      [regionId, null],
    );
  }
}
