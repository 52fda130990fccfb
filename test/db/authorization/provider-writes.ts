// SPDX-License-Identifier: EUPL-1.2
import type { Sample } from './sample.js';

const LIFE_EVENT = { soort: 'nieuw-kvk', op: '2025-01-01', bron: 'proef', kvk: '12345678' };
const PHONE_CALL = { versie: 999, nummer: '0701234567', bekendUit: 'contract', uitkomst: 'niet-bereikt' };
const NOBODY = '018f0000-0000-7000-8000-000000000001';
const NOTHING = { aanbieders: 0, signalen: 0, vragen: 0, gesprekken: 0, afspraken: 0, oorzaken: 0 };
/** Of people who have nothing. */
const HAND_OVER = { van: NOBODY, naar: NOBODY, reden: 'proef van de toegang', voorbeeld: NOTHING };

/** Of the routes that change what is kept of providers, and whose they are. */
export const PROVIDER_WRITES: Readonly<Record<string, Sample>> = {
  'POST /aanbieders/:sleutel/kwaliteit': { object: ['sleutel', 'provider'], body: { soort: 'klacht', titel: 'proef', datum: '2025-01-01' } },
  'POST /aanbieders/:sleutel/levensloop': { object: ['sleutel', 'provider'], body: LIFE_EVENT },
  'POST /aanbieders/:sleutel/rekeningnummer': { object: ['sleutel', 'provider'], body: { iban: 'NL91ABNA0417164300', herkomst: 'proef' } },
  'PATCH /kwaliteit/:id': { object: ['id', 'qualityItem'], body: { versie: 999, staat: 'vervangen', toelichting: 'proef' } },
  'POST /kwaliteit/:id/herinnering': { object: ['id', 'qualityItem'], body: { dag: '2025-01-01', notitie: 'proef' }, ok: [204, 404] },
  'POST /portefeuilles/overdrachten': { body: HAND_OVER, ok: [400] },
  'POST /rekeningwijzigingen/:id/goedkeuren': { object: ['id', 'ibanChange'], body: { versie: 999 } },
  'POST /rekeningwijzigingen/:id/intrekken': { object: ['id', 'ibanChange'], body: { versie: 999 } },
  'POST /rekeningwijzigingen/:id/telefoontjes': { object: ['id', 'ibanChange'], body: PHONE_CALL },
  'POST /rekeningwijzigingen/:id/weigeren': { object: ['id', 'ibanChange'], body: { versie: 999, reden: 'proef' } },
};
