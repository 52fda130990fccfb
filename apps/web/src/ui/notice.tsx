// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly tone?: 'blue' | 'orange' | 'red' | 'green';
  readonly title?: string;
  readonly action?: ReactNode;
  /** Read out when it appears. */
  readonly live?: boolean;
  readonly children?: ReactNode;
}

export function Notice({ tone = 'blue', title, action, live = false, children }: Props): ReactElement {
  return (
    <div className={`rw-notice${tone === 'blue' ? '' : ` rw-notice--${tone}`}`} role={live ? (tone === 'red' ? 'alert' : 'status') : undefined}>
      <div>
        {title ? <b>{title} </b> : null}
        {children}
      </div>
      {action}
    </div>
  );
}
