// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { ApplicationDetail } from '../../api/types.js';
import { amountCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { TextareaField, TextField } from '../../ui/field.js';
import { Section } from '../../ui/section.js';
import { fieldOf, type Draft } from './application-draft.js';
import { ProofUpload } from './proof-upload.js';

const words = texts.applications;

interface Props<T> {
  readonly application: ApplicationDetail;
  readonly draft: Draft;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (value: T) => void;
}

/** Per requirement its proof: a file, or an answer in words. */
export function RequirementFields({ application, draft, errors, onChange }: Props<Draft['answers']>): ReactElement {
  return (
    <Section title={words.requirements} note={words.requirementsNote}>
      <ol className="rw-list">
        {application.stukken.eisen.map((r) => {
          const given = draft.answers[r.nummer] ?? { text: '', until: '' };
          const say = (part: Partial<typeof given>): void => onChange({ ...draft.answers, [r.nummer]: { ...given, ...part } });
          const at = (field: string): string => `/eisen/${r.nummer}/${field}`;
          return (
            <li key={r.nummer}>
              <div className="rw-stack">
                <div>
                  <h3>
                    {r.nummer}. {r.titel}
                  </h3>
                  <p>{r.tekst}</p>
                  <p className="rw-second">
                    {texts.procedures.proof}: {r.bewijs}
                  </p>
                </div>
                {r.bewijssoort === 'bewijsstuk' ? (
                  <ProofUpload application={application} requirement={r.nummer} id={fieldOf(at('bewijs'))} error={errors[at('bewijs')]} />
                ) : (
                  <TextareaField
                    id={fieldOf(at('antwoord'))}
                    label={words.answerOf(r.nummer)}
                    hint={words.answerLabel}
                    value={given.text}
                    error={errors[at('antwoord')]}
                    onChange={(text) => say({ text })}
                  />
                )}
                {r.verloopt ? (
                  <TextField
                    type="date"
                    short
                    id={fieldOf(at('geldigTotEnMet'))}
                    label={words.validUntil(r.nummer)}
                    value={given.until}
                    error={errors[at('geldigTotEnMet')]}
                    onChange={(until) => say({ until })}
                  />
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** What the provider wants to deliver, from the sheet that is the same for everybody. */
export function ProductChoices({ application, draft, errors, onChange }: Props<readonly string[]>): ReactElement {
  const error = errors['/producten'];
  return (
    <Section title={words.products} note={words.productsNote}>
      <fieldset className={`rw-choices${error ? ' rw-field--wrong' : ''}`} id={fieldOf('/producten')} tabIndex={-1}>
        <legend className="rw-hidden">{words.products}</legend>
        {error ? <span className="rw-field__error">{error}</span> : null}
        <div className="rw-stack">
          {application.stukken.tarieven.map((t) => (
            <label key={t.id}>
              <input
                type="checkbox"
                checked={draft.products.includes(t.id)}
                onChange={(event) => onChange(event.currentTarget.checked ? [...draft.products, t.id] : draft.products.filter((id) => id !== t.id))}
              />{' '}
              {t.naam} ({t.code}), € {amountCents(t.tarief)} per {texts.units[t.eenheid] ?? t.eenheid}
            </label>
          ))}
        </div>
      </fieldset>
    </Section>
  );
}
