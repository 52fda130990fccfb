// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { AnswerTemplate, QuestionSubject } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { SelectField } from '../../ui/field.js';

interface Props {
  readonly subject: QuestionSubject;
  /** The template's text, filled in for the subject. */
  readonly onChoose: (text: string) => void;
}

/** Templates for the subject, those for its cause first; only for who may use them. */
export function TemplateChoice({ subject, onChoose }: Props): ReactElement | null {
  const may = useMay();
  const query = useApi<readonly AnswerTemplate[]>(
    '/vragen/sjablonen',
    { onderwerp: `${subject.soort}:${subject.id}` },
    { enabled: may('thread:templates') },
  );
  const templates = query.data ?? [];
  if (templates.length === 0) return null;
  const options = templates.map((t) => ({ value: t.id, label: t.past ? texts.questions.fits(t.naam) : t.naam }));
  return (
    <SelectField
      label={texts.questions.template}
      hint={texts.questions.templateHint}
      value=""
      options={[{ value: '', label: texts.questions.noTemplate }, ...options]}
      onChange={(id) => {
        const chosen = templates.find((t) => t.id === id);
        if (chosen) onChoose(chosen.ingevuld ?? chosen.tekst);
      }}
    />
  );
}

/** The template after what was written already. */
export const withTemplate = (text: string, template: string): string => (text.trim() === '' ? template : `${text.trimEnd()}\n\n${template}`);
