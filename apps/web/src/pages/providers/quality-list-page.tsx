// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { QualityItem, QualityKind } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { texts } from '../../texts/nl.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters } from '../../ui/filters.js';
import { ExportLinks, Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { QualityTable } from './quality-table.js';

const words = texts.quality;
const crumbs = [
  { to: '/vandaag', label: texts.menu.today },
  { to: '/aanbieders', label: texts.menu.providers },
];

/** What asks for attention in the quality files of all providers; or everything. */
export function Page(): ReactElement {
  const list = useListQuery();
  const all = list.value('toon') === 'alles';
  const kind = list.value('soort');
  const wanted = { soort: kind, aandacht: all ? undefined : 'ja' };
  const query = useList<QualityItem>('/kwaliteit', { ...wanted, pagina: list.page });
  const chosen = kind === '' ? [] : [{ key: 'soort', label: words.kinds[kind as QualityKind] ?? kind }];
  const clear = (): void => list.clear(['soort']);
  return (
    <PageFrame title={words.listTitle} crumbs={crumbs} crumb={words.crumb} lead={words.listLead}>
      <Filters>
        <SelectField
          label={words.show}
          value={all ? 'alles' : ''}
          options={[
            { value: '', label: words.attention },
            { value: 'alles', label: words.all },
          ]}
          onChange={(value) => list.set('toon', value)}
        />
        <SelectField
          label={words.kind}
          value={kind}
          options={[{ value: '', label: texts.table.all }, ...Object.entries(words.kinds).map(([value, label]) => ({ value, label }))]}
          onChange={(value) => list.set('soort', value)}
        />
        <ExportLinks path="/kwaliteit" query={wanted} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={clear} onClear={clear} />
      <Listing query={query} what={words.what} chosen={chosen} onClear={clear} none={words.nothing} onPage={list.setPage}>
        {(rows) => <QualityTable items={rows} name={words.listTitle} withProvider />}
      </Listing>
    </PageFrame>
  );
}
