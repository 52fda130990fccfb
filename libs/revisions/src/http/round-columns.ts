// SPDX-License-Identifier: EUPL-1.2
import type { Column } from '#platform/http';
import type { RoundItem } from '../persistence/rounds.query.js';

export const ROUND_COLUMNS: readonly Column<RoundItem>[] = [
  { head: 'Nummer', kind: 'getal', value: (r) => r.nummer },
  { head: 'Titel', kind: 'tekst', value: (r) => r.titel },
  { head: 'Staat', kind: 'tekst', value: (r) => r.staat },
  { head: 'Ingangsdatum', kind: 'datum', value: (r) => r.ingangsdatum },
  { head: 'Reageren tot en met', kind: 'datum', value: (r) => r.reagerenTotEnMet },
  { head: 'Overgang', kind: 'tekst', value: (r) => r.overgang },
  { head: 'Wijzigingen', kind: 'getal', value: (r) => r.aantalWijzigingen },
  { head: 'Contracten', kind: 'getal', value: (r) => r.aantalContracten },
  { head: 'Voorbereid door', kind: 'tekst', value: (r) => r.voorbereidDoor },
];
