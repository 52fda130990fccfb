// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { PointKind, Sourced, StatementKind, Strategy } from '../../api/types.js';
import { longDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { ButtonLink } from '../../ui/button.js';
import { Facts } from '../../ui/key-figures.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { DecisionsOfStrategy } from './decision-list.js';
import { FourElements } from './four-elements.js';
import { PointList } from './point-list.js';
import { StatementList } from './statement-list.js';

const words = texts.strategy;

export function Page(): ReactElement {
  const query = useApi<Strategy>('/strategie');
  const strategy = query.data?.strategie;
  return (
    <PageFrame
      title={strategy?.naam ?? words.title}
      crumb={words.title}
      lead={strategy ? words.lead(strategy.naam) : undefined}
      actions={<ButtonLink to="/planning">{texts.planning.title}</ButtonLink>}
      footer={strategy?.bron}
    >
      <Loaded query={query} what={words.what} rows={8}>
        {(data) => (data.strategie ? <Content data={data} /> : <EmptyState title={words.none.title}>{words.none.text}</EmptyState>)}
      </Loaded>
    </PageFrame>
  );
}

function SourcedSection({
  title,
  note,
  items,
}: {
  readonly title: string;
  readonly note?: string;
  readonly items: readonly Sourced[];
}): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <Section title={title} note={note}>
      <ul className="rw-list">
        {items.map((item) => (
          <li key={`${item.bron}${item.tekst}`}>
            {item.tekst}
            <span className="rw-second">{item.bron}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Content({ data }: { readonly data: Strategy }): ReactElement {
  const { strategie, uitspraken, punten, besluiten } = data;
  const of = (kind: StatementKind) => uitspraken.filter((s) => s.soort === kind);
  const points = (kind: PointKind) => punten.filter((p) => p.soort === kind);
  const actions = punten.flatMap((p) => p.acties);
  return (
    <>
      <Facts
        facts={[
          { name: words.start, value: longDate(strategie!.vanaf) },
          { name: words.years, value: strategie!.looptijdJaren === null ? words.notInSource : words.atLeast(strategie!.looptijdJaren) },
          { name: words.levers, value: words.leverCount(of('hefboom').length) },
          { name: words.actions, value: words.actionCount(actions.filter((a) => a.staat === 'klaar').length, actions.length) },
        ]}
      />
      <FourElements statements={uitspraken} />
      <div className="rw-columns">
        {of('verlenging').length > 0 ? (
          <Section title={words.extension} note={words.extensionNote}>
            <StatementList statements={of('verlenging')} />
          </Section>
        ) : null}
        <DecisionsOfStrategy decisions={besluiten} />
      </div>
      {of('hefboom').length > 0 ? (
        <Section title={words.levers} note={words.leverAllNote}>
          <StatementList statements={of('hefboom')} />
        </Section>
      ) : null}
      {points('ambitie').length > 0 ? (
        <Section title={words.ambitions} note={words.ambitionsNote}>
          <PointList points={points('ambitie')} decisions={besluiten} />
        </Section>
      ) : null}
      {points('risico').length > 0 ? (
        <Section title={words.risks}>
          <PointList points={points('risico')} decisions={besluiten} />
        </Section>
      ) : null}
      {points('kans').length > 0 ? (
        <Section title={words.chances}>
          <PointList points={points('kans')} decisions={besluiten} />
        </Section>
      ) : null}
      <div className="rw-columns">
        <SourcedSection title={words.facts} items={strategie!.feiten} />
        <SourcedSection title={words.contradictions} items={strategie!.tegenstrijdig} />
      </div>
      <SourcedSection title={words.missing} note={words.missingNote} items={strategie!.nietInBron} />
    </>
  );
}
