// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Tx } from '#platform';
import { nextMonth } from '../domain/sample-calendar.js';
import { sampleLoadJob } from '../jobs/sample-load.definition.js';
import { sampleLoad, wantUntil } from '../persistence/sample.store.js';

const noSample = defineError('geen-voorbeeld', 'not-found', 'In deze regio is geen voorbeeldjaar.');
const stillLoading = defineError('voorbeeld-laadt', 'conflict', 'Er wordt nog een maand geladen. Wacht tot die klaar is.');
const atEnd = defineError('voorbeeld-klaar', 'conflict', 'Het voorbeeldjaar is helemaal geladen.');

/** Asks for the next month of the sample: the demo clock moves on and that month's files come in. @returns the id of the job */
export async function loadNextMonth(tx: Tx): Promise<string> {
  const load = await sampleLoad(tx);
  if (!load) throw new DomainError(noSample);
  if (load.loadedUntil === null || load.loadedUntil < load.wantedUntil) throw new DomainError(stillLoading);
  const month = nextMonth(load.months, load.loadedUntil);
  if (month === null) throw new DomainError(atEnd);
  await wantUntil(tx, month);
  await tx.audit({ action: 'voorbeeldklok vooruitgezet', objectKind: 'regio', objectId: null, detail: { maand: month } });
  return tx.enqueue(sampleLoadJob, {}, { subject: 'voorbeeld', key: 'sample.load' });
}
