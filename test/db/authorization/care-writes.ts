// SPDX-License-Identifier: EUPL-1.2
import type { Sample } from './sample.js';

const NOTHING = '01890000-0000-7000-8000-00000000dead';
const SEEN = { versie: 999 };
/** Of this procedure nothing was brought forward, stated or found: what is not there is not there for anybody. */
const nested = (parameter: string, value: string, body: unknown): Sample => ({
  object: ['id', 'procedure'],
  params: { [parameter]: value },
  body,
  ok: [404],
});

/** Around a procedure: interests, objections, proceedings, integrity and the file for a court. */
export const CARE_WRITES: Readonly<Record<string, Sample>> = {
  'POST /inkoopprocedures/:id/belangen': { object: ['id', 'procedure'], body: { belang: false } },
  'POST /inkoopprocedures/:id/belangen/:verklaring/oordeel': nested('verklaring', '999999', { uitkomst: 'toegestaan', reden: 'proef' }),
  'POST /inkoopprocedures/:id/bezwaren': { object: ['id', 'procedure'], body: { soort: 'klacht', onderwerp: 'proef', tekst: 'proef', van: 'Proef' } },
  'POST /inkoopprocedures/:id/bezwaren/:bezwaar/behandelen': nested('bezwaar', NOTHING, SEEN),
  'POST /inkoopprocedures/:id/bezwaren/:bezwaar/antwoord': nested('bezwaar', NOTHING, { ...SEEN, uitkomst: 'ongegrond', antwoord: 'proef' }),
  'POST /inkoopprocedures/:id/bezwaren/:bezwaar/intrekken': nested('bezwaar', NOTHING, SEEN),
  'POST /inkoopprocedures/:id/rechtszaken': {
    object: ['id', 'procedure'],
    body: { soort: 'kort-geding', rechter: 'proef', eiser: 'proef', houdtTegen: true, begonnenOp: '2025-01-01' },
  },
  'POST /inkoopprocedures/:id/rechtszaken/:zaak/einde': nested('zaak', NOTHING, { ...SEEN, afgelopenOp: '2025-01-02', uitkomst: 'proef' }),
  'POST /inkoopprocedures/:id/integriteit': { object: ['id', 'procedure'], body: { aanbieder: 'aanbieder-1' }, ok: [201, 400, 409] },
  'POST /inkoopprocedures/:id/integriteit/:dossier/bevindingen': nested('dossier', NOTHING, {
    ...SEEN,
    onderwerp: 'faillissement',
    uitkomst: 'niets-gevonden',
  }),
  'POST /inkoopprocedures/:id/integriteit/:dossier/conclusie': nested('dossier', NOTHING, { ...SEEN, uitkomst: 'geen-bezwaar', reden: 'proef' }),
  // No tender here, so there is no box, no bid and nothing to hand in: told so to everybody who is let in.
  'PUT /inkoopprocedures/:id/inschrijfbus': { object: ['id', 'procedure'], body: { sluitOp: '2030-01-01T10:00:00Z', percelen: 1 }, ok: [409] },
  'POST /inkoopprocedures/:id/inschrijfbus/openen': { object: ['id', 'procedure'], ok: [404] },
  'POST /inkoopprocedures/:id/inschrijvingen': { object: ['id', 'procedure'], ok: [404] },
  'POST /inschrijvingen/:id/bestanden': { params: { id: NOTHING }, body: () => new FormData(), ok: [400, 404] },
  'DELETE /inschrijvingen/:id/bestanden/:bestand': { params: { id: NOTHING, bestand: NOTHING }, ok: [404] },
  'POST /inschrijvingen/:id/indienen': { params: { id: NOTHING }, body: { percelen: [] }, ok: [404] },
  'POST /inschrijvingen/:id/intrekken': { params: { id: NOTHING }, ok: [404] },
  'POST /inkoopprocedures/:id/dossiers': { object: ['id', 'procedure'], body: { reden: 'proef' } },
};
