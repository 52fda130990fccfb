// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { IsoDate, PlanningTrack } from '../../api/types.js';
import { longDate, tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Measured } from '../../ui/measured.js';

const words = texts.planning;
const EDGE = 12;
const LINE = 16;
const dayOf = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The milestones that have a day, along a line of time; the list below says the same in words. */
export function Timeline({ track, today }: { readonly track: PlanningTrack; readonly today: IsoDate }): ReactElement | null {
  const dated = track.mijlpalen.flatMap((m) => (m.datum === null ? [] : [{ ...m, datum: m.datum }])).sort((a, b) => a.datum.localeCompare(b.datum));
  const first = dated[0];
  const last = dated.at(-1);
  if (!first || !last || dated.length < 2) return null;
  const from = first.datum < today ? first.datum : today;
  const until = last.datum > today ? last.datum : today;
  const span = dayOf(until) - dayOf(from) || 1;
  return (
    <Measured>
      {(width) => {
        const x = (date: IsoDate): number => EDGE + ((dayOf(date) - dayOf(from)) / span) * (width - 2 * EDGE);
        return (
          <svg
            className="rw-planline"
            width={width}
            height={44}
            role="img"
            aria-label={words.timeline(track.naam, longDate(first.datum), longDate(last.datum), dated.length)}
          >
            <line x1={EDGE} x2={width - EDGE} y1={LINE} y2={LINE} />
            <line className="rw-planline__today" x1={x(today)} x2={x(today)} y1={4} y2={28} />
            {dated.map((m) => (
              <circle
                key={m.id}
                cx={x(m.datum)}
                cy={LINE}
                r={7}
                className={m.staat === 'te-laat' ? 'rw-planline__late' : m.staat === 'gereed' ? 'rw-planline__done' : undefined}
              />
            ))}
            <text x={EDGE - 8} y={40}>
              {tableDate(from)}
            </text>
            <text x={width - EDGE + 8} y={40} textAnchor="end">
              {tableDate(until)}
            </text>
          </svg>
        );
      }}
    </Measured>
  );
}
