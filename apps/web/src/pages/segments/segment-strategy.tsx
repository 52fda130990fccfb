// SPDX-License-Identifier: EUPL-1.2
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { Planning, SegmentDetail, Statement, StatementKind, StrategySetup } from '../../api/types.js';
import { tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { MILESTONE_TONES } from '../planning/milestone-words.js';
import { DecisionsOfStrategy } from '../strategy/decision-list.js';
import { FourElements } from '../strategy/four-elements.js';
import { PointList } from '../strategy/point-list.js';
import { StatementList } from '../strategy/statement-list.js';

const words = texts.strategy;

/** What is due next for this segment. */
function NextMilestones({ segment }: { readonly segment: string }): ReactElement {
  const query = useApi<Planning>('/planning', { segment });
  return (
    <Section title={words.planningHere} end={<PageLink to="/planning">{words.toPlanning}</PageLink>}>
      <Loaded query={query} what={texts.planning.what} rows={3}>
        {({ sporen }) => {
          const dated = sporen.flatMap((t) => t.mijlpalen).filter((m) => m.datum !== null && m.gereedOp === null);
          if (dated.length === 0) return <p className="rw-soft">{words.planningNone}</p>;
          return (
            <ul className="rw-list rw-terms">
              {dated.slice(0, 4).map((m) => (
                <li key={m.id}>
                  <b className="rw-nowrap">{tableDate(m.datum!)}</b>
                  <span>
                    {m.naam}
                    <span className="rw-second">{m.herkomst === 'bron' ? m.bron : texts.planning.origins[m.herkomst]}</span>
                  </span>
                  <StatusBadge tone={MILESTONE_TONES[m.staat]} plain>
                    {texts.planning.states[m.staat]}
                  </StatusBadge>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Section>
  );
}

function Statements({
  title,
  note,
  statements,
}: {
  readonly title: string;
  readonly note?: string;
  readonly statements: readonly Statement[];
}): ReactElement | null {
  if (statements.length === 0) return null;
  return (
    <Section title={title} note={note}>
      <StatementList statements={statements} />
    </Section>
  );
}

const of = (setup: StrategySetup, kind: StatementKind): readonly Statement[] => setup.uitspraken.filter((s) => s.soort === kind);

/** What the strategy says of this segment; of a block beside the segments it says nothing here. */
export function useSetup({ soort, sleutel }: Pick<SegmentDetail, 'soort' | 'sleutel'>): UseQueryResult<StrategySetup> {
  return useApi<StrategySetup>(`/strategie/segmenten/${encodeURIComponent(sleutel)}`, {}, { enabled: soort === 'segment' });
}

/** How the segment is set up, what makes it smaller, what is due and what was decided. */
export function SegmentSetup({ segment, setup }: { readonly segment: string; readonly setup: UseQueryResult<StrategySetup> }): ReactElement {
  return (
    <Loaded query={setup} what={words.what} rows={6}>
      {(data) => {
        if (data.uitspraken.length === 0) return null;
        const levers = of(data, 'hefboom');
        const all = levers.filter((s) => s.voorAlleSegmenten).length;
        return (
          <>
            <FourElements statements={data.uitspraken} />
            <div className="rw-columns">
              <Statements title={words.leverTitle} note={words.leverNote(levers.length - all, all)} statements={levers} />
              <div>
                <NextMilestones segment={segment} />
                <DecisionsOfStrategy decisions={data.besluiten} />
              </div>
            </div>
          </>
        );
      }}
    </Loaded>
  );
}

/** What lies behind the choices of the segment: its traits, what was weighed, who refers in each municipality, and what may go wrong. */
export function SegmentBackground({ setup }: { readonly setup: StrategySetup }): ReactElement {
  return (
    <>
      <div className="rw-columns">
        <Statements title={words.traits} statements={of(setup, 'kenmerk')} />
        <Statements title={words.considerations} statements={of(setup, 'overweging')} />
      </div>
      <div className="rw-per-municipality">
        <Statements title={words.localAccess} note={words.localAccessNote} statements={of(setup, 'toegang-gemeente')} />
      </div>
      {setup.punten.length > 0 ? (
        <Section title={words.linked}>
          <PointList points={setup.punten} decisions={setup.besluiten} />
        </Section>
      ) : null}
    </>
  );
}
