// SPDX-License-Identifier: EUPL-1.2
import type { PlanRow } from '../../api/types.js';
import { tableDate } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import type { Column } from '../../ui/data-table.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { STAND_TONES } from './talk-words.js';

const words = texts.talkPlan;

interface Reader {
  /** May plan talks and say how often they are. */
  readonly plans: boolean;
  readonly onFrequency: (row: PlanRow) => void;
}

export function planColumns({ plans, onFrequency }: Reader): readonly Column<PlanRow>[] {
  return [
    {
      id: 'aanbieder',
      head: words.provider,
      phone: 'title',
      sort: 'aanbieder',
      cell: (row) => (
        <>
          <PageLink to={`/aanbieders/${row.aanbieder.sleutel}`}>{row.aanbieder.naam}</PageLink>
          <small>
            {row.contractmanager ?? words.noManager}, {words.contracts(row.contracten)}
          </small>
        </>
      ),
    },
    {
      id: 'perJaar',
      head: words.perYear,
      width: '120px',
      phone: 'fact',
      cell: (row) =>
        row.perJaar === null ? (
          <span className="rw-soft">{words.nobodyAgreed}</span>
        ) : (
          <>
            {row.perJaar}
            {row.frequentieVan ? <small>{words.rules[row.frequentieVan]}</small> : null}
          </>
        ),
    },
    { id: 'gehouden', head: words.held, num: true, width: '92px', phone: 'hidden', cell: (row) => row.gehouden },
    { id: 'gepland', head: words.planned, num: true, width: '84px', phone: 'hidden', cell: (row) => row.gepland },
    {
      id: 'laatste',
      head: words.last,
      width: '140px',
      apart: true,
      phone: 'fact',
      sort: 'laatste',
      cell: (row) => (
        <>
          {row.laatste ? tableDate(row.laatste) : <span className="rw-soft">{words.never}</span>}
          {row.openAfspraken > 0 ? <small>{words.agreements(row.openAfspraken, row.afsprakenTeLaat)}</small> : null}
        </>
      ),
    },
    {
      id: 'volgende',
      head: words.next,
      width: '120px',
      phone: 'hidden',
      cell: (row) => (
        <>
          {row.volgende ? <PageLink to={`/gesprekken/${row.volgende.id}`}>{tableDate(row.volgende.datum)}</PageLink> : null}
          {row.nietVastgelegd > 0 ? <small>{words.unrecorded(row.nietVastgelegd)}</small> : null}
        </>
      ),
    },
    {
      id: 'stand',
      head: words.stand,
      width: '150px',
      phone: 'inline',
      cell: (row) => (
        <StatusBadge tone={STAND_TONES[row.stand]} plain>
          {words.stands[row.stand]}
        </StatusBadge>
      ),
    },
    {
      id: 'doen',
      head: words.actions,
      width: '130px',
      phone: 'line',
      cell: (row) => (
        <span className="rw-talk-actions">
          <PageLink to={`/gesprekken/dossier/${row.aanbieder.sleutel}`} label={words.dossierOf(row.aanbieder.naam)}>
            {texts.talks.dossier}
          </PageLink>
          {plans ? (
            <>
              <PageLink to="/gesprekken/nieuw" query={{ aanbieder: row.aanbieder.sleutel }} label={words.planFor(row.aanbieder.naam)}>
                {words.plan}
              </PageLink>
              <button
                type="button"
                className="rw-text-button rw-text-button--small"
                aria-label={words.setFrequencyOf(row.aanbieder.naam)}
                onClick={() => onFrequency(row)}
              >
                {words.setFrequency}
              </button>
            </>
          ) : null}
        </span>
      ),
    },
  ];
}
