// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { CapacityOfContract, Occupancy } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { dayOfInstant, tableDate } from '../../format/dates.js';
import { percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { InlineBar } from '../../ui/inline-bar.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { OccupancyForm } from './occupancy-form.js';

const words = texts.contractChanges;
const number = (text: string): string => text.replace('.', ',');

const columns: readonly Column<Occupancy>[] = [
  { id: 'op', head: words.countedOn, width: '130px', phone: 'inline', cell: (o) => tableDate(o.op) },
  {
    id: 'regel',
    head: words.line,
    phone: 'title',
    cell: (o) => (
      <>
        {o.naam}
        {o.locatie ? <small>{o.locatie}</small> : null}
      </>
    ),
  },
  {
    id: 'bezet',
    head: words.inUse,
    num: true,
    phone: 'fact',
    cell: (o) => texts.providers.ofRoom(number(o.bezet), `${number(o.aantal)} ${o.eenheid}`),
  },
  {
    id: 'balk',
    head: '',
    label: texts.providers.barLabel,
    width: '160px',
    phone: 'hidden',
    cell: (o) => <InlineBar share={Math.min(1, Number(o.procent) / 100)} />,
  },
  { id: 'procent', head: words.share, num: true, width: '110px', phone: 'fact', cell: (o) => percent(o.procent) },
  {
    id: 'door',
    head: words.reportedBy,
    phone: 'line',
    apart: true,
    cell: (o) => (
      <>
        {o.gemeldDoor}, {tableDate(dayOfInstant(o.gemeldOp))}
        {o.eerder > 0 ? <small>{words.replaced(o.eerder)}</small> : null}
      </>
    ),
  },
];

interface Props {
  readonly number: string;
  /** The lines agreed now. */
  readonly lines: readonly CapacityOfContract[];
}

/** How full places, beds, groups and staff were on the days somebody counted, and the form to report one. */
export function OccupancySection({ number: contract, lines }: Props): ReactElement | null {
  const may = useMay();
  const [opened, setOpened] = useState(false);
  const query = useApi<readonly Occupancy[]>(`/contracten/${contract}/bezetting`, {}, { keep: true });
  if (lines.length === 0 && (query.data ?? []).length === 0) return null;
  return (
    <Section
      title={words.occupancy}
      note={words.occupancyNote}
      end={may('capacity:report') && lines.length > 0 && !opened ? <Button onClick={() => setOpened(true)}>{words.report}</Button> : null}
    >
      {opened ? <OccupancyForm number={contract} lines={lines} onClose={() => setOpened(false)} /> : null}
      <Loaded query={query} what={words.occupancy}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={words.noOccupancy.title}>{words.noOccupancy.text}</EmptyState>
          ) : (
            <DataTable name={words.occupancy} columns={columns} rows={rows} rowKey={(o) => `${o.op} ${o.regel}`} />
          )
        }
      </Loaded>
    </Section>
  );
}
