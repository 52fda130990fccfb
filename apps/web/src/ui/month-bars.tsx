// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear } from '@visx/scale';
import type { ReactElement } from 'react';
import type { IsoMonth } from '../api/types.js';
import { monthAbbreviation } from '../format/dates.js';
import { percent } from '../format/money.js';
import { Measured } from './measured.js';

interface Props {
  /** One bar per month; null where nothing was measured. */
  readonly months: readonly { readonly month: IsoMonth; readonly percentage: number | null; readonly incomplete?: boolean }[];
  /** The sentence that holds the figures. */
  readonly label: string;
  readonly notMeasured: string;
}

const HEIGHT = 190;
const TOP = 22;
const BOTTOM = 26;

function Drawing({ months, label, notMeasured, width }: Props & { readonly width: number }): ReactElement {
  const narrow = width < 560;
  const highest = Math.max(1, ...months.map((m) => m.percentage ?? 0));
  const y = scaleLinear({ domain: [0, highest], range: [HEIGHT - BOTTOM, TOP] });
  const step = width / months.length;
  const bar = Math.min(52, step * 0.62);
  return (
    <svg className="rw-chart" width={width} height={HEIGHT} role="img" aria-label={label}>
      {months.map(({ month, percentage, incomplete }, index) => {
        const middle = step * (index + 0.5);
        return (
          <g key={month}>
            {percentage === null ? null : (
              <>
                <rect
                  className={incomplete ? 'rw-bar rw-bar--incomplete' : 'rw-bar'}
                  x={middle - bar / 2}
                  y={y(percentage)}
                  width={bar}
                  height={Math.max(1, y(0) - y(percentage))}
                />
                {narrow && index % 2 === 1 ? null : (
                  <text className="rw-chart__text rw-chart__text--strong" x={middle} y={y(percentage) - 6} textAnchor="middle">
                    {narrow ? percent(percentage).replace('%', '') : percent(percentage)}
                  </text>
                )}
              </>
            )}
            {narrow && index % 2 === 1 ? null : (
              <text className="rw-chart__text" x={middle} y={HEIGHT - 8} textAnchor="middle">
                {monthAbbreviation(month)}
              </text>
            )}
            {percentage === null && !narrow ? <title>{notMeasured}</title> : null}
          </g>
        );
      })}
      <line className="rw-chart__axis" x1={0} x2={width} y1={y(0)} y2={y(0)} />
    </svg>
  );
}

/** One percentage per month as bars from zero, the figure above each. */
export function MonthBars(props: Props): ReactElement {
  return <Measured>{(width) => <Drawing {...props} width={width} />}</Measured>;
}
