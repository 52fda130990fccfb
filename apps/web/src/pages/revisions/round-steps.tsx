// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { post } from '../../api/client.js';
import type { RoundDetail, RoundOutlook } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { TextareaField } from '../../ui/field.js';
import { NotSaved } from '../../ui/not-saved.js';
import { Section } from '../../ui/section.js';
import { useChange } from '../../ui/use-change.js';
import { DecisionField } from '../ceilings/decision-field.js';

const words = texts.revisions;

const ASKS_REASON: ReadonlySet<string> = new Set(['terug-naar-ontwikkeltafel', 'stoppen', 'pauzeren', 'corrigeren']);
/** Not the way on. */
const BESIDE: ReadonlySet<string> = new Set(['terug-naar-ontwikkeltafel', 'stoppen', 'pauzeren']);
/** What goes outside or cannot be undone. */
const CONFIRMED: ReadonlySet<string> = new Set(['aanbieden', 'corrigeren', 'stoppen']);

/** One step: what is missing for it, or the way to take it; and what it rests on. */
function Step({ round, outlook, primary }: { readonly round: RoundDetail; readonly outlook: RoundOutlook; readonly primary: boolean }): ReactElement {
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [decision, setDecision] = useState('');
  const [asking, setAsking] = useState(false);
  const label = words.steps[outlook.stap];
  const asksReason = ASKS_REASON.has(outlook.stap);
  const step = useChange({
    send: () =>
      post(`/herzieningen/${round.id}/stappen`, {
        versie: round.versie,
        stap: outlook.stap,
        reden: reason.trim() || null,
        besluit: decision || null,
      }),
    told: words.stepDone,
    onDone: () => setReason(''),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = asksReason && reason.trim() === '';
    setWrong(missing ? words.reasonMissing : null);
    if (missing) return;
    if (CONFIRMED.has(outlook.stap)) setAsking(true);
    else step.mutate();
  };
  const stops = outlook.stap === 'stoppen';
  const takeable = outlook.vanU && outlook.mist.length === 0;
  return (
    <form className="rw-stack rw-next-step" onSubmit={submit} noValidate aria-label={label}>
      {takeable ? null : <h3>{label}</h3>}
      {outlook.mist.length > 0 ? (
        <div>
          <p className="rw-strong">{words.missing}</p>
          <ul className="rw-bullets">
            {outlook.mist.map((missing) => (
              <li key={missing}>{missing}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {outlook.stap === 'aanbieden' && (takeable || !round.besluit) ? (
        <DecisionField
          kind="herziening"
          subject={round.id}
          subjectName={`${words.detail(round.nummer)}: ${round.titel}`}
          back={`/herzieningen/${round.nummer}`}
          value={decision}
          onChange={setDecision}
        />
      ) : null}
      {takeable ? (
        <>
          {asksReason ? <TextareaField label={words.reason} value={reason} onChange={setReason} error={wrong} /> : null}
          <NotSaved error={step.error} />
          <div className="rw-buttons">
            <Button primary={primary} type="submit" busy={step.isPending}>
              {label}
            </Button>
          </div>
        </>
      ) : null}
      <p className="rw-small rw-soft">
        {words.by[outlook.door]} {words.source(outlook.bron)}
      </p>
      <ConfirmDialog
        open={asking}
        title={stops ? words.stopTitle : words.offerTitle(round.gekozenContracten, round.gekozenAanbieders)}
        confirm={label}
        decline={texts.actions.cancel}
        onClose={(confirmed) => {
          setAsking(false);
          if (confirmed) step.mutate();
        }}
      >
        {stops ? words.stopText : words.offerText}
      </ConfirmDialog>
    </form>
  );
}

/** What can be done with a round now, by whom, and what still stands in its way. */
export function RoundSteps({ round }: { readonly round: RoundDetail }): ReactElement | null {
  if (round.stappen.length === 0) return null;
  const [onward, beside] = [round.stappen.filter((s) => !BESIDE.has(s.stap)), round.stappen.filter((s) => BESIDE.has(s.stap))];
  const list = (steps: readonly RoundOutlook[]): ReactElement => (
    <div className="rw-next-steps">
      {steps.map((outlook) => (
        <Step key={outlook.stap} round={round} outlook={outlook} primary={!BESIDE.has(outlook.stap)} />
      ))}
    </div>
  );
  return (
    <Section title={words.next} note={words.nextNote}>
      {onward.length > 0 ? list(onward) : <p>{words.waits}</p>}
      {beside.length > 0 ? (
        <details>
          <summary>{words.beside(beside.map((s) => words.steps[s.stap].toLocaleLowerCase('nl')))}</summary>
          {list(beside)}
        </details>
      ) : null}
    </Section>
  );
}
