// SPDX-License-Identifier: EUPL-1.2
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { TextField, WholeField } from './fields.js';
import { invalidInput } from './problem.js';

/** The query of a list: `class ProvidersQuery extends PageQuery { @TextField({ max: 100, optional: true }) zoek?: string }`. */
export class PageQuery {
  @WholeField({ min: 1, max: 1_000_000, default: 1, description: 'Bladzijde, vanaf 1.' })
  pagina: number = 1;

  @WholeField({ min: 1, max: 100, default: 25, description: 'Rijen per bladzijde.' })
  perPagina: number = 25;

  /** For `limit $n`. */
  get limit(): number {
    return this.perPagina;
  }

  /** For `offset $n`. */
  get offset(): number {
    return (this.pagina - 1) * this.perPagina;
  }
}

/** The query of an endless list (lines, ledger, audit trail): go on after `na`, the cursor of the previous answer's Link. */
export class KeysetQuery {
  @TextField({ max: 400, optional: true, description: 'Ga verder na deze plek; uit de kop Link van het vorige antwoord.' })
  na?: string;
}

export const KEYSET_SIZE = 100;

/** The address of this request with other query values; relative to the host, so that a proxy in front does not matter. */
function address(request: FastifyRequest, changes: Readonly<Record<string, string>>): string {
  const [path, query] = request.url.split('?', 2);
  const values = new URLSearchParams(query ?? '');
  for (const [key, value] of Object.entries(changes)) values.set(key, value);
  return `${path}?${values.toString()}`;
}

/** Answers one page: sets Link, Current-Page, Per-Page, Total-Count and Total-Pages and gives the rows back as body. */
export function sendPage<Row>(reply: FastifyReply, query: PageQuery, rows: readonly Row[], total: number): readonly Row[] {
  const pages = Math.max(1, Math.ceil(total / query.perPagina));
  const link = (rel: string, page: number): string =>
    `<${address(reply.request, { pagina: String(page), perPagina: String(query.perPagina) })}>; rel="${rel}"`;
  const links = [link('first', 1), link('last', pages)];
  if (query.pagina > 1) links.push(link('prev', Math.min(query.pagina - 1, pages)));
  if (query.pagina < pages) links.push(link('next', query.pagina + 1));
  void reply.headers({
    Link: links.join(', '),
    'Current-Page': String(query.pagina),
    'Per-Page': String(query.perPagina),
    'Total-Count': String(total),
    'Total-Pages': String(pages),
  });
  return rows;
}

/** The place of a row in its order, as text for the outside. */
export function toCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @returns the key of `size` parts, or null without a cursor @throws DomainError for one that was not ours */
export function fromCursor(na: string | undefined, size: number): string[] | null {
  if (na === undefined) return null;
  try {
    const key = JSON.parse(Buffer.from(na, 'base64url').toString('utf8')) as unknown;
    if (
      Array.isArray(key) &&
      key.length === size &&
      key.every((part) => (typeof part === 'string' && part.length <= 100) || typeof part === 'number')
    )
      return key.map(String);
  } catch {
    // told below
  }
  throw new DomainError(invalidInput, {}, [{ pointer: '/na', text: 'Deze plek in de lijst bestaat niet.' }]);
}

/**
 * Answers a stretch of an endless list. Ask the database for `KEYSET_SIZE + 1` rows: the extra one tells that there is more.
 * @param keyOf the order's key of a row, for the cursor of `Link: <…>; rel="next"`
 */
export function sendStretch<Row>(
  reply: FastifyReply,
  rows: readonly Row[],
  keyOf: (row: Row) => readonly (string | number)[],
  total?: number,
): readonly Row[] {
  const shown = rows.slice(0, KEYSET_SIZE);
  if (rows.length > KEYSET_SIZE) void reply.header('Link', `<${address(reply.request, { na: toCursor(keyOf(shown.at(-1)!)) })}>; rel="next"`);
  if (total !== undefined) void reply.header('Total-Count', String(total));
  return shown;
}
