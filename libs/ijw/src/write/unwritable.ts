// SPDX-License-Identifier: EUPL-1.2

/** A message that may not leave: it would break the schema or a rule of the standard. Says where, never with a value: it may be a BSN. */
export class UnwritableMessage extends Error {
  constructor(
    /** The official code of a rule (TR342), XSD for the schema, or TABLE for how an answer is composed (IV087). */
    readonly rule: string,
    readonly path: string,
    explanation: string,
  ) {
    super(`${rule} at ${path}: ${explanation}`);
    this.name = 'UnwritableMessage';
  }
}
