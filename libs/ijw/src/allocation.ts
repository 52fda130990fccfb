// SPDX-License-Identifier: EUPL-1.2
import { buildMessageClient, type ClientValues, type ProductValues, type SizeValues } from './client.js';
import { buildHeader, type HeaderValues } from './declaration.js';
import type { Values } from './schema/element.js';
import type { Allocation, AllocationMessage } from './types.js';

/** From the values of a valid JW301, by element name, to the message the product works with. */

interface AllocationValues {
  readonly ToewijzingNummer: number;
  readonly ReferentieAanbieder?: string;
  readonly Product?: ProductValues;
  readonly Toewijzingsdatum: string;
  readonly Toewijzingstijd: string;
  readonly Ingangsdatum: string;
  readonly Einddatum?: string;
  readonly RedenWijziging?: string;
  readonly Omvang?: SizeValues;
  readonly Budget?: number;
}

interface MessageValues {
  readonly Header: HeaderValues;
  readonly Client: ClientValues & { readonly ToegewezenProducten: { readonly ToegewezenProduct: Allocation[] } };
}

export function buildAllocation(values: Values): Allocation {
  const allocation = values as unknown as AllocationValues;
  return {
    number: allocation.ToewijzingNummer,
    providerReference: allocation.ReferentieAanbieder ?? null,
    category: allocation.Product?.Categorie ?? null,
    productCode: allocation.Product?.Code ?? null,
    assignedDate: allocation.Toewijzingsdatum,
    assignedTime: allocation.Toewijzingstijd,
    from: allocation.Ingangsdatum,
    until: allocation.Einddatum ?? null,
    reasonChange: allocation.RedenWijziging ?? null,
    volume: allocation.Omvang?.Volume ?? null,
    unit: allocation.Omvang?.Eenheid ?? null,
    frequency: allocation.Omvang?.Frequentie ?? null,
    budgetCents: allocation.Budget ?? null,
  };
}

export function buildAllocationMessage(values: Values): AllocationMessage {
  const { Header, Client } = values as unknown as MessageValues;
  return {
    type: 'JW301',
    header: buildHeader(Header),
    client: buildMessageClient(Client),
    allocations: Client.ToegewezenProducten.ToegewezenProduct,
  };
}
