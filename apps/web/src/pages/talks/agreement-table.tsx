// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { patch } from '../../api/client.js';
import type { TalkAgreement } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { ErrorState } from '../../ui/states.js';
import { useSide } from '../questions/question-words.js';
import { ChangeAgreementDialog } from './change-agreement-dialog.js';
import { agreementTone } from './talk-words.js';
import { useTalkStep } from './use-talks.js';

const words = texts.talkAgreements;

interface Props {
  readonly agreements: readonly TalkAgreement[];
  readonly name: string;
  /** Also says with whom, and in which talk. */
  readonly withTalk?: boolean;
  /** Only to read: on a page that is printed. */
  readonly readOnly?: boolean;
}

/** Agreements with who keeps them, until when, and how far they are. */
export function AgreementTable({ agreements, name, withTalk = false, readOnly = false }: Props): ReactElement {
  const may = useMay();
  const side = useSide();
  const [changing, setChanging] = useState<TalkAgreement | null>(null);
  const done = useTalkStep((a: TalkAgreement) => patch(`/gesprekken/afspraken/${a.id}`, { versie: a.versie, staat: 'gedaan' }), words.doneSaid);
  const acts = !readOnly && may('talk:write');
  const columns: readonly Column<TalkAgreement>[] = [
    {
      id: 'afspraak',
      head: words.agreement,
      phone: 'title',
      cell: (a) => (
        <>
          {a.tekst}
          {withTalk ? (
            <small>
              {side === 'regio' ? `${a.aanbieder.naam}, ` : ''}
              <PageLink to={`/gesprekken/${a.gesprek.id}`}>{words.from(a.gesprek.nummer, tableDate(a.gesprek.datum))}</PageLink>
            </small>
          ) : null}
          {a.toelichting ? <small>{a.toelichting}</small> : null}
        </>
      ),
    },
    {
      id: 'wie',
      head: words.who,
      width: '180px',
      phone: 'fact',
      cell: (a) => (
        <>
          {words.sides[a.kant]}
          {a.eigenaar ? <small>{a.eigenaar.naam}</small> : null}
        </>
      ),
    },
    { id: 'datum', head: words.due, width: '120px', phone: 'end', cell: (a) => tableDate(a.datum) },
    {
      id: 'staat',
      head: words.state,
      width: '150px',
      phone: 'inline',
      cell: (a) => (
        <>
          <StatusBadge tone={agreementTone(a.staat, a.teLaat)} plain={!a.teLaat}>
            {a.teLaat ? words.late : words.states[a.staat]}
          </StatusBadge>
          {a.afgerondOp && a.afgerondDoor ? <small>{words.closed(tableDate(a.afgerondOp), a.afgerondDoor)}</small> : null}
        </>
      ),
    },
    ...(acts
      ? [
          {
            id: 'doen',
            head: texts.talkPlan.actions,
            width: '110px',
            phone: 'line' as const,
            cell: (a: TalkAgreement) => (
              <span className="rw-talk-actions">
                {a.staat === 'open' && (side === 'regio' || a.kant === 'aanbieder') ? (
                  <button
                    type="button"
                    className="rw-text-button rw-text-button--small"
                    aria-label={words.doneOf(a.tekst)}
                    onClick={() => done.mutate(a)}
                  >
                    {words.done}
                  </button>
                ) : null}
                {side === 'regio' ? (
                  <button
                    type="button"
                    className="rw-text-button rw-text-button--small"
                    aria-label={words.moreOf(a.tekst)}
                    onClick={() => setChanging(a)}
                  >
                    {words.more}
                  </button>
                ) : null}
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      {done.isError ? <ErrorState what={texts.talks.failed.agreement} error={done.error} /> : null}
      <DataTable name={name} columns={columns} rows={agreements} rowKey={(a) => a.id} />
      {changing ? <ChangeAgreementDialog agreement={changing} onClose={() => setChanging(null)} /> : null}
    </>
  );
}
