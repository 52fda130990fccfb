// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { StrategySetup } from '../../api/types.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { PageLink } from '../../ui/page-link.js';
import { Section } from '../../ui/section.js';

const words = texts.strategy;

/** What bodies decided on the strategy or on a segment of it. */
export function DecisionsOfStrategy({ decisions }: { readonly decisions: StrategySetup['besluiten'] }): ReactElement {
  return (
    <Section title={words.decisions} note={words.decisionsNote}>
      {decisions.length === 0 ? (
        <p className="rw-soft">{words.noDecisions}</p>
      ) : (
        <ul className="rw-list">
          {decisions.map((d) => (
            <li key={d.id}>
              <PageLink to={`/bestuursbesluiten/${d.id}`}>{d.titel}</PageLink>
              <span className="rw-second">{`${d.gremium} · ${longDate(d.genomenOp)} · ${d.uitkomst}`}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
