// SPDX-License-Identifier: EUPL-1.2
import type { RegisterRow, RegisterState } from '../../api/types.js';
import { range } from '../../format/dates.js';
import { amountCents, count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import type { Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';

export const registerTone: Readonly<Record<RegisterState, Tone>> = {
  'geldt-nu': 'green',
  komend: 'blue',
  afgelopen: 'grey',
  'zonder-versie': 'orange',
};

const soft = (text: string) => <span className="rw-soft">{text}</span>;

/** What the register tells of a contract; more where it is narrowed to words or to a product. */
export function registerColumns(asked: {
  readonly words: boolean;
  readonly product: boolean;
  readonly ownOnly: boolean;
}): readonly Column<RegisterRow>[] {
  const columns: readonly (Column<RegisterRow> | null)[] = [
    {
      id: 'nummer',
      head: texts.contracts.number,
      sort: 'nummer',
      phone: 'title',
      cell: (row) => (
        <>
          <PageLink to={`/contracten/${row.nummer}`}>{row.nummer}</PageLink>
          <small>{texts.contracts.kinds[row.soort] ?? row.soort}</small>
        </>
      ),
    },
    asked.ownOnly
      ? null
      : {
          id: 'aanbieder',
          head: texts.contracts.provider,
          sort: 'aanbieder',
          phone: 'line',
          cell: (row) => (
            <>
              <PageLink to={`/aanbieders/${row.aanbieder.sleutel}`}>{row.aanbieder.naam}</PageLink>
              {row.beheerder ? <small>{row.beheerder}</small> : null}
            </>
          ),
        },
    {
      id: 'segmenten',
      head: texts.register.segment,
      width: '24%',
      phone: 'hidden',
      cell: (row) => (row.segmenten.length === 0 ? soft(texts.register.noSegment) : row.segmenten.map((s) => s.naam).join(', ')),
    },
    {
      id: 'looptijd',
      head: texts.register.period,
      sort: 'totEnMet',
      phone: 'line',
      cell: (row) => range(row.van, row.totEnMet, texts.contracts.from),
    },
    asked.product
      ? {
          id: 'tarief',
          head: texts.register.tariff,
          num: true,
          phone: 'fact',
          cell: (row) => (row.tarieven.length === 0 ? soft(texts.table.notApplicable) : row.tarieven.map((t) => <div key={t}>{amountCents(t)}</div>)),
        }
      : { id: 'producten', head: texts.contracts.products, sort: 'producten', num: true, phone: 'hidden', cell: (row) => count(row.producten) },
    asked.words
      ? {
          id: 'gevonden',
          head: texts.register.foundIn,
          phone: 'fact',
          cell: (row) => row.gevondenIn.map((place) => texts.register.places[place] ?? place).join(', '),
        }
      : { id: 'versie', head: texts.contracts.version, num: true, phone: 'hidden', cell: (row) => row.versie ?? texts.table.none2 },
    {
      id: 'staat',
      head: texts.register.state,
      apart: true,
      width: '130px',
      phone: 'end',
      cell: (row) => <StatusBadge tone={registerTone[row.staat]}>{texts.register.states[row.staat]}</StatusBadge>,
    },
  ];
  return columns.filter((column): column is Column<RegisterRow> => column !== null);
}
