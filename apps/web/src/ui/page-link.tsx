// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { Query } from '../api/client.js';
import { usePaths } from '../app/paths.js';

export interface PageLinkProps {
  /** A path within the region: /aanbieders/x */
  readonly to: string;
  readonly query?: Query;
  /** Keep year and as-of date of this page (default). */
  readonly keepDate?: boolean;
  /** Underlined only when pointed at or focused: figures in dense tables. */
  readonly quiet?: boolean;
  readonly className?: string;
  readonly current?: boolean;
  /** Stay where the reader is: the target is a part of this page. */
  readonly stay?: boolean;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link to a page of this region. */
export function PageLink({
  to,
  query,
  keepDate = true,
  quiet = false,
  className,
  current,
  stay = false,
  label,
  children,
}: PageLinkProps): ReactElement {
  const { pathTo } = usePaths();
  return (
    <Link
      to={pathTo(to, query, keepDate)}
      className={className ?? (quiet ? 'rw-quiet' : undefined)}
      aria-current={current ? 'true' : undefined}
      aria-label={label}
      preventScrollReset={stay}
    >
      {children}
    </Link>
  );
}
