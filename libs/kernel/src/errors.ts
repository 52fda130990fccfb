// SPDX-License-Identifier: EUPL-1.2

/** The kinds of failure the outside can meet; the HTTP layer turns a kind into a status, and nothing else does. */
export type ErrorKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'stale' | 'too-large' | 'throttled' | 'unavailable';

/** One declared error: a stable code, its kind and the Dutch sentence a user reads. */
export interface ErrorDefinition {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly text: string;
}

const declared = new Map<string, ErrorDefinition>();

/** Declares an error code once; a second declaration of the same code is a programming fault and stops the start. */
export function defineError(code: string, kind: ErrorKind, text: string): ErrorDefinition {
  if (declared.has(code)) throw new Error(`error code declared twice: ${code}`);
  const definition = Object.freeze({ code, kind, text });
  declared.set(code, definition);
  return definition;
}

/** One fault in the input, with the place it concerns as JSON pointer ("/producten/3/tarief"). */
export interface Violation {
  readonly pointer: string;
  readonly text: string;
}

/** A refusal the caller can act on. `details` go into the problem document and hold no personal data. */
export class DomainError extends Error {
  constructor(
    readonly definition: ErrorDefinition,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly violations: readonly Violation[] = [],
  ) {
    super(definition.text);
    this.name = 'DomainError';
  }

  get code(): string {
    return this.definition.code;
  }

  get kind(): ErrorKind {
    return this.definition.kind;
  }
}
