// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useList } from '../../api/hooks.js';
import type { Procedure } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay } from '../../app/session.js';
import { range } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useSide } from '../questions/question-words.js';
import { admissionTone, applicationTone, procedureTone, windowWords } from './procedure-words.js';

const words = texts.procedures;

const COLUMNS: readonly Column<Procedure>[] = [
  {
    id: 'procedure',
    head: words.procedure,
    phone: 'title',
    cell: (p) => (
      <>
        <PageLink to={`/inkoopprocedures/${p.id}`}>{p.titel}</PageLink>
        <small>
          {p.nummer}, {words.kinds[p.soort] ?? p.soort}
        </small>
      </>
    ),
  },
  {
    id: 'aanmelden',
    head: words.window,
    width: '240px',
    phone: 'fact',
    cell: (p) =>
      p.aanmelden ? (
        <>
          <StatusBadge tone={admissionTone[p.aanmelden]} plain>
            {(p.soort === 'sas-tender' ? words.bidding : words.admission)[p.aanmelden]}
          </StatusBadge>
          <small>{windowWords(p)}</small>
        </>
      ) : (
        <span className="rw-soft">{p.soort === 'sas-tender' ? texts.tenders.noClosing : words.noWindow}</span>
      ),
  },
  { id: 'looptijd', head: words.contract, width: '190px', phone: 'fact', cell: (p) => range(p.contractVan, p.contractTotEnMet) },
];

/** What a provider did with it; what the region has of it. */
const OF_PROVIDER: Column<Procedure> = {
  id: 'eigen',
  head: texts.applications.application,
  width: '180px',
  phone: 'inline',
  cell: ({ eigen }) =>
    eigen ? (
      <StatusBadge tone={applicationTone[eigen.staat]} plain>
        <PageLink to={`/aanmeldingen/${eigen.id}`}>{texts.applications.states[eigen.staat]}</PageLink>
      </StatusBadge>
    ) : null,
};
const OF_REGION: readonly Column<Procedure>[] = [
  {
    id: 'aanmeldingen',
    head: words.applications,
    width: '170px',
    phone: 'fact',
    cell: ({ aanmeldingen, soort }) =>
      soort === 'sas-tender' ? texts.tenders.noApplications : aanmeldingen ? words.running(aanmeldingen.lopend, aanmeldingen.toegelaten) : null,
  },
  {
    id: 'staat',
    head: words.state,
    width: '140px',
    phone: 'inline',
    cell: (p) => (
      <StatusBadge tone={procedureTone[p.staat]} plain>
        {words.states[p.staat]}
      </StatusBadge>
    ),
  },
];

export function Page(): ReactElement {
  const may = useMay();
  const side = useSide();
  const list = useListQuery();
  const { region = '' } = useParams();
  const [state, search] = [list.value('staat'), list.value('zoek')];
  const query = useList<Procedure>('/inkoopprocedures', { staat: state, zoek: search, pagina: list.page });
  const chosen = [
    ...(state in words.states ? [{ key: 'staat', label: words.states[state as keyof typeof words.states] }] : []),
    ...(search ? [{ key: 'zoek', label: words.chosenSearch(search) }] : []),
  ];
  const clear = (): void => list.clear(['staat', 'zoek']);
  return (
    <PageFrame
      title={words.title}
      lead={words.lead[side]}
      actions={
        may('procurement:prepare') ? (
          <>
            <ButtonLink to="/inkoopprocedures/nieuwe-aanbesteding">{texts.tenders.make}</ButtonLink>
            <ButtonLink primary to="/inkoopprocedures/nieuw">
              {words.make}
            </ButtonLink>
          </>
        ) : undefined
      }
    >
      <p>
        <a href={`/openbaar/${region}/inkoopprocedures`}>{words.publicPage}</a>
      </p>
      <Filters>
        <SearchField label={words.search} value={search} onChange={(value) => list.set('zoek', value)} />
        {side === 'regio' ? (
          <SelectField
            label={words.state}
            value={state}
            options={[{ value: '', label: words.everyState }, ...Object.entries(words.states).map(([value, label]) => ({ value, label }))]}
            onChange={(value) => list.set('staat', value)}
          />
        ) : null}
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
      <Listing query={query} what={words.what} chosen={chosen} onClear={clear} none={words.none} onPage={list.setPage}>
        {(rows) => (
          <DataTable name={words.title} columns={[...COLUMNS, ...(side === 'regio' ? OF_REGION : [OF_PROVIDER])]} rows={rows} rowKey={(p) => p.id} />
        )}
      </Listing>
    </PageFrame>
  );
}
