// SPDX-License-Identifier: EUPL-1.2
import type { IntegrityMonth } from '../../api/types.js';
import { month, monthAbbreviation } from '../../format/dates.js';
import { percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import type { Column } from '../../ui/data-table.js';
import { monthsOf, valuesOf } from './month-values.js';

/** The figures of the small lines: one column per month of the year in which anything was measured. */
export function monthColumns<T extends { readonly trend: readonly IntegrityMonth[] }>(rows: readonly T[], year: number): readonly Column<T>[] {
  const months = monthsOf(year).filter((value) => rows.some((row) => row.trend.some((entry) => entry.maand === value)));
  return months.map((value) => ({
    id: value,
    head: monthAbbreviation(value),
    label: month(value),
    num: true,
    phone: 'fact',
    cell: (row) => {
      const share = valuesOf(row.trend, [value])[0] ?? null;
      return share === null ? (
        <span className="rw-soft" title={texts.table.notDelivered}>
          –<span className="rw-hidden">{texts.table.notDelivered}</span>
        </span>
      ) : (
        percent(share)
      );
    },
  }));
}
