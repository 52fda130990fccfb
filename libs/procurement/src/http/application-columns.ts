// SPDX-License-Identifier: EUPL-1.2
import type { Column } from '#platform/http';
import type { ApplicationItem } from '../persistence/applications.query.js';

export const APPLICATION_COLUMNS: readonly Column<ApplicationItem>[] = [
  { head: 'Aanmelding', kind: 'tekst', value: (a) => a.nummer },
  { head: 'Aanbieder', kind: 'tekst', value: (a) => a.aanbieder.naam },
  { head: 'Procedure', kind: 'tekst', value: (a) => `${a.procedure.nummer} ${a.procedure.titel}` },
  { head: 'Ingediend op', kind: 'datum', value: (a) => a.ingediendOp },
  { head: 'Staat', kind: 'tekst', value: (a) => a.staat },
  { head: 'Antwoord uiterlijk', kind: 'datum', value: (a) => a.antwoordVoor },
  { head: 'Overeenkomst', kind: 'tekst', value: (a) => a.contract },
  { head: 'Opnieuw toetsen op', kind: 'datum', value: (a) => a.hertoetsOp },
];
