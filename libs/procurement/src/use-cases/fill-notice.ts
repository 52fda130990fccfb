// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { loadProcedure } from '../persistence/procedure.store.js';
import { setNoticeFields } from '../persistence/tender.store.js';
import { unknownProcedure } from './procurement-errors.js';
import { TENDER, tenderInvalid } from './save-tender.js';

/** Keeps what somebody typed for fields of a notice; together it takes the place of what was typed before. @param known keys of its fields */
export async function fillNotice(tx: Tx, id: string, notice: number, known: ReadonlySet<string>, values: ReadonlyMap<string, string>): Promise<void> {
  const procedure = await loadProcedure(tx, id, true);
  if (procedure?.variant !== TENDER) throw new DomainError(unknownProcedure);
  const strange = [...values.keys()].filter((key) => !known.has(key));
  if (strange.length > 0) throw new DomainError(tenderInvalid, {}, [{ pointer: '/velden', text: `Dit veld is er niet: ${strange.join(', ')}.` }]);
  await setNoticeFields(tx, id, notice, values);
  await tx.audit({ action: 'aankondiging ingevuld', objectKind: 'inkoopprocedure', objectId: id, detail: { soort: notice, velden: values.size } });
}
