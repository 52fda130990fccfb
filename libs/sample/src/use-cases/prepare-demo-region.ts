// SPDX-License-Identifier: EUPL-1.2
import {
  createAccount,
  createFurtherAccount,
  DEMO_PASSWORD,
  findAccount,
  grantRole,
  systemActor,
  type Reader,
  type Tx,
  type UnitOfWork,
} from '#platform';
import { establishRegion, regionByKey } from '#regions';
import { readRegionFiles, seedRegionFiles } from '../content/region-files.js';
import { ACCOUNTS_FROM, DEMO_MUNICIPALITY, DEMO_PEOPLE, type DemoPerson } from '../domain/demo-people.js';
import { morning } from '../domain/sample-calendar.js';
import type { SmallSample } from '../domain/small-sample.js';
import { planRegion, sampleMonths } from '../generator/generate-sample.js';
import { sampleLoadJob } from '../jobs/sample-load.definition.js';
import { insertSampleLoad, keepThresholds, sampleLoad, startClock } from '../persistence/sample.store.js';
import { registerProviders } from './register-providers.js';
import { smallSampleOf } from './sample-of-region.js';

export interface DemoOptions {
  /** Folder with the data files of the region. */
  readonly dataDir: string;
  readonly year: number;
  readonly seed: number;
  /** Declaration lines of the full sample; a small sample is as large as its file says. */
  readonly lines: number;
  /** Load the whole year, or January to September with the demo clock in mid-October. */
  readonly wholeYear: boolean;
}

/** Signals come at these percentages of a bestedingsruimte; data, a region may have others. */
const THRESHOLDS = [70, 85, 95, 100];

async function people(tx: Tx, all: readonly DemoPerson[], municipality: string): Promise<void> {
  for (const person of all) {
    if (person.role === 'aanbieder' || (await findAccount(tx, person.email))) continue;
    const accountId = await createAccount(tx, { email: person.email, name: person.name, password: DEMO_PASSWORD, demoLogin: true });
    const scope =
      person.role === 'gemeente' ? { scopeKind: 'gemeente' as const, scopeId: municipality } : { scopeKind: 'regio' as const, scopeId: null };
    await grantRole(tx, { accountId, role: person.role, ...scope, from: ACCOUNTS_FROM });
  }
}

/** Gives people of another region of this installation their role here; who is not there is passed over. */
async function guests(uow: UnitOfWork, reader: Reader, regionId: number, all: SmallSample['guests']): Promise<void> {
  for (const { region, email, name, role } of all) {
    const home = await regionByKey(reader, region);
    const accountId = home && (await uow.run(systemActor(home.id, 'opstarten'), (tx) => findAccount(tx, email)));
    if (!home || !accountId) continue;
    await uow.run(systemActor(regionId, 'opstarten'), async (tx) => {
      const here = await createFurtherAccount(tx, { email, name, home: { regionId: home.id, accountId } });
      await grantRole(tx, { accountId: here, role, scopeKind: 'regio', scopeId: null, from: ACCOUNTS_FROM });
    });
  }
}

/**
 * Makes the demo region ready to be looked at: content, people, thresholds, providers and a clock. The year is put together and loaded
 * by a job, and the providers of a small sample with it, so that the start waits for neither. Running it again changes nothing.
 */
export async function prepareDemoRegion(uow: UnitOfWork, reader: Reader, options: DemoOptions): Promise<void> {
  const files = readRegionFiles(options.dataDir);
  const small = smallSampleOf(options.dataDir);
  const { region } = files.region.content;
  await establishRegion(reader, region);
  const actor = systemActor(region.id, 'opstarten');
  const months = sampleMonths(options.year);
  const fresh = await uow.run(actor, async (tx) => (await sampleLoad(tx)) === null);
  // First of all, so that what its files bring has happened there on a day of its own year.
  if (fresh) await uow.run(actor, (tx) => startClock(tx, morning(`${months[0]}-02`)));
  await uow.run(actor, async (tx) => {
    await seedRegionFiles(tx, files);
    await keepThresholds(tx, THRESHOLDS, ACCOUNTS_FROM);
    await people(tx, small?.people ?? DEMO_PEOPLE, small?.municipality ?? DEMO_MUNICIPALITY);
  });
  if (!fresh) return;
  if (small) await guests(uow, reader, region.id, small.guests);
  await uow.run(actor, async (tx) => {
    if (!small) await registerProviders(tx, planRegion(options).region);
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
