// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';
import type { ListQuery } from '../../app/list-query.js';
import { useSession } from '../../app/session.js';
import { month } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { SelectField } from '../../ui/field.js';
import { Filters, type ChosenFilter } from '../../ui/filters.js';
import { monthOptions } from '../../ui/month-options.js';
import { MunicipalityField, useMunicipalities } from '../../ui/municipality-field.js';
import { ProviderField } from '../../ui/provider-field.js';

export const REFUSAL_KEYS = ['aanbieder', 'gemeente', 'oorzaak', 'maand'] as const;
type Key = (typeof REFUSAL_KEYS)[number];

export const causeText = (code: string): string =>
  texts.refusals.codes[code] ? `${texts.refusals.codes[code]} (${code})` : texts.messages.code(code);

/** The filters that are on, in words. */
export function useChosenRefusals(filters: Readonly<Partial<Record<Key, string>>>, providerName: string | undefined): readonly ChosenFilter[] {
  const municipalities = useMunicipalities();
  const words: Readonly<Record<Key, (value: string) => string>> = {
    aanbieder: (value) => providerName ?? value,
    gemeente: (value) => municipalities.find((m) => m.code === value)?.naam ?? value,
    oorzaak: causeText,
    maand: (value) => month(value),
  };
  return REFUSAL_KEYS.flatMap((key) => (filters[key] ? [{ key, label: words[key](filters[key]) }] : []));
}

interface Props {
  readonly list: ListQuery;
  readonly providerName: string | null | undefined;
  /** A provider looks at its own: no choice of provider. */
  readonly own: boolean;
  readonly children: ReactNode;
}

export function RefusalFilters({ list, providerName, own, children }: Props): ReactElement {
  const { vandaag } = useSession();
  const code = list.value('oorzaak');
  const codes = Object.keys(texts.refusals.codes).sort((a, b) => texts.refusals.codes[a]!.localeCompare(texts.refusals.codes[b]!, 'nl'));
  return (
    <Filters>
      {own ? null : (
        <ProviderField
          label={texts.refusals.provider}
          value={list.value('aanbieder')}
          name={providerName}
          onChange={(provider) => list.set('aanbieder', provider?.sleutel ?? null)}
        />
      )}
      <MunicipalityField label={texts.refusals.municipality} value={list.value('gemeente')} onChange={(value) => list.set('gemeente', value)} />
      <SelectField
        label={texts.refusals.cause}
        value={code}
        options={[
          { value: '', label: texts.table.all },
          ...[...new Set([...codes, ...(code ? [code] : [])])].map((value) => ({ value, label: causeText(value) })),
        ]}
        onChange={(value) => list.set('oorzaak', value)}
      />
      <SelectField
        label={texts.refusals.month}
        value={list.value('maand')}
        options={[{ value: '', label: texts.table.all }, ...monthOptions(vandaag, list.value('maand'))]}
        onChange={(value) => list.set('maand', value)}
      />
      {children}
    </Filters>
  );
}
