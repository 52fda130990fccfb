// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { AssessmentChoice } from '../../api/types.js';
import { longDate, moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge } from '../../ui/status-badge.js';

const words = texts.assessments.standing;

export function ChoiceState({ choice }: { readonly choice: AssessmentChoice }): ReactElement {
  if (choice.besluit.vervangen) return <StatusBadge tone="orange">{words.replaced}</StatusBadge>;
  return choice.besluit.geldt ? (
    <StatusBadge tone="green">{words.holds}</StatusBadge>
  ) : (
    <StatusBadge tone="blue">{words.coming(longDate(choice.besluit.geldtVanaf))}</StatusBadge>
  );
}

/** One recorded choice: on which decision, why, and by whom. */
function Choice({
  choice,
  word,
  newest,
}: {
  readonly choice: AssessmentChoice;
  readonly word: (key: string) => string;
  readonly newest: boolean;
}): ReactElement {
  const { besluit } = choice;
  return (
    <li>
      <p>
        <b>{word(choice.keuze)}</b> {newest ? <ChoiceState choice={choice} /> : null}
        {choice.uitgeweken ? (
          <>
            {' '}
            <StatusBadge tone="orange" plain>
              {texts.assessments.fallbackMark}
            </StatusBadge>
          </>
        ) : null}
      </p>
      <p>
        {words.by} <PageLink to={`/bestuursbesluiten/${besluit.id}`}>{`${besluit.nummer}, ${besluit.titel}`}</PageLink> (
        {words.ofBody(besluit.gremium, longDate(besluit.genomenOp))})
      </p>
      <p className="rw-prose">
        {words.motivation}: {choice.motivering}
      </p>
      {choice.afwijking ? (
        <p className="rw-prose">
          {choice.uitgeweken ? words.fallbackReason : words.deviation}: {choice.afwijking}
        </p>
      ) : null}
      <span className="rw-second">{words.recorded(choice.vastgelegdDoor, moment(choice.vastgelegdOp))}</span>
    </li>
  );
}

/** What was decided, the newest first; the older ones tell how it came about. */
export function StandingDecision({
  choices,
  word,
}: {
  readonly choices: readonly AssessmentChoice[];
  readonly word: (key: string) => string;
}): ReactElement {
  const [newest, ...earlier] = choices;
  if (!newest) return <p className="rw-soft">{words.none}</p>;
  return (
    <>
      <ol className="rw-list">
        <Choice choice={newest} word={word} newest />
      </ol>
      {earlier.length > 0 ? (
        <details className="rw-assessed">
          <summary>{words.earlier}</summary>
          <ol className="rw-list">
            {earlier.map((choice) => (
              <Choice key={choice.id} choice={choice} word={word} newest={false} />
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}
