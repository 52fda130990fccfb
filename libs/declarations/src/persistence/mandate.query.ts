// SPDX-License-Identifier: EUPL-1.2
import type { Actor, Reader, Tx } from '#platform';
import type { Mandate } from '../domain/mandate.js';

/** The mandates of today's roles; `own` goes by the roles that the person holds today over the whole region. */
const MANDATES = `
  select m.role, m.limit_cents as cents,
         exists (select 1 from role_grant g where g.region_id = $1 and g.account_id = $2 and g.role = m.role and g.scope_kind = 'regio'
                    and g.valid @> (now() at time zone 'Europe/Amsterdam')::date) as own
    from decision_mandate m join region r on r.id = m.region_id
   where m.region_id = $1 and m.valid @> ((now() + r.clock_offset) at time zone 'Europe/Amsterdam')::date
   order by m.limit_cents desc, m.role`;

interface Row {
  readonly role: string;
  readonly cents: string;
  readonly own: boolean;
}
const read = (rows: readonly Row[]): Mandate[] => rows.map(({ role, cents, own }) => ({ role, own, limitCents: BigInt(cents) }));

export async function mandatesToday(reader: Reader, actor: Actor): Promise<Mandate[]> {
  return read(await reader.rows<Row>(actor, MANDATES, [actor.regionId, actor.accountId], 'declarations.mandates'));
}

export async function mandatesFor(tx: Tx): Promise<Mandate[]> {
  return read(await tx.sql<Row>(MANDATES, [tx.regionId, tx.actor.accountId]));
}
