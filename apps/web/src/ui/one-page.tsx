// SPDX-License-Identifier: EUPL-1.2
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Page, type Crumb } from './page.js';
import { Loaded } from './states.js';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  /** What the page is called before it is known which one it is. */
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly what: string;
  readonly rows?: number;
  readonly children: (data: T) => ReactElement;
}

/** A page about one thing, with a frame of its own once it is there; until then, or when it cannot be had, a frame that says so. */
export function OnePage<T>({ query, title, crumbs, what, rows = 6, children }: Props<T>): ReactElement {
  if (query.data !== undefined) return children(query.data);
  return (
    <Page title={title} crumbs={crumbs}>
      <Loaded query={query} what={what} rows={rows}>
        {() => null}
      </Loaded>
    </Page>
  );
}
