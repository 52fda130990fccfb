// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { packed, SHEET, WORD } from '../../../../test/support/office-file.js';
import { FileInspection, inspectFile, type Inspected } from './file-inspection.js';

const MOST = 10 * 1024 * 1024;
/** The same with one name written over by another of the same length, as no tool would write it. */
const renamed = (file: Buffer, from: string, to: string): Buffer => Buffer.from(file.toString('latin1').replaceAll(from, to), 'latin1');
const inPieces = (name: string, content: Buffer, size: number, most = MOST): Inspected => {
  const inspection = new FileInspection(name, 'inschrijving', most);
  for (let at = 0; at < content.length; at += size) inspection.push(content.subarray(at, at + size));
  return inspection.finish();
};

describe('a file of a bid', () => {
  it('is known by its content: papers, pictures and office files without macros', async () => {
    expect(inspectFile('plan.docx', await packed(WORD), 'inschrijving', MOST)).toEqual({ type: expect.stringContaining('wordprocessingml') });
    expect(inspectFile('prijs.xlsx', await packed(SHEET), 'inschrijving', MOST)).toEqual({ type: expect.stringContaining('spreadsheetml') });
    expect(inspectFile('plan.docx', await packed(WORD), 'bewijs', MOST)).toEqual({ refused: expect.stringContaining('pdf, png of jpg') });
  });
  it.each<[string, () => Promise<readonly [string, Buffer]>, RegExp]>([
    ['an office file with a macro', async () => ['a.docx', await packed([...WORD, ['word/vbaProject.bin', 'x']])], /macro/],
    ['an office file with a program in it', async () => ['a.docx', await packed([...WORD, ['word/media/setup.exe', 'x']])], /programma/],
    [
      'an office file with another file in it',
      async () => ['a.xlsx', await packed([...SHEET, ['xl/embeddings/oleObject1.bin', 'x']])],
      /ander bestand/,
    ],
    ['made to fill a memory', async () => ['a.docx', await packed([...WORD, ['word/big.xml', Buffer.alloc(50 * 1024 * 1024)]])], /te groot/],
    [
      'with a name that points outside',
      async () => ['a.docx', renamed(await packed([...WORD, ['word/aa.xml', 'x']]), 'word/aa.xml', '../../a.xml')],
      /buiten/,
    ],
    ['a spreadsheet under the name of a document', async () => ['a.docx', await packed(SHEET)], /naam past niet/],
    ['a packed archive of anything', async () => ['a.zip', await packed([['brief.txt', 'x']])], /pdf, png, jpg, docx of xlsx/],
    ['cut off', async () => ['a.docx', (await packed(WORD)).subarray(0, -30)], /beschadigd/],
  ])('is refused when it is %s', async (_, make, why) => {
    const [name, content] = await make();
    expect(inspectFile(name, content, 'inschrijving', MOST)).toEqual({ refused: expect.stringMatching(why) });
  });
  it('is judged the same in whatever pieces it arrives', async () => {
    const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${'x'.repeat(700)}${text}${'y'.repeat(700)}`, 'latin1');
    const files = [
      ['a.pdf', pdf('')],
      ['a.pdf', pdf('/S /J#61vaScript ')],
      ['a.pdf', pdf('/Launchpad')],
      ['a.pdf', pdf(['EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE'].join('-'))],
      ['a.docx', await packed(WORD)],
      ['a.docx', await packed([...WORD, ['word/vbaProject.bin', 'x']])],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.integer({ min: 1, max: 900 }), ([name, content], size) => {
        expect(inPieces(name, content, size)).toEqual(inspectFile(name, content, 'inschrijving', MOST));
      }),
      { numRuns: 200 },
    );
  });
  it('is refused for a program under every spelling of its name, in whatever pieces it arrives', () => {
    const spelt = fc
      .tuple(
        fc.constantFrom('/JavaScript', '/Launch', '/EmbeddedFile', '/RichMedia', '/XFA'),
        fc.array(fc.constantFrom('', 'x', 'X'), { maxLength: 13 }),
      )
      .map(([name, how]) =>
        [...name].map((letter, n) => {
          const hex = letter.charCodeAt(0).toString(16);
          return how[n] ? `#${how[n] === 'X' ? hex.toUpperCase() : hex}` : letter;
        }),
      );
    fc.assert(
      fc.property(spelt, fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 600 }), (letters, before, size) => {
        const content = Buffer.from(`%PDF-1.7\n${'x'.repeat(before)}${letters.join('')} (x)`, 'latin1');
        expect(inPieces('a.pdf', content, size)).toEqual({ refused: expect.stringContaining('script') });
      }),
      { numRuns: 300 },
    );
  });
  it('is refused at the piece that is too much, whatever comes behind it', () => {
    const inspection = new FileInspection('groot.pdf', 'inschrijving', 1024 * 1024);
    expect(inspection.push(Buffer.from('%PDF-1.7\n'))).toBeNull();
    const piece = Buffer.alloc(64 * 1024, 'x');
    let pieces = 0;
    while (inspection.push(piece) === null && pieces < 3200) pieces++;
    expect(pieces).toBe(15);
    expect(inspection.finish()).toEqual({ refused: expect.stringContaining('groter dan 1 MB') });
  });
  it('may hold by chance what only means something as a whole name', () => {
    expect(inspectFile('scan.pdf', Buffer.from('%PDF-1.7 stream \u0001/JS(\u0002/js endstream', 'latin1'), 'inschrijving', MOST)).toEqual({
      type: 'application/pdf',
    });
  });
});
