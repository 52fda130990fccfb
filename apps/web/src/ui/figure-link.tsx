// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';
import type { Query } from '../api/client.js';
import { useMay } from '../app/session.js';
import { PageLink } from './page-link.js';

interface Props {
  /** Which booked lines the figure is made of. */
  readonly lines: Query;
  /** Underlined at rest: headlines. */
  readonly shown?: boolean;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A figure that leads to its booked lines, for who may see those. */
export function FigureLink({ lines, shown = false, label, children }: Props): ReactElement {
  const may = useMay();
  if (!may('ledger:read')) return <>{children}</>;
  return (
    <PageLink to="/boekingen" query={lines} quiet={!shown} label={label}>
      {children}
    </PageLink>
  );
}
