// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';
import type { Integrity } from '../../api/types.js';
import type { View } from '../../app/view-choice.js';
import { month, monthAbbreviation } from '../../format/dates.js';
import { count, percent } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { MonthBars } from '../../ui/month-bars.js';
import { Section } from '../../ui/section.js';
import { monthsOf } from './month-values.js';

type Row = Integrity['perMaand'][number];

const numberOf = (share: string | null): number | null => (share === null ? null : Number(share));
const shareOf = (row: Row): string => (row.percentage === null ? texts.table.notDelivered : percent(row.percentage));

const columnsOf = (year: number): readonly Column<Row>[] => [
  { id: 'maand', head: texts.integrity.month, phone: 'title', cell: (row) => month(row.maand, year) },
  { id: 'regels', head: texts.integrity.lines, num: true, phone: 'fact', cell: (row) => count(row.regels) },
  { id: 'afgekeurd', head: texts.integrity.refusedLines, num: true, phone: 'fact', cell: (row) => count(row.afgekeurd) },
  { id: 'deel', head: texts.integrity.percentage, num: true, phone: 'fact', cell: (row) => shareOf(row) },
  { id: 'berichten', head: texts.integrity.refusedMessages, num: true, phone: 'fact', cell: (row) => count(row.berichtenAfgekeurd) },
];

/** What the figures of the first and the last month say, in words. Two months are two values, no trend. */
function answer(rows: readonly Row[], year: number): string {
  const known = rows.filter((row) => row.percentage !== null);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last || first === last) return '';
  const words = [shareOf(first), shareOf(last), month(first.maand, year), month(last.maand, year)] as const;
  if (words[0] === words[1]) return texts.integrity.answerSame(words[1], words[2], words[3]);
  return Number(last.percentage) > Number(first.percentage) ? texts.integrity.answerHigher(...words) : texts.integrity.answerLower(...words);
}

interface Props {
  readonly months: readonly Row[];
  readonly year: number;
  readonly view: View;
  readonly end: ReactNode;
}

export function IntegrityMonths({ months, year, view, end }: Props): ReactElement {
  const rows = [...months].sort((a, b) => a.maand.localeCompare(b.maand));
  const known = new Map(rows.map((row) => [row.maand, row]));
  const last = rows.at(-1)?.maand;
  const label = texts.integrity.chartLabel(year, rows.map((row) => `${monthAbbreviation(row.maand)} ${shareOf(row)}`).join(', '));
  return (
    <Section title={texts.integrity.perMonth} note={texts.integrity.perMonthNote} end={end}>
      {view === 'tabel' ? (
        <DataTable name={texts.integrity.perMonth} columns={columnsOf(year)} rows={rows} rowKey={(row) => row.maand} />
      ) : (
        <>
          <MonthBars
            label={label}
            notMeasured={texts.table.notDelivered}
            months={monthsOf(year).map((value) => ({
              month: value,
              percentage: numberOf(known.get(value)?.percentage ?? null),
              incomplete: value === last,
            }))}
          />
          <p className="rw-below">
            <span>
              {answer(rows, year)} {texts.integrity.incomplete}
            </span>
          </p>
        </>
      )}
    </Section>
  );
}
