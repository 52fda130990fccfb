// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import { makeBoxKeys, unsealWhole, type BoxKeys, type KeyRing, type Tx } from '#platform';
import { inTime, openerTurn } from '../domain/bid.js';
import { insertBox, loadBox, markOpener, moveDeadline, nameFiles, openBids, sealedKeyOf, sealedNames } from '../persistence/bid.store.js';
import { loadProcedure } from '../persistence/procedure.store.js';
import { openName } from './paper-name.js';
import { unknownProcedure } from './procurement-errors.js';
import { requireStatement } from './state-interest.js';

export const boxInvalid = defineError(
  'inschrijfbus-ongeldig',
  'invalid',
  'De inschrijving kan zo niet worden opengesteld. Pas het aan en probeer het opnieuw.',
);
const noBids = defineError(
  'procedure-zonder-inschrijving',
  'conflict',
  'Bij deze procedure wordt niet ingeschreven, of zij is nog niet gepubliceerd.',
);

/** Kinds of procedures in which bids are handed in, by the name of their table of transitions. */
const WITH_BIDS: ReadonlySet<string> = new Set(['sas-tender']);
const keyContext = (regionId: number, procedureId: string): string => `bids:${regionId}:${procedureId}`;

/**
 * Sets out the box of a published tender, with a pair of keys of its own; set out already: moves its deadline, later only.
 * @param command.deadline the last instant at which a whole bid counts
 */
export async function setOutBox(
  tx: Tx,
  keys: KeyRing,
  command: { readonly procedureId: string; readonly deadline: Date; readonly lots: number },
): Promise<void> {
  const procedure = await loadProcedure(tx, command.procedureId, true);
  if (!procedure) throw new DomainError(unknownProcedure);
  if (!procedure.published || !WITH_BIDS.has(procedure.variant)) throw new DomainError(noBids);
  const refuse = (text: string): never => {
    throw new DomainError(boxInvalid, {}, [{ pointer: '/sluitOp', text }]);
  };
  if (command.deadline <= tx.now) refuse('Kies een moment dat nog komt.');
  const box = await loadBox(tx, command.procedureId, 'update');
  if (box) {
    if (command.deadline < box.deadline || !inTime({ now: tx.now, deadline: box.deadline, opened: box.opened }))
      refuse('Een sluiting gaat alleen later, en alleen voordat zij voorbij is.');
    await moveDeadline(tx, command.procedureId, command.deadline);
  } else {
    const pair = makeBoxKeys();
    const sealed = keys.seal(pair.privateKey, keyContext(tx.regionId, command.procedureId));
    await insertBox(tx, command.procedureId, { deadline: command.deadline, lots: command.lots, publicKey: pair.publicKey }, sealed);
  }
  await tx.audit({
    action: box ? 'sluiting verschoven' : 'inschrijving opengesteld',
    objectKind: 'inkoopprocedure',
    objectId: command.procedureId,
    detail: { sluiting: command.deadline.toISOString() },
  });
}

/**
 * One of two persons opens the box. Too early does nothing and stays on record, so this returns instead of throwing: what is thrown takes
 * the record away with it.
 */
export async function openBox(tx: Tx, keys: KeyRing, procedureId: string): Promise<'te-vroeg' | 'eerste' | 'geopend'> {
  const box = await loadBox(tx, procedureId, 'update');
  if (!box || tx.actor.accountId === null) throw new DomainError(unknownProcedure);
  // An attempt before the deadline stays on record whoever makes it: nothing may be thrown before it is written.
  if (!inTime({ now: tx.now, deadline: box.deadline, opened: box.opened })) await requireStatement(tx, procedureId);
  const turn = openerTurn(box, tx.actor.accountId);
  const done = await markOpener(tx, procedureId, turn);
  const outcome = done ? (turn === 'eerste' ? 'eerste' : 'geopend') : 'te-vroeg';
  const bids = outcome === 'geopend' ? await openBids(tx, procedureId) : null;
  if (bids !== null) {
    const files = await sealedNames(tx, procedureId);
    await nameFiles(
      tx,
      files.map((f) => ({ id: f.id, name: openName(keys, tx.regionId, f) })),
    );
  }
  await tx.audit({
    action: outcome === 'geopend' ? 'inschrijvingen geopend' : 'inschrijvingen openen',
    objectKind: 'inkoopprocedure',
    objectId: procedureId,
    result: outcome === 'te-vroeg' ? 'geweigerd' : 'gelukt',
    detail: { uitkomst: outcome, ...(bids === null ? {} : { inschrijvingen: bids }) },
  });
  return outcome;
}

/** The keys of an opened box; null before two persons opened it. */
export async function boxKeys(tx: Tx, keys: KeyRing, procedureId: string): Promise<BoxKeys | null> {
  const [box, sealed] = [await loadBox(tx, procedureId, 'share'), await sealedKeyOf(tx, procedureId)];
  if (!box?.opened || !sealed) return null;
  return { publicKey: box.publicKey, privateKey: keys.open(sealed, keyContext(tx.regionId, procedureId)) };
}

export interface BidContent {
  readonly prices: readonly { readonly lot: number; readonly cents: string }[];
  readonly remarks: string | null;
}

/** What a bid says, once its box is open. */
export async function readBid(keys: BoxKeys, bid: { readonly id: string; readonly sealed: Buffer }): Promise<BidContent> {
  return JSON.parse((await unsealWhole(bid.sealed, keys, `bid:${bid.id}`)).toString('utf8')) as BidContent;
}
