// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { Integrity } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { useSession } from '../../app/session.js';
import { useView } from '../../app/view-choice.js';
import { count, euro, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { SelectField } from '../../ui/field.js';
import { ChosenFilters, Filters } from '../../ui/filters.js';
import { KeyFigures } from '../../ui/key-figures.js';
import { EmptyList, ExportLinks } from '../../ui/listing.js';
import { MunicipalityField, useMunicipalities } from '../../ui/municipality-field.js';
import { Page as PageFrame } from '../../ui/page.js';
import { PageLink } from '../../ui/page-link.js';
import { ProviderField } from '../../ui/provider-field.js';
import { Loaded } from '../../ui/states.js';
import { ViewSwitch } from '../../ui/view-switch.js';
import { IntegrityMonths } from './integrity-months.js';
import { IntegrityProviders } from './integrity-providers.js';
import { IntegrityRules } from './integrity-rules.js';

const KEYS = ['aanbieder', 'gemeente'] as const;

/** Faults by rule, provider and month: do they become fewer, and who sees to them. */
export function Page(): ReactElement {
  const { vandaag, bereik } = useSession();
  const list = useListQuery();
  const municipalities = useMunicipalities();
  const thisYear = Number(vandaag.slice(0, 4));
  const year = Number(list.value('jaar')) || thisYear;
  const provider = list.value('aanbieder');
  const municipality = list.value('gemeente');
  const asked = { jaar: year, aanbieder: provider, gemeente: municipality };
  const query = useApi<Integrity>('/data-integriteit', asked, { keep: true });
  const [view, setView] = useView();
  const name = provider ? query.data?.perAanbieder.find((row) => row.aanbieder.sleutel === provider)?.aanbieder.naam : undefined;
  const chosen = [
    ...(provider ? [{ key: 'aanbieder', label: name ?? provider }] : []),
    ...(municipality ? [{ key: 'gemeente', label: municipalities.find((m) => m.code === municipality)?.naam ?? municipality }] : []),
  ];
  const exports = (part: string): ReactElement => <ExportLinks path="/data-integriteit" query={{ ...asked, onderdeel: part }} />;
  return (
    <PageFrame title={texts.integrity.title} lead={texts.integrity.lead}>
      <Filters>
        <SelectField
          label={texts.integrity.year}
          value={String(year)}
          options={[...new Set([thisYear, thisYear - 1, thisYear - 2, year])]
            .sort((a, b) => b - a)
            .map((value) => ({ value: String(value), label: String(value) }))}
          onChange={(value) => list.set('jaar', value === String(thisYear) ? null : value)}
        />
        {bereik.soort === 'aanbieder' ? null : (
          <ProviderField
            label={texts.integrity.provider}
            value={provider}
            name={name}
            onChange={(chosenProvider) => list.set('aanbieder', chosenProvider?.sleutel ?? null)}
          />
        )}
        <MunicipalityField label={texts.refusals.municipality} value={municipality} onChange={(value) => list.set('gemeente', value)} />
      </Filters>
      <ChosenFilters chosen={chosen} onRemove={(key) => list.set(key, null)} onClear={() => list.clear(KEYS)} />
      <Loaded query={query} what={texts.integrity.what} rows={10}>
        {(data) =>
          data.totalen.regels === 0 ? (
            <EmptyList chosen={chosen} onClear={() => list.clear(KEYS)} none={texts.integrity.none} />
          ) : (
            <>
              <Totals data={data} narrowed={{ aanbieder: provider, gemeente: municipality }} />
              <IntegrityMonths
                months={data.perMaand}
                year={year}
                view={view}
                end={
                  <>
                    {exports('maand')}
                    <ViewSwitch
                      name={texts.table.view}
                      value={view}
                      onChange={setView}
                      options={[
                        { value: 'grafiek', label: texts.table.chart },
                        { value: 'tabel', label: texts.table.table },
                      ]}
                    />
                  </>
                }
              />
              <IntegrityRules
                rules={data.perRegel}
                year={year}
                view={view}
                narrowed={{ aanbieder: provider, gemeente: municipality }}
                end={exports('regel')}
              />
              <IntegrityProviders providers={data.perAanbieder} year={year} view={view} end={exports('aanbieder')} />
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}

function Totals({ data, narrowed }: { readonly data: Integrity; readonly narrowed: Readonly<Record<string, string>> }): ReactElement {
  const { totalen, perRegel } = data;
  const unowned = perRegel.filter((rule) => rule.eigenaar === null).length;
  return (
    <KeyFigures
      figures={[
        { name: texts.integrity.checked, value: count(totalen.regels), note: texts.integrity.checkedNote },
        {
          name: texts.integrity.refused,
          value: (
            <PageLink to="/afkeur" query={narrowed} keepDate={false}>
              {count(totalen.afgekeurd)}
            </PageLink>
          ),
          note: totalen.percentage === null ? undefined : `${percent(totalen.percentage)} ${texts.integrity.shareNote}`,
        },
        { name: texts.integrity.amount, value: euro(totalen.bedrag), note: texts.integrity.amountNote },
        { name: texts.integrity.unowned, value: count(unowned), note: texts.integrity.unownedNote(perRegel.length) },
      ]}
    />
  );
}
