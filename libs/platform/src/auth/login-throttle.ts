// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Reader } from '../database/reader.js';
import { tooManyLogins } from './auth.errors.js';
import { sha256 } from './secrets.js';

const WINDOW_MINUTES = 15;
const PER_ADDRESS = 10;
const PER_IP = 60;

const subjects = (email: string, ip: string): [Buffer, Buffer] => [sha256(`adres:${email.toLowerCase()}`), sha256(`ip:${ip}`)];

/**
 * Holds back guessing of passwords, per address and per origin, in PostgreSQL so that it holds over all processes.
 * An attempt is written (and committed) before it is counted: of any number that come at once, the last one allowed has
 * seen all others, so never more than the limit are let through.
 */
@Injectable()
export class LoginThrottle {
  constructor(private readonly reader: Reader) {}

  /** Counts an attempt. @returns its rows, to be taken back when it turns out right @throws DomainError `te-veel-pogingen` */
  async attempt(email: string, ip: string): Promise<readonly string[]> {
    const [address, origin] = subjects(email, ip);
    const written = await this.reader.outsideRegion<{ id: string }>('insert into login_attempt (subject_hash) values ($1), ($2) returning id', [
      address,
      origin,
    ]);
    const ids = written.map((row) => row.id);
    const [seen] = await this.reader.outsideRegion<{ address: number; origin: number }>(
      `select (select count(*) from login_attempt where subject_hash = $1 and at > now() - make_interval(mins => $3))::int as address,
              (select count(*) from login_attempt where subject_hash = $2 and at > now() - make_interval(mins => $3))::int as origin`,
      [address, origin, WINDOW_MINUTES],
    );
    if (seen!.address <= PER_ADDRESS && seen!.origin <= PER_IP) return ids;
    // A refused attempt does not count, or one who keeps knocking would keep the owner out for ever.
    await this.reader.outsideRegion('delete from login_attempt where id = any($1)', [ids]);
    throw new DomainError(tooManyLogins);
  }

  /** After a right login: this attempt and the earlier ones of the address are forgotten, and with them what is old. */
  async forget(email: string, ip: string, attempt: readonly string[]): Promise<void> {
    const [address] = subjects(email, ip);
    await this.reader.outsideRegion(`delete from login_attempt where subject_hash = $1 or id = any($2) or at < now() - interval '1 day'`, [
      address,
      attempt,
    ]);
  }
}
