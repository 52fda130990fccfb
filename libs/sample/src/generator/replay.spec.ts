// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { generateSample } from './generate-sample.js';
import { Replay } from './testing/replay.js';

const list = JSON.parse(readFileSync(new URL('../../../../data/haaglanden/producten.json', import.meta.url), 'utf8')) as {
  products: { code: string; category: string }[];
};
const productList = new Set(list.products.map((p) => `${p.category}|${p.code}`));
const key = ({ file, rule, reference }: { file: string; rule: string; reference: string | null }): string => `${file} ${rule} ${reference ?? ''}`;

const LEVEL_2 = 'CS002 CS100 CS325 CS337 CS339 CS340 CD060 CD087 TR101 TR134 TR137 TR315 TR316 TR319 TR335 TR358 TR416'.split(' ');
const OF_MESSAGE = ['8848', '9056', '9333', '8214'];
/** Of lines; 9319 and S300 cannot be reached by a message that passed the levels before. */
const OF_LINE = '8187 9338 9384 9339 9340 S329 9341 9307 9308 9387 9388 9321 9322 9369 0611 9346 8021 9389 8017 9390'.split(' ');
/** A line is on these borders when it would break them one unit, day or cent further; on the others when it is equal. */
const MEASURED = new Set(['9307', '9308', '9321', '9322', '9369']);

const SPECIAL = [
  'Minuuttarief is naar beneden afgerond',
  'Bedrag in minuten is naar beneden afgerond',
  'Eerste zorgdag is de laatste dag van de overeenkomst',
  'Eerste zorgdag ligt één dag voor de overeenkomst',
  'Gebroken week telt over de hele toewijzing één keer: één te veel',
  'Stuks per week (output), gebroken laatste week hoort bij de laatste zondag: één te veel',
  "Traject in euro's: één te veel",
  'Voor deze eenheid is geen tarief afgesproken',
  'Taakgericht, alleen regels van € 0,00: één cent te veel',
];

describe.each([
  { year: 2025, lines: 15_000, seed: 4 },
  { year: 2025, lines: 6_000, seed: 1 },
  { year: 2026, lines: 8_000, seed: 7 },
])('an independent reading of all rules over the sample $year of $lines lines', (options) => {
  const sample = generateSample(options);
  const { planted, borders } = sample.manifest;
  const unreadable = new Set(planted.filter((p) => p.scope === 'file').map((p) => p.file));
  const touched = new Set<string>();
  const replay = new Replay(sample.region, productList, (file, rule, reference) => touched.add(key({ file, rule, reference })));
  for (const month of sample.months()) replay.run(sample.files(month), unreadable, `${month}-10`);

  it('finds every planted fault, under exactly the rules it is listed with, and finds no other', () => {
    const expected = planted.filter((p) => p.scope !== 'file').map(key);
    expect(replay.findings.map(key).sort()).toEqual(expected.sort());
  });

  it('accepts what lies on a border, and measures that it is there', () => {
    const refused = new Set(replay.findings.map((f) => `${f.file} ${f.reference ?? ''}`));
    expect(borders.filter((b) => refused.has(`${b.file} `) || refused.has(`${b.file} ${b.reference ?? ''}`))).toEqual([]);
    expect(borders.filter((b) => MEASURED.has(b.rule) && b.reference !== null && !touched.has(key(b)))).toEqual([]);
  });

  it('has every rule on both sides of its border, twice so early that it is loaded at first', () => {
    const early = (rows: readonly { rule: string; month: string }[], rule: string): number =>
      rows.filter((row) => row.rule === rule && row.month <= `${options.year}-10`).length;
    // The care of 2020 and of five years ago only meet in the sample of 2025.
    const onlyThen = options.year === 2025 ? [] : ['CS100'];
    const rules = [...LEVEL_2, ...OF_MESSAGE, ...OF_LINE].filter((rule) => !onlyThen.includes(rule));
    expect(rules.filter((rule) => early(planted, rule) < 2)).toEqual([]);
    // Cases that need a contract or tariff of their own kind were found one.
    const notes = new Set([...planted, ...borders].map((row) => row.note));
    expect(SPECIAL.filter((note) => !notes.has(note))).toEqual([]);
    const all = (rule: string): number => borders.filter((b) => b.rule === rule).length;
    expect(rules.filter((rule) => all(rule) < 2)).toEqual([]);
  });
});
