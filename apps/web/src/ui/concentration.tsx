// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear } from '@visx/scale';
import type { ReactElement } from 'react';
import { count, wholePercent } from '../format/money.js';
import { texts } from '../texts/nl.js';
import { Measured } from './measured.js';

interface Mark {
  readonly share: number;
  readonly providers: number;
}

const HEIGHT = 220;
const EDGE = { left: 44, right: 12, top: 12, bottom: 40 };

/** How few providers make how much, from the largest to the smallest. */
export function Concentration({
  name,
  marks,
  total,
  course,
}: {
  readonly name: string;
  readonly marks: readonly Mark[];
  readonly total: number;
  readonly course: readonly number[];
}): ReactElement {
  const known = [...marks].sort((a, b) => a.share - b.share);
  const points = [
    { share: 0, providers: 0 },
    ...(course.length > 0 ? course.map((share, index) => ({ share, providers: index + 1 })) : [...known, { share: 100, providers: total }]),
  ];
  return (
    <Measured>
      {(width) => {
        const x = scaleLinear({ domain: [0, Math.max(1, total)], range: [EDGE.left, width - EDGE.right] });
        const y = scaleLinear({ domain: [0, 100], range: [HEIGHT - EDGE.bottom, EDGE.top] });
        const line = points.map((p) => `${x(p.providers)},${y(p.share)}`).join(' ');
        const shown = known;
        return (
          <svg
            className="rw-chart"
            width={width}
            height={HEIGHT}
            role="img"
            aria-label={`${name}. ${shown.map((p) => texts.segments.providersMake(p.providers, wholePercent(p.share))).join('. ')}.`}
          >
            {[0, 25, 50, 75, 100].map((tick) => (
              <g key={tick}>
                <line className={tick === 0 ? 'rw-chart__axis' : 'rw-chart__grid'} x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} />
                <text className="rw-chart__text" x={EDGE.left - 8} y={y(tick) + 4} textAnchor="end">
                  {wholePercent(tick)}
                </text>
              </g>
            ))}
            <polygon className="rw-chart__area" points={`${x(0)},${y(0)} ${line} ${x(total)},${y(0)}`} />
            <polyline className="rw-chart__spend" points={line} />
            {shown.map((p, index) => (
              <g key={p.share}>
                <polyline
                  className="rw-chart__guide"
                  fill="none"
                  points={`${EDGE.left},${y(p.share)} ${x(p.providers)},${y(p.share)} ${x(p.providers)},${y(0)}`}
                />
                <circle className="rw-chart__point rw-chart__point--last" cx={x(p.providers)} cy={y(p.share)} r="3.5" />
                <text
                  className="rw-chart__text rw-chart__text--strong rw-chart__halo"
                  x={x(p.providers) + 12}
                  y={y(p.share) + 16 + (shown.length - 1 - index) * 4}
                >
                  {texts.segments.providersMake(p.providers, wholePercent(p.share))}
                </text>
              </g>
            ))}
            <text className="rw-chart__text" x={EDGE.left} y={HEIGHT - 22}>
              0
            </text>
            <text className="rw-chart__text" x={width - EDGE.right} y={HEIGHT - 22} textAnchor="end">
              {count(total)}
            </text>
            <text className="rw-chart__text" x={EDGE.left} y={HEIGHT - 5}>
              {texts.segments.concentrationAxis}
            </text>
          </svg>
        );
      }}
    </Measured>
  );
}
