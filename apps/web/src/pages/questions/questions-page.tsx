// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Query } from '../../api/client.js';
import { useList } from '../../api/hooks.js';
import type { Question, QuestionSide } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useMay, useSession } from '../../app/session.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { DataTable } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters, SearchField } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { ProviderField } from '../../ui/provider-field.js';
import { questionColumns } from './question-columns.js';
import { useSide } from './question-words.js';

const KEYS = ['toon', 'eigenaar', 'teLaat', 'aanbieder', 'onderwerp', 'zoek'] as const;
type Show = keyof typeof texts.questions.shows;

/** What the first filter means to the server. */
function asked(show: Show): Query {
  if (show === 'open') return { staat: 'niet-gesloten' };
  if (show === 'gesloten') return { staat: 'gesloten' };
  return show === 'alle' ? {} : { wachtOp: show };
}

const showsFor = (side: QuestionSide, writes: boolean): readonly Show[] =>
  writes ? ['open', 'ons', side === 'regio' ? 'aanbieder' : 'regio', 'gesloten', 'alle'] : ['open', 'regio', 'aanbieder', 'gesloten', 'alle'];

export function Page(): ReactElement {
  const may = useMay();
  const side = useSide();
  const session = useSession();
  const list = useListQuery('termijn');
  const shows = showsFor(side, may('thread:write'));
  const show = shows.find((s) => s === list.value('toon')) ?? 'open';
  const filters = Object.fromEntries(KEYS.map((key) => [key, list.value(key)])) as Record<(typeof KEYS)[number], string>;
  const { toon: _, ...rest } = filters;
  const wanted = { ...rest, ...asked(show), sorteer: list.sort };
  const query = useList<Question>('/vragen', { ...wanted, pagina: list.page }, { every: 60_000 });
  const first = query.data?.rows[0];
  const words: Readonly<Record<(typeof KEYS)[number], () => string>> = {
    toon: () => texts.questions.shows[show],
    eigenaar: () => texts.questions.mine,
    teLaat: () => texts.questions.overdue,
    aanbieder: () => first?.aanbieder.naam ?? filters.aanbieder,
    onderwerp: () => first?.onderwerp.label ?? texts.questions.about,
    zoek: () => texts.questions.chosenSearch(filters.zoek),
  };
  const chosen = KEYS.filter((key) => (key === 'toon' ? show !== 'open' : filters[key] !== '')).map((key) => ({ key, label: words[key]() }));
  const clear = (): void => list.clear(KEYS);
  return (
    <PageFrame
      title={texts.questions.title}
      lead={texts.questions.lead}
      actions={may('thread:templates') ? <ButtonLink to="/vragen/sjablonen">{texts.questions.templates}</ButtonLink> : undefined}
    >
      <Filters>
        <SearchField label={texts.questions.search} value={filters.zoek} onChange={(value) => list.set('zoek', value)} />
        <SelectField
          label={texts.questions.show}
          value={show}
          options={shows.map((value) => ({ value, label: texts.questions.shows[value] }))}
          onChange={(value) => list.set('toon', value === 'open' ? null : value)}
        />
        {may('thread:assign') ? (
          <SelectField
            label={texts.questions.filterOwner}
            value={filters.eigenaar}
            options={[
              { value: '', label: texts.questions.everybody },
              { value: 'mij', label: texts.questions.mine },
            ]}
            onChange={(value) => list.set('eigenaar', value)}
          />
        ) : null}
        <SelectField
          label={texts.questions.filterTerm}
          value={filters.teLaat}
          options={[
            { value: '', label: texts.questions.anyTerm },
            { value: 'ja', label: texts.questions.overdue },
          ]}
          onChange={(value) => list.set('teLaat', value)}
        />
        {side === 'regio' ? (
          <ProviderField
            label={texts.questions.provider}
            value={filters.aanbieder}
            name={first?.aanbieder.naam ?? null}
            onChange={(provider) => list.set('aanbieder', provider?.sleutel ?? null)}
          />
        ) : null}
        <ExportLinks path="/vragen" query={wanted} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
      <Listing query={query} what={texts.questions.what} chosen={chosen} onClear={clear} none={texts.questions.none} onPage={list.setPage}>
        {(rows) => (
          <DataTable
            name={texts.questions.title}
            columns={questionColumns({ name: session.naam, side, year: Number(session.vandaag.slice(0, 4)) })}
            rows={rows}
            rowKey={(row) => row.id}
            sort={list.sort}
            onSort={list.setSort}
          />
        )}
      </Listing>
    </PageFrame>
  );
}
