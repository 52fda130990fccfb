// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from 'node:util';
import { verifyRollups } from '#ledger';
import { systemActor } from '#platform';
import { verifyChecks, verifySignals } from '#spending';
import { withDatabase } from '../database.js';
import { explain } from '../explain.js';

const USAGE = 'Gebruik: raamwerk verify\n';

/** raamwerk verify: recomputes every rollup, check and signal of every region from the ledger; exit 1 on any difference. */
export async function run(args: string[]): Promise<number> {
  try {
    parseArgs({ args, options: {} });
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}`);
    return 2;
  }
  try {
    return await withDatabase(async ({ uow, reader }) => {
      const regions = await reader.outsideRegion<{ id: number; key: string }>('select id, key from region order by id');
      let right = true;
      for (const { id, key } of regions) {
        const found = await uow.run(systemActor(id, 'opdrachtregel'), async (tx) => ({
          tellingen: await verifyRollups(tx),
          controles: await verifyChecks(tx),
          signalen: await verifySignals(tx),
        }));
        const differences = Object.values(found).reduce((n, list) => n + list.length, 0);
        right &&= differences === 0;
        process.stdout.write(
          `${JSON.stringify({ regio: key, klopt: differences === 0, verschillen: differences, ...(differences > 0 ? found : {}) })}\n`,
        );
      }
      return right ? 0 : 1;
    });
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return 1;
  }
}
