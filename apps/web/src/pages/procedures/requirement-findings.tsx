// SPDX-License-Identifier: EUPL-1.2
import { useRef, useState, type ReactElement } from 'react';
import { put } from '../../api/client.js';
import { faultsByField } from '../../api/problem.js';
import type { ApplicationDetail, PublishedRequirement } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { TextareaField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Section } from '../../ui/section.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useChange } from '../../ui/use-change.js';
import { GivenAnswer } from './given-answers.js';

const words = texts.applications;

/** Met, or not met with its reason: each requirement by itself. */
function Judge({ application, requirement }: { readonly application: ApplicationDetail; readonly requirement: PublishedRequirement }): ReactElement {
  const [reason, setReason] = useState('');
  const outcome = useRef<'voldoet' | 'voldoet-niet'>('voldoet');
  const change = useChange({
    send: () =>
      put(`/aanmeldingen/${application.id}/oordelen`, {
        versie: application.versie,
        eis: requirement.nummer,
        oordeel: outcome.current,
        reden: reason.trim() || null,
      }),
    told: words.judged,
    onDone: () => setReason(''),
  });
  const missing = faultsByField(change.error)['/reden'];
  const give = (chosen: typeof outcome.current): void => {
    outcome.current = chosen;
    change.mutate();
  };
  return (
    <div className="rw-stack">
      <TextareaField label={words.reasonOf(requirement.nummer)} hint={words.reasonHint} value={reason} onChange={setReason} error={missing} />
      {missing ? null : <NotSaved error={change.error} />}
      <div className="rw-buttons">
        <Button busy={change.isPending} onClick={() => give('voldoet')}>
          {words.meets}
          <span className="rw-hidden"> {words.atRequirement(requirement.nummer)}</span>
        </Button>
        <Button busy={change.isPending} onClick={() => give('voldoet-niet')}>
          {words.fails}
          <span className="rw-hidden"> {words.atRequirement(requirement.nummer)}</span>
        </Button>
      </div>
    </div>
  );
}

function Standing({ application, requirement }: { readonly application: ApplicationDetail; readonly requirement: number }): ReactElement {
  const finding = application.oordelen.find((o) => o.eis === requirement);
  if (!finding)
    return (
      <StatusBadge tone="grey" plain>
        {words.unjudged}
      </StatusBadge>
    );
  return (
    <div>
      <StatusBadge tone={finding.verouderd ? 'orange' : finding.oordeel === 'voldoet' ? 'green' : 'red'} plain>
        {finding.oordeel === 'voldoet' ? words.meets : words.fails}
        {finding.verouderd ? `, ${words.outdated}` : ''}
      </StatusBadge>
      {finding.reden ? <p>{finding.reden}</p> : null}
      <span className="rw-second">{words.judgedBy(finding.door, moment(finding.op))}</span>
    </div>
  );
}

/** Every requirement with what was given for it; for the region with what was judged of it. */
export function RequirementFindings({ application }: { readonly application: ApplicationDetail }): ReactElement {
  const may = useMay();
  const judging =
    (application.staat === 'in-beoordeling' && may('procurement:assess')) || (application.staat === 'herbeoordeling' && may('procurement:decide'));
  const ofRegion = !may('procurement:apply');
  return (
    <Section title={ofRegion ? words.findings : words.requirements} note={ofRegion ? words.findingsNote : undefined}>
      <ol className="rw-list">
        {application.stukken.eisen.map((r) => (
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
              <GivenAnswer application={application} requirement={r.nummer} />
              {ofRegion ? <Standing application={application} requirement={r.nummer} /> : null}
              {judging ? <Judge application={application} requirement={r} /> : null}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
