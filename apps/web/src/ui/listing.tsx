// SPDX-License-Identifier: EUPL-1.2
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { address, type Listed, type Query } from '../api/client.js';
import { texts } from '../texts/nl.js';
import { Button, DownloadLink } from './button.js';
import { Paging } from './data-table.js';
import type { ChosenFilter } from './filters.js';
import { DownloadIcon } from './icons.js';
import { EmptyState, Loaded } from './states.js';

interface EmptyProps {
  readonly chosen: readonly ChosenFilter[];
  readonly onClear: () => void;
  /** Why there is nothing yet, when no filter is on. */
  readonly none: { readonly title: string; readonly text: string };
  readonly noneAction?: ReactNode;
}

/** Nothing matches what was chosen, or there is nothing yet: two different states. */
export function EmptyList({ chosen, onClear, none, noneAction }: EmptyProps): ReactElement {
  return chosen.length > 0 ? (
    <EmptyState title={texts.table.nothingMatches} action={<Button onClick={onClear}>{texts.table.clear}</Button>}>
      {texts.table.nothingMatchesText(chosen.map((filter) => filter.label).join(', '))}
    </EmptyState>
  ) : (
    <EmptyState title={none.title} action={noneAction}>
      {none.text}
    </EmptyState>
  );
}

interface Props<T> extends EmptyProps {
  readonly query: UseQueryResult<Listed<readonly T[]>>;
  readonly what: string;
  /** What is paged through, where a page shows more than one list. */
  readonly name?: string;
  readonly skeleton?: number;
  readonly onPage: (page: number) => void;
  readonly children: (rows: readonly T[], listed: Listed<readonly T[]>) => ReactNode;
}

/** One page of a list: loading, failed, empty for one of two reasons, or its rows with the way to the next page. */
export function Listing<T>({ query, what, name, skeleton = 10, onPage, children, ...empty }: Props<T>): ReactElement {
  return (
    <Loaded query={query} what={what} rows={skeleton}>
      {(listed) =>
        listed.rows.length === 0 ? (
          <EmptyList {...empty} />
        ) : (
          <>
            {children(listed.rows, listed)}
            <Paging name={name} page={listed.page} perPage={listed.perPage} total={listed.total} onPage={onPage} />
          </>
        )
      }
    </Loaded>
  );
}

interface OnwardProps {
  /** The cursor of the rows that are shown; empty at the beginning. */
  readonly at: string;
  readonly next: string | null;
  readonly onMove: (cursor: string | null) => void;
  readonly note?: ReactNode;
}

/** The way through rows that are asked for by cursor: back to the beginning, or on. */
export function Onward({ at, next, onMove, note }: OnwardProps): ReactElement | null {
  if (!at && !next && !note) return null;
  return (
    <nav className="rw-below" aria-label={texts.table.pages}>
      <span>{note}</span>
      <span className="rw-pages">
        {at ? (
          <button type="button" className="rw-text-button rw-text-button--small" onClick={() => onMove(null)}>
            {texts.table.first}
          </button>
        ) : null}
        {next ? (
          <button type="button" className="rw-text-button rw-text-button--small" onClick={() => onMove(next)}>
            {texts.table.more}
          </button>
        ) : null}
      </span>
    </nav>
  );
}

/** The list as it is filtered, as a file. */
export function ExportLinks({ path, query }: { readonly path: string; readonly query: Query }): ReactElement {
  return (
    <span className="rw-exports">
      {(['xlsx', 'csv'] as const).map((format) => (
        <DownloadLink key={format} href={address(path, { ...query, pagina: null, na: null, formaat: format })}>
          <DownloadIcon />
          {texts.table[format]}
        </DownloadLink>
      ))}
    </span>
  );
}
