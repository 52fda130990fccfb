// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from './instance-lock.js';

describe('the lock on a data folder', () => {
  let folder: string;
  const file = (): string => join(folder, 'raamwerk.pid');
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lock-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lets one in at a time', () => {
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(`draait al een Raamwerk (proces ${process.pid})`);
    unlock();
    expect(existsSync(file())).toBe(false);
    lockFolder(folder)();
  });

  it('is taken over from a process that is gone, or whose number another process has now', () => {
    writeFileSync(file(), '999999999 1');
    lockFolder(folder)();
    writeFileSync(file(), `${process.pid} 1`);
    lockFolder(folder)();
    writeFileSync(file(), 'rubbish');
    lockFolder(folder)();
  });
});
