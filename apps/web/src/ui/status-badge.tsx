// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';

export type Tone = 'red' | 'orange' | 'green' | 'blue' | 'grey';

/** The shape that goes with a tone: a state is never told by colour alone. */
function Mark({ tone }: { readonly tone: Tone }): ReactElement {
  const box = { width: 11, height: 11, viewBox: '0 0 12 12', 'aria-hidden': true, focusable: false } as const;
  if (tone === 'red') {
    return (
      <svg {...box}>
        <path d="M6 0.6 11.4 6 6 11.4 0.6 6Z" fill="currentColor" />
      </svg>
    );
  }
  if (tone === 'orange') {
    return (
      <svg {...box}>
        <path d="M6 1 11.6 11H0.4Z" fill="currentColor" />
      </svg>
    );
  }
  if (tone === 'green') {
    return (
      <svg {...box}>
        <path d="M1.2 6.4 4.5 9.7 10.8 2.6" fill="none" stroke="currentColor" strokeWidth="2.4" />
      </svg>
    );
  }
  if (tone === 'blue') {
    return (
      <svg {...box}>
        <circle cx="6" cy="6" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path d="M6 1.2a4.8 4.8 0 0 1 0 9.6Z" fill="currentColor" />
      </svg>
    );
  }
  return (
    <svg {...box}>
      <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

interface Props {
  readonly tone: Tone;
  /** Without fill: a second state in the same row. */
  readonly plain?: boolean;
  readonly children: ReactNode;
}

/** The only way the product shows a state: shape, word and colour together. */
export function StatusBadge({ tone, plain = false, children }: Props): ReactElement {
  return (
    <span className={`rw-status rw-status--${tone}${plain ? ' rw-status--plain' : ''}`}>
      <Mark tone={tone} />
      {children}
    </span>
  );
}
