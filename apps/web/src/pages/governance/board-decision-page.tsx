// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { BoardDecisionDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate, moment } from '../../format/dates.js';
import { euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { Facts } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { WhatRests } from '../assessments/what-rests.js';
import { BoardDecisionState } from './board-decision-state.js';
import { RatificationSection } from './ratification-section.js';

const words = texts.boardDecisions;
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/bestuursbesluiten', label: words.title },
];

export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<BoardDecisionDetail>(`/bestuursbesluiten/${encodeURIComponent(id)}`);
  return (
    <OnePage query={query} title={words.one} crumbs={crumbs} what={words.one}>
      {(decision) => <Detail decision={decision} />}
    </OnePage>
  );
}

/** Why nothing can rest on this decision, where that is so. */
function Caution({ decision }: { readonly decision: BoardDecisionDetail }): ReactElement | null {
  if (decision.vervangenDoor)
    return (
      <Notice tone="orange">
        {words.replacedBy} <PageLink to={`/bestuursbesluiten/${decision.vervangenDoor.id}`}>{decision.vervangenDoor.nummer}</PageLink>.
      </Notice>
    );
  if (decision.uitkomst !== 'aangenomen') return <Notice>{words.notAdopted}</Notice>;
  const { bekrachtiging } = decision;
  if (bekrachtiging && bekrachtiging.bekrachtigd < bekrachtiging.zetels)
    return <Notice tone="orange">{texts.ratification.caution(bekrachtiging.bekrachtigd, bekrachtiging.zetels)}</Notice>;
  return decision.binnenMandaat ? null : <Notice tone="orange">{words.outsideText}</Notice>;
}

/** The kinds on which an assessment rests. */
const ASSESSED: readonly string[] = ['bekostiging', 'procedure'];

/** The page of what was decided on, where it has one. */
function placeOf({ soort, id }: BoardDecisionDetail['onderwerp']): string | null {
  const key = id === null ? null : (/^[^/]+\/([a-z0-9-]+)$/.exec(id)?.[1] ?? null);
  return key !== null && ASSESSED.includes(soort) ? `/afwegingen/${key}` : null;
}

function Detail({ decision }: { readonly decision: BoardDecisionDetail }): ReactElement {
  const may = useMay();
  const { onderwerp, vergadering, vervangt } = decision;
  return (
    <PageFrame
      title={decision.titel}
      crumb={decision.nummer}
      crumbs={crumbs}
      status={<BoardDecisionState decision={decision} />}
      lead={
        <>
          {decision.nummer}, <PageLink to={`/gremia/${decision.gremium.sleutel}`}>{decision.gremium.naam}</PageLink>
        </>
      }
      actions={
        may('governance:record') && !decision.vervangenDoor ? (
          <ButtonLink to="/bestuursbesluiten/nieuw" query={{ vervangt: decision.id }}>
            {words.correct}
          </ButtonLink>
        ) : undefined
      }
    >
      <Caution decision={decision} />
      <Facts
        facts={[
          {
            name: words.facts.subject,
            value: (
              <>
                {placeOf(onderwerp) ? <PageLink to={placeOf(onderwerp)!}>{onderwerp.label}</PageLink> : onderwerp.label}
                <span className="rw-second">
                  {texts.subjectKinds[onderwerp.soort]}: {onderwerp.id ?? words.all.toLowerCase()}
                </span>
              </>
            ),
          },
          { name: words.facts.amount, value: decision.bedrag === null ? words.noAmount : euroCents(decision.bedrag) },
          { name: words.facts.taken, value: longDate(decision.genomenOp) },
          { name: words.facts.from, value: longDate(decision.geldtVanaf) },
          ...(vergadering
            ? [
                {
                  name: words.facts.meeting,
                  value: [longDate(vergadering.datum), vergadering.plaats].filter(Boolean).join(', '),
                },
              ]
            : []),
          ...(decision.agendapunt ? [{ name: words.facts.item, value: decision.agendapunt }] : []),
          ...(decision.stemming
            ? [{ name: texts.votes.came, value: <PageLink to={`/stemmingen/${decision.stemming}`}>{texts.votes.one}</PageLink> }]
            : []),
          ...(vervangt ? [{ name: words.replaces, value: <PageLink to={`/bestuursbesluiten/${vervangt.id}`}>{vervangt.nummer}</PageLink> }] : []),
        ]}
      />
      <Section title={words.motivation}>
        <p className="rw-prose">{decision.motivering}</p>
      </Section>
      <RatificationSection decision={decision} />
      {ASSESSED.includes(onderwerp.soort) ? <WhatRests decision={decision.id} /> : null}
      <p className="rw-below">{words.recordedBy(decision.vastgelegdDoor, moment(decision.vastgelegdOp))}</p>
    </PageFrame>
  );
}
