// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { Assessments } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { EmptyState } from '../../ui/states.js';
import { directionWord, modeWord, procedureWord, segmentName } from './assessment-words.js';
import { FundingPart } from './funding-part.js';
import { ProcedureSection } from './procedure-section.js';
import { Facts } from '../../ui/key-figures.js';

const words = texts.assessments;
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/afwegingen', label: words.title },
];

export function Page(): ReactElement {
  const { key = '' } = useParams();
  const query = useApi<Assessments>(`/afwegingen/${encodeURIComponent(key)}`);
  return (
    <OnePage query={query} title={words.title} crumbs={crumbs} what={words.what} rows={8}>
      {(data) => <Detail data={data} />}
    </OnePage>
  );
}

/** One segment: what the criteria say of its funding and its procedure, and what was decided on both. */
function Detail({ data }: { readonly data: Assessments }): ReactElement {
  const segment = data.segmenten[0]!;
  const whole = segment.bekostiging.find((f) => f.onderdeel === null);
  const { procedure, sleutel } = segment;
  return (
    <PageFrame
      title={words.of(segmentName(segment))}
      crumb={segmentName(segment)}
      crumbs={crumbs}
      lead={
        <>
          {data.strategie?.naam}. <PageLink to={`/segmenten/${sleutel}`}>{words.toSegment}</PageLink>
        </>
      }
    >
      {whole ? (
        <Facts
          facts={[
            {
              name: words.fundingDirection,
              value: directionWord(whole.richting === null ? [] : [whole.richting], modeWord),
            },
            {
              name: words.fundingDecision,
              value: whole.keuzes[0] ? modeWord(whole.keuzes[0].keuze) : words.noDecision,
            },
            { name: words.procedureDirection, value: directionWord(procedure?.richting ?? [], procedureWord) },
            {
              name: words.procedureDecision,
              value: procedure?.keuzes[0] ? procedureWord(procedure.keuzes[0].keuze) : words.noDecision,
            },
          ]}
        />
      ) : (
        <EmptyState title={words.none.title}>{words.none.text}</EmptyState>
      )}
      {segment.bekostiging.map((funding) => (
        <FundingPart key={funding.onderdeel ?? ''} data={data} funding={funding} />
      ))}
      {procedure ? <ProcedureSection data={data} procedure={procedure} /> : null}
    </PageFrame>
  );
}
