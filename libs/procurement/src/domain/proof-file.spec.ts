// SPDX-License-Identifier: EUPL-1.2
import { checkProof, PROOF_LIMIT } from './proof-file.js';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

describe('a proof that is sent', () => {
  it('is taken as what it shows itself to be', () => {
    expect(checkProof('kvk.pdf', bytes(PDF))).toEqual({ type: 'application/pdf' });
    expect(checkProof('Scan.PNG', PNG)).toEqual({ type: 'image/png' });
    expect(checkProof('foto.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toEqual({ type: 'image/jpeg' });
  });
  it.each<[string, string, Uint8Array | null, RegExp]>([
    ['larger than any upload', 'groot.pdf', null, /groter dan 10 MB/],
    ['larger than a proof may be', 'groot.pdf', Buffer.concat([bytes(PDF), Buffer.alloc(PROOF_LIMIT)]), /groter dan 10 MB/],
    ['empty', 'leeg.pdf', Buffer.alloc(0), /leeg/],
    ['a document with macros', 'brief.docm', bytes('PK\u0003\u0004word/vbaProject.bin'), /pdf, png of jpg/],
    ['a packed archive', 'alles.zip', bytes('PK\u0003\u0004'), /pdf, png of jpg/],
    ['a program under the name of a proof', 'kvk.pdf', bytes('MZ\u0090'), /pdf, png of jpg/],
    ['a page with script', 'kvk.pdf', bytes('<html><script>'), /pdf, png of jpg/],
    ['one kind under the name of another', 'kvk.pdf', PNG, /naam past niet/],
    ['without the end of its name', 'kvk', bytes(PDF), /naam past niet/],
    ['a pdf with a script', 'kvk.pdf', bytes(`${PDF}<< /OpenAction << /S /JavaScript /JS (x) >> >>`), /script/],
    ['a pdf whose script hides its name', 'kvk.pdf', bytes(`${PDF}<< /S /J#61vaScript >>`), /script/],
    ['a pdf that starts a program', 'kvk.pdf', bytes(`${PDF}<< /S /Launch >>`), /script/],
    [
      'the test text for virus scanners',
      'kvk.pdf',
      bytes(`${PDF}X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD'}-ANTIVIRUS-TEST-FILE!$H+H*`),
      /schadelijk/,
    ],
  ])('is refused when it is %s', (_, name, content, why) => {
    expect(checkProof(name, content)).toEqual({ refused: expect.stringMatching(why) });
  });
});
