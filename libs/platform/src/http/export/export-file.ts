// SPDX-License-Identifier: EUPL-1.2
import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { format } from '@fast-csv/format';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { numberOf, safeText, type Column } from './cell.js';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

/**
 * A list as file: `return exportFile(query.formaat, 'aanbieders', COLUMNS, rows)`. CSV is written while it is read; XLSX is a ZIP and is
 * built whole. The CSV follows Dutch Excel: semicolons, decimal commas, a BOM.
 */
export async function exportFile<Row>(kind: ExportFormat, name: string, columns: readonly Column<Row>[], rows: Rows<Row>): Promise<StreamableFile> {
  const disposition = `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}.${kind}"`;
  if (kind === 'csv') return new StreamableFile(csv(columns, rows), { type: 'text/csv; charset=utf-8', disposition });
  const content = await xlsx(columns, rows);
  return new StreamableFile(content, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    disposition,
    length: content.length,
  });
}

function csv<Row>(columns: readonly Column<Row>[], rows: Rows<Row>): Readable {
  const stream = format<string[], string[]>({ delimiter: ';', rowDelimiter: '\r\n', includeEndRowDelimiter: true, writeBOM: true });
  const source = Readable.from(lines(columns, rows));
  source.on('error', (error) => stream.destroy(error));
  return source.pipe(stream);
}

async function* lines<Row>(columns: readonly Column<Row>[], rows: Rows<Row>): AsyncGenerator<string[]> {
  yield columns.map((c) => safeText(c.head));
  for await (const row of rows) yield columns.map((c) => csvCell(c, c.value(row)));
}

function csvCell<Row>(column: Column<Row>, value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const number = column.kind === 'tekst' || column.kind === 'datum' ? null : numberOf(value);
  return number === null ? safeText(String(value)) : String(value).replace('.', ',');
}

const NUMBER_FORMATS = { bedrag: '#,##0.00', percentage: '0.0', getal: '#,##0' } as const;

async function xlsx<Row>(columns: readonly Column<Row>[], rows: Rows<Row>): Promise<Buffer> {
  const sheet: Cell[][] = [columns.map((c) => ({ value: safeText(c.head), type: String, fontWeight: 'bold' }))];
  for await (const row of rows) sheet.push(columns.map((c) => xlsxCell(c, c.value(row))));
  const widths = columns.map((c) => ({ width: c.kind === 'tekst' ? 32 : 16 }));
  return writeXlsxFile(sheet, { columns: widths, stickyRowsCount: 1 }).toBuffer();
}

function xlsxCell<Row>(column: Column<Row>, value: string | number | null | undefined): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (column.kind === 'datum' && /^\d{4}-\d{2}-\d{2}$/.test(String(value)))
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' };
  const number = column.kind === 'tekst' || column.kind === 'datum' ? null : numberOf(value);
  if (number === null) return { value: safeText(String(value)), type: String };
  return { value: number, type: Number, format: NUMBER_FORMATS[column.kind as keyof typeof NUMBER_FORMATS] };
}
