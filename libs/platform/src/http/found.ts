// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError, isId } from '#kernel';
import { notFound } from './problem.js';

/** Gives what was asked for, or answers 404 as for anything that does not exist: `return found(await this.query.one(actor, id))`. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new DomainError(notFound);
  return value;
}

/** `@Param('id', UuidParam)`: what cannot be an id does not exist. */
@Injectable()
export class UuidParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw new DomainError(notFound);
    return value;
  }
}

/** `@Param('id', NumberParam)`: an id that counts on (a line, a finding); stays text, as bigint does. */
@Injectable()
export class NumberParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[1-9]\d{0,17}$/.test(value)) throw new DomainError(notFound);
    return value;
  }
}

/** `@Param('sleutel', KeyParam)`: a readable key ("jeugdformaat", "RO-2021-0087"). */
@Injectable()
export class KeyParam implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(value)) throw new DomainError(notFound);
    return value;
  }
}
