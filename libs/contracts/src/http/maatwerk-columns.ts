// SPDX-License-Identifier: EUPL-1.2
import type { Column } from '#platform/http';
import type { MaatwerkItem } from '../persistence/maatwerk.query.js';

export const MAATWERK_COLUMNS: readonly Column<MaatwerkItem>[] = [
  { head: 'Nummer', kind: 'tekst', value: (r) => r.nummer },
  { head: 'Gemeente', kind: 'tekst', value: (r) => r.gemeente.naam },
  { head: 'Kenmerk', kind: 'tekst', value: (r) => r.kenmerk },
  { head: 'Aanbieder', kind: 'tekst', value: (r) => r.aanbieder.naam },
  { head: 'Product', kind: 'tekst', value: (r) => `${r.product.code} ${r.product.naam}` },
  { head: 'Van', kind: 'datum', value: (r) => r.van },
  { head: 'Tot en met', kind: 'datum', value: (r) => r.totEnMet },
  { head: 'Staat', kind: 'tekst', value: (r) => r.staat },
  { head: 'Te laat', kind: 'tekst', value: (r) => (r.teLaat ? 'ja' : 'nee') },
  { head: 'Tarief', kind: 'bedrag', value: (r) => r.tarief },
  { head: 'Tarief van de regio', kind: 'bedrag', value: (r) => r.regionaal },
  { head: 'Waarde', kind: 'bedrag', value: (r) => r.waarde },
  { head: 'Aangevraagd', kind: 'datum', value: (r) => r.gevraagdOp },
  { head: 'Getoetst', kind: 'datum', value: (r) => r.getoetstOp },
  { head: 'Goedgekeurd', kind: 'datum', value: (r) => r.goedgekeurdOp },
  { head: 'Getekend', kind: 'datum', value: (r) => r.getekendOp },
  { head: 'Dagen', kind: 'getal', value: (r) => r.dagen.totaal },
  { head: 'Contract', kind: 'tekst', value: (r) => r.contract },
];
