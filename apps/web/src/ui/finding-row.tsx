// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import type { Coded, LineFinding, Money } from '../api/types.js';
import { amountCents } from '../format/money.js';
import { texts } from '../texts/nl.js';
import type { Column } from './data-table.js';
import { SourceLink } from './source-link.js';

/** What every refused line has, wherever it is shown. */
interface WithFindings {
  readonly kind: string | null;
  readonly product: Coded | null;
  readonly bedrag: Money;
  readonly bevindingen: readonly LineFinding[];
}

/** One entry per finding of the line, below each other. */
const each = (line: WithFindings, show: (finding: LineFinding) => ReactNode): ReactNode =>
  line.bevindingen.map((finding) => (
    <div key={finding.code} className="rw-each">
      {show(finding)}
    </div>
  ));

export const childAndProduct = (line: Pick<WithFindings, 'kind' | 'product'>): ReactNode => (
  <>
    {line.kind ?? texts.table.notApplicable}
    {line.product ? (
      <small>
        {line.product.code} {line.product.naam}
      </small>
    ) : null}
  </>
);

export const lineAmount = <T extends WithFindings>(): Column<T> => ({
  id: 'bedrag',
  head: texts.messages.amount,
  num: true,
  phone: 'end',
  cell: (line) => amountCents(line.bedrag),
});

/** A refused line in one row: child, cause, declared, expected, what that follows from, amount. */
export function findingRow<T extends WithFindings>(): readonly Column<T>[] {
  return [
    { id: 'kind', head: texts.messages.childAndProduct, phone: 'inline', cell: childAndProduct },
    {
      id: 'waarom',
      head: texts.messages.why,
      phone: 'title',
      cell: (line) =>
        each(line, (finding) => (
          <>
            {finding.oorzaak}
            <small>{texts.messages.code(finding.code)}</small>
          </>
        )),
    },
    {
      id: 'gedeclareerd',
      head: texts.messages.declared,
      phone: 'fact',
      cell: (line) => <b className="rw-red">{each(line, (finding) => finding.gedeclareerd ?? texts.table.notApplicable)}</b>,
    },
    {
      id: 'verwacht',
      head: texts.messages.expected,
      phone: 'fact',
      cell: (line) => <b className="rw-green">{each(line, (finding) => finding.verwacht ?? texts.table.notApplicable)}</b>,
    },
    { id: 'waaruit', head: texts.messages.source, phone: 'hidden', cell: (line) => each(line, (finding) => <SourceLink source={finding.waaruit} />) },
    lineAmount<T>(),
  ];
}
