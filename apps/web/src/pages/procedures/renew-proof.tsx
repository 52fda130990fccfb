// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { ApplicationDetail } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';
import { ProofUpload } from './proof-upload.js';

const words = texts.applications;

function RenewOne({ application, requirement }: { readonly application: ApplicationDetail; readonly requirement: number }): ReactElement {
  const given = application.antwoorden.find((a) => a.eis === requirement);
  const [until, setUntil] = useState('');
  const change = useChange({
    send: () =>
      post(`/aanmeldingen/${application.id}/vernieuwen`, {
        versie: application.versie,
        eis: requirement,
        tekst: given?.tekst ?? null,
        geldigTotEnMet: until || null,
      }),
    told: words.renewed,
    onDone: () => undefined,
  });
  const error = faultsByField(change.error)[`/eisen/${requirement}/geldigTotEnMet`];
  return (
    <form
      className="rw-stack"
      noValidate
      aria-label={words.renew}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <h3>
        {requirement}. {application.stukken.eisen.find((r) => r.nummer === requirement)?.titel}
      </h3>
      <ProofUpload application={application} requirement={requirement} id={`vernieuw-${requirement}`} />
      <TextField type="date" short label={words.validUntil(requirement)} value={until} onChange={setUntil} error={error} />
      {error ? null : <NotSaved error={change.error} />}
      <div className="rw-buttons">
        <Button primary type="submit" busy={change.isPending}>
          {words.renew}
        </Button>
      </div>
    </form>
  );
}

/** Proofs that ran out, for who is admitted: another file, another last day. */
export function RenewProofs({ application }: { readonly application: ApplicationDetail }): ReactElement | null {
  if (application.verlopen.length === 0 || !['toegelaten', 'geschorst', 'herbeoordeling'].includes(application.staat)) return null;
  return (
    <Section title={words.renew} note={words.renewNote}>
      {application.verlopen.map((requirement) => (
        <RenewOne key={requirement} application={application} requirement={requirement} />
      ))}
    </Section>
  );
}
