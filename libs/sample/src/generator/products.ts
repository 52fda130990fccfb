// SPDX-License-Identifier: EUPL-1.2
// The products the sample's providers deliver: the codes of data/haaglanden/producten.json (a test holds them equal)
// with what only a sample needs: a tariff, how much is allocated, for how long, and how often.

export type Unit = '01' | '04' | '14' | '16' | '82' | '83' | '84';
/** '1' a day, '2' a week, '4' a month, '6' in total. */
export type Frequency = '1' | '2' | '4' | '6';
/** A segment, a block beside the segments, or 'none' for what is not mapped yet. */
export type Segment = '1' | '2' | '3' | '4' | '5' | 'jb-jr' | 'gesloten' | 'landelijk' | 'maatwerk' | 'none';

export interface SampleProduct {
  code: string;
  category: string;
  unit: Unit;
  segment: Segment;
  /** Eurocents per unit in the first contract year of the sample. */
  tariff: number;
  frequency: Frequency;
  /** Allocated volume per frequency, least and most. */
  volume: readonly [number, number];
  /** Mean length of an allocation in months. */
  months: number;
  /** How often it is chosen within its segment. */
  weight: number;
}

const p = (
  code: string,
  unit: Unit,
  segment: Segment,
  tariff: number,
  frequency: Frequency,
  volume: readonly [number, number],
  months: number,
  weight: number,
): SampleProduct => ({ code, category: code.slice(0, 2), unit, segment, tariff, frequency, volume, months, weight });

