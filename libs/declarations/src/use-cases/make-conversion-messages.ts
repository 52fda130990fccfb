// SPDX-License-Identifier: EUPL-1.2
import { checkMessage, UnwritableMessage, writeAllocation, type Allocation, type AllocationMessage } from '#ijw';
import { loadFiles, storeFiles, type KeyRing, type Tx } from '#platform';
import { finishConversion, lockConversion, type StoredConversion } from '../persistence/conversion.store.js';
import {
  insertMessages,
  messageCounts,
  messagesToMake,
  setApart,
  type ConversionMessageToMake,
  type ConversionPart,
} from '../persistence/conversion-messages.store.js';

/** Reasons of change (JZ002). */
const OF_CONTRACT = '03';
const OF_PROVIDER = '09';
const REMOVED = '13';

/** How far the messages of a conversion are. */
export interface Made {
  readonly done: number;
  readonly total: number;
}

/**
 * Makes the next messages of an approved conversion: the old allocation as it ends, the new one as it begins, to the provider each is of.
 * The client is told as the message told that the old one came with. Doing it again makes only what is missing.
 */
export async function makeConversionMessages(tx: Tx, keys: KeyRing, id: string, limit: number): Promise<Made> {
  const conversion = await lockConversion(tx, id);
  if (!conversion || conversion.state !== 'goedgekeurd') return { done: 0, total: 0 };
  const { done } = await messageCounts(tx, id);
  const next = await messagesToMake(tx, id, limit);
  const earlier = await loadFiles(
    tx,
    keys,
    next.flatMap((m) => (m.earlier ? [m.earlier] : [])),
  );
  const made = next.map((m, i) => {
    const identification = `O${conversion.no.toString(36)}-${(done + i + 1).toString(36)}`.toUpperCase();
    const bytes = m.earlier ? written(conversion, m, earlier.get(m.earlier.toString('hex'))!, identification) : null;
    return { ...m, identification, bytes };
  });
  // An allocation is told of to both its providers or to none: its old one may not end without the new one.
  const without = new Set(made.filter((m) => m.bytes === null).flatMap((m) => m.parts.map((p) => p.allocation)));
  if (without.size > 0) {
    await setApart(tx, id, [...without]);
    return makeConversionMessages(tx, keys, id, limit);
  }
  const sums = await storeFiles(
    tx,
    keys,
    made.map((m) => m.bytes!),
  );
  await insertMessages(
    tx,
    id,
    made.map((m, i) => ({ ...m, allocations: m.parts.length, sha256: sums[i]! })),
  );
  return messageCounts(tx, id);
}

/** The message; null when what is kept of the client does not make one that a provider's software would take in. */
function written(conversion: StoredConversion, m: ConversionMessageToMake, earlier: Buffer, identification: string): Buffer | null {
  const { content } = checkMessage(earlier);
  if (content?.type !== 'JW301') return null;
  const { baseXsdVersion, messageXsdVersion } = (content as AllocationMessage).header;
  const header = { sender: m.municipality, receiver: m.agb, identification, dated: conversion.decidedDay!, baseXsdVersion, messageXsdVersion };
  try {
    const bytes = writeAllocation(
      earlier,
      header,
      m.parts.map((part) => allocationOf(conversion, part)),
    );
    return checkMessage(bytes).verdict === 'accepted' ? bytes : null;
  } catch (error) {
    if (error instanceof UnwritableMessage) return null;
    throw error;
  }
}

function allocationOf(conversion: StoredConversion, part: ConversionPart): Allocation {
  const ended = part.removed ? REMOVED : part.movesProvider ? OF_PROVIDER : OF_CONTRACT;
  return {
    number: part.number,
    providerReference: part.fresh && part.movesProvider ? null : part.reference,
    category: part.category,
    productCode: part.product,
    assignedDate: conversion.decidedDay!,
    assignedTime: conversion.decidedTime!,
    from: part.from,
    until: part.until,
    reasonChange: part.fresh ? null : ended,
    volume: part.volume,
    unit: part.unit,
    frequency: part.frequency,
    budgetCents: null,
  };
}

/** Closes a conversion of which every message is made. */
export async function endConversion(tx: Tx, id: string): Promise<{ berichten: number }> {
  const { done } = await messageCounts(tx, id);
  const conversion = await lockConversion(tx, id);
  if (conversion?.state === 'goedgekeurd') {
    await finishConversion(tx, id);
    await tx.audit({ action: 'omzetting klaar', objectKind: 'omzetting', objectId: id, detail: { nummer: conversion.no, berichten: done } });
  }
  return { berichten: done };
}
