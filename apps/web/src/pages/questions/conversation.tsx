// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { QuestionDetail, QuestionEvent, QuestionMessage } from '../../api/types.js';
import { longDate, moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { StatusBadge } from '../../ui/status-badge.js';

function Message({ message }: { readonly message: QuestionMessage }): ReactElement {
  return (
    <li className={`rw-talk__message rw-talk__message--${message.kant}`}>
      <p className="rw-talk__head">
        <b>{message.door}</b> {message.vanMij ? texts.questions.you : `(${texts.questions.sides[message.kant]})`}
        <span className="rw-soft">{moment(message.op)}</span>
        {message.nieuw ? (
          <StatusBadge tone="blue" plain>
            {texts.questions.isNew}
          </StatusBadge>
        ) : null}
      </p>
      <p className="rw-talk__text">{message.tekst}</p>
    </li>
  );
}

function Event({ event }: { readonly event: QuestionEvent }): ReactElement {
  const value = event.soort === 'termijn' ? longDate(event.tekst) : event.tekst;
  return (
    <li className="rw-talk__event rw-small rw-soft">
      {texts.questions.events[event.soort](value)}. {event.door}, {moment(event.op)}
    </li>
  );
}

/** What was written and what was changed, in the order in which it happened. */
export function Conversation({ thread }: { readonly thread: QuestionDetail }): ReactElement {
  const steps = [
    ...thread.berichten.map((message) => ({ key: `b${message.id}`, at: Date.parse(message.op), message, event: null })),
    ...thread.gebeurtenissen.map((event, index) => ({ key: `g${index}`, at: Date.parse(event.op), message: null, event })),
  ].sort((a, b) => a.at - b.at);
  return (
    <ol className="rw-talk">
      {steps.map((step) => (step.message ? <Message key={step.key} message={step.message} /> : <Event key={step.key} event={step.event} />))}
    </ol>
  );
}
