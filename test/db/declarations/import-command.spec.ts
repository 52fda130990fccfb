// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import { importFiles } from '../../../apps/cli/src/commands/import.js';
import { filesAt } from '../../../apps/cli/src/files-to-import.js';
import { filesAfterOctober, moveClock } from '../../support/import-files.js';
import { loadedRegion, type RegionWorld } from '../../support/region-world.js';

describe('raamwerk import', () => {
  let world: RegionWorld;
  let folder: string;
  const files = filesAfterOctober(2_000).slice(0, 30);

  beforeAll(async () => {
    world = await loadedRegion({ lines: 2_000, wholeYear: false });
    await moveClock(world, '2026-12-20');
    folder = mkdtempSync(join(tmpdir(), 'raamwerk-import-'));
    mkdirSync(join(folder, 'november', 'diep'), { recursive: true });
    for (const [i, { name, content }] of files.slice(0, 20).entries()) writeFileSync(join(folder, 'november', i % 2 ? 'diep' : '.', name), content);
    const zip = new ZipFile();
    for (const { name, content } of files.slice(20)) zip.addBuffer(content, name);
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
    writeFileSync(join(folder, 'rest.ZIP'), Buffer.concat(chunks));
    writeFileSync(join(folder, 'manifest.json'), '{}');
    writeFileSync(join(folder, 'leeg.xml'), '');
    symlinkSync('/etc', join(folder, 'elders'));
  }, 300_000);
  afterAll(() => world?.stop());

  it('finds messages in folders, deeper too, and nothing else', () => {
    const found = filesAt([folder]);
    expect([found.paths.length, found.passedOver]).toEqual([22, 2]);
    expect(filesAt([join(folder, 'manifest.json')]).paths).toHaveLength(1);
    expect(() => filesAt([join(folder, 'weg')])).toThrow('ENOENT');
  });

  it('deals with all of them, says what came of it, and a second time does nothing twice', async () => {
    const told: string[] = [];
    const outcome = await importFiles(world, 1, 'proef', filesAt([folder]).paths, (text) => told.push(text));
    expect(outcome).toMatchObject({
      files: 30,
      unreadable: expect.any(Number),
      repeated: 0,
      notTaken: [{ name: 'leeg.xml', reason: 'Dit bestand is leeg.' }],
    });
    expect(outcome.approved + outcome.partly + outcome.refused + outcome.unreadable + outcome.turnedAway).toBe(30);
    expect([told[0], told.at(-1)]).toEqual(['30 berichten ontvangen', expect.stringContaining('30 van 30')]);
    const postings = async (): Promise<string> => (await world.owner.query<{ n: string }>('select count(*) as n from posting')).rows[0]!.n;
    const before = await postings();
    const again = await importFiles(world, 1, 'proef', filesAt([folder]).paths, () => undefined);
    expect([again.approved + again.partly + again.refused, again.repeated + again.unreadable + again.turnedAway]).toEqual([0, 30]);
    expect(await postings()).toBe(before);
    const { rows } = await world.owner.query<{ origin: string; closed: boolean }>(
      `select origin, closed_at is not null as closed from import_run where label = 'proef'`,
    );
    expect(rows).toEqual(Array(2).fill({ origin: 'opdrachtregel', closed: true }));
  });
});
