// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { Navigate, useParams } from 'react-router';
import { useApi, useList } from '../../api/hooks.js';
import type { ProviderRow, Today } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useMay, useSession } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Loaded } from '../../ui/states.js';
import { Attention } from './attention.js';
import { DeadlinesSection } from './deadlines.js';
import { Figures } from './figures.js';
import { RunningSection } from './running.js';
import { SegmentsSection } from './segments-section.js';

const RUNNING = 5_000;
const QUIET = 60_000;

/** The first screen: for staff the region, for a municipality its own share, for a provider its own page. */
export function Page(): ReactElement {
  const may = useMay();
  const { bereik } = useSession();
  if (may('steering:read')) return <TodayPage />;
  if (bereik.soort === 'aanbieder' && may('provider:read')) return <OwnProvider />;
  return (
    <PageFrame title={texts.today.title} crumbs={null} lead={texts.states.nothingYet.title}>
      <p>{texts.states.nothingYet.text}</p>
    </PageFrame>
  );
}

function OwnProvider(): ReactElement {
  const { region } = useParams();
  const query = useList<ProviderRow>('/aanbieders', { perPagina: 1 });
  const own = query.data?.rows[0];
  if (own) return <Navigate to={`/${region}/aanbieders/${own.sleutel}`} replace />;
  return (
    <PageFrame title={texts.today.title} crumbs={null}>
      <Loaded query={query} what={texts.providers.one}>
        {() => <p>{texts.states.nothingYet.text}</p>}
      </Loaded>
    </PageFrame>
  );
}

function TodayPage(): ReactElement {
  const asOf = useAsOf();
  const may = useMay();
  const { bereik } = useSession();
  const query = useApi<Today>('/vandaag', asOf.query, { keep: true, every: QUIET });
  const running = (query.data?.looptNu.length ?? 0) > 0;
  // While something runs the same question is asked more often; both share one answer.
  useApi<Today>('/vandaag', asOf.query, { enabled: running, every: RUNNING });
  const data = query.data;
  const share = bereik.soort === 'regio' ? '' : texts.today.share(bereik.naam ?? '');
  return (
    <PageFrame
      title={texts.today.title}
      crumbs={null}
      dated
      lead={data ? [share, may('signal:read') ? texts.today.lead(data.signalen.nieuw, data.termijnen.length) : ''].filter(Boolean).join(' ') : ' '}
      actions={
        may('declaration:import') ? (
          <ButtonLink primary to="/inlezen" keepDate={false}>
            {texts.today.import}
          </ButtonLink>
        ) : null
      }
      footer={
        data
          ? `${texts.frame.asKnown(moment(data.bijgewerktOp))} ${texts.frame.classification(data.indeling.naam, data.indeling.versie, data.jaar)}`
          : null
      }
    >
      <Loaded query={query} what={texts.today.what.all} rows={8}>
        {(today) => (
          <>
            <Figures today={today} />
            {may('signal:read') ? <Attention today={today} /> : null}
            <SegmentsSection today={today} />
            <div className="rw-columns">
              <RunningSection today={today} />
              <DeadlinesSection today={today} />
            </div>
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
