// SPDX-License-Identifier: EUPL-1.2
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { ApiError } from '../api/problem.js';
import { texts } from '../texts/nl.js';
import { Button } from './button.js';

/** Nothing yet, nothing matches, or not delivered: three different states, each with its reason and its way on. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}): ReactElement {
  return (
    <div className="rw-box">
      <p className="rw-strong">{title}</p>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** What failed, what happened to the work, and what to do. */
export function ErrorState({ what, error, retry }: { readonly what: string; readonly error: unknown; readonly retry?: () => void }): ReactElement {
  const problem = error instanceof ApiError ? error.problem : null;
  const status = error instanceof ApiError ? error.status : null;
  // Not there, or not for this reader: asking again changes nothing.
  if (status === 404) return <EmptyState title={texts.states.notFound.title}>{texts.states.notFound.text}</EmptyState>;
  return (
    <div className="rw-box rw-box--wrong" role="alert">
      <p className="rw-strong">{texts.states.failed(what)}</p>
      <p>{problem?.detail ?? problem?.title ?? (status === 0 ? texts.states.noAnswer : texts.states.unknownError)}</p>
      {retry ? <Button onClick={retry}>{texts.states.retry}</Button> : null}
      {problem?.code ? <p className="rw-small rw-soft">{texts.states.code(problem.code)}</p> : null}
    </div>
  );
}

/** Nothing for a second, then the shape of what comes, after ten seconds words. */
export function Skeleton({ rows = 3, after = 1000 }: { readonly rows?: number; readonly after?: number }): ReactElement {
  const [waited, setWaited] = useState<'short' | 'while' | 'long'>(after === 0 ? 'while' : 'short');
  useEffect(() => {
    const shape = setTimeout(() => setWaited('while'), after);
    const words = setTimeout(() => setWaited('long'), 10_000);
    return () => {
      clearTimeout(shape);
      clearTimeout(words);
    };
  }, [after]);
  if (waited === 'short') return <div className="rw-waiting" aria-busy="true" />;
  return (
    <div className="rw-skeleton" aria-busy="true" role="status">
      <span className="rw-hidden">{texts.states.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row}>
          <span />
          <span />
          <span />
        </div>
      ))}
      {waited === 'long' ? <p>{texts.states.loadingLong}</p> : null}
    </div>
  );
}

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly what: string;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** One section of a page: loading, failed or there. A section that fails leaves the rest of the page as it is. */
export function Loaded<T>({ query, what, rows, children }: LoadedProps<T>): ReactElement {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ErrorState what={what} error={query.error} retry={() => void query.refetch()} />;
  return <Skeleton rows={rows} />;
}
