// SPDX-License-Identifier: EUPL-1.2
import { useSearchParams } from 'react-router';

export interface ListQuery {
  readonly value: (key: string) => string;
  readonly page: number;
  readonly sort: string;
  readonly set: (key: string, value: string | null) => void;
  readonly setPage: (page: number) => void;
  readonly setSort: (sort: string) => void;
  readonly clear: (keys: readonly string[]) => void;
}

/** Filters, order and page of a list, kept in the address. Another filter or order begins at the first page again. */
export function useListQuery(defaultSort = ''): ListQuery {
  const [search, setSearch] = useSearchParams();
  const change = (edit: (params: URLSearchParams) => void, replace = false): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        edit(after);
        return after;
      },
      { replace, preventScrollReset: true },
    );
  const put = (params: URLSearchParams, key: string, value: string | null): void => {
    if (value === null || value === '') params.delete(key);
    else params.set(key, value);
  };
  return {
    value: (key) => search.get(key) ?? '',
    page: Math.max(1, Number(search.get('pagina')) || 1),
    sort: search.get('sorteer') ?? defaultSort,
    set: (key, value) =>
      change((params) => {
        params.delete('pagina');
        params.delete('na');
        put(params, key, value);
      }, key === 'zoek'),
    setPage: (page) => change((params) => put(params, 'pagina', page === 1 ? null : String(page))),
    setSort: (sort) =>
      change((params) => {
        put(params, 'sorteer', sort === defaultSort ? null : sort);
        params.delete('pagina');
      }),
    clear: (keys) => change((params) => [...keys, 'pagina', 'na'].forEach((key) => params.delete(key))),
  };
}
