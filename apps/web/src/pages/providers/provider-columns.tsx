// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import type { Permission, ProviderRow } from '../../api/types.js';
import { amount, count, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import type { Column } from '../../ui/data-table.js';
import { FigureLink } from '../../ui/figure-link.js';
import { PageLink } from '../../ui/page-link.js';
import { thresholdTone } from '../../ui/states-of.js';
import { StatusBadge } from '../../ui/status-badge.js';

const firstAgb = (agb: ProviderRow['agb']): string => (typeof agb === 'string' ? agb : (agb[0] ?? ''));

function room(row: ProviderRow): ReactNode {
  if (row.ruimteAfspraak === 'bedrag' && row.ruimte !== null) return amount(row.ruimte);
  return <span className="rw-soft">{row.ruimteAfspraak === 'geen-ruimte' ? texts.providers.noRoomAgreed : texts.providers.noAgreement}</span>;
}

function share(row: ProviderRow): ReactNode {
  if (row.percentage === null) return <span className="rw-soft">{texts.table.notApplicable}</span>;
  const value = Number(row.percentage);
  return value >= 85 ? (
    <StatusBadge tone={thresholdTone(value)} plain>
      {percent(row.percentage)}
    </StatusBadge>
  ) : (
    percent(row.percentage)
  );
}

export interface ProviderReader {
  readonly may: (permission: Permission) => boolean;
  readonly seesRooms: boolean;
}

export function providerColumns(year: number, { may, seesRooms }: ProviderReader): readonly Column<ProviderRow>[] {
  const columns: readonly Column<ProviderRow>[] = [
    {
      id: 'naam',
      head: texts.providers.provider,
      sort: 'naam',
      phone: 'title',
      cell: (row) => (
        <>
          <PageLink to={`/aanbieders/${row.sleutel}`}>{row.naam}</PageLink>
          <small>{texts.providers.agb(firstAgb(row.agb))}</small>
        </>
      ),
    },
    { id: 'grootte', head: texts.providers.size, phone: 'hidden', cell: (row) => texts.providers.sizes[row.grootte] ?? row.grootte },
    { id: 'segmenten', head: texts.providers.segments, phone: 'hidden', cell: (row) => row.segmenten.join(', ') || texts.table.none2 },
    { id: 'kinderen', head: texts.providers.children, num: true, sort: 'kinderen', phone: 'hidden', cell: (row) => count(row.kinderen) },
    {
      id: 'besteed',
      head: texts.providers.spent,
      num: true,
      sort: 'besteed',
      phone: 'fact',
      cell: (row) => <FigureLink lines={{ aanbieder: row.sleutel, jaar: year }}>{amount(row.besteed)}</FigureLink>,
    },
    { id: 'ruimte', head: texts.providers.room, num: true, sort: 'ruimte', phone: 'fact', cell: room },
    { id: 'percentage', head: texts.providers.percentage, num: true, sort: 'percentage', phone: 'fact', cell: share },
    {
      id: 'afgekeurd',
      head: texts.providers.refused,
      label: texts.providers.refusedLabel,
      num: true,
      sort: 'afgekeurd',
      phone: 'hidden',
      cell: (row) =>
        may('declaration:read') ? (
          <PageLink quiet to="/berichten" query={{ aanbieder: row.sleutel, staat: 'met-afgekeurde-regels' }}>
            {count(row.afgekeurdeRegels)}
          </PageLink>
        ) : (
          count(row.afgekeurdeRegels)
        ),
    },
    {
      id: 'signalen',
      head: texts.providers.signals,
      num: true,
      phone: 'hidden',
      cell: (row) =>
        row.signalen > 0 ? (
          <PageLink quiet to="/signalen" query={{ aanbieder: row.sleutel }}>
            {count(row.signalen)}
          </PageLink>
        ) : (
          count(0)
        ),
    },
  ];
  const hidden = new Set([...(seesRooms ? [] : ['ruimte', 'percentage']), ...(may('signal:read') ? [] : ['signalen'])]);
  return columns.filter((column) => !hidden.has(column.id));
}
