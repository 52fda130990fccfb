// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { texts } from '../texts/nl.js';

interface Props {
  /** What the course is of. */
  readonly name: string;
  /** The names of its steps, in order. */
  readonly steps: readonly string[];
  /** Which of them it is at. */
  readonly at: number;
}

/** Where something is on its course; on a phone only the step it is at, with how many there are. */
export function Trail({ name, steps, at }: Props): ReactElement {
  return (
    <ol className="rw-trail rw-trail--short" aria-label={name}>
      {steps.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined}>
          {index === at ? (
            <b>
              <span className="rw-trail__at">{texts.frame.stepAt(at + 1, steps.length)}</span> {step}
            </b>
          ) : (
            step
          )}
        </li>
      ))}
    </ol>
  );
}
