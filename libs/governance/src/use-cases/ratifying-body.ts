// SPDX-License-Identifier: EUPL-1.2
import type { Violation } from '#kernel';
import type { Tx } from '#platform';
import { kindOfBody } from '../persistence/vote.store.js';

const RATIFYING: readonly (string | null)[] = ['raad', 'college'];

/** What is wrong with the body that is to ratify; null needs nobody. */
export async function ratifierFaults(tx: Tx, bodyKey: string | null): Promise<Violation[]> {
  if (bodyKey === null || RATIFYING.includes(await kindOfBody(tx, bodyKey))) return [];
  return [{ pointer: '/bekrachtigingDoor', text: 'Alleen raden of colleges bekrachtigen een besluit.' }];
}
