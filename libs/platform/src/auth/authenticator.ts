// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../database/actor.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Identity, Session } from './identity.js';
import { IDLE_HOURS, LONGEST_DAYS } from './login.js';
import type { Grant, Reach } from './permissions.js';
import { sha256 } from './secrets.js';

/** How often a session in use is prolonged; in between its row is only read. */
const PROLONG_EVERY_MS = 5 * 60_000;
const REMEMBERED = 10_000;
const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/;

interface SessionRow {
  region_id: number;
  region_key: string;
  account_id: string;
  name: string;
  csrf: string;
  grants: Grant[];
  demo: boolean;
}
interface TokenRow {
  region_id: number;
  region_key: string;
  id: string;
  name: string;
  role: string;
  scope_kind: Grant['scopeKind'];
  scope_id: string | null;
}

/** Turns a cookie or bearer token into who asks. One prepared statement on every request: what is revoked counts from the next one. */
@Injectable()
export class Authenticator {
  private readonly logger = new Logger(Authenticator.name);
  private readonly prolonged = new Map<string, number>();

  constructor(
    private readonly reader: Reader,
    private readonly uow: UnitOfWork,
  ) {}

  async session(token: string): Promise<Session | null> {
    if (!TOKEN_FORM.test(token)) return null;
    const tokenHash = sha256(token);
    const [row] = await this.reader.outsideRegion<SessionRow>(
      'select region_id, region_key, account_id, name, csrf, grants, demo from find_session($1)',
      [tokenHash],
      'raamwerk_session',
    );
    if (!row) return null;
    const session: Session = {
      kind: 'persoon',
      regionId: row.region_id,
      regionKey: row.region_key,
      accountId: row.account_id,
      name: row.name,
      csrf: row.csrf,
      grants: row.grants,
      demo: row.demo,
      tokenHash,
    };
    this.prolong(session);
    return session;
  }

  async machine(token: string): Promise<Identity | null> {
    if (!TOKEN_FORM.test(token)) return null;
    const [row] = await this.reader.outsideRegion<TokenRow>(
      'select region_id, region_key, id, name, role, scope_kind, scope_id from find_token($1)',
      [sha256(token)],
      'raamwerk_token',
    );
    if (!row) return null;
    const grants: Grant[] = [{ role: row.role, scopeKind: row.scope_kind, scopeId: row.scope_id }];
    return { kind: 'machine', regionId: row.region_id, regionKey: row.region_key, accountId: row.id, name: row.name, grants, demo: false };
  }

  /** A session in use stays open; written at most once per five minutes, and never waited for. */
  private prolong(session: Session): void {
    const key = session.tokenHash.toString('base64');
    const now = performance.now();
    if (now - (this.prolonged.get(key) ?? -Infinity) < PROLONG_EVERY_MS) return;
    if (this.prolonged.size >= REMEMBERED) this.prolonged.clear();
    this.prolonged.set(key, now);
    const work = this.uow.run(actorFor(session, { providerId: null, municipalityCode: null }, 'sessie'), (tx) =>
      tx.execute(
        `update session set seen_at = now(), expires_at = least(now() + make_interval(hours => $3), created_at + make_interval(days => $4)) where region_id = $1 and token_hash = $2`,
        [session.regionId, session.tokenHash, IDLE_HOURS, LONGEST_DAYS],
      ),
    );
    work.catch(() => {
      this.prolonged.delete(key);
      this.logger.warn('a session could not be prolonged');
    });
  }
}

export function actorFor(identity: Identity, reach: Reach, origin: string): Actor {
  return {
    regionId: identity.regionId,
    kind: identity.kind,
    accountId: identity.accountId,
    name: identity.name,
    origin,
    providerId: reach.providerId,
    municipalityCode: reach.municipalityCode,
  };
}
