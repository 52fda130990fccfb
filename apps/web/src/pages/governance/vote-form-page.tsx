// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { fieldFaults } from '../../api/problem.js';
import type { GoverningBody, Meeting, VoteDetail, VoteMode } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { usePaths } from '../../app/paths.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Page as PageFrame } from '../../ui/page.js';
import { ErrorState, Loaded } from '../../ui/states.js';
import { bodyOf, check, fieldId, FIELDS, newEntry, type Entry } from './board-decision-entry.js';
import { SubjectFields } from './board-decision-fields.js';

const words = texts.votes;
const MODE = '/wijze';
const NAMES: Readonly<Record<string, string>> = { ...FIELDS, [MODE]: words.mode };

export function Page(): ReactElement {
  const list = useListQuery();
  const id = list.value('vergadering');
  const meeting = useApi<Meeting>(`/vergaderingen/${encodeURIComponent(id)}`);
  const bodies = useApi<readonly GoverningBody[]>('/gremia');
  const name = meeting.data?.gremium.naam;
  return (
    <PageFrame
      title={words.form.title}
      crumbs={[
        { to: '/vandaag', label: texts.menu.today },
        { to: '/bestuursbesluiten', label: texts.boardDecisions.title },
      ]}
      lead={meeting.data && name ? `${name}, ${longDate(meeting.data.datum)}. ${words.form.lead}` : words.form.lead}
    >
      <Loaded query={meeting} what={words.meeting} rows={6}>
        {(held) => (
          <Loaded query={bodies} what={texts.bodies.what} rows={6}>
            {(known) => <VoteForm meeting={held} bodies={known} />}
          </Loaded>
        )}
      </Loaded>
    </PageFrame>
  );
}

const serverErrors = (error: unknown): readonly FieldError[] =>
  fieldFaults(error).map(({ pointer, tekst }) => ({ field: fieldId(pointer), where: NAMES[pointer] ?? pointer, text: tekst }));

/** A proposal with how is voted on it; body and day are those of the meeting. */
function VoteForm({ meeting, bodies }: { readonly meeting: Meeting; readonly bodies: readonly GoverningBody[] }): ReactElement {
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const cache = useQueryClient();
  const body = bodies.find((b) => b.sleutel === meeting.gremium.sleutel);
  const [entry, setEntry] = useState<Entry>({ ...newEntry(() => ''), body: meeting.gremium.sleutel, meeting: meeting.id, takenOn: meeting.datum });
  const [mode, setMode] = useState<VoteMode>(body?.stemwijze?.wijze ?? 'per-zetel');
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const save = useMutation({
    mutationFn: () => {
      const { gremium: _body, uitkomst: _outcome, genomenOp: _day, vervangt: _old, ...proposal } = bodyOf(entry, null);
      return post<VoteDetail>('/stemmingen', { ...proposal, wijze: mode });
    },
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries();
      await navigate(pathTo(`/stemmingen/${id}`));
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
  const still = new Set(check(entry).map((error) => error.field));
  const ofServer = new Set(serverErrors(save.error).map((error) => error.field));
  const shown = found.filter((error) => still.has(error.field) || ofServer.has(error.field));
  const errorAt = (pointer: string): string | null => shown.find((one) => one.field === fieldId(pointer))?.text ?? null;
  return (
    <form className="rw-entry" onSubmit={submit} noValidate autoComplete="off">
      <ErrorSummary errors={shown} attempt={attempt} />
      {save.isError && ofServer.size === 0 ? <ErrorState what={words.form.failed} error={save.error} /> : null}
      <SubjectFields entry={entry} bodies={bodies} errorAt={errorAt} onChange={(part) => setEntry((before) => ({ ...before, ...part }))} undecided />
      <fieldset className="rw-fields">
        <legend>{words.form.how}</legend>
        <SelectField
          id={fieldId(MODE)}
          label={words.mode}
          hint={words.form.modeHint(body?.stemwijze?.bron ?? null)}
          value={mode}
          options={Object.entries(words.modes).map(([value, label]) => ({ value, label }))}
          error={errorAt(MODE)}
          onChange={(value) => setMode(value as VoteMode)}
        />
        <TextField
          short
          id={fieldId('/agendapunt')}
          label={texts.boardDecisions.facts.item}
          hint={texts.boardDecisions.form.itemHint}
          value={entry.item}
          onChange={(item) => setEntry((before) => ({ ...before, item }))}
        />
      </fieldset>
      <div className="rw-buttons">
        <Button primary type="submit" busy={save.isPending}>
          {words.form.save}
        </Button>
      </div>
    </form>
  );
}
