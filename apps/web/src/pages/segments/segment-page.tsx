// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { SegmentDetail, Sourced } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { SegmentAssessment } from '../assessments/segment-assessment.js';
import { ConcentrationSection, LargestProviders } from './segment-providers.js';
import { MunicipalitiesSection, ProductsSection } from './segment-spend.js';
import { segmentTitle } from './segment-spend-table.js';
import { SegmentBackground, SegmentSetup, useSetup } from './segment-strategy.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/segmenten', label: texts.menu.segments },
];

export function Page(): ReactElement {
  const { key = '' } = useParams();
  const asOf = useAsOf();
  const query = useApi<SegmentDetail>(`/segmenten/${key}`, asOf.query, { keep: true });
  const segment = query.data;
  return (
    <PageFrame
      title={segment ? segmentTitle(segment) : texts.segments.one}
      crumbs={crumbs}
      dated
      lead={segment?.samenvatting ?? ' '}
      footer={segment?.bron}
    >
      <Loaded query={query} what={texts.segments.one} rows={8}>
        {(data) => <Detail segment={data} year={asOf.year} />}
      </Loaded>
    </PageFrame>
  );
}

const orMissing = (value: string | null): string => value ?? texts.table.notInSource;

function Elements({ segment }: { readonly segment: SegmentDetail }): ReactElement {
  const elements = [
    { name: texts.segments.access, value: segment.toegang },
    { name: texts.segments.principal, value: segment.schaal },
    { name: texts.segments.procedure, value: segment.procedure },
    { name: texts.segments.funding, value: segment.bekostiging },
  ];
  return (
    <dl className="rw-four">
      {elements.map((element) => (
        <div key={element.name}>
          <dt>{element.name}</dt>
          <dd>{orMissing(element.value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function SourcedList({ title, items }: { readonly title: string; readonly items: readonly Sourced[] }): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="rw-list">
        {items.map((item) => (
          <li key={item.tekst}>
            {item.tekst}
            <span className="rw-second">{item.bron}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Objectives({ segment }: { readonly segment: SegmentDetail }): ReactElement {
  const sources = [...new Set(segment.doelen.map((d) => d.bron.replace(/, doel \d+$/, '')))];
  return (
    <Section title={texts.segments.objectives} note={sources.length > 0 ? texts.segments.objectivesNote(sources.join(', ')) : undefined}>
      {segment.doelen.length === 0 ? (
        <p className="rw-soft">{texts.segments.noObjectives}</p>
      ) : (
        <ol className="rw-list rw-numbered">
          {segment.doelen.map((objective) => (
            <li key={objective.nummer}>{objective.tekst}</li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Participation({ segment }: { readonly segment: SegmentDetail }): ReactElement | null {
  if (segment.deelname.length === 0) return null;
  // Municipalities that take part on the same terms stand together.
  const together = new Map<string, string[]>();
  for (const part of segment.deelname) {
    const period =
      part.totEnMet === null ? texts.segments.since(tableDate(part.van)) : texts.segments.period(tableDate(part.van), tableDate(part.totEnMet));
    const terms = `${part.zorgvorm ?? texts.segments.wholeSegment}, ${period}`;
    together.set(terms, [...(together.get(terms) ?? []), part.gemeente.naam]);
  }
  return (
    <Section title={texts.segments.participation} note={texts.segments.participationNote}>
      <ul className="rw-list">
        {[...together].map(([terms, names]) => (
          <li key={terms}>
            {names.join(', ')}
            <span className="rw-second">{terms}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Detail({ segment, year }: { readonly segment: SegmentDetail; readonly year: number }): ReactElement {
  const setup = useSetup(segment);
  const ownTraits = setup.data?.uitspraken.some((s) => s.soort === 'kenmerk') ?? false;
  return (
    <>
      <Elements segment={segment} />
      <div className="rw-columns rw-columns--3-2">
        <Objectives segment={segment} />
        <Participation segment={segment} />
      </div>
      {segment.soort === 'segment' ? <SegmentSetup segment={segment.sleutel} setup={setup} /> : null}
      {segment.soort === 'segment' ? <SegmentAssessment segment={segment.sleutel} /> : null}
      <MunicipalitiesSection segment={segment} year={year} />
      <div className="rw-columns">
        <ConcentrationSection segment={segment} />
        <LargestProviders segment={segment} year={year} />
      </div>
      {setup.data ? <SegmentBackground setup={setup.data} /> : null}
      <div className="rw-columns rw-columns--3-2">
        {ownTraits ? null : <SourcedList title={texts.segments.market} items={segment.marktfeiten} />}
        <SourcedList title={texts.segments.remarks} items={segment.opmerkingen} />
      </div>
      <ProductsSection segment={segment} year={year} />
    </>
  );
}
