// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Query } from '../../api/client.js';
import { useList } from '../../api/hooks.js';
import type { Talk } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { ProviderField } from '../../ui/provider-field.js';
import { useSide } from '../questions/question-words.js';
import { talkColumns } from './talk-columns.js';

const KEYS = ['toon', 'eigenaar', 'aanbieder', 'zoek'] as const;
const words = texts.talks;
type Show = keyof typeof words.shows;

/** What the first filter means to the server. */
function asked(show: Show): Query {
  if (show === 'open') return { staat: 'open' };
  if (show === 'ons') return { wachtOp: 'ons' };
  if (show === 'nietVastgelegd') return { nietVastgelegd: 'ja' };
  return show === 'bevestigd' ? { staat: 'bevestigd' } : {};
}

/** The pages about talks, beside each other; a provider has two of them. */
export function TalkPages({ here }: { readonly here: 'lijst' | 'plan' | 'afspraken' }): ReactElement {
  const may = useMay();
  const pages = [
    { key: 'lijst', to: '/gesprekken', label: words.title },
    ...(may('talk:dossier') ? [{ key: 'plan', to: '/gesprekken/plan', label: words.toPlan }] : []),
    { key: 'afspraken', to: '/gesprekken/afspraken', label: words.toAgreements },
  ];
  return (
    <ul className="rw-talk-pages">
      {pages.map(({ key, to, label }) => (
        <li key={key}>{key === here ? <b>{label}</b> : <PageLink to={to}>{label}</PageLink>}</li>
      ))}
    </ul>
  );
}

export function Page(): ReactElement {
  const may = useMay();
  const side = useSide();
  const list = useListQuery('-datum');
  const shows = (Object.keys(words.shows) as Show[]).filter((s) => s !== 'nietVastgelegd' || may('talk:dossier'));
  const show = shows.find((s) => s === list.value('toon')) ?? 'open';
  const filters = Object.fromEntries(KEYS.map((key) => [key, list.value(key)])) as Record<(typeof KEYS)[number], string>;
  const { toon: _, ...rest } = filters;
  const wanted = { ...rest, ...asked(show), sorteer: list.sort };
  const query = useList<Talk>('/gesprekken', { ...wanted, pagina: list.page });
  const first = query.data?.rows[0];
  const labels: Readonly<Record<(typeof KEYS)[number], () => string>> = {
    toon: () => words.shows[show],
    eigenaar: () => words.mine,
    aanbieder: () => first?.aanbieder.naam ?? filters.aanbieder,
    zoek: () => words.chosenSearch(filters.zoek),
  };
  const chosen = KEYS.filter((key) => (key === 'toon' ? show !== 'open' : filters[key] !== '')).map((key) => ({ key, label: labels[key]() }));
  const clear = (): void => list.clear(KEYS);
  return (
    <PageFrame
      title={words.title}
      lead={words.lead[side]}
      actions={
        may('talk:plan') ? (
          <ButtonLink primary to="/gesprekken/nieuw">
            {words.make}
          </ButtonLink>
        ) : undefined
      }
    >
      <TalkPages here="lijst" />
      <Filters>
        <SearchField label={side === 'regio' ? words.search : words.searchOwn} value={filters.zoek} onChange={(value) => list.set('zoek', value)} />
        <SelectField
          label={words.show}
          value={show}
          options={shows.map((value) => ({ value, label: words.shows[value] }))}
          onChange={(value) => list.set('toon', value === 'open' ? null : value)}
        />
        {may('talk:plan') ? (
          <SelectField
            label={words.whose}
            value={filters.eigenaar}
            options={[
              { value: '', label: words.everybody },
              { value: 'mij', label: words.mine },
            ]}
            onChange={(value) => list.set('eigenaar', value)}
          />
        ) : null}
        {side === 'regio' ? (
          <ProviderField
            label={words.provider}
            value={filters.aanbieder}
            name={first?.aanbieder.naam ?? null}
            onChange={(provider) => list.set('aanbieder', provider?.sleutel ?? null)}
          />
        ) : null}
        <ExportLinks path="/gesprekken" query={wanted} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
      <Listing query={query} what={words.what} chosen={chosen} onClear={clear} none={words.none} onPage={list.setPage}>
        {(rows) => (
          <DataTable name={words.title} columns={talkColumns(side)} rows={rows} rowKey={(row) => row.id} sort={list.sort} onSort={list.setSort} />
        )}
      </Listing>
    </PageFrame>
  );
}
