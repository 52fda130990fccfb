// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { DeclarationLine, LinkedDecision, MessageDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { PageLink } from '../../ui/page-link.js';
import { decisionTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { AllowForm } from './allow-form.js';

const OPEN = ['wacht-op-tweede', 'genomen', 'gebruikt'];

function sentence(decision: LinkedDecision, accepted: boolean, answered: boolean): string {
  if (accepted) return texts.decisions.line.by(decision.nummer);
  if (decision.staat === 'wacht-op-tweede') return texts.decisions.line.waiting(decision.nummer);
  if (decision.staat === 'genomen') return answered ? texts.decisions.line.open(decision.nummer) : texts.decisions.line.applying(decision.nummer);
  return texts.decisions.line.other(decision.nummer, texts.decisions.states[decision.staat]);
}

/** A decision taken before the answer takes effect in the background: its line is about to change. */
export const isApplying = (message: MessageDetail, line: DeclarationLine | undefined): boolean =>
  line?.besluit?.staat === 'genomen' && !line.goedgekeurd && !message.antwoord;

/** The decision about a line, or the way to take one. */
export function LineDecision({ message, line }: { readonly message: MessageDetail; readonly line: DeclarationLine }): ReactElement | null {
  const may = useMay();
  const decision = line.besluit ?? null;
  const closed = decision === null || !OPEN.includes(decision.staat);
  const canAllow = !line.goedgekeurd && line.soort === 'debet' && closed && may('decision:take');
  if (decision === null && !canAllow) return null;
  return (
    <>
      <h3>{texts.decisions.number}</h3>
      {decision ? (
        <p>
          <StatusBadge tone={decisionTone[decision.staat]} plain>
            {texts.decisions.states[decision.staat]}
          </StatusBadge>{' '}
          {sentence(decision, line.goedgekeurd, Boolean(message.antwoord))}{' '}
          {may('decision:read') ? <PageLink to={`/besluiten/${decision.id}`}>{texts.decisions.line.link(decision.nummer)}</PageLink> : null}
        </p>
      ) : null}
      {canAllow ? (
        <AllowForm
          message={message.id}
          line={line.regel}
          amount={line.bedrag}
          codes={line.bevindingen.map((f) => f.code)}
          answered={Boolean(message.antwoord)}
        />
      ) : null}
    </>
  );
}
