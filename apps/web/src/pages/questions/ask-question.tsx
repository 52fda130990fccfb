// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { Question, QuestionSubject } from '../../api/types.js';
import { useMay, useSession } from '../../app/session.js';
import { shortDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { AskDialog } from './ask-dialog.js';
import { lowerFirst, questionTone, useSide } from './question-words.js';

interface Props {
  readonly subject: QuestionSubject;
  /** What the title of a new question begins as. */
  readonly suggestion?: string;
}

const SHOWN = 5;
const reference = (subject: QuestionSubject): string => `${subject.soort}:${subject.id}`;

/** The questions about a subject, newest first; of a message also those about its lines. */
function About({ subject }: { readonly subject: QuestionSubject }): ReactElement | null {
  const side = useSide();
  const { vandaag } = useSession();
  const query = useList<Question>('/vragen', { onderwerp: reference(subject), sorteer: '-laatste', perPagina: SHOWN });
  const total = query.data?.total ?? 0;
  if (!query.data) return null;
  if (total === 0) return <p className="rw-small rw-soft">{texts.questions.noneAbout}</p>;
  return (
    <>
      <ul className="rw-list">
        {query.data.rows.map((q) => (
          <li key={q.id} className="rw-question">
            <span>
              <PageLink to={`/vragen/${q.id}`}>{q.titel}</PageLink>
              <span className="rw-second">
                {q.nummer}, {subject.soort === 'bericht' && q.onderwerp.soort === 'regel' ? `${lowerFirst(q.onderwerp.label)}, ` : ''}
                {texts.questions.lastBy(q.laatste.door, shortDate(q.laatste.op, Number(vandaag.slice(0, 4))))}
              </span>
            </span>
            <StatusBadge tone={q.teLaat ? 'red' : questionTone(q.staat, side)} plain>
              {q.teLaat ? `${texts.questions.states[q.staat]}, ${texts.questions.late.toLowerCase()}` : texts.questions.states[q.staat]}
            </StatusBadge>
          </li>
        ))}
      </ul>
      {total > SHOWN ? (
        <p className="rw-small">
          <PageLink to="/vragen" query={{ onderwerp: reference(subject), toon: 'alle' }}>
            {texts.questions.allAbout(total)}
          </PageLink>
        </p>
      ) : null}
    </>
  );
}

/** Asks about a subject, for who may: a button that opens the form over the page. */
export function AskButton({
  subject,
  suggestion,
  small = false,
  about,
}: Props & {
  readonly small?: boolean;
  /** What it is about in words, where one button stands in every row. */
  readonly about?: string;
}): ReactElement | null {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  if (!may('thread:write')) return null;
  return (
    <>
      {small ? (
        <button
          type="button"
          className="rw-text-button rw-text-button--small rw-nowrap"
          aria-label={about ? texts.questions.askAbout(about) : undefined}
          onClick={() => setAsking(true)}
        >
          {about ? texts.questions.askShort : texts.questions.ask}
        </button>
      ) : (
        <Button onClick={() => setAsking(true)}>{texts.questions.ask}</Button>
      )}
      {asking ? <AskDialog subject={subject} suggestion={suggestion} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** Within a panel: a head, the questions about its subject and the way to a new one. */
export function AskQuestion({ subject, suggestion }: Props): ReactElement | null {
  const may = useMay();
  if (!may('thread:read')) return null;
  return (
    <>
      <h3>{texts.questions.sectionTitle[subject.soort]}</h3>
      <About subject={subject} />
      <div>
        <AskButton subject={subject} suggestion={suggestion} small />
      </div>
    </>
  );
}

/** A section of a page with the questions about what the page is about. */
export function QuestionsSection({ subject, suggestion }: Props): ReactElement | null {
  const may = useMay();
  if (!may('thread:read')) return null;
  return (
    <Section title={texts.questions.sectionTitle[subject.soort]} end={<AskButton subject={subject} suggestion={suggestion} />}>
      <About subject={subject} />
    </Section>
  );
}
