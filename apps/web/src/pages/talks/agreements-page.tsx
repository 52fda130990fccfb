// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Query } from '../../api/client.js';
import { useList } from '../../api/hooks.js';
import type { TalkAgreement } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { ProviderField } from '../../ui/provider-field.js';
import { useSide } from '../questions/question-words.js';
import { AgreementTable } from './agreement-table.js';
import { crumbs } from './talk-words.js';
import { TalkPages } from './talks-page.js';

const words = texts.talkAgreements;
const KEYS = ['toon', 'kant', 'eigenaar', 'aanbieder'] as const;
type Show = keyof typeof words.shows;

/** What the first filter means to the server. */
function asked(show: Show): Query {
  if (show === 'teLaat') return { teLaat: 'ja' };
  return show === 'alle' ? {} : { staat: show };
}

export function Page(): ReactElement {
  const may = useMay();
  const side = useSide();
  const list = useListQuery();
  const shows = Object.keys(words.shows) as Show[];
  const show = shows.find((s) => s === list.value('toon')) ?? 'open';
  const filters = Object.fromEntries(KEYS.map((key) => [key, list.value(key)])) as Record<(typeof KEYS)[number], string>;
  const { toon: _, ...rest } = filters;
  const wanted = { ...rest, ...asked(show) };
  const query = useList<TalkAgreement>('/gesprekken/afspraken', { ...wanted, pagina: list.page });
  const first = query.data?.rows[0];
  const labels: Readonly<Record<(typeof KEYS)[number], () => string>> = {
    toon: () => words.shows[show],
    kant: () => words.sides[filters.kant as keyof typeof words.sides] ?? filters.kant,
    eigenaar: () => words.mine,
    aanbieder: () => first?.aanbieder.naam ?? filters.aanbieder,
  };
  const chosen = KEYS.filter((key) => (key === 'toon' ? show !== 'open' : filters[key] !== '')).map((key) => ({ key, label: labels[key]() }));
  const clear = (): void => list.clear(KEYS);
  return (
    <PageFrame title={words.title} crumbs={crumbs} crumb={texts.talks.toAgreements} lead={words.lead}>
      <TalkPages here="afspraken" />
      <Filters>
        <SelectField
          label={words.show}
          value={show}
          options={shows.map((value) => ({ value, label: words.shows[value] }))}
          onChange={(value) => list.set('toon', value === 'open' ? null : value)}
        />
        <SelectField
          label={words.whoFilter}
          value={filters.kant}
          options={[
            { value: '', label: words.anybody },
            { value: 'regio', label: words.sides.regio },
            { value: 'aanbieder', label: words.sides.aanbieder },
          ]}
          onChange={(value) => list.set('kant', value)}
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
        <ExportLinks path="/gesprekken/afspraken" query={wanted} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
      <Listing query={query} what={words.what} chosen={chosen} onClear={clear} none={words.none} onPage={list.setPage}>
        {(rows) => <AgreementTable agreements={rows} name={words.title} withTalk />}
      </Listing>
    </PageFrame>
  );
}
