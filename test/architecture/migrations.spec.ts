// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrations } from '#migrations';

type Migration = new () => MigrationInterface;
const LANDED = 'test/architecture/migrations.sha256.json';

/** What a migration does is the SQL it sends; its layout and comments outside the SQL may change. */
async function hashOf(migration: Migration): Promise<string> {
  const sent: string[] = [];
  const recorder = { query: (sql: string, values: unknown[] = []) => (sent.push(JSON.stringify([sql, values])), Promise.resolve([])) };
  await new migration().up(recorder as unknown as QueryRunner);
  const sql = sent.join('\n').replace(/(\\n|\s)+/g, ' ');
  return createHash('sha256').update(sql).digest('hex');
}

async function faults(list: readonly Migration[], landed: Readonly<Record<string, string>>): Promise<string[]> {
  const found: string[] = [];
  for (const migration of list) {
    const hash = await hashOf(migration);
    const known = landed[migration.name];
    if (known === undefined) found.push(`${migration.name} is new. Add this line to ${LANDED}: "${migration.name}": "${hash}"`);
    else if (known !== hash) {
      found.push(
        `${migration.name} has landed and was edited: databases in use will never see the change. Put it back and write a new migration. ` +
          `(Only while no release holds it yet, its line in ${LANDED} may be replaced: "${hash}")`,
      );
    }
  }
  for (const name of Object.keys(landed)) if (!list.some((m) => m.name === name)) found.push(`${name} has landed and is gone`);
  return found;
}

function listFaults(files: readonly string[], names: readonly string[]): string[] {
  const stamps = files.filter((f) => !['index.ts', 'support.ts'].includes(f)).map((f) => /^(\d{13})-[a-z0-9-]+\.ts$/.exec(f)?.[1] ?? f);
  const listed = names.map((n) => /\d{13}$/.exec(n)?.[0] ?? n);
  return [
    ...stamps.filter((s) => !listed.includes(s)).map((s) => `${s} is not in migrations/index.ts`),
    ...listed.filter((s) => !stamps.includes(s)).map((s) => `${s} has no file named <13-digit stamp>-<what>.ts`),
    ...listed.filter((s, i) => i > 0 && s <= listed[i - 1]!).map((s) => `${s} stands after a later one`),
  ];
}

const step = (name: string, sql: string): Migration =>
  ({
    [name]: class implements MigrationInterface {
      async up(q: QueryRunner): Promise<void> {
        await q.query(sql);
      }
      async down(): Promise<void> {}
    },
  })[name] as Migration;

describe('migrations', () => {
  it('are never edited once they have landed', async () => {
    const landed = JSON.parse(readFileSync(LANDED, 'utf8')) as Record<string, string>;
    expect(await faults(migrations, landed)).toEqual([]);
  });
  it('are all listed, in order, under their stamp', () => {
    expect(
      listFaults(
        readdirSync('migrations'),
        migrations.map((m) => m.name),
      ),
    ).toEqual([]);
  });
});

describe('the rules about migrations can fail', () => {
  it('on one that was edited, added or taken away', async () => {
    const old = step('Old1763800000001', 'create table a ()');
    const landed = { [old.name]: await hashOf(old) };
    expect(await faults([old], landed)).toEqual([]);
    expect(await faults([step(old.name, 'create table a (\n  )')], landed)).toEqual([expect.stringContaining('was edited')]);
    expect(await faults([step(old.name, 'create  table\n a ()')], landed)).toEqual([]);
    expect(await faults([old, step('New1763800000002', 'select 1')], landed)).toEqual([expect.stringContaining('Add this line')]);
    expect(await faults([], landed)).toEqual(['Old1763800000001 has landed and is gone']);
  });
  it('on one that is not listed, has no file, or stands out of order', () => {
    const files = ['index.ts', 'support.ts', '1763800000001-a.ts', '1763800000002-b.ts'];
    expect(listFaults(files, ['A1763800000001', 'B1763800000002'])).toEqual([]);
    expect(listFaults(files, ['A1763800000001'])).toEqual(['1763800000002 is not in migrations/index.ts']);
    expect(listFaults(['1763800000001-a.ts', 'later.ts'], ['A1763800000001'])).toEqual(['later.ts is not in migrations/index.ts']);
    expect(listFaults(files, ['B1763800000002', 'A1763800000001'])).toEqual(['1763800000001 stands after a later one']);
    expect(listFaults([], ['A1763800000001'])).toHaveLength(1);
  });
});
