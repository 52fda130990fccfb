// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import { outcomeOfSilence, shareOf, type ContractOutcome, type OfferState, type SilenceMeaning } from '../domain/offer.js';
import { OFFER_LETTER, type OfferLetter } from './offer-letter.js';
import { percent, STANDING, standingOf, type RoundStanding, type StandingRow } from './standing.js';

const euros = (cents: string): string => `round((${cents})::numeric / 100, 2)::text`;

/** A change as a percentage of what it was, with its sign; null where there was nothing. */
function signed(change: bigint, old: bigint): string | null {
  const size = percent(shareOf(change < 0n ? -change : change, old));
  return size === null || change >= 0n ? size : `-${size}`;
}

export const OFFER_SORTS = {
  aanbieder: 'p.name',
  stand: 'o.state',
  effect: 'coalesce(k.change, 0)',
  cumulatief: 'coalesce(k.cumulative, 0)',
  laatste: 'l.last_at',
} as const;

export interface OfferRow {
  id: string;
  aanbieder: { sleutel: string; naam: string };
  contracten: string[];
  poging: number;
  staat: OfferState;
  apartReden: string | null;
  oud: string | null;
  effect: string | null;
  effectPercentage: string | null;
  cumulatief: string | null;
  waarschuwingen: string[];
  gronden: string[];
  reagerenTotEnMet: string | null;
  herinnerdOp: string[];
  laatsteStapOp: Date;
  wachtOpOns: boolean;
}

export interface OfferFilter {
  readonly states: readonly string[] | null;
  readonly search: string | null;
  readonly warned: boolean | null;
}

export interface OfferDetail {
  id: string;
  herziening: { id: string; nummer: number; titel: string; waarom: string; ingangsdatum: string; gepauzeerd: string | null; staat: string };
  aanbieder: { sleutel: string; naam: string };
  regio: string;
  poging: number;
  staat: OfferState;
  aangebodenOp: Date | null;
  reagerenTotEnMet: string | null;
  hash: string | null;
  contracten: {
    nummer: string;
    soort: string;
    versie: number | null;
    grond: string | null;
    effect: string | null;
    uitkomst: string | null;
    /** What comes of no answer at all, by the clauses of the contract; null once there is an outcome. */
    bijStilzwijgen: Extract<ContractOutcome, 'stil' | 'stil-aanvaard'> | null;
    nieuweVersie: number | null;
    verschil: { wijziging: number; soort: string; onderdeel: string; oud: string | null; nieuw: string | null }[];
  }[];
  berichten: { soort: string; tekst: string | null; door: string; bevoegdheid: string | null; op: Date; vanRegio: boolean }[];
}

const LIST = `
  from revision_offer o
  join provider p on p.region_id = o.region_id and p.id = o.provider_id
  join lateral (select array_agg(c.number order by c.number) as numbers, sum(k.old_cents) as old, sum(k.new_cents - k.old_cents) as change,
                       max(k.cumulative_basis_points) as cumulative, coalesce(array_agg(distinct k.ground) filter (where k.ground is not null), '{}') as grounds,
                       coalesce((select array_agg(distinct w.value->>'tekst') from revision_contract x, jsonb_array_elements(x.warnings) w
                                  where x.region_id = o.region_id and x.offer_id = o.id), '{}') as warnings
                  from revision_contract k join contract c on c.region_id = k.region_id and c.id = k.contract_id
                 where k.region_id = o.region_id and k.offer_id = o.id) k on true
  join lateral (select greatest(o.made_at, o.offered_at, o.opened_at, o.answered_at, (select max(r.at) from revision_response r where r.region_id = o.region_id and r.offer_id = o.id)) as last_at) l on true
 where o.region_id = $1 and o.round_id = $2 and o.state not in ('vervangen','ingetrokken')
   and ($3::text[] is null or o.state = any($3)) and ($4::text is null or p.name ilike '%' || $4 || '%' or exists (select 1 from unnest(k.numbers) n where n ilike '%' || $4 || '%'))
   and ($5::boolean is null or (cardinality(k.warnings) > 0) = $5)`;

const RESPONSES = `(select coalesce(json_agg(json_build_object('soort', r.kind, 'tekst', r.text, 'door', r.by_name, 'bevoegdheid', r.mandate, 'op', r.at, 'vanRegio', r.kind = 'antwoord') order by r.id), '[]')
    from revision_response r where r.region_id = o.region_id and r.offer_id = o.id)`;

const CONTRACTS = `(select coalesce(json_agg(json_build_object('nummer', c.number, 'soort', coalesce(ck.name, c.kind), 'versie', v.no, 'grond', k.ground,
      'effect', ${euros('k.new_cents - k.old_cents')}, 'uitkomst', k.outcome, 'nieuweVersie', n.no, 'verschil', k.difference,
      'stilzwijgen', case when k.outcome is null then (select coalesce(json_agg(distinct s.meaning), '[]') from contract_clause cc
                       join revision_silence s on s.region_id = cc.region_id and s.clause_key = cc.clause_key
                      where cc.region_id = k.region_id and cc.version_id = contract_terms_version(k.region_id, k.source_version_id)) end) order by c.number), '[]')
    from revision_contract k join contract c on c.region_id = k.region_id and c.id = k.contract_id
    left join contract_kind ck on ck.region_id = c.region_id and ck.key = c.kind
    left join contract_version v on v.region_id = k.region_id and v.id = k.source_version_id
    left join contract_version n on n.region_id = k.region_id and n.id = k.version_id
   where k.region_id = o.region_id and k.offer_id = o.id)`;

