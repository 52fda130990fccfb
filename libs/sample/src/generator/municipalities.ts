// SPDX-License-Identifier: EUPL-1.2
// The municipalities of the sample region and their share in the children. The weights are for drawing only:
// they follow the size of the municipalities and the segments they take part in, and are no population figures.

export interface SampleMunicipality {
  code: string;
  name: string;
  weight: number;
}

export const DEN_HAAG = '0518';
/** Member until the end of 2023: only late lines of care before then. */
export const VOORSCHOTEN: SampleMunicipality = { code: '0626', name: 'Voorschoten', weight: 0 };

/** The nine municipalities of Haaglanden as of 2024 (H9). */
export const H9: readonly SampleMunicipality[] = [
  { code: '0503', name: 'Delft', weight: 12 },
  { code: DEN_HAAG, name: 'Den Haag', weight: 32 },
  { code: '1916', name: 'Leidschendam-Voorburg', weight: 10 },
  { code: '1842', name: 'Midden-Delfland', weight: 3 },
  { code: '1926', name: 'Pijnacker-Nootdorp', weight: 8 },
  { code: '0603', name: 'Rijswijk', weight: 7 },
  { code: '0629', name: 'Wassenaar', weight: 3.5 },
  { code: '1783', name: 'Westland', weight: 12.5 },
  { code: '0637', name: 'Zoetermeer', weight: 15 },
];

export const H9_CODES: readonly string[] = H9.map((m) => m.code);
export const H8_CODES: readonly string[] = H9_CODES.filter((code) => code !== DEN_HAAG);
