// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { AssessmentChoice, Assessments } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { modeWord, procedureWord, segmentName } from './assessment-words.js';
import { ChoiceState } from './standing-decision.js';

interface Resting {
  readonly segment: string;
  readonly name: string;
  readonly word: string;
  readonly choice: AssessmentChoice;
  /** It holds no longer: another choice was recorded since. */
  readonly former: boolean;
}

/** The choices of funding and of procedure that rest on a decision. */
function restingOn(data: Assessments, decision: string): Resting[] {
  return data.segmenten.flatMap((s) => {
    const of = (choices: readonly AssessmentChoice[], name: string, word: (key: string) => string): Resting[] =>
      choices.flatMap((choice, index) =>
        choice.besluit.id === decision ? [{ segment: s.sleutel, name, word: word(choice.keuze), choice, former: index > 0 }] : [],
      );
    const name = segmentName(s);
    return [
      ...s.bekostiging.flatMap((f) => of(f.keuzes, f.onderdeel === null ? name : `${name}, ${texts.assessments.part(f.onderdeel)}`, modeWord)),
      ...of(s.procedure?.keuzes ?? [], name, procedureWord),
    ];
  });
}

export function WhatRests({ decision }: { readonly decision: string }): ReactElement {
  const words = texts.boardDecisions;
  const query = useApi<Assessments>('/afwegingen');
  return (
    <Section title={words.rests} note={words.restsNote}>
      <Loaded query={query} what={texts.assessments.what}>
        {(data) => {
          const resting = restingOn(data, decision);
          return resting.length === 0 ? (
            <p className="rw-soft">{words.restsNone}</p>
          ) : (
            <ul className="rw-list">
              {resting.map(({ segment, name, word, choice, former }) => (
                <li key={choice.id}>
                  <PageLink to={`/afwegingen/${segment}`}>{name}</PageLink>: <b>{word}</b>{' '}
                  {former ? <span className="rw-soft">{texts.assessments.standing.earlier.toLowerCase()}</span> : <ChoiceState choice={choice} />}
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Section>
  );
}
