// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { PageLink } from './page-link.js';

interface Props<T extends string> {
  readonly name: string;
  /** The page, within the region. */
  readonly to: string;
  readonly current: T;
  /** The first is shown when the address names none. */
  readonly parts: readonly { readonly value: T; readonly label: string }[];
}

/** The parts of a page too long to read as one. Each has its address; filters of one part are not taken along to another. */
export function PartLinks<T extends string>({ name, to, current, parts }: Props<T>): ReactElement {
  return (
    <nav className="rw-switch rw-switch--parts" aria-label={name}>
      {parts.map(({ value, label }, index) => (
        <PageLink key={value} to={to} query={index === 0 ? {} : { deel: value }} current={value === current} stay>
          {label}
        </PageLink>
      ))}
    </nav>
  );
}
