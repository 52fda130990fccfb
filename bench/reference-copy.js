// SPDX-License-Identifier: EUPL-1.2
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { product } from './product.js';

/** Fixed: the lines as a message gives them, a primary key, one unique and one further index; no row-level security, nothing checked. */
const TABLE = `
  create table reference_line (
    id bigint primary key, message_id uuid not null, line_no int not null, sender text not null, receiver text not null, client_no int not null,
    bsn text not null, reference text not null, previous_reference text, allocation_number bigint not null, category text not null,
    product_code text not null, care_from date not null, care_until date not null, volume bigint not null, unit text not null,
    tariff_cents bigint, cents bigint not null, credit boolean not null, unique (message_id, line_no)
  );
  create index on reference_line (sender, reference);`;

const cell = (value) =>
  value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (c) => `\\${{ '\\': '\\', '\t': 't', '\n': 'n', '\r': 'r' }[c]}`);

/** The lines of messages as COPY text in a file. */
export class ReferenceLines {
  #id = 0;
  #newId = null;
  #stream;

  constructor(file) {
    this.#stream = createWriteStream(file);
  }

  async add({ header, clients }) {
    this.#newId ??= (await (await product()).part('libs/kernel/src/index.js')).newId;
    const messageId = this.#newId();
    let lineNo = 0;
    const rows = clients.flatMap((client, clientNo) =>
      client.lines.map((l) =>
        [
          ...[++this.#id, messageId, ++lineNo, header.sender, header.receiver, clientNo + 1, client.bsn, l.reference, l.previousReference],
          ...[l.allocationNumber, l.category, l.productCode, l.from, l.until, l.volume, l.unit, l.tariffCents],
          ...[l.debitCredit === 'C' ? -l.amountCents : l.amountCents, l.debitCredit === 'C'],
        ]
          .map(cell)
          .join('\t'),
      ),
    );
    if (!this.#stream.write(`${rows.join('\n')}\n`)) await once(this.#stream, 'drain');
  }

  /** @returns how many lines there are */
  async end() {
    await new Promise((done, failed) => this.#stream.on('error', failed).end(done));
    return this.#id;
  }
}

/** One plain COPY of the year's lines into the fixed table. @returns milliseconds, the commit included */
export async function timedCopy(server) {
  const name = 'reference';
  if (!(await server.exists(name))) await server.run(`create database ${name}`);
  return server.database(name).owner(async (client) => {
    await client.query(`drop table if exists reference_line; ${TABLE}`);
    await client.query('checkpoint');
    const start = performance.now();
    await pipeline(
      createReadStream(join(server.home, 'reference.copy'), { highWaterMark: 1 << 20 }),
      client.query(copyFrom('copy reference_line from stdin')),
    );
    const time = performance.now() - start;
    await client.query('drop table reference_line');
    return time;
  });
}
