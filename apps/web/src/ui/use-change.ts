// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useUndo } from './undo.js';

interface Options {
  readonly send: () => Promise<unknown>;
  /** What is told when it was kept. */
  readonly told: string;
  readonly onDone: () => void;
}

/** Sends a change; once it is kept everything that is shown asks anew, for a change on one page is seen on others. */
export function useChange({ send, told, onDone }: Options): UseMutationResult<unknown, Error, void> {
  const tell = useUndo();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      onDone();
      tell({ text: told });
      await cache.invalidateQueries();
    },
  });
}
