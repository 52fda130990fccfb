// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor } from '#platform';
import type { Side } from '../domain/question-thread.js';
import { sideOf } from '../domain/side.js';
import type { AgreementState } from '../domain/talk-agreement.js';
import { talkNumber } from './talks.query.js';

export interface AgreementFilter {
  readonly states: readonly AgreementState[] | null;
  readonly overdue: boolean;
  readonly side: Side | null;
  readonly ownerId: string | null;
  /** Key of the provider. */
  readonly provider: string | null;
}

export interface AgreementItem {
  id: string;
  gesprek: { id: string; nummer: string; datum: string };
  aanbieder: { sleutel: string; naam: string };
  tekst: string;
  kant: Side;
  eigenaar: { id: string | null; naam: string } | null;
  datum: string;
  staat: AgreementState;
  teLaat: boolean;
  afgerondOp: string | null;
  afgerondDoor: string | null;
  toelichting: string | null;
  versie: number;
}

/** An agreement `a` with its parties. */
export const agreementColumns = `
  a.id, json_build_object('id', g.id, 'nummer', ${talkNumber('g.no')}, 'datum', g.on_date) as gesprek, json_build_object('sleutel', ap.key, 'naam', ap.name) as aanbieder, a.text as tekst, a.side as kant,
  case when a.owner_name is not null then json_build_object('id', a.owner_id, 'naam', a.owner_name) end as eigenaar, a.due as datum, a.state as staat,
  a.state = 'open' and a.due < ${REGION_TODAY} as "teLaat", a.closed_on as "afgerondOp", a.closed_by as "afgerondDoor", a.note as toelichting, a.version as versie`;
export const AGREEMENT_PARTIES = `
  join account_talk g on g.region_id = a.region_id and g.id = a.talk_id
  join provider ap on ap.region_id = a.region_id and ap.id = a.provider_id`;

const WANTED = `a.region_id = $1 and ($2::text[] is null or a.state = any($2)) and (not $3::boolean or (a.state = 'open' and a.due < ${REGION_TODAY})) and ($4::text is null or a.side = $4)
  and ($5::uuid is null or a.owner_id = $5) and ($6::text is null or ap.key = $6)
  and (not $7::boolean or exists (select 1 from talk_report s where s.region_id = $1 and s.talk_id = a.talk_id))`;

const EXPORT_MOST = 10_000;

/** What waits because of a talk, for the first screen. */
export interface TalkTerms {
  /** Agreements past their day; for a provider its own. */
  afsprakenTeLaat: number;
  /** Of those, the ones of whoever asks. */
  afsprakenTeLaatVanMij: number;
  openAfspraken: number;
  /** Reports that the side of whoever asks has to write or confirm. */
  verslagen: number;
  /** Planned for a day that has passed, without a report. */
  nietVastgelegd: number;
  komend: { datum: string; aantal: number }[];
}

/** How many days ahead the first screen looks. */
const AHEAD_DAYS = 14;

@Injectable()
export class TalkAgreementsQuery {
  constructor(private readonly reader: Reader) {}

  /** Open ones first, the earliest day first. */
  async page(actor: Actor, filter: AgreementFilter, limit: number, offset: number): Promise<{ rows: AgreementItem[]; total: number }> {
    const rows = await this.reader.rows<AgreementItem & { total: number }>(
      actor,
      `select ${agreementColumns}, count(*) over ()::int as total from talk_agreement a ${AGREEMENT_PARTIES} where ${WANTED} order by (a.state <> 'open'), a.due, a.id limit $8 offset $9`,
      [actor.regionId, filter.states, filter.overdue, filter.side, filter.ownerId, filter.provider, sideOf(actor) === 'aanbieder', limit, offset],
    );
    return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
  }

  /** Everything the filter lets through, for a file. */
  async all(actor: Actor, filter: AgreementFilter): Promise<AgreementItem[]> {
    return (await this.page(actor, filter, EXPORT_MOST, 0)).rows;
  }

  async terms(actor: Actor): Promise<TalkTerms> {
    const side = sideOf(actor);
    const row = await this.reader.one<TalkTerms>(
      actor,
      `with today as (select ${REGION_TODAY} as day),
            open as (select a.* from talk_agreement a where a.region_id = $1 and a.state = 'open'
                        and ($3::text <> 'aanbieder' or (a.side = 'aanbieder' and exists (select 1 from talk_report s where s.region_id = $1 and s.talk_id = a.talk_id))))
       select (select count(*)::int from open, today where due < day) as "afsprakenTeLaat", (select count(*)::int from open, today where due < day and owner_id = $2::uuid) as "afsprakenTeLaatVanMij",
              (select count(*)::int from open) as "openAfspraken",
              (select count(*)::int from account_talk t where t.region_id = $1 and t.state = case when $3::text = 'aanbieder' then 'voorgelegd' else 'gehouden' end) as verslagen,
              (select count(*)::int from account_talk t, today where t.region_id = $1 and t.state = 'gepland' and t.on_date < day) as "nietVastgelegd",
              coalesce((select json_agg(json_build_object('datum', k.on_date, 'aantal', k.n) order by k.on_date)
                          from (select t.on_date, count(*)::int as n from account_talk t, today where t.region_id = $1 and t.state = 'gepland' and t.on_date between day and day + ${AHEAD_DAYS} group by 1) k), '[]') as komend`,
      [actor.regionId, actor.accountId, side],
    );
    return row!;
  }
}
