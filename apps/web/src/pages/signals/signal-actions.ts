// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { patch } from '../../api/client.js';
import { ApiError } from '../../api/problem.js';
import type { Signal, SignalState } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { useUndo } from '../../ui/undo.js';

interface Change {
  readonly signal: Signal;
  readonly eigenaar?: 'mij' | null;
  readonly staat?: SignalState;
}

/** Takes a signal or changes its state: at once, with the way back in view. */
export function useSignalActions(): {
  readonly take: (signal: Signal) => void;
  readonly giveBack: (signal: Signal) => void;
  readonly setState: (signal: Signal, state: SignalState) => void;
  readonly busy: boolean;
} {
  const client = useQueryClient();
  const tell = useUndo();
  const refresh = (): Promise<void> =>
    client.invalidateQueries({
      predicate: ({ queryKey }) =>
        typeof queryKey[0] === 'string' &&
        (queryKey[0].startsWith('/signalen') || queryKey[0] === '/vandaag' || queryKey[0].startsWith('/aanbieders/')),
    });
  const change = useMutation({
    mutationFn: ({ signal, ...wanted }: Change) => patch<Signal>(`/signalen/${signal.id}`, { versie: signal.versie, ...wanted }),
    onSettled: refresh,
    onError: (error) =>
      tell({
        text:
          error instanceof ApiError && error.status === 412
            ? texts.states.changedMeanwhile
            : texts.states.notSaved(error instanceof ApiError ? error.message : texts.states.unknownError),
      }),
  });
  const run = (wanted: Change, text: string, back: (fresh: Signal) => Change): void =>
    change.mutate(wanted, {
      onSuccess: (fresh) => tell({ text, undo: () => change.mutate(back({ ...wanted.signal, ...fresh })) }),
    });
  return {
    busy: change.isPending,
    take: (signal) => run({ signal, eigenaar: 'mij' }, texts.signals.taken(signal.aanbieder.naam), (fresh) => ({ signal: fresh, eigenaar: null })),
    giveBack: (signal) =>
      run({ signal, eigenaar: null }, texts.signals.givenBack(signal.aanbieder.naam), (fresh) => ({ signal: fresh, eigenaar: 'mij' })),
    setState: (signal, staat) =>
      run({ signal, staat }, texts.signals.stateIs(signal.aanbieder.naam, texts.signals.states[staat]), (fresh) => ({
        signal: fresh,
        staat: signal.staat,
      })),
  };
}
