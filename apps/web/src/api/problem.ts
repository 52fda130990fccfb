// SPDX-License-Identifier: EUPL-1.2

/** What is wrong with one field: where it stands in what was sent (a JSON pointer), and the text for it. */
export interface FieldFault {
  readonly pointer: string;
  readonly tekst: string;
}

/** What the server says when a request fails (RFC 9457), or null where the network itself failed. */
export interface ProblemDocument {
  readonly type?: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code?: string;
  readonly pointers?: readonly FieldFault[];
  readonly bron?: string;
}

export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: ProblemDocument | null,
  ) {
    super(problem?.detail ?? problem?.title ?? `HTTP ${status}`);
    this.name = 'ApiError';
  }

  /** The text at one field, when the server named that field. */
  at(pointer: string): string | undefined {
    return this.problem?.pointers?.find((p) => p.pointer === pointer)?.tekst;
  }
}

/** What the server found wrong with fields, in its order; none where something else failed. */
export const fieldFaults = (error: unknown): readonly FieldFault[] => (error instanceof ApiError ? (error.problem?.pointers ?? []) : []);

/** The same by the pointer of the field, to stand at the field; of several for one field all. */
export const faultsByField = (error: unknown): Readonly<Record<string, string>> =>
  fieldFaults(error).reduce<Record<string, string>>(
    (all, { pointer, tekst }) => ({ ...all, [pointer]: all[pointer] === undefined ? tekst : `${all[pointer]} ${tekst}` }),
    {},
  );
