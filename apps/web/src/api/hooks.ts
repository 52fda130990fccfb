// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get, list, type Listed, type Query } from './client.js';

interface Options {
  readonly enabled?: boolean;
  /** Ask again after so many milliseconds; false: never. */
  readonly every?: number | false;
  /** Keep showing the old rows while the next page loads. */
  readonly keep?: boolean;
}

export function useApi<T>(path: string, query: Query = {}, { enabled = true, every = false, keep = false }: Options = {}): UseQueryResult<T> {
  return useQuery<T>({
    queryKey: [path, query],
    queryFn: () => get<T>(path, query),
    enabled,
    refetchInterval: every,
    placeholderData: keep ? keepPreviousData : undefined,
  });
}

export function useList<T>(
  path: string,
  query: Query = {},
  { enabled = true, every = false, keep = true }: Options = {},
): UseQueryResult<Listed<readonly T[]>> {
  return useQuery({
    queryKey: [path, query, 'list'],
    queryFn: () => list<readonly T[]>(path, query),
    enabled,
    refetchInterval: every,
    placeholderData: keep ? keepPreviousData : undefined,
  });
}
