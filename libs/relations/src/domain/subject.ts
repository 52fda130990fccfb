// SPDX-License-Identifier: EUPL-1.2
import { isId } from '#kernel';

export const SUBJECT_KINDS = ['regel', 'bericht', 'contract'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What a question is about: an opaque reference to what another capability keeps. */
export interface Subject {
  readonly kind: SubjectKind;
  /** Message and number of the line ("<uuid>/31"), id of the message, or number of the contract. */
  readonly id: string;
}

function isLine(id: string): boolean {
  const [message = '', line = '', ...rest] = id.split('/');
  return rest.length === 0 && isId(message) && /^[1-9]\d{0,8}$/.test(line);
}

const FORMS: Readonly<Record<SubjectKind, (id: string) => boolean>> = {
  regel: isLine,
  bericht: isId,
  contract: (id) => /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(id),
};

/** Whether the reference has the form of its kind; not whether it exists. */
export function isSubject({ kind, id }: Subject): boolean {
  return FORMS[kind](id);
}

/** Reads "regel:<uuid>/31"; null when it is no reference. */
export function readSubject(text: string): Subject | null {
  const at = text.indexOf(':');
  const subject = { kind: text.slice(0, Math.max(at, 0)) as SubjectKind, id: text.slice(at + 1) };
  return SUBJECT_KINDS.includes(subject.kind) && isSubject(subject) ? subject : null;
}
