// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { FundingAnswer, FundingAssessment, FundingFrame, FundingMode } from '../../api/types.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Notice } from '../../ui/notice.js';
import { answersFor, directionWord, lowerFirst, modeWord, spokenFor } from './assessment-words.js';
import { YesNo } from './yes-no.js';

const words = texts.assessments;

interface Row {
  readonly tekst: string;
  readonly answer: FundingAnswer | null;
}

const columns: readonly Column<Row>[] = [
  { id: 'criterium', head: words.criterion, phone: 'title', width: '34%', cell: (row) => row.tekst },
  { id: 'uitkomst', head: words.outcome, phone: 'inline', width: '90px', cell: (row) => <YesNo met={row.answer?.voldaan} /> },
  {
    id: 'reden',
    head: words.reason,
    phone: 'line',
    cell: ({ answer }) => (
      <>
        {answer?.reden ?? <span className="rw-soft">{words.noReason}</span>}
        {answer?.tegenspraak ? (
          <small className="rw-contradiction">
            {words.contradiction(answer.tegenspraak.bron)} {answer.tegenspraak.tekst}
          </small>
        ) : null}
      </>
    ),
  },
];

function ModeTable({
  frame,
  funding,
  mode,
}: {
  readonly frame: FundingFrame;
  readonly funding: FundingAssessment;
  readonly mode: FundingMode;
}): ReactElement {
  const tally = funding.telling.find((t) => t.vorm === mode);
  return (
    <div className="rw-assessed">
      <div className="rw-assessed__head">
        <h3>{words.speaksFor(mode)}</h3>
        <b>{tally ? words.score(tally.voldaan, tally.van) : ''}</b>
      </div>
      <DataTable name={words.speaksFor(mode)} columns={columns} rows={answersFor(frame, funding, mode)} rowKey={(row) => row.tekst} />
    </div>
  );
}

/** The answers of a segment, or of a part of it, per mode that they speak for, with the direction that follows. */
export function FundingAnswers({ frame, funding }: { readonly frame: FundingFrame; readonly funding: FundingAssessment }): ReactElement {
  return (
    <>
      {spokenFor(frame).map((mode) => (
        <ModeTable key={mode} frame={frame} funding={funding} mode={mode} />
      ))}
      <div className="rw-assessed">
        <Notice title={words.directionIs(lowerFirst(directionWord(funding.richting === null ? [] : [funding.richting], modeWord)))}>
          {funding.uitleg}{' '}
          {frame.vormen
            .filter((v) => !v.mogelijk)
            .map((v) => words.closed(modeWord(v.vorm), v.reden ?? '', v.bron))
            .join(' ')}
        </Notice>
      </div>
      {funding.toelichting ? (
        <p className="rw-prose rw-below">
          {words.explanation}: {funding.toelichting} ({funding.bron})
        </p>
      ) : null}
      {funding.ookOpOnderdelen.map((m) => (
        <p key={m.vorm} className="rw-prose rw-small">
          {words.alsoOnParts(m.vorm)} {m.tekst} ({m.bron})
        </p>
      ))}
      {funding.eigen ? <p className="rw-small rw-soft">{words.own(funding.gewijzigdDoor, longDate(funding.gewijzigdOp))}</p> : null}
    </>
  );
}
