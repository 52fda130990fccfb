// SPDX-License-Identifier: EUPL-1.2

export interface ListedCode {
  readonly code: string;
  readonly name: string;
}

/** Services that a SAS tender can be about, by the list of social services in the eForms SDK, as far as youth care uses them (law.md 2). */
export const CPV: readonly ListedCode[] = [
  { code: '85000000', name: 'Gezondheidszorg en maatschappelijk werk' },
  { code: '85121270', name: 'Psychiatrie of psychologie' },
  { code: '85300000', name: 'Maatschappelijk werk en aanverwante diensten' },
  { code: '85310000', name: 'Maatschappelijke diensten' },
  { code: '85311000', name: 'Maatschappelijke diensten met onderdak' },
  { code: '85311300', name: 'Welzijnszorg voor kinderen en jongeren' },
  { code: '85312000', name: 'Maatschappelijke diensten zonder onderdak' },
  { code: '85312120', name: 'Dagverblijven voor gehandicapte kinderen en jongeren' },
  { code: '85312300', name: 'Begeleiding en advies' },
  { code: '85312310', name: 'Begeleiding' },
  { code: '85312320', name: 'Advisering' },
  { code: '85312400', name: 'Welzijnszorg buiten inrichtingen' },
  { code: '85320000', name: 'Sociale diensten' },
  { code: '85323000', name: 'Gemeentelijke gezondheidszorg' },
];

/** Parts of the country at the third level, around the regions of this product. Other codes can be typed. */
export const NUTS: readonly ListedCode[] = [
  { code: 'NL361', name: "Agglomeratie 's-Gravenhage" },
  { code: 'NL362', name: 'Delft en Westland' },
  { code: 'NL363', name: 'Agglomeratie Leiden en Bollenstreek' },
  { code: 'NL364', name: 'Zuidoost-Zuid-Holland' },
  { code: 'NL365', name: 'Oost-Zuid-Holland' },
  { code: 'NL366', name: 'Groot-Rijnmond' },
];

const SOCIAL: ReadonlySet<string> = new Set(CPV.map((c) => c.code));
export const isSocialService = (code: string): boolean => SOCIAL.has(code);
