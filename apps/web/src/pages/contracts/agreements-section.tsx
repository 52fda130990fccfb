// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Query } from '../../api/client.js';
import type { CapacityOfContract, ContractAgreements, KpiOfContract } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Facts } from '../../ui/key-figures.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { EmptyState } from '../../ui/states.js';

const words = texts.contractTerms;

/** To the page of a clause or KPI; who may not open the library sees its own contracts that hold it. */
function WhereUsed({ library, query, name }: { readonly library: string; readonly query: Query; readonly name: string }): ReactElement {
  const may = useMay();
  return may('library:read') ? (
    <PageLink to={library} label={texts.contractLibrary.inLibrary(name)}>
      {texts.register.useLink}
    </PageLink>
  ) : (
    <PageLink to="/contracten" query={query} label={texts.register.withSame(name)}>
      {texts.register.useLink}
    </PageLink>
  );
}

const kpiColumns: readonly Column<KpiOfContract>[] = [
  {
    id: 'kpi',
    head: words.kpi,
    width: '42%',
    phone: 'title',
    cell: (k) => (
      <>
        {k.naam}
        <small>{k.definitie}</small>
        <small>{words.objective(k.segment, k.doel)}</small>
        <small>
          <WhereUsed library={`/contractbibliotheek/kpis/${k.sleutel}`} query={{ kpi: k.sleutel }} name={k.naam} />
        </small>
      </>
    ),
  },
  { id: 'norm', head: words.norm, phone: 'fact', cell: (k) => words.normOf(k.norm, k.eenheid, k.band) },
  { id: 'meten', head: words.frequency, phone: 'fact', cell: (k) => words.frequencies[k.frequentie] ?? k.frequentie },
  { id: 'gevolg', head: words.consequence, phone: 'fact', cell: (k) => k.gevolg },
];

const capacityColumns: readonly Column<CapacityOfContract>[] = [
  {
    id: 'naam',
    head: words.capacity,
    phone: 'title',
    cell: (c) => (
      <>
        {c.naam}
        {c.locatie ? <small>{c.locatie}</small> : null}
      </>
    ),
  },
  { id: 'aantal', head: words.agreedCapacity, num: true, phone: 'fact', cell: (c) => `${c.aantal.replace('.', ',')} ${c.eenheid}` },
  {
    id: 'bezet',
    head: words.occupied,
    num: true,
    phone: 'fact',
    cell: (c) => (c.bezetting ? words.occupiedOn(c.bezetting.bezet, longDate(c.bezetting.op)) : <span className="rw-soft">{words.notReported}</span>),
  },
];

/** What was agreed beside products and bestedingsruimten: talks, reports, KPIs, capacity and clauses. */
export function AgreementsSection({ agreed }: { readonly agreed: ContractAgreements | null }): ReactElement {
  if (!agreed)
    return (
      <Section title={words.agreements}>
        <EmptyState title={words.noAgreements.title}>{words.noAgreements.text}</EmptyState>
      </Section>
    );
  return (
    <Section title={words.agreements} note={words.agreementsNote(agreed.versie)}>
      <Facts
        facts={[
          { name: words.talks, value: agreed.gesprekMaanden === null ? words.notAgreed : words.every(agreed.gesprekMaanden) },
          {
            name: words.reports,
            value: agreed.verantwoording.map((r) => `${r.naam}, ${words.every(r.maanden)}`).join('; ') || words.notAgreed,
          },
        ]}
      />
      {agreed.kpis.length > 0 ? <DataTable name={words.kpi} columns={kpiColumns} rows={agreed.kpis} rowKey={(k) => k.sleutel} /> : null}
      {agreed.capaciteit.length > 0 ? (
        <DataTable name={words.capacity} columns={capacityColumns} rows={agreed.capaciteit} rowKey={(c) => String(c.regel)} />
      ) : null}
      {agreed.clausules.length > 0 ? (
        <>
          <h3>{words.clauses}</h3>
          <ul className="rw-list">
            {agreed.clausules.map((c) => (
              <li key={c.sleutel}>
                <b>{c.titel}</b> {c.tekst} <span className="rw-soft">{c.bron}</span>{' '}
                <WhereUsed library={`/contractbibliotheek/clausules/${c.sleutel}`} query={{ clausule: c.sleutel }} name={c.titel} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
