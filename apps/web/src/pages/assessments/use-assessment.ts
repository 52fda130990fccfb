// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { ApiError } from '../../api/problem.js';
import type { Assessments } from '../../api/types.js';
import { useUndo } from '../../ui/undo.js';

interface Options {
  readonly send: () => Promise<Assessments>;
  readonly told: string;
  readonly onDone: () => void;
}

/** Sends a change of an assessment; afterwards every page shows the new state. */
export function useAssessmentChange({ send, told, onDone }: Options): UseMutationResult<Assessments, Error, void> {
  const tell = useUndo();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      onDone();
      tell({ text: told });
      await cache.invalidateQueries({ predicate: ({ queryKey }) => /^\/(afwegingen|segmenten)/.test(String(queryKey[0])) });
    },
  });
}

/** The texts of the server at the fields that it names. */
export function faultsOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries((error.problem?.pointers ?? []).map(({ pointer, tekst }) => [pointer, tekst]));
}
