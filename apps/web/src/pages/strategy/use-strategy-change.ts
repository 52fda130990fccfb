// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { ApiError } from '../../api/problem.js';
import { useUndo } from '../../ui/undo.js';

interface Options {
  readonly send: () => Promise<unknown>;
  readonly told: string;
  readonly onDone: () => void;
}

/** Sends a change of the strategy or its planning; afterwards every page shows the new state. */
export function useStrategyChange({ send, told, onDone }: Options): UseMutationResult<unknown, Error, void> {
  const tell = useUndo();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      onDone();
      tell({ text: told });
      await cache.invalidateQueries({ predicate: ({ queryKey }) => /^\/(strategie|planning|vandaag)/.test(String(queryKey[0])) });
    },
  });
}

/** The texts of the server at the fields that it names. */
export function faultsAt(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries((error.problem?.pointers ?? []).map(({ pointer, tekst }) => [pointer, tekst]));
}
