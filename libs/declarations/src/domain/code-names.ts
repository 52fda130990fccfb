// SPDX-License-Identifier: EUPL-1.2

// Names of the national code lists (iJw 3.2), in the words of the list, shortened where a screen has no room.

const CATEGORIES: Readonly<Record<string, string>> = {
  '40': 'Persoonlijke verzorging',
  '41': 'Dagbehandeling',
  '42': 'Vervoerdiensten',
  '43': 'Verblijf met behandeling',
  '44': 'Verblijf zonder behandeling',
  '45': 'Ambulante jeugdhulp',
  '46': 'Crisishulp',
  '47': 'Jeugdreclassering',
  '48': 'Jeugdbescherming',
  '49': 'Preventief justitieel kader',
  '50': 'Maatwerk',
  '51': 'Generalistische basis-ggz',
  '52': 'Specialistische ggz',
  '53': 'Kindergeneeskunde',
  '54': 'Jeugd-ggz',
  '55': 'Landelijk ingekochte zorg',
};

/** JZ588, of a stop. */
const END_REASONS: Readonly<Record<string, string>> = {
  '02': 'Overlijden',
  '20': 'Tijdelijk gestopt',
  '31': 'Volgens plan',
  '32': 'Eerder gestopt door de cliënt',
  '33': 'Eerder gestopt door de aanbieder',
  '34': 'Eerder gestopt in overleg',
  '35': 'Eerder gestopt door externe omstandigheden',
  '36': 'Op initiatief van de gemeente',
  '37': 'Door een wijzigingsverzoek',
  '38': 'Naar een andere aanbieder',
  '39': 'Naar een ander domein',
};

/** JZ002, of a new version of an allocation. */
const CHANGE_REASONS: Readonly<Record<string, string>> = {
  '01': 'Administratieve correctie (vervallen code)',
  '02': 'Overlijden',
  '03': 'Contractwijziging',
  '04': 'Verlenging',
  '05': 'Verkorting',
  '06': 'Naar een ander domein',
  '07': 'Verhuizing naar een andere gemeente',
  '08': 'Andere leveringsvorm',
  '09': 'Andere aanbieder',
  '10': 'Andere bekostiging',
  '11': 'Gemeentelijke herindeling',
  '12': 'Op initiatief van de aanbieder',
  '13': 'Verwijderd',
  '14': 'Administratieve correctie',
};

/** WMO757. */
const FREQUENCIES: Readonly<Record<string, string>> = { '1': 'per dag', '2': 'per week', '4': 'per maand', '6': 'in totaal' };

const nameIn =
  (list: Readonly<Record<string, string>>, what: string) =>
  (code: string): string =>
    list[code] ?? `${what} ${code}`;

export const categoryName = nameIn(CATEGORIES, 'categorie');
export const endReasonName = nameIn(END_REASONS, 'reden');
export const changeReasonName = nameIn(CHANGE_REASONS, 'reden');
export const frequencyName = nameIn(FREQUENCIES, 'frequentie');
