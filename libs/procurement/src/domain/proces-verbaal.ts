// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import { PRICE_FORMULA, TIE_RULE } from './award-model.js';
import { pointsText } from './tender-letter.js';

type Part =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly table: {
        readonly caption: string;
        readonly head: readonly string[];
        readonly rows: readonly (readonly string[])[];
        readonly figures: readonly number[];
        readonly widths: readonly number[];
      };
    };

export interface PvBid {
  readonly bidder: string;
  readonly lot: number;
  readonly outcome: 'gegund' | 'afgewezen' | 'uitgesloten' | 'ingetrokken';
  readonly rank: number | null;
  /** Sum of points × weight, null where it was not ranked. */
  readonly total: number | null;
  readonly reason: string;
}

/** What the law wants in the record of an award (Aw 2.132), as it stands on the day of the decision. */
export interface PvFacts {
  readonly region: string;
  readonly tender: string;
  readonly object: string;
  readonly motivation: string;
  /** Value in words, "niet in bron" where nobody entered one. */
  readonly value: string;
  readonly lots: readonly { readonly no: number; readonly title: string; readonly maxContracts: number; readonly criteria: string }[];
  readonly assessors: readonly string[];
  readonly bids: readonly PvBid[];
  readonly draw: { readonly seed: string; readonly drawn: readonly string[] } | null;
  readonly decidedBy: readonly string[];
  readonly mandate: string;
  readonly decidedOn: LocalDate;
  readonly conflicts: string;
}

const day = (date: LocalDate): string => date.split('-').reverse().join('-');
const h = (text: string): Part => ({ kind: 'heading', level: 2, text });
const p = (text: string): Part => ({ kind: 'paragraph', text });

/** The proces-verbaal in parts: buyer, object and value, the way of awarding, who was chosen or not and why, who decided by which mandate. */
export function procesVerbaal(f: PvFacts): { readonly title: string; readonly lead: string; readonly parts: readonly Part[] } {
  const rows = [...f.bids]
    .sort((a, b) => a.lot - b.lot || (a.rank ?? 1e9) - (b.rank ?? 1e9) || (a.bidder < b.bidder ? -1 : 1))
    .map((b) => [
      String(b.lot),
      b.bidder,
      b.rank === null ? '–' : String(b.rank),
      b.total === null ? '–' : pointsText(b.total / 100),
      b.outcome,
      b.reason,
    ]);
  const winners = f.bids.filter((b) => b.outcome === 'gegund');
  return {
    title: `Proces-verbaal van gunning ${f.tender}`,
    lead: `${f.region} · besluit van ${day(f.decidedOn)} · inhoud volgens Aw 2.132`,
    parts: [
      h('Opdrachtgever, onderwerp en waarde'),
      p(`${f.region} koopt in: ${f.object}`),
      p(`Geraamde waarde: ${f.value}.`),
      h('Procedure en motivering'),
      p(f.motivation),
      ...f.lots.map((l) => p(`Perceel ${l.no}, ${l.title}: hoogstens ${l.maxContracts} overeenkomsten. Criteria: ${l.criteria}.`)),
      p(PRICE_FORMULA),
      p(TIE_RULE),
      p(`Onafhankelijk van elkaar beoordeeld door: ${f.assessors.join(', ')}.`),
      ...(f.draw ? [p(`Loting met beginwaarde ${f.draw.seed}; volgorde: ${f.draw.drawn.join(', ')}.`)] : []),
      h('Inschrijvingen en uitkomst'),
      {
        kind: 'table',
        table: {
          caption: 'Wie is gekozen en wie niet, met de reden',
          head: ['Perceel', 'Inschrijver', 'Plaats', 'Punten', 'Uitkomst', 'Reden'],
          rows,
          figures: [2, 3],
          widths: [0.09, 0.23, 0.09, 0.11, 0.13, 0.35],
        },
      },
      p(
        winners.length === 0
          ? 'Er wordt aan niemand gegund.'
          : `Gegund wordt aan: ${winners.map((w) => `${w.bidder} (perceel ${w.lot})`).join(', ')}.`,
      ),
      h('Belangen'),
      p(f.conflicts),
      h('Besluit'),
      p(`Besloten door ${f.decidedBy.join(' en ')}, op grond van: ${f.mandate}.`),
    ],
  };
}
