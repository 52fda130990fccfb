// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { lifeEventFaults, succeeds, type LifeEvent } from '../domain/life-event.js';
import { addAgb, changeKvk, changeName, insertLifeEvent } from '../persistence/life-event.store.js';
import { lockProvider, takenAgb, type StoredProvider } from '../persistence/provider.store.js';
import { sameEvent, unfitEvent, unknownProvider } from './life-errors.js';
import { recordSuccession } from './record-succession.js';

const WORDS = { fusie: 'Fusie', overname: 'Overname', splitsing: 'Splitsing' } as const;

async function recordSuccessor(tx: Tx, provider: StoredProvider, event: LifeEvent): Promise<string> {
  const successor = await lockProvider(tx, event.successor!);
  if (!successor) throw new DomainError(unfitEvent, {}, [{ pointer: '/opvolger', text: 'Deze aanbieder kennen wij niet.' }]);
  const kind = event.kind as keyof typeof WORDS;
  const { on, source, lateLines } = event;
  const isNew = await recordSuccession(tx, { predecessorId: provider.id, successorId: successor.id, on, kind, lateLines });
  if (!isNew) throw new DomainError(sameEvent, { opvolger: successor.key });
  const late = lateLines ? ` Late declaraties komen op naam van ${successor.name}.` : '';
  await insertLifeEvent(tx, {
    providerId: successor.id,
    kind: 'opvolger',
    on,
    summary: `${WORDS[kind]}: gaat verder met ${provider.name}.${late}`,
    source,
  });
  return `${WORDS[kind]}: ${successor.name} gaat verder.${late}`;
}

async function recordAgb(tx: Tx, provider: StoredProvider, agb: string): Promise<string> {
  const [taken] = await tx.sql<{ id: string }>(`select provider_id as id from provider_agb where region_id = $1 and agb = $2`, [tx.regionId, agb]);
  if (taken?.id === provider.id) throw new DomainError(sameEvent, { agb });
  const [other] = await takenAgb(tx, [agb], provider.id);
  if (other) throw new DomainError(unfitEvent, {}, [{ pointer: '/agb', text: `Deze AGB-code is van ${other.key}.` }]);
  await addAgb(tx, provider.id, agb);
  return `AGB-code ${agb} erbij. De codes van eerder blijven gelden.`;
}

async function effect(tx: Tx, provider: StoredProvider, event: LifeEvent): Promise<string> {
  if (succeeds(event.kind)) return recordSuccessor(tx, provider, event);
  if (event.kind === 'nieuwe-agb') return recordAgb(tx, provider, event.agb!);
  if (event.kind === 'nieuw-kvk') {
    const old = await changeKvk(tx, provider.id, event.kvk!);
    if (old === event.kvk) throw new DomainError(sameEvent, { kvk: old });
    return `KvK-nummer ${event.kvk}${old === null ? '' : `, eerst ${old}`}.`;
  }
  if (event.name === provider.name) throw new DomainError(sameEvent, { naam: provider.name });
  await changeName(tx, provider, event.name!, event.on);
  return `Heet nu ${event.name}, eerst ${provider.name}.`;
}

/**
 * Records what happened to a provider with its effect: who goes on and whether it takes over what comes late, a new AGB code, KvK number
 * or name. The key in addresses stays. Stands in the history of both providers.
 */
export async function recordLifeEvent(tx: Tx, key: string, event: LifeEvent): Promise<void> {
  const provider = await lockProvider(tx, key);
  if (!provider) throw new DomainError(unknownProvider);
  const faults = lifeEventFaults(event, tx.today);
  if (faults.length > 0) throw new DomainError(unfitEvent, { aanbieder: key }, faults);
  const summary = await effect(tx, provider, event);
  await insertLifeEvent(tx, { providerId: provider.id, kind: event.kind, on: event.on, summary, source: event.source });
  await tx.audit({
    action: 'wijziging van aanbieder vastgelegd',
    objectKind: 'aanbieder',
    objectId: key,
    detail: { soort: event.kind, op: event.on, wat: summary },
  });
}
