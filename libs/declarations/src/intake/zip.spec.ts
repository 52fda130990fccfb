// SPDX-License-Identifier: EUPL-1.2
import { ZipFile } from 'yazl';
import { zip, zipWith, type Part } from '../../../../test/support/lying-zip.js';
import { INTAKE_LIMITS, isTaken, type Intake } from './intake-limits.js';
import { unpack } from './unpack.js';

async function read(content: Buffer | null, name = 'maand.zip'): Promise<Intake[]> {
  const found: Intake[] = [];
  for await (const file of unpack(name, content)) found.push(file);
  return found;
}
const reasons = (found: Intake[]): (string | null)[] => found.map((f) => (isTaken(f) ? null : f.reason));

describe('files that are handed in', () => {
  it('takes a message as it is', async () => {
    expect(await read(Buffer.from('<a/>'), 'a.xml')).toEqual([{ name: 'a.xml', content: Buffer.from('<a/>') }]);
  });
  it('refuses nothing, too much and what only pretends to be a ZIP', async () => {
    expect(reasons(await read(Buffer.alloc(0), 'leeg.xml'))).toEqual(['Dit bestand is leeg.']);
    expect(reasons(await read(Buffer.alloc(INTAKE_LIMITS.fileBytes + 1), 'groot.xml'))[0]).toContain('groter dan 25 MB');
    expect(reasons(await read(null, 'groot.xml'))[0]).toContain('groter dan 25 MB');
    expect(reasons(await read(Buffer.alloc(INTAKE_LIMITS.fileBytes, 32), 'past.xml'))).toEqual([null]);
    expect(reasons(await read(Buffer.from('<a/>'), 'a.ZIP'))).toEqual(['Dit bestand heet .zip, maar is geen ZIP-bestand.']);
  });
});

describe('a ZIP with messages', () => {
  it('gives each message with its place, folders and system files left out', async () => {
    const writer = new ZipFile();
    writer.addEmptyDirectory('september');
    writer.addBuffer(Buffer.from('<een/>'), 'september/één.xml');
    writer.addBuffer(Buffer.from('<twee/>'), 'twee.xml', { compress: false });
    writer.addBuffer(Buffer.from('x'), '__MACOSX/._twee.xml');
    writer.addBuffer(Buffer.from('x'), 'september/.DS_Store');
    writer.end();
    const chunks: Buffer[] = [];
    for await (const chunk of writer.outputStream) chunks.push(chunk as Buffer);
    const found = await read(Buffer.concat(chunks));
    expect(found.map((f) => f.name)).toEqual(['maand.zip/september/één.xml', 'maand.zip/twee.xml']);
    expect(found.map((f) => isTaken(f) && f.content.toString())).toEqual(['<een/>', '<twee/>']);
  });
  it('is known by what it holds, not by its name', async () => {
    expect(reasons(await read(zip({ name: 'a.xml' }), 'bericht.xml'))).toEqual([null]);
  });
  it('holds thirty messages and not one more', async () => {
    const many = (n: number): Part[] => Array.from({ length: n }, (_, i) => ({ name: `${i}.xml`, content: `<a n="${i}"/>` }));
    expect(reasons(await read(zip(...many(30))))).toEqual(Array(30).fill(null));
    expect(reasons(await read(zip(...many(31))))).toEqual([expect.stringContaining('hoogstens 30 berichten')]);
    expect(reasons(await read(zip(...many(301))))).toEqual([expect.stringContaining('hoogstens 30 berichten')]);
  });
  it('opens none of an archive that holds more than it says', async () => {
    expect(reasons(await read(zipWith({ entries: 1 }, { name: 'a.xml' }, { name: 'b.xml' })))).toEqual([
      expect.stringContaining('meer bestanden dan het zegt'),
    ]);
    expect(reasons(await read(zipWith({ comment: Buffer.from('x') }, { name: 'a.xml' }, { name: 'b.xml' })))).toEqual([null, null]);
  });
  it.each(['../uit.xml', 'map/../../uit.xml', '/etc/uit.xml', 'C:\\uit.xml', 'c:/uit.xml', '..\\uit.xml', 'a\0.xml'])(
    'refuses the path %j, and still takes its neighbour',
    async (name) => {
      const found = await read(zip({ name }, { name: 'goed.xml' }));
      expect(reasons(found)).toEqual([expect.stringContaining('wijst buiten de map'), null]);
      expect(found[0]!.name).toMatch(/^maand\.zip\/[^\\.][^\0]*xml$/);
    },
  );
  it('refuses a link, what is encrypted, packed another way, or a ZIP itself', async () => {
    const found = await read(
      zip(
        { name: 'link.xml', attributes: (0o120777 << 16) >>> 0 },
        { name: 'geheim.xml', flags: 1 },
        { name: 'anders.xml', method: 12 },
        { name: 'in.xml', content: zip({ name: 'a.xml' }) },
        { name: 'leeg.xml', content: '' },
        { name: 'goed.xml' },
      ),
    );
    expect(reasons(found)).toEqual([
      expect.stringContaining('verwijzing'),
      expect.stringContaining('versleuteld'),
      expect.stringContaining('gewone ZIP'),
      expect.stringContaining('in een ZIP-bestand'),
      'Dit bestand is leeg.',
      null,
    ]);
  });
  it('stops a bomb at the limit, whether it tells its size or lies about it', async () => {
    const bomb = Buffer.alloc(200 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    const told = await read(zip({ name: 'bom.xml', content: bomb }, { name: 'goed.xml' }));
    expect(reasons(told)).toEqual([expect.stringContaining('groter dan 25 MB'), null]);
    const lying = zip({ name: 'bom.xml', content: bomb, size: 1_000 }, { name: 'goed.xml' });
    expect(lying.length).toBeLessThan(1_000_000);
    expect(reasons(await read(lying))).toEqual([expect.stringContaining('groter dan 25 MB'), null]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(400 * 1024 * 1024);
  });
  it('takes a message of exactly the limit and refuses one byte more', async () => {
    const found = await read(
      zip(
        { name: 'past.xml', content: Buffer.alloc(INTAKE_LIMITS.messageBytes) },
        { name: 'net-niet.xml', content: Buffer.alloc(INTAKE_LIMITS.messageBytes + 1), size: 10 },
      ),
    );
    expect(reasons(found)).toEqual([null, expect.stringContaining('groter dan 25 MB')]);
  });
  it('opens none of an archive in which files share bytes', async () => {
    const shared = zip({ name: 'a.xml', content: 'a'.repeat(5_000) }, { name: 'b.xml', at: 0 }, { name: 'c.xml', at: 10 });
    expect(reasons(await read(shared))).toEqual([expect.stringContaining('over elkaar heen')]);
  });
  it('refuses a damaged file, and a damaged archive', async () => {
    expect(reasons(await read(zip({ name: 'a.xml', crc: 1 }, { name: 'b.xml' })))).toEqual([expect.stringContaining('beschadigd'), null]);
    const whole = zip({ name: 'a.xml' }, { name: 'b.xml' });
    for (const cut of [4, 30, 60, whole.length - 30, whole.length - 1])
      expect(reasons(await read(whole.subarray(0, cut)))).toEqual([expect.stringContaining('beschadigd')]);
    expect(reasons(await read(zip()))).toEqual([expect.stringContaining('leeg')]);
  });
});
