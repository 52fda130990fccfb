// SPDX-License-Identifier: EUPL-1.2
import { medianTimes } from '../alternate.js';
import { loadedRegion } from '../loaded-region.js';
import { product } from '../product.js';

const YEAR = 2025;
const ROUNDS = 9;
const MAX_RATIO = 1;

/** Fixed: what a person would ask the ledger to see the year's spend per provider. */
const REFERENCE = `select provider_id, sum(cents) as cents from posting where region_id = 1 and care_month >= '2025-01-01' and care_month < '2026-01-01' group by provider_id`;
/** What the newest check found for rooms that cover everything of a provider. */
const CHECKED = `select k.provider_id, k.booked_cents as cents from spend_check k
  where k.grain = 'aanbieder' and k.run_id = (select id from spend_check_run where year = 2025 order by id desc limit 1)`;

export default {
  id: 'bestedingsruimte-check',
  measure: 'one check of every bestedingsruimte of the year: inputs, outcomes and signals stored, in one transaction',
  against: 'SELECT sum … GROUP BY over the year’s ledger lines',
  goal: '< 1×, equal to the cent',

  async run({ scale }) {
    const { database, lines } = await loadedRegion(scale);
    const { part } = await product();
    const { checkBestedingsruimte } = await part('libs/spending/src/index.js');
    return database.asWorker(({ uow, actor }) =>
      database.owner(async (owner) => {
        const times = await medianTimes(
          { ours: () => uow.run(actor, (tx) => checkBestedingsruimte(tx, YEAR, 'bench')), reference: () => owner.query(REFERENCE) },
          scale < 1 ? 1 : ROUNDS,
        );
        const byProvider = new Map((await owner.query(REFERENCE)).rows.map((r) => [r.provider_id, r.cents]));
        const checked = (await owner.query(CHECKED)).rows;
        const wrong = checked.filter((r) => (byProvider.get(r.provider_id) ?? '0') !== r.cents);
        const ratio = times.ours / times.reference;
        return {
          ours: `${times.ours.toFixed(1)} ms`,
          reference: `${times.reference.toFixed(1)} ms`,
          ratio,
          holds: ratio < MAX_RATIO && checked.length > 0 && wrong.length === 0,
          note: `${lines} lines; ${checked.length} rooms over a whole provider compared, ${wrong.length} differ`,
        };
      }),
    );
  },
};
