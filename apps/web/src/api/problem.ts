// SPDX-License-Identifier: EUPL-1.2

/** What the server says when a request fails (RFC 9457), or null where the network itself failed. */
export interface ProblemDocument {
  readonly type?: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code?: string;
  readonly pointers?: readonly { readonly pointer: string; readonly tekst: string }[];
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
