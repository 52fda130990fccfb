// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

/** The choice that a figure hands on to its lines; each part narrows. */
export interface PostingFilter {
  /** Key of the provider. */
  readonly provider?: string | undefined;
  /** Number or key of a segment, key of a block, or "niet-ingedeeld". */
  readonly segment?: string | undefined;
  /** Key or code of the municipality. */
  readonly municipality?: string | undefined;
  readonly product?: string | undefined;
  /** Number of the contract. */
  readonly contract?: string | undefined;
  /** First day of the month of care. */
  readonly careMonth?: string | undefined;
  readonly year?: number | undefined;
  /** What was booked up to and including this day. */
  readonly asOf?: string | undefined;
  readonly crisis?: boolean | undefined;
  readonly messageId?: string | undefined;
}

export interface PostingItem {
  id: string;
  geboektOp: string;
  zorgVan: string;
  zorgTotEnMet: string;
  aanbieder: { sleutel: string; naam: string };
  gemeente: { code: string; sleutel: string; naam: string };
  product: { code: string; naam: string };
  contract: string;
  kind: string;
  bedrag: string;
  bericht: { id: string; nummer: string };
  regel: number;
}

export interface PostingStretch {
  readonly total: { readonly bedrag: string; readonly regels: number };
  readonly rows: PostingItem[];
}

export const NOT_CLASSIFIED = 'niet-ingedeeld';

/** Rollup rows of the choice: from the view that decides to which segment a booking counts, so that lines and figures cannot differ. */
const CHOSEN = `
  select s.care_month, s.booked_on, s.provider_id, s.municipality_code, s.product_id, s.contract_line_id, s.cents, s.lines
    from classified_spend s
   where s.region_id = $1
     and ($2::text is null or s.provider_id = (select id from provider where region_id = $1 and key = $2))
     and ($3::text is null or case when $3 = '${NOT_CLASSIFIED}' then s.segment_code is null else s.segment_code in ($3, (select no::text from segment where region_id = $1 and key = $3 order by id desc limit 1)) end)
     and ($4::text is null or s.municipality_code = (select code from municipality where region_id = $1 and (key = $4 or code = $4)))
     and ($5::text is null or s.product_id = any (array(select id from product where region_id = $1 and code = $5)))
     and ($6::text is null or s.contract_id = (select id from contract where region_id = $1 and number = $6))
     and ($7::date is null or s.care_month = $7)
     and ($8::int is null or (s.care_month >= make_date($8, 1, 1) and s.care_month < make_date($8 + 1, 1, 1)))
     and ($9::date is null or s.booked_on <= $9)
     and (not $10::boolean or s.crisis)`;

/** Of one message the rollup keeps no account: its lines are few and are counted themselves. */
const OF_MESSAGE = `p.line_id in (select l.id from declaration_line l where l.region_id = $1 and l.message_id = $14 and l.accepted)`;
const SAME_KEY = `c.care_month = p.care_month and c.booked_on = p.booked_on and c.provider_id = p.provider_id and c.municipality_code = p.municipality_code
  and c.product_id = p.product_id and c.contract_line_id = p.contract_line_id`;

const TOTAL = `select json_build_object('bedrag', (coalesce(sum(cents), 0) * 0.01)::numeric(18, 2)::text, 'regels', coalesce(sum(lines), 0)) from chosen`;
const TOTAL_OF_MESSAGE = `
  select json_build_object('bedrag', (coalesce(sum(p.cents), 0) * 0.01)::numeric(18, 2)::text, 'regels', count(*))
    from posting p where p.region_id = $1 and ${OF_MESSAGE} and exists (select 1 from chosen c where ${SAME_KEY})`;

/**
 * The stretch of days, newest first, that is sure to hold the wanted rows: the rollup tells how many lines each day has, so that the
 * ledger is never read further back than needed.
 */
const STRETCH = `
  days as (select booked_on, sum(sum(lines)) over (order by booked_on desc) as so_far from chosen where $11::date is null or booked_on < $11 group by booked_on),
  since as (select coalesce((select max(booked_on) from days where so_far >= $13), (select min(booked_on) from chosen)) as booked_on)`;

const shown = (ofMessage: boolean): string => `
  page as (
    select p.* from posting p
     where p.region_id = $1 and ($11::date is null or (p.booked_on, p.id) < ($11, $12::bigint))
       and ${ofMessage ? OF_MESSAGE : `p.booked_on >= (select booked_on from since)`}
       and exists (select 1 from chosen c where ${SAME_KEY})
     order by p.booked_on desc, p.id desc limit $13)
  select coalesce(json_agg(json_build_object('id', p.id::text, 'geboektOp', p.booked_on, 'zorgVan', l.care_from, 'zorgTotEnMet', l.care_until,
           'aanbieder', json_build_object('sleutel', v.key, 'naam', v.name), 'gemeente', json_build_object('code', g.code, 'sleutel', g.key, 'naam', g.name),
           'product', json_build_object('code', r.code, 'naam', r.name), 'contract', ct.number, 'kind', 'C-' || p.person_id, 'bedrag', (p.cents * 0.01)::numeric(18, 2)::text,
           'bericht', json_build_object('id', m.id, 'nummer', m.declaration_number), 'regel', l.line_no) order by p.booked_on desc, p.id desc), '[]')
    from page p
    join declaration_line l on l.region_id = p.region_id and l.id = p.line_id
    join message m on m.region_id = p.region_id and m.id = l.message_id
    join provider v on v.region_id = p.region_id and v.id = p.provider_id
    join municipality g on g.region_id = p.region_id and g.code = p.municipality_code
    join product r on r.region_id = p.region_id and r.id = p.product_id
    join contract_line cl on cl.region_id = p.region_id and cl.id = p.contract_line_id
    join contract ct on ct.region_id = p.region_id and ct.id = cl.contract_id`;

const statement = (ofMessage: boolean): string => `
  with chosen as materialized (${CHOSEN}), ${ofMessage ? '' : `${STRETCH},`} rows as (with ${shown(ofMessage)})
  select (${ofMessage ? TOTAL_OF_MESSAGE : TOTAL}) as total, (select * from rows) as rows`;

@Injectable()
export class PostingsQuery {
  constructor(private readonly reader: Reader) {}

  /**
   * Booked lines, newest first, with the total of the whole choice: the same total as the figure that leads here.
   * @param after day of booking and id of the last row that was shown
   */
  async stretch(actor: Actor, filter: PostingFilter, after: readonly string[] | null, limit: number): Promise<PostingStretch> {
    const ofMessage = filter.messageId !== undefined;
    const values = [
      actor.regionId,
      filter.provider ?? null,
      filter.segment ?? null,
      filter.municipality ?? null,
      filter.product ?? null,
      filter.contract ?? null,
      filter.careMonth ?? null,
      filter.year ?? null,
      filter.asOf ?? null,
      filter.crisis ?? false,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
      ...(ofMessage ? [filter.messageId] : []),
    ];
    const row = await this.reader.one<PostingStretch>(actor, statement(ofMessage), values);
    return row!;
  }
}
