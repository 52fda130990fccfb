// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { ApplicationDetail } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { TextareaField } from '../../ui/field.js';
import { Section } from '../../ui/section.js';
import { fieldOf, type Draft } from './application-draft.js';

const words = texts.applications;

interface Props {
  readonly application: ApplicationDetail;
  readonly draft: Draft;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (declaration: Draft['declaration']) => void;
}

/** What a provider declares of itself, topic by topic; a yes asks for its story. */
export function DeclarationFields({ application, draft, errors, onChange }: Props): ReactElement {
  return (
    <Section title={words.declaration} note={words.declarationNote}>
      <div className="rw-stack rw-stack--wide">
        {application.onderwerpen.map((topic) => {
          const said = draft.declaration[topic.sleutel] ?? { applies: null, note: '' };
          const error = errors[`/verklaring/${topic.sleutel}`];
          const say = (part: Partial<typeof said>): void => onChange({ ...draft.declaration, [topic.sleutel]: { ...said, ...part } });
          return (
            <div key={topic.sleutel} className="rw-stack">
              <fieldset className={`rw-choices${error ? ' rw-field--wrong' : ''}`} id={fieldOf(`/verklaring/${topic.sleutel}`)} tabIndex={-1}>
                <legend>{topic.titel}</legend>
                <span className="rw-field__hint">{topic.vraag}</span>
                {error ? <span className="rw-field__error">{error}</span> : null}
                <div className="rw-choices__row">
                  {[false, true].map((applies) => (
                    <label key={String(applies)}>
                      <input type="radio" name={`verklaring-${topic.sleutel}`} checked={said.applies === applies} onChange={() => say({ applies })} />{' '}
                      {applies ? words.yes : words.no}
                    </label>
                  ))}
                </div>
              </fieldset>
              {said.applies ? <TextareaField label={words.noteOf(topic.titel)} value={said.note} onChange={(note) => say({ note })} /> : null}
            </div>
          );
        })}
      </div>
    </Section>
  );
}
