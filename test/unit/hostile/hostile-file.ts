// SPDX-License-Identifier: EUPL-1.2

/**
 * What must come of a file. refused: not taken in, with a reason; unreadable, rejected, accepted: the verdict on the message; mixed: a ZIP
 * of which one file is refused and its neighbour is still taken in.
 */
export type Fate = 'refused' | 'unreadable' | 'rejected' | 'accepted' | 'mixed';

export interface HostileFile {
  readonly name: string;
  readonly fate: Fate;
  /** Made when it is its turn: all of them together are gigabytes. */
  readonly content: () => string | Buffer;
}

/** A family of files with one fate. */
export function each(fate: Fate, contents: Readonly<Record<string, () => string | Buffer>>): HostileFile[] {
  return Object.entries(contents).map(([name, content]) => ({ name, fate, content }));
}

/** Up to the limit on a message. */
export const LIMIT = 26_214_400;

/** A text repeated until it fills the limit, with room left for what goes around it. */
export function filling(piece: string, room = 0): string {
  return piece.repeat(Math.floor((LIMIT - room) / Buffer.byteLength(piece)));
}
