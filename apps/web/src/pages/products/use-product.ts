// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post, put } from '../../api/client.js';
import type { ProductPage } from '../../api/types.js';
import { useUndo } from '../../ui/undo.js';

interface Change {
  readonly how: 'put' | 'post';
  /** Behind the product: '', '/publiceren', '/tarief', '/tarief/publiceren'. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly done: string;
}

/** Writes or publishes something of a product; the page and the book show it afterwards. */
export function useProductChange(code: string, onDone?: () => void) {
  const client = useQueryClient();
  const tell = useUndo();
  return useMutation({
    mutationFn: ({ how, path, body }: Change) => (how === 'put' ? put : post)<ProductPage>(`/productenboek/${code}${path}`, body),
    onSuccess: (_, { done }) => {
      tell({ text: done });
      onDone?.();
    },
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/productenboek') }),
  });
}
