// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '../database/unit-of-work.js';

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** Reads what a mail brings along where it is kept; null: it is not there. */
export type ReadAttachment = (tx: Tx, id: string) => Promise<Attachment | null>;

const declared = new Map<string, ReadAttachment>();

/**
 * Declares a kind of thing that can come with a mail. A mail keeps its kind and id only: the bytes stay where they are and are read when it
 * leaves, one mail at a time.
 */
export function defineAttachment(kind: string, read: ReadAttachment): string {
  if (declared.has(kind)) throw new Error(`attachment declared twice: ${kind}`);
  declared.set(kind, read);
  return kind;
}

/** @throws Error when the kind was not declared in this process, or the thing is not there: a mail never leaves without what it should bring */
export async function readAttachment(tx: Tx, { kind, id }: { readonly kind: string; readonly id: string }): Promise<Attachment> {
  const found = await declared.get(kind)?.(tx, id);
  if (!found) throw new Error(`the attachment of a mail is not there: ${kind}`);
  return found;
}
