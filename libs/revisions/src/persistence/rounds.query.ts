// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor } from '#platform';
import type { RoundState } from '../domain/course.js';
import type { RoundReport } from './round-report.store.js';

export interface RoundItem {
  id: string;
  nummer: number;
  titel: string;
  staat: RoundState;
  gepauzeerd: boolean;
  ingangsdatum: string;
  reagerenTotEnMet: string | null;
  overgang: string | null;
  aantalWijzigingen: number;
  aantalContracten: number;
  voorbereidDoor: string;
}

export interface RoundDetail extends RoundItem {
  waarom: string;
  totEnMet: string | null;
  keuze: { segmenten: string[]; soorten: string[]; aanbieders: string[]; contracten: string[]; weergave: string | null };
  reactiedagen: number;
  herinneringen: number[];
  pauze: { sinds: string; door: string; reden: string } | null;
  besluit: { id: string; nummer: number; titel: string } | null;
  vrijgegeven: { door: string; op: string } | null;
  gestoptOmdat: string | null;
  samenMet: { nummer: number; titel: string; staat: RoundState }[];
  gebeurtenissen: { op: string; door: string; stap: string; tekst: string }[];
  vandaag: string;
  versie: number;
}

/** A round that was closed, with what was kept of it then. */
export interface ClosedRound {
  nummer: number;
  titel: string;
  waarom: string;
  regio: string;
  ingangsdatum: string;
  geslotenOp: Date;
  verslag: RoundReport;
}

export interface RoundFilter {
  readonly state: RoundState | null;
  readonly search: string | null;
  readonly sort: string;
}

const ITEM = `r.id, r.no as nummer, r.title as titel, r.state as staat, r.paused_at is not null as gepauzeerd, r.effective_from as ingangsdatum,
  r.respond_until as "reagerenTotEnMet", r.transition as overgang,
  (select count(*)::int from revision_change c where c.region_id = r.region_id and c.round_id = r.id and c.dropped_at is null) as "aantalWijzigingen",
  (select count(*)::int from revision_contract k where k.region_id = r.region_id and k.round_id = r.id) as "aantalContracten",
  r.prepared_name as "voorbereidDoor"`;

const ORDER: Readonly<Record<string, string>> = {
  nummer: 'r.no',
  '-nummer': 'r.no desc',
  ingangsdatum: 'r.effective_from, r.no',
  '-ingangsdatum': 'r.effective_from desc, r.no desc',
};

@Injectable()
export class RoundsQuery {
  constructor(private readonly reader: Reader) {}

  /** @param limit null: all */
  async page(actor: Actor, filter: RoundFilter, limit: number | null, offset: number): Promise<{ rows: RoundItem[]; total: number }> {
    const rows = await this.reader.rows<RoundItem & { total: number }>(
      actor,
      `select ${ITEM}, count(*) over ()::int as total from revision_round r
        where r.region_id = $1 and ($2::text is null or r.state = $2) and ($3::text is null or strpos(lower(r.title), $3) > 0)
        order by ${ORDER[filter.sort] ?? 'r.no desc'} limit $4 offset $5`,
      [actor.regionId, filter.state, filter.search?.trim().toLowerCase() || null, limit, offset],
    );
    return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
  }

  /** A round of this id that whoever asks may see; null: there is none. */
  known(actor: Actor, id: string): Promise<{ id: string } | null> {
    return this.reader.one<{ id: string }>(
      actor,
      `select id from revision_round where region_id = $1 and id = $2`,
      [actor.regionId, id],
      'revisions.known',
    );
  }

  /** null: there is none, or it was not closed. */
  closed(actor: Actor, id: string): Promise<ClosedRound | null> {
    return this.reader.one<ClosedRound>(
      actor,
      `select r.no as nummer, r.title as titel, r.why as waarom, g.name as regio, r.effective_from as ingangsdatum, r.closed_at as "geslotenOp", r.report as verslag
         from revision_round r join region g on g.id = r.region_id where r.region_id = $1 and r.id = $2 and r.report is not null`,
      [actor.regionId, id],
      'revisions.report',
    );
  }

  one(actor: Actor, id: string): Promise<RoundDetail | null> {
    return this.detail(actor, 'r.id = $2::uuid', id);
  }

  byNumber(actor: Actor, no: string): Promise<RoundDetail | null> {
    return this.detail(actor, 'r.no = $2::bigint', no);
  }

  private detail(actor: Actor, where: string, key: string): Promise<RoundDetail | null> {
    return this.reader.one<RoundDetail>(
      actor,
      `select ${ITEM}, r.why as waarom, r.effective_until as "totEnMet", r.choice as keuze, r.response_days as reactiedagen, r.reminder_days as herinneringen,
              case when r.paused_at is not null then json_build_object('sinds', r.paused_at, 'door', r.paused_by, 'reden', r.paused_reason) end as pauze,
              (select json_build_object('id', d.id, 'nummer', d.no, 'titel', d.title) from decision d where d.region_id = r.region_id and d.id = r.decision_id) as besluit,
              case when r.released_at is not null then json_build_object('door', r.released_name, 'op', r.released_at) end as vrijgegeven,
              r.ended_reason as "gestoptOmdat",
              coalesce((select json_agg(json_build_object('nummer', o.no, 'titel', o.title, 'staat', o.state) order by o.no) from revision_round o
                         where o.region_id = r.region_id and o.transition = r.transition and o.id <> r.id), '[]') as "samenMet",
              coalesce((select json_agg(json_build_object('op', e.at, 'door', e.by_name, 'stap', e.step, 'tekst', e.text) order by e.id) from revision_event e
                         where e.region_id = r.region_id and e.round_id = r.id), '[]') as gebeurtenissen,
              ${REGION_TODAY} as vandaag, r.version as versie
         from revision_round r where r.region_id = $1 and ${where}`,
      [actor.regionId, key],
    );
  }
}
