// SPDX-License-Identifier: EUPL-1.2
import { buildMessageClient, type ClientValues, type ProductValues, type SizeValues } from './client.js';
import { buildHeader, type HeaderValues } from './declaration.js';
import type { Values } from './schema/element.js';
import type { AllocationRequest, RequestMessage } from './types.js';

/** From the values of a valid JW315, by element name, to the message the product works with. */

interface RequestValues {
  readonly ReferentieAanbieder: string;
  readonly BeschikkingNummer?: number;
  readonly Product?: ProductValues;
  readonly BeschikkingIngangsdatum?: string;
  readonly ToewijzingIngangsdatum: string;
  readonly ToewijzingEinddatum?: string;
  readonly Omvang?: SizeValues;
  readonly Budget?: number;
  readonly Verwijzer: { readonly Type: string; readonly Naam?: string; readonly ZorgverlenerCode?: string };
  readonly Raamcontract?: string;
}

const YES = '1';

export function buildRequest(values: Values): AllocationRequest {
  const request = values as unknown as RequestValues;
  return {
    providerReference: request.ReferentieAanbieder,
    decisionNumber: request.BeschikkingNummer ?? null,
    decisionFrom: request.BeschikkingIngangsdatum ?? null,
    category: request.Product?.Categorie ?? null,
    productCode: request.Product?.Code ?? null,
    from: request.ToewijzingIngangsdatum,
    until: request.ToewijzingEinddatum ?? null,
    volume: request.Omvang?.Volume ?? null,
    unit: request.Omvang?.Eenheid ?? null,
    frequency: request.Omvang?.Frequentie ?? null,
    budgetCents: request.Budget ?? null,
    referrerType: request.Verwijzer.Type,
    referrerName: request.Verwijzer.Naam ?? null,
    referrerCode: request.Verwijzer.ZorgverlenerCode ?? null,
    frameworkContract: request.Raamcontract === undefined ? null : request.Raamcontract === YES,
  };
}

export function buildRequestMessage(values: Values): RequestMessage {
  const { Header, Client } = values as unknown as {
    Header: HeaderValues;
    Client: ClientValues & { AangevraagdeProducten: { AangevraagdProduct: AllocationRequest[] } };
  };
  return {
    type: 'JW315',
    header: buildHeader(Header),
    client: buildMessageClient(Client),
    requests: Client.AangevraagdeProducten.AangevraagdProduct,
  };
}
