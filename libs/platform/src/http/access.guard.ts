// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, Logger, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, type ErrorDefinition } from '#kernel';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { CONFIG } from './config.token.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Idempotency, NEVER_KEPT } from './idempotency.js';
import { notAllowed, notLoggedIn, otherRegion, wrongCsrf } from '../auth/auth.errors.js';
import { actorFor, Authenticator } from '../auth/authenticator.js';
import { NEEDS, PUBLIC } from './decorators.js';
import type { Authenticated, Identity, Session } from '../auth/identity.js';
import { reachFor, type Permission } from '../auth/permissions.js';
import { identify } from './identify.js';
import { sameSecret } from '../auth/secrets.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The one gate of the API: nothing passes that does not say who may. It finds who asks, checks that a change comes from our own page,
 * and narrows the actor to the scope in which its role gives the permission.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly logger = new Logger(AccessGuard.name);

  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & Authenticated>();
    const targets = [context.getHandler(), context.getClass()];
    const change = !SAFE.has(request.method);
    if (change && !request.headers.authorization) this.requireOwnPage(request);
    if (this.reflector.getAllAndOverride<string | undefined>(PUBLIC, targets) !== undefined) return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(NEEDS, targets);
    if (permission === undefined) throw new Error(`${context.getClass().name} has a route without @Needs or @Public`);

    const identity = request.identity === undefined ? await identify(request, this.authenticator) : request.identity;
    request.identity = identity;
    if (!identity) throw new DomainError(notLoggedIn);
    // A page that was opened in the one region would show, or change, what is of the other: it says which region it means.
    const meant = request.headers['x-regio'];
    if (meant !== undefined && meant !== identity.regionKey) throw new DomainError(otherRegion);
    if (change && identity.kind === 'persoon' && !this.hasCsrf(request, identity as Session))
      return this.refuse(request, identity, wrongCsrf, permission);
    const reach = reachFor(identity.grants, permission, identity.demo);
    if (!reach) return this.refuse(request, identity, notAllowed, permission);
    request.actor = actorFor(identity, reach, request.ip);
    if (request.method === 'POST' && !NEVER_KEPT.has(permission)) await this.idempotency.begin(request, request.actor);
    return true;
  }

  /** A browser tells where a request comes from; another site's page may not change anything, also not log somebody in. */
  private requireOwnPage(request: FastifyRequest): void {
    const site = request.headers['sec-fetch-site'];
    const { origin, host } = request.headers;
    const own = this.config.publicUrl ? new URL(this.config.publicUrl).host : host;
    const foreign = (site !== undefined && site !== 'same-origin' && site !== 'none') || (origin !== undefined && hostOf(origin) !== own);
    if (foreign) throw new DomainError(wrongCsrf);
  }

  private hasCsrf(request: FastifyRequest, session: Session): boolean {
    const sent = request.headers['x-csrf-token'];
    return typeof sent === 'string' && sameSecret(sent, session.csrf);
  }

  /** 403, and the trail says who tried what. */
  private async refuse(request: FastifyRequest, identity: Identity, definition: ErrorDefinition, permission: Permission): Promise<never> {
    const route = `${request.method} ${request.routeOptions.url ?? ''}`;
    try {
      await this.uow.run(actorFor(identity, { providerId: null, municipalityCode: null }, request.ip), (tx) =>
        tx.audit({
          action: 'toegang geweigerd',
          objectKind: 'route',
          objectId: route,
          result: 'geweigerd',
          detail: { recht: permission, code: definition.code, adres: request.url.split('?')[0]! },
        }),
      );
    } catch {
      this.logger.error('a refusal could not be recorded');
    }
    throw new DomainError(definition);
  }
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
