// SPDX-License-Identifier: EUPL-1.2
import { readSavingsFile } from './savings-file.js';

const read = (text: string) => readSavingsFile(text);

describe('a file with savings targets', () => {
  it('is read as the export writes it, and as people write amounts', () => {
    const text =
      '\uFEFFSegment;Naam;Jaar;Bedrag (€);Bron\r\n1;Verblijf;2027;1250000,00;x\r\n2;"Hoog";2028;€ 1.250.000,5;\r\n3;Dag;2029;;niet in bron\r\n4;On;2030;10.50;\r\n\r\n';
    expect(read(text)).toEqual({
      faults: [],
      lines: [
        { segment: '1', year: 2027, cents: 125_000_000n },
        { segment: '2', year: 2028, cents: 125_000_050n },
        { segment: '3', year: 2029, cents: null },
        { segment: '4', year: 2030, cents: 1_050n },
      ],
    });
  });
  it('tells all its faults by line', () => {
    const { lines, faults } = read('segment;jaar;bedrag\n1;2027;veel\n;2027;1\n2;27;1\n3;2027;-1\n4;2027;1\n4;2027;2');
    expect(lines).toEqual([{ segment: '4', year: 2027, cents: 100n }]);
    expect(faults.map((f) => f.text)).toEqual([
      'Regel 2: “veel” is geen bedrag van 0 of hoger.',
      'Regel 3: er staat geen segment.',
      'Regel 4: “27” is geen jaar.',
      'Regel 5: “-1” is geen bedrag van 0 of hoger.',
      'Regel 7: segment 4 in 2027 staat er twee keer.',
    ]);
    expect(read('jaar;bedrag').faults[0]!.text).toContain('segment, jaar, bedrag');
    expect(read(`segment;jaar;bedrag\n${'1;2027;1\n'.repeat(600)}`).faults).toHaveLength(1);
  });
});
