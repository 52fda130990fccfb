// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { ProviderDetail } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useMay } from '../../app/session.js';
import { longDate, range, tableDate } from '../../format/dates.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { Facts } from '../../ui/key-figures.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { thresholdTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { CourseSection, RoomsSection } from './provider-course.js';
import { ContractsSection } from './provider-contracts.js';
import { InheritanceSection } from './inheritance-section.js';
import { RefusedSection, SignalsSection } from './provider-faults.js';
import { ProviderTalks } from '../talks/provider-talks.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/aanbieders', label: texts.menu.providers },
];

const inPairs = (agb: string): string => agb.replace(/^(\d{2})(\d{2})(\d{4})$/, '$1\u00a0$2$3');

export function Page(): ReactElement {
  const { key = '' } = useParams();
  const asOf = useAsOf();
  const query = useApi<ProviderDetail>(`/aanbieders/${key}`, asOf.query, { keep: true });
  const provider = query.data;
  return (
    <PageFrame
      title={provider?.naam ?? texts.providers.one}
      crumbs={crumbs}
      dated
      status={provider ? highest(provider) : null}
      lead={provider?.omschrijving ?? ' '}
      actions={<FileLinks provider={key} />}
      footer={texts.frame.asKnown(longDate(asOf.date))}
    >
      <Loaded query={query} what={texts.providers.one} rows={8}>
        {(data) => <Detail provider={data} year={asOf.year} />}
      </Loaded>
    </PageFrame>
  );
}

/** The ways to what is kept beside the figures: what happened to the provider, and its quality file. */
function FileLinks({ provider }: { readonly provider: string }): ReactElement {
  const may = useMay();
  return (
    <>
      {may('quality:read') ? <ButtonLink to={`/aanbieders/${provider}/kwaliteit`}>{texts.quality.open}</ButtonLink> : null}
      <ButtonLink to={`/aanbieders/${provider}/levensloop`}>{texts.providerLife.open}</ButtonLink>
    </>
  );
}

/** The heaviest threshold that any bestedingsruimte of this provider has reached. */
function highest(provider: ProviderDetail): ReactNode {
  const reached = provider.ruimten.flatMap((room) => room.drempels.filter((t) => t.bereikt).map((t) => t.percentage));
  if (reached.length === 0) return null;
  const top = Math.max(...reached);
  return <StatusBadge tone={thresholdTone(top)}>{texts.signals.aboveOfRoom(top)}</StatusBadge>;
}

function Succession({ provider }: { readonly provider: ProviderDetail }): ReactElement | null {
  const may = useMay();
  // Who may see what went over has a section that says more.
  if (provider.opvolging.length === 0 || may('provider:succession')) return null;
  return (
    <Section title={texts.providers.succession}>
      <ul className="rw-list">
        {provider.opvolging.map((relation) => (
          <li key={`${relation.soort}${relation.aanbieder.sleutel}`}>
            {texts.providers.successionKinds[relation.soort]}:{' '}
            <PageLink to={`/aanbieders/${relation.aanbieder.sleutel}`}>{relation.aanbieder.naam}</PageLink>
            <span className="rw-second">
              {relation.reden}, {tableDate(relation.op)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Names({ provider }: { readonly provider: ProviderDetail }): ReactElement | null {
  if (provider.namen.length < 2) return null;
  return (
    <Section title={texts.providers.names}>
      <ul className="rw-list">
        {provider.namen.map((name) => (
          <li key={`${name.naam}${name.van}`}>
            {name.naam}
            <span className="rw-second">
              {texts.providers.nameKinds[name.soort] ?? name.soort}, {range(name.van, name.totEnMet, texts.contracts.from)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Detail({ provider, year }: { readonly provider: ProviderDetail; readonly year: number }): ReactElement {
  return (
    <>
      <Facts
        facts={[
          { name: texts.providers.factAgb, value: provider.agb.map(inPairs).join(', ') || texts.table.notInSource },
          { name: texts.providers.factKvk, value: provider.kvk ?? texts.table.notInSource },
          {
            name: texts.providers.factSize,
            value: texts.providers.sizeAndChildren(texts.providers.sizes[provider.grootte] ?? provider.grootte, count(provider.kinderen)),
          },
          { name: texts.providers.factManager, value: provider.contractmanager ?? texts.providers.noManager },
          { name: texts.providers.factIban, value: provider.iban ?? texts.table.notInSource },
        ]}
      />
      <CourseSection provider={provider} year={year} />
      <RoomsSection provider={provider} />
      <ContractsSection provider={provider} />
      <ProviderTalks provider={provider.sleutel} />
      <InheritanceSection provider={provider.sleutel} />
      <div className="rw-columns">
        <RefusedSection provider={provider} year={year} />
        <SignalsSection provider={provider} year={year} />
      </div>
      <div className="rw-columns">
        <Succession provider={provider} />
        <Names provider={provider} />
      </div>
    </>
  );
}
