// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { ContentFile } from '../content/content-file.js';

/** Whether the region already holds exactly this file. Takes the file's lock, so that two seedings at once load it one after the other. */
export async function holdsContent(tx: Tx, file: ContentFile<unknown>): Promise<boolean> {
  await tx.execute(`select pg_advisory_xact_lock(hashtext('raamwerk content'), $1)`, [tx.regionId]);
  const [row] = await tx.sql<{ sha256: Buffer }>(`select sha256 from content_version where region_id = $1 and name = $2`, [tx.regionId, file.name]);
  return row !== undefined && row.sha256.equals(file.sha256);
}

/** Records which version of the file the region holds from now on. */
export async function keepContentVersion(tx: Tx, file: ContentFile<unknown>): Promise<void> {
  await tx.execute(
    `insert into content_version (region_id, name, version, sha256, loaded_at) values ($1, $2, $3, $4, $5)
     on conflict (region_id, name) do update set version = excluded.version, sha256 = excluded.sha256, loaded_at = excluded.loaded_at`,
    [tx.regionId, file.name, file.version, file.sha256, tx.now],
  );
  await tx.audit({ action: 'gegevensbestand geladen', objectKind: 'gegevensbestand', objectId: file.name, detail: { versie: file.version } });
}
