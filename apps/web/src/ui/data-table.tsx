// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';
import { texts } from '../texts/nl.js';
import { ArrowDownIcon, ArrowUpIcon } from './icons.js';

/**
 * Where a cell stands when the table becomes a list on a phone: first (above the title), title, line (full width), fact (label and
 * value), inline and end (share a line), only (nowhere but on a phone), hidden.
 */
export type PhonePlace = 'first' | 'title' | 'line' | 'fact' | 'inline' | 'end' | 'only' | 'hidden';

export interface Column<T> {
  readonly id: string;
  readonly head: ReactNode;
  /** The head in words, where it is drawn (an axis) or too short to stand alone. */
  readonly label?: string;
  readonly num?: boolean;
  /** The key the server sorts by. */
  readonly sort?: string;
  readonly sortFirst?: 'asc' | 'desc';
  readonly width?: string;
  /** More room before it: it begins something else. */
  readonly apart?: boolean;
  readonly phone?: PhonePlace;
  readonly cell: (row: T) => ReactNode;
}

export interface FooterRow {
  readonly id: string;
  readonly total?: boolean;
  readonly cells: Readonly<Record<string, ReactNode>>;
}

interface Props<T> {
  readonly name: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly chosen?: string | null;
  readonly footer?: readonly FooterRow[];
  /** "naam" or "-naam". */
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
  readonly middle?: boolean;
  /** Many narrow columns of figures. */
  readonly dense?: boolean;
}

function classes<T>(column: Column<T>, place: PhonePlace | undefined): string {
  return [
    column.num ? 'rw-table__num' : '',
    column.apart ? 'rw-table__apart' : '',
    place === 'only' ? 'rw-table__phone' : place ? `rw-phone-${place}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Words for a head that is drawn or empty, for who cannot see it. */
function HeadText<T>({ column }: { readonly column: Column<T> }): ReactElement {
  const words = typeof column.head === 'string' && column.head !== '' ? null : column.label;
  return (
    <>
      {column.head}
      {words ? <span className="rw-hidden">{words}</span> : null}
    </>
  );
}

/** On a phone a total shows what the rows above it show: the short figure where there is one, otherwise every figure with its label. */
function footerPlace<T>(column: Column<T>, row: FooterRow, columns: readonly Column<T>[]): PhonePlace | undefined {
  if (row.cells[column.id] === undefined) return 'hidden';
  if (column.phone === 'only') return 'only';
  const short = columns.some((other) => other.phone === 'only' && row.cells[other.id] !== undefined);
  return short || !column.num ? column.phone : 'fact';
}

function Head<T>({
  column,
  sort,
  onSort,
}: {
  readonly column: Column<T>;
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
}): ReactElement {
  const key = column.sort;
  const className = classes(column, undefined);
  if (!key || !onSort) {
    return (
      <th scope="col" role="columnheader" className={className}>
        <HeadText column={column} />
      </th>
    );
  }
  const direction = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined;
  const first = column.sortFirst ?? (column.num ? 'desc' : 'asc');
  const next = direction === 'ascending' ? `-${key}` : direction === 'descending' ? key : first === 'desc' ? `-${key}` : key;
  const down = direction ? direction === 'descending' : first === 'desc';
  return (
    <th scope="col" role="columnheader" className={className} aria-sort={direction}>
      <button type="button" className="rw-sort" onClick={() => onSort(next)}>
        {column.head}
        {down ? <ArrowDownIcon size={12} /> : <ArrowUpIcon size={12} />}
      </button>
    </th>
  );
}

/** A table that becomes a list on a phone. Explicit roles keep it a table for screen readers when its display changes. */
export function DataTable<T>({ name, columns, rows, rowKey, chosen, footer, sort, onSort, middle = false, dense = false }: Props<T>): ReactElement {
  const shown = columns.filter((column) => column.phone !== 'only');
  const table = (
    <table className={`rw-table${middle ? ' rw-table--middle' : ''}${dense ? ' rw-table--dense' : ''}`} role="table" aria-label={name}>
      <colgroup>
        {shown.map((column) => (
          <col key={column.id} style={column.width ? { width: column.width } : undefined} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          {shown.map((column) => (
            <Head key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => {
          const key = rowKey(row);
          const isChosen = chosen === key;
          return (
            <tr role="row" key={key} className={isChosen ? 'rw-table__chosen' : undefined} aria-current={isChosen ? 'true' : undefined}>
              {columns.map((column) => {
                const shared = {
                  key: column.id,
                  className: classes(column, column.phone),
                  'data-label': column.phone === 'fact' ? (column.label ?? (typeof column.head === 'string' ? column.head : '')) : undefined,
                };
                const { key: cellKey, ...rest } = shared;
                return column.phone === 'title' ? (
                  <th role="rowheader" scope="row" key={cellKey} {...rest}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td role="cell" key={cellKey} {...rest}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
      {footer?.length ? (
        <tfoot role="rowgroup">
          {footer.map((row) => (
            <tr role="row" key={row.id} className={row.total ? 'rw-table__total' : undefined}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th role="rowheader" scope="row" key={column.id}>
                    {row.cells[column.id]}
                  </th>
                ) : (
                  <td
                    role="cell"
                    key={column.id}
                    className={classes(column, footerPlace(column, row, columns))}
                    data-label={column.label ?? (typeof column.head === 'string' ? column.head : '')}
                  >
                    {row.cells[column.id]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tfoot>
      ) : null}
    </table>
  );
  // As many columns as the region has municipalities: what does not fit is scrolled to inside the table, also by keyboard.
  return dense ? (
    <div className="rw-table-scroll" role="group" aria-label={texts.table.wide(name)} tabIndex={0}>
      {table}
    </div>
  ) : (
    table
  );
}

interface PagingProps {
  /** Of what, where a page has more than one list. */
  readonly name?: string;
  readonly page: number;
  readonly perPage: number;
  readonly total: number | null;
  readonly onPage: (page: number) => void;
}

/** "1 tot en met 25 van 188", with the way to the next and previous. */
export function Paging({ name, page, perPage, total, onPage }: PagingProps): ReactElement | null {
  if (total === null) return null;
  const from = (page - 1) * perPage + 1;
  const until = Math.min(total, page * perPage);
  return (
    <nav className="rw-below" aria-label={name ? `${texts.table.pages}: ${name}` : texts.table.pages}>
      <span aria-live="polite">{total === 0 ? texts.table.none : texts.table.range(from, until, total)}</span>
      <span className="rw-pages">
        {page > 1 ? (
          <button type="button" className="rw-text-button rw-text-button--small" onClick={() => onPage(page - 1)}>
            {texts.table.previous}
          </button>
        ) : null}
        {until < total ? (
          <button type="button" className="rw-text-button rw-text-button--small" onClick={() => onPage(page + 1)}>
            {texts.table.next}
          </button>
        ) : null}
      </span>
    </nav>
  );
}
