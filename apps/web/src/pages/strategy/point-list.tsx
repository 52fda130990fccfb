// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import type { ActionState, StrategyAction, StrategyPoint, StrategySetup } from '../../api/types.js';
import { useMay } from '../../app/session.js';
import { range } from '../../format/dates.js';
import { texts } from '../../texts/nl.js';
import { PageLink } from '../../ui/page-link.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';
import { ActionForm } from './action-form.js';

const words = texts.strategy;
const TONES: Readonly<Record<ActionState, Tone>> = { voorgenomen: 'grey', loopt: 'blue', klaar: 'green', gestopt: 'orange' };

interface Props {
  readonly points: readonly StrategyPoint[];
  readonly decisions: StrategySetup['besluiten'];
}

function periodOf({ van, totEnMet }: StrategyAction): string | null {
  if (van !== null) return range(van, totEnMet);
  return totEnMet === null ? null : `${words.until.toLowerCase()} ${range(totEnMet, totEnMet)}`;
}

function Action({ action, change }: { readonly action: StrategyAction; readonly change: (() => void) | null }): ReactElement {
  const { besluit } = action;
  const facts = [
    action.eigenaar ?? words.noOwner,
    periodOf(action),
    action.kosten,
    action.segmenten.length > 0 ? words.segmentsOf(action.segmenten.join(', ')) : null,
    action.bron,
  ];
  return (
    <li>
      {action.tekst}{' '}
      <StatusBadge tone={TONES[action.staat]} plain>
        {words.states[action.staat]}
      </StatusBadge>
      <span className="rw-second">{facts.filter((f) => f !== null).join(' · ')}</span>
      {besluit ? (
        <span className="rw-second">
          <PageLink to={`/bestuursbesluiten/${besluit.id}`}>{words.decisionOf(besluit.nummer, besluit.titel)}</PageLink>
        </span>
      ) : null}
      {change ? (
        <button type="button" className="rw-text-button rw-text-button--small" aria-label={words.changeOf(action.tekst)} onClick={change}>
          {words.change}
        </button>
      ) : null}
    </li>
  );
}

function Point({ point, decisions }: { readonly point: StrategyPoint; readonly decisions: StrategySetup['besluiten'] }): ReactElement {
  const may = useMay();
  const writes = may('strategy:write');
  const [open, setOpen] = useState<string | null>(null);
  const close = (): void => setOpen(null);
  return (
    <li>
      <b className="rw-block">{point.titel}</b>
      {point.tekst}
      <span className="rw-second">{point.segmenten.length > 0 ? `${point.bron} · ${words.segmentsOf(point.segmenten.join(', '))}` : point.bron}</span>
      {point.acties.length > 0 ? (
        <ul className="rw-actions">
          {point.acties.map((a) =>
            open === a.id ? (
              <li key={a.id}>
                <ActionForm point={point} action={a} decisions={decisions} onClose={close} />
              </li>
            ) : (
              <Action key={a.id} action={a} change={writes ? () => setOpen(a.id) : null} />
            ),
          )}
        </ul>
      ) : null}
      {open === 'nieuw' ? (
        <ActionForm point={point} action={null} decisions={decisions} onClose={close} />
      ) : writes ? (
        <button
          type="button"
          className="rw-text-button rw-text-button--small"
          aria-label={words.addActionTo(point.titel)}
          onClick={() => setOpen('nieuw')}
        >
          {words.addAction}
        </button>
      ) : null}
    </li>
  );
}

/** Ambitions with their action lines, or chances and risks with their measures. */
export function PointList({ points, decisions }: Props): ReactElement {
  return (
    <ul className="rw-list">
      {points.map((p) => (
        <Point key={p.id} point={p} decisions={decisions} />
      ))}
    </ul>
  );
}
