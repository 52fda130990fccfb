// SPDX-License-Identifier: EUPL-1.2
import type { Portfolio } from '../domain/portfolio.js';

/** What of each kind is somebody's: table, column of the owner, and what is still open. */
export const OPEN_WORK = {
  providers: { table: 'provider', owner: 'contract_manager_id', open: 'true' },
  signals: { table: 'signal', owner: 'owner_id', open: `state <> 'afgehandeld'` },
  threads: { table: 'question_thread', owner: 'owner_id', open: `state <> 'gesloten'` },
  talks: { table: 'account_talk', owner: 'owner_id', open: `state in ('gepland','gehouden','voorgelegd')` },
  agreements: { table: 'talk_agreement', owner: 'owner_id', open: `state = 'open'` },
  faults: { table: 'fault_owner', owner: 'owner_id', open: 'true' },
} as const satisfies Readonly<Record<keyof Portfolio, { table: string; owner: string; open: string }>>;

/** How much of each kind is somebody's. @param who the account as SQL */
export const portfolioCounts = (who: string): string =>
  Object.entries(OPEN_WORK)
    .map(([kind, w]) => `(select count(*)::int from ${w.table} where region_id = $1 and ${w.owner} = ${who} and ${w.open}) as ${kind}`)
    .join(',\n');
