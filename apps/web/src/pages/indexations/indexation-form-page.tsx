// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { post, put } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { fieldFaults } from '../../api/problem.js';
import type { IndexationDetail } from '../../api/types.js';
import { usePaths } from '../../app/paths.js';
import { useSession } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { Page as PageFrame } from '../../ui/page.js';
import { ErrorState, Loaded } from '../../ui/states.js';
import { bodyOf, checkEntry, entryOf, fieldId, newEntry, type IndexationEntry } from './indexation-entry.js';
import { IndexationFields, useNeededFigures } from './indexation-fields.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/indexeringen', label: texts.menu.indexations },
];

/** What the server found wrong, at the fields it names; a figure is named by its series, not by its place. */
function serverErrors(error: unknown): readonly FieldError[] {
  return fieldFaults(error).map(({ pointer, tekst }) => {
    const name = pointer.split('/')[1] ?? '';
    return { field: fieldId(name), where: texts.indexations.whereName[name] ?? texts.indexations.figures, text: tekst };
  });
}

function Form({ run }: { readonly run: IndexationDetail | null }): ReactElement {
  const { vandaag } = useSession();
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const cache = useQueryClient();
  const [entry, setEntry] = useState<IndexationEntry>(() => (run ? entryOf(run) : newEntry(vandaag)));
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const { needed, rule } = useNeededFigures(entry);
  const save = useMutation({
    mutationFn: () => {
      const body = bodyOf(entry, needed);
      return run ? put<IndexationDetail>(`/indexeringen/${run.id}`, { ...body, versie: run.versie }) : post<IndexationDetail>('/indexeringen', body);
    },
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/indexeringen') });
      await navigate(pathTo(`/indexeringen/${id}`));
    },
    onError: (error) => {
      setFound(serverErrors(error));
      setAttempt((before) => before + 1);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const errors = checkEntry(entry, needed);
    setFound(errors);
    if (errors.length > 0) setAttempt(attempt + 1);
    else save.mutate();
  };
  const still = new Set(checkEntry(entry, needed).map((error) => error.field));
  const ofServer = serverErrors(save.error);
  const shown = found.filter((error) => still.has(error.field) || ofServer.some((other) => other.text === error.text));
  const errorAt = (name: string): string | null => shown.find((error) => error.field === fieldId(name))?.text ?? null;
  return (
    <form className="rw-entry" onSubmit={submit} noValidate autoComplete="off">
      <ErrorSummary errors={shown} attempt={attempt} />
      {save.isError && ofServer.length === 0 ? <ErrorState what={texts.indexations.one} error={save.error} /> : null}
      <IndexationFields
        entry={entry}
        needed={needed}
        rule={rule}
        errorAt={errorAt}
        onChange={(part) => setEntry((before) => ({ ...before, ...part }))}
      />
      <div className="rw-buttons">
        <Button primary type="submit" busy={save.isPending}>
          {run ? texts.indexations.recalculate : texts.indexations.calculate}
        </Button>
      </div>
    </form>
  );
}

/** A new indexation, or other content for one that nobody decided on. */
export function Page(): ReactElement {
  const { id } = useParams();
  const run = useApi<IndexationDetail>(`/indexeringen/${id}`, {}, { enabled: id !== undefined });
  const title = id === undefined ? texts.indexations.formTitle : texts.indexations.editTitle(run.data?.nummer ?? 0);
  return (
    <PageFrame title={title} crumbs={crumbs} lead={texts.indexations.formLead}>
      {id === undefined ? (
        <Form run={null} />
      ) : (
        <Loaded query={run} what={texts.indexations.one} rows={6}>
          {(data) => <Form run={data} />}
        </Loaded>
      )}
    </PageFrame>
  );
}
