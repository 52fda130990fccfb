// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import { faultsByField } from '../../api/problem.js';
import type { Interests, ProcedureToSign } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextareaField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { useChange } from '../../ui/use-change.js';

const words = texts.interests;

interface Props {
  readonly procedure: Pick<ProcedureToSign, 'id' | 'nummer'>;
  /** Where the form came up because something was refused without it. */
  readonly onSigned?: () => void;
}

/** What is signed, and whether there is an interest: before the first look. */
export function InterestForm({ procedure, onSigned }: Props): ReactElement {
  const query = useApi<Interests>(`/inkoopprocedures/${procedure.id}/belangen`);
  const [interest, setInterest] = useState('nee');
  const [note, setNote] = useState('');
  const change = useChange({
    send: () =>
      post(`/inkoopprocedures/${procedure.id}/belangen`, { belang: interest === 'ja', toelichting: interest === 'ja' ? note.trim() || null : null }),
    told: words.signed,
    onDone: () => {
      setNote('');
      onSigned?.();
    },
  });
  const faults = faultsByField(change.error);
  return (
    <form
      className="rw-stack rw-stack--wide"
      noValidate
      aria-label={words.sign(procedure.nummer)}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <h3>{words.sign(procedure.nummer)}</h3>
      <Loaded query={query} what={words.what} rows={2}>
        {({ tekst, bron }) => (
          <div className="rw-prose">
            <p>{tekst}</p>
            <p className="rw-small rw-soft">{words.source(bron)}</p>
          </div>
        )}
      </Loaded>
      <SelectField
        label={words.question}
        value={interest}
        options={[
          { value: 'nee', label: words.noInterest },
          { value: 'ja', label: words.hasInterest },
        ]}
        onChange={setInterest}
      />
      {interest === 'ja' ? <TextareaField label={words.which} value={note} onChange={setNote} error={faults['/toelichting']} /> : null}
      {faults['/toelichting'] ? null : <NotSaved error={change.error} />}
      <div className="rw-buttons">
        <Button primary type="submit" busy={change.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

/** For who works on procedures: those it may not look into yet, each to sign. Nothing where there are none. */
export function InterestsToSign(): ReactElement | null {
  const may = useMay();
  const query = useApi<readonly ProcedureToSign[]>('/inkoopprocedures/te-tekenen', {}, { enabled: may('interest:sign') });
  if (!query.data || query.data.length === 0) return null;
  return (
    <Section title={words.toSign} note={words.toSignNote}>
      <div className="rw-stack rw-stack--wide">
        {query.data.map((procedure) => (
          <div key={procedure.id} className="rw-stack">
            <p className="rw-strong">
              {procedure.nummer} {procedure.titel}
            </p>
            {procedure.belang ? (
              <Notice tone="orange">{procedure.oordeel === 'uitgesloten' ? words.excluded : words.waits}</Notice>
            ) : (
              <InterestForm procedure={procedure} />
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}
