// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { KpiDetail, NormUse } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Facts } from '../../ui/key-figures.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { countColumn, libraryCrumbs, stateColumn } from './library-use.js';

const words = texts.contractLibrary;
type Version = KpiDetail['versies'][number];

const versionColumns: readonly Column<Version>[] = [
  { id: 'versie', head: words.version, width: '110px', phone: 'first', cell: (v) => words.versionNo(v.versie) },
  {
    id: 'definitie',
    head: words.definition,
    phone: 'title',
    cell: (v) => (
      <>
        <b>{v.naam}</b> {v.definitie}
        <small>{`${words.unit}: ${v.eenheid}; ${words.better.toLowerCase()} ${v.beter}`}</small>
      </>
    ),
  },
  { id: 'bron', head: words.source, width: '30%', phone: 'line', cell: (v) => v.bron },
];

/** What a KPI measures, which norms were agreed about it, and in which contracts. */
export function Page(): ReactElement {
  const { key = '' } = useParams();
  const query = useApi<KpiDetail>(`/contractbibliotheek/kpis/${key}`, {}, { keep: true });
  const newest = query.data?.versies[0];
  const normColumns: readonly Column<NormUse>[] = [
    { id: 'norm', head: words.norm, phone: 'title', cell: (u) => texts.contractTerms.normOf(u.norm, newest?.eenheid ?? '', null) },
    {
      id: 'meten',
      head: words.frequency,
      phone: 'line',
      cell: (u) =>
        u.afspraken.map(({ band, frequentie }) => words.measured(texts.contractTerms.frequencies[frequentie] ?? frequentie, band)).join('; '),
    },
    stateColumn(),
    countColumn((u) => ({ kpi: key, norm: u.norm })),
  ];
  return (
    <PageFrame title={newest?.naam ?? key} crumbs={libraryCrumbs} lead={words.kpi}>
      <Loaded query={query} what={words.kpi}>
        {({ versies, gebruik }) => (
          <>
            {newest ? (
              <Facts
                facts={[
                  {
                    name: words.objective,
                    value: (
                      <>
                        {newest.doelTekst ?? texts.table.none2}{' '}
                        <PageLink to={`/segmenten/${newest.segment}`}>{texts.contractTerms.objective(newest.segment, newest.doel)}</PageLink>
                      </>
                    ),
                  },
                  { name: words.unit, value: newest.eenheid },
                  { name: words.better, value: newest.beter },
                ]}
              />
            ) : null}
            <Section title={words.norms} note={words.useNote}>
              {gebruik.length === 0 ? (
                <EmptyState title={words.notUsed.title}>{words.notUsed.text}</EmptyState>
              ) : (
                <DataTable name={words.norms} columns={normColumns} rows={gebruik} rowKey={(u) => `${u.norm} ${u.staat}`} />
              )}
            </Section>
            <Section title={words.versions}>
              <DataTable name={words.versions} columns={versionColumns} rows={versies} rowKey={(v) => String(v.versie)} />
            </Section>
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
