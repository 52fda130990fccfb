// SPDX-License-Identifier: EUPL-1.2
import { createAccount, DEMO_PASSWORD, findAccount, grantRole, type Tx } from '#platform';
import { ACCOUNTS_FROM, DEMO_PEOPLE } from '../domain/demo-people.js';
import type { SampleRegion } from '../generator/types.js';
import { contractManagerIds, storedProviderIds } from '../persistence/demo-accounts.store.js';
import { loadProviders } from './load-agreements.js';
import { regionFolder, smallSampleOf } from './sample-of-region.js';

/** The logins of providers belong to those with the most versions of a contract, one each: there is most to see. */
async function providerPeople(tx: Tx, region: SampleRegion, ids: ReadonlyMap<string, string>): Promise<void> {
  const people = (smallSampleOf(regionFolder(region.region))?.people ?? DEMO_PEOPLE).filter((p) => p.role === 'aanbieder');
  const providers = [...new Set([...region.contracts].sort((a, b) => b.versions.length - a.versions.length).map((c) => c.provider))];
  for (const [i, person] of people.entries()) {
    const provider = providers[i];
    if (provider === undefined || (await findAccount(tx, person.email))) continue;
    const accountId = await createAccount(tx, { email: person.email, name: person.name, password: DEMO_PASSWORD, demoLogin: true });
    const scope = { scopeKind: 'aanbieder', scopeId: ids.get(provider)!, from: ACCOUNTS_FROM } as const;
    await grantRole(tx, { accountId, role: 'aanbieder', ...scope });
    // May bind its organisation: accepts what the region offers.
    await grantRole(tx, { accountId, role: 'tekenbevoegde', ...scope });
  }
}

/** Registers the invented providers, and a person of some of them; again is no change. */
export async function registerProviders(tx: Tx, region: SampleRegion): Promise<void> {
  const known = await storedProviderIds(tx);
  const ids = known.size > 0 ? known : await loadProviders(tx, region, await contractManagerIds(tx));
  await providerPeople(tx, region, ids);
}
