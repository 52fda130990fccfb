// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from 'react';
import { texts } from '../texts/nl.js';
import { count } from '../format/money.js';

interface Props {
  readonly title: ReactNode;
  readonly name: string;
  readonly done: number;
  readonly total: number | null;
  readonly unit?: string;
  readonly note?: ReactNode;
}

/** How far something is: done of total in words, a bar, and what else is known. */
export function ProgressRow({ title, name, done, total, unit = '', note }: Props): ReactElement {
  const share = total ? Math.min(100, (done / total) * 100) : 0;
  return (
    <div className="rw-progress">
      <div className="rw-progress__head">
        <b>{title}</b>
        <span className="rw-small rw-soft rw-nowrap">
          {total === null ? texts.states.started : texts.states.doneOf(count(done), count(total), unit)}
        </span>
      </div>
      <svg role="progressbar" aria-label={name} aria-valuemin={0} aria-valuemax={total ?? 100} aria-valuenow={total === null ? undefined : done}>
        <rect className="rw-progress__track" width="100%" height="8" />
        <rect className="rw-progress__done" width={`${share}%`} height="8" />
      </svg>
      {note ? <p className="rw-small rw-soft">{note}</p> : null}
    </div>
  );
}
