// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { SegmentDetail } from '../../api/types.js';
import { useView } from '../../app/view-choice.js';
import { amount, amountCents, count, percent, sum } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { FigureLink } from '../../ui/figure-link.js';
import { InlineBar } from '../../ui/inline-bar.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';
import { ViewSwitch } from '../../ui/view-switch.js';

type Municipality = SegmentDetail['gemeenten'][number];
type Product = SegmentDetail['producten'][number];

interface Props {
  readonly segment: SegmentDetail;
  readonly year: number;
}

export function MunicipalitiesSection({ segment, year }: Props): ReactElement {
  const [view, setView] = useView();
  const largest = Math.max(1, ...segment.gemeenten.map((m) => Number(m.besteed)));
  const lines = (municipality?: Municipality) => ({ segment: segment.sleutel, gemeente: municipality?.sleutel, jaar: year });
  const columns: readonly Column<Municipality>[] = [
    { id: 'gemeente', head: texts.segments.municipality, phone: 'title', width: '22%', cell: (m) => m.naam },
    ...(view === 'grafiek'
      ? [
          {
            id: 'balk',
            head: '',
            label: texts.segments.barLabel,
            width: '32%',
            phone: 'line',
            cell: (m) => <InlineBar share={Number(m.besteed) / largest} />,
          } satisfies Column<Municipality>,
        ]
      : []),
    {
      id: 'besteed',
      head: texts.segments.spent,
      num: true,
      phone: 'fact',
      cell: (m) => <FigureLink lines={lines(m)}>{amount(m.besteed)}</FigureLink>,
    },
    { id: 'aandeel', head: texts.segments.share, num: true, phone: 'fact', cell: (m) => percent(m.aandeel) },
    { id: 'kinderen', head: texts.segments.children, num: true, phone: 'fact', cell: (m) => count(m.kinderen) },
    {
      id: 'regels',
      head: texts.segments.lines,
      num: true,
      phone: 'hidden',
      cell: (m) => <FigureLink lines={lines(m)}>{count(m.regels)}</FigureLink>,
    },
  ];
  return (
    <Section
      title={texts.segments.perMunicipality(year)}
      note={texts.segments.perMunicipalityNote}
      end={
        <ViewSwitch
          name={texts.table.view}
          value={view}
          onChange={setView}
          options={[
            { value: 'grafiek', label: texts.table.chart },
            { value: 'tabel', label: texts.table.table },
          ]}
        />
      }
    >
      {segment.gemeenten.length === 0 ? (
        <EmptyState title={texts.segments.noSpend.title}>{texts.segments.noSpend.text}</EmptyState>
      ) : (
        <DataTable
          name={texts.segments.perMunicipality(year)}
          columns={columns}
          rows={segment.gemeenten}
          rowKey={(m) => m.code}
          middle
          footer={[
            {
              id: 'totaal',
              total: true,
              cells: {
                gemeente: texts.segments.totalMunicipalities(segment.gemeenten.length),
                besteed: <FigureLink lines={lines()}>{amount(segment.besteed)}</FigureLink>,
                regels: count(segment.gemeenten.reduce((all, m) => all + m.regels, 0)),
              },
            },
          ]}
        />
      )}
    </Section>
  );
}

export function ProductsSection({ segment, year }: Props): ReactElement {
  const columns: readonly Column<Product>[] = [
    { id: 'product', head: texts.segments.product, phone: 'title', cell: (p) => `${p.code} ${p.naam}` },
    { id: 'categorie', head: texts.segments.category, phone: 'fact', cell: (p) => p.categorie },
    { id: 'regels', head: texts.segments.lines, num: true, phone: 'fact', cell: (p) => count(p.regels) },
    {
      id: 'besteed',
      head: texts.providers.bookedMonth,
      num: true,
      phone: 'fact',
      cell: (p) => <FigureLink lines={{ product: p.code, segment: segment.sleutel, jaar: year }}>{amountCents(p.besteed)}</FigureLink>,
    },
  ];
  return (
    <Section title={texts.segments.products} note={texts.segments.productsNote}>
      {segment.producten.length === 0 ? (
        <EmptyState title={texts.segments.noSpend.title}>{texts.segments.noSpend.text}</EmptyState>
      ) : (
        <DataTable
          name={texts.segments.products}
          columns={columns}
          rows={segment.producten}
          rowKey={(p) => p.code}
          footer={[
            {
              id: 'totaal',
              total: true,
              cells: {
                product: texts.table.total,
                regels: count(segment.producten.reduce((all, p) => all + p.regels, 0)),
                besteed: amountCents(sum(segment.producten.map((p) => p.besteed))),
              },
            },
          ]}
        />
      )}
    </Section>
  );
}
