// SPDX-License-Identifier: EUPL-1.2
import type { QuestionSide, Talk } from '../../api/types.js';
import { tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import type { Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { talkState, talkTone } from './talk-words.js';

const words = texts.talks;

export function talkColumns(side: QuestionSide): readonly Column<Talk>[] {
  return [
    {
      id: 'gesprek',
      head: words.talk,
      phone: 'title',
      cell: (talk) => (
        <>
          <PageLink to={`/gesprekken/${talk.id}`}>{side === 'regio' ? talk.aanbieder.naam : words.kinds[talk.soort]}</PageLink>
          <small>{side === 'regio' ? `${talk.nummer}, ${words.kinds[talk.soort].toLowerCase()}` : talk.nummer}</small>
        </>
      ),
    },
    {
      id: 'datum',
      head: words.day,
      width: '130px',
      phone: 'first',
      sort: 'datum',
      sortFirst: 'desc',
      cell: (talk) => (
        <>
          {tableDate(talk.datum)}
          {talk.tijd ? <small>{talk.tijd}</small> : null}
        </>
      ),
    },
    {
      id: 'eigenaar',
      head: words.holder,
      width: '180px',
      phone: 'fact',
      cell: (talk) => talk.eigenaar?.naam ?? <span className="rw-soft">{words.nobody}</span>,
    },
    {
      id: 'afspraken',
      head: words.agreements,
      width: '150px',
      phone: 'fact',
      cell: (talk) => (
        <span className={talk.afsprakenTeLaat > 0 ? 'rw-red' : talk.openAfspraken === 0 ? 'rw-soft' : undefined}>
          {words.openAgreements(talk.openAfspraken, talk.afsprakenTeLaat)}
        </span>
      ),
    },
    {
      id: 'staat',
      head: words.state,
      width: '180px',
      phone: 'inline',
      cell: (talk) => (
        <StatusBadge tone={talkTone(talk, side)} plain>
          {talkState(talk)}
        </StatusBadge>
      ),
    },
  ];
}
