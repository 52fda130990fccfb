// SPDX-License-Identifier: EUPL-1.2
// The reference of `first-screen`: Fastify and pg alone, the same SELECT prepared, no session and no row-level security.
import Fastify from 'fastify';
import pg from 'pg';

const { TODAY_SQL } = await import(new URL('../dist/libs/spending/src/index.js', import.meta.url));
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = Fastify();
const values = [1, 2025, null, true, null, true, true];
app.get('/', async () => (await pool.query({ name: 'today', text: TODAY_SQL, values })).rows[0].page);
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send({ ready: true });
