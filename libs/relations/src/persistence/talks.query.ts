// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor } from '#platform';
import type { Side } from '../domain/question-thread.js';
import type { TalkKind, TalkState } from '../domain/talk.js';

export interface TalkFilter {
  readonly states: readonly TalkState[] | null;
  /** Key of the provider. */
  readonly provider: string | null;
  readonly ownerId: string | null;
  readonly year: number | null;
  /** Planned for a day that has passed, without a report. */
  readonly unrecorded: boolean;
  readonly search: string | null;
}

export interface TalkItem {
  id: string;
  nummer: string;
  soort: TalkKind;
  aanbieder: { sleutel: string; naam: string };
  datum: string;
  tijd: string | null;
  plaats: string | null;
  eigenaar: { id: string; naam: string } | null;
  staat: TalkState;
  wachtOp: Side | null;
  nietVastgelegd: boolean;
  openAfspraken: number;
  afsprakenTeLaat: number;
  versie: number;
}

export const TALK_SORTS = {
  datum: `t.on_date, t.starts_at nulls first, t.no`,
  '-datum': `t.on_date desc, t.starts_at desc nulls last, t.no desc`,
} as const;
export type TalkSort = keyof typeof TALK_SORTS;

export const talkNumber = (no: string): string => `'G-' || to_char(${no}, case when ${no} < 10000 then 'FM0000' else 'FM9999999999' end)`;
const openAgreements = (more: string): string =>
  `(select count(*)::int from talk_agreement a where a.region_id = t.region_id and a.talk_id = t.id and a.state = 'open'${more})`;

/** A talk `t` with its parties: what list and detail both tell. */
export const TALK_COLUMNS = `
  t.id, ${talkNumber('t.no')} as nummer, t.kind as soort, json_build_object('sleutel', p.key, 'naam', p.name) as aanbieder, t.on_date as datum,
  to_char(t.starts_at, 'HH24:MI') as tijd, t.place as plaats, case when o.id is not null then json_build_object('id', o.id, 'naam', o.name) end as eigenaar, t.state as staat,
  case t.state when 'gehouden' then 'regio' when 'voorgelegd' then 'aanbieder' end as "wachtOp", t.state = 'gepland' and t.on_date < ${REGION_TODAY} as "nietVastgelegd",
  ${openAgreements('')} as "openAfspraken", ${openAgreements(` and a.due < ${REGION_TODAY}`)} as "afsprakenTeLaat", t.version as versie`;
export const TALK_PARTIES = `
  join provider p on p.region_id = t.region_id and p.id = t.provider_id
  left join account o on o.region_id = t.region_id and o.id = t.owner_id`;

const WANTED = `t.region_id = $1 and ($2::text[] is null or t.state = any($2)) and ($3::text is null or t.provider_id = (select id from provider where region_id = $1 and key = $3))
  and ($4::uuid is null or t.owner_id = $4) and ($5::int is null or extract(year from t.on_date) = $5) and (not $6::boolean or (t.state = 'gepland' and t.on_date < ${REGION_TODAY}))
  and ($7::text is null or strpos(lower(p.name), $7) > 0 or t.no = substring($7 from '^(?:g-?)?0*([0-9]{1,9})$')::int)`;

const EXPORT_MOST = 10_000;

@Injectable()
export class TalksQuery {
  constructor(private readonly reader: Reader) {}

  async page(actor: Actor, filter: TalkFilter, sort: TalkSort, limit: number, offset: number): Promise<{ rows: TalkItem[]; total: number }> {
    const order = TALK_SORTS[sort];
    const values = [
      actor.regionId,
      filter.states,
      filter.provider,
      filter.ownerId,
      filter.year,
      filter.unrecorded,
      filter.search?.trim().toLowerCase() || null,
    ];
    const rows = await this.reader.rows<TalkItem & { total: number }>(
      actor,
      `with found as (select t.*, count(*) over ()::int as total, row_number() over (order by ${order}) as rank from account_talk t join provider p on p.region_id = t.region_id and p.id = t.provider_id where ${WANTED})
       select ${TALK_COLUMNS}, t.total from found t ${TALK_PARTIES} where t.rank > $9 and t.rank <= $9::int + $8::int order by t.rank`,
      [...values, limit, offset],
    );
    return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
  }

  /** Everything the filter lets through, for a file. */
  async all(actor: Actor, filter: TalkFilter, sort: TalkSort): Promise<TalkItem[]> {
    return (await this.page(actor, filter, sort, EXPORT_MOST, 0)).rows;
  }
}
