// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { Assessments, FundingAssessment, SegmentAssessment } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Notice } from '../../ui/notice.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { directionWord, modeWord, procedureWord, segmentName } from './assessment-words.js';
import { FundingMatrix } from './funding-matrix.js';
import { ChoiceState } from './standing-decision.js';

const words = texts.assessments;

interface DirectionRow {
  readonly segment: SegmentAssessment;
  readonly funding: FundingAssessment;
}

const noDecision = <span className="rw-soft">{words.noDecision}</span>;

const directionColumns: readonly Column<DirectionRow>[] = [
  {
    id: 'segment',
    head: words.segment,
    phone: 'title',
    width: '28%',
    cell: ({ segment, funding }) => (
      <>
        <PageLink to={`/afwegingen/${segment.sleutel}`}>{segmentName(segment)}</PageLink>
        {funding.onderdeel === null ? null : <small>{words.part(funding.onderdeel)}</small>}
      </>
    ),
  },
  {
    id: 'telling',
    head: words.tally,
    width: '24%',
    phone: 'line',
    cell: ({ funding }) =>
      funding.telling.map((t) => <span key={t.vorm} className="rw-block rw-small">{`${words.score(t.voldaan, t.van)} ${t.vorm}`}</span>),
  },
  {
    id: 'richting',
    head: words.direction,
    phone: 'fact',
    cell: ({ funding }) => (
      <>
        <b>{directionWord(funding.richting === null ? [] : [funding.richting], modeWord)}</b>
        {funding.richtingDocument !== null && funding.richtingDocument !== funding.richting ? (
          <small>
            <StatusBadge tone="orange" plain>
              {words.differs}
            </StatusBadge>
          </small>
        ) : null}
      </>
    ),
  },
  {
    id: 'document',
    head: words.document,
    phone: 'fact',
    cell: ({ funding }) =>
      funding.richtingDocument === null ? <span className="rw-soft">{words.notInSource}</span> : modeWord(funding.richtingDocument),
  },
  {
    id: 'besluit',
    head: words.decision,
    phone: 'line',
    cell: ({ funding: { keuzes } }) =>
      keuzes[0] ? (
        <>
          {modeWord(keuzes[0].keuze)}
          <small>
            <ChoiceState choice={keuzes[0]} />
          </small>
        </>
      ) : (
        noDecision
      ),
  },
];

const procedureColumns: readonly Column<SegmentAssessment>[] = [
  {
    id: 'segment',
    head: words.segment,
    phone: 'title',
    width: '28%',
    cell: (s) => <PageLink to={`/afwegingen/${s.sleutel}`}>{segmentName(s)}</PageLink>,
  },
  {
    id: 'richting',
    head: words.direction,
    phone: 'line',
    width: '22%',
    cell: (s) => <b>{directionWord(s.procedure?.richting ?? [], procedureWord)}</b>,
  },
  { id: 'motivering', head: words.standing.motivation, phone: 'line', cell: (s) => s.procedure?.motivering },
  {
    id: 'besluit',
    head: words.decision,
    width: '16%',
    phone: 'line',
    cell: (s) =>
      s.procedure?.keuzes[0] ? (
        <>
          {procedureWord(s.procedure.keuzes[0].keuze)}
          <small>
            <ChoiceState choice={s.procedure.keuzes[0]} />
          </small>
        </>
      ) : (
        noDecision
      ),
  },
];

function Content({ data }: { readonly data: Assessments }): ReactElement {
  const { bekostiging, procedure, segmenten } = data;
  if (bekostiging.criteria.length === 0) return <EmptyState title={words.none.title}>{words.none.text}</EmptyState>;
  return (
    <>
      <Section title={words.funding} note={`${words.fundingNote(bekostiging.criteria.length)} ${words.source(bekostiging.criteria[0]!.bron)}`}>
        <FundingMatrix assessments={data} />
      </Section>
      <Section title={words.directions} note={words.directionsNote}>
        <DataTable
          name={words.directions}
          columns={directionColumns}
          rows={segmenten.flatMap((segment) => segment.bekostiging.map((funding) => ({ segment, funding })))}
          rowKey={({ segment, funding }) => `${segment.sleutel}/${funding.onderdeel ?? ''}`}
        />
        {bekostiging.vormen
          .filter((v) => !v.mogelijk)
          .map((v) => (
            <div key={v.vorm} className="rw-assessed">
              <Notice>{words.closed(modeWord(v.vorm), v.reden ?? '', v.bron)}</Notice>
            </div>
          ))}
      </Section>
      <Section title={words.procedure} note={words.procedureNote}>
        <DataTable name={words.procedure} columns={procedureColumns} rows={segmenten} rowKey={(s) => s.sleutel} />
        {procedure.uitwijken ? (
          <div className="rw-assessed">
            <Notice title={words.fallback}>
              {procedure.uitwijken.tekst} ({procedure.uitwijken.bron})
            </Notice>
          </div>
        ) : null}
      </Section>
    </>
  );
}

/** What the strategy weighs for all segments together: the matrix, the directions and what was decided. */
export function Page(): ReactElement {
  const query = useApi<Assessments>('/afwegingen');
  const strategy = query.data?.strategie;
  return (
    <PageFrame title={words.title} lead={strategy ? words.lead(strategy.naam) : words.leadNone}>
      <Loaded query={query} what={words.what} rows={10}>
        {(data) => <Content data={data} />}
      </Loaded>
    </PageFrame>
  );
}
