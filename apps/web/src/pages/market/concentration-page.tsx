// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { ConcentrationRow } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useListQuery } from '../../app/list-query.js';
import { amount, count, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { FigureLink } from '../../ui/figure-link.js';
import { ExportLinks } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';

const SHARES = [70, 80] as const;
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/dekking', label: texts.coverage.title },
];

function fewest(row: ConcentrationRow, of: 'besteding' | 'kinderen', share: number): string {
  const found = row.kleinste.find((k) => k.van === of && k.aandeel === share);
  if (!found) return texts.table.notApplicable;
  return found.minstens === found.aanbieders ? count(found.aanbieders) : texts.concentration.between(found.minstens, found.aanbieders);
}

const columnsOf = (year: number): readonly Column<ConcentrationRow>[] => [
  {
    id: 'segment',
    head: texts.concentration.segment,
    phone: 'title',
    width: '26%',
    cell: (row) => (
      <PageLink to="/concentratie" query={{ segment: row.sleutel }} stay>
        {row.soort === 'segment' ? `${row.sleutel}. ${row.naam}` : row.naam}
      </PageLink>
    ),
  },
  { id: 'aanbieders', head: texts.concentration.providers, num: true, phone: 'fact', cell: (row) => count(row.aanbieders) },
  { id: 'kinderen', head: texts.concentration.children, num: true, phone: 'fact', cell: (row) => count(row.kinderen) },
  {
    id: 'besteed',
    head: texts.concentration.spent,
    num: true,
    phone: 'fact',
    cell: (row) => <FigureLink lines={{ segment: row.sleutel, jaar: year }}>{amount(row.besteed)}</FigureLink>,
  },
  ...SHARES.map((share, index): Column<ConcentrationRow> => ({
    id: `besteding${share}`,
    head: texts.concentration.ofSpend(share),
    label: texts.concentration.ofSpendLabel(share),
    num: true,
    apart: index === 0,
    phone: 'fact',
    cell: (row) => fewest(row, 'besteding', share),
  })),
  ...SHARES.map((share, index): Column<ConcentrationRow> => ({
    id: `kinderen${share}`,
    head: texts.concentration.ofChildren(share),
    label: texts.concentration.ofChildrenLabel(share),
    num: true,
    apart: index === 0,
    phone: 'fact',
    cell: (row) => fewest(row, 'kinderen', share),
  })),
];

type Largest = ConcentrationRow['grootste'][number];

const largestColumns = (segment: string, year: number): readonly Column<Largest>[] => [
  {
    id: 'aanbieder',
    head: texts.concentration.provider,
    phone: 'title',
    cell: (p) => <PageLink to={`/aanbieders/${p.sleutel}`}>{p.naam}</PageLink>,
  },
  {
    id: 'besteed',
    head: texts.concentration.spent,
    num: true,
    phone: 'fact',
    cell: (p) => <FigureLink lines={{ aanbieder: p.sleutel, segment, jaar: year }}>{amount(p.besteed)}</FigureLink>,
  },
  {
    id: 'aandeel',
    head: texts.concentration.share,
    label: texts.concentration.shareSpent,
    num: true,
    phone: 'fact',
    cell: (p) => (p.aandeel === null ? texts.table.notApplicable : percent(p.aandeel)),
  },
  { id: 'kinderen', head: texts.concentration.children, num: true, phone: 'fact', apart: true, cell: (p) => count(p.kinderen) },
  {
    id: 'aandeelKinderen',
    head: texts.concentration.share,
    label: texts.concentration.shareChildren,
    num: true,
    phone: 'fact',
    cell: (p) => (p.aandeelKinderen === null ? texts.table.notApplicable : percent(p.aandeelKinderen)),
  },
];

/** How few providers have most of the money and of the children, per segment; of the chosen segment the largest. */
export function Page(): ReactElement {
  const asOf = useAsOf();
  const list = useListQuery();
  const query = useApi<readonly ConcentrationRow[]>('/concentratie', asOf.query, { keep: true });
  return (
    <PageFrame title={texts.concentration.title} crumbs={crumbs} lead={texts.concentration.lead} dated>
      <Loaded query={query} what={texts.concentration.what} rows={10}>
        {(rows) => {
          const booked = rows.filter((row) => row.aanbieders > 0);
          const chosen = booked.find((row) => row.sleutel === list.value('segment')) ?? booked[0];
          if (!chosen) return <EmptyState title={texts.concentration.nothing.title}>{texts.concentration.nothing.text}</EmptyState>;
          return (
            <>
              <Section
                title={texts.concentration.table}
                note={texts.concentration.note}
                end={<ExportLinks path="/concentratie" query={asOf.query} />}
              >
                <DataTable
                  name={texts.concentration.table}
                  columns={columnsOf(asOf.year)}
                  rows={booked}
                  rowKey={(row) => row.sleutel}
                  chosen={chosen.sleutel}
                />
              </Section>
              <Section title={texts.concentration.largest(chosen.naam)} note={texts.concentration.largestNote}>
                <DataTable
                  name={texts.concentration.largest(chosen.naam)}
                  columns={largestColumns(chosen.sleutel, asOf.year)}
                  rows={chosen.grootste}
                  rowKey={(p) => p.sleutel}
                />
              </Section>
            </>
          );
        }}
      </Loaded>
    </PageFrame>
  );
}
