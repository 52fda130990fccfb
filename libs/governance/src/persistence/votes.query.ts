// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { SubjectKind } from '../domain/body.js';
import type { Choice, VoteMode } from '../domain/vote.js';

export interface VoteItem {
  id: string;
  titel: string;
  gremium: { sleutel: string; naam: string };
  vergadering: { id: string; datum: string };
  wijze: VoteMode;
  staat: 'open' | 'gesloten' | 'ingetrokken';
  gesproken: number;
  zetels: number;
  besluit: { id: string; nummer: string; uitkomst: string } | null;
}

export interface VoteSeat {
  zetel: string;
  naam: string;
  bezetDoor: string | null;
  gemeenten: { code: string; naam: string; inwoners: number | null }[];
  gewicht: number;
  keuze: Choice | null;
  reden: string | null;
  door: string | null;
}

export interface VoteDetail extends Omit<VoteItem, 'zetels'> {
  agendapunt: string | null;
  onderwerp: { soort: SubjectKind; id: string | null; label: string };
  bedrag: string | null;
  motivering: string;
  geldtVanaf: string | null;
  bekrachtigingDoor: { sleutel: string; naam: string } | null;
  peildatum: string | null;
  ingetrokkenOmdat: string | null;
  geopendDoor: string;
  geopendOp: string;
  geslotenDoor: string | null;
  geslotenOp: string | null;
  versie: number;
  zetels: VoteSeat[];
}

const NUMBER = `'BB-' || to_char(d.no, case when d.no < 10000 then 'FM0000' else 'FM9999999999' end)`;
const COLUMNS = `v.id, v.title as titel, json_build_object('sleutel', b.key, 'naam', b.name) as gremium, json_build_object('id', m.id, 'datum', m.held_on) as vergadering, v.mode as wijze,
  case when v.closed_at is null then 'open' when v.decision_id is null then 'ingetrokken' else 'gesloten' end as staat,
  (select count(*)::int from vote_seat s where s.region_id = v.region_id and s.vote_id = v.id and s.choice is not null) as gesproken,
  case when d.id is not null then json_build_object('id', d.id, 'nummer', ${NUMBER}, 'uitkomst', d.outcome) end as besluit`;
const FROM = `from vote v join body b on b.region_id = v.region_id and b.key = v.body_key join meeting m on m.region_id = v.region_id and m.id = v.meeting_id
  left join decision d on d.region_id = v.region_id and d.id = v.decision_id`;

@Injectable()
export class VotesQuery {
  constructor(private readonly reader: Reader) {}

  /** Votes, those still open first and then the newest meetings first. */
  async page(
    actor: Actor,
    filter: { readonly body: string | null; readonly meetingId: string | null; readonly open: boolean | null },
    limit: number,
    offset: number,
  ): Promise<{ rows: VoteItem[]; total: number }> {
    const rows = await this.reader.rows<VoteItem & { total: number }>(
      actor,
      `select ${COLUMNS}, (select count(*)::int from vote_seat s where s.region_id = v.region_id and s.vote_id = v.id) as zetels, count(*) over ()::int as total ${FROM}
        where v.region_id = $1 and ($2::text is null or v.body_key = $2) and ($3::uuid is null or v.meeting_id = $3) and ($4::boolean is null or (v.closed_at is null) = $4)
        order by v.closed_at is null desc, m.held_on desc, v.opened_at desc limit $5 offset $6`,
      [actor.regionId, filter.body, filter.meetingId, filter.open, limit, offset],
    );
    return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
  }

  one(actor: Actor, id: string): Promise<VoteDetail | null> {
    return this.reader.one<VoteDetail>(
      actor,
      `select ${COLUMNS}, v.agenda_item as agendapunt, json_build_object('soort', v.subject_kind, 'id', v.subject_id, 'label', v.subject_label) as onderwerp,
              (v.cents / 100.0)::numeric(20,2)::text as bedrag, v.motivation as motivering, v.effective_from as "geldtVanaf", v.weighing_day as peildatum,
              v.withdrawn_reason as "ingetrokkenOmdat", v.opened_name as "geopendDoor", v.opened_at as "geopendOp", v.closed_name as "geslotenDoor", v.closed_at as "geslotenOp",
              v.version as versie, (select json_build_object('sleutel', y.key, 'naam', y.name) from body y where y.region_id = v.region_id and y.key = v.ratified_by) as "bekrachtigingDoor",
              (select json_agg(json_build_object('zetel', s.seat, 'naam', s.name, 'bezetDoor', s.holder, 'gewicht', s.weight, 'keuze', s.choice, 'reden', s.reason, 'door', s.spoken_name,
                 'gemeenten', coalesce((select json_agg(json_build_object('code', g.code, 'naam', g.name, 'inwoners', i.count) order by g.name) from municipality g
                    left join inhabitants i on i.region_id = g.region_id and i.municipality_code = g.code and i.reference_date = v.weighing_day
                   where g.region_id = s.region_id and g.code = any(s.municipalities)), '[]')) order by s.weight desc, s.name, s.seat)
                 from vote_seat s where s.region_id = v.region_id and s.vote_id = v.id) as zetels
         ${FROM} where v.region_id = $1 and v.id = $2`,
      [actor.regionId, id],
    );
  }
}
