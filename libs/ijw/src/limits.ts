// SPDX-License-Identifier: EUPL-1.2

/** Beyond these bounds a message is unreadable, whatever the schema says. */
export const MAX_BYTES = 26_214_400;
export const MAX_DEPTH = 64;
export const MAX_TEXT_CHARACTERS = 1_048_576;
/** Attributes of one element, namespace declarations included: only an attack has more. */
export const MAX_ATTRIBUTES = 100_000;

/** More findings than this help nobody; the last one then tells how many were left out. */
export const MAX_FINDINGS = 1_000;
