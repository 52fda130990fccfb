// SPDX-License-Identifier: EUPL-1.2
import type { IsoMonth, ManualReason, Money, Named } from '../../api/types.js';
import { readDate } from '../../format/dates.js';
import { readMoney } from '../../format/money.js';

/** A line as it is typed: everything text, until it is checked. */
export interface LineEntry {
  readonly key: string;
  readonly allocation: string;
  readonly category: string;
  readonly product: string;
  readonly from: string;
  readonly until: string;
  readonly volume: string;
  readonly unit: string;
  readonly tariff: string;
  readonly amount: string;
}

export interface ClientEntry {
  readonly key: string;
  readonly bsn: string;
  readonly lines: readonly LineEntry[];
}

export interface Entry {
  readonly provider: Named | null;
  readonly municipality: string;
  readonly month: IsoMonth | '';
  readonly reason: ManualReason;
  readonly note: string;
  readonly clients: readonly ClientEntry[];
}

let made = 0;
const key = (): string => `${++made}`;

export const newLine = (before?: LineEntry): LineEntry => ({
  key: key(),
  allocation: before?.allocation ?? '',
  category: before?.category ?? '',
  product: before?.product ?? '',
  from: '',
  until: '',
  volume: '',
  unit: before?.unit ?? '04',
  tariff: before?.tariff ?? '',
  amount: '',
});
export const newClient = (): ClientEntry => ({ key: key(), bsn: '', lines: [newLine()] });
export const newEntry = (): Entry => ({ provider: null, municipality: '', month: '', reason: 'geheim-adres', note: '', clients: [newClient()] });

export const WITHOUT_TARIFF = '83';

/** What the volume times the tariff comes to, in cents exactly; null while either is not readable. */
export function product(line: Pick<LineEntry, 'volume' | 'tariff' | 'unit'>): Money | null {
  const tariff = readMoney(line.tariff);
  if (line.unit === WITHOUT_TARIFF || tariff === null || !/^\s*\d{1,8}\s*$/.test(line.volume)) return null;
  const cents = BigInt(tariff.replace('.', '')) * BigInt(line.volume.trim());
  const digits = cents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The amounts that can be read, for the sums under the form. */
export const amountsOf = (lines: readonly LineEntry[]): readonly Money[] => lines.flatMap((line) => readMoney(line.amount) ?? []);

/** The body of the request; only for an entry without errors. */
export function bodyOf(entry: Entry): unknown {
  return {
    aanbieder: entry.provider?.sleutel,
    gemeente: entry.municipality,
    periode: entry.month,
    reden: entry.reason,
    toelichting: entry.note.trim(),
    clienten: entry.clients.map((client) => ({
      bsn: client.bsn.replace(/\s/g, ''),
      regels: client.lines.map((line) => ({
        toewijzing: line.allocation.trim(),
        categorie: line.category.trim().toUpperCase(),
        product: line.product.trim().toUpperCase(),
        van: readDate(line.from),
        totEnMet: readDate(line.until),
        aantal: Number(line.volume),
        eenheid: line.unit,
        tarief: line.unit === WITHOUT_TARIFF ? null : readMoney(line.tariff),
        bedrag: readMoney(line.amount),
      })),
    })),
  };
}
