// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { LocalDate } from '#kernel';
import { reachFor, type Grant, type Permission } from '../auth/permissions.js';
import type { Actor } from '../database/actor.js';

/** A day on which something is due, begins or ends. */
export interface DueDay {
  /** Stays the same when the day moves, so that a calendar moves it along; unique within its source. */
  readonly id: string;
  readonly on: LocalDate;
  readonly title: string;
  /** Whose or what it is. */
  readonly note: string;
  /** Address within the region's part of the product. */
  readonly path: string | null;
}

/** A capability that has days to tell: every one within the period that the actor may see. */
export interface DueDaySource {
  days(actor: Actor, from: LocalDate, until: LocalDate): Promise<readonly DueDay[]>;
}

interface Shown {
  /** What these days are, for people: "Herziening". */
  readonly kind: string;
  readonly needs: Permission;
}
const SHOWS_DAYS = Symbol('shows days');

/** Marks a class as a source of days for who has the permission; being a provider of a module is enough to be found. */
export function ShowsDays(kind: string, needs: Permission) {
  return <T extends new (...args: never[]) => DueDaySource>(target: T): void => {
    Injectable()(target);
    Reflect.defineMetadata(SHOWS_DAYS, { kind, needs } satisfies Shown, target);
  };
}

export interface DayOfKind extends DueDay {
  readonly kind: string;
}

/** The days of all capabilities together, each seen as far as the role that opens it reaches. */
@Injectable()
export class DueDays {
  constructor(private readonly discovery: DiscoveryService) {}

  /** @returns days in order; null when no source is open to these roles */
  async of(actor: Actor, grants: readonly Grant[], demo: boolean, from: LocalDate, until: LocalDate): Promise<readonly DayOfKind[] | null> {
    const lists: (readonly DayOfKind[])[] = [];
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const shown = typeof metatype === 'function' ? (Reflect.getMetadata(SHOWS_DAYS, metatype) as Shown | undefined) : undefined;
      const reach = shown ? reachFor(grants, shown.needs, demo) : null;
      if (!shown || !reach) continue;
      const days = await (instance as DueDaySource).days({ ...actor, ...reach }, from, until);
      lists.push(days.map((day) => ({ ...day, kind: shown.kind })));
    }
    return lists.length === 0 ? null : lists.flat().sort((a, b) => (a.on === b.on ? (a.title < b.title ? -1 : 1) : a.on < b.on ? -1 : 1));
  }
}
