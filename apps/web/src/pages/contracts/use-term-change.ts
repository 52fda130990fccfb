// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useUndo } from '../../ui/undo.js';

/** Sends a change of a contract, says that it was kept, and asks everything on the page anew. */
export function useTermChange<T>(send: (input: T) => Promise<unknown>, done: string, onDone: () => void): UseMutationResult<unknown, Error, T> {
  const tell = useUndo();
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      tell({ text: done });
      onDone();
      await client.invalidateQueries();
    },
  });
}
