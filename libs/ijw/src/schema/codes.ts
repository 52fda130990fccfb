// SPDX-License-Identifier: EUPL-1.2

/** The codes of iJw 3.2 (source: the official base schema, release 3.2). Facts, kept as data. */

const span = (from: number, until: number): string[] => Array.from({ length: until - from + 1 }, (_, i) => String(from + i).padStart(2, '0'));

export const PRODUCT_CATEGORIES = [...span(31, 38), ...span(40, 55)];
export const UNITS = ['01', '04', '14', '16', '82', '83', '84'];
export const DEBIT_CREDIT = ['D', 'C'];
export const FREQUENCIES = ['1', '2', '4', '6'];
export const REASONS_OF_CHANGE = span(1, 14);
export const NOTICE_STATUSES = ['1', '2', '3', '9'];
export const END_REASONS = ['02', '20', ...span(31, 39)];
export const REFERRER_TYPES = [...span(1, 6), '08'];
export const YES_OR_NO = ['1', '2'];
/** What an answer may say (WJ001). */
export const RETURN_CODES = (
  '0001 0200 0233 0611 8001 8017 8021 8187 8214 8848 9019 9056 9063 9069 9071 9074 9307 9308 9319 9321 9322 9326 9332 9333 9338 9339 9340 ' +
  '9341 9346 9347 9349 9350 9351 9355 9357 9359 9360 9361 9365 9366 9367 9369 9373 9374 9375 9379 9384 9385 9387 9388 9389 9390 9411 9412 ' +
  '9413 9414 9415 S300 S329'
).split(' ');
export const GENDERS = ['0', '1', '2'];
export const DATE_USES = ['1', '2', '3'];
export const NAME_USES = ['1', '2', '3', '4', '5', '6'];
export const COMMUNICATION_FORMS = ['1', '2', '3'];
export const LEGAL_STATUSES = [...span(1, 5), '11', '12'];
export const LEGAL_REPRESENTATIONS = span(6, 10);
export const RELATION_KINDS = span(3, 25);
export const ADDRESS_KINDS = span(1, 4);
export const ADDRESS_MARKS = ['AB', 'BY', 'TO', 'WW'];

/** ISO 3166-1, two letters. */
export const COUNTRIES = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA ' +
  'CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA ' +
  'GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS ' +
  'MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS ' +
  'RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW ' +
  'TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');
