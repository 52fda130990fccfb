// SPDX-License-Identifier: EUPL-1.2
import type { Reader } from '#platform';

/** The number of a region; null when this installation has none of that key. */
export async function regionByKey(reader: Reader, key: string): Promise<{ id: number; demo: boolean } | null> {
  const [row] = await reader.outsideRegion<{ id: number; demo: boolean }>(`select id, demo from region where key = $1`, [key]);
  return row ?? null;
}
