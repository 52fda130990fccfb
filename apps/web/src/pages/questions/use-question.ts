// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { patch } from '../../api/client.js';
import { ApiError, fieldFaults } from '../../api/problem.js';
import { useList } from '../../api/hooks.js';
import type { Question, QuestionDetail, QuestionState } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { useUndo } from '../../ui/undo.js';

export interface QuestionChange {
  readonly eigenaar?: string | null;
  readonly termijn?: string;
  readonly staat?: QuestionState;
}

/** The newest question about each line ("<message>/<line>") of these messages. */
export function useQuestionsAbout(messageIds: readonly string[]): ReadonlyMap<string, Question> {
  const may = useMay();
  const ids = [...new Set(messageIds)].sort();
  const query = useList<Question>(
    '/vragen',
    { berichten: ids.join(','), sorteer: 'laatste', perPagina: 100 },
    { enabled: ids.length > 0 && may('thread:read') },
  );
  return new Map((query.data?.rows ?? []).map((q) => [q.onderwerp.id, q]));
}

/** Everything that shows questions asks again. */
export function useRefreshQuestions(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => typeof queryKey[0] === 'string' && queryKey[0].startsWith('/vragen') });
}

/** Changes a thread at once, with the way back in view where there is one. */
export function useChangeQuestion(
  thread: QuestionDetail,
): UseMutationResult<QuestionDetail, unknown, { readonly change: QuestionChange; readonly text: string; readonly back?: QuestionChange }> {
  const tell = useUndo();
  const client = useQueryClient();
  const refresh = useRefreshQuestions();
  const send = (change: QuestionChange, version: number): Promise<QuestionDetail> =>
    patch<QuestionDetail>(`/vragen/${thread.id}`, { versie: version, ...change });
  return useMutation({
    mutationFn: ({ change }) => send(change, thread.versie),
    onSuccess: (fresh, { text, back }) => {
      client.setQueryData([`/vragen/${thread.id}`, {}], fresh);
      tell({
        text,
        undo: back
          ? async () => {
              await send(back, fresh.versie);
              await refresh();
            }
          : undefined,
      });
    },
    onError: (error) =>
      tell({
        text:
          error instanceof ApiError && error.status === 412
            ? texts.states.changedMeanwhile
            : texts.states.notSaved(error instanceof ApiError ? (fieldFaults(error)[0]?.tekst ?? error.message) : texts.states.unknownError),
      }),
    onSettled: refresh,
  });
}
