// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { SegmentDetail } from '../../api/types.js';
import { useView } from '../../app/view-choice.js';
import { amount, count, percent, wholePercent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Concentration } from '../../ui/concentration.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { FigureLink } from '../../ui/figure-link.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';
import { ViewSwitch } from '../../ui/view-switch.js';

type Provider = SegmentDetail['aanbieders'][number];

export function ConcentrationSection({ segment }: { readonly segment: SegmentDetail }): ReactElement {
  const [view, setView] = useView();
  const measure = segment.concentratie.some((c) => c.van === 'kinderen') ? 'kinderen' : 'besteding';
  const marks = segment.concentratie.filter((c) => c.van === measure);
  return (
    <Section
      title={texts.segments.concentration}
      note={texts.segments.concentrationNote[measure]}
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
      {segment.concentratie.length === 0 ? (
        <EmptyState title={texts.segments.noSpend.title}>{texts.segments.noSpend.text}</EmptyState>
      ) : view === 'grafiek' ? (
        <Concentration
          name={texts.segments.concentration}
          total={segment.aantalAanbieders}
          course={measure === 'kinderen' ? (segment.verdeling ?? []).map(Number) : []}
          marks={marks.map((c) => ({ share: Number(c.aandeel), providers: c.aanbieders }))}
        />
      ) : (
        <DataTable
          name={texts.segments.concentration}
          rowKey={(row) => `${row.van}${row.aandeel}`}
          rows={segment.concentratie}
          columns={[
            { id: 'wat', head: texts.segments.share, phone: 'title', cell: (row) => texts.segments.concentrationHead[row.van] },
            { id: 'aandeel', head: texts.segments.share, num: true, phone: 'fact', cell: (row) => wholePercent(row.aandeel) },
            { id: 'aantal', head: texts.segments.providerCount, num: true, phone: 'fact', cell: (row) => count(row.aanbieders) },
          ]}
        />
      )}
    </Section>
  );
}

export function LargestProviders({ segment, year }: { readonly segment: SegmentDetail; readonly year: number }): ReactElement {
  const columns: readonly Column<Provider>[] = [
    { id: 'aanbieder', head: texts.segments.provider, phone: 'title', cell: (p) => <PageLink to={`/aanbieders/${p.sleutel}`}>{p.naam}</PageLink> },
    { id: 'kinderen', head: texts.segments.children, num: true, phone: 'fact', cell: (p) => count(p.kinderen) },
    {
      id: 'aandeel',
      head: texts.segments.share,
      label: texts.segments.shareChildren,
      num: true,
      phone: 'fact',
      cell: (p) => percent(p.aandeelKinderen),
    },
    {
      id: 'besteed',
      head: texts.providers.spent,
      num: true,
      phone: 'fact',
      cell: (p) => <FigureLink lines={{ aanbieder: p.sleutel, segment: segment.sleutel, jaar: year }}>{amount(p.besteed)}</FigureLink>,
    },
    {
      id: 'aandeelBesteed',
      head: texts.segments.share,
      label: texts.segments.shareSpent,
      num: true,
      phone: 'fact',
      cell: (p) => percent(p.aandeelBesteed),
    },
  ];
  return (
    <Section
      title={texts.segments.largest}
      end={
        <PageLink to="/aanbieders" query={{ segment: segment.nummer ?? segment.sleutel }}>
          {texts.segments.allProviders(segment.aantalAanbieders)}
        </PageLink>
      }
    >
      {segment.aanbieders.length === 0 ? (
        <EmptyState title={texts.segments.noSpend.title}>{texts.segments.noSpend.text}</EmptyState>
      ) : (
        <>
          <DataTable name={texts.segments.largest} columns={columns} rows={segment.aanbieders} rowKey={(p) => p.sleutel} />
          <p className="rw-below">{texts.segments.countedTwice}</p>
        </>
      )}
    </Section>
  );
}
