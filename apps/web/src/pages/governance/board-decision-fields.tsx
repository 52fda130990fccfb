// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { GoverningBody, Meeting, Outcome, SubjectKind } from '../../api/types.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { fieldId, lacksMandate, type Entry } from './board-decision-entry.js';

interface Props {
  readonly entry: Entry;
  readonly bodies: readonly GoverningBody[];
  readonly errorAt: (pointer: string) => string | null;
  readonly onChange: (part: Partial<Entry>) => void;
}

const words = texts.boardDecisions;
const choose = { value: '', label: words.form.choose };
const optionsOf = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Which body decided, in which meeting and when. @param fixed only the body of the old decision can replace it */
export function BodyFields({ entry, bodies, errorAt, onChange, fixed }: Props & { readonly fixed: boolean }): ReactElement {
  const meetings = useList<Meeting>('/vergaderingen', { gremium: entry.body, perPagina: 100 }, { enabled: entry.body !== '' });
  const known = entry.body === '' ? [] : (meetings.data?.rows ?? []).filter((m) => m.gremium.sleutel === entry.body);
  const shown = fixed ? bodies.filter((b) => b.sleutel === entry.body) : bodies;
  return (
    <fieldset className="rw-fields">
      <legend>{words.form.where}</legend>
      <SelectField
        id={fieldId('/gremium')}
        label={words.body}
        value={entry.body}
        options={[...(fixed ? [] : [choose]), ...shown.map((b) => ({ value: b.sleutel, label: b.naam }))]}
        error={errorAt('/gremium')}
        onChange={(body) => onChange({ body, meeting: '' })}
      />
      <SelectField
        id={fieldId('/vergadering')}
        label={words.facts.meeting}
        hint={words.form.meetingHint}
        value={entry.meeting}
        options={[
          { value: '', label: words.form.noMeeting },
          ...known.map((m) => ({ value: m.id, label: [longDate(m.datum), m.plaats].filter(Boolean).join(', ') })),
        ]}
        error={errorAt('/vergadering')}
        onChange={(meeting) => onChange({ meeting, takenOn: known.find((m) => m.id === meeting)?.datum ?? entry.takenOn })}
      />
      <TextField
        short
        type="date"
        id={fieldId('/genomenOp')}
        label={words.takenOn}
        value={entry.takenOn}
        error={errorAt('/genomenOp')}
        onChange={(takenOn) => onChange({ takenOn })}
      />
      <TextField
        short
        id={fieldId('/agendapunt')}
        label={words.facts.item}
        hint={words.form.itemHint}
        value={entry.item}
        onChange={(item) => onChange({ item })}
      />
    </fieldset>
  );
}

/** What was decided, about what and why. @param undecided it is a proposal: nothing came of it yet */
export function SubjectFields({ entry, bodies, errorAt, onChange, undecided = false }: Props & { readonly undecided?: boolean }): ReactElement {
  const without = lacksMandate(entry, bodies);
  const text = (key: keyof Entry, pointer: string, label: string, hint?: string) => (
    <TextField
      id={fieldId(pointer)}
      label={label}
      hint={hint}
      value={entry[key]}
      error={errorAt(pointer)}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  return (
    <fieldset className="rw-fields">
      <legend>{undecided ? texts.votes.proposal : words.form.what}</legend>
      {text('title', '/titel', undecided ? texts.votes.proposal : words.one, words.form.titleHint)}
      <SelectField
        id={fieldId('/onderwerp/soort')}
        label={words.kind}
        hint={words.form.kindHint}
        value={entry.kind}
        options={[choose, ...optionsOf(texts.subjectKinds)]}
        error={errorAt('/onderwerp/soort')}
        onChange={(kind) => onChange({ kind: kind as SubjectKind })}
      />
      {without && entry.kind !== '' ? (
        <Notice tone="orange" live>
          {words.form.noMandate(without.naam, texts.subjectKinds[entry.kind])}
        </Notice>
      ) : null}
      {text('subjectLabel', '/onderwerp/label', words.form.labelLabel, words.form.labelHint)}
      {text('subjectId', '/onderwerp/id', words.form.idLabel, words.form.idHint)}
      <TextField
        short
        inputMode="decimal"
        id={fieldId('/bedrag')}
        label={words.amount}
        hint={words.form.amountHint}
        value={entry.amount}
        error={errorAt('/bedrag')}
        onChange={(amount) => onChange({ amount })}
      />
      {undecided ? null : (
        <SelectField
          id={fieldId('/uitkomst')}
          label={words.outcome}
          value={entry.outcome}
          options={optionsOf(words.outcomes)}
          onChange={(outcome) => onChange({ outcome: outcome as Outcome })}
        />
      )}
      <TextareaField
        id={fieldId('/motivering')}
        label={words.motivation}
        value={entry.motivation}
        error={errorAt('/motivering')}
        onChange={(motivation) => onChange({ motivation })}
      />
      <TextField
        short
        type="date"
        id={fieldId('/geldtVanaf')}
        label={words.form.from}
        hint={words.form.fromHint}
        value={entry.from}
        error={errorAt('/geldtVanaf')}
        onChange={(from) => onChange({ from })}
      />
      <SelectField
        id={fieldId('/bekrachtigingDoor')}
        label={texts.votes.form.ratify}
        hint={texts.votes.form.ratifyHint}
        value={entry.ratify}
        options={[
          { value: '', label: texts.votes.form.nobody },
          ...bodies.filter((b) => b.soort === 'raad' || b.soort === 'college').map((b) => ({ value: b.sleutel, label: b.naam })),
        ]}
        error={errorAt('/bekrachtigingDoor')}
        onChange={(ratify) => onChange({ ratify })}
      />
    </fieldset>
  );
}
