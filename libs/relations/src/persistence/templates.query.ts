// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';

export interface TemplateItem {
  id: string;
  naam: string;
  oorzaak: string | null;
  tekst: string;
  vervallen: boolean;
  /** Made or changed by a person; otherwise as the region's data file has it. */
  eigen: boolean;
  versie: number;
  gewijzigdOp: string;
  gewijzigdDoor: string;
}

@Injectable()
export class TemplatesQuery {
  constructor(private readonly reader: Reader) {}

  /** Those in use by name; with the retired ones last when asked for. */
  all(actor: Actor, withRetired: boolean): Promise<TemplateItem[]> {
    return this.reader.rows<TemplateItem>(
      actor,
      `select id, name as naam, cause_code as oorzaak, text as tekst, retired as vervallen, own as eigen, version as versie, changed_at as "gewijzigdOp", changed_by as "gewijzigdDoor"
         from answer_template where region_id = $1 and ($2::boolean or not retired) order by retired, lower(name)`,
      [actor.regionId, withRetired],
    );
  }

  one(actor: Actor, id: string): Promise<TemplateItem | null> {
    return this.reader.one<TemplateItem>(
      actor,
      `select id, name as naam, cause_code as oorzaak, text as tekst, retired as vervallen, own as eigen, version as versie, changed_at as "gewijzigdOp", changed_by as "gewijzigdDoor"
         from answer_template where region_id = $1 and id = $2`,
      [actor.regionId, id],
    );
  }
}
