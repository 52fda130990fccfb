// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { address } from '../../api/client.js';
import type { ConversionDetail, ConversionRest, ConversionSum } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { amountCents, count, sum } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DownloadLink } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Section } from '../../ui/section.js';

const words = texts.conversions;
const less = (amount: string): string => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);
const difference = (row: Pick<ConversionSum, 'oud' | 'nieuw'>): string => amountCents(sum([row.nieuw, less(row.oud)]));

function columnsOf(head: string): readonly Column<ConversionSum>[] {
  return [
    {
      id: 'naam',
      head,
      phone: 'title',
      width: '30%',
      cell: (row) => (
        <>
          {row.naam}
          {row.zonderBedrag > 0 ? <small>{words.unknown(row.zonderBedrag)}</small> : null}
        </>
      ),
    },
    { id: 'toewijzingen', head: words.allocations, num: true, phone: 'fact', cell: (row) => count(row.toewijzingen) },
    { id: 'kinderen', head: words.children, num: true, phone: 'fact', cell: (row) => count(row.kinderen) },
    { id: 'oud', head: words.oldValue, num: true, phone: 'fact', cell: (row) => amountCents(row.oud) },
    { id: 'nieuw', head: words.newValue, num: true, phone: 'fact', cell: (row) => amountCents(row.nieuw) },
    { id: 'verschil', head: words.difference, num: true, phone: 'fact', cell: difference },
  ];
}

const restColumns: readonly Column<ConversionRest>[] = [
  { id: 'eenheid', head: words.unit, phone: 'title', width: '40%', cell: (row) => words.unitOf(row.eenheid, row.frequentie, row.nieuweEenheid) },
  { id: 'toewijzingen', head: words.allocations, num: true, phone: 'fact', cell: (row) => count(row.toewijzingen) },
  { id: 'rest', head: words.restVolume, num: true, phone: 'fact', cell: (row) => count(Number(row.rest)) },
  { id: 'nieuw', head: words.newVolume, num: true, phone: 'fact', cell: (row) => count(Number(row.nieuw)) },
];

/** What is converted: amounts per municipality and provider, and the volume that goes over. */
export function ConversionTables({ conversion }: { readonly conversion: ConversionDetail }): ReactElement {
  const may = useMay();
  const takes = may('conversion:prepare') && conversion.berichten > 0;
  const byMunicipality: readonly Column<ConversionSum>[] = [
    ...columnsOf(words.municipality),
    ...(takes
      ? [
          {
            id: 'berichten',
            head: words.messages,
            phone: 'line' as const,
            cell: (row: ConversionSum) =>
              row.berichten > 0 ? (
                <DownloadLink href={address(`/omzettingen/${conversion.id}/berichten.zip`, { gemeente: row.sleutel })}>
                  {words.download(row.naam)}
                </DownloadLink>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <>
      <Section title={words.byMunicipality} note={words.valueNote}>
        <DataTable name={words.byMunicipality} columns={byMunicipality} rows={conversion.gemeenten} rowKey={(row) => row.sleutel} />
      </Section>
      <Section title={words.byProvider}>
        <DataTable name={words.byProvider} columns={columnsOf(words.provider)} rows={conversion.aanbieders} rowKey={(row) => row.sleutel} />
      </Section>
      <Section title={words.rest} note={words.restNote}>
        <DataTable
          name={words.rest}
          columns={restColumns}
          rows={conversion.restvolume}
          rowKey={(row) => `${row.eenheid} ${row.frequentie} ${row.nieuweEenheid}`}
        />
      </Section>
    </>
  );
}
