// SPDX-License-Identifier: EUPL-1.2
import { HttpException } from '@nestjs/common';
import { defineError, DomainError, type ErrorDefinition, type ErrorKind, type Violation } from '#kernel';

/** RFC 9457. `code` is stable, `detail` is for people; `pointers` say which fields are wrong; `kenmerk` finds the case in the log. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly pointers?: readonly { readonly pointer: string; readonly tekst: string }[];
  readonly kenmerk?: string;
  readonly [extra: string]: unknown;
}

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  throttled: 429,
  unavailable: 503,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'De gegevens kloppen niet',
  401: 'Niet ingelogd',
  403: 'Geen toegang',
  404: 'Niet gevonden',
  405: 'Niet mogelijk',
  409: 'Dit kan nu niet',
  412: 'Intussen gewijzigd',
  413: 'Te groot',
  415: 'Onbekend soort gegevens',
  429: 'Te vaak geprobeerd',
  500: 'Er ging iets mis',
  503: 'Even niet beschikbaar',
};

export const invalidInput = defineError('invoer-ongeldig', 'invalid', 'Niet alle gegevens zijn goed ingevuld. Pas ze aan en probeer het opnieuw.');
export const malformed = defineError(
  'json-onleesbaar',
  'invalid',
  'Wat u verstuurt is leeg of niet te lezen. Stuur geldige JSON, of bij een bericht de XML zelf.',
);
/** Also the answer for what lies in another region or outside the actor's scope: nobody can tell the difference. */
export const notFound = defineError('niet-gevonden', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
export const tooLarge = defineError('te-groot', 'too-large', 'Wat u verstuurt is te groot.');
export const unavailable = defineError(
  'niet-beschikbaar',
  'unavailable',
  'Raamwerk kan nu niet bij de gegevens. Probeer het over een minuut opnieuw; er is niets verloren gegaan.',
);
const wrongMedia = { code: 'soort-onbekend', text: 'Dit soort gegevens kan hier niet worden verstuurd.' };
const unexpected = { code: 'onverwachte-fout', text: 'Er ging iets mis dat wij niet verwachtten. Geef het kenmerk door aan de beheerder.' };

function problem(status: number, code: string, detail: string, more: Readonly<Record<string, unknown>> = {}): Problem {
  return { ...more, type: `urn:raamwerk:fout:${code}`, title: TITLES[status] ?? TITLES[500]!, status, detail, code };
}

const fromDefinition = (d: ErrorDefinition, more?: Readonly<Record<string, unknown>>): Problem => problem(STATUS[d.kind], d.code, d.text, more);

const pointers = (violations: readonly Violation[]): Readonly<Record<string, unknown>> =>
  violations.length > 0 ? { pointers: violations.map((v) => ({ pointer: v.pointer, tekst: v.text })) } : {};

/** Connection lost, server starting or stopping, too many connections, a statement that took too long: come back later. */
const AWAY = /^(08|57P0|53)|^57014$|^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_AGAIN)$/;
const AWAY_TEXT =
  /timeout exceeded when trying to connect|Connection terminated|Driver not Connected|not queryable|Client was closed|Cannot use a pool after calling end/i;

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return AWAY.test(String((error as { code?: unknown }).code ?? '')) || AWAY_TEXT.test(error.message);
}

/** What the caller may know of an error, and whether it is one of ours to look into. Never a text of the database or a stack. */
export function toProblem(error: unknown, trace: () => string): { problem: Problem; fault: boolean } {
  if (error instanceof DomainError) {
    const expected =
      error.kind === 'not-found' ? fromDefinition(notFound) : fromDefinition(error.definition, { ...error.details, ...pointers(error.violations) });
    return { problem: expected, fault: false };
  }
  if (error instanceof HttpException) {
    const status = error.getStatus();
    if (status === 404) return { problem: fromDefinition(notFound), fault: false };
    if (status === 413) return { problem: fromDefinition(tooLarge), fault: false };
    if (status === 415) return { problem: problem(415, wrongMedia.code, wrongMedia.text), fault: false };
    if (status === 400) return { problem: fromDefinition(malformed), fault: false };
    if (status < 500) return { problem: problem(status, `http-${status}`, TITLES[status] ?? 'Dit verzoek kan niet.'), fault: false };
  }
  if (isAway(error)) return { problem: fromDefinition(unavailable, { kenmerk: trace() }), fault: true };
  return { problem: problem(500, unexpected.code, unexpected.text, { kenmerk: trace() }), fault: true };
}
