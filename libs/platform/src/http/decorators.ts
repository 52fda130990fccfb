// SPDX-License-Identifier: EUPL-1.2
import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { DomainError } from '#kernel';
import type { Actor } from '../database/actor.js';
import { notLoggedIn } from '../auth/auth.errors.js';
import type { Authenticated, Session } from '../auth/identity.js';
import { reachFor, type Permission } from '../auth/permissions.js';

export const NEEDS = 'raamwerk:needs';
export const PUBLIC = 'raamwerk:public';

/** The permission a route asks for. Every route has either this or `@Public`; without, the start fails. */
export const Needs = (permission: Permission): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(NEEDS, permission), ApiExtension('x-recht', permission));

/** A route anyone may ask, with the reason why. */
export const Public = (reason: string): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(PUBLIC, reason), ApiExtension('x-openbaar', reason));

function asked(context: ExecutionContext): Authenticated {
  return context.switchToHttp().getRequest<Authenticated>();
}

/** The actor of this request, its scope filled in: `reader.rows(actor, …)` and `uow.run(actor, …)` see only what it may. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = asked(context);
  if (!actor) throw new Error('@CurrentActor on a public route');
  return actor;
});

/** The session of the browser; a machine with a token has none and gets 401. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const { identity } = asked(context);
  if (identity?.kind !== 'persoon') throw new DomainError(notLoggedIn);
  return identity as Session;
});

/** Whether the one who asks also has another right: for a page that shows more to some. */
export type Rights = (permission: Permission) => boolean;

export const CurrentRights = createParamDecorator((_: unknown, context: ExecutionContext): Rights => {
  const { identity } = asked(context);
  return (permission) => !!identity && reachFor(identity.grants, permission, identity.demo) !== null;
});
