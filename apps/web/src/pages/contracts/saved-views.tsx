// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { post, put, remove } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { ApiError } from '../../api/problem.js';
import type { ContractView } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { Button, TextButton } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/field.js';
import { ErrorState } from '../../ui/states.js';
import { useUndo } from '../../ui/undo.js';

/** The address names the view that was chosen, beside the choices themselves. */
const KEY = 'bewaard';
const PATH = '/contracten/weergaven';
type Choice = Readonly<Record<string, string>>;

const same = (a: Choice, b: Choice): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => (a[key] ?? '') === (b[key] ?? ''));

interface Props {
  /** What is chosen now, without what is not. */
  readonly choice: Choice;
  /** Every key that a view may hold. */
  readonly keys: readonly string[];
}

/** The choices of the register that this person keeps, and the one that somebody else's address names. */
export function SavedViews({ choice, keys }: Props): ReactElement | null {
  const [search, setSearch] = useSearchParams();
  const tell = useUndo();
  const client = useQueryClient();
  const [naming, setNaming] = useState(false);
  const id = search.get(KEY);
  const own = useApi<readonly ContractView[]>(PATH, {}, { keep: true });
  const known = own.data?.find((view) => view.id === id);
  const other = useApi<ContractView>(`${PATH}/${id}`, {}, { enabled: id !== null && own.data !== undefined && !known });
  const view = known ?? other.data ?? null;
  const open = (chosen: ContractView | null, replace = false): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const key of [...keys, KEY, 'pagina']) after.delete(key);
        for (const [key, value] of Object.entries(chosen?.keuze ?? {})) after.set(key, value);
        if (chosen) after.set(KEY, chosen.id);
        return after;
      },
      { replace, preventScrollReset: true },
    );
  const bare = Object.keys(choice).length === 0;
  useEffect(() => {
    // An address with nothing but the view opens what the view holds.
    if (view && bare && Object.keys(view.keuze).length > 0) open(view, true);
    // Only another view decides; taking away a filter afterwards is the reader's own choice.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view?.id]);
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: [PATH] });
  const update = useMutation({
    mutationFn: (old: ContractView) => put<ContractView>(`${PATH}/${old.id}`, { naam: old.naam, keuze: choice, versie: old.versie }),
    onSuccess: async (saved) => {
      tell({ text: texts.register.updated(saved.naam) });
      await refresh();
    },
    onError: refresh,
  });
  const drop = useMutation({
    mutationFn: (old: ContractView) => remove(`${PATH}/${old.id}`),
    onSuccess: async (_, old) => {
      tell({
        text: texts.register.removed(old.naam),
        undo: async () => {
          await post(PATH, { naam: old.naam, keuze: old.keuze });
          await refresh();
        },
      });
      open(null);
      await refresh();
    },
  });
  const failed = update.error ?? drop.error;
  // Nothing to open and nothing to keep.
  if (bare && id === null && (own.data ?? []).length === 0) return null;
  return (
    <div className="rw-views">
      <SelectField
        label={texts.register.views}
        value={known?.id ?? ''}
        options={[{ value: '', label: texts.register.noView }, ...(own.data ?? []).map((v) => ({ value: v.id, label: v.naam }))]}
        onChange={(chosen) => open(own.data?.find((v) => v.id === chosen) ?? null)}
      />
      {naming ? (
        <NewView
          choice={choice}
          onClose={async (made) => {
            setNaming(false);
            if (!made) return;
            tell({ text: texts.register.kept(made.naam) });
            await refresh();
            open(made);
          }}
        />
      ) : (
        <>
          {known && !same(known.keuze, choice) ? (
            <Button busy={update.isPending} onClick={() => update.mutate(known)}>
              {texts.register.update(known.naam)}
            </Button>
          ) : null}
          {bare || (view && same(view.keuze, choice)) ? null : <TextButton onClick={() => setNaming(true)}>{texts.register.keep}</TextButton>}
          {known ? <TextButton onClick={() => drop.mutate(known)}>{texts.register.remove(known.naam)}</TextButton> : null}
        </>
      )}
      {!known && other.data ? <p className="rw-soft">{texts.register.ofOther(other.data.naam, other.data.gemaaktDoor)}</p> : null}
      {failed ? <ErrorState what={texts.register.viewFailed} error={failed} /> : null}
    </div>
  );
}

function NewView({ choice, onClose }: { readonly choice: Choice; readonly onClose: (made: ContractView | null) => Promise<void> }): ReactElement {
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: () => post<ContractView>(PATH, { naam: name.trim(), keuze: choice }),
    onSuccess: onClose,
    onError: (error) => setWrong(error instanceof ApiError ? (error.at('/naam') ?? null) : null),
  });
  return (
    <form
      className="rw-views__new"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (name.trim() === '') setWrong(texts.register.nameEmpty);
        else save.mutate();
      }}
    >
      <TextField label={texts.register.viewName} hint={texts.register.viewHint} value={name} onChange={setName} error={wrong} autoComplete="off" />
      <div className="rw-buttons">
        <Button primary type="submit" busy={save.isPending}>
          {texts.register.save}
        </Button>
        <Button onClick={() => void onClose(null)}>{texts.actions.cancel}</Button>
      </div>
      {save.isError && !wrong ? <ErrorState what={texts.register.viewFailed} error={save.error} /> : null}
    </form>
  );
}
