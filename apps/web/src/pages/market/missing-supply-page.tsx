// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { MissingSupplyDetail } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate, moment } from '../../format/dates.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Facts } from '../../ui/key-figures.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { DecisionLink } from '../ceilings/decision-link.js';
import { NextSteps } from './missing-supply-steps.js';
import { aboutOf, admissionOf, placesOf, SupplyState } from './missing-supply-words.js';

const words = texts.missingSupply;
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/missend-aanbod', label: texts.menu.missingSupply },
];

type Check = NonNullable<MissingSupplyDetail['toets']>;

const coverageColumns = (supply: MissingSupplyDetail): readonly Column<Check['dekking'][number]>[] => [
  {
    id: 'gemeente',
    head: words.municipality,
    phone: 'title',
    cell: (c) => (supply.product ? <PageLink to={`/dekking/${supply.product.code}/${c.gemeente}`}>{c.naam}</PageLink> : c.naam),
  },
  { id: 'gecontracteerd', head: words.contracted, num: true, phone: 'fact', cell: (c) => count(c.gecontracteerd) },
  { id: 'laatToe', head: words.admitting, num: true, phone: 'fact', cell: (c) => count(c.laatToe) },
  { id: 'actief', head: words.active, num: true, phone: 'fact', cell: (c) => count(c.actief) },
];

function CheckSection({ supply, check }: { readonly supply: MissingSupplyDetail; readonly check: Check }): ReactElement {
  return (
    <Section title={words.outcomes[check.uitkomst].split(':')[0]} note={words.checked(longDate(check.op), check.door)}>
      <p>{check.toelichting}</p>
      <DataTable name={words.checkTable} columns={coverageColumns(supply)} rows={check.dekking} rowKey={(c) => c.gemeente} />
    </Section>
  );
}

function Detail({ supply }: { readonly supply: MissingSupplyDetail }): ReactElement {
  const may = useMay();
  return (
    <>
      <Facts
        facts={[
          { name: words.about, value: aboutOf(supply) },
          { name: words.where, value: placesOf(supply) },
          { name: words.admission, value: admissionOf(supply) },
          ...(supply.besluit ? [{ name: words.decision, value: <DecisionLink decision={supply.besluit} /> }] : []),
          ...(supply.afgeslotenOm ? [{ name: words.closedBecause, value: supply.afgeslotenOm }] : []),
        ]}
      />
      {supply.toets ? <CheckSection supply={supply} check={supply.toets} /> : null}
      {may('market:record') ? <NextSteps key={supply.versie} supply={supply} /> : null}
      <Section title={words.history}>
        <ul className="rw-list">
          {supply.gebeurtenissen.map((event) => (
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

/** One report of missing supply: its check, the decision, the admission that opened, and what can be done next. */
export function Page(): ReactElement {
  const { id = '' } = useParams();
  const query = useApi<MissingSupplyDetail>(`/missend-aanbod/${id}`);
  const supply = query.data;
  return (
    <PageFrame
      title={supply ? supply.titel : words.title}
      crumbs={crumbs}
      crumb={supply?.nummer}
      status={supply ? <SupplyState supply={supply} /> : undefined}
      lead={supply?.omschrijving}
    >
      <Loaded query={query} what={words.what} rows={6}>
        {(detail) => <Detail supply={detail} />}
      </Loaded>
    </PageFrame>
  );
}
