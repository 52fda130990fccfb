// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { DeclarationLine, LineFinding, MessageDetail } from '../../api/types.js';
import { range } from '../../format/dates.js';
import { amountCents, count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import type { Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { messagePath } from './message-words.js';
import { SourceLink } from './source-link.js';

function LineLink({ message, line }: { readonly message: MessageDetail; readonly line: DeclarationLine }) {
  const [search] = useSearchParams();
  return (
    <b>
      <PageLink
        stay
        to={`${messagePath(message)}/regels/${line.regel}`}
        query={Object.fromEntries(search)}
        label={texts.messages.lineNoTitle(line.regel)}
      >
        {line.regel}
      </PageLink>
    </b>
  );
}

/** One entry per finding of the line, below each other. */
const each = (line: DeclarationLine, show: (finding: LineFinding) => ReactNode): ReactNode =>
  line.bevindingen.map((finding) => <div key={finding.code}>{show(finding)}</div>);

const childAndProduct = (line: DeclarationLine): ReactNode => (
  <>
    {line.kind ?? texts.table.notApplicable}
    <small>
      {line.product.code} {line.product.naam}
    </small>
  </>
);

const amountColumn: Column<DeclarationLine> = {
  id: 'bedrag',
  head: texts.messages.amount,
  num: true,
  phone: 'end',
  cell: (line) => amountCents(line.bedrag),
};
const numberColumn = (message: MessageDetail): Column<DeclarationLine> => ({
  id: 'regel',
  head: texts.messages.line,
  width: '64px',
  phone: 'first',
  cell: (line) => <LineLink message={message} line={line} />,
});

/** A refused line: cause, declared, expected, and the rule, contract line or allocation that follows from. */
export function findingColumns(message: MessageDetail): readonly Column<DeclarationLine>[] {
  return [
    numberColumn(message),
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
    amountColumn,
  ];
}

export function acceptedColumns(message: MessageDetail): readonly Column<DeclarationLine>[] {
  return [
    numberColumn(message),
    { id: 'kind', head: texts.messages.childAndProduct, phone: 'title', cell: childAndProduct },
    { id: 'zorg', head: texts.messages.care, phone: 'line', cell: (line) => range(line.zorgVan, line.zorgTotEnMet) },
    { id: 'aantal', head: texts.messages.volume, num: true, phone: 'hidden', cell: (line) => `${count(line.aantal)} ${line.eenheidNaam}` },
    {
      id: 'tarief',
      head: texts.messages.tariff,
      num: true,
      phone: 'hidden',
      cell: (line) => (line.tarief === null ? <span className="rw-soft">{texts.table.notApplicable}</span> : amountCents(line.tarief)),
    },
    {
      id: 'staat',
      head: texts.messages.state,
      apart: true,
      phone: 'inline',
      cell: (line) => (
        <StatusBadge tone={line.goedgekeurd ? 'green' : 'red'} plain>
          {line.goedgekeurd ? texts.messages.states.goedgekeurd : texts.messages.states.afgekeurd}
        </StatusBadge>
      ),
    },
    amountColumn,
  ];
}
