// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, REGION_TODAY, type Actor, type Tx } from '#platform';

export interface AnswerTerms {
  readonly open: number;
  readonly late: number;
  readonly days: readonly { datum: string; aantal: number }[];
}

export interface StoredMessageFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: Buffer;
}

export interface AnswerFilter {
  readonly provider?: string | undefined;
  readonly municipality?: string | undefined;
  readonly from: string;
  readonly until: string;
}

@Injectable()
export class AnswersQuery {
  constructor(private readonly reader: Reader) {}

  /** What waits for an answer, by the day on which it is due. */
  async terms(actor: Actor): Promise<AnswerTerms> {
    const row = await this.reader.one<AnswerTerms>(
      actor,
      `with open as (select answer_due as due, count(*)::int as n from message where region_id = $1 and answer_due is not null and answered_at is null group by 1)
       select coalesce(sum(n), 0)::int as open, coalesce(sum(n) filter (where due < ${REGION_TODAY}), 0)::int as late,
              coalesce(json_agg(json_build_object('datum', due, 'aantal', n) order by due) filter (where due >= ${REGION_TODAY}), '[]') as days from open`,
      [actor.regionId],
      'declarations.answer-terms',
    );
    return row!;
  }
}

/** The file a message came in with, or the answer to it. */
export async function messageFile(tx: Tx, messageId: string, which: 'bericht' | 'antwoord'): Promise<StoredMessageFile | null> {
  const [file] = await tx.sql<StoredMessageFile>(
    which === 'bericht'
      ? `select m.id, m.type || '-' || m.identification || '.xml' as name, f.sha256 from message m join import_file f on f.region_id = m.region_id and f.id = m.file_id
          where m.region_id = $1 and m.id = $2`
      : `select message_id as id, 'JW325-' || municipality_code || '-' || identification || '.xml' as name, sha256 from answer where region_id = $1 and message_id = $2`,
    [tx.regionId, messageId],
  );
  return file ?? null;
}

/** The answers made in a period (by day, both included), oldest first. */
export async function answerFiles(tx: Tx, filter: AnswerFilter, limit: number): Promise<StoredMessageFile[]> {
  return tx.sql<StoredMessageFile>(
    `select a.message_id as id, 'JW325-' || a.municipality_code || '-' || a.identification || '.xml' as name, a.sha256
       from answer a
      where a.region_id = $1 and a.dated between $2 and $3
        and ($4::text is null or a.provider_id = (select id from provider where region_id = $1 and key = $4))
        and ($5::text is null or a.municipality_code = (select code from municipality where region_id = $1 and (key = $5 or code = $5)))
      order by a.made_at, a.identification limit $6`,
    [tx.regionId, filter.from, filter.until, filter.provider ?? null, filter.municipality ?? null, limit],
  );
}
