// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { percent } from '../format/money.js';
import { texts } from '../texts/nl.js';

interface Props {
  readonly name: string;
  /** One value per month of the year; null where nothing was measured. */
  readonly values: readonly (number | null)[];
  /** The top of the scale, so that several lines can be compared; its own highest value when left out. */
  readonly top?: number;
}

const WIDTH = 132;
/** Room for the last value beside its point. */
const LABEL = 44;
const HEIGHT = 30;
const EDGE = 4;

/** A small line of percentages over the months, from zero. A month without figures is a gap, not a zero. */
export function Sparkline({ name, values, top }: Props): ReactElement | null {
  const known = values.filter((value): value is number => value !== null);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return <span className="rw-soft">{texts.table.notDelivered}</span>;
  const highest = Math.max(top ?? Math.max(...known), 0.1);
  const step = (WIDTH - 2 * EDGE) / Math.max(1, values.length - 1);
  const x = (index: number): number => EDGE + index * step;
  const y = (value: number): number => HEIGHT - EDGE - (Math.min(value, highest) / highest) * (HEIGHT - 2 * EDGE);
  let path = '';
  values.forEach((value, index) => {
    if (value !== null) path += `${index > 0 && values[index - 1] !== null ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  const end = values.lastIndexOf(last);
  const label = texts.integrity.sparkLabel(name, percent(first), percent(last), percent(Math.min(...known)), percent(Math.max(...known)));
  return (
    <svg className="rw-spark" width={WIDTH + LABEL} height={HEIGHT} viewBox={`0 0 ${WIDTH + LABEL} ${HEIGHT}`} role="img" aria-label={label}>
      <line className="rw-chart__grid" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} />
      <path className="rw-spark__line" d={path} />
      <circle className="rw-chart__point rw-chart__point--last" cx={x(end)} cy={y(last)} r="3" />
      <text className="rw-chart__text rw-chart__halo" x={x(end) + 8} y={Math.max(12, Math.min(HEIGHT - 2, y(last) + 4))}>
        {percent(last)}
      </text>
    </svg>
  );
}
