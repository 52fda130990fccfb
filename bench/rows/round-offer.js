// SPDX-License-Identifier: EUPL-1.2
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { median } from '../alternate.js';
import { atEnd } from '../ending.js';
import { product } from '../product.js';
import { openRound, RELEASER, REVISED } from '../revised-contracts.js';
import { startServer } from '../server.js';
import { startWorker } from '../timed-import.js';

const PROVIDERS = 200;
/** A resultaatovereenkomst and a maatwerkovereenkomst each. */
const EACH = 2;
const WARM = 8;
const ROUNDS = 3;
const CONCURRENCY = 2;
const MAX_RATIO = 1.5;
const MOST_SECONDS = 30;
const POLL_MS = 20;
const PATIENCE_MS = 180_000;
const FIRST_YEAR = 2026;

async function bareLetters(database, schema) {
  const child = fork(fileURLToPath(new URL('../bare-letters.js', import.meta.url)), [database.url, schema, String(CONCURRENCY)]);
  atEnd(() => child.kill());
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the bare jobs ended with ${code}`);
  });
  ended.catch(() => undefined);
  const told = async () => (await Promise.race([once(child, 'message'), ended]))[0];
  await told();
  return (documents) => (child.send(documents), told());
}

/** From the release by a second person to the last letter that is kept, with its mail in the outbox and its line in the audit. */
async function offered(uow, actor, client, roundId, stepRound) {
  const start = performance.now();
  await uow.run({ ...actor, kind: 'persoon', accountId: RELEASER, name: 'Vrijgever' }, (tx) =>
    stepRound(tx, { id: roundId, version: null, step: 'aanbieden', reason: null, decisionId: null, sides: ['vrijgever'] }),
  );
  for (;;) {
    const { rows } = await client.query(`select state from revision_round where id = $1`, [roundId]);
    if (rows[0].state === 'reacties') return performance.now() - start;
    if (performance.now() - start > PATIENCE_MS) throw new Error('the offers did not all go out');
    await sleep(POLL_MS);
  }
}

const OUTCOME = `select count(*)::int as offers, count(distinct o.provider_id)::int as providers, coalesce(sum(length(o.letter)), 0)::int as bytes,
    count(*) filter (where o.letter_sha256 is distinct from sha256(o.letter))::int as wrong,
    (select count(*)::int from mail m join revision_offer x on x.id::text = m.about_id where x.round_id = $1) as mails,
    (select count(*)::int from audit_event a where a.action = 'herziening aangeboden' and a.object_id = $1::text) as audited
  from revision_offer o where o.round_id = $1 and o.state = 'aangeboden'`;

export default {
  id: 'round-offer',
  measure: `a round of ${PROVIDERS} providers with ${EACH} contracts each offered by the worker: computed, a letter each drawn in threads, mail queued, audited`,
  against: 'bare BullMQ jobs on the same server that draw the same documents in the same threads',
  goal: `≤ ${MAX_RATIO}×; ${PROVIDERS} in ≤ ${MOST_SECONDS} s; each provider one letter, one mail, one line in the audit`,

  async run({ scale }) {
    const providers = Math.max(WARM, Math.round(PROVIDERS * scale));
    const home = mkdtempSync(join(tmpdir(), 'raamwerk-offer-'));
    atEnd(() => rmSync(home, { recursive: true, force: true }));
    const server = await startServer(home);
    const database = await server.migrated('offer');
    const { part } = await product();
    const [{ stepRound }, { composeLetter }, { loadOffer }, { QUEUE_SCHEMA }] = await Promise.all([
      part('libs/revisions/src/use-cases/step-round.js'),
      part('libs/revisions/src/use-cases/offer-round.js'),
      part('libs/revisions/src/persistence/offer.store.js'),
      part('libs/platform/src/jobs/queue-schema.js'),
    ]);
    await database.owner(async (client) => {
      await client.query(REVISED.replaceAll('$PROVIDERS', String(providers)).replaceAll('$EACH', String(EACH)));
      await client.query(
        `insert into body_mandate (region_id, body_key, subject_kind, valid, source) values (1, 'bestuur', 'herziening', '[2020-01-01,)', 'bench')`,
      );
      await client.query('vacuum analyze');
    });
    const worker = await startWorker(database);
    atEnd(worker.stop);
    const bare = await bareLetters(await server.migrated('bare'), QUEUE_SCHEMA);
    const rounds = [];
    await database.asWorker(({ uow, actor }) =>
      database.owner(async (client) => {
        // The first is small and counts for nothing: it warms processes and threads.
        for (let n = 0; n <= (scale < 1 ? 1 : ROUNDS); n++) {
          const many = n === 0 ? WARM : providers;
          const id = await openRound(uow, actor, { year: FIRST_YEAR + n, from: 1, to: many });
          await client.query(`update revision_round set state = 'besluit' where id = $1`, [id]);
          await client.query('analyze');
          const ours = await offered(uow, actor, client, id, stepRound);
          const outcome = (await client.query(OUTCOME, [id])).rows[0];
          const { rows } = await client.query(`select id from revision_offer where round_id = $1 order by id`, [id]);
          const documents = await uow.run(actor, async (tx) => {
            const list = [];
            for (const offer of rows) list.push((await composeLetter(tx, await loadOffer(tx, offer.id))).document);
            return list;
          });
          const reference = await bare(documents);
          const whole = [outcome.offers, outcome.providers, outcome.mails, outcome.audited].every((count) => count === many);
          // The same words make letters of the same length, but for the moment that is written in them.
          const same = Math.abs(reference.bytes - outcome.bytes) <= outcome.bytes * 0.01;
          if (n > 0)
            rounds.push({
              ours,
              reference: reference.milliseconds,
              bytes: outcome.bytes,
              wrong: whole && same && outcome.wrong === 0 ? null : { ...outcome, expected: many, reference: reference.bytes },
            });
        }
      }),
    );
    await worker.stop();
    const of = (key) => median(rounds.map((r) => r[key]));
    const ratio = median(rounds.map((r) => r.ours / r.reference));
    return {
      ours: `${(of('ours') / 1000).toFixed(1)} s`,
      reference: `${(of('reference') / 1000).toFixed(1)} s`,
      ratio,
      holds: rounds.every((r) => r.wrong === null) && (scale < 1 || (ratio <= MAX_RATIO && of('ours') <= MOST_SECONDS * 1000)),
      note: `${providers} letters of ${(of('bytes') / providers / 1024).toFixed(0)} KiB; ratios ${rounds.map((r) => (r.ours / r.reference).toFixed(2)).join(', ')}${rounds.map((r) => (r.wrong ? `; ${JSON.stringify(r.wrong)}` : '')).join('')}`,
    };
  },
};
