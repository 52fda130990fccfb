// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { Allocation } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate, range, tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Facts } from '../../ui/key-figures.js';
import { OnePage } from '../../ui/one-page.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { AllocationLines } from './allocation-lines.js';
import { AllocationUse } from './allocation-use.js';
import { AllocationVersions } from './allocation-versions.js';

const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/trajecten', label: texts.menu.trajectories },
];
type Notice = Allocation['meldingen'][number];

/** One allocation: what was allocated when, who referred, what was reported and declared on it. */
export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<Allocation>(`/toewijzingen/${id}`);
  return (
    <OnePage query={query} title={texts.allocations.one} crumbs={crumbs} what={texts.allocations.one} rows={8}>
      {(allocation) => <Detail allocation={allocation} />}
    </OnePage>
  );
}

function referrer(allocation: Allocation): string {
  const given = allocation.verwijzer;
  if (!given) return texts.allocations.noReferrer;
  const kind = texts.allocations.referrers[given.soort] ?? given.soort;
  return [given.naam, given.naam ? `(${kind})` : kind].filter(Boolean).join(' ');
}

const noticeColumns: readonly Column<Notice>[] = [
  {
    id: 'soort',
    head: texts.allocations.noticeHead,
    phone: 'title',
    cell: (notice) => (
      <>
        <StatusBadge tone={notice.ingetrokken ? 'grey' : notice.soort === 'start' ? 'blue' : 'green'} plain>
          {texts.allocations.notice[notice.soort]}
        </StatusBadge>
        {notice.ingetrokken ? <small>{texts.allocations.withdrawn}</small> : null}
      </>
    ),
  },
  { id: 'dag', head: texts.allocations.day, phone: 'fact', cell: (notice) => tableDate(notice.einde ?? notice.begin) },
  { id: 'reden', head: texts.allocations.reason, phone: 'line', cell: (notice) => notice.redenNaam ?? notice.reden ?? '' },
  { id: 'ontvangen', head: texts.allocations.received, phone: 'hidden', cell: (notice) => tableDate(notice.ontvangenOp) },
  {
    id: 'bericht',
    head: texts.allocations.message,
    phone: 'inline',
    cell: (notice) => <PageLink to={`/berichten/${notice.bericht.id}`}>{notice.bericht.nummer}</PageLink>,
  },
];

function Detail({ allocation }: { readonly allocation: Allocation }): ReactElement {
  const may = useMay();
  const { verzoek, meldingen, aanbieder } = allocation;
  return (
    <PageFrame
      title={texts.allocations.title(allocation.nummer)}
      crumbs={crumbs}
      lead={
        <>
          {may('provider:read') ? <PageLink to={`/aanbieders/${aanbieder.sleutel}`}>{aanbieder.naam}</PageLink> : aanbieder.naam}
          {texts.allocations.toMunicipality(allocation.gemeente.naam)}
        </>
      }
    >
      <Facts
        facts={[
          { name: texts.allocations.child, value: allocation.kind },
          { name: texts.allocations.period, value: range(allocation.van, allocation.totEnMet, texts.allocations.open) },
          { name: texts.allocations.referrer, value: referrer(allocation) },
          {
            name: texts.allocations.request,
            value: verzoek ? (
              <PageLink to={`/berichten/${verzoek.bericht.id}`}>{texts.allocations.requestOf(longDate(verzoek.ontvangenOp))}</PageLink>
            ) : (
              texts.table.none2
            ),
          },
        ]}
      />
      <AllocationUse allocation={allocation} />
      <AllocationVersions versions={allocation.versies} />
      <Section title={texts.allocations.notices}>
        {meldingen.length === 0 ? (
          <EmptyState title={texts.allocations.noNotices.title}>{texts.allocations.noNotices.text}</EmptyState>
        ) : (
          <DataTable
            name={texts.allocations.notices}
            columns={noticeColumns}
            rows={meldingen}
            rowKey={(notice) => `${notice.bericht.id}${notice.soort}${notice.begin}${notice.einde}`}
          />
        )}
      </Section>
      <AllocationLines allocation={allocation} />
    </PageFrame>
  );
}
