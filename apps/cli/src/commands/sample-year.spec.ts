// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { run } from './sample-year.js';

describe('raamwerk sample-year', () => {
  let folder: string;
  let said: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'raamwerk-sample-'));
    said = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });
  const wanted = (...more: string[]): string[] => ['--year', '2025', '--lines', '1000', '--seed', '3', '--out', folder, ...more];

  it('writes the agreements, the messages per month and the manifest', async () => {
    expect(await run(wanted())).toBe(0);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { months: string[]; files: Record<string, number> };
    expect(readdirSync(join(folder, 'berichten'))).toEqual(manifest.months);
    const count = manifest.months.reduce((sum, month) => sum + readdirSync(join(folder, 'berichten', month)).length, 0);
    const { unreadable: _unreadable, ...perType } = manifest.files;
    expect(count).toBe(Object.values(perType).reduce((sum, n) => sum + n, 0));
    expect(JSON.parse(readFileSync(join(folder, 'regio.json'), 'utf8'))).toMatchObject({ region: 'haaglanden', year: 2025, seed: 3 });
    expect(said).toContain('Klaar');
  });

  it('refuses a folder that is not empty, unless --overwrite is given; other files in it stay', async () => {
    writeFileSync(join(folder, 'notitie.txt'), 'van iemand anders');
    expect(await run(wanted())).toBe(2);
    expect(said).toContain('niet leeg');
    expect(existsSync(join(folder, 'regio.json'))).toBe(false);
    expect(await run(wanted('--overwrite'))).toBe(0);
    expect(await run(wanted('--overwrite'))).toBe(0);
    expect(readFileSync(join(folder, 'notitie.txt'), 'utf8')).toBe('van iemand anders');
  });

  it.each([
    [['--year', '2025', '--lines', '1000'], '--out'],
    [['--year', '2025', '--out', 'x'], '--lines'],
    [['--year', 'nu', '--lines', '1000', '--out', 'x'], '--year'],
    [['--year', '2025', '--lines', '1e9', '--out', 'x'], '--lines'],
    [['--year', '2025', '--lines', '1000', '--out', 'x', '--fast'], 'opties'],
  ])('answers %j with exit code 2 and what is wrong', async (args, names) => {
    expect(await run(args)).toBe(2);
    expect(said.split('\n')[0]).toContain(names);
    expect(existsSync('x')).toBe(false);
  });
});
