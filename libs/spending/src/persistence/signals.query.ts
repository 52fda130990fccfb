// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import { eur, eurOrNull, HEAVIEST_FIRST, SIGNAL_FROM, SIGNAL_JSON } from './figures.js';

export interface SignalFilter {
  readonly state: string | null;
  readonly openOnly: boolean;
  readonly ownerId: string | null;
  readonly provider: string | null;
  readonly threshold: number | null;
}

const WHERE = `s.region_id = $1 and ($2::text is null or s.state = $2) and (not $3::boolean or s.state <> 'afgehandeld') and ($4::uuid is null or s.owner_id = $4)
  and ($5::text is null or p.key = $5) and ($6::int is null or s.percentage = $6)`;

@Injectable()
export class SignalsQuery {
  constructor(private readonly reader: Reader) {}

  /** Heaviest first. */
  async page(actor: Actor, filter: SignalFilter, limit: number, offset: number): Promise<{ rows: unknown[]; total: number }> {
    const found = await this.reader.rows<{ j: unknown; total: number }>(
      actor,
      `select ${SIGNAL_JSON} as j, count(*) over ()::int as total from ${SIGNAL_FROM} where ${WHERE} order by ${HEAVIEST_FIRST} limit $7 offset $8`,
      [actor.regionId, filter.state, filter.openOnly, filter.ownerId, filter.provider, filter.threshold, limit, offset],
    );
    return { rows: found.map((r) => r.j), total: found[0]?.total ?? 0 };
  }

  /** A signal with what people did and the check it came from. */
  async one(actor: Actor, id: string): Promise<Record<string, unknown> | null> {
    const row = await this.reader.one<{ j: Record<string, unknown> }>(
      actor,
      `select (${SIGNAL_JSON})::jsonb || jsonb_build_object(
         'gebeurtenissen', coalesce((select jsonb_agg(jsonb_build_object('op', e.at, 'door', e.by_name, 'soort', e.kind, 'tekst', e.text) order by e.id) from signal_event e where e.region_id = $1 and e.signal_id = s.id), '[]'),
         'controle', (select jsonb_build_object('id', k.run_id, 'ruimte', ${eurOrNull('k.room_cents')}, 'geboekt', ${eur('k.booked_cents')}, 'crisis', ${eur('k.crisis_cents')}, 'regels', k.lines, 'drempel', k.reached,
             'gecontroleerdOp', r.checked_at, 'grootboekTotEnMet', r.ledger_until::text, 'aanleiding', r.cause)
           from spend_check k join spend_check_run r on r.region_id = $1 and r.id = k.run_id where k.region_id = $1 and k.run_id = s.run_id and k.contract_id = s.contract_id and k.grain_key = s.grain_key)) as j
         from ${SIGNAL_FROM} where s.region_id = $1 and s.id = $2`,
      [actor.regionId, id],
    );
    return row?.j ?? null;
  }
}
