// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi, useList } from '../../api/hooks.js';
import type { RegisterChoices, RegisterRow } from '../../api/types.js';
import { useAsOf } from '../../app/as-of.js';
import { useListQuery } from '../../app/list-query.js';
import { useSession } from '../../app/session.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable } from '../../ui/data-table.js';
import { ChosenFilters } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { registerColumns } from './register-columns.js';
import { chosenFilters, filtersOf, REGISTER_KEYS, RegisterFilterFields } from './register-filters.js';
import { SavedViews } from './saved-views.js';

const SORT = 'nummer';
const VIEW_KEYS = [...REGISTER_KEYS, 'sorteer'];

/** The register of contracts: everything to search in, narrowed, as known on a day. */
export function Page(): ReactElement {
  const asOf = useAsOf();
  const ownOnly = useSession().bereik.soort === 'aanbieder';
  const list = useListQuery(SORT);
  const filters = filtersOf(list);
  const choices = useApi<RegisterChoices>('/contracten/keuzes', {}, { keep: true });
  const asked = { ...filters, zoalsBekendOp: asOf.query.zoalsBekendOp, sorteer: list.sort };
  const query = useList<RegisterRow>('/contracten', { ...asked, pagina: list.page });
  const providerName = filters.aanbieder ? query.data?.rows[0]?.aanbieder.naam : undefined;
  const chosen = chosenFilters(filters, choices.data, providerName);
  const choice = Object.fromEntries(
    Object.entries({ ...filters, ...(list.sort === SORT ? {} : { sorteer: list.sort }) }).filter(([, value]) => value !== ''),
  );
  const clear = (): void => list.clear(REGISTER_KEYS);
  return (
    <PageFrame title={texts.contracts.title} lead={texts.register.lead} dated withoutYear footer={texts.register.asKnown(longDate(asOf.date))}>
      <SavedViews choice={choice} keys={VIEW_KEYS} />
      <RegisterFilterFields list={list} filters={filters} choices={choices.data} providerName={providerName ?? null} ownOnly={ownOnly}>
        <ExportLinks path="/contracten" query={asked} />
      </RegisterFilterFields>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
      <Listing query={query} what={texts.contracts.what} chosen={chosen} onClear={clear} none={texts.contracts.noContracts} onPage={list.setPage}>
        {(rows) => (
          <DataTable
            name={texts.contracts.title}
            columns={registerColumns({ words: filters.zoek !== '', product: filters.product !== '', ownOnly })}
            rows={rows}
            rowKey={(row) => row.nummer}
            sort={list.sort}
            onSort={list.setSort}
          />
        )}
      </Listing>
    </PageFrame>
  );
}
