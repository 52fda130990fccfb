// SPDX-License-Identifier: EUPL-1.2

/** The papers of a procedure, and what a provider fills in. */
export const PROCEDURE = {
  titel: 'Proef',
  toelichting: 'proef van de toegang',
  motivering: 'proef van de toegang',
  contractsoort: 'resultaatovereenkomst',
  contractVan: '2030-01-01',
  contractTotEnMet: '2030-12-31',
  gemeenten: ['0503'],
  verduidelijkingDagen: 10,
  bezwaarDagen: 20,
  alleenMissendAanbod: false,
  eisen: [],
  vensters: [],
  producten: [],
};
export const APPLICATION = {
  versie: 999,
  bedrijf: { naam: '', agb: '', kvk: '', contactpersoon: '', email: '' },
  verklaring: [],
  antwoorden: [],
  producten: [],
};
/** Also 404: an assessor asks for what is not in its hand. */
export const NOT_IN_HAND = [200, 201, 404, 409, 412];
