// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { Decision } from '../../api/types.js';
import { moment, range } from '../../format/dates.js';
import { euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Facts } from '../../ui/key-figures.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { decisionTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { DecisionActions } from './decision-actions.js';
import { DecisionDifference } from './decision-difference.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/besluiten', label: texts.menu.decisions },
];

const SOON = 2_000;

export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<Decision>(`/besluiten/${id}`);
  // Taken before the answer: it takes effect in the background within moments.
  const applying = query.data?.staat === 'genomen' && query.data.moment === 'voor-antwoord';
  useApi<Decision>(`/besluiten/${id}`, {}, { enabled: applying, every: SOON });
  return (
    <OnePage query={query} title={texts.decisions.one} crumbs={crumbs} what={texts.decisions.one}>
      {(decision) => <Detail decision={decision} />}
    </OnePage>
  );
}

/** What is let through, by whom, why, and what it changes. */
function Detail({ decision }: { readonly decision: Decision }): ReactElement {
  const line = decision.regel === null ? `/declaraties/${decision.bericht.id}` : `/declaraties/${decision.bericht.id}/regels/${decision.regel}`;
  return (
    <PageFrame
      title={texts.decisions.detail(decision.nummer)}
      crumbs={crumbs}
      status={<StatusBadge tone={decisionTone[decision.staat]}>{texts.decisions.states[decision.staat]}</StatusBadge>}
      lead={
        <>
          {texts.decisions.kindLong[decision.soort]}:{' '}
          <PageLink to={line}>{texts.decisions.aboutLine(decision.bericht.nummer, decision.regel)}</PageLink>
          {texts.decisions.ofProvider(decision.aanbieder.naam, decision.gemeente.naam)}
        </>
      }
    >
      <DecisionActions decision={decision} />
      <Facts
        facts={[
          { name: texts.decisions.factCodes, value: decision.codes.map((code) => <span key={code}>{texts.decisions.lifts(code)} </span>) },
          ...(decision.product
            ? [
                {
                  name: texts.decisions.product,
                  value:
                    decision.tarief === null ? decision.product.code : texts.decisions.atTariff(decision.product.code, euroCents(decision.tarief)),
                },
              ]
            : []),
          { name: texts.decisions.factLimit, value: euroCents(decision.grens) },
          {
            name: texts.decisions.factUsed,
            value:
              decision.gebruikteRegels === 0
                ? texts.decisions.notUsed
                : texts.decisions.usedOf(euroCents(decision.gebruikt), decision.gebruikteRegels),
          },
          {
            name: texts.decisions.factValid,
            value: decision.geldigVan ? range(decision.geldigVan, decision.geldigTotEnMet, texts.allocations.open) : texts.table.notApplicable,
          },
        ]}
      />
      <Section title={texts.decisions.difference} note={texts.decisions.moments[decision.moment]}>
        <DecisionDifference decision={decision} />
      </Section>
      <Section title={texts.decisions.reason}>
        <p className="rw-prose">{decision.reden}</p>
      </Section>
      <Section title={texts.decisions.history}>
        <ol className="rw-list">
          <li>
            <b>{decision.voorgesteldDoor}</b> {texts.decisions.proposed}
            <span className="rw-second">{moment(decision.voorgesteldOp)}</span>
          </li>
          {decision.beslistDoor && decision.beslistOp ? (
            <li>
              <b>{decision.beslistDoor}</b> {texts.decisions.decided[decision.staat]}
              {decision.opmerking ? `: ${decision.opmerking}` : ''}
              <span className="rw-second">{moment(decision.beslistOp)}</span>
            </li>
          ) : null}
        </ol>
      </Section>
    </PageFrame>
  );
}
