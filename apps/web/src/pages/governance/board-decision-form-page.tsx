// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { fieldFaults } from '../../api/problem.js';
import type { BoardDecisionDetail, GoverningBody } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { usePaths } from '../../app/paths.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { Page as PageFrame } from '../../ui/page.js';
import { ErrorState, Loaded } from '../../ui/states.js';
import { bodyOf, check, entryFrom, fieldId, FIELDS, newEntry, type Entry } from './board-decision-entry.js';
import { BodyFields, SubjectFields } from './board-decision-fields.js';

const words = texts.boardDecisions;
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/bestuursbesluiten', label: words.title },
];

/** What the server found wrong, at the fields it names. */
function serverErrors(error: unknown): readonly FieldError[] {
  return fieldFaults(error).map(({ pointer, tekst }) => ({ field: fieldId(pointer), where: FIELDS[pointer] ?? pointer, text: tekst }));
}

/** Writing a decision down: a new one, or one that replaces another. */
export function Page(): ReactElement {
  const list = useListQuery();
  const replaces = list.value('vervangt');
  const bodies = useApi<readonly GoverningBody[]>('/gremia');
  const old = useApi<BoardDecisionDetail>(`/bestuursbesluiten/${encodeURIComponent(replaces)}`, {}, { enabled: replaces !== '' });
  const title = old.data ? words.form.correctTitle(old.data.nummer) : words.form.title;
  return (
    <PageFrame title={title} crumbs={crumbs} lead={words.form.lead}>
      <Loaded query={bodies} what={texts.bodies.what} rows={6}>
        {(known) =>
          replaces === '' ? (
            <DecisionForm bodies={known} start={newEntry(list.value)} replaces={null} backTo={list.value('terug')} part={list.value('onderdeel')} />
          ) : (
            <Loaded query={old} what={words.one}>
              {(decision) => <DecisionForm bodies={known} start={entryFrom(decision)} replaces={decision.id} backTo="" part="" />}
            </Loaded>
          )
        }
      </Loaded>
    </PageFrame>
  );
}

interface FormProps {
  readonly bodies: readonly GoverningBody[];
  readonly start: Entry;
  readonly replaces: string | null;
  /** A path of this region where the decision is needed. */
  readonly backTo: string;
  /** The part of a segment it is needed for. */
  readonly part: string;
}

function DecisionForm({ bodies, start, replaces, backTo, part }: FormProps): ReactElement {
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const cache = useQueryClient();
  const [entry, setEntry] = useState<Entry>(start);
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const save = useMutation({
    mutationFn: () => post<BoardDecisionDetail>('/bestuursbesluiten', bodyOf(entry, replaces)),
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({
        predicate: ({ queryKey }) => /^\/(bestuursbesluiten|gremia|vergaderingen|afwegingen)/.test(String(queryKey[0])),
      });
      const back = /^\/[a-z]/.test(backTo) ? backTo : null;
      await navigate(back ? pathTo(back, { besluit: entry.kind, onderdeel: part, gekozen: id }) : pathTo(`/bestuursbesluiten/${id}`));
    },
    onError: (error) => {
      setFound(serverErrors(error));
      setAttempt((before) => before + 1);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const errors = check(entry);
    setFound(errors);
    if (errors.length > 0) setAttempt(attempt + 1);
    else save.mutate();
  };
  // An error stays until the field is right; then it goes, without waiting for another attempt.
  const still = new Map(check(entry).map((error) => [error.field, error.text]));
  const ofServer = new Set(serverErrors(save.error).map((error) => error.field));
  const shown = found.filter((error) => still.has(error.field) || ofServer.has(error.field));
  const errorAt = (pointer: string): string | null => shown.find((one) => one.field === fieldId(pointer))?.text ?? null;
  const shared = { entry, bodies, errorAt, onChange: (part: Partial<Entry>) => setEntry((before) => ({ ...before, ...part })) };
  return (
    <form className="rw-entry" onSubmit={submit} noValidate autoComplete="off">
      <ErrorSummary errors={shown} attempt={attempt} />
      {save.isError && serverErrors(save.error).length === 0 ? <ErrorState what={words.form.failed} error={save.error} /> : null}
      <BodyFields {...shared} fixed={replaces !== null} />
      <SubjectFields {...shared} />
      <div className="rw-buttons">
        <Button primary type="submit" busy={save.isPending}>
          {words.form.save}
        </Button>
      </div>
    </form>
  );
}
