// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { ApiError } from '../api/problem.js';
import { texts } from '../texts/nl.js';
import { Notice } from './notice.js';

/** Why a change was not kept; what is wrong with a field stands at the field. */
export function NotSaved({ error }: { readonly error: unknown }): ReactElement | null {
  if (!error) return null;
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <Notice tone="red" title={texts.strategy.notSaved} live>
      {problem?.detail ?? problem?.title ?? texts.states.noAnswer}
    </Notice>
  );
}
