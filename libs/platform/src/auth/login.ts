// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Actor } from '../database/actor.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { noSuchRegion, wrongLogin } from './auth.errors.js';
import type { Session } from './identity.js';
import { LoginThrottle } from './login-throttle.js';
import { checkPassword } from './password.js';
import { regionsOf } from './regions-of-person.js';
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
    return this.uow.run(actorOf(account, command.ip), async (tx) => {
      const token = await beginSession(tx, account.id, command.ip);
      await tx.audit({ action: 'ingelogd', objectKind: 'account', objectId: account.id });
      return token;
    });
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
    await this.uow.run(actor, (tx) => endSession(tx, session));
  }
}

/**
 * Goes on in another region in which the person has a role: a session there, and the one here ends. A session sees one region, so
 * nothing of the one is at hand in the other.
 */
@Injectable()
export class SwitchRegion {
  constructor(
    private readonly reader: Reader,
    private readonly uow: UnitOfWork,
  ) {}

  /** @returns the token of the new session @throws DomainError `regio-onbekend` */
  async execute(session: Session, actor: Actor, regionKey: string): Promise<string> {
    const target = (await regionsOf(this.reader, session)).find((r) => r.key === regionKey);
    if (!target) throw new DomainError(noSuchRegion);
    const there = actorOf({ region_id: target.regionId, id: target.accountId, name: target.accountName }, actor.origin);
    const token = await this.uow.run(there, async (tx) => {
      const begun = await beginSession(tx, target.accountId, actor.origin);
      await tx.audit({ action: 'ingelogd', objectKind: 'account', objectId: target.accountId, detail: { vanuit: 'een andere regio' } });
      return begun;
    });
    await this.uow.run(actor, (tx) => endSession(tx, session));
    return token;
  }
}

async function beginSession(tx: Tx, accountId: string, origin: string): Promise<string> {
  const token = newSecret();
  await tx.execute('delete from session where region_id = $1 and account_id = $2 and expires_at < now()', [tx.regionId, accountId]);
  await tx.execute(
    `insert into session (region_id, token_hash, account_id, csrf, expires_at, origin) values ($1, $2, $3, $4, now() + make_interval(hours => $5), $6)`,
    [tx.regionId, sha256(token), accountId, newSecret(), IDLE_HOURS, origin],
  );
  return token;
}

async function endSession(tx: Tx, session: Session): Promise<void> {
  await tx.execute('delete from session where region_id = $1 and token_hash = $2', [tx.regionId, session.tokenHash]);
  await tx.audit({ action: 'uitgelogd', objectKind: 'account', objectId: session.accountId });
}

function actorOf(account: Pick<Found, 'region_id' | 'id' | 'name'>, ip: string): Actor {
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
