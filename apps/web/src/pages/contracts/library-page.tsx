// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Query } from '../../api/client.js';
import { useApi } from '../../api/hooks.js';
import type { LibraryClause, LibraryKpi, LibraryList } from '../../api/types.js';
import { count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';

const words = texts.contractLibrary;

/** How many contracts hold it, leading to them. */
function Holding({ n, query }: { readonly n: number; readonly query: Query }): ReactElement {
  return n === 0 ? (
    <span className="rw-soft">0</span>
  ) : (
    <PageLink to="/contracten" query={query} label={words.showContracts(n)}>
      {count(n)}
    </PageLink>
  );
}

const clauseColumns: readonly Column<LibraryClause>[] = [
  {
    id: 'titel',
    head: words.clause,
    width: '26%',
    phone: 'title',
    cell: (c) => (
      <>
        <PageLink to={`/contractbibliotheek/clausules/${c.sleutel}`}>{c.titel}</PageLink>
        {c.wijzigingsgrond ? <small>{words.allowsChange}</small> : null}
      </>
    ),
  },
  {
    id: 'tekst',
    head: words.newest,
    phone: 'line',
    cell: (c) => (
      <>
        {c.tekst}
        <small>{c.bron}</small>
      </>
    ),
  },
  { id: 'versies', head: words.versions, num: true, width: '90px', phone: 'fact', cell: (c) => count(c.versies) },
  {
    id: 'contracten',
    head: words.contracts,
    num: true,
    width: '110px',
    phone: 'end',
    cell: (c) => <Holding n={c.contracten} query={{ clausule: c.sleutel }} />,
  },
];

const kpiColumns: readonly Column<LibraryKpi>[] = [
  {
    id: 'naam',
    head: words.kpi,
    width: '26%',
    phone: 'title',
    cell: (k) => (
      <>
        <PageLink to={`/contractbibliotheek/kpis/${k.sleutel}`}>{k.naam}</PageLink>
        <small>{k.eenheid}</small>
      </>
    ),
  },
  {
    id: 'doel',
    head: words.objective,
    phone: 'line',
    cell: (k) => (
      <>
        {k.doelTekst ?? texts.table.none2}
        <small>
          <PageLink to={`/segmenten/${k.segment}`}>{texts.contractTerms.objective(k.segment, k.doel)}</PageLink>
        </small>
      </>
    ),
  },
  { id: 'versies', head: words.versions, num: true, width: '90px', phone: 'fact', cell: (k) => count(k.versies) },
  {
    id: 'contracten',
    head: words.contracts,
    num: true,
    width: '110px',
    phone: 'end',
    cell: (k) => <Holding n={k.contracten} query={{ kpi: k.sleutel }} />,
  },
];

/** The clauses and KPIs that contracts are made of, and in how many each holds. */
export function Page(): ReactElement {
  const query = useApi<LibraryList>('/contractbibliotheek', {}, { keep: true });
  return (
    <PageFrame title={words.title} lead={words.lead}>
      <Loaded query={query} what={words.what} rows={10}>
        {({ clausules, kpis }) => (
          <>
            <Section title={words.clauses} note={words.useNote}>
              {clausules.length === 0 ? (
                <EmptyState title={words.noClauses.title}>{words.noClauses.text}</EmptyState>
              ) : (
                <DataTable name={words.clauses} columns={clauseColumns} rows={clausules} rowKey={(c) => c.sleutel} />
              )}
            </Section>
            <Section title={words.kpis}>
              {kpis.length === 0 ? (
                <EmptyState title={words.noKpis.title}>{words.noKpis.text}</EmptyState>
              ) : (
                <DataTable name={words.kpis} columns={kpiColumns} rows={kpis} rowKey={(k) => k.sleutel} />
              )}
            </Section>
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
