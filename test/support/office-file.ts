// SPDX-License-Identifier: EUPL-1.2
import { ZipFile } from 'yazl';

export type OfficeParts = readonly (readonly [name: string, content: string | Buffer])[];

const CONTENT_TYPES: OfficeParts = [['[Content_Types].xml', '<Types/>']];
/** What makes a packed file a document of Word, a sheet of Excel. */
export const WORD: OfficeParts = [...CONTENT_TYPES, ['word/document.xml', '<w:document/>']];
export const SHEET: OfficeParts = [...CONTENT_TYPES, ['xl/workbook.xml', '<workbook/>']];

/** An office file of these parts. */
export async function packed(parts: OfficeParts): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of parts) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
