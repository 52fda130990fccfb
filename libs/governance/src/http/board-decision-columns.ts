// SPDX-License-Identifier: EUPL-1.2
import type { Column } from '#platform/http';
import type { DecisionItem } from '../persistence/decisions.query.js';

export const BOARD_DECISION_COLUMNS: readonly Column<DecisionItem>[] = [
  { head: 'Nummer', kind: 'tekst', value: (d) => d.nummer },
  { head: 'Titel', kind: 'tekst', value: (d) => d.titel },
  { head: 'Gremium', kind: 'tekst', value: (d) => d.gremium.naam },
  { head: 'Soort', kind: 'tekst', value: (d) => d.onderwerp.soort },
  { head: 'Onderwerp', kind: 'tekst', value: (d) => d.onderwerp.label },
  { head: 'Bedrag', kind: 'bedrag', value: (d) => d.bedrag },
  { head: 'Uitkomst', kind: 'tekst', value: (d) => d.uitkomst },
  { head: 'Genomen op', kind: 'datum', value: (d) => d.genomenOp },
  { head: 'Geldt vanaf', kind: 'datum', value: (d) => d.geldtVanaf },
  { head: 'Binnen mandaat', kind: 'tekst', value: (d) => (d.binnenMandaat ? 'ja' : 'nee') },
  { head: 'Vervangen door', kind: 'tekst', value: (d) => d.vervangenDoor?.nummer },
];
