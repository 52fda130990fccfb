// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productRoot } from '#platform';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import { readDeclarationPolicyFile } from '../content/declaration-policy-file.js';
import { seedDeclarationPolicy } from './seed-declaration-policy.js';

interface PolicyJson {
  version: string;
  policy: Record<string, unknown>;
  mandates: Record<string, unknown>[];
}
const file = join(productRoot, 'data/haaglanden/declaratiebeleid.json');

describe('the terms and mandates of a region', () => {
  let db: RegionDatabase;
  let dir: string;
  beforeAll(async () => void (db = await RegionDatabase.open()), 120_000);
  beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'raamwerk-policy-'))));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  afterAll(() => db.close());

  const read = (change: (json: PolicyJson) => void = () => undefined) => {
    const json = JSON.parse(readFileSync(file, 'utf8')) as PolicyJson;
    change(json);
    writeFileSync(join(dir, 'declaratiebeleid.json'), JSON.stringify(json));
    return readDeclarationPolicyFile(dir);
  };
  const seed = (change?: (json: PolicyJson) => void) => db.uow.run(db.actor, (tx) => seedDeclarationPolicy(tx, read(change)));
  const mandates = () =>
    db
      .owner<{ m: string }>(`select role || ' ' || limit_cents || ' ' || valid::text as m from decision_mandate order by role, valid`)
      .then((r) => r.map((x) => x.m));
  const faults = (change: (json: PolicyJson) => void): string[] => {
    try {
      read(change);
      return [];
    } catch (error) {
      return (error as { violations: { pointer: string }[] }).violations.map((v) => v.pointer);
    }
  };

  it('are loaded once; a new version ends what it follows and keeps what was', async () => {
    expect([await seed(), await seed()]).toEqual([true, false]);
    expect(await mandates()).toEqual([
      'bestuurder 10000000 [2025-01-01,)',
      'contractmanager 250000 [2025-01-01,)',
      'controller 1000000 [2025-01-01,)',
    ]);
    expect(await db.owner(`select review_days, exception_days, trajectory_gap_days, source from declaration_policy`)).toEqual([
      { review_days: 5, exception_days: 90, trajectory_gap_days: 90, source: 'voorbeeld' },
    ]);
    await seed((json) => {
      json.policy.review_days = 3;
      json.mandates.push({ role: 'controller', limit: '15000.00', from: '2026-07-01', source: 'besluit' });
      json.mandates[1]!.last = '2026-06-30';
      json.mandates[0]!.limit = '2000.50';
    });
    expect(await mandates()).toEqual([
      'bestuurder 10000000 [2025-01-01,)',
      'contractmanager 200050 [2025-01-01,)',
      'controller 1000000 [2025-01-01,2026-07-01)',
      'controller 1500000 [2026-07-01,)',
    ]);
    expect(await db.owner(`select review_days from declaration_policy`)).toEqual([{ review_days: 3 }]);
  });

  it('names every fault with its place', () => {
    expect(faults((j) => void (j.policy.review_days = 11))).toEqual(['/policy/review_days']);
    expect(faults((j) => void (j.policy.exception_days = 0))).toEqual(['/policy/exception_days']);
    expect(faults((j) => void (j.policy.extra = 1))).toEqual(['/policy/extra']);
    expect(faults((j) => void (j.mandates[0]!.role = 'baas'))).toEqual(['/mandates/0/role']);
    expect(faults((j) => void (j.mandates[0]!.limit = '-1'))).toEqual(['/mandates/0/limit']);
    expect(faults((j) => void (j.mandates[0]!.last = '2024-01-01'))).toEqual(['/mandates/0/last']);
    expect(faults((j) => void j.mandates.push({ ...j.mandates[0]! }))).toEqual(['/mandates/3']);
  });
});
