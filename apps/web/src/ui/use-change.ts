// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useUndo } from './undo.js';

interface Options<Value> {
  readonly send: (value: Value) => Promise<unknown>;
  /** What is told when it was kept. */
  readonly told: string | ((value: Value) => string);
  readonly onDone: () => void;
}

/** Sends a change; once it is kept everything that is shown asks anew, for a change on one page is seen on others. */
export function useChange<Value = void>({ send, told, onDone }: Options<Value>): UseMutationResult<unknown, Error, Value> {
  const tell = useUndo();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (_kept, value) => {
      onDone();
      tell({ text: typeof told === 'string' ? told : told(value) });
      await cache.invalidateQueries();
    },
  });
}
