// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { SilenceMeaning } from '../domain/offer.js';

export interface ShownSilence {
  clausule: string;
  /** null: not written down. */
  betekenis: SilenceMeaning | null;
  bron: string | null;
}

@Injectable()
export class SilenceQuery {
  constructor(private readonly reader: Reader) {}

  /** What a clause says about silence; null: the library has no such clause. */
  of(actor: Actor, clause: string): Promise<ShownSilence | null> {
    return this.reader.one<ShownSilence>(
      actor,
      `select k.key as clausule, s.meaning as betekenis, s.source as bron
         from (select distinct key from clause where region_id = $1 and key = $2) k
         left join revision_silence s on s.region_id = $1 and s.clause_key = k.key`,
      [actor.regionId, clause],
      'revisions.silence',
    );
  }
}
