// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { MaatwerkDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate, moment, range } from '../../format/dates.js';
import { count, euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Facts } from '../../ui/key-figures.js';
import { Notice } from '../../ui/notice.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { ProviderCheck, TariffCheck } from './maatwerk-checked.js';
import { Signing } from './maatwerk-signing.js';
import { NextSteps } from './maatwerk-steps.js';
import { Trail } from './maatwerk-trail.js';
import { MaatwerkBadge, unitOf } from './maatwerk-words.js';

const words = texts.maatwerk;
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/maatwerk', label: words.title },
];

function ContractLink({ number }: { readonly number: string }): ReactElement {
  const may = useMay();
  return may('contract:read') ? <PageLink to={`/contracten/${number}`}>{number}</PageLink> : <>{number}</>;
}

function Closed({ request }: { readonly request: MaatwerkDetail }): ReactElement | null {
  const { gesloten } = request;
  return gesloten === null ? null : (
    <Notice title={words.closed[request.staat] ?? words.states[request.staat]}>
      {gesloten.reden} {words.closedBy(longDate(gesloten.op), gesloten.door)}
    </Notice>
  );
}

function Detail({ request: r }: { readonly request: MaatwerkDetail }): ReactElement {
  return (
    <>
      <Closed request={r} />
      {r.teLaat ? <Notice tone="red">{words.lateNotice(longDate(r.van))}</Notice> : null}
      <Facts
        facts={[
          { name: words.facts.mark, value: `${r.kenmerk}, ${r.gemeente.naam}` },
          { name: words.facts.provider, value: <PageLink to={`/aanbieders/${r.aanbieder.sleutel}`}>{r.aanbieder.naam}</PageLink> },
          { name: words.facts.product, value: `${r.product.code} ${r.product.naam}` },
          { name: words.facts.period, value: range(r.van, r.totEnMet) },
          { name: words.facts.amount, value: words.facts.perUnit(count(r.aantal), unitOf(r.product.eenheid)) },
          { name: words.facts.value, value: euroCents(r.waarde) },
          ...(r.contract ? [{ name: words.facts.contract, value: <ContractLink number={r.contract} /> }] : []),
          ...(r.laatsteDag ? [{ name: words.facts.helpEnded, value: longDate(r.laatsteDag) }] : []),
        ]}
      />
      <NextSteps key={r.versie} request={r} />
      {r.goedgekeurdOp === null ? null : <Signing key={`handtekening ${r.versie}`} request={r} />}
      <Trail request={r} />
      <Section title={words.reason}>
        <p className="rw-prose">{r.reden}</p>
      </Section>
      <ProviderCheck request={r} />
      <TariffCheck request={r} />
      <Section title={words.history}>
        <ul className="rw-list">
          {r.gebeurtenissen.map((event) => (
            <li key={event.op}>
              {words.events[event.soort] ?? event.soort}: {event.tekst}
              <span className="rw-second">
                {moment(event.op)}, {event.door}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** One request: what can be done now, how many days each step took, provider and tariff as checked, and what happened. */
export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<MaatwerkDetail>(`/maatwerk/${id}`);
  const request = query.data;
  return (
    <PageFrame
      title={request ? `${request.nummer}: ${request.aanbieder.naam}` : words.one}
      crumbs={crumbs}
      crumb={request?.nummer}
      status={request ? <MaatwerkBadge request={request} /> : undefined}
    >
      <Loaded query={query} what={words.one} rows={6}>
        {(detail) => <Detail request={detail} />}
      </Loaded>
    </PageFrame>
  );
}
