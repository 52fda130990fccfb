// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Reader } from '#platform';
import type { Region } from '../domain/region.js';
import { insertRegion } from '../persistence/region.store.js';

const otherRegion = defineError('regio-nummer-bezet', 'conflict', 'Dit nummer is al van een andere regio, of de regio heeft een ander nummer.');

/**
 * Makes sure the region exists, under a number of its own; again is no change. Needs the worker's login. A region never turns from
 * real into demo or back: its clock and its invented figures would then mix with real ones.
 */
export async function establishRegion(reader: Reader, region: Region): Promise<void> {
  const found = await insertRegion(reader, region);
  if (found?.key !== region.key || found.demo !== region.demo) throw new DomainError(otherRegion, { nummer: region.id, sleutel: region.key });
}
