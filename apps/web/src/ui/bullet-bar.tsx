// SPDX-License-Identifier: EUPL-1.2
import { PatternLines } from '@visx/pattern';
import { useId, type ReactElement } from 'react';
import { euro, percent } from '../format/money.js';
import { texts } from '../texts/nl.js';

/** The bars run from 0 to 120% of the bestedingsruimte: one scale for all rows. */
const SCALE = 120;
const at = (percentage: number): string => `${Math.min(100, Math.max(0, (percentage / SCALE) * 100))}%`;

interface Props {
  readonly percentage: string;
  /** The sentence that holds the figures. */
  readonly label: string;
  /** 0–1: the part of the time that has passed. */
  readonly elapsed?: number;
}

/** What is used against a limit in one row: bar, limit, elapsed part of the time, and what is over the limit. */
export function UsageBar({ percentage, label, elapsed }: Props): ReactElement {
  const pattern = useId();
  const share = Number(percentage);
  const over = share > 100;
  return (
    <svg className="rw-bullet" role="img" aria-label={label}>
      <PatternLines id={pattern} width={5} height={5} orientation={['diagonal']} strokeWidth={1.6} className="rw-stroke-red" background="#fff" />
      <rect className="rw-fill-track" x="0" y="8" height="13" width={at(100)} />
      <rect className="rw-fill-spend" x="0" y="10" height="9" width={at(Math.min(100, share))} />
      {over ? (
        <rect
          x={at(100)}
          y="10"
          height="9"
          width={`${((Math.min(SCALE, share) - 100) / SCALE) * 100}%`}
          fill={`url(#${pattern})`}
          className="rw-stroke-red"
          strokeWidth="1"
        />
      ) : null}
      {elapsed === undefined ? null : <line className="rw-dotted" x1={at(elapsed * 100)} x2={at(elapsed * 100)} y1="3" y2="27" />}
      <line className="rw-stroke-ink" strokeWidth="2.5" x1={at(100)} x2={at(100)} y1="4" y2="25" />
    </svg>
  );
}

interface BulletProps {
  readonly name: string;
  readonly spent: string;
  readonly bestedingsruimte: string;
  readonly percentage: string;
  readonly elapsed: number;
}

/** Spend against bestedingsruimte. */
export function BulletBar({ name, spent, bestedingsruimte, percentage, elapsed }: BulletProps): ReactElement {
  const label = texts.bullet.label(name, euro(spent), euro(bestedingsruimte), percent(percentage));
  return <UsageBar percentage={percentage} label={label} elapsed={elapsed} />;
}

/** The head above the bars. */
export function BulletAxis(): ReactElement {
  return (
    <svg className="rw-bullet-axis" aria-hidden="true" focusable="false">
      {[0, 25, 50, 75, 100].map((mark) => (
        <text key={mark} x={at(mark)} y="14" textAnchor={mark === 0 ? 'start' : 'middle'}>
          {mark === 0 ? '0' : `${mark}%`}
        </text>
      ))}
    </svg>
  );
}

export function BulletLegend(): ReactElement {
  const pattern = useId();
  return (
    <ul className="rw-legend">
      <li>
        <svg width="18" height="9" aria-hidden="true">
          <rect className="rw-fill-spend" width="18" height="9" />
        </svg>
        {texts.bullet.spent}
      </li>
      <li>
        <svg width="18" height="9" aria-hidden="true">
          <PatternLines id={pattern} width={5} height={5} orientation={['diagonal']} strokeWidth={1.6} className="rw-stroke-red" background="#fff" />
          <rect width="18" height="9" fill={`url(#${pattern})`} className="rw-stroke-red" />
        </svg>
        {texts.bullet.over}
      </li>
      <li>
        <svg width="4" height="15" aria-hidden="true">
          <line className="rw-stroke-ink" strokeWidth="2.5" x1="2" x2="2" y1="0" y2="15" />
        </svg>
        {texts.bullet.limit}
      </li>
      <li>
        <svg width="4" height="15" aria-hidden="true">
          <line className="rw-dotted" x1="2" x2="2" y1="0" y2="15" />
        </svg>
        {texts.bullet.elapsed}
      </li>
    </ul>
  );
}
