// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import type { ReactElement } from 'react';
import type { IsoDate, YearCourse } from '../api/types.js';
import { monthAbbreviation, shareOfYear } from '../format/dates.js';
import { euroLabel, percent, wholePercent } from '../format/money.js';
import { texts } from '../texts/nl.js';
import { Measured } from './measured.js';
import { clearOf, spread, steps } from './burn-up-layout.js';

interface Props {
  readonly name: string;
  readonly year: number;
  readonly course: YearCourse;
  readonly thresholds: readonly number[];
  /** Used percentage of the rooms; null where part of the line falls under none, so that the two cannot be compared. */
  readonly share: number | null;
  readonly today: IsoDate;
}

const HEIGHT = 300;
const MARGIN = { top: 26, bottom: 30, left: 36 };

function Drawing({ name, year, course, thresholds, share, today, width }: Props & { readonly width: number }): ReactElement {
  const narrow = width < 560;
  const right = narrow ? 8 : 132;
  const booked = course.maanden.filter((m) => m.maand.slice(0, 7) <= today.slice(0, 7));
  const points = [{ share: 0, value: 0 }, ...booked.map((m) => ({ share: Number(m.maand.slice(5, 7)) / 12, value: Number(m.cumulatief) }))];
  const last = points.at(-1)!;
  const limit = steps(course.ruimte, year);
  const room = limit.at(-1)?.amount ?? null;
  const top = Math.max(last.value, room ?? 0, 1) * 1.18;
  const x = scaleLinear({ domain: [0, 1], range: [MARGIN.left, width - right] });
  const y = scaleLinear({ domain: [0, top], range: [HEIGHT - MARGIN.bottom, MARGIN.top] });
  const unit = top >= 3e6 ? 1e6 : 1e3;
  const ticks = y.ticks(6).filter((tick) => tick <= top);
  const marks =
    room === null
      ? []
      : [
          { label: '100%', value: room, strong: true },
          ...[...thresholds]
            .filter((t) => t < 100)
            .sort((a, b) => b - a)
            .map((t) => ({ label: wholePercent(t), value: (room * t) / 100, strong: false })),
        ];
  const places = spread(
    marks.map((mark) => y(mark.value)),
    14,
  );
  const since = limit.at(-1)?.from ?? 0;
  const todayAt = shareOfYear(today, year);
  const shownToday = todayAt > 0 && todayAt < 1;
  const label = texts.burnUp.label(name, year, euroLabel(last.value), room === null ? null : euroLabel(room), share === null ? null : percent(share));
  return (
    <svg className="rw-chart" width={width} height={HEIGHT} role="img" aria-label={label}>
      <text className="rw-chart__text" x={0} y={12}>
        {unit === 1e6 ? texts.burnUp.millions : texts.burnUp.thousands}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="rw-chart__grid" x1={MARGIN.left} x2={width - right} y1={y(tick)} y2={y(tick)} />
          <text className="rw-chart__text" x={MARGIN.left - 8} y={y(tick) + 4} textAnchor="end">
            {(tick / unit).toLocaleString('nl-NL')}
          </text>
        </g>
      ))}
      <line className="rw-chart__axis" x1={MARGIN.left} x2={width - right} y1={y(0)} y2={y(0)} />
      {Array.from({ length: 12 }, (_, month) => month)
        .filter((month) => !narrow || month % 2 === 0)
        .map((month) => (
          <text key={month} className="rw-chart__text" x={x((month + 0.5) / 12)} y={HEIGHT - 10} textAnchor="middle">
            {monthAbbreviation(`${year}-${String(month + 1).padStart(2, '0')}`)}
          </text>
        ))}
      {marks
        .filter((mark) => !mark.strong)
        .map((mark) => (
          <line
            key={mark.label}
            className={`rw-chart__threshold${mark.value / (room ?? 1) >= 0.95 ? ' rw-chart__threshold--high' : ''}`}
            x1={x(since)}
            x2={width - right}
            y1={y(mark.value)}
            y2={y(mark.value)}
          />
        ))}
      {shownToday ? (
        <>
          <line className="rw-chart__today" x1={x(todayAt)} x2={x(todayAt)} y1={MARGIN.top - 8} y2={y(0)} />
          <text className="rw-chart__text rw-chart__text--today" x={x(todayAt)} y={12} textAnchor="middle">
            {texts.burnUp.today}
          </text>
        </>
      ) : null}
      {limit.map((step, index) => {
        const end = limit[index + 1]?.from ?? 1;
        const before = limit[index - 1];
        return (
          <path
            key={step.from}
            className="rw-chart__limit"
            d={`M${x(step.from)} ${before ? y(before.amount) : y(step.amount)}V${y(step.amount)}H${x(end)}`}
          />
        );
      })}
      {limit.length > 0 ? (
        <text className="rw-chart__text rw-chart__text--strong rw-chart__halo" x={MARGIN.left + 6} y={y(limit[0]!.amount) - 7}>
          {texts.burnUp.room(euroLabel(limit[0]!.amount))}
        </text>
      ) : null}
      {limit.length > 1 && !narrow ? (
        <text className="rw-chart__text rw-chart__halo" x={x(since) - 6} y={y(room!) - 6} textAnchor="end">
          {texts.burnUp.changed}
        </text>
      ) : null}
      <LinePath data={points} x={(p) => x(p.share)} y={(p) => y(p.value)} className="rw-chart__spend" />
      {points.slice(1).map((point, index) => (
        <circle
          key={point.share}
          className={`rw-chart__point${index === points.length - 2 ? ' rw-chart__point--last' : ''}`}
          cx={x(point.share)}
          cy={y(point.value)}
          r={index === points.length - 2 ? 4.5 : 3.5}
        />
      ))}
      {points.length > 1 ? (
        <text
          className="rw-chart__text rw-chart__text--spend rw-chart__halo"
          x={narrow ? width - right : x(last.share) - 10}
          // On a phone there is no room beside the line; under its end nothing else is drawn.
          y={
            narrow
              ? y(0) - 10
              : y(last.value) +
                clearOf(
                  y(last.value),
                  marks.map((mark) => y(mark.value)),
                )
          }
          textAnchor="end"
        >
          {texts.burnUp.booked(euroLabel(last.value), share === null ? null : percent(share))}
        </text>
      ) : null}
      {narrow
        ? null
        : marks.map((mark, index) => (
            <text
              key={mark.label}
              className={`rw-chart__text${mark.strong ? ' rw-chart__text--strong' : ''}`}
              x={width - right + 8}
              y={places[index]! + 4}
            >
              <tspan className="rw-chart__text--strong">{mark.label}</tspan> {euroLabel(mark.value)}
            </text>
          ))}
    </svg>
  );
}

/** Booked spend over the year against the bestedingsruimte in force; a raised one is a step. */
export function BurnUp(props: Props): ReactElement {
  return <Measured>{(width) => <Drawing {...props} width={width} />}</Measured>;
}
