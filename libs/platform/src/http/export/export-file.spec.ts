// SPDX-License-Identifier: EUPL-1.2
import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';
import type { Column } from './cell.js';
import { exportFile } from './export-file.js';
import { numberOf, safeText } from './cell.js';

const PAYLOADS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\u0000=1',
  ' =1',
  '"=1',
  "'=1",
  '=HYPERLINK("https://boef.example")',
  '\u0000\u0000@x',
];

interface Row {
  naam: string;
  bedrag: string | null;
}
const COLUMNS: readonly Column<Row>[] = [
  { head: 'Naam', kind: 'tekst', value: (r) => r.naam },
  { head: 'Bedrag (€)', kind: 'bedrag', value: (r) => r.bedrag },
];

async function sheetOf(content: Buffer): Promise<string> {
  const zip = await new Promise<yauzl.ZipFile>((ok, no) => yauzl.fromBuffer(content, { lazyEntries: true }, (e, z) => (e ? no(e) : ok(z))));
  return new Promise((ok, no) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      if (!/sharedStrings|sheet1\.xml$/.test(entry.fileName)) return zip.readEntry();
      zip.openReadStream(entry, (e, stream) => {
        if (e) return no(e);
        void text(stream).then((xml) => {
          found.push(xml);
          zip.readEntry();
        });
      });
    });
    const found: string[] = [];
    zip.on('end', () => ok(found.join('\n')));
    zip.readEntry();
  });
}

describe('an export', () => {
  it.each(PAYLOADS)('never lets %j run as a formula', async (payload) => {
    expect(safeText(payload)).toMatch(/^'/);
    const csv = await text((await exportFile('csv', 'x', COLUMNS, [{ naam: payload, bedrag: payload }])).getStream());
    for (const cell of csv.replace('\ufeff', '').split('\r\n')[1]!.split(';')) expect(cell.replace(/^"/, '')).toMatch(/^'/);
    const xlsx = await exportFile('xlsx', 'x', COLUMNS, [{ naam: payload, bedrag: payload }]);
    const sheet = await sheetOf(Buffer.concat(await xlsx.getStream().toArray()));
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).not.toMatch(/<t[^>]*>[\s"]*[=+@-]/);
  });

  it('keeps amounts as numbers, also below zero, with the Dutch comma in CSV', async () => {
    const rows = [
      { naam: 'Aanbieder; "A"', bedrag: '-12.50' },
      { naam: 'é', bedrag: null },
    ];
    const csv = Buffer.concat(
      await (
        await exportFile('csv', 'x', COLUMNS, rows)
      )
        .getStream()
        .map((c) => Buffer.from(c as string))
        .toArray(),
    );
    expect(csv.toString('utf8')).toBe('\ufeffNaam;Bedrag (€)\r\n"Aanbieder; ""A""";-12,50\r\né;\r\n');
    const sheet = await sheetOf(Buffer.concat(await (await exportFile('xlsx', 'x', COLUMNS, rows)).getStream().toArray()));
    expect(sheet).toContain('<v>-12.5</v>');
  });

  it('leaves ordinary text as it is', () => {
    for (const name of ['Jeugdformaat', "Stichting 't Kabouterhuis", '2 > 1', 'a=b', 'Groep-7']) expect(safeText(name)).toBe(name);
    expect([numberOf('1234.56'), numberOf('-0.10'), numberOf('1e3'), numberOf(NaN), numberOf('=1')]).toEqual([1234.56, -0.1, null, null, null]);
  });
});
