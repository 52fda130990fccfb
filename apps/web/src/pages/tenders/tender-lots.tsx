// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Tender, TenderCriterion, TenderLot } from '../../api/types.js';
import { amountCents, count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Section } from '../../ui/section.js';

const words = texts.tenders;
const codes = (list: TenderLot['cpv']): string => list.map((c) => (c.naam ? `${c.code} ${c.naam}` : c.code)).join(', ');
const money = (value: string | null): ReactElement | string =>
  value === null ? <span className="rw-soft">{words.notFilled}</span> : amountCents(value);

const LOTS: readonly Column<TenderLot>[] = [
  {
    id: 'perceel',
    head: words.lot,
    phone: 'title',
    cell: (l) => (
      <>
        {l.nummer}. {l.titel}
        <small>{[codes(l.cpv), codes(l.nuts)].filter(Boolean).join(' · ')}</small>
      </>
    ),
  },
  { id: 'raming', head: words.estimate, num: true, phone: 'fact', width: '140px', cell: (l) => money(l.raming) },
  { id: 'opties', head: words.option, num: true, phone: 'fact', width: '140px', cell: (l) => money(l.opties) },
  { id: 'hoogste', head: words.most, num: true, phone: 'fact', width: '150px', cell: (l) => money(l.maximumBedrag) },
  {
    id: 'aantal',
    head: words.contracts,
    phone: 'fact',
    width: '150px',
    cell: (l) => (l.maximum === null ? <span className="rw-soft">{words.notFilled}</span> : words.upTo(l.maximum)),
  },
];

export function TenderLots({ tender }: { readonly tender: Tender }): ReactElement {
  const { raming, percelen, stukken } = tender;
  const known = (key: 'raming' | 'opties'): boolean => percelen.some((l) => l[key] !== null);
  return (
    <Section title={words.lots} note={words.lotsNote}>
      {percelen.length === 0 ? (
        <p className="rw-soft">{words.noLots}</p>
      ) : (
        <DataTable
          name={words.lots}
          columns={LOTS}
          rows={percelen}
          rowKey={(l) => String(l.nummer)}
          footer={[
            {
              id: 'totaal',
              total: true,
              cells: {
                perceel: words.total,
                raming: known('raming') ? amountCents(raming.looptijd) : '',
                opties: known('opties') ? amountCents(raming.opties) : '',
              },
            },
          ]}
        />
      )}
      <div className="rw-prose">
        {stukken.ramingToelichting ? <p>{stukken.ramingToelichting}</p> : null}
        {stukken.percelenReden ? <p>{stukken.percelenReden}</p> : null}
      </div>
    </Section>
  );
}

const CRITERIA: readonly Column<TenderCriterion>[] = [
  {
    id: 'criterium',
    head: words.criterion,
    phone: 'title',
    cell: (c) => (
      <>
        {c.nummer}. {c.titel}
        {c.toelichting ? <small>{c.toelichting}</small> : null}
      </>
    ),
  },
  { id: 'perceel', head: words.lot, phone: 'fact', width: '140px', cell: (c) => c.perceel ?? words.everyLot },
  { id: 'soort', head: words.kind, phone: 'fact', width: '120px', cell: (c) => words.kinds[c.soort] },
  { id: 'gewicht', head: words.weight, num: true, phone: 'fact', width: '120px', cell: (c) => count(c.gewicht) },
];

/** What decides, for each lot; the rules that turn it into a ranking stand beside it. */
export function TenderCriteria({ tender }: { readonly tender: Tender }): ReactElement {
  const { criteria, stukken } = tender;
  return (
    <Section title={words.criteria} note={words.criteriaNote}>
      {criteria.length === 0 ? (
        <p className="rw-soft">{words.noCriteria}</p>
      ) : (
        <DataTable name={words.criteria} columns={CRITERIA} rows={criteria} rowKey={(c) => String(c.nummer)} />
      )}
      <div className="rw-prose">
        <h3>{words.howDecided}</h3>
        <p>
          {stukken.gelijkeStand} {stukken.prijsformule}
        </p>
      </div>
    </Section>
  );
}

/** What the region chose where the law leaves it the choice, and why. */
export function TenderTerms({ tender }: { readonly tender: Tender }): ReactElement | null {
  const { keuzes, stukken } = tender;
  const { rule, certainty } = texts.procedures;
  // What was not chosen is work for who prepares it, and nothing to read once it is announced.
  const shown = tender.staat === 'concept' ? keuzes : keuzes.filter((k) => k.keuze || k.motivering);
  if (shown.length === 0 && !stukken.proportionaliteit) return null;
  return (
    <Section title={words.choices} note={words.choicesNote}>
      <ul className="rw-list">
        {shown.map((k) => (
          <li key={k.sleutel}>
            <b>{k.titel}</b>
            {k.keuze || k.motivering ? (
              <div className="rw-prose">
                <p>{k.keuze}</p>
                <p>{k.motivering}</p>
              </div>
            ) : (
              <p className="rw-soft">
                {words.notChosen}: {k.vraag}
              </p>
            )}
            <span className="rw-second">{rule(k.regel.tekst, k.regel.bron, certainty[k.regel.zekerheid])}</span>
          </li>
        ))}
      </ul>
      {stukken.proportionaliteit ? (
        <div className="rw-prose">
          <p>{stukken.proportionaliteit}</p>
        </div>
      ) : null}
    </Section>
  );
}
