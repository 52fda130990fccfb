// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../database/actor.js';
import { Reader } from '../../database/reader.js';

export const MAIL_STATES = ['klaar', 'bezig', 'verstuurd', 'geen-server', 'mislukt'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export interface MailRow {
  id: string;
  aan: string;
  adres: string;
  onderwerp: string;
  staat: MailState;
  pogingen: number;
  fout: string | null;
  gemaaktOp: string;
  verstuurdOp: string | null;
  door: string;
}

export interface OwnMessage {
  id: string;
  onderwerp: string;
  alineas: string[];
  link: string | null;
  op: string;
  gelezenOp: string | null;
}

@Injectable()
export class MailQuery {
  constructor(private readonly reader: Reader) {}

  /** Every mail of the region, newest first, without what it says. */
  async page(actor: Actor, state: string | undefined, search: string | undefined, limit: number, offset: number): Promise<Found<MailRow>> {
    return counted(
      await this.reader.rows<Counted<MailRow>>(
        actor,
        `with m as (select * from mail where region_id = $1 and ($2::text is null or state = $2)
                       and ($3::text is null or concat_ws(' ', to_name, address, subject) ilike '%' || $3 || '%')),
              p as (select * from m order by created_at desc, id desc limit $4 offset $5)
         select (select count(*)::int from m) as total, p.id, coalesce(p.to_name, p.address) as aan, p.address as adres, p.subject as onderwerp, p.state as staat, p.tries as pogingen,
                p.error as fout, p.created_at as "gemaaktOp", p.sent_at as "verstuurdOp", p.created_by as door
           from (select 1) one left join p on true order by p.created_at desc, p.id desc`,
        [actor.regionId, state ?? null, search ? search.replaceAll(/[\\%_]/g, '\\$&') : null, limit, offset],
      ),
    );
  }

  /** What was told to this person, newest first. */
  async own(actor: Actor, unread: boolean, limit: number, offset: number): Promise<Found<OwnMessage>> {
    return counted(
      await this.reader.rows<Counted<OwnMessage>>(
        actor,
        `with m as (select * from mail where region_id = $1 and account_id = $2 and (not $3 or read_at is null)),
              p as (select * from m order by created_at desc, id desc limit $4 offset $5)
         select (select count(*)::int from m) as total, p.id, p.subject as onderwerp, p.paragraphs as alineas, p.link, p.created_at as op, p.read_at as "gelezenOp"
           from (select 1) one left join p on true order by p.created_at desc, p.id desc`,
        [actor.regionId, actor.accountId, unread, limit, offset],
      ),
    );
  }
}

interface Found<Row> {
  rows: Row[];
  total: number;
}
type Counted<Row> = Row & { total: number };

/** The total comes with each row, and alone when there is none. */
function counted<Row extends { id: string | null }>(found: Counted<Row>[]): Found<Row> {
  const rows = found.filter((row) => row.id !== null).map(({ total: _, ...row }) => row as unknown as Row);
  return { rows, total: found[0]?.total ?? 0 };
}
