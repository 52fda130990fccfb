// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productRoot } from '#platform';
import { openApiDocument } from '../../../apps/api/src/openapi.js';

const RULES = join(process.env.STANDARDS_DIR ?? join(productRoot, '../shared/standards'), 'adr/logius-linter-2.1.0.yaml');
const committed = join(productRoot, 'openapi.json');

describe('the document of the API', () => {
  it('is what the controllers say', async () => {
    const made = `${JSON.stringify(await openApiDocument(), null, 2)}\n`;
    expect(readFileSync(committed, 'utf8') === made || 'openapi.json is behind: run `npm run openapi`').toBe(true);
  });

  it('describes every operation: a Dutch summary, an answer that succeeds, a problem that does not', () => {
    const document = JSON.parse(readFileSync(committed, 'utf8')) as {
      paths: Record<string, Record<string, { summary?: string; responses: Record<string, { description: string }> }>>;
    };
    const poor = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(
          ([, o]) => !o.summary || !o.responses['400'] || !Object.entries(o.responses).some(([status, r]) => status.startsWith('2') && r.description),
        )
        .map(([method]) => `${method} ${path}`),
    );
    expect(poor).toEqual([]);
  });

  (existsSync(RULES) ? it : it.skip)('keeps the national API design rules 2.1.0', () => {
    const spectral = join(productRoot, 'node_modules/@stoplight/spectral-cli/dist/index.js');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [spectral, 'lint', committed, '--ruleset', RULES, '--fail-severity', 'error', '--format', 'text'],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    );
    expect([status, stdout.split('\n').filter((line) => line.includes(' error ')), stderr]).toEqual([0, [], '']);
  });
});
