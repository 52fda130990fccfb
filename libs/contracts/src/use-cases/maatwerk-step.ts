// SPDX-License-Identifier: EUPL-1.2
import { DomainError, mayGo, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { MAATWERK_STEPS, type MaatwerkState, type Person } from '../domain/maatwerk-request.js';
import { tracesOfPerson, tracesTold } from '../domain/maatwerk-text.js';
import { municipalityNames } from '../persistence/maatwerk-facts.store.js';
import { lockMaatwerk, type StoredMaatwerk } from '../persistence/maatwerk.store.js';
import { maatwerkChanged, noMaatwerkStep, unfitMaatwerk, unknownMaatwerk } from './maatwerk-errors.js';

/** Which request, and as the person saw it. */
export interface SeenMaatwerk {
  readonly id: string;
  readonly version: number;
}

/** The request under lock. @throws DomainError when there is none, or somebody changed it since */
export async function seenMaatwerk(tx: Tx, { id, version }: SeenMaatwerk): Promise<StoredMaatwerk> {
  const request = await lockMaatwerk(tx, id);
  if (!request) throw new DomainError(unknownMaatwerk);
  if (request.version !== version) throw new DomainError(maatwerkChanged, { versie: request.version });
  return request;
}

/** The request under lock, ready to go on to a state. */
export async function forMaatwerkStep(tx: Tx, seen: SeenMaatwerk, to: MaatwerkState): Promise<StoredMaatwerk> {
  const request = await seenMaatwerk(tx, seen);
  if (!mayGo(MAATWERK_STEPS, request.state, to)) throw new DomainError(noMaatwerkStep, { staat: request.state });
  return request;
}

/** What in these texts can lead to a child, at the field it stands in. */
export function personalFaults(texts: Readonly<Record<string, string | null>>, known: Iterable<string>): Violation[] {
  return Object.entries(texts).flatMap(([pointer, text]) => tracesTold(tracesOfPerson(text ?? '', known)).map((told) => ({ pointer, text: told })));
}

/** Texts that the municipality and the region both read hold nothing of a child. @throws DomainError `maatwerk-ongeldig` */
export async function requireBareText(tx: Tx, request: StoredMaatwerk, texts: Readonly<Record<string, string | null>>): Promise<void> {
  const faults = personalFaults(texts, [...(await municipalityNames(tx)), request.providerName]);
  if (faults.length > 0) throw new DomainError(unfitMaatwerk, {}, faults);
}

export const personOf = (tx: Tx): Person => ({ id: tx.actor.accountId, name: tx.actor.name });
