// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { put } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { Assessments, FundingAssessment, FundingFrame } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { SelectField, TextareaField, TextField } from '../../ui/field.js';
import { FormFrame } from '../../ui/form-frame.js';
import { SaveButtons } from '../../ui/save-buttons.js';
import { ErrorState } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.assessments;
const own = words.answers;
const OPTIONS = [
  { value: 'ja', label: words.yes },
  { value: 'nee', label: words.no },
  { value: '', label: words.open },
];

interface Props {
  readonly segment: string;
  readonly title: string;
  readonly frame: FundingFrame;
  readonly start: FundingAssessment;
  /** A part that is not there yet; it begins from the answers of its segment. */
  readonly newPart: boolean;
  readonly onClose: () => void;
}

/** The answers to the criteria, yes or no with a reason. */
export function AnswersForm({ segment, title, frame, start, newPart, onClose }: Props): ReactElement {
  const [answers, setAnswers] = useState(() =>
    frame.criteria.map((c) => {
      const found = start.antwoorden.find((a) => a.criterium === c.sleutel);
      return { criterium: c.sleutel, voldaan: found?.voldaan ?? null, reden: found?.reden ?? '' };
    }),
  );
  const [explanation, setExplanation] = useState(newPart ? '' : (start.toelichting ?? ''));
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const save = useChange({
    send: () =>
      put<Assessments>(`/afwegingen/${segment}/bekostiging`, {
        onderdeel: newPart ? name.trim() : start.onderdeel,
        antwoorden: answers.map((a) => ({ ...a, reden: a.reden.trim() || null })),
        toelichting: explanation.trim() || null,
        versie: newPart ? 0 : start.versie,
      }),
    told: own.saved,
    onDone: onClose,
  });
  const server = faultsByField(save.error);
  const nameless = newPart && name.trim().length < 2;
  const change = (index: number, part: Partial<(typeof answers)[number]>): void =>
    setAnswers((before) => before.map((a, at) => (at === index ? { ...a, ...part } : a)));
  const submit = (): void => {
    setTried(true);
    if (!nameless) save.mutate();
  };
  return (
    <FormFrame title={title} onSubmit={submit}>
      {save.isError ? <ErrorState what={own.failed} error={save.error} /> : null}
      {newPart ? (
        <TextField
          label={own.partName}
          hint={own.partHint}
          value={name}
          onChange={setName}
          autoComplete="off"
          error={(tried && nameless ? own.partEmpty : null) ?? server['/onderdeel'] ?? null}
        />
      ) : null}
      {frame.criteria.map((c, index) => (
        <fieldset key={c.sleutel} className="rw-fields rw-fields--inner">
          <legend>{c.tekst}</legend>
          <SelectField
            label={words.outcome}
            value={answers[index]!.voldaan === null ? '' : answers[index]!.voldaan ? 'ja' : 'nee'}
            options={OPTIONS}
            onChange={(value) => change(index, { voldaan: value === '' ? null : value === 'ja' })}
          />
          <TextField label={own.reasonFor(c.tekst)} value={answers[index]!.reden} onChange={(reden) => change(index, { reden })} autoComplete="off" />
        </fieldset>
      ))}
      <TextareaField label={own.explanation} value={explanation} onChange={setExplanation} />
      <SaveButtons save={own.save} busy={save.isPending} onCancel={onClose} />
    </FormFrame>
  );
}
