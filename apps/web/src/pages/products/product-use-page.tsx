// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { ProductUse } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { amountCents, count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Facts } from '../../ui/key-figures.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { registerTone } from '../contracts/register-columns.js';

type Group = ProductUse['tarieven'][number];

const soft = (text: string): ReactElement => <span className="rw-soft">{text}</span>;

const columnsFor = (code: string): readonly Column<Group>[] => [
  {
    id: 'bedrag',
    head: texts.register.tariff,
    num: true,
    phone: 'title',
    cell: (group) => (group.bedrag === null ? soft(texts.register.noTariff) : amountCents(group.bedrag)),
  },
  {
    id: 'verschil',
    head: texts.register.difference,
    num: true,
    phone: 'fact',
    cell: (group) => (group.verschil === null ? soft(texts.table.notApplicable) : amountCents(group.verschil)),
  },
  {
    id: 'overeenkomsten',
    head: texts.register.inContracts,
    num: true,
    phone: 'fact',
    cell: (group) => (
      <PageLink
        to="/contracten"
        query={{ product: code, tarief: group.bedrag, staat: group.staat }}
        label={texts.register.showContracts(group.overeenkomsten)}
      >
        {count(group.overeenkomsten)}
      </PageLink>
    ),
  },
  { id: 'aanbieders', head: texts.register.byProviders, num: true, phone: 'fact', cell: (group) => count(group.aanbieders) },
  { id: 'gemeenten', head: texts.register.municipalities, num: true, phone: 'hidden', cell: (group) => count(group.gemeenten) },
  {
    id: 'staat',
    head: texts.register.state,
    apart: true,
    width: '150px',
    phone: 'end',
    cell: (group) => <StatusBadge tone={registerTone[group.staat]}>{texts.register.states[group.staat]}</StatusBadge>,
  },
];

/** In which contracts a product stands and at which tariffs. */
export function Page(): ReactElement {
  const { code = '' } = useParams();
  const asOf = useAsOf();
  const may = useMay();
  const query = useApi<ProductUse>('/contracten/gebruik', { product: code, zoalsBekendOp: asOf.query.zoalsBekendOp }, { keep: true });
  const crumbs = [{ to: '/vandaag', label: texts.menu.today }, ...(may('catalogue:read') ? [{ to: '/producten', label: texts.menu.products }] : [])];
  const use = query.data;
  return (
    <PageFrame
      title={texts.register.useTitle(code)}
      crumbs={crumbs}
      dated
      withoutYear
      lead={use ? texts.register.useLead(use.naam, texts.units[use.eenheid] ?? use.eenheid) : ' '}
      footer={texts.register.asKnown(longDate(asOf.date))}
    >
      <Loaded query={query} what={texts.register.useWhat}>
        {(data) => (
          <>
            <Facts
              facts={[
                {
                  name: texts.register.inContracts,
                  value: (
                    <PageLink to="/contracten" query={{ product: code }}>
                      {count(data.overeenkomsten)}
                    </PageLink>
                  ),
                },
                { name: texts.register.byProviders, value: count(data.aanbieders) },
                {
                  name: texts.register.regional,
                  value: data.regionaalTarief
                    ? texts.register.regionalSince(`€ ${amountCents(data.regionaalTarief.bedrag)}`, longDate(data.regionaalTarief.vanaf))
                    : texts.register.noRegional,
                },
              ]}
            />
            <Section title={texts.register.tariffs} note={texts.register.tariffsNote}>
              {data.tarieven.length === 0 ? (
                <EmptyState title={texts.register.unused.title}>{texts.register.unused.text}</EmptyState>
              ) : (
                <DataTable
                  name={texts.register.tariffs}
                  columns={columnsFor(code)}
                  rows={data.tarieven}
                  rowKey={(group) => `${group.staat} ${group.bedrag}`}
                />
              )}
            </Section>
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
