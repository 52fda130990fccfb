// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

export const FILE_STATES = [
  'ontvangen',
  'verwerkt',
  'goedgekeurd',
  'deels-goedgekeurd',
  'afgekeurd',
  'geweigerd',
  'onleesbaar',
  'eerder-ontvangen',
  'geannuleerd',
] as const;
export type FileState = (typeof FILE_STATES)[number];

export interface FileItem {
  id: string;
  naam: string;
  staat: string;
  soort: string | null;
  regels: number | null;
  bericht: { id: string; nummer: string; staat: string; regels: number; afgekeurdeRegels: number; codes: (string | null)[] } | null;
  reden: string | null;
  bevindingen: { rule: string; path: string; text: string }[];
}

/** That we looked into a file is no news to who waits for its outcome. */
const STATE = `case when i.state = 'gelezen' then 'ontvangen' else i.state end`;

@Injectable()
export class ImportFilesQuery {
  constructor(private readonly reader: Reader) {}

  /** The files of a run in order of arrival; `state` is a file's own, or that of its message. */
  async page(actor: Actor, runId: string, state: FileState | null, limit: number, offset: number): Promise<{ rows: FileItem[]; total: number }> {
    const [row] = await this.reader.rows<{ rows: FileItem[]; total: number }>(
      actor,
      `with found as (
         select i.*, m.state as message_state, coalesce(m.declaration_number, m.identification) as number,
                m.lines as message_lines, m.refused_lines, json_build_array(m.header_code, m.declaration_code) as codes
           from import_file i left join message m on m.region_id = i.region_id and m.id = i.message_id
          where i.region_id = $1 and i.run_id = $2 and ($3::text is null or ${STATE} = $3 or (i.state = 'verwerkt' and m.state = $3))),
       page as (select * from found order by id limit $4 offset $5)
       select (select count(*)::int from found) as total,
              coalesce((select json_agg(json_build_object('id', i.id::text, 'naam', i.name, 'staat', ${STATE}, 'soort', i.message_type, 'regels', i.lines,
                'bericht', case when i.message_state is not null then json_build_object(
                  'id', i.message_id, 'nummer', i.number, 'staat', i.message_state, 'regels', i.message_lines, 'afgekeurdeRegels', i.refused_lines, 'codes', i.codes) end,
                'reden', i.reason, 'bevindingen', coalesce(i.findings, '[]')) order by i.id) from page i), '[]') as rows`,
      [actor.regionId, runId, state, limit, offset],
      'declarations.import-files',
    );
    return row!;
  }
}
