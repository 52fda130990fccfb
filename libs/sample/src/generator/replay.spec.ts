// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { generateSample } from './generate-sample.js';
import { Replay, type Finding } from './testing/replay.js';

const list = JSON.parse(readFileSync(new URL('../../../../data/haaglanden/producten.json', import.meta.url), 'utf8')) as {
  products: { code: string; category: string }[];
};
const productList = new Set(list.products.map((p) => `${p.category}|${p.code}`));
const key = ({ file, rule, reference }: Finding): string => `${file} ${rule} ${reference ?? ''}`;

describe('an independent reading of all rules over the whole sample', () => {
  const sample = generateSample({ year: 2025, lines: 15_000, seed: 4 });
  const unreadable = new Set(sample.manifest.planted.filter((p) => p.scope === 'file').map((p) => p.file));
  const replay = new Replay(sample.region, productList);
  for (const month of sample.months()) {
    for (const file of sample.files(month)) {
      if (unreadable.has(file.name)) continue;
      if (file.type === 'JW301') replay.allocate(file.name, file.text);
      else replay.declare(file.name, file.text, `${month}-10`);
    }
  }

  it('finds every planted fault, under exactly the rules it is listed with, and finds no other', () => {
    const planted = sample.manifest.planted.filter((p) => p.scope !== 'file').map(key);
    expect(replay.findings.map(key).sort()).toEqual(planted.sort());
    expect(planted.length).toBeGreaterThan(300);
  });
});
