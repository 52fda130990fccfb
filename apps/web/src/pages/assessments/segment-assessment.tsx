// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { AssessmentChoice, Assessments, SegmentAssessment as Assessed } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { Facts } from '../../ui/key-figures.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { directionWord, modeWord, procedureWord } from './assessment-words.js';
import { ChoiceState } from './standing-decision.js';

const words = texts.assessments;

function Decided({ choice, word }: { readonly choice: AssessmentChoice | undefined; readonly word: (key: string) => string }): ReactElement {
  if (!choice) return <span className="rw-soft">{words.noDecision}</span>;
  return (
    <>
      {word(choice.keuze)} <ChoiceState choice={choice} />
    </>
  );
}

function Directions({ segment }: { readonly segment: Assessed }): ReactElement {
  const whole = segment.bekostiging.find((f) => f.onderdeel === null);
  const parts = segment.bekostiging.filter((f) => f.onderdeel !== null && f.keuzes.length > 0);
  return (
    <Facts
      facts={[
        { name: words.fundingDirection, value: directionWord(whole?.richting ? [whole.richting] : [], modeWord) },
        { name: words.fundingDecision, value: <Decided choice={whole?.keuzes[0]} word={modeWord} /> },
        ...parts.map((f) => ({ name: words.part(f.onderdeel!), value: <Decided choice={f.keuzes[0]} word={modeWord} /> })),
        { name: words.procedureDirection, value: directionWord(segment.procedure?.richting ?? [], procedureWord) },
        { name: words.procedureDecision, value: <Decided choice={segment.procedure?.keuzes[0]} word={procedureWord} /> },
      ]}
    />
  );
}

/** On the page of a segment: what the assessments say of its funding and its procedure, and what was decided. */
export function SegmentAssessment({ segment }: { readonly segment: string }): ReactElement {
  const may = useMay();
  const asOf = useAsOf();
  const query = useApi<Assessments>(`/afwegingen/${encodeURIComponent(segment)}`);
  return (
    <Section
      title={words.onSegment}
      note={words.directionsNote}
      end={
        <>
          <PageLink to={`/afwegingen/${segment}`}>{words.toAssessment}</PageLink>
          {may('strategy:assess') && asOf.isToday ? (
            <ButtonLink to={`/afwegingen/${segment}`} query={{ besluit: 'bekostiging' }}>
              {words.decide}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <Loaded query={query} what={words.what}>
        {(data) =>
          data.segmenten[0] && data.bekostiging.criteria.length > 0 ? (
            <Directions segment={data.segmenten[0]} />
          ) : (
            <p className="rw-soft">{words.none.title}.</p>
          )
        }
      </Loaded>
    </Section>
  );
}
