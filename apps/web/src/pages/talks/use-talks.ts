// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { ApiError } from '../../api/problem.js';
import { useUndo } from '../../ui/undo.js';

/** Everything that shows talks, their plan or what was agreed asks again. */
export function useRefreshTalks(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/gesprekken') });
}

/** One step on a talk: sends it, tells what was done, and shows the new state. */
export function useTalkStep<Input>(
  send: (input: Input) => Promise<unknown>,
  done: string,
  after?: () => void,
): UseMutationResult<unknown, unknown, Input> {
  const tell = useUndo();
  const refresh = useRefreshTalks();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await refresh();
      tell({ text: done });
      after?.();
    },
    // Somebody else was first: what is on the screen is old.
    onError: (error) => {
      if (error instanceof ApiError && [404, 409, 412].includes(error.status)) void refresh();
    },
  });
}
