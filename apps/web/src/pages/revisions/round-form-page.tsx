// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { post, put } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { RoundDetail } from '../../api/types.js';
import { usePaths } from '../../app/paths.js';
import { texts } from '../../texts/nl.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Page as PageFrame } from '../../ui/page.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';
import { RoundChoiceFields } from './round-choice-fields.js';
import { entryOf, NEW_ROUND, sentOf, type RoundEntry } from './round-entry.js';
import { roundCrumbs } from './round-words.js';

const words = texts.revisions.form;

/** A new round, or the set-up of one that is not decided yet. */
export function Page(): ReactElement {
  const { no } = useParams();
  const query = useApi<RoundDetail>(`/herzieningen/nummers/${no ?? ''}`, {}, { enabled: no !== undefined });
  return (
    <PageFrame title={no === undefined ? words.new : words.edit(Number(no))} crumbs={roundCrumbs} lead={words.lead}>
      {no === undefined ? (
        <Form round={null} />
      ) : (
        <Loaded query={query} what={texts.revisions.one} rows={8}>
          {(round) => <Form round={round} />}
        </Loaded>
      )}
    </PageFrame>
  );
}

function Form({ round }: { readonly round: RoundDetail | null }): ReactElement {
  const navigate = useNavigate();
  const { pathTo } = usePaths();
  const [entry, setEntry] = useState<RoundEntry>(() => (round ? entryOf(round) : NEW_ROUND));
  const save = useChange({
    send: async () => {
      const sent = sentOf(entry);
      const { nummer } = round
        ? await put<{ nummer: number }>(`/herzieningen/${round.id}`, { ...sent, versie: round.versie })
        : await post<{ nummer: number }>('/herzieningen', sent);
      void navigate(pathTo(`/herzieningen/${nummer}`));
    },
    told: words.kept,
    onDone: () => undefined,
  });
  const faults = faultsByField(save.error);
  const at = (pointer: string): string | undefined => faults[pointer];
  const change = (part: Partial<RoundEntry>): void => setEntry((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const text = (
    key: 'titel' | 'ingangsdatum' | 'totEnMet' | 'overgang' | 'reactiedagen' | 'herinneringen',
    label: string,
    more: { readonly hint?: string; readonly type?: 'date'; readonly short?: boolean; readonly inputMode?: 'numeric' } = {},
  ): ReactElement => (
    <TextField
      label={label}
      value={entry[key]}
      error={Object.entries(faults).find(([pointer]) => pointer === `/${key}` || pointer.startsWith(`/${key}/`))?.[1]}
      onChange={(value) => change({ [key]: value })}
      {...more}
    />
  );
  return (
    <form onSubmit={submit} noValidate aria-label={round ? words.edit(round.nummer) : words.new}>
      <Section title={texts.revisions.round}>
        <div className="rw-stack rw-stack--wide">
          {text('titel', words.title)}
          <TextareaField
            label={words.why}
            hint={words.whyHint}
            value={entry.waarom}
            error={at('/waarom')}
            onChange={(waarom) => change({ waarom })}
          />
          {text('ingangsdatum', words.from, { type: 'date', short: true })}
          {text('totEnMet', words.until, { type: 'date', short: true, hint: words.untilHint })}
          {text('reactiedagen', words.responseDays, { short: true, inputMode: 'numeric' })}
          {text('herinneringen', words.reminders, { short: true, hint: words.remindersHint })}
          {text('overgang', words.transition, { hint: words.transitionHint })}
        </div>
      </Section>
      <Section title={words.choice} note={words.choiceNote}>
        <RoundChoiceFields entry={entry} at={at} onChange={change} />
      </Section>
      <div className="rw-stack rw-hand-in">
        <NotSaved error={save.error} />
        <SaveButtons
          save={words.save}
          busy={save.isPending}
          onCancel={() => void navigate(pathTo(round ? `/herzieningen/${round.nummer}` : '/herzieningen'))}
        />
      </div>
    </form>
  );
}