export const PRODUCTS: readonly SampleProduct[] = [
  p('43H01', '14', '1', 23_650, '1', [1, 1], 16, 12),
  p('43H02', '14', '1', 25_900, '1', [1, 1], 18, 9),
  p('43H03', '14', '1', 34_700, '1', [1, 1], 14, 5),
  p('43H04', '14', '1', 39_800, '1', [1, 1], 8, 4),
  p('43H05', '14', '1', 27_300, '1', [1, 1], 6, 2),
  p('44A08', '14', '1', 14_543, '1', [1, 1], 28, 9),
  p('44A27', '14', '1', 18_640, '1', [1, 1], 18, 8),
  p('44A47', '14', '1', 16_100, '2', [1, 2], 12, 9),
  p('44H01', '14', '1', 5_870, '1', [1, 1], 34, 13),
  p('44H02', '14', '1', 12_600, '1', [1, 1], 14, 6),
  p('44H03', '14', '1', 8_900, '1', [1, 1], 12, 5),
  p('45H01', '04', '1', 8_450, '2', [2, 5], 8, 7),
  p('45H02', '04', '1', 8_450, '2', [2, 4], 6, 5),
  p('46H01', '14', '1', 29_500, '1', [1, 1], 2, 4),
  p('46H02', '14', '1', 8_800, '1', [1, 1], 2, 3),
  p('46H03', '01', '1', 172, '6', [900, 2_700], 2, 4),

  p('54003', '01', '2', 176, '6', [600, 2_400], 4, 16),
  p('54004', '01', '2', 195, '4', [60, 480], 12, 40),
  p('54H01', '01', '2', 201, '4', [90, 540], 10, 6),
  p('54H02', '04', '2', 11_850, '2', [1, 7], 10, 5),
  p('54H03', '04', '2', 11_200, '2', [2, 9], 7, 7),
  p('54H04', '16', '2', 19_600, '2', [2, 6], 8, 5),
  p('54H05', '84', '2', 7_640, '4', [1, 2], 14, 22),
  p('54H06', '01', '2', 189, '4', [60, 420], 9, 10),

  p('41A00', '16', '3', 6_118, '2', [4, 8], 12, 24),
  p('41A03', '16', '3', 6_612, '2', [5, 9], 12, 22),
  p('41H01', '16', '3', 8_940, '2', [5, 9], 13, 14),
  p('41H02', '16', '3', 5_260, '2', [2, 5], 10, 12),
  p('45H40', '16', '3', 8_350, '2', [6, 10], 24, 10),
  p('45H41', '16', '3', 5_480, '2', [4, 9], 18, 10),
  p('45H42', '16', '3', 5_790, '2', [6, 10], 12, 4),
  p('40H01', '04', '3', 4_720, '2', [3, 8], 14, 6),

  p('45H50', '04', '4', 6_680, '2', [1, 3], 9, 28),
  p('45H51', '16', '4', 5_020, '2', [1, 4], 10, 20),
  p('45H52', '16', '4', 6_340, '2', [2, 6], 10, 14),
  p('45H53', '04', '4', 6_950, '2', [1, 4], 10, 18),
  p('45H54', '01', '4', 113, '4', [120, 420], 6, 8),
  p('40H02', '04', '4', 4_720, '2', [2, 5], 12, 8),

  p('45A03', '01', '5', 108, '6', [480, 1_500], 4, 16),
  // In the sample's year 79,50 an hour: half a cent a minute is rounded.
  p('45A04', '04', '5', 6_935, '2', [1, 3], 8, 20),
  p('45A48', '04', '5', 6_960, '2', [1, 3], 9, 18),
  p('45A49', '04', '5', 4_560, '2', [1, 4], 9, 10),
  p('45A76', '01', '5', 101, '6', [600, 900], 2, 4),
  p('45A77', '01', '5', 101, '4', [90, 210], 13, 10),
  p('54001', '01', '5', 112, '6', [600, 1_500], 3, 12),
  p('54002', '01', '5', 165, '4', [60, 240], 7, 22),
  p('45H60', '04', '5', 7_350, '2', [1, 4], 8, 12),
  p('45H61', '04', '5', 6_540, '2', [1, 3], 6, 8),
  p('45H62', '01', '5', 131, '4', [60, 240], 7, 8),
  p('45H63', '84', '5', 8_320, '4', [2, 4], 7, 7),
  p('45H64', '84', '5', 5_480, '6', [8, 14], 4, 5),
  p('45H65', '04', '5', 6_880, '2', [1, 4], 12, 9),
  p('45H66', '83', '5', 412_500, '6', [1, 1], 8, 5),
  p('40H03', '04', '5', 4_720, '2', [2, 7], 12, 3),

  p('47H01', '82', 'jb-jr', 56_900, '4', [1, 1], 10, 22),
  p('47H02', '82', 'jb-jr', 121_500, '4', [1, 1], 8, 5),
  p('48H01', '82', 'jb-jr', 58_300, '4', [1, 1], 16, 50),
  p('48H02', '82', 'jb-jr', 48_400, '4', [1, 1], 36, 23),
  p('43H90', '14', 'gesloten', 47_900, '1', [1, 1], 6, 8),
  p('43H91', '14', 'gesloten', 52_300, '1', [1, 1], 7, 2),
  p('55A11', '14', 'landelijk', 36_400, '1', [1, 1], 7, 5),
  p('55A12', '01', 'landelijk', 214, '4', [240, 720], 9, 5),
  p('50H01', '82', 'maatwerk', 264_000, '4', [1, 1], 11, 5),
  p('50H02', '83', 'maatwerk', 1_480_000, '6', [1, 1], 8, 3),
  p('50H03', '14', 'maatwerk', 19_900, '1', [1, 1], 12, 4),

  p('42A03', '84', 'none', 1_276, '2', [4, 10], 10, 6),
  p('42H01', '84', 'none', 2_940, '2', [4, 10], 12, 2),
  p('45H80', '01', 'none', 121, '4', [60, 180], 6, 2),
  p('45H81', '04', 'none', 9_260, '2', [1, 3], 8, 2),
  p('45H82', '04', 'none', 8_140, '2', [1, 3], 12, 2),
  p('45H83', '04', 'none', 8_760, '2', [2, 4], 7, 2),
  p('45H84', '04', 'none', 9_450, '2', [2, 5], 10, 3),
  p('45H85', '04', 'none', 7_020, '2', [1, 2], 5, 3),
  p('49H01', '82', 'none', 92_000, '4', [1, 1], 4, 1),
  p('53A01', '01', 'none', 299, '4', [30, 120], 6, 2),
  p('53A02', '84', 'none', 18_600, '4', [1, 1], 6, 1),
  p('54H20', '84', 'none', 3_450, '4', [2, 6], 5, 1),
];

/** Bought taakgericht: one piece in total per allocation, paid in instalments, never declared. */
export const TAAKGERICHT_PRODUCT: SampleProduct = p('45H55', '82', '4', 0, '6', [1, 1], 12, 0);

export const productsOf = (segment: Segment): readonly SampleProduct[] => PRODUCTS.filter((x) => x.segment === segment);

export const productByCode: ReadonlyMap<string, SampleProduct> = new Map([...PRODUCTS, TAAKGERICHT_PRODUCT].map((x) => [x.code, x]));
