// SPDX-License-Identifier: EUPL-1.2
import { PROCEDURE } from './procurement-bodies.js';
import type { Sample } from './sample.js';

const { bezwaarDagen: _, alleenMissendAanbod: __, vensters: ___, producten: ____, ...PAPERS } = PROCEDURE;
const TENDER = {
  ...PAPERS,
  vorm: 'oth-single',
  raamovereenkomst: false,
  optieAantal: 0,
  optieMaanden: 0,
  ramingToelichting: '',
  percelenReden: '',
  vragenTot: null,
  sluitOp: null,
  wachttermijn: 20,
  rechter: '',
  proportionaliteit: '',
  percelen: [],
  criteria: [],
  keuzes: [],
};

function paper(): FormData {
  const form = new FormData();
  form.append('bestand', new Blob(['%PDF-1.7']), 'proef.pdf');
  return form;
}

const question = (body: object): Sample => ({
  object: ['id', 'procedure'],
  params: { vraag: '01890000-0000-7000-8000-00000000dead' },
  body,
  ok: [404],
});

/** Preparing a tender. The procedure of the world is an open house: let in, and told that it is none. */
export const TENDER_WRITES: Readonly<Record<string, Sample>> = {
  'POST /aanbestedingen': { body: TENDER },
  'PUT /inkoopprocedures/:id/aanbesteding': { object: ['id', 'procedure'], body: { ...TENDER, versie: 999 }, ok: [404] },
  'PUT /inkoopprocedures/:id/planning': { object: ['id', 'procedure'], body: { versie: 999, dagen: [] }, ok: [404] },
  'POST /inkoopprocedures/:id/stuksoorten/:soort': { object: ['id', 'procedure'], params: { soort: 'leidraad' }, body: paper, ok: [404] },
  'DELETE /inkoopprocedures/:id/stukken/:stuk': {
    object: ['id', 'procedure'],
    params: { stuk: '01890000-0000-7000-8000-00000000dead' },
    ok: [404],
  },
  'PUT /inkoopprocedures/:id/aankondigingen/:soort': { object: ['id', 'procedure'], params: { soort: '20' }, body: { velden: [] }, ok: [404] },
  'POST /inkoopprocedures/:id/vragen': { object: ['id', 'procedure'], body: { tekst: 'proef' }, ok: [404] },
  'POST /inkoopprocedures/:id/vragen/:vraag/intrekken': question({ versie: 999 }),
  'PUT /inkoopprocedures/:id/vragen/:vraag/antwoord': question({ versie: 999, vraag: 'proef', antwoord: 'proef' }),
  'POST /inkoopprocedures/:id/vragen/:vraag/niet-behandelen': question({ versie: 999, reden: 'proef' }),
  'PUT /inkoopprocedures/:id/volgen': { object: ['id', 'procedure'], body: { volgen: true }, ok: [404] },
  'POST /inkoopprocedures/:id/notas': { object: ['id', 'procedure'], body: {}, ok: [404] },
  'POST /inkoopprocedures/:id/overstap': { object: ['id', 'procedure'], body: { versie: 999, soort: 'sas-tender', reden: 'proef' } },
};
