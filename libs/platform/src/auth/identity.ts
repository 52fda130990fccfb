// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../database/actor.js';
import type { Grant } from './permissions.js';

/** Who asks: a person with a session, or a machine with a token. Looked up on every request, so that revoking counts at once. */
export interface Identity {
  readonly kind: 'persoon' | 'machine';
  readonly regionId: number;
  readonly regionKey: string;
  readonly accountId: string | null;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly demo: boolean;
}

/** The session of a person in the browser. */
export interface Session extends Identity {
  readonly kind: 'persoon';
  readonly accountId: string;
  readonly csrf: string;
  readonly tokenHash: Buffer;
}

/** What the guard leaves on the request for the handlers. */
export interface Authenticated {
  identity?: Identity | null;
  actor?: Actor;
}
