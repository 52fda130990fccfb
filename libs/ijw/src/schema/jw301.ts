// SPDX-License-Identifier: EUPL-1.2
import { buildAllocation, buildAllocationMessage } from '../allocation.js';
import { elementsOf, JW301_NAMESPACE, optional, repeated } from './element.js';
import { base, birthDate, familyName, header, product, size } from './parts.js';
import * as t from './types.js';

/** The elements of JW301, release 3.2: what a municipality allocates to a provider for one client. */

const jw301 = elementsOf(JW301_NAMESPACE);

const fullName = jw301.group('Naam', 'CDT_VolledigeNaam', [
  familyName('Geslachtsnaam'),
  optional(familyName('Partnernaam')),
  optional(base.leaf('Voornamen', t.personName)),
  optional(base.leaf('Voorletters', t.initials)),
  base.leaf('NaamGebruik', t.nameUse),
]);

const address = jw301.group('Adres', 'CDT_Adres', [
  optional(
    base.group('Huis', 'CDT_Huis', [
      base.leaf('Huisnummer', t.houseNumber),
      optional(base.leaf('Huisletter', t.houseLetter)),
      optional(base.leaf('HuisnummerToevoeging', t.houseAddition)),
      optional(base.leaf('AanduidingWoonadres', t.addressMark)),
    ]),
  ),
  optional(base.leaf('Postcode', t.postcode)),
  optional(base.leaf('Straatnaam', t.street)),
  optional(base.leaf('Plaatsnaam', t.town)),
  optional(base.leaf('LandCode', t.country)),
]);

const phone = (name: string) =>
  base.group(name, 'CDT_Telefoon', [base.leaf('Telefoonnummer', t.phoneNumber), base.leaf('Landnummer', t.phoneCountry)]);

const contact = jw301.group('Contact', 'Contact', [
  jw301.leaf('Soort', t.addressKind),
  optional(address),
  optional(jw301.leaf('Organisatie', t.organisationName)),
  optional(jw301.group('Telefoon', 'CDT_Telefoonnummers', [phone('Telefoon01'), optional(phone('Telefoon02'))])),
  optional(jw301.leaf('Emailadres', t.email)),
  optional(jw301.group('Periode', 'CDT_OpenPeriode', [optional(base.leaf('Begindatum', t.day)), optional(base.leaf('Einddatum', t.day))])),
]);

const relation = jw301.group('Relatie', 'Relatie', [
  jw301.leaf('Nummer', t.personNumber),
  optional(jw301.leaf('Volgorde', t.relationOrder)),
  jw301.leaf('Soort', t.relationKind),
  optional(birthDate(jw301)),
  optional(jw301.leaf('Geslacht', t.gender)),
  fullName,
  contact,
]);

const allocation = jw301.group(
  'ToegewezenProduct',
  'ToegewezenProduct',
  [
    jw301.leaf('ToewijzingNummer', t.allocationNumber),
    optional(jw301.leaf('ReferentieAanbieder', t.providerReference)),
    optional(product(jw301)),
    jw301.leaf('Toewijzingsdatum', t.day),
    jw301.leaf('Toewijzingstijd', t.timeOfDay),
    jw301.leaf('Ingangsdatum', t.day),
    optional(jw301.leaf('Einddatum', t.day)),
    optional(jw301.leaf('RedenWijziging', t.reasonOfChange)),
    optional(size(jw301)),
    optional(jw301.leaf('Budget', t.budget)),
    optional(jw301.leaf('Commentaar', t.remark)),
  ],
  buildAllocation,
);

export const JW301 = jw301.group(
  'Bericht',
  'Root',
  [
    header(jw301, '436', t.municipality, t.agbCode),
    jw301.group('Client', 'Client', [
      jw301.leaf('Bsn', t.bsn),
      birthDate(jw301),
      jw301.leaf('Geslacht', t.gender),
      fullName,
      optional(jw301.group('Communicatie', 'CDT_Communicatie', [base.leaf('Vorm', t.communicationForm), optional(base.leaf('Taal', t.language))])),
      optional(jw301.leaf('JuridischeStatus', t.legalStatus)),
      optional(jw301.leaf('WettelijkeVertegenwoordiging', t.legalRepresentation)),
      optional(jw301.leaf('Commentaar', t.remark)),
      optional(jw301.group('Relaties', 'Relaties', [repeated(relation)])),
      jw301.group('Contactgegevens', 'Contactgegevens', [repeated(contact)]),
      jw301.group('ToegewezenProducten', 'ToegewezenProducten', [repeated(allocation)]),
    ]),
  ],
  buildAllocationMessage,
);
