// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { median } from '../alternate.js';
import { atEnd } from '../ending.js';
import { serve } from '../first-screen-load.js';
import { atOnce, BIDDERS, formOf, giveTokens, jsonOf, openTender, paperOf, peakMemory, send } from '../sealed-bids.js';
import { startServer } from '../server.js';

const BIDS = 500;
const BYTES = 5 * 1024 * 1024;
const MINUTE = 60;
const MIN_RATIO = 0.5;
const MAX_MEGABYTES = 300;
/** Bids handed in one after another over the deadline, from so many seconds before it until so many after. */
const AROUND = { seconds: 1.5, bids: 120 };

const megabytesPerSecond = (bids, milliseconds) => (bids * BYTES) / 1024 / 1024 / (milliseconds / 1000);
const prices = jsonOf({ percelen: [{ perceel: 1, prijs: '100.00' }], toelichting: null });

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - start };
}

const begun = async (api, tender, bidders) =>
  atOnce(bidders, async (bidder) => {
    const { status, body } = await send(`${api}/inkoopprocedures/${tender.id}/inschrijvingen`, jsonOf({}), bidder.token);
    if (status !== 201) throw new Error(`beginning a bid answered ${status}`);
    return { ...bidder, bid: body.id };
  });

/** Each sends its paper and hands in. @returns how many have no receipt */
async function burst(api, drafts, form) {
  const answers = await atOnce(drafts, async ({ bid, token }) => {
    const paper = await send(`${api}/inschrijvingen/${bid}/bestanden`, form, token);
    return paper.status === 201 ? send(`${api}/inschrijvingen/${bid}/indienen`, prices, token) : paper;
  });
  return answers.filter(({ status, body }) => status !== 201 || !body.ontvangstbewijs).length;
}

/** Whole drafts are handed in over the deadline: how many came out otherwise than the clock says. */
async function race(api, tender, drafts, client) {
  const begin = tender.deadline.getTime() - AROUND.seconds * 1000;
  const step = (AROUND.seconds * 2000) / drafts.length;
  const answers = await Promise.all(
    drafts.map(async ({ bid, token }, n) => {
      await wait(Math.max(0, begin + n * step - Date.now()));
      return { bid, ...(await send(`${api}/inschrijvingen/${bid}/indienen`, prices, token)) };
    }),
  );
  const { rows } = await client.query(`select id, submitted_at from tender_bid where procedure_id = $1 and state = 'ingediend'`, [tender.id]);
  const kept = new Map(rows.map((r) => [r.id, r.submitted_at]));
  const deadline = tender.deadline.getTime();
  const wrong = answers.filter(({ bid, status, sent, answered }) => {
    const at = kept.get(bid);
    if ((status === 201) !== (at !== undefined) || (status !== 201 && status !== 409)) return true;
    if (status === 201) return at.getTime() > deadline || sent > deadline;
    return answered <= deadline;
  });
  return { wrong: wrong.length, accepted: kept.size };
}

export default {
  id: 'deadline-burst',
  measure: `${BIDS} sealed bids of 5 MB in the last minute, over HTTP by ${BIDS} providers: looked at, encrypted and fsynced as they arrive, handed in for a receipt; MB/s`,
  against: 'bare Fastify streaming the same forms to the disk',
  goal: `≥ ${MIN_RATIO}× its MB/s, all within the minute; memory ≤ ${MAX_MEGABYTES} MB; nothing after the deadline accepted, nothing before it refused`,

  async run({ scale }) {
    const bids = Math.max(20, Math.round(BIDS * scale));
    const around = scale < 1 ? 30 : AROUND.bids;
    const home = mkdtempSync(join(tmpdir(), 'raamwerk-bids-'));
    atEnd(() => rmSync(home, { recursive: true, force: true }));
    const server = await startServer(home);
    const database = await server.migrated('bids');
    const form = formOf('plan.pdf', paperOf(BYTES));
    const small = formOf('plan.pdf', paperOf(20_000));
    const bare = await serve('./bare-uploads.js', { UPLOADS: join(home, 'bare') });
    const ours = await serve('../dist/apps/api/src/main.js', await database.environment());
    try {
      return await database.owner(async (client) => {
        await client.query(BIDDERS.replace('$COUNT', String(bids)));
        const bidders = await giveTokens(client);
        return database.asWorker(async (door) => {
          const api = `${ours.url}/api/v1`;
          const tenderOf = (seconds) => openTender({ ...door, client }, seconds);
          const reference = (count) => timed(() => atOnce(Array(count).fill(form), (f) => send(bare.url, f)));
          // Both get warm before anything counts.
          const first = await begun(api, await tenderOf(MINUTE), bidders.slice(0, 20));
          await burst(api, first, form);
          await reference(20);
          const tender = await tenderOf(MINUTE * 10);
          const drafts = await begun(api, tender, bidders);
          const before = await reference(Math.ceil(bids / 2));
          const burstOf = await timed(() => burst(api, drafts, form));
          const after = await reference(Math.ceil(bids / 2));
          const memory = peakMemory(ours.pid);
          const raced = await tenderOf(around / 10);
          const whole = await begun(api, raced, bidders.slice(0, around));
          await atOnce(whole, ({ bid, token }) => send(`${api}/inschrijvingen/${bid}/bestanden`, small, token));
          const outcome = await race(api, raced, whole, client);
          const own = megabytesPerSecond(bids, burstOf.milliseconds);
          const theirs = median([before, after].map((r) => megabytesPerSecond(Math.ceil(bids / 2), r.milliseconds)));
          return {
            ours: `${own.toFixed(0)} MB/s`,
            reference: `${theirs.toFixed(0)} MB/s`,
            ratio: own / theirs,
            holds:
              own / theirs >= MIN_RATIO &&
              burstOf.result === 0 &&
              burstOf.milliseconds <= MINUTE * 1000 &&
              (memory === null || memory <= MAX_MEGABYTES) &&
              outcome.wrong === 0,
            note:
              `${bids} bids in ${(burstOf.milliseconds / 1000).toFixed(1)} s, ${burstOf.result} without receipt; memory at most ${memory?.toFixed(0) ?? 'unknown'} MB; ` +
              `over the deadline ${outcome.accepted} of ${whole.length} accepted, ${outcome.wrong} otherwise than the clock says`,
          };
        });
      });
    } finally {
      await ours.stop();
      await bare.stop();
    }
  },
};
