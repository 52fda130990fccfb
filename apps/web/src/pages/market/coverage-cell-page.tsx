// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { CoverageCellDetail, CoverageProvider } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useMay } from '../../app/session.js';
import { longDate, tableDate } from '../../format/dates.js';
import { amount, count, euro, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { FigureLink } from '../../ui/figure-link.js';
import { Facts } from '../../ui/key-figures.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { AdmissionStopForm, EndStop } from './admission-stop-form.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/dekking', label: texts.coverage.title },
];

function Admission({ provider, mayEnd }: { readonly provider: CoverageProvider; readonly mayEnd: boolean }): ReactElement {
  const stop = provider.opnamestop;
  if (provider.contracten.length === 0) return <span className="rw-soft">{texts.table.notApplicable}</span>;
  if (!stop) {
    return (
      <StatusBadge tone="green" plain>
        {texts.coverage.admits}
      </StatusBadge>
    );
  }
  return (
    <>
      <StatusBadge tone="orange">{texts.coverage.stopped}</StatusBadge>
      <small>
        {stop.reden}, {texts.coverage.stopUntil(stop.totEnMet && tableDate(stop.totEnMet))}
      </small>
      {mayEnd ? <EndStop stop={stop} /> : null}
    </>
  );
}

function columnsOf(detail: CoverageCellDetail, year: number, mayEnd: boolean): readonly Column<CoverageProvider>[] {
  const lines = (p: CoverageProvider) => ({ aanbieder: p.sleutel, product: detail.product.code, gemeente: detail.gemeente.sleutel, jaar: year });
  return [
    {
      id: 'aanbieder',
      head: texts.coverage.provider,
      phone: 'title',
      cell: (p) => <PageLink to={`/aanbieders/${p.sleutel}`}>{p.naam}</PageLink>,
    },
    {
      id: 'contract',
      head: texts.coverage.contracts,
      phone: 'line',
      cell: (p) =>
        p.contracten.length === 0 ? (
          <span className="rw-soft">{texts.coverage.noContract}</span>
        ) : (
          p.contracten.map((number) => (
            <span key={number} className="rw-block">
              <PageLink to={`/contracten/${number}`}>{number}</PageLink>
            </span>
          ))
        ),
    },
    {
      id: 'besteed',
      head: texts.concentration.spent,
      num: true,
      phone: 'fact',
      cell: (p) => <FigureLink lines={lines(p)}>{amount(p.besteed)}</FigureLink>,
    },
    {
      id: 'aandeel',
      head: texts.coverage.share,
      num: true,
      phone: 'fact',
      cell: (p) => (p.aandeel === null ? texts.table.notApplicable : percent(p.aandeel)),
    },
    { id: 'kinderen', head: texts.coverage.children, num: true, phone: 'fact', cell: (p) => count(p.kinderen) },
    {
      id: 'toelating',
      head: texts.coverage.admission,
      phone: 'line',
      apart: true,
      width: '26%',
      cell: (p) => <Admission provider={p} mayEnd={mayEnd} />,
    },
  ];
}

function Detail({ detail, year, isToday }: { readonly detail: CoverageCellDetail; readonly year: number; readonly isToday: boolean }): ReactElement {
  const mayRecord = useMay()('market:record') && isToday;
  const contracted = detail.aanbieders.filter((p) => p.contracten.length > 0);
  const all = { product: detail.product.code, gemeente: detail.gemeente.sleutel, jaar: year };
  return (
    <>
      <Facts
        facts={[
          { name: texts.coverage.facts.contracted, value: count(contracted.length) },
          { name: texts.coverage.facts.admitting, value: count(contracted.filter((p) => p.opnamestop === null).length) },
          {
            name: texts.coverage.facts.spent,
            value: (
              <FigureLink lines={all} shown>
                {euro(detail.besteed)}
              </FigureLink>
            ),
          },
          { name: texts.coverage.facts.children, value: count(detail.kinderen) },
        ]}
      />
      <Section title={texts.coverage.providers} note={texts.coverage.onDay(longDate(detail.peildatum))}>
        {detail.aanbieders.length === 0 ? (
          <EmptyState title={texts.coverage.noProviders.title}>{texts.coverage.noProviders.text}</EmptyState>
        ) : (
          <DataTable
            name={texts.coverage.providers}
            columns={columnsOf(detail, year, mayRecord)}
            rows={detail.aanbieders}
            rowKey={(p) => p.sleutel}
          />
        )}
      </Section>
      {mayRecord && contracted.length > 0 ? (
        <Section title={texts.admissionStops.record} note={texts.admissionStops.recordNote}>
          <AdmissionStopForm detail={detail} />
        </Section>
      ) : null}
    </>
  );
}

/** One product in one municipality: who stands behind the figures of the matrix. */
export function Page(): ReactElement {
  const { product = '', municipality = '' } = useParams();
  const asOf = useAsOf();
  const may = useMay();
  const query = useApi<CoverageCellDetail>(`/dekking/${product}/${municipality}`, asOf.query, { keep: true });
  const title = query.data
    ? texts.coverage.of(`${query.data.product.code} ${query.data.product.naam}`, query.data.gemeente.naam)
    : texts.coverage.what;
  const report =
    may('market:report') && query.data ? (
      <ButtonLink
        to="/missend-aanbod/nieuw"
        query={{ product: query.data.product.code, segment: query.data.segment ?? '', gemeente: query.data.gemeente.code }}
        keepDate={false}
      >
        {texts.missingSupply.report}
      </ButtonLink>
    ) : undefined;
  return (
    <PageFrame title={title} crumbs={crumbs} dated actions={report}>
      <Loaded query={query} what={texts.coverage.what} rows={8}>
        {(detail) => <Detail detail={detail} year={asOf.year} isToday={asOf.isToday} />}
      </Loaded>
    </PageFrame>
  );
}
