// SPDX-License-Identifier: EUPL-1.2

/** The day it is in this small region. */
export const TODAY = '2025-11-22';
/** A readable id. */
export const rowId = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Two providers, two municipalities of the region and one that left it, products with and without a place in the classifications. */
export const PROVIDERS = { zorg: rowId(1), hulp: rowId(2) } as const;
export const ACCOUNTS = { anna: rowId(11), bram: rowId(12) } as const;
export type ProviderKey = keyof typeof PROVIDERS;
export const MUNICIPALITIES = { delft: '0503', 'den-haag': '0518', voorschoten: '0626' } as const;

export const SMALL_REGION = `
  insert into region (id, key, name, demo, clock_offset) values (1, 'een', 'Een', true, timestamptz '${TODAY} 09:00+01' - now());
  insert into municipality (region_id, code, key, name, source) values (1, '0503', 'delft', 'Delft', 't'), (1, '0518', 'den-haag', 'Den Haag', 't'), (1, '0626', 'voorschoten', 'Voorschoten', 't');
  insert into municipality_membership (region_id, municipality_code, valid, source)
    values (1, '0503', '[2015-01-01,)', 't'), (1, '0518', '[2015-01-01,)', 't'), (1, '0626', '[2015-01-01,2024-01-01)', 't');
  insert into provider (region_id, id, key, name, size_class) values (1, '${PROVIDERS.zorg}', 'zorg', 'Zorg', 'groot'), (1, '${PROVIDERS.hulp}', 'hulp', 'Hulp', 'klein');
  insert into account (region_id, id, email, name) values (1, '${ACCOUNTS.anna}', 'anna@t.nl', 'Anna'), (1, '${ACCOUNTS.bram}', 'bram@t.nl', 'Bram');
  insert into product (region_id, id, code, category, name, unit, valid, source) values
    (1, '${rowId(21)}', '45A04', '45', 'Behandeling', '04', '[2020-01-01,)', 't'), (1, '${rowId(22)}', '43H01', '43', 'Behandelgroep', '14', '[2020-01-01,)', 't'),
    (1, '${rowId(23)}', '45A99', '45', 'Nieuw', '04', '[2020-01-01,)', 't'), (1, '${rowId(24)}', '45B01', '45', 'Begeleiding', '01', '[2020-01-01,)', 't');
  insert into classification (region_id, id, key, name, version, valid_from, source)
    values (1, '${rowId(31)}', 'segment', 'Segmenten', '2027', '2027-01-01', 't'), (1, '${rowId(32)}', 'zorgvorm', 'Zorgvormen', '2027', '2027-01-01', 't');
  insert into classification_value (region_id, classification_id, code, name, sort, source) values
    (1, '${rowId(31)}', '5', 'Veelvoorkomend', 1, 't'), (1, '${rowId(32)}', 'k', 'Lichte hulp', 1, 't'), (1, '${rowId(32)}', 'a', 'Verblijf', 2, 't');
  insert into product_classification (region_id, classification_id, product_id, value_code, valid, source) values
    (1, '${rowId(31)}', '${rowId(21)}', '5', '[2020-01-01,)', 't'), (1, '${rowId(31)}', '${rowId(22)}', '5', '[2020-01-01,)', 't'), (1, '${rowId(31)}', '${rowId(24)}', '5', '[2020-01-01,)', 't'),
    (1, '${rowId(32)}', '${rowId(21)}', 'k', '[2020-01-01,)', 't'), (1, '${rowId(32)}', '${rowId(22)}', 'a', '[2020-01-01,)', 't'), (1, '${rowId(32)}', '${rowId(24)}', 'k', '[2020-01-01,)', 't');`;

export interface Agreement {
  readonly provider?: ProviderKey;
  readonly product: string;
  readonly unit?: string;
  readonly mode?: 'inspanningsgericht' | 'outputgericht' | 'taakgericht';
  readonly municipalities?: readonly string[];
  readonly from?: string;
  /** The first day on which it holds no more. */
  readonly until?: string;
  readonly block?: string;
}

export interface Allocated {
  readonly provider?: ProviderKey;
  readonly municipality?: string;
  readonly number?: number;
  readonly person?: number;
  readonly category?: string | null;
  readonly product?: string | null;
  readonly from: string;
  /** Last day; null: no end. */
  readonly until?: string | null;
  readonly assigned?: string;
  readonly reason?: string | null;
  readonly volume?: number | null;
  readonly unit?: string | null;
  readonly frequency?: string | null;
  readonly budget?: number | null;
  readonly newest?: boolean;
  readonly reference?: string | null;
}

export interface Noticed {
  readonly kind: 'start' | 'stop';
  readonly provider?: ProviderKey;
  readonly municipality?: string;
  readonly person?: number;
  readonly number?: number | null;
  readonly category?: string | null;
  readonly product?: string | null;
  readonly begins: string;
  readonly ends?: string | null;
  readonly reason?: string | null;
  readonly withdrawn?: boolean;
}

export interface Declared {
  readonly message: string;
  readonly provider?: ProviderKey;
  readonly municipality?: string;
  readonly person?: number;
  readonly number?: number;
  readonly product?: string;
  readonly from?: string;
  readonly until?: string;
  readonly volume?: number;
  readonly unit?: string;
  readonly cents?: number;
  readonly accepted?: boolean;
  readonly codes?: readonly string[];
  readonly lifted?: readonly string[];
  readonly credits?: string | null;
}

export interface Sent {
  readonly type?: 'JW301' | 'JW305' | 'JW307' | 'JW315' | 'JW323';
  readonly provider?: ProviderKey;
  readonly municipality?: string;
  readonly period?: string;
  readonly lines?: number;
  readonly refused?: number;
  readonly totalCents?: number;
  readonly refusedCents?: number;
  readonly header?: string;
  readonly declaration?: string | null;
  readonly findings?: unknown;
}
