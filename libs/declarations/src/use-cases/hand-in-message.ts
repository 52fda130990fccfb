// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { failpoint, type KeyRing, type Tx } from '#platform';
import { earlierHandIn, lockHandIn } from '../persistence/intake.store.js';
import { openImport, receiveFiles, startImport } from './receive-files.js';

/**
 * Takes one message from a machine and starts dealing with it. The same bytes again get the same import for an answer, also when both
 * come at once; only what was turned away, or cancelled, may be tried anew. @returns the id of the import
 */
export async function handInMessage(tx: Tx, keys: KeyRing, content: Buffer): Promise<string> {
  const sum = createHash('sha256').update(content).digest();
  await lockHandIn(tx, sum);
  const earlier = await earlierHandIn(tx, sum);
  if (earlier) return earlier;
  const runId = await openImport(tx, 'Bericht van een systeem', 'api');
  await receiveFiles(tx, keys, runId, [{ name: `${sum.toString('hex').slice(0, 16)}.xml`, content }]);
  await startImport(tx, runId);
  failpoint('intake.message-handed-in');
  return runId;
}
