// SPDX-License-Identifier: EUPL-1.2
import type { Sample } from './sample.js';

const SEEN = { versie: 999 };
const NOTHING = '01890000-0000-7000-8000-00000000dead';
const SCORE = { inschrijving: NOTHING, perceel: 1, criterium: 1, punten: 50, reden: 'proef' };
/** The procedure of the world is an open house: nobody in it is scored or awarded; and who signed nothing does nothing. */
const of = (body: unknown): Sample => ({ object: ['id', 'procedure'], body, ok: [404, 409] });

/** From opened bids to contracts. */
export const AWARD_WRITES: Readonly<Record<string, Sample>> = {
  'POST /inkoopprocedures/:id/gunning': {
    object: ['id', 'procedure'],
    body: { beoordelaars: [] },
    ok: [409],
  },
  'POST /inkoopprocedures/:id/gunning/punten': of(SCORE),
  'POST /inkoopprocedures/:id/gunning/klaar': of({}),
  'POST /inkoopprocedures/:id/gunning/oordelen': of(SCORE),
  'POST /inkoopprocedures/:id/gunning/inschrijvingen/:inschrijving': {
    object: ['id', 'procedure'],
    params: { inschrijving: NOTHING },
    body: { ...SEEN, staat: 'uitgesloten', reden: 'proef' },
    ok: [404],
  },
  'POST /inkoopprocedures/:id/gunning/voorstel': of({ ...SEEN, mandaat: 'proef' }),
  'POST /inkoopprocedures/:id/gunning/besluit': of(SEEN),
  'POST /inkoopprocedures/:id/gunning/brieven': of(SEEN),
  'POST /inkoopprocedures/:id/gunning/definitief': of(SEEN),
  'POST /inkoopprocedures/:id/gunning/aankondiging': of({ ...SEEN, verstuurdOp: '2025-01-01', kenmerk: 'proef' }),
};
