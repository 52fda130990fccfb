// SPDX-License-Identifier: EUPL-1.2
import type { Question, QuestionSide } from '../../api/types.js';
import { shortDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import type { Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { lowerFirst, questionTone } from './question-words.js';

interface Reader {
  readonly name: string;
  readonly side: QuestionSide;
  readonly year: number;
}

export function questionColumns({ name, side, year }: Reader): readonly Column<Question>[] {
  return [
    {
      id: 'vraag',
      head: texts.questions.question,
      phone: 'title',
      sort: 'nummer',
      cell: (q) => (
        <>
          <PageLink to={`/vragen/${q.id}`}>{q.titel}</PageLink>{' '}
          {q.ongelezen > 0 ? (
            <span className="rw-new">
              <span aria-hidden="true">{texts.questions.unread(q.ongelezen)}</span>
              <span className="rw-hidden">{texts.questions.unreadLabel(q.ongelezen)}</span>
            </span>
          ) : null}
          <small>
            {q.nummer}, {lowerFirst(q.onderwerp.label)}
          </small>
        </>
      ),
    },
    ...(side === 'aanbieder'
      ? []
      : [{ id: 'aanbieder', head: texts.questions.provider, width: '19%', phone: 'line' as const, cell: (q: Question) => q.aanbieder.naam }]),
    {
      id: 'laatste',
      head: texts.questions.last,
      width: '150px',
      phone: 'hidden',
      sort: 'laatste',
      sortFirst: 'desc',
      cell: (q) => (
        <>
          {q.laatste.door}
          <small>{shortDate(q.laatste.op, year)}</small>
        </>
      ),
    },
    {
      id: 'eigenaar',
      head: texts.questions.owner,
      width: '140px',
      phone: 'fact',
      cell: (q) =>
        q.eigenaar ? (
          <>
            {q.eigenaar.naam} {q.eigenaar.naam === name ? <span className="rw-soft">{texts.questions.you}</span> : null}
          </>
        ) : (
          <span className="rw-soft">{texts.questions.nobody}</span>
        ),
    },
    {
      id: 'staat',
      head: texts.questions.state,
      width: '176px',
      phone: 'inline',
      cell: (q) => (
        <StatusBadge tone={questionTone(q.staat, side)} plain>
          {texts.questions.states[q.staat]}
        </StatusBadge>
      ),
    },
    {
      id: 'termijn',
      head: texts.questions.due,
      width: '110px',
      phone: 'end',
      sort: 'termijn',
      cell: (q) => {
        if (q.staat === 'gesloten') return <span className="rw-soft">{texts.table.notApplicable}</span>;
        if (!q.teLaat) return shortDate(q.termijn, year);
        return (
          <>
            <StatusBadge tone="red">{texts.questions.late}</StatusBadge>
            <small>{texts.questions.lateSince(shortDate(q.termijn, year))}</small>
          </>
        );
      },
    },
  ];
}
