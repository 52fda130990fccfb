// SPDX-License-Identifier: EUPL-1.2
import type { Kind } from './world.js';

/** How a route is asked in the generated test. */
export interface Sample {
  /** The kind of object the path names, and under which parameter; without: a list or the visitor's own. */
  readonly object?: readonly [parameter: string, kind: Kind];
  /** Other parameters of the path. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  /** What is sent; a function where it can be sent only once. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Answers that mean "let in"; a conflict of state means so too. */
  readonly ok?: readonly number[];
  /** The route ends the session: each question gets a visitor of its own. */
  readonly endsSession?: boolean;
  /** Only a person's browser can ask it; a machine gets 401. */
  readonly personOnly?: boolean;
}

export const bodyOf = ({ body }: Sample): unknown => (typeof body === 'function' ? (body as () => unknown)() : body);

const LET_IN = [200, 201, 202, 204, 409, 412];

export const letIn = (sample: Sample): readonly number[] => sample.ok ?? LET_IN;
