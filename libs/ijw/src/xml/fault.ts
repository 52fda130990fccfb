// SPDX-License-Identifier: EUPL-1.2

/** Ends the reading of a message at once: what follows cannot be trusted. */
export class UnreadableFault extends Error {
  constructor(
    readonly rule: 'XML' | 'TYPE',
    readonly text: string,
  ) {
    super(text);
    this.name = 'UnreadableFault';
  }
}
