// SPDX-License-Identifier: EUPL-1.2
import { JobRig } from '../../../test/jobs/job-rig.js';
import { CleanUpHandler } from './clean-up.job.js';

describe('cleaning up', () => {
  it('removes what ended, in its own region, and keeps the rest', async () => {
    const rig = await JobRig.open();
    try {
      for (const region of [1, 2]) {
        await rig.owner.query(`insert into account (region_id, id, email, name) values ($1, gen_random_uuid(), $2, 'X')`, [
          region,
          `x${region}@een.nl`,
        ]);
        for (const ends of ['-1 minute', '1 hour']) {
          await rig.owner.query(
            `insert into session (region_id, token_hash, account_id, csrf, expires_at, origin)
             select region_id, $2::text::bytea, id, 'c', now() + $3::interval, 'test' from account where region_id = $1`,
            [region, `${region}${ends}`, ends],
          );
        }
        await rig.owner.query(
          `insert into idempotency (region_id, actor, key, route, input_sha256, at) values ($1, 'a', 'old', 'r', '', now() - interval '401 days'), ($1, 'a', 'new', 'r', '', now())`,
          [region],
        );
      }
      await rig.worker([CleanUpHandler]);
      const { rows } = await rig.owner.query<{ id: string }>(
        `insert into job (region_id, id, name, queue, payload, created_by, max_attempts) values (1, gen_random_uuid(), 'platform.clean-up', 'onderhoud', 'null', 'test', 3) returning id`,
      );
      expect(await rig.ended(rows[0]!.id)).toMatchObject({ outcome: { sessies: 1, antwoorden: 1 } });
      const left = await rig.owner.query(
        'select region_id, count(*)::int as n from session group by 1 union all select region_id, count(*)::int from idempotency group by 1 order by 1, 2',
      );
      expect(left.rows).toEqual([
        { region_id: 1, n: 1 },
        { region_id: 1, n: 1 },
        { region_id: 2, n: 2 },
        { region_id: 2, n: 2 },
      ]);
    } finally {
      await rig.close();
    }
  });
});
