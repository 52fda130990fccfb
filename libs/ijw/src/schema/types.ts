// SPDX-License-Identifier: EUPL-1.2
import * as codes from './codes.js';
import { date, filledLine, filledText, fixedNumber, oneOf, pattern, text, time, wholeNumber } from './simple-types.js';

/** The simple types of iJw 3.2 that the messages we read use. */

const VERSION = /^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)$/;

/** Restrictions that stand inside a message, so without a name. */
export const messageCode = (code: string) => pattern(null, code, 3, new RegExp(`^${code}$`));
export const majorVersion = fixedNumber('3');
export const minorVersion = fixedNumber('2');
export const declarationNumber = pattern(null, 'een nummer van 1 tot en met 12 letters en cijfers', 12, /^[a-zA-Z0-9]+$/);

export const agbCode = pattern('LDT_AgbCode', 'de AGB-code: 8 cijfers', 8, /^[0-9]{8}$/);
export const municipality = pattern('LDT_Gemeente', 'de gemeentecode: 4 cijfers', 4, /^[0-9]{4}$/);
export const messageIdentification = filledLine('LDT_IdentificatieBericht', 12);
export const version = pattern('LDT_Versie', 'een versie, geschreven als 1.0.0', Infinity, VERSION);
export const day = date('LDT_Datum');
export const timeOfDay = time('LDT_Tijd');

export const bsn = pattern('LDT_BurgerServicenummer', 'het burgerservicenummer: 9 cijfers', 9, /^[0-9]{9}$/);
export const lineReference = text('LDT_ReferentieNummer', 20);
export const allocationNumber = wholeNumber('LDT_Nummer', 999_999_999);
export const productCategory = oneOf('LDT_ProductCategorie', codes.PRODUCT_CATEGORIES);
export const productCode = filledLine('LDT_ProductCode', 5);
export const volume = wholeNumber('LDT_Volume', 99_999_999);
export const unit = oneOf('LDT_Eenheid', codes.UNITS);
export const frequency = oneOf('LDT_Frequentie', codes.FREQUENCIES);
export const amount = wholeNumber('LDT_Bedrag', 99_999_999);
export const totalAmount = wholeNumber('LDT_TotaalBedrag', 999_999_999_999);
export const budget = wholeNumber('LDT_Budget', 99_999_999);
export const returnCode = oneOf('LDT_RetourCode', codes.RETURN_CODES);
export const debitCredit = oneOf('LDT_DebetCredit', codes.DEBIT_CREDIT);

export const providerReference = filledLine('LDT_Referentie', 36);
export const reasonOfChange = oneOf('LDT_RedenWijziging', codes.REASONS_OF_CHANGE);
export const noticeStatus = oneOf('LDT_StatusAanlevering', codes.NOTICE_STATUSES);
export const endReason = oneOf('LDT_RedenBeeindiging', codes.END_REASONS);
export const referrerType = oneOf('LDT_TypeVerwijzer', codes.REFERRER_TYPES);
export const referrerName = filledLine('LDT_NaamVerwijzer', 64);
export const yesOrNo = oneOf('LDT_JaNee', codes.YES_OR_NO);
export const remark = filledText('LDT_Commentaar');
export const legalStatus = oneOf('LDT_JuridischeStatus', codes.LEGAL_STATUSES);
export const legalRepresentation = oneOf('LDT_WettelijkeVertegenwoordiging', codes.LEGAL_REPRESENTATIONS);
export const communicationForm = oneOf('LDT_Communicatievorm', codes.COMMUNICATION_FORMS);
export const language = filledLine('LDT_Taal', 25);

export const gender = oneOf('LDT_Geslacht', codes.GENDERS);
export const dateUse = oneOf('LDT_DatumGebruik', codes.DATE_USES);
export const personName = filledLine('LDT_Naam', 200);
export const namePrefix = filledLine('LDT_Voorvoegsel', 10);
export const initials = pattern('LDT_Voorletters', 'een tot en met zes letters', 6, /^[a-zA-Z\u00c0-\u1ef3]+$/);
export const nameUse = oneOf('LDT_NaamGebruik', codes.NAME_USES);
export const personNumber = filledLine('LDT_Persoonsid', 20);
export const relationOrder = wholeNumber('LDT_RelatieVolgorde', 99);
export const relationKind = oneOf('LDT_SoortRelatie', codes.RELATION_KINDS);

export const addressKind = oneOf('LDT_AdresSoort', codes.ADDRESS_KINDS);
export const houseNumber = wholeNumber('LDT_Huisnummer', 99_999);
export const houseLetter = filledLine('LDT_Huisletter', 1);
export const houseAddition = filledLine('LDT_HuisnummerToevoeging', 4);
export const addressMark = oneOf('LDT_AanduidingWoonadres', codes.ADDRESS_MARKS);
export const postcode = filledLine('LDT_Postcode', 8);
export const street = filledLine('LDT_Straatnaam', 24);
export const town = filledLine('LDT_Plaatsnaam', 80);
export const country = oneOf('LDT_LandCode', codes.COUNTRIES);
export const organisationName = filledLine('LDT_Organisatienaam', 35);
export const phoneNumber = pattern('LDT_Telefoonnummer', 'een telefoonnummer van 1 tot en met 15 cijfers', 15, /^[0-9]+$/);
export const phoneCountry = filledLine('LDT_Landnummer', 4);
export const email = filledLine('LDT_Emailadres', 80);
