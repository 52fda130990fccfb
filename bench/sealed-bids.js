// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { product } from './product.js';

const CONNECTIONS = 50;
const EDGE = '----raamwerk-bench';

/** A region of providers, each with a token of its own. */
export const BIDDERS = `
  insert into region (id, key, name, demo) values (1, 'bench', 'Bench', false);
  insert into provider (region_id, id, key, name, size_class) select 1, gen_random_uuid(), 'p' || n, 'Aanbieder ' || n, 'klein' from generate_series(1, $COUNT) n;
  insert into api_token (region_id, id, token_hash, name, role, scope_kind, scope_id, expires_at)
    select 1, id, sha256(key::bytea), name, 'aanbieder', 'aanbieder', id::text, now() + interval '1 day' from provider;`;

/** Tokens the way the product makes them: 32 random bytes, of which the database keeps the sum. */
export async function giveTokens(client) {
  const { rows } = await client.query('select id from provider order by key');
  const bidders = rows.map(({ id }) => ({ provider: id, token: randomBytes(32).toString('base64url') }));
  await client.query('update api_token t set token_hash = x.hash from unnest($1::uuid[], $2::bytea[]) x (id, hash) where t.id = x.id', [
    bidders.map((b) => b.provider),
    bidders.map((b) => createHash('sha256').update(b.token).digest()),
  ]);
  return bidders;
}

/** A published tender whose bids are handed in until so many seconds from now. @returns its id and deadline */
export async function openTender({ uow, keys, actor, client }, seconds) {
  const { part } = await product();
  const { setOutBox } = await part('libs/procurement/src/use-cases/bid-box.js');
  const { rows } = await client.query(`
    insert into procurement_procedure (region_id, id, no, variant, title, summary, motivation, contract_kind, contract_from, contract_last, municipalities,
        clarification_days, objection_days, closed_to_newcomers, state, made_by, made_at, published_at)
      select 1, gen_random_uuid(), coalesce(max(no), 0) + 1, 'sas-tender', 'Aanbesteding', 's', 'm', 'resultaatovereenkomst', '2030-01-01', '2030-12-31', '{}',
             10, 20, false, 'aangekondigd', 'bench', now(), now() from procurement_procedure returning id`);
  const deadline = new Date(Date.now() + seconds * 1000);
  await uow.run(actor, (tx) => setOutBox(tx, keys, { procedureId: rows[0].id, deadline, lots: 1 }));
  return { id: rows[0].id, deadline };
}

/** The form of a file, whole, as a browser sends it. */
export function formOf(name, content) {
  const head = `--${EDGE}\r\nContent-Disposition: form-data; name="bestand"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`;
  return { type: `multipart/form-data; boundary=${EDGE}`, bytes: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${EDGE}--\r\n`)]) };
}

export const jsonOf = (body) => ({ type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) });

/** A paper that is a PDF at its beginning and noise after it. */
export const paperOf = (bytes) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes - 9)]);

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** @returns {Promise<{ status: number, body: any, sent: number, answered: number }>} with the moments of the clock */
export function send(url, { type, bytes }, token = null) {
  return new Promise((done, failed) => {
    const sent = Date.now();
    const headers = { 'content-type': type, 'content-length': bytes.length, ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const asked = request(url, { method: 'POST', agent, headers }, (answer) => {
      const pieces = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () => {
        const text = Buffer.concat(pieces).toString();
        done({ status: answer.statusCode, body: text ? JSON.parse(text) : null, sent, answered: Date.now() });
      });
      answer.on('error', failed);
    });
    asked.on('error', failed);
    asked.end(bytes);
  });
}

/** All of them, so many at once. @returns what each gave, in order */
export async function atOnce(items, work, most = CONNECTIONS) {
  const results = new Array(items.length);
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await work(items[at], at);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane));
  return results;
}

/** The most memory a process has held, in megabytes; null where the system does not tell. */
export function peakMemory(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return null;
  }
}
