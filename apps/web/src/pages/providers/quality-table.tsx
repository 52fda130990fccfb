// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import type { QualityItem } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';
import { mayChange, QualityChangeForm } from './quality-change-form.js';

const words = texts.quality;
/** From here on a certificate that ends asks for attention; the server reminds from the same day. */
const SOON = 60;

function stateOf({ staat, dagenTotEinde }: QualityItem): { readonly tone: Tone; readonly text: string; readonly plain: boolean } {
  if (dagenTotEinde !== null && dagenTotEinde < 0) return { tone: 'red', text: words.expired, plain: false };
  if (dagenTotEinde !== null && dagenTotEinde <= SOON) return { tone: 'orange', text: words.soon(dagenTotEinde), plain: false };
  if (staat === 'open') return { tone: 'orange', text: words.states.open, plain: false };
  return { tone: staat === 'geldig' || staat === 'afgehandeld' ? 'green' : 'grey', text: words.states[staat], plain: true };
}

const columns = (withProvider: boolean): readonly Column<QualityItem>[] => [
  {
    id: 'wat',
    head: words.item,
    phone: 'title',
    cell: (item) => (
      <>
        {item.titel}
        <small>
          {words.kinds[item.soort]}
          {item.van ? ` ${words.from(item.van)}` : ''}
          {item.kenmerk ? `, ${item.kenmerk}` : ''}
        </small>
        {withProvider ? (
          <small>
            <PageLink to={`/aanbieders/${item.aanbieder.sleutel}/kwaliteit`}>{item.aanbieder.naam}</PageLink>
          </small>
        ) : null}
        {item.uitkomst ? <small>{item.uitkomst}</small> : null}
      </>
    ),
  },
  { id: 'datum', head: words.date, width: '120px', phone: 'fact', cell: (item) => tableDate(item.datum) },
  {
    id: 'einde',
    head: words.expires,
    width: '140px',
    phone: 'fact',
    cell: (item) => (item.verlooptOp ? tableDate(item.verlooptOp) : texts.table.notApplicable),
  },
  {
    id: 'staat',
    head: words.state,
    width: '230px',
    phone: 'inline',
    cell: (item) => {
      const { tone, text, plain } = stateOf(item);
      return (
        <>
          <StatusBadge tone={tone} plain={plain}>
            {text}
          </StatusBadge>
          {item.herinnering?.open ? <small>{words.reminded(tableDate(item.herinnering.dag))}</small> : null}
          {item.herinnering?.afgehandeldDoor && item.staat === 'geldig' ? (
            <small>{words.settled(item.herinnering.afgehandeldDoor, item.herinnering.notitie ?? '')}</small>
          ) : null}
        </>
      );
    },
  },
];

/** What lies in quality files, with the way to change each. */
export function QualityTable({
  items,
  name,
  withProvider = false,
}: {
  readonly items: readonly QualityItem[];
  readonly name: string;
  readonly withProvider?: boolean;
}): ReactElement {
  const may = useMay();
  const [changing, setChanging] = useState<string | null>(null);
  const item = items.find((i) => i.id === changing);
  const act: Column<QualityItem> = {
    id: 'doen',
    head: words.act,
    width: '90px',
    phone: 'line',
    cell: (row) =>
      mayChange(row) ? (
        <button
          type="button"
          className="rw-text-button rw-text-button--small"
          aria-label={words.changeOf(withProvider ? `${row.titel}, ${row.aanbieder.naam}` : row.titel)}
          onClick={() => setChanging(row.id)}
        >
          {words.change}
        </button>
      ) : null,
  };
  return (
    <>
      <DataTable
        name={name}
        columns={may('quality:write') ? [...columns(withProvider), act] : columns(withProvider)}
        rows={items}
        rowKey={(row) => row.id}
      />
      {item ? <QualityChangeForm key={item.id} item={item} onClose={() => setChanging(null)} /> : null}
    </>
  );
}
