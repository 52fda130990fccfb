// SPDX-License-Identifier: EUPL-1.2
import { BASE_NAMESPACE, elementsOf, optional, type ElementRule } from './element.js';
import type { SimpleType } from './simple-types.js';
import * as t from './types.js';

/**
 * The elements that several messages of iJw 3.2 have in common. The element itself lives in the namespace of its message, what it holds
 * in that of the base schema. Element names are facts of the standard.
 */

export const base = elementsOf(BASE_NAMESPACE);
export type Elements = ReturnType<typeof elementsOf>;

export const closedPeriod = (of: Elements, name: string): ElementRule =>
  of.group(name, 'CDT_GeslotenPeriode', [base.leaf('Begindatum', t.day), base.leaf('Einddatum', t.day)]);

export const header = (of: Elements, code: string, sender: SimpleType, receiver: SimpleType): ElementRule =>
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

export const birthDate = (of: Elements): ElementRule =>
  of.group('Geboortedatum', 'CDT_Geboortedatum', [base.leaf('Datum', t.day), optional(base.leaf('DatumGebruik', t.dateUse))]);

export const familyName = (name: string): ElementRule =>
  base.group(name, 'CDT_Achternaam', [base.leaf('Achternaam', t.personName), optional(base.leaf('Voorvoegsel', t.namePrefix))]);

/** The name as the messages of a provider have it: without the name of a partner. */
export const shortName = (of: Elements): ElementRule =>
  of.group('Naam', 'CDT_VerkorteNaam', [
    familyName('Geslachtsnaam'),
    optional(base.leaf('Voornamen', t.personName)),
    optional(base.leaf('Voorletters', t.initials)),
  ]);

export const product = (of: Elements): ElementRule =>
  of.group('Product', 'CDT_Product', [base.leaf('Categorie', t.productCategory), optional(base.leaf('Code', t.productCode))]);

export const size = (of: Elements): ElementRule =>
  of.group('Omvang', 'CDT_Omvang', [base.leaf('Volume', t.volume), base.leaf('Eenheid', t.unit), base.leaf('Frequentie', t.frequency)]);
