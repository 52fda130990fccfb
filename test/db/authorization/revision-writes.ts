// SPDX-License-Identifier: EUPL-1.2
import type { Sample } from './sample.js';

const NOTHING = '01890000-0000-7000-8000-00000000dead';
const ROUND = {
  titel: 'proef',
  waarom: 'proef van de toegang',
  ingangsdatum: '2099-01-01',
  keuze: { segmenten: [], soorten: ['resultaatovereenkomst'], aanbieders: [], contracten: [] },
  reactiedagen: 30,
  herinneringen: [7],
};

/** A product of the world ends. */
const CHANGE = { soort: 'product-eindigt', inhoud: { product: 'P1' }, toelichting: 'proef', grond: 'proef' };

/** Of the routes that prepare, release and answer a revision. */
export const REVISION_WRITES: Readonly<Record<string, Sample>> = {
  'POST /herzieningen': { body: ROUND },
  'PUT /herzieningen/:id': { object: ['id', 'revision'], body: { ...ROUND, versie: 999 } },
  'POST /herzieningen/:id/voorbeeld': { object: ['id', 'revision'] },
  'POST /herzieningen/:id/herstel': { object: ['id', 'revision'] },
  'POST /herzieningen/:id/contracten/:nummer/toelichting': {
    object: ['id', 'revision'],
    params: { nummer: 'GEEN' },
    body: { reden: 'Toch passend.' },
    ok: [404, 409],
  },
  'PUT /herzieningen/:id/uitstroom/:aanbieder': {
    object: ['id', 'revision'],
    params: { aanbieder: 'geen' },
    body: { versie: 0, reden: 'proef', overdracht: 'niet-begonnen' },
    ok: [404],
  },
  'PUT /herzieningen/stilzwijgen/:clausule': {
    params: { clausule: 'geen' },
    body: { gezien: null, betekenis: 'geldt-niet', bron: 'proef' },
    ok: [404],
  },
  // The round of this world was offered to nobody: what nobody was sent is not there.
  'POST /aanbiedingen/:id/opening': { params: { id: NOTHING }, ok: [404] },
  'POST /aanbiedingen/:id/vraag': { params: { id: NOTHING }, body: { vraag: 'Wat betekent dit?' }, ok: [404] },
  'POST /aanbiedingen/:id/antwoord': { params: { id: NOTHING }, body: { antwoord: 'Dit.' }, ok: [404] },
  'POST /aanbiedingen/:id/akkoord': {
    params: { id: NOTHING },
    body: { hash: '0'.repeat(64), bevoegdheid: 'bestuurder', gelezen: true, bevoegd: true },
    ok: [404],
  },
  'POST /aanbiedingen/:id/bezwaar': { params: { id: NOTHING }, body: { reden: 'Te weinig tijd.' }, ok: [404] },
  'POST /herzieningen/:id/wijzigingen': { object: ['id', 'revision'], body: CHANGE },
  'PUT /herzieningen/:id/wijzigingen/:nr': { object: ['id', 'revision'], params: { nr: '1' }, body: { ...CHANGE, reden: 'proef', versie: 999 } },
  'POST /herzieningen/:id/wijzigingen/:nr/schrappen': { object: ['id', 'revision'], params: { nr: '1' }, body: { versie: 999 } },
  'PUT /herzieningen/:id/volgorde': { object: ['id', 'revision'], body: { gezien: [], volgorde: [1] } },
  // The choice of the round takes no contract: none can be an exception.
  'PUT /herzieningen/:id/uitzonderingen': {
    object: ['id', 'revision'],
    body: { contract: 'GEEN', wijziging: 1, inhoud: null, reden: 'proef' },
    ok: [400],
  },
  'DELETE /herzieningen/:id/uitzonderingen/:nr/:contract': { object: ['id', 'revision'], params: { nr: '1', contract: 'GEEN' }, ok: [400] },
  'POST /herzieningen/:id/tafels': {
    object: ['id', 'revision'],
    body: { soort: 'deeltafel', titel: 'proef', niveau: 'adviseren', doel: 'proef', op: '2025-01-01' },
  },
  'POST /herzieningen/:id/tafels/:nr/sluiten': { object: ['id', 'revision'], params: { nr: '1' }, body: { aanwezig: 'proef', verslag: 'proef' } },
  'POST /herzieningen/:id/inbreng': {
    object: ['id', 'revision'],
    body: { tafel: 1, tekst: 'proef', soort: 'clientenraad', naam: 'proef' },
    ok: [201, 409],
  },
  // Nothing was said yet.
  'POST /herzieningen/:id/inbreng/:nr/antwoord': {
    object: ['id', 'revision'],
    params: { nr: '99' },
    body: { antwoord: 'proef', uitkomst: 'beantwoord' },
    ok: [404],
  },
  'POST /herzieningen/:id/eigen-inbreng': { object: ['id', 'revision'], body: { tafel: 1, tekst: 'proef' } },
  // Nothing is decided yet: the step is refused, which is a conflict of state.
  'POST /herzieningen/:id/stappen': { object: ['id', 'revision'], body: { versie: 999, stap: 'aanbieden' } },
};
