// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Assessments, FundingAssessment } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { Section } from '../../ui/section.js';
import { AnswersForm } from './answers-form.js';
import { fundingDeviates, lowerFirst, modeWord, nameOf } from './assessment-words.js';
import { ChoiceForm } from './choice-form.js';
import { FundingAnswers } from './funding-section.js';
import { useOpenForm } from './open-form.js';
import { StandingDecision } from './standing-decision.js';

const words = texts.assessments;

/** The funding of a segment, or of a part of it: answers, direction, decision, and the forms that change them. */
export function FundingPart({ data, funding }: { readonly data: Assessments; readonly funding: FundingAssessment }): ReactElement {
  const may = useMay()('strategy:assess');
  const form = useOpenForm();
  const segment = data.segmenten[0]!;
  const part = funding.onderdeel ?? '';
  const own = form.value('onderdeel') === part;
  const deciding = own && form.value('besluit') === 'bekostiging';
  const changing = own && form.value('wijzig') === 'bekostiging';
  const adding = part === '' && form.value('wijzig') === 'onderdeel';
  const name = nameOf(segment, funding);
  const forms = {
    segment: segment.sleutel,
    frame: data.bekostiging,
    start: funding,
    onClose: form.close,
  };
  return (
    <Section
      title={part === '' ? words.funding : `${words.funding}: ${lowerFirst(words.part(part))}`}
      note={`${words.fundingNote(data.bekostiging.criteria.length)} ${words.source(funding.bron)}`}
      end={
        may && !deciding ? (
          <Button primary={funding.keuzes.length === 0} onClick={() => form.open('besluit', 'bekostiging', part)}>
            {words.decideFunding}
          </Button>
        ) : undefined
      }
    >
      {deciding ? (
        <ChoiceForm
          kind="bekostiging"
          title={words.form.fundingTitle(funding.onderdeel)}
          segment={{
            sleutel: segment.sleutel,
            naam: `${words.segment} ${segment.nummer}`,
            onderwerp: `${data.strategie?.sleutel}/${segment.sleutel}`,
          }}
          part={funding.onderdeel}
          label={words.form.mode}
          options={data.bekostiging.vormen.map((v) => ({
            value: v.vorm,
            label: modeWord(v.vorm),
            closed: v.mogelijk ? null : words.closed(modeWord(v.vorm), v.reden ?? '', v.bron),
          }))}
          direction={funding.richting ?? ''}
          deviates={(chosen) => fundingDeviates(funding, chosen)}
          leaves={() => null}
          standing={funding.keuzes[0]?.id ?? null}
          recorded={form.value('gekozen')}
          onClose={form.close}
        />
      ) : null}
      {changing ? (
        <AnswersForm {...forms} key={`${part}${funding.versie}`} title={words.answers.title(name)} newPart={false} />
      ) : (
        <FundingAnswers frame={data.bekostiging} funding={funding} />
      )}
      {may && !changing ? (
        <div className="rw-buttons rw-assessed">
          <Button onClick={() => form.open('wijzig', 'bekostiging', part)}>{words.change}</Button>
          {part === '' && !adding ? <Button onClick={() => form.open('wijzig', 'onderdeel')}>{words.addPart}</Button> : null}
        </div>
      ) : null}
      {adding ? <AnswersForm {...forms} title={words.answers.partTitle} newPart /> : null}
      <div className="rw-assessed">
        <h3>{words.decision}</h3>
        <StandingDecision choices={funding.keuzes} word={modeWord} />
      </div>
    </Section>
  );
}
