// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Tx } from '#platform';
import { countViews, deleteView, insertView, lockView, updateView, viewNameTaken, type ViewContent } from '../persistence/contract-view.store.js';

/** More than this nobody finds back. */
const MOST_VIEWS = 50;

const noPerson = defineError('weergave-zonder-persoon', 'forbidden', 'Alleen een persoon kan een weergave bewaren.');
const unknownView = defineError('weergave-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
const otherPerson = defineError('weergave-van-ander', 'conflict', 'Deze weergave is van iemand anders. Bewaar haar onder een eigen naam.');
const changedMeanwhile = defineError(
  'weergave-gewijzigd',
  'stale',
  'Deze weergave is intussen gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);
const nameTaken = defineError('weergave-bestaat', 'invalid', 'De weergave kan zo niet worden bewaard.');
const tooMany = defineError('weergaven-te-veel', 'conflict', `U hebt al ${MOST_VIEWS} weergaven. Verwijder er eerst een.`);

function person(tx: Tx): string {
  if (tx.actor.kind !== 'persoon' || tx.actor.accountId === null) throw new DomainError(noPerson);
  return tx.actor.accountId;
}

async function requireFreeName(tx: Tx, accountId: string, name: string, exceptId: string | null): Promise<void> {
  if (await viewNameTaken(tx, accountId, name, exceptId))
    throw new DomainError(nameTaken, {}, [{ pointer: '/naam', text: 'U hebt al een weergave met deze naam. Kies een andere naam.' }]);
}

async function requireOwn(tx: Tx, id: string): Promise<{ accountId: string; version: number }> {
  const accountId = person(tx);
  const view = await lockView(tx, id);
  if (!view) throw new DomainError(unknownView);
  if (view.accountId !== accountId) throw new DomainError(otherPerson);
  return view;
}

/** Keeps a choice of the register under a name that this person does not use yet. @returns its id */
export async function keepContractView(tx: Tx, view: ViewContent): Promise<string> {
  const accountId = person(tx);
  await requireFreeName(tx, accountId, view.name, null);
  if ((await countViews(tx, accountId)) >= MOST_VIEWS) throw new DomainError(tooMany);
  const id = await insertView(tx, accountId, view);
  await tx.audit({ action: 'weergave bewaard', objectKind: 'weergave', objectId: id, detail: { naam: view.name } });
  return id;
}

/** Changes a view; only its maker can, and only having seen it as it is. */
export async function changeContractView(tx: Tx, id: string, version: number, view: ViewContent): Promise<void> {
  const stored = await requireOwn(tx, id);
  if (stored.version !== version) throw new DomainError(changedMeanwhile, { versie: stored.version });
  await requireFreeName(tx, stored.accountId, view.name, id);
  await updateView(tx, id, view);
  await tx.audit({ action: 'weergave gewijzigd', objectKind: 'weergave', objectId: id, detail: { naam: view.name } });
}

export async function removeContractView(tx: Tx, id: string): Promise<void> {
  await requireOwn(tx, id);
  await deleteView(tx, id);
  await tx.audit({ action: 'weergave verwijderd', objectKind: 'weergave', objectId: id });
}
