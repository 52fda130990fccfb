// SPDX-License-Identifier: EUPL-1.2
import { businessDate } from '#kernel';
import type { Column } from '#platform/http';
import type { QuestionItem } from '../persistence/questions.query.js';

const day = (instant: string): string => businessDate(new Date(instant));

export const QUESTION_COLUMNS: readonly Column<QuestionItem>[] = [
  { head: 'Nummer', kind: 'tekst', value: (q) => q.nummer },
  { head: 'Titel', kind: 'tekst', value: (q) => q.titel },
  { head: 'Onderwerp', kind: 'tekst', value: (q) => q.onderwerp.label },
  { head: 'Aanbieder', kind: 'tekst', value: (q) => q.aanbieder.naam },
  { head: 'Eigenaar', kind: 'tekst', value: (q) => q.eigenaar?.naam },
  { head: 'Staat', kind: 'tekst', value: (q) => q.staat },
  { head: 'Termijn', kind: 'datum', value: (q) => q.termijn },
  { head: 'Te laat', kind: 'tekst', value: (q) => (q.teLaat ? 'ja' : 'nee') },
  { head: 'Gevraagd op', kind: 'datum', value: (q) => day(q.geopendOp) },
  { head: 'Gevraagd door', kind: 'tekst', value: (q) => q.geopendDoor },
  { head: 'Laatste bericht op', kind: 'datum', value: (q) => day(q.laatste.op) },
  { head: 'Laatste bericht door', kind: 'tekst', value: (q) => q.laatste.door },
];
