// SPDX-License-Identifier: EUPL-1.2
import { DomainError, mayGo } from '#kernel';
import type { Tx } from '#platform';
import { CONVERSION_STEPS, CONVERTIBLE, type ConversionState } from '../domain/conversion.js';
import { reasonFaults } from '../domain/decision-reason.js';
import { conversionJob } from '../jobs/conversion.definition.js';
import {
  decideConversion,
  lockConversion,
  lockConversions,
  proposeConversion,
  rememberChange,
  reopenConversion,
  type StoredConversion,
} from '../persistence/conversion.store.js';
import { chooseItems, countItems, numberItems, type Chosen } from '../persistence/conversion-items.store.js';
import {
  changedSince,
  conversionDecided,
  exceptionsOpen,
  notCounted,
  nothingToConvert,
  numbersOut,
  ownConversion,
  personsOnly,
  unfitChoice,
  unknownConversion,
} from './conversion-errors.js';
import { asDraft } from './save-conversion.js';

const HIGHEST = 999_999_999;

/** Decides on exceptions: convert after all, or leave the allocation as it is; with a reason. @returns on how many */
export async function chooseExceptions(tx: Tx, id: string, chosen: Chosen): Promise<number> {
  if (tx.actor.accountId === null) throw new DomainError(personsOnly);
  const { no } = await asDraft(tx, id, null);
  const faults = reasonFaults('/reden', chosen.reason);
  if (chosen.choice === 'omzetten' && !CONVERTIBLE.has(chosen.exception))
    faults.push({
      pointer: '/keuze',
      text: 'Deze toewijzing kan niet worden omgezet zoals de tabel en de contracten nu zijn. Pas de tabel of het contract aan.',
    });
  if (faults.length > 0) throw new DomainError(unfitChoice, {}, faults);
  const count = await chooseItems(tx, id, { ...chosen, reason: chosen.reason.trim() });
  await rememberChange(tx, id);
  await tx.audit({
    action: 'uitzondering van omzetting besloten',
    objectKind: 'omzetting',
    objectId: id,
    detail: { nummer: no, uitzondering: chosen.exception, keuze: chosen.choice, toewijzingen: count },
  });
  return count;
}

/** Puts the conversion before a second person. Every exception has its decision by then. */
export async function submitConversion(tx: Tx, id: string): Promise<void> {
  if (tx.actor.accountId === null) throw new DomainError(personsOnly);
  const conversion = await asDraft(tx, id, null);
  if (!conversion.counted) throw new DomainError(notCounted);
  const { open, converts } = await countItems(tx, id);
  if (open > 0) throw new DomainError(exceptionsOpen, { open });
  if (converts === 0) throw new DomainError(nothingToConvert);
  await proposeConversion(tx, id);
  await tx.audit({
    action: 'omzetting voorgelegd',
    objectKind: 'omzetting',
    objectId: id,
    detail: { nummer: conversion.no, toewijzingen: converts },
  });
}

async function waiting(tx: Tx, id: string, to: ConversionState): Promise<StoredConversion> {
  if (tx.actor.accountId === null) throw new DomainError(personsOnly);
  const conversion = await lockConversion(tx, id);
  if (!conversion) throw new DomainError(unknownConversion);
  if (conversion.state !== 'wacht-op-tweede' || !mayGo(CONVERSION_STEPS, conversion.state, to))
    throw new DomainError(conversionDecided, { staat: conversion.state });
  return conversion;
}

async function asSecond(tx: Tx, id: string, to: ConversionState): Promise<StoredConversion> {
  const conversion = await waiting(tx, id, to);
  if ([conversion.createdBy, conversion.proposedBy, ...conversion.changedBy].includes(tx.actor.accountId)) throw new DomainError(ownConversion);
  return conversion;
}

/** Takes the conversion back, so that it can change. */
export async function takeBackConversion(tx: Tx, id: string): Promise<void> {
  const { no } = await waiting(tx, id, 'concept');
  await reopenConversion(tx, id);
  await tx.audit({ action: 'omzetting teruggehaald', objectKind: 'omzetting', objectId: id, detail: { nummer: no } });
}

/** A second person approves: the new allocations get their numbers, and the worker makes the messages. */
export async function approveConversion(tx: Tx, id: string): Promise<void> {
  await lockConversions(tx);
  const { no, firstNumber } = await asSecond(tx, id, 'goedgekeurd');
  const { changed, converts } = await countItems(tx, id);
  if (changed > 0) throw new DomainError(changedSince, { toewijzingen: changed });
  if ((await numberItems(tx, id, Number(firstNumber ?? 1))) > HIGHEST) throw new DomainError(numbersOut);
  await decideConversion(tx, id, 'goedgekeurd', null);
  await tx.audit({ action: 'omzetting goedgekeurd', objectKind: 'omzetting', objectId: id, detail: { nummer: no, toewijzingen: converts } });
  await tx.enqueue(conversionJob, { conversionId: id }, { subject: `omzetting:${id}`, key: `declarations.conversion:${id}` });
}

export async function refuseConversion(tx: Tx, id: string, reason: string): Promise<void> {
  const { no } = await asSecond(tx, id, 'geweigerd');
  await decideConversion(tx, id, 'geweigerd', reason.trim());
  await tx.audit({ action: 'omzetting geweigerd', objectKind: 'omzetting', objectId: id, detail: { nummer: no } });
}
