// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement, type ReactNode } from 'react';
import type { RegisterChoices } from '../../api/types.js';
import type { ListQuery } from '../../app/list-query.js';
import { longDate } from '../../format/dates.js';
import { amountCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { TextButton } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Filters, SearchField, type ChosenFilter } from '../../ui/filters.js';
import { ProviderField } from '../../ui/provider-field.js';

export const REGISTER_KEYS = [
  'zoek',
  'soort',
  'staat',
  'segment',
  'beheerder',
  'eindigtVoor',
  'gemeente',
  'aanbieder',
  'product',
  'tarief',
  'clausule',
  'clausuleversie',
  'kpi',
  'norm',
  'eindigtOp',
] as const;
export type RegisterKey = (typeof REGISTER_KEYS)[number];
export type RegisterFilters = Readonly<Record<RegisterKey, string>>;

export const filtersOf = (list: ListQuery): RegisterFilters =>
  Object.fromEntries(REGISTER_KEYS.map((key) => [key, list.value(key)])) as RegisterFilters;

/** The filters that are on, in words. */
export function chosenFilters(filters: RegisterFilters, choices: RegisterChoices | undefined, providerName: string | undefined): ChosenFilter[] {
  const words: Readonly<Record<RegisterKey, (value: string) => string>> = {
    zoek: texts.providers.chosenSearch,
    soort: (value) => texts.contracts.kinds[value] ?? value,
    staat: (value) => texts.register.states[value] ?? value,
    segment: (value) => choices?.segmenten.find((s) => s.sleutel === value)?.naam ?? texts.providers.chosenSegment(value),
    beheerder: (value) =>
      value === 'mij'
        ? texts.register.mine
        : value === 'geen'
          ? texts.register.nobody
          : (choices?.beheerders.find((b) => b.id === value)?.naam ?? value),
    eindigtVoor: (value) => texts.register.chosenEndsBefore(longDate(value)),
    gemeente: (value) => choices?.gemeenten.find((m) => m.code === value)?.naam ?? value,
    aanbieder: (value) => providerName ?? value,
    product: texts.register.chosenProduct,
    tarief: (value) => texts.register.chosenTariff(amountCents(value)),
    clausule: texts.register.chosenClause,
    clausuleversie: texts.contractLibrary.chosenVersion,
    kpi: texts.register.chosenKpi,
    norm: texts.contractLibrary.chosenNorm,
    eindigtOp: (value) => texts.contracts.endsOn(longDate(value)),
  };
  return REGISTER_KEYS.filter((key) => filters[key] !== '').map((key) => ({ key, label: words[key](filters[key]) }));
}

interface Props {
  readonly list: ListQuery;
  readonly filters: RegisterFilters;
  readonly choices: RegisterChoices | undefined;
  readonly providerName: string | null;
  /** A provider looks at its own contracts: no choice of provider or manager. */
  readonly ownOnly: boolean;
  readonly children: ReactNode;
}

const all = { value: '', label: texts.table.all };

/** The choices that are made most in one row; the others when asked for, or when one of them is on. */
export function RegisterFilterFields({ list, filters, choices, providerName, ownOnly, children }: Props): ReactElement {
  const [more, setMore] = useState(filters.gemeente !== '' || filters.aanbieder !== '' || filters.product !== '');
  return (
    <Filters>
      <SearchField label={texts.register.search} value={filters.zoek} onChange={(value) => list.set('zoek', value)} />
      <SelectField
        label={texts.contracts.kind}
        value={filters.soort}
        options={[all, ...(choices?.soorten ?? []).map(({ sleutel }) => ({ value: sleutel, label: texts.contracts.kinds[sleutel] ?? sleutel }))]}
        onChange={(value) => list.set('soort', value)}
      />
      <SelectField
        label={texts.register.state}
        value={filters.staat}
        options={[all, ...Object.entries(texts.register.states).map(([value, label]) => ({ value, label }))]}
        onChange={(value) => list.set('staat', value)}
      />
      <SelectField
        label={texts.register.segment}
        value={filters.segment}
        options={[all, ...(choices?.segmenten ?? []).map(({ sleutel, naam }) => ({ value: sleutel, label: naam }))]}
        onChange={(value) => list.set('segment', value)}
      />
      {ownOnly ? null : (
        <SelectField
          label={texts.register.manager}
          value={filters.beheerder}
          options={[
            all,
            { value: 'mij', label: texts.register.mine },
            ...(choices?.beheerders ?? []).map(({ id, naam }) => ({ value: id, label: naam })),
            { value: 'geen', label: texts.register.nobody },
          ]}
          onChange={(value) => list.set('beheerder', value)}
        />
      )}
      <TextField
        type="date"
        label={texts.register.endsBefore}
        value={filters.eindigtVoor}
        onChange={(value) => list.set('eindigtVoor', value)}
        short
      />
      {more ? (
        <>
          <SelectField
            label={texts.register.municipality}
            value={filters.gemeente}
            options={[all, ...(choices?.gemeenten ?? []).map(({ code, naam }) => ({ value: code, label: naam }))]}
            onChange={(value) => list.set('gemeente', value)}
          />
          {ownOnly ? null : (
            <ProviderField
              label={texts.contracts.provider}
              value={filters.aanbieder}
              name={providerName}
              onChange={(provider) => list.set('aanbieder', provider?.sleutel ?? null)}
            />
          )}
          <SearchField label={texts.register.product} value={filters.product} onChange={(value) => list.set('product', value.trim().toUpperCase())} />
        </>
      ) : (
        <TextButton onClick={() => setMore(true)}>{texts.register.more}</TextButton>
      )}
      {children}
    </Filters>
  );
}
