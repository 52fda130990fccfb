// SPDX-License-Identifier: EUPL-1.2
import { RequestMethod, type INestApplicationContext, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/internal';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { PERMISSIONS, type Permission } from '../auth/permissions.js';
import { NEEDS, PUBLIC } from './decorators.js';

/** One route of the API, as its controller declares it. */
export interface Route {
  readonly method: string;
  /** Without the prefix: "/taken/:id". */
  readonly path: string;
  readonly permission: Permission | null;
  /** Why anyone may ask it; null when a permission is needed. */
  readonly publicReason: string | null;
  readonly handler: string;
}

const paths = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : [String(value ?? '')]);
const join = (a: string, b: string): string =>
  `/${[a, b]
    .flatMap((p) => p.split('/'))
    .filter(Boolean)
    .join('/')}`;

/**
 * Every route of the application. @throws Error when one says neither `@Needs` nor `@Public`, or both: the start stops there.
 */
export function allRoutes(app: INestApplicationContext): Route[] {
  const scanner = new MetadataScanner();
  const routes: Route[] = [];
  for (const { metatype, instance } of app.get(DiscoveryService).getControllers()) {
    if (!metatype || !instance) continue;
    const controller = metatype as Type<object>;
    const prototype = controller.prototype as Record<string, object>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name]!;
      const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (verb === undefined) continue;
      const label = `${controller.name}.${name}`;
      const needs = (Reflect.getMetadata(NEEDS, handler) ?? Reflect.getMetadata(NEEDS, controller)) as Permission | undefined;
      const reason = Reflect.getMetadata(PUBLIC, handler) as string | undefined;
      if ((needs === undefined) === (reason === undefined) || (needs && !(needs in PERMISSIONS)))
        throw new Error(`${label}: a route needs either @Needs(permission) or @Public(reason)`);
      for (const base of paths(Reflect.getMetadata(PATH_METADATA, controller))) {
        for (const path of paths(Reflect.getMetadata(PATH_METADATA, handler))) {
          routes.push({
            method: RequestMethod[verb]!,
            path: join(base, path),
            permission: needs ?? null,
            publicReason: reason ?? null,
            handler: label,
          });
        }
      }
    }
  }
  return routes.sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));
}
