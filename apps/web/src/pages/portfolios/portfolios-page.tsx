// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { useApi } from '../../api/hooks.js';
import type { HandOver, PortfolioPerson } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { moment } from '../../format/dates.js';
import { amount, count } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Page as PageFrame } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { Loaded } from '../../ui/states.js';
import { HandOverForm, KINDS } from './hand-over-form.js';

const words = texts.portfolios;
const crumbs = [{ to: '/aanbieders', label: texts.menu.providers }];
const hasWork = (person: PortfolioPerson): boolean => KINDS.some((kind) => person[kind] > 0);

function columnsOf(onHandOver: ((person: PortfolioPerson) => void) | null): readonly Column<PortfolioPerson>[] {
  return [
    {
      id: 'naam',
      head: words.person,
      phone: 'title',
      cell: (p) => (
        <>
          {p.naam}
          <small>{p.rollen.map((role) => texts.roles[role] ?? role).join(', ')}</small>
        </>
      ),
    },
    ...KINDS.map((kind) => ({
      id: kind,
      head: words.counts[kind],
      num: true,
      width: '100px',
      phone: 'fact' as const,
      cell: (p: PortfolioPerson) => count(p[kind]),
    })),
    {
      id: 'mandaat',
      head: words.mandate,
      num: true,
      width: '130px',
      phone: 'fact',
      cell: (p) => (p.mandaat === null ? words.noMandate : amount(p.mandaat)),
    },
    ...(onHandOver
      ? [
          {
            id: 'doen',
            head: texts.quality.act,
            width: '110px',
            phone: 'line' as const,
            cell: (p: PortfolioPerson) =>
              hasWork(p) ? (
                <button
                  type="button"
                  className="rw-text-button rw-text-button--small"
                  aria-label={words.handOverOf(p.naam)}
                  onClick={() => onHandOver(p)}
                >
                  {words.handOver}
                </button>
              ) : null,
          },
        ]
      : []),
  ];
}

function History(): ReactElement {
  const query = useApi<readonly HandOver[]>('/portefeuilles/overdrachten');
  return (
    <Section title={words.history}>
      <Loaded query={query} what={words.history} rows={2}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="rw-soft">{words.noHistory}</p>
          ) : (
            <ul className="rw-list">
              {rows.map((row) => (
                <li key={row.id}>
                  <b>{words.fromTo(row.van, row.naar)}</b>: {row.reden}
                  <span className="rw-second">
                    {[
                      ...KINDS.filter((kind) => row.overgegaan[kind] > 0).map((kind) => `${words.counts[kind]}: ${count(row.overgegaan[kind])}`),
                      words.roles(row.rol.gegeven, row.rol.beeindigd),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                  <span className="rw-second">{words.by(row.door, moment(row.op))}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

/** Who has which providers and open work, and the hand-over of all of it. */
export function Page(): ReactElement {
  const may = useMay();
  const query = useApi<readonly PortfolioPerson[]>('/portefeuilles');
  const [from, setFrom] = useState<PortfolioPerson | null>(null);
  return (
    <PageFrame title={words.title} crumbs={crumbs} lead={words.lead}>
      <Loaded query={query} what={words.what} rows={6}>
        {(people) => (
          <>
            {from ? <HandOverForm key={from.id} from={from} people={people} onClose={() => setFrom(null)} /> : null}
            <DataTable
              name={words.title}
              columns={columnsOf(may('portfolio:hand-over') ? setFrom : null)}
              rows={people}
              rowKey={(person) => person.id}
            />
          </>
        )}
      </Loaded>
      <History />
    </PageFrame>
  );
}
