// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { AllocationVersion } from '../../api/types.js';
import { moment, range } from '../../format/dates.js';
import { count, euroCents } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { StatusBadge } from '../../ui/status-badge.js';

function product(version: AllocationVersion): string {
  if (version.product) return `${version.product.code} ${version.product.naam ?? ''}`.trim();
  return version.categorie ? texts.allocations.category(version.categorie) : texts.allocations.anyProduct;
}

function size(version: AllocationVersion): string {
  if (version.volume === null || version.eenheid === null) return texts.allocations.noSize;
  const unit = version.eenheidNaam ?? texts.units[version.eenheid] ?? version.eenheid;
  const frequency = version.frequentieNaam ?? texts.allocations.frequencies[version.frequentie ?? ''] ?? '';
  return texts.allocations.sizeText(count(version.volume), unit, frequency);
}

const columns: readonly Column<AllocationVersion>[] = [
  {
    id: 'toegewezen',
    head: texts.allocations.assigned,
    phone: 'title',
    cell: (version) => (
      <>
        {moment(version.toegewezenOp)}
        <small>{version.redenNaam ?? version.reden ?? texts.allocations.firstTime}</small>
      </>
    ),
  },
  {
    id: 'staat',
    head: texts.messages.state,
    phone: 'end',
    cell: (version) => (
      <StatusBadge tone={version.geldt ? 'green' : 'grey'}>{version.geldt ? texts.allocations.current : texts.allocations.replaced}</StatusBadge>
    ),
  },
  { id: 'product', head: texts.allocations.what, phone: 'line', cell: product },
  { id: 'looptijd', head: texts.allocations.period, phone: 'line', cell: (version) => range(version.van, version.totEnMet, texts.allocations.open) },
  {
    id: 'omvang',
    head: texts.allocations.size,
    phone: 'line',
    cell: (version) => (
      <>
        {size(version)}
        {version.budget === null ? null : <small>{texts.allocations.budgetIs(euroCents(version.budget))}</small>}
      </>
    ),
  },
  {
    id: 'bericht',
    head: texts.allocations.message,
    phone: 'hidden',
    cell: (version) => (version.bericht ? <PageLink to={`/berichten/${version.bericht.id}`}>{version.bericht.nummer}</PageLink> : ''),
  },
];

export function AllocationVersions({ versions }: { readonly versions: readonly AllocationVersion[] }): ReactElement {
  return (
    <Section title={texts.allocations.versions} note={texts.allocations.versionsNote}>
      <DataTable name={texts.allocations.versions} columns={columns} rows={versions} rowKey={(version) => String(version.id)} />
    </Section>
  );
}
