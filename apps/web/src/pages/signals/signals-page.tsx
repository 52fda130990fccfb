// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useList } from '../../api/hooks.js';
import type { Signal, SignalState } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { texts } from '../../texts/nl.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters } from '../../ui/filters.js';
import { Listing } from '../../ui/listing.js';
import { Page as PageFrame } from '../../ui/page.js';
import { SignalTable } from './signal-table.js';

const STATES: readonly SignalState[] = ['nieuw', 'gezien', 'in-gesprek', 'afgehandeld'];

export function Page(): ReactElement {
  const list = useListQuery();
  const provider = list.value('aanbieder');
  const filters = { staat: list.value('staat') || 'open', eigenaar: list.value('eigenaar'), aanbieder: provider };
  const query = useList<Signal>('/signalen', { ...filters, staat: filters.staat === 'alle' ? '' : filters.staat, pagina: list.page });
  const states = [
    { value: 'open', label: texts.signals.open },
    ...STATES.map((state) => ({ value: state as string, label: texts.signals.states[state] })),
    { value: 'alle', label: texts.table.all },
  ];
  const chosen = [
    ...(filters.staat !== 'open' ? [{ key: 'staat', label: states.find((s) => s.value === filters.staat)?.label ?? filters.staat }] : []),
    ...(filters.eigenaar ? [{ key: 'eigenaar', label: texts.signals.mine }] : []),
    ...(provider ? [{ key: 'aanbieder', label: query.data?.rows[0]?.aanbieder.naam ?? provider }] : []),
  ];
  const clear = (): void => list.clear(['staat', 'eigenaar', 'aanbieder']);
  return (
    <PageFrame title={texts.signals.title} lead={texts.signals.lead}>
      <Filters>
        <SelectField
          label={texts.signals.filterState}
          value={filters.staat}
          options={states}
          onChange={(value) => list.set('staat', value === 'open' ? null : value)}
        />
        <SelectField
          label={texts.signals.filterOwner}
          value={filters.eigenaar}
          options={[
            { value: '', label: texts.signals.everybody },
            { value: 'mij', label: texts.signals.mine },
          ]}
          onChange={(value) => list.set('eigenaar', value)}
        />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={clear} />
      <Listing
        query={query}
        what={texts.signals.what}
        skeleton={6}
        chosen={chosen}
        onClear={clear}
        none={texts.today.noSignals}
        onPage={list.setPage}
      >
        {(rows) => <SignalTable signals={rows} name={texts.signals.title} />}
      </Listing>
    </PageFrame>
  );
}