const OFFER = `select o.id, json_build_object('id', r.id, 'nummer', r.no, 'titel', r.title, 'waarom', r.why, 'ingangsdatum', r.effective_from, 'gepauzeerd', r.paused_reason, 'staat', r.state) as herziening,
       json_build_object('sleutel', p.key, 'naam', p.name) as aanbieder, g.name as regio, o.attempt as poging, o.state as staat, o.offered_at as "aangebodenOp",
       o.respond_until as "reagerenTotEnMet", encode(o.letter_sha256, 'hex') as hash, ${CONTRACTS} as contracten, ${RESPONSES} as berichten
  from revision_offer o join revision_round r on r.region_id = o.region_id and r.id = o.round_id join region g on g.id = o.region_id
  join provider p on p.region_id = o.region_id and p.id = o.provider_id where o.region_id = $1`;

@Injectable()
export class OffersQuery {
  constructor(private readonly reader: Reader) {}

  /** The offers of a round, one a provider: what stands now. `limit` null: all of them. */
  async page(
    actor: Actor,
    roundId: string,
    filter: OfferFilter,
    sort: { readonly by: keyof typeof OFFER_SORTS; readonly descending: boolean },
    limit: number | null,
    offset: number,
  ): Promise<{ rows: OfferRow[]; total: number }> {
    type Read = Omit<OfferRow, 'effectPercentage' | 'cumulatief'> & {
      total: number;
      old: string | null;
      change: string | null;
      cumulative: number | null;
    };
    const found = await this.reader.rows<Read>(
      actor,
      `select o.id, json_build_object('sleutel', p.key, 'naam', p.name) as aanbieder, coalesce(k.numbers, '{}') as contracten, o.attempt as poging, o.state as staat,
              o.apart_reason as "apartReden", ${euros('k.old')} as oud, ${euros('k.change')} as effect, k.old::text as old, k.change::text as change,
              k.cumulative::int as cumulative, k.warnings as waarschuwingen, k.grounds as gronden, o.respond_until as "reagerenTotEnMet",
              to_json(o.reminded_on) as "herinnerdOp", l.last_at as "laatsteStapOp", o.state = 'vraag' as "wachtOpOns", count(*) over ()::int as total
         ${LIST} order by ${OFFER_SORTS[sort.by]} ${sort.descending ? 'desc nulls last' : 'asc nulls last'}, p.name, o.id limit $6 offset $7`,
      [actor.regionId, roundId, filter.states, filter.search, filter.warned, limit, offset],
      'revisions.offers',
    );
    return {
      rows: found.map(({ total: _, old, change, cumulative, ...row }) => ({
        ...row,
        effectPercentage: old === null || change === null ? null : signed(BigInt(change), BigInt(old)),
        cumulatief: percent(cumulative),
      })),
      total: found[0]?.total ?? 0,
    };
  }

  /** How many offers stand where, and what share accepted by number and by last year's turnover. */
  async standing(actor: Actor, roundId: string): Promise<RoundStanding | null> {
    const row = await this.reader.one<StandingRow>(actor, STANDING, [actor.regionId, roundId], 'revisions.standing');
    return row && standingOf(row);
  }

  /** What was sent to a provider: for its own people, newest first. */
  inbox(actor: Actor): Promise<{ id: string; titel: string; staat: OfferState; aangebodenOp: Date; reagerenTotEnMet: string; contracten: number }[]> {
    return this.reader.rows(
      actor,
      `select o.id, r.title as titel, r.no as herziening, o.state as staat, o.offered_at as "aangebodenOp", o.respond_until as "reagerenTotEnMet", r.effective_from as ingangsdatum, o.attempt as poging,
              (select count(*)::int from revision_contract k where k.region_id = o.region_id and k.offer_id = o.id) as contracten
         from revision_offer o join revision_round r on r.region_id = o.region_id and r.id = o.round_id
        where o.region_id = $1 and o.offered_at is not null order by o.state not in ('aangeboden','geopend','vraag'), o.offered_at desc, o.id limit 200`,
      [actor.regionId],
      'revisions.inbox',
    );
  }

  async one(actor: Actor, id: string): Promise<OfferDetail | null> {
    type ReadContract = Omit<OfferDetail['contracten'][number], 'bijStilzwijgen'> & { readonly stilzwijgen: readonly SilenceMeaning[] | null };
    type Read = Omit<OfferDetail, 'contracten'> & { readonly contracten: readonly ReadContract[] };
    const row = await this.reader.one<Read>(actor, `${OFFER} and o.id = $2`, [actor.regionId, id], 'revisions.offer');
    if (row === null) return null;
    const contracten = row.contracten.map(({ stilzwijgen, ...contract }) => ({
      ...contract,
      bijStilzwijgen: stilzwijgen && outcomeOfSilence(stilzwijgen),
    }));
    return { ...row, contracten };
  }

  /** The very letter that was sent. */
  letter(actor: Actor, id: string): Promise<OfferLetter | null> {
    return this.reader.one(actor, OFFER_LETTER, [actor.regionId, id], 'revisions.letter');
  }
}
