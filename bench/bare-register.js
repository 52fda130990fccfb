// SPDX-License-Identifier: EUPL-1.2
// The reference of `register-search`: Fastify and pg alone, the same SELECT prepared, no session, no row-level security and no door: the
// owner looks in the table of words itself.
import Fastify from 'fastify';
import pg from 'pg';

const { registerStatement } = await import(new URL('../dist/libs/contracts/src/persistence/register.query.js', import.meta.url));
const direct = 'select s.version_id from q join contract_search s on s.region_id = $1 and s.words @@ q.every_term';
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c app.region=1' });
const app = Fastify();
app.get('/', async ({ query }) => {
  const filter = { asOf: null, terms: query.zoek.split(' ') };
  return (await pool.query(registerStatement(1, filter, 'nummer', { limit: 25, offset: 0 }, direct))).rows;
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send({ ready: true });
