// SPDX-License-Identifier: EUPL-1.2
import { createAccount, DEMO_PASSWORD, findAccount, grantRole, systemActor, type Reader, type Tx, type UnitOfWork } from '#platform';
import { establishRegion } from '#regions';
import { readRegionFiles, seedRegionFiles } from '../content/region-files.js';
import { DEMO_MUNICIPALITY, DEMO_PEOPLE } from '../domain/demo-people.js';
import { morning } from '../domain/sample-calendar.js';
import { generateSample, type SampleYear } from '../generator/generate-sample.js';
import { sampleLoadJob } from '../jobs/sample-load.definition.js';
import { contractManagerIds, storedProviderIds } from '../persistence/demo-accounts.store.js';
import { insertSampleLoad, keepThresholds, sampleLoad, startClock } from '../persistence/sample.store.js';
import { loadProviders } from './load-agreements.js';

export interface DemoOptions {
  /** Folder with the data files of the region. */
  readonly dataDir: string;
  readonly year: number;
  readonly seed: number;
  readonly lines: number;
  /** Load the whole year, or January to September with the demo clock in mid-October. */
  readonly wholeYear: boolean;
}

/** Signals come at these percentages of a bestedingsruimte; data, a region may have others. */
const THRESHOLDS = [70, 85, 95, 100];
const ACCOUNTS_FROM = '2021-01-01';

async function people(tx: Tx): Promise<void> {
  for (const person of DEMO_PEOPLE) {
    if (person.role === 'aanbieder' || (await findAccount(tx, person.email))) continue;
    const accountId = await createAccount(tx, { email: person.email, name: person.name, password: DEMO_PASSWORD, demoLogin: true });
    const scope =
      person.role === 'gemeente' ? { scopeKind: 'gemeente' as const, scopeId: DEMO_MUNICIPALITY } : { scopeKind: 'regio' as const, scopeId: null };
    await grantRole(tx, { accountId, role: person.role, ...scope, from: ACCOUNTS_FROM });
  }
}

/** The provider's own login belongs to the large provider with the most versions: there is most to see. */
async function providerPerson(tx: Tx, sample: SampleYear, ids: ReadonlyMap<string, string>): Promise<void> {
  const person = DEMO_PEOPLE.find((p) => p.role === 'aanbieder')!;
  if (await findAccount(tx, person.email)) return;
  const [first] = [...sample.region.contracts].sort((a, b) => b.versions.length - a.versions.length);
  const accountId = await createAccount(tx, { email: person.email, name: person.name, password: DEMO_PASSWORD, demoLogin: true });
  await grantRole(tx, { accountId, role: 'aanbieder', scopeKind: 'aanbieder', scopeId: ids.get(first!.provider)!, from: ACCOUNTS_FROM });
}

/**
 * Makes the demo region ready to be looked at: content, people, thresholds, providers and a clock; the year itself is loaded by a job.
 * Running it again changes nothing.
 */
export async function prepareDemoRegion(uow: UnitOfWork, reader: Reader, options: DemoOptions): Promise<void> {
  const files = readRegionFiles(options.dataDir);
  const { region } = files.region.content;
  await establishRegion(reader, region);
  const actor = systemActor(region.id, 'opstarten');
  const fresh = await uow.run(actor, async (tx) => {
    await seedRegionFiles(tx, files);
    await keepThresholds(tx, THRESHOLDS, ACCOUNTS_FROM);
    await people(tx);
    return (await sampleLoad(tx)) === null;
  });
  if (!fresh) return;
  const sample = generateSample(options);
  const months = sample.months();
  await uow.run(actor, (tx) => startClock(tx, morning(`${months[0]}-02`)));
  await uow.run(actor, async (tx) => {
    const known = await storedProviderIds(tx);
    const ids = known.size > 0 ? known : await loadProviders(tx, sample.region, await contractManagerIds(tx));
    await providerPerson(tx, sample, ids);
    await insertSampleLoad(tx, {
      year: options.year,
      lines: options.lines,
      seed: options.seed,
      months,
      wantedUntil: options.wholeYear ? months.at(-1)! : `${options.year}-10`,
    });
    await tx.enqueue(sampleLoadJob, {}, { subject: 'voorbeeld', key: 'sample.load' });
  });
}
