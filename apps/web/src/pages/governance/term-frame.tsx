// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type FormEvent, type ReactElement, type ReactNode } from 'react';
import { post } from '../../api/client.js';
import { fieldFaults } from '../../api/problem.js';
import type { GoverningBodyDetail } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { ErrorState } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly path: string;
  /** What goes out; null: not all is filled in yet. */
  readonly body: () => unknown;
  readonly told: string;
  readonly onClose: () => void;
  readonly children: (at: (pointer: string) => string | null) => ReactNode;
}

/** A form within the page of a body that records a term; its title takes the focus. */
export function TermFrame({ title, hint, path, body, told, onClose, children }: Props): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  const tell = useUndo();
  const cache = useQueryClient();
  const save = useMutation({
    mutationFn: (value: unknown) => post<GoverningBodyDetail>(path, value),
    onSuccess: async () => {
      onClose();
      tell({ text: told });
      await cache.invalidateQueries({ predicate: ({ queryKey }) => /^\/(gremia|bestuursbesluiten)/.test(String(queryKey[0])) });
    },
  });
  useEffect(() => heading.current?.focus(), []);
  const pointers = fieldFaults(save.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const value = body();
    if (value !== null) save.mutate(value);
  };
  return (
    <form className="rw-detail rw-stack rw-stack--wide rw-assessing" onSubmit={submit} noValidate aria-label={title}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p className="rw-small rw-soft">{hint}</p>
      {save.isError && pointers.length === 0 ? <ErrorState what={title} error={save.error} /> : null}
      {children((pointer) => pointers.find((p) => p.pointer === pointer)?.tekst ?? null)}
      <SaveButtons save={texts.actions.save} busy={save.isPending} onCancel={onClose} />
    </form>
  );
}
