// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import type { IsoDate, Milestone, PlanningTrack } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { longDate, tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { Button } from '../../ui/button.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Section } from '../../ui/section.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { MilestoneForm } from './milestone-form.js';
import { MILESTONE_TONES } from './milestone-words.js';
import { RoundsForm } from './rounds-form.js';
import { Timeline } from './timeline.js';

const words = texts.planning;

function columnsFor(change: ((id: string) => void) | null): readonly Column<Milestone>[] {
  return [
    { id: 'mijlpaal', head: words.milestone, width: '34%', phone: 'title', cell: (m) => m.naam },
    {
      id: 'dag',
      head: words.day,
      width: '14%',
      phone: 'fact',
      cell: (m) => (m.datum === null ? <span className="rw-soft">{words.origins.leeg}</span> : tableDate(m.datum)),
    },
    {
      id: 'herkomst',
      head: words.origin,
      phone: 'line',
      cell: (m) => (
        <>
          {m.herkomst === 'bron' ? m.bron : words.origins[m.herkomst]}
          {m.dagenVoorVolgende === null ? null : <small>{words.before(m.dagenVoorVolgende)}</small>}
        </>
      ),
    },
    { id: 'wie', head: words.owner, width: '14%', phone: 'hidden', cell: (m) => m.eigenaar ?? '' },
    {
      id: 'staat',
      head: words.state,
      width: '14%',
      phone: 'fact',
      cell: (m) => (
        <>
          <StatusBadge tone={MILESTONE_TONES[m.staat]}>{words.states[m.staat]}</StatusBadge>
          {m.gereedOp === null ? null : <small>{words.done(tableDate(m.gereedOp))}</small>}
        </>
      ),
    },
    ...(change
      ? [
          {
            id: 'wijzig',
            head: words.change,
            width: '10%',
            phone: 'line' as const,
            cell: (m: Milestone) => (
              <button type="button" className="rw-text-button" aria-label={words.changeOf(m.naam)} onClick={() => change(m.id)}>
                {words.change}
              </button>
            ),
          },
        ]
      : []),
  ];
}

/** A track: its line of time, its milestones, and every change with its reason. */
export function TrackSection({ track, today }: { readonly track: PlanningTrack; readonly today: IsoDate }): ReactElement {
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const [rounds, setRounds] = useState(false);
  const writes = may('strategy:write');
  const open = writes ? track.mijlpalen.find((m) => m.id === search.get('mijlpaal')) : undefined;
  const show = (id: string | null): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (id === null) after.delete('mijlpaal');
        else after.set('mijlpaal', id);
        return after;
      },
      { preventScrollReset: true },
    );
  return (
    <Section
      title={track.naam}
      note={[
        words.segments(track.segmenten.join(', ')),
        track.kanTweeRondes ? `${track.tweeRondes ? words.rounds.two : words.rounds.one}.` : null,
        track.toelichting,
      ]
        .filter(Boolean)
        .join(' ')}
      end={
        writes && track.kanTweeRondes && !rounds ? (
          <Button onClick={() => setRounds(true)}>{track.tweeRondes ? words.toOne : words.toTwo}</Button>
        ) : null
      }
    >
      {rounds ? <RoundsForm track={track} onClose={() => setRounds(false)} /> : null}
      <Timeline track={track} today={today} />
      <DataTable name={track.naam} columns={columnsFor(writes ? show : null)} rows={track.mijlpalen} rowKey={(m) => m.id} />
      {open ? <MilestoneForm key={open.id} milestone={open} onClose={() => show(null)} /> : null}
      {track.wijzigingen.length > 0 ? (
        <>
          <h3 className="rw-history">{words.changes}</h3>
          <ul className="rw-list">
            {track.wijzigingen.map((c) => (
              <li key={`${c.op}${c.wat}`}>
                <b>{c.wat}</b>. {words.changed(c.was && longDate(c.was), c.wordt && longDate(c.wordt))}
                {c.reden}
                <span className="rw-second">{words.by(c.door, longDate(c.op))}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
