// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/hooks.js';
import type { ContractDetail, VersionDifference, VersionDifferenceRow } from '../../api/types.js';
import { useListQuery } from '../../app/list-query.js';
import { range } from '../../format/dates.js';
import { amount, euro, euroCents, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { SelectField } from '../../ui/field.js';
import { Filters } from '../../ui/filters.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { ViewSwitch } from '../../ui/view-switch.js';

const words = texts.contractTerms;
const consequences: Readonly<Record<string, string>> = texts.providers.consequences;
const signed = (text: string, value: string): string => (Number(value) > 0 ? `+${text}` : text);

/** What a version says, in the words of the page; amounts and units come as codes. */
function said(row: VersionDifferenceRow, value: string | null): string | null {
  if (value === null) return null;
  if (row.soort === 'tarief') return euroCents(value);
  if (row.soort === 'ruimte') return value === 'geen' ? texts.providers.noRoomAgreed : euro(value);
  if (row.soort === 'ruimte-gevolg') return consequences[value] ?? value;
  if (row.soort === 'looptijd') {
    const [from = '', until = ''] = value.split('/');
    return range(from, until, texts.contracts.from);
  }
  if (row.soort === 'product') {
    const [mode = '', unit = ''] = value.split(' ');
    return `${mode}, ${texts.units[unit] ?? unit}`;
  }
  return row.soort === 'gesprek' || row.soort === 'verantwoording' ? words.every(Number(value)) : value;
}

function partOf(row: VersionDifferenceRow): string {
  if (row.soort !== 'ruimte' && row.soort !== 'ruimte-gevolg') return row.onderdeel;
  const [year = '', ...ground] = row.onderdeel.split(' ');
  const key = ground.join(' ');
  return `${year}, ${texts.contracts.roomGround(key, key.split(':')[1] ?? null, key.startsWith('productgroep') ? [key.split(':')[1] ?? ''] : null)}`;
}

function deltaOf(row: VersionDifferenceRow): string {
  if (row.oud === null) return words.isNew;
  if (row.nieuw === null) return words.gone;
  if (row.procent !== null) return signed(percent(row.procent), row.procent);
  return row.verschil === null ? words.other : signed(amount(row.verschil), row.verschil);
}

const columnsOf = (from: number, to: number): readonly Column<VersionDifferenceRow>[] => [
  { id: 'soort', head: words.sort, width: '120px', phone: 'inline', cell: (row) => words.factKinds[row.soort] ?? row.soort },
  { id: 'onderdeel', head: words.part, width: '30%', phone: 'title', cell: partOf },
  {
    id: 'oud',
    head: words.wasIn(from),
    phone: 'fact',
    cell: (row) =>
      row.oud === null ? <span className="rw-soft">{words.absent}</span> : row.nieuw === null ? <del>{said(row, row.oud)}</del> : said(row, row.oud),
  },
  {
    id: 'nieuw',
    head: words.wasIn(to),
    phone: 'fact',
    cell: (row) => (row.nieuw === null ? <span className="rw-soft">{words.absent}</span> : <ins className="rw-changed">{said(row, row.nieuw)}</ins>),
  },
  { id: 'verschil', head: words.change, num: true, width: '110px', phone: 'end', cell: deltaOf },
];

function sentence(row: VersionDifferenceRow): string {
  const [old, now] = [said(row, row.oud), said(row, row.nieuw)];
  const part = `${words.factKinds[row.soort] ?? row.soort} ${partOf(row)}`;
  if (old === null) return words.saysNew(part, now ?? '');
  if (now === null) return words.saysGone(part, old);
  return words.saysChanged(part, old, now, row.procent === null && row.verschil === null ? '' : deltaOf(row));
}

/** Two versions of a contract side by side: what changed, as a table and in sentences. */
export function Page(): ReactElement {
  const { number = '' } = useParams();
  const list = useListQuery();
  const contract = useApi<ContractDetail>(`/contracten/${number}`, {}, { keep: true });
  const versions = (contract.data?.versies ?? []).map((v) => v.nummer);
  const to = Number(list.value('naar')) || versions.at(-1) || 1;
  const from = Number(list.value('van')) || versions.at(-2) || to;
  const query = useApi<VersionDifference>(`/contracten/${number}/verschil`, { van: from, naar: to }, { enabled: versions.length > 0, keep: true });
  const asText = list.value('weergave') === 'tekst';
  const options = versions.map((v) => ({ value: String(v), label: words.version(v) }));
  return (
    <PageFrame
      title={words.difference(from, to)}
      crumb={words.differenceShort}
      crumbs={[
        { to: '/vandaag', label: texts.menu.today },
        { to: '/contracten', label: texts.menu.contracts },
        { to: `/contracten/${number}`, label: number },
      ]}
      lead={contract.data ? `${number}, ${contract.data.aanbieder.naam}` : ' '}
    >
      <Filters>
        <SelectField label={words.from} value={String(from)} options={options} onChange={(value) => list.set('van', value)} />
        <SelectField label={words.to} value={String(to)} options={options} onChange={(value) => list.set('naar', value)} />
      </Filters>
      <Loaded query={query} what={words.differenceWhat} rows={6}>
        {(difference) => (
          <Section
            title={words.differenceShort}
            note={`${difference.naar.samenvatting}. ${words.equal(difference.gelijk)}`}
            end={
              <ViewSwitch
                name={words.view}
                value={asText ? 'tekst' : 'tabel'}
                options={[
                  { value: 'tabel', label: words.asTable },
                  { value: 'tekst', label: words.asText },
                ]}
                onChange={(value) => list.set('weergave', value === 'tekst' ? value : null)}
              />
            }
          >
            {difference.regels.length === 0 ? (
              <EmptyState title={words.noDifference.title}>{words.noDifference.text}</EmptyState>
            ) : asText ? (
              <ul className="rw-list">
                {difference.regels.map((row) => (
                  <li key={`${row.soort} ${row.sleutel}`}>{sentence(row)}</li>
                ))}
              </ul>
            ) : (
              <DataTable
                name={words.difference(from, to)}
                columns={columnsOf(from, to)}
                rows={difference.regels}
                rowKey={(row) => `${row.soort} ${row.sleutel}`}
              />
            )}
          </Section>
        )}
      </Loaded>
    </PageFrame>
  );
}
