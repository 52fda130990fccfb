// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { capabilityShape, everyTestRuns, filesStayShort, licenceOnTop, LONGEST, MAY_BE_LONGER, namesSaySomething } from './rules/files.js';
import { rule } from './rules/rule.js';

const head = '// SPDX-License-Identifier: EUPL-1.2\n';

rule('every source begins with its licence', licenceOnTop, {
  good: {
    'libs/kernel/src/money.ts': `${head}export {};`,
    'apps/cli/bin/raamwerk.js': `#!/usr/bin/env node\n${head}`,
    'apps/web/src/theme.css': '/* SPDX-License-Identifier: EUPL-1.2 */',
  },
  bad: [
    { 'libs/kernel/src/money.ts': 'export {};' },
    { 'scripts/build.js': `import 'x';\n${head}` },
    { 'apps/web/src/theme.css': '.a { color: red }' },
    { 'apps/web/src/main.tsx': '// SPDX-License-Identifier: MIT' },
  ],
});

rule('files stay short', filesStayShort, {
  good: { 'libs/kernel/src/money.ts': 'x\n'.repeat(LONGEST) },
  bad: [{ 'libs/kernel/src/money.ts': 'x\n'.repeat(LONGEST + 1) }],
});

describe('the list of longer files', () => {
  it.each([...Object.entries(MAY_BE_LONGER), ['', '']])('%s still needs its place', (path, reason) => {
    if (path === '') return expect(Object.keys(MAY_BE_LONGER).length).toBeLessThanOrEqual(8);
    expect(reason.length).toBeGreaterThan(20);
    expect(existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0).toBeGreaterThan(LONGEST);
  });
});

rule('names say what is inside', namesSaySomething, {
  good: { 'libs/platform/src/database/unit-of-work.ts': '', 'apps/web/src/pages/contractmanager.tsx': '', 'libs/kernel/src/baseline.ts': '' },
  bad: [
    { 'libs/contracts/src/utils/dates.ts': '' },
    { 'apps/web/src/common/button.tsx': '' },
    { 'libs/platform/src/base/base.module.ts': '' },
    { 'libs/contracts/src/domain/helpers.ts': '' },
    { 'test/support/helper.spec.ts': '' },
    { 'libs/contracts/src/domain/version-manager.ts': '' },
    { 'libs/contracts/src/domain/date.util.ts': '' },
  ],
});

rule('every test is run', everyTestRuns, {
  good: {
    'libs/kernel/src/money.spec.ts': '',
    'libs/ledger/src/use-cases/book.db-spec.ts': '',
    'test/db/deep/journey.spec.ts': '',
    'test/support/database.ts': '',
  },
  bad: [
    { 'test/oracle/totals.spec.ts': '' },
    { 'test/db/totals.db-spec.ts': '' },
    { 'apps/web/src/ui/amount.spec.tsx': '' },
    { 'bench/rows.spec.ts': '' },
    { 'libs/kernel/src/money.test.ts': '' },
  ],
});

rule('a capability has one shape', capabilityShape, {
  good: {
    'libs/contracts/src/index.ts': '',
    'libs/contracts/src/contracts.module.ts': '',
    'libs/contracts/src/domain/plan.ts': '',
    'libs/contracts/src/http/index.ts': '',
    'libs/contracts/src/http/contracts.controller.ts': '',
    'libs/contracts/src/persistence/contract.row.ts': '',
    'libs/kernel/src/index.ts': '',
    'libs/kernel/src/money.ts': '',
  },
  bad: [
    { 'libs/contracts/src/contracts.module.ts': '', 'libs/contracts/src/index.ts/gone': '' },
    { 'libs/contracts/src/index.ts': '', 'libs/contracts/src/services/contract.ts': '' },
    { 'libs/contracts/src/index.ts': '', 'libs/contracts/src/plan.ts': '' },
    { 'libs/contracts/src/index.ts': '', 'libs/contracts/contracts.ts': '' },
    { 'libs/contracts/src/index.ts': '', 'libs/contracts/src/use-cases/record.dto.ts': '' },
    { 'libs/contracts/src/index.ts': '', 'libs/contracts/src/domain/contract.row.ts': '' },
  ],
});

describe('the doors of http/ and jobs/', () => {
  it('must exist', () => {
    const tree = new Map(['libs/x/src/index.ts', 'libs/x/src/http/x.controller.ts'].map((path) => [path, { path, text: '' }]));
    expect(capabilityShape(tree as never)).toEqual([expect.stringContaining('libs/x/src/http/index.ts')]);
  });
});
