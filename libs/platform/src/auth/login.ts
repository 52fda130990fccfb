// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Actor } from '../database/actor.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { wrongLogin } from './auth.errors.js';
import type { Session } from './identity.js';
import { LoginThrottle } from './login-throttle.js';
import { checkPassword } from './password.js';
import { newSecret, sha256 } from './secrets.js';

/** A session ends after so long without a request … */
export const IDLE_HOURS = 12;
/** … and in any case after so many days. */
export const LONGEST_DAYS = 7;

interface Found {
  region_id: number;
  id: string;
  name: string;
  password_hash: string | null;
  active: boolean;
}

@Injectable()
export class LogIn {
  private readonly logger = new Logger(LogIn.name);

  constructor(
    private readonly reader: Reader,
    private readonly uow: UnitOfWork,
    private readonly throttle: LoginThrottle,
  ) {}

  /**
   * Begins a session. An unknown address, a closed account and a wrong password take the same work and give the same answer.
   * @returns the token for the cookie; the database keeps only its hash
   */
  async execute(command: { email: string; password: string; ip: string }): Promise<string> {
    const attempt = await this.throttle.attempt(command.email, command.ip);
    const [account] = await this.reader.outsideRegion<Found>('select * from find_login($1)', [command.email]);
    const right = await checkPassword(command.password, account?.active ? account.password_hash : null);
    if (!account || !right) {
      // Not waited for: the time of the answer must not tell whether the address exists.
      if (account) void this.recordRefusal(account, command.ip);
      throw new DomainError(wrongLogin);
    }
    await this.throttle.forget(command.email, command.ip, attempt);
    const token = newSecret();
    await this.uow.run(actorOf(account, command.ip), async (tx) => {
      await tx.execute('delete from session where region_id = $1 and account_id = $2 and expires_at < now()', [tx.regionId, account.id]);
      await tx.execute(
        `insert into session (region_id, token_hash, account_id, csrf, expires_at, origin) values ($1, $2, $3, $4, now() + make_interval(hours => $5), $6)`,
        [tx.regionId, sha256(token), account.id, newSecret(), IDLE_HOURS, command.ip],
      );
      await tx.audit({ action: 'ingelogd', objectKind: 'account', objectId: account.id });
    });
    return token;
  }

  private async recordRefusal(account: Found, ip: string): Promise<void> {
    try {
      await this.uow.run(actorOf(account, ip), (tx) =>
        tx.audit({ action: 'inloggen', objectKind: 'account', objectId: account.id, result: 'geweigerd' }),
      );
    } catch {
      this.logger.error('a refused login could not be recorded');
    }
  }
}

@Injectable()
export class LogOut {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(session: Session, actor: Actor): Promise<void> {
    await this.uow.run(actor, async (tx) => {
      await tx.execute('delete from session where region_id = $1 and token_hash = $2', [tx.regionId, session.tokenHash]);
      await tx.audit({ action: 'uitgelogd', objectKind: 'account', objectId: session.accountId });
    });
  }
}

function actorOf(account: Found, ip: string): Actor {
  return {
    regionId: account.region_id,
    kind: 'persoon',
    accountId: account.id,
    name: account.name,
    origin: ip,
    providerId: null,
    municipalityCode: null,
  };
}
