// SPDX-License-Identifier: EUPL-1.2
import { buildAllocation, buildAllocationMessage } from '../allocation.js';
import { buildClient, buildDeclarationMessage, buildLine } from '../declaration.js';
import type { MessageType } from '../types.js';
import { BASE_NAMESPACE, elementsOf, JW301_NAMESPACE, JW323_NAMESPACE, optional, repeated, type ElementRule } from './element.js';
import type { SimpleType } from './simple-types.js';
import * as t from './types.js';

/**
 * The elements of JW323 and JW301, release 3.2: order, number and types. This one table drives the reader that decides.
 * Element names are facts of the standard; children of the common types live in the namespace of the base schema.
 */

const base = elementsOf(BASE_NAMESPACE);
type Elements = ReturnType<typeof elementsOf>;

const closedPeriod = (of: Elements, name: string) =>
  of.group(name, 'CDT_GeslotenPeriode', [base.leaf('Begindatum', t.day), base.leaf('Einddatum', t.day)]);

const header = (of: Elements, code: string, sender: SimpleType, receiver: SimpleType) =>
  of.group('Header', 'Header', [
    of.leaf('BerichtCode', t.messageCode(code)),
    of.leaf('BerichtVersie', t.majorVersion),
    of.leaf('BerichtSubversie', t.minorVersion),
    of.leaf('Afzender', sender),
    of.leaf('Ontvanger', receiver),
    of.group('BerichtIdentificatie', 'CDT_BerichtIdentificatie', [
      base.leaf('Identificatie', t.messageIdentification),
      base.leaf('Dagtekening', t.day),
    ]),
    of.group('XsdVersie', 'CDT_XsdVersie', [base.leaf('BasisschemaXsdVersie', t.version), base.leaf('BerichtXsdVersie', t.version)]),
  ]);

const jw323 = elementsOf(JW323_NAMESPACE);

const line = jw323.group(
  'Prestatie',
  'Prestatie',
  [
    jw323.group('ProductReferentie', 'CDT_Referentie', [
      base.leaf('ReferentieNummer', t.lineReference),
      optional(base.leaf('VorigReferentieNummer', t.lineReference)),
    ]),
    jw323.leaf('ToewijzingNummer', t.allocationNumber),
    jw323.leaf('ProductCategorie', t.productCategory),
    jw323.leaf('ProductCode', t.productCode),
    closedPeriod(jw323, 'ProductPeriode'),
    jw323.leaf('GeleverdVolume', t.volume),
    jw323.leaf('Eenheid', t.unit),
    optional(jw323.leaf('ProductTarief', t.amount)),
    jw323.group('IngediendBedrag', 'CDT_BedragMetDC', [base.leaf('Bedrag', t.amount), base.leaf('DebetCredit', t.debitCredit)]),
  ],
  buildLine,
);

const declarationClient = jw323.group(
  'Client',
  'Client',
  [jw323.leaf('Bsn', t.bsn), jw323.group('Prestaties', 'Prestaties', [repeated(line)])],
  buildClient,
);

const JW323 = jw323.group(
  'Bericht',
  'Root',
  [
    header(jw323, '490', t.agbCode, t.municipality),
    jw323.group('Declaratie', 'Declaratie', [
      jw323.leaf('DeclaratieNummer', t.declarationNumber),
      closedPeriod(jw323, 'DeclaratiePeriode'),
      jw323.leaf('DeclaratieDagtekening', t.day),
      jw323.group('TotaalIngediendBedrag', 'CDT_TotaalBedragMetDC', [
        base.leaf('TotaalBedrag', t.totalAmount),
        base.leaf('DebetCredit', t.debitCredit),
      ]),
      jw323.group('Clienten', 'Clienten', [repeated(declarationClient)]),
    ]),
  ],
  buildDeclarationMessage,
);

const jw301 = elementsOf(JW301_NAMESPACE);

const birthDate = jw301.group('Geboortedatum', 'CDT_Geboortedatum', [base.leaf('Datum', t.day), optional(base.leaf('DatumGebruik', t.dateUse))]);

const familyName = (name: string) =>
  base.group(name, 'CDT_Achternaam', [base.leaf('Achternaam', t.personName), optional(base.leaf('Voorvoegsel', t.namePrefix))]);

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
  optional(birthDate),
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
    optional(jw301.group('Product', 'CDT_Product', [base.leaf('Categorie', t.productCategory), optional(base.leaf('Code', t.productCode))])),
    jw301.leaf('Toewijzingsdatum', t.day),
    jw301.leaf('Toewijzingstijd', t.timeOfDay),
    jw301.leaf('Ingangsdatum', t.day),
    optional(jw301.leaf('Einddatum', t.day)),
    optional(jw301.leaf('RedenWijziging', t.reasonOfChange)),
    optional(
      jw301.group('Omvang', 'CDT_Omvang', [base.leaf('Volume', t.volume), base.leaf('Eenheid', t.unit), base.leaf('Frequentie', t.frequency)]),
    ),
    optional(jw301.leaf('Budget', t.budget)),
    optional(jw301.leaf('Commentaar', t.remark)),
  ],
  buildAllocation,
);

const JW301 = jw301.group(
  'Bericht',
  'Root',
  [
    header(jw301, '436', t.municipality, t.agbCode),
    jw301.group('Client', 'Client', [
      jw301.leaf('Bsn', t.bsn),
      birthDate,
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

/** The messages we read, by the namespace of their root. */
export const MESSAGES: ReadonlyMap<string, { type: MessageType; root: ElementRule }> = new Map([
  [JW323_NAMESPACE, { type: 'JW323', root: JW323 }],
  [JW301_NAMESPACE, { type: 'JW301', root: JW301 }],
]);
