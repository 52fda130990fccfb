// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import { ApiError } from '../../api/problem.js';
import type { ProcedureDetail } from '../../api/types.js';
import type { OwnAward } from '../../api/types/awards.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Facts } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { OnePage } from '../../ui/one-page.js';
import { PageLink } from '../../ui/page-link.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { procedureCrumbs } from '../procedures/procedure-words.js';

const words = texts.awards.own;

function Told({ procedureId, own }: { readonly procedureId: string; readonly own: OwnAward }): ReactElement {
  const running = own.wachttermijnGeldt && own.vandaag <= own.wachttermijnTotEnMet;
  const last = longDate(own.wachttermijnTotEnMet);
  return (
    <>
      {own.eerdere > 0 ? <Notice>{words.earlier}</Notice> : null}
      <Facts
        facts={[
          { name: words.sentOn, value: longDate(own.verstuurdOp) },
          {
            name: words.standstill,
            value: own.wachttermijnGeldt ? (
              <>
                {words.until(longDate(own.wachttermijnVan), last)}
                <span className="rw-second">{running ? words.open(last) : words.over(last)}</span>
              </>
            ) : (
              words.exempt
            ),
          },
          ...(own.overeenkomst
            ? [{ name: words.contract, value: <PageLink to={`/contracten/${own.overeenkomst}`}>{own.overeenkomst}</PageLink> }]
            : []),
        ]}
      />
      <Section title={words.letter}>
        <p className="rw-talk__text rw-prose">{own.tekst}</p>
      </Section>
      {running ? (
        <Section title={words.how}>
          <p className="rw-prose">{words.howText}</p>
          <p>
            <PageLink to={`/inkoopprocedures/${procedureId}/zorgvuldigheid`}>{words.complain}</PageLink>
          </p>
        </Section>
      ) : null}
    </>
  );
}

/** For a bidder: its own letter and nothing of others, until when it can go to court, and its contract. */
export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<ProcedureDetail>(`/inkoopprocedures/${id}`);
  const own = useApi<OwnAward>(`/inkoopprocedures/${id}/gunning/brief`);
  return (
    <OnePage query={query} title={words.title} crumbs={procedureCrumbs} what={texts.procedures.one}>
      {(procedure) => (
        <PageFrame
          title={words.title}
          crumbs={[...procedureCrumbs, { to: `/inkoopprocedures/${procedure.id}`, label: procedure.nummer }]}
          lead={words.lead(procedure.titel)}
        >
          {own.error instanceof ApiError && own.error.status === 404 ? (
            <EmptyState title={words.none}>{words.noneText}</EmptyState>
          ) : (
            <Loaded query={own} what={words.one} rows={4}>
              {(data) => <Told procedureId={id} own={data} />}
            </Loaded>
          )}
        </PageFrame>
      )}
    </OnePage>
  );
}
