// SPDX-License-Identifier: EUPL-1.2
import { useSearchParams } from 'react-router';
import type { DeclarationLine, MessageDetail } from '../../api/types.js';
import { range } from '../../format/dates.js';
import { amountCents, count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import type { Column } from '../../ui/data-table.js';
import { childAndProduct, findingRow, lineAmount } from '../../ui/finding-row.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { messagePath } from './message-words.js';

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

const numberColumn = (message: MessageDetail): Column<DeclarationLine> => ({
  id: 'regel',
  head: texts.messages.line,
  width: '64px',
  phone: 'first',
  cell: (line) => <LineLink message={message} line={line} />,
});

/** A refused line: cause, declared, expected, and the rule, contract line or allocation that follows from. */
export const findingColumns = (message: MessageDetail): readonly Column<DeclarationLine>[] => [
  numberColumn(message),
  ...findingRow<DeclarationLine>(),
];

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
        <>
          <StatusBadge tone={line.goedgekeurd ? 'green' : 'red'} plain>
            {line.goedgekeurd ? texts.messages.states.goedgekeurd : texts.messages.states.afgekeurd}
          </StatusBadge>
          {line.goedgekeurd && line.besluit ? (
            <small>
              {texts.decisions.line.accepted} {line.besluit.nummer}
            </small>
          ) : null}
        </>
      ),
    },
    lineAmount<DeclarationLine>(),
  ];
}
