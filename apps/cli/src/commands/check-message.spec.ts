// SPDX-License-Identifier: EUPL-1.2
import { jest } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jw323 } from '../../../../test/support/ijw/messages.js';
import { run } from './check-message.js';

const LIMIT = 26_214_400;

let folder: string;
let out: string;
let err: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-message-'));
  out = '';
  err = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const printed = () =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object);

describe('raamwerk check-message', () => {
  it('gives 0 when all files are accepted, and one line a file', async () => {
    const first = file('a.xml', jw323());
    const second = file('b.xml', jw323({ clients: [{}] }));
    expect(await run([first, second])).toBe(0);
    expect(printed()).toEqual([
      { file: first, message: 'JW323', lines: 3, verdict: 'accepted', findings: [] },
      { file: second, message: 'JW323', lines: 1, verdict: 'accepted', findings: [] },
    ]);
    expect(err).toBe('');
  });

  it('gives 1 when a file is rejected or unreadable, and shows nothing of the content', async () => {
    const path = file('a.xml', jw323({ total: 1 }));
    expect(await run([file('ok.xml', jw323()), path])).toBe(1);
    const [, line] = printed();
    expect(line).toEqual({
      file: path,
      message: 'JW323',
      lines: 3,
      verdict: 'rejected',
      findings: [{ rule: 'TR358', path: '/Bericht/Declaratie/TotaalIngediendBedrag', text: expect.any(String) as string }],
    });
    out = '';
    expect(await run([file('c.xml', 'geen xml')])).toBe(1);
    expect(printed()).toEqual([expect.objectContaining({ message: null, lines: 0, verdict: 'unreadable' })]);
  });

  it('gives 2 for a file it cannot read, after checking the others', async () => {
    const good = file('a.xml', jw323());
    mkdirSync(join(folder, 'map'));
    expect(await run([join(folder, 'weg.xml'), join(folder, 'map'), good])).toBe(2);
    expect(printed()).toHaveLength(1);
    expect(err).toBe(`${folder}/weg.xml: dit bestand bestaat niet.\n${folder}/map: dit is een map, geen bestand.\n`);
  });

  it('gives 2 without files or with an option it does not know', async () => {
    expect(await run([])).toBe(2);
    expect(await run(['--alles'])).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Gebruik: raamwerk check-message');
  });

  it('does not read more of a huge file than shows that it is too large', async () => {
    const path = file('huge.xml', jw323());
    truncateSync(path, 40 * LIMIT);
    const before = process.memoryUsage.rss();
    expect(await run([path])).toBe(1);
    expect(process.memoryUsage.rss() - before).toBeLessThan(4 * LIMIT);
    expect(printed()).toEqual([
      expect.objectContaining({ message: null, verdict: 'unreadable', findings: [expect.objectContaining({ rule: 'XML' })] }),
    ]);
  });
});
