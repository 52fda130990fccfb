// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { ApplicationDetail } from '../../api/types.js';
import { longDate, moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Section } from '../../ui/section.js';

const words = texts.applications;

/** The letters that left, newest first. */
export function Letters({ application }: { readonly application: ApplicationDetail }): ReactElement | null {
  if (application.brieven.length === 0) return null;
  return (
    <Section title={words.letters}>
      <ul className="rw-list">
        {application.brieven.map((letter) => (
          <li key={letter.op}>
            <b>{words.letterOf[letter.soort] ?? letter.soort}</b>
            <span className="rw-second">
              {moment(letter.op)}
              {letter.bezwaarTotEnMet ? `. ${words.objection(longDate(letter.bezwaarTotEnMet))}` : ''}
            </span>
            <p className="rw-talk__text rw-prose">{letter.tekst}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was asked to make clear, and what was answered. */
export function Questions({ application }: { readonly application: ApplicationDetail }): ReactElement | null {
  if (application.vragen.length === 0) return null;
  return (
    <Section title={words.questions}>
      <ul className="rw-list">
        {application.vragen.map((q) => (
          <li key={q.op}>
            <b>{words.questionAt(q.eis)}</b>
            <p className="rw-talk__text">{q.vraag}</p>
            <span className="rw-second">
              {moment(q.op)}. {words.answeredBefore(longDate(q.voor))}
            </span>
            {q.antwoord ? (
              <p className="rw-talk__text">{q.antwoord}</p>
            ) : (
              <p className="rw-soft">{q.gesloten ? words.noAnswer : words.waitsForAnswer}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
