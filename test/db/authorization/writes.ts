// SPDX-License-Identifier: EUPL-1.2
import { AWARD_WRITES } from './award-writes.js';
import { BOARD_DECISION, INDEXATION, MANUAL } from './bodies.js';
import { CARE_WRITES } from './care-writes.js';
import { APPLICATION, NOT_IN_HAND, PROCEDURE } from './procurement-bodies.js';
import { PROVIDER_WRITES } from './provider-writes.js';
import { REVISION_WRITES } from './revision-writes.js';
import type { Sample } from './sample.js';
import { TENDER_WRITES } from './tender-writes.js';

const XML = { 'Content-Type': 'application/xml' };

function upload(): FormData {
  const form = new FormData();
  form.append('bestanden', new Blob(['<geen-bericht/>']), 'proef.xml');
  return form;
}

/** One entry for every route that changes something, by its path. What is let in and refused for what it is, was let in. */
export const WRITES: Readonly<Record<string, Sample>> = {
  ...AWARD_WRITES,
  ...CARE_WRITES,
  ...PROVIDER_WRITES,
  ...REVISION_WRITES,
  ...TENDER_WRITES,
  'PUT /aanmeldingen/:id': { object: ['id', 'application'], body: APPLICATION },
  'POST /aanmeldingen/:id/bewijzen/:eis': { object: ['id', 'application'], params: { eis: '1' }, body: upload },
  'PUT /aanmeldingen/:id/oordelen': { object: ['id', 'application'], body: { versie: 999, eis: 1, oordeel: 'voldoet' }, ok: NOT_IN_HAND },
  'POST /aanmeldingen/:id/stappen': { object: ['id', 'application'], body: { versie: 999, stap: 'intrekken' }, ok: NOT_IN_HAND },
  'POST /aanmeldingen/:id/vernieuwen': { object: ['id', 'application'], body: { versie: 999, eis: 1, geldigTotEnMet: '2030-01-01' } },
  'POST /aanmeldingen/volgende': {},
  'DELETE /agenda': { personOnly: true },
  'PUT /agenda': { personOnly: true },
  // The strategy of the proof has no criteria: let in, and refused for that.
  'PUT /afwegingen/:segment/bekostiging': { object: ['segment', 'segment'], body: { antwoorden: [], versie: 0 } },
  // A message that is none is let in, and refused for what it is.
  'POST /afwegingen/:segment/besluiten': {
    object: ['segment', 'segment'],
    body: { soort: 'bekostiging', keuze: 'taakgericht', motivering: 'proef van de toegang' },
  },
  'PUT /afwegingen/:segment/procedure': { object: ['segment', 'segment'], body: { wegingen: [], richting: [], motivering: 'proef', versie: 0 } },
  'POST /berichten': { body: '<geen-bericht/>', headers: XML, ok: [202, 400] },
  'POST /berichten/:id/antwoord': { object: ['id', 'message'], ok: [202, 404, 409] },
  // Nothing to let through in this message: let in, and refused for what it is.
  'POST /besluiten': { body: { soort: 'te-laat', bericht: '01890000-0000-7000-8000-000000000014', reden: 'proef van de toegang tot besluiten' } },
  'POST /besluiten/:id/goedkeuren': { object: ['id', 'decision'], body: {} },
  'POST /besluiten/:id/intrekken': { object: ['id', 'decision'], body: {} },
  'POST /besluiten/:id/weigeren': { object: ['id', 'decision'], body: { reden: 'proef van de toegang' } },
  'PUT /besparing': {
    body: { besluit: '01890000-0000-7000-8000-00000000dead', doelen: [{ segment: 'segment-1', jaar: 2027, bedrag: '1.00', versie: 0 }] },
  },
  'POST /besparing/inlezen': { body: { besluit: '01890000-0000-7000-8000-00000000dead', tekst: 'segment;jaar;bedrag' } },
  // A body that does not exist: let in, and refused for that.
  'POST /bestuursbesluiten': { body: BOARD_DECISION, ok: [201, 400] },
  // Nobody has to consent to this one: let in, and told so.
  'POST /bestuursbesluiten/:id/bekrachtigingen': {
    object: ['id', 'boardDecision'],
    body: { zetel: 'delft', bekrachtigt: true, op: '2025-01-01' },
    ok: [201, 409],
  },
  // No such line or reminder: let in, and told so.
  'POST /contracten/:nummer/aankondigingen': {
    object: ['nummer', 'contract'],
    body: { versie: 1, op: '2025-01-01', kenmerk: 'TN-1' },
    ok: [409],
  },
  'POST /contracten/:nummer/bezetting': { object: ['nummer', 'contract'], body: { regel: 1, dag: '2025-01-01', bezet: '1' }, ok: [201, 404] },
  'POST /contracten/:nummer/gronden': { object: ['nummer', 'contract'], body: { bedrag: null, clausule: null } },
  'POST /contracten/:nummer/herinneringen': {
    object: ['nummer', 'contract'],
    body: { soort: 'einde', dag: '2025-01-01', notitie: 'proef' },
    ok: [204, 404],
  },
  'PUT /contracten/:nummer/looptijd': {
    object: ['nummer', 'contract'],
    body: { wijze: 'geen', aantal: 0, maanden: 12, opzegtermijn: null, oorspronkelijkeWaarde: null, bron: 'proef', versie: 99 },
  },
  'POST /contracten/:nummer/opzegging': { object: ['nummer', 'contract'], body: { door: 'regio', reden: 'proef', versie: 99 } },
  'POST /contracten/:nummer/stukken': { object: ['nummer', 'contract'], body: { soort: 'overeenkomst', versie: 1 } },
  'POST /contracten/:nummer/verlengingen': { object: ['nummer', 'contract'], body: { besluit: null, versie: 99 } },
  'POST /contracten/:nummer/versies': {
    object: ['nummer', 'contract'],
    body: {
      gezien: 99,
      van: '2025-02-01',
      samenvatting: 'proef',
      grond: { grond: '2.163g', toelichting: 'proef', bedrag: null, clausule: null },
    },
  },
  'POST /contracten/weergaven': { body: { naam: 'Proef', keuze: { staat: 'komend' } } },
  // A view of somebody else: let in, and refused for that.
  'DELETE /contracten/weergaven/:id': { object: ['id', 'contractView'] },
  'PUT /contracten/weergaven/:id': { object: ['id', 'contractView'], body: { naam: 'Proef', keuze: {}, versie: 1 } },
  'PUT /data-integriteit/eigenaren': { body: { code: '9308', aanbieder: 'aanbieder-1', eigenaar: 'mij' } },
  // Planned and not held: let in, and refused for what it is.
  'POST /gesprekken': { body: { aanbieder: 'aanbieder-1', soort: 'contractgesprek', datum: '2026-03-03' }, ok: [201, 400, 409] },
  'PATCH /gesprekken/:id': { object: ['id', 'talk'], body: { versie: 1, plaats: 'Delft' } },
  'POST /gesprekken/:id/afspraken': { object: ['id', 'talk'], body: { tekst: 'proef', kant: 'aanbieder', datum: '2030-01-01' } },
  'POST /gesprekken/:id/afzeggen': { object: ['id', 'talk'], body: { versie: 999, reden: 'proef' } },
  'POST /gesprekken/:id/agenda': { object: ['id', 'talk'], body: { punt: 'proef' } },
  'DELETE /gesprekken/:id/agenda/:punt': { object: ['id', 'talk'], params: { punt: '999999999' } },
  'PUT /gesprekken/:id/verslag': { object: ['id', 'talk'], body: { versie: 999, tekst: 'proef', aanwezig: 'proef' } },
  'POST /gesprekken/:id/verslag/reactie': { object: ['id', 'talk'], body: { versie: 999, akkoord: true } },
  'POST /gesprekken/:id/verslag/voorleggen': { object: ['id', 'talk'], body: { versie: 999 } },
  'PATCH /gesprekken/afspraken/:id': { object: ['id', 'talkAgreement'], body: { versie: 1, staat: 'gedaan' } },
  'PUT /gesprekken/plan/:sleutel': { object: ['sleutel', 'provider'], body: { perJaar: 1, reden: 'proef' } },
  'PUT /gemeenten/:code/inwoners': { params: { code: '9999' }, body: { peildatum: '2024-01-01', aantal: 1, bron: 'proef' }, ok: [404] },
  'POST /gremia/:sleutel/mandaten': {
    object: ['sleutel', 'body'],
    body: { onderwerp: 'ambitie', van: '2025-01-01', bron: 'proef van de toegang' },
  },
  'POST /gremia/:sleutel/zetels': {
    object: ['sleutel', 'body'],
    body: { zetel: 'geen', gemeenten: [], van: '2025-01-01', bron: 'proef van de toegang' },
    ok: [201, 400],
  },
  'POST /handmatig': { body: MANUAL },
  'POST /handmatig/:id/goedkeuren': { object: ['id', 'manual'], body: {} },
  'POST /handmatig/:id/weigeren': { object: ['id', 'manual'], body: { reden: 'proef van de toegang' } },
  'POST /indexeringen': { body: INDEXATION },
  'PUT /indexeringen/:id': { object: ['id', 'indexation'], body: { ...INDEXATION, versie: 1 } },
  // A concept without a tariff, put before nobody: let in, and refused for what it is.
  'POST /indexeringen/:id/goedkeuren': { object: ['id', 'indexation'], body: {} },
  'POST /indexeringen/:id/intrekken': { object: ['id', 'indexation'], body: {} },
  'POST /indexeringen/:id/voorleggen': { object: ['id', 'indexation'], body: {} },
  'POST /indexeringen/:id/weigeren': { object: ['id', 'indexation'], body: { reden: 'proef van de toegang' } },
  'POST /inkoopprocedures': { body: { ...PROCEDURE, soort: 'open-house' } },
  'PUT /inkoopprocedures/:id': { object: ['id', 'procedure'], body: { ...PROCEDURE, versie: 999 } },
  'POST /inkoopprocedures/:id/aanmeldingen': { object: ['id', 'procedure'] },
  'POST /inkoopprocedures/:id/stappen': { object: ['id', 'procedure'], body: { versie: 999, stap: 'publiceren' } },
  'POST /inlezen': { body: { naam: 'Proef' } },
  'POST /inlezen/:id/annuleren': { object: ['id', 'importRun'] },
  'POST /inlezen/:id/bestanden': { object: ['id', 'importRun'], body: upload },
  'POST /inlezen/:id/start': { object: ['id', 'importRun'] },
  'POST /kinderen/:id/bsn': { object: ['id', 'person'], body: { doel: 'proef van de toegang' } },
  'POST /maatwerk': {
    body: {
      gemeente: '0503',
      kenmerk: 'J-900',
      aanbieder: 'aanbieder-1',
      product: 'P1',
      van: '2030-01-01',
      totEnMet: '2030-12-31',
      aantal: 12,
      tarief: '100.00',
      reden: 'proef van de toegang',
    },
    ok: [201, 400, 409],
  },
  'POST /maatwerk/:id/afwijzing': { object: ['id', 'maatwerk'], body: { versie: 999, reden: 'proef' } },
  'POST /maatwerk/:id/einde': { object: ['id', 'maatwerk'], body: { versie: 999, laatsteDag: '2025-06-01', reden: 'proef' } },
  'POST /maatwerk/:id/goedkeuring': { object: ['id', 'maatwerk'], body: { versie: 999 } },
  'POST /maatwerk/:id/intrekking': { object: ['id', 'maatwerk'], body: { versie: 999, reden: 'proef' } },
  'POST /maatwerk/:id/ondertekening': {
    object: ['id', 'maatwerk'],
    body: { versie: 999, partij: 'regio', naam: 'proef', functie: 'proef', datum: '2025-01-01' },
  },
  'POST /maatwerk/:id/toets': { object: ['id', 'maatwerk'], body: { versie: 999, tarief: '1.00' } },
  'POST /maatwerk/mandaten': { body: { rol: 'controller', hoogstens: '1000.00', vanaf: '2030-01-01', bron: 'proef' } },
  'POST /missend-aanbod': { body: { titel: 'Proef', omschrijving: 'proef van de toegang', product: 'P1', gemeenten: ['0503'] } },
  'POST /missend-aanbod/:id/afsluiten': { object: ['id', 'missingSupply'], body: { versie: 1, reden: 'proef van de toegang' } },
  'POST /missend-aanbod/:id/open': {
    object: ['id', 'missingSupply'],
    body: { versie: 1, besluit: '01890000-0000-7000-8000-00000000dead', van: '2099-01-01' },
  },
  'POST /missend-aanbod/:id/toets': {
    object: ['id', 'missingSupply'],
    body: { versie: 1, uitkomst: 'ontbreekt', toelichting: 'proef van de toegang' },
  },
  'POST /mail/:id/opnieuw': { params: { id: '018f0000-0000-7000-8000-000000000001' }, ok: [404] },
  'POST /post/:id/gelezen': { params: { id: '018f0000-0000-7000-8000-000000000001' }, ok: [404] },
  'POST /omzettingen': { body: { titel: 'proef van de toegang', vanaf: '2030-01-01', tabel: 'GEEN1;GEEN2' }, ok: [201, 400] },
  'PUT /omzettingen/:id': { object: ['id', 'conversion'], body: { titel: 'proef', vanaf: '2030-01-01', tabel: 'GEEN1;GEEN2', versie: 999 } },
  'POST /omzettingen/:id/goedkeuren': { object: ['id', 'conversion'], body: {} },
  'POST /omzettingen/:id/proef': { object: ['id', 'conversion'], body: {} },
  'POST /omzettingen/:id/terughalen': { object: ['id', 'conversion'], body: {} },
  'POST /omzettingen/:id/uitzonderingen': {
    object: ['id', 'conversion'],
    body: { uitzondering: 'geen-regel', keuze: 'niet-omzetten', reden: 'proef van de toegang, zonder gevolg' },
  },
  'POST /omzettingen/:id/voorleggen': { object: ['id', 'conversion'], body: {} },
  'POST /omzettingen/:id/weigeren': { object: ['id', 'conversion'], body: { reden: 'proef van de toegang' } },
  'POST /ondertekeningen': { body: { stuk: '01890000-0000-7000-8000-00000000dead' }, ok: [404] },
  'POST /ondertekeningen/:id/handtekening': {
    params: { id: '01890000-0000-7000-8000-00000000dead' },
    body: { hash: '0'.repeat(64), bevoegdheid: 'proef', gelezen: true, bevoegd: true },
    ok: [403, 404],
  },
  'POST /ondertekeningen/:id/intrekking': {
    params: { id: '01890000-0000-7000-8000-00000000dead' },
    body: { reden: 'proef van de toegang' },
    ok: [404],
  },
  'POST /opnamestops': { body: { aanbieder: 'aanbieder-1', van: '2025-01-01', reden: 'proef van de toegang' } },
  'POST /opnamestops/:id/beeindigen': { object: ['id', 'admissionStop'], body: { versie: 1, totEnMet: '2025-06-30' } },
  // A decision that does not exist: let in, and refused for what it is.
  'PUT /plafonds/:segment/:jaar': {
    object: ['segment', 'segment'],
    params: { jaar: '2025' },
    body: { besluit: '01890000-0000-7000-8000-00000000dead', plafonds: [{ gemeente: '0503', bedrag: null, versie: 0 }] },
  },
  'PUT /planning/mijlpalen/:id': { object: ['id', 'milestone'], body: { reden: 'proef van de toegang', versie: 1 } },
  'PUT /planning/sporen/:sleutel': { object: ['sleutel', 'planningTrack'], body: { tweeRondes: true, reden: 'proef van de toegang', versie: 1 } },
  'PUT /producten/:code/indelingen/:indeling': {
    object: ['code', 'product'],
    params: { indeling: 'segment' },
    body: { waarde: 'segment-1', vanaf: '2027-01-01' },
  },
  'PUT /productenboek/:code': {
    object: ['code', 'product'],
    body: { versie: 7, omschrijving: 'Proef', doelgroep: null, inhoud: null, bron: 'proef' },
  },
  // No concept of it: let in, and refused for what it is.
  'POST /productenboek/:code/publiceren': { object: ['code', 'product'], body: { versie: 1 } },
  'PUT /productenboek/:code/tarief': { object: ['code', 'product'], body: { versie: 7, vanaf: '2026-01-01', bedrag: '1.00', onderdelen: [] } },
  'POST /productenboek/:code/tarief/publiceren': { object: ['code', 'product'], body: { versie: 1 } },
  'DELETE /sessie': { endsSession: true, personOnly: true },
  'POST /sessie': { body: { email: 'niemand@voorbeeld.nl', wachtwoord: 'verkeerd' }, ok: [401, 429] },
  'POST /sessie/regio': { endsSession: true, personOnly: true, body: { regio: 'een' }, ok: [201, 404] },
  'PATCH /signalen/:id': { object: ['id', 'signal'], body: { versie: 1, staat: 'gezien' } },
  'POST /signalen/:id/notities': { object: ['id', 'signal'], body: { tekst: 'Gebeld.' } },
  // No meeting and no vote: let in, and told so.
  'POST /stemmingen': {
    body: {
      vergadering: '01890000-0000-7000-8000-00000000dead',
      titel: 'proef',
      onderwerp: { soort: 'procedure', label: 'proef' },
      motivering: 'proef',
      wijze: 'per-zetel',
    },
    ok: [400],
  },
  'POST /stemmingen/:id/intrekken': { params: { id: '01890000-0000-7000-8000-00000000dead' }, body: { reden: 'proef' }, ok: [404] },
  'POST /stemmingen/:id/sluiten': { params: { id: '01890000-0000-7000-8000-00000000dead' }, body: { versie: 1 }, ok: [404] },
  'PUT /stemmingen/:id/zetels/:zetel': { params: { id: '01890000-0000-7000-8000-00000000dead', zetel: 'lid-1' }, body: { keuze: 'voor' }, ok: [404] },
  'PUT /strategie/acties/:id': {
    object: ['id', 'strategyAction'],
    body: { tekst: 'proef van de toegang', staat: 'loopt', segmenten: [], versie: 1 },
  },
  'POST /strategie/punten/:id/acties': { object: ['id', 'strategyPoint'], body: { tekst: 'proef van de toegang', staat: 'loopt', segmenten: [] } },
  'POST /strategie/uitspraken/:id/aanvullingen': { object: ['id', 'statement'], body: { tekst: 'proef van de toegang' } },
  'POST /taken/:id/annuleren': { object: ['id', 'job'] },
  'POST /taken/:id/opnieuw': { object: ['id', 'job'] },
  'POST /taken/controle-bestedingsruimte': { body: { jaar: 2025 } },
  'POST /vergaderingen': { body: { gremium: 'geen', datum: '2025-01-01' }, ok: [201, 400] },
  'POST /voor-de-rekening/controle': {},
  'POST /voorbeeld/volgende-maand': {},
  'POST /vragen': { body: { onderwerp: { soort: 'contract', id: 'RO-1' }, titel: 'Proef', tekst: 'Klopt dit tarief?' } },
  'PATCH /vragen/:id': { object: ['id', 'thread'], body: { versie: 1, staat: 'gesloten' } },
  'POST /vragen/:id/berichten': { object: ['id', 'thread'], body: { tekst: 'Dat zoeken wij uit.' } },
  'POST /vragen/:id/gelezen': { object: ['id', 'thread'], body: {} },
  // A second time the name is taken: let in, and refused for what it is.
  'POST /vragen/sjablonen': { body: { naam: 'Proef', tekst: 'Bij {regel}: {oorzaak}.' }, ok: [201, 400] },
  'PUT /vragen/sjablonen/:id': {
    object: ['id', 'template'],
    body: { versie: 1, naam: 'Tarief', tekst: 'Het tarief is {verwacht}.', vervallen: true },
  },
};
