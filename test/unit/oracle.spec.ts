// SPDX-License-Identifier: EUPL-1.2
import { readdirSync } from 'node:fs';
import { hasPython, ownTests } from '../oracle/recompute.js';

const modules = readdirSync('test/oracle/tests')
  .filter((name) => /^test_.*\.py$/.test(name))
  .map((name) => name.replace('.py', ''));

/** The oracle judges the product; its own tests, made by hand from the standard, say whether it may. */
(hasPython ? describe : describe.skip)('the oracle', () => {
  it('has tests', () => expect(modules.length).toBeGreaterThan(5));

  it.each(modules)(
    'is right about %s',
    async (module) => {
      expect(await ownTests(module)).toMatch(/\nOK$/);
    },
    60_000,
  );
});
