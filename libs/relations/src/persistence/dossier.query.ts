// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Reader, REGION_TODAY, type Actor } from '#platform';
import { talkNumber } from './talks.query.js';
import { agreementColumns, AGREEMENT_PARTIES, type AgreementItem } from './talk-agreements.query.js';

interface DossierQuestion {
  id: string;
  nummer: string;
  titel: string;
  staat: string;
  termijn: LocalDate;
  teLaat: boolean;
}

/** What the dossier itself looks up; the rooms and signals come from the figures of the provider's page. */
export interface DossierFacts {
  aanbieder: { id: string; sleutel: string; naam: string };
  /** The first day that counts. */
  van: LocalDate;
  totEnMet: LocalDate;
  vorige: { id: string; nummer: string; datum: LocalDate } | null;
  gesprek: { id: string; nummer: string; datum: LocalDate; staat: string } | null;
  besteding: { bedrag: string; regels: number };
  afkeur: { regels: number; van: number; bedrag: string; oorzaken: { code: string; regels: number }[] };
  afspraken: AgreementItem[];
  vragen: { open: number; teLaat: number; nieuw: number; lijst: DossierQuestion[] };
  nieuweSignalen: number;
}

const euros = (cents: string): string => `round(coalesce(${cents}, 0)::numeric / 100, 2)::text`;
const HELD = `('gehouden','voorgelegd','bevestigd')`;
const THREADS = 10;

/**
 * $2 key of the provider, $3 id of a talk or null. Until: the day of a talk that was held, else today. From: the day after the talk
 * before it, else the first of January.
 */
const SQL = `
  with today as (select ${REGION_TODAY} as day),
  party as (select * from provider where region_id = $1 and key = $2),
  this_talk as (select t.* from account_talk t join party p on p.id = t.provider_id where t.region_id = $1 and t.id = $3::uuid),
  until as (select case when t.state in ${HELD} then least(t.on_date, d.day) else d.day end as day from today d left join this_talk t on true),
  before as (
    select v.* from account_talk v join party p on p.id = v.provider_id, until u
     where v.region_id = $1 and v.state in ${HELD} and v.id is distinct from $3::uuid and v.on_date <= u.day order by v.on_date desc, v.no desc limit 1),
  span as (select coalesce((select on_date + 1 from before), make_date(extract(year from u.day)::int, 1, 1)) as first, u.day as last from until u),
  sent as (
    select m.* from message m join party p on p.id = m.provider_id, span s
     where m.region_id = $1 and m.type = 'JW323' and (m.checked_at at time zone 'Europe/Amsterdam')::date between s.first and s.last),
  cause as (
    select code, sum(n)::int as n from (
      select f.code, count(*) as n from sent m join declaration_line l on l.region_id = $1 and l.message_id = m.id and not l.accepted join lateral unnest(l.codes) as f (code) on true group by 1
      union all
      select coalesce(m.declaration_code, m.header_code), sum(m.lines) from sent m where m.state = 'afgekeurd' and (m.header_code <> '0200' or m.declaration_code = '9333') group by 1) x group by 1),
  thread as (
    select q.*, q.state <> 'gesloten' and q.due < u.day as late from question_thread q join party p on p.id = q.provider_id, until u where q.region_id = $1 and (q.opened_at at time zone 'Europe/Amsterdam')::date <= u.day)
  select json_build_object('id', p.id, 'sleutel', p.key, 'naam', p.name) as aanbieder, s.first as van, s.last as "totEnMet",
         (select json_build_object('id', b.id, 'nummer', ${talkNumber('b.no')}, 'datum', b.on_date) from before b) as vorige,
         (select json_build_object('id', t.id, 'nummer', ${talkNumber('t.no')}, 'datum', t.on_date, 'staat', t.state) from this_talk t) as gesprek,
         (select json_build_object('bedrag', ${euros('sum(r.cents)')}, 'regels', coalesce(sum(r.lines), 0)) from spend_rollup r
           where r.region_id = $1 and r.provider_id = p.id and r.booked_on between s.first and s.last) as besteding,
         (select json_build_object('regels', coalesce(sum(m.refused_lines), 0), 'van', coalesce(sum(m.lines), 0), 'bedrag', ${euros('sum(m.refused_cents)')},
                   'oorzaken', coalesce((select json_agg(json_build_object('code', c.code, 'regels', c.n) order by c.n desc, c.code) from cause c), '[]')) from sent m) as afkeur,
         coalesce((select json_agg(row_to_json(x) order by x.staat <> 'open', x.datum, x.id) from (select ${agreementColumns} from talk_agreement a ${AGREEMENT_PARTIES}
                    where a.region_id = $1 and a.provider_id = p.id and a.talk_id is distinct from $3::uuid and g.on_date <= s.last and (a.state = 'open' or a.closed_on >= s.first)) x), '[]') as afspraken,
         (select json_build_object('open', count(*) filter (where q.state <> 'gesloten'), 'teLaat', count(*) filter (where q.late), 'nieuw', count(*) filter (where (q.opened_at at time zone 'Europe/Amsterdam')::date >= s.first),
                   'lijst', coalesce((select json_agg(y.j order by y.due, y.no) from (
                      select o.due, o.no, json_build_object('id', o.id, 'nummer', 'V-' || to_char(o.no, 'FM0000999999'), 'titel', o.title, 'staat', o.state, 'termijn', o.due, 'teLaat', o.late) as j
                        from thread o where o.state <> 'gesloten' order by o.due, o.no limit ${THREADS}) y), '[]')) from thread q) as vragen,
         (select count(*)::int from signal g where g.region_id = $1 and g.provider_id = p.id and (g.raised_at at time zone 'Europe/Amsterdam')::date between s.first and s.last) as "nieuweSignalen"
    from party p, span s`;

@Injectable()
export class DossierQuery {
  constructor(private readonly reader: Reader) {}

  /** Everything about a provider since the last talk; null when there is no such provider, or the talk is not of it. */
  async since(actor: Actor, providerKey: string, talkId: string | null): Promise<DossierFacts | null> {
    const facts = await this.reader.one<DossierFacts>(actor, SQL, [actor.regionId, providerKey, talkId]);
    return facts && (talkId === null || facts.gesprek) ? facts : null;
  }
}
