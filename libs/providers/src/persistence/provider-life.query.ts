// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { CallResult, IbanState, KnownFrom } from '../domain/iban-change.js';
import type { RecordedEventKind } from '../domain/life-event.js';

export interface LifePage {
  gebeurtenissen: { soort: RecordedEventKind; op: string; wat: string; bron: string; vastgelegdDoor: string; vastgelegdOp: string }[];
  iban: string | null;
  rekeningwijzigingen: {
    id: string;
    iban: string;
    ibanWas: string | null;
    herkomst: string;
    staat: IbanState;
    ingevoerdDoor: string;
    ingevoerdOp: string;
    telefoontjes: { nummer: string; bekendUit: KnownFrom; gesprokenMet: string | null; uitkomst: CallResult; door: string; op: string }[];
    beslistDoor: string | null;
    beslistOp: string | null;
    reden: string | null;
    magGoedkeuren: boolean;
    magIntrekken: boolean;
    versie: number;
  }[];
}

export interface WaitingIban {
  id: string;
  aanbieder: { sleutel: string; naam: string };
  staat: IbanState;
  ingevoerdDoor: string;
  ingevoerdOp: string;
}

const AT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** $2 key, $3 account of the reader, $4 whether it sees account numbers that wait. */
const LIFE = `
  select json_build_object('iban', p.iban,
    'gebeurtenissen', coalesce((select json_agg(json_build_object('soort', e.kind, 'op', e.on_date, 'wat', e.summary, 'bron', e.source, 'vastgelegdDoor', e.recorded_by, 'vastgelegdOp', ${AT('e.recorded_at')})
        order by e.on_date desc, e.recorded_at desc) from provider_event e where e.region_id = $1 and e.provider_id = p.id), '[]'),
    'rekeningwijzigingen', coalesce((select json_agg(json_build_object('id', c.id, 'iban', c.new_iban, 'ibanWas', c.old_iban, 'herkomst', c.origin, 'staat', c.state, 'ingevoerdDoor', c.asked_name,
          'ingevoerdOp', ${AT('c.asked_at')}, 'beslistDoor', c.decided_name, 'beslistOp', ${AT('c.decided_at')}, 'reden', c.decision_note,
          'magGoedkeuren', c.state = 'wacht-op-tweede' and c.asked_by <> $3::uuid and c.called_by <> $3::uuid,
          'magIntrekken', c.state in ('terugbellen','wacht-op-tweede') and c.asked_by = $3::uuid, 'versie', c.version,
          'telefoontjes', coalesce((select json_agg(json_build_object('nummer', t.number, 'bekendUit', t.known_from, 'gesprokenMet', t.spoke_to, 'uitkomst', t.result, 'door', t.by_name, 'op', ${AT('t.at')}) order by t.id)
              from iban_call t where t.region_id = $1 and t.change_id = c.id), '[]')) order by c.asked_at desc)
        from iban_change c where c.region_id = $1 and c.provider_id = p.id and $4::boolean), '[]')) as page
    from provider p where p.region_id = $1 and p.key = $2`;

/** What happened to a provider, and its account numbers with calls and second person. */
@Injectable()
export class ProviderLifeQuery {
  constructor(private readonly reader: Reader) {}

  async one(actor: Actor, key: string, seesAccounts: boolean): Promise<LifePage | null> {
    const row = await this.reader.one<{ page: LifePage }>(actor, LIFE, [actor.regionId, key, actor.accountId, seesAccounts], 'providers.life');
    return row?.page ?? null;
  }

  /** Account numbers that wait for a call or a second person, the oldest first. */
  waiting(actor: Actor): Promise<WaitingIban[]> {
    return this.reader.rows<WaitingIban>(
      actor,
      `select c.id, json_build_object('sleutel', p.key, 'naam', p.name) as aanbieder, c.state as staat, c.asked_name as "ingevoerdDoor", c.asked_at as "ingevoerdOp"
         from iban_change c join provider p on p.region_id = $1 and p.id = c.provider_id
        where c.region_id = $1 and c.state in ('terugbellen','wacht-op-tweede') order by c.asked_at, c.id`,
      [actor.regionId],
    );
  }
}
