// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from './data-folder.js';

const MB = 1024 * 1024;

describe('the data folder', () => {
  let home: string;
  beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'data-folder-'))));
  afterEach(() => rmSync(home, { recursive: true }));

  it('is made when absent, and nothing is left of the look at it', () => {
    const folder = dataFolder(join(home, 'new'), () => undefined);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused when the disk is nearly full', () => {
    expect(() => dataFolder(home, () => undefined, 2 ** 40 * MB)).toThrow(/nog \d+ MB vrij; Raamwerk heeft minstens \d+ MB nodig/);
  });

  it('is refused when it is a file', () => {
    writeFileSync(join(home, 'file'), '');
    expect(() => dataFolder(join(home, 'file'), () => undefined)).toThrow('dat is geen map');
  });

  it('is refused, and does not wait for ever, where nothing can be made', () => {
    expect(() => dataFolder('/proc/raamwerk/data', () => undefined)).toThrow('De gegevensmap /proc/raamwerk/data is niet te gebruiken');
  });

  // Root gives its own folders to the system user; only root can be kept from one.
  const asRoot = process.getuid?.() === 0 ? it : (): void => undefined;
  asRoot('is elsewhere, the same each time and told, when the system user postgres cannot come there', () => {
    const closed = mkdtempSync('/root/data-folder-');
    const told: string[] = [];
    try {
      const folder = dataFolder(closed, (text) => told.push(text));
      expect(folder).toMatch(/^\/var\/lib\/raamwerk\/[0-9a-f]{12}$/);
      expect(dataFolder(closed, () => undefined)).toBe(folder);
      expect(told).toEqual([expect.stringContaining(folder)]);
      rmSync(folder, { recursive: true });
    } finally {
      rmSync(closed, { recursive: true });
    }
  });
});
