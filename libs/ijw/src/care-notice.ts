// SPDX-License-Identifier: EUPL-1.2
import { buildMessageClient, type ClientValues, type ProductValues } from './client.js';
import { buildHeader, type HeaderValues } from './declaration.js';
import type { Values } from './schema/element.js';
import type { CareStart, CareStop, NoticeStatus, StartMessage, StopMessage } from './types.js';

/** From the values of a valid JW305 or JW307, by element name, to the message the product works with. */

interface StartValues {
  readonly ToewijzingNummer?: number;
  readonly Product?: ProductValues;
  readonly ToewijzingIngangsdatum?: string;
  readonly Begindatum: string;
  readonly StatusAanlevering: NoticeStatus;
}

interface StopValues extends StartValues {
  readonly RedenBeeindiging: string;
  readonly Einddatum: string;
}

export function buildStart(values: Values): CareStart {
  const start = values as unknown as StartValues;
  return {
    allocationNumber: start.ToewijzingNummer ?? null,
    category: start.Product?.Categorie ?? null,
    productCode: start.Product?.Code ?? null,
    allocationFrom: start.ToewijzingIngangsdatum ?? null,
    begins: start.Begindatum,
    status: start.StatusAanlevering,
  };
}

export function buildStop(values: Values): CareStop {
  const stop = values as unknown as StopValues;
  return { ...buildStart(values), endReason: stop.RedenBeeindiging, ends: stop.Einddatum };
}

export function buildStartMessage(values: Values): StartMessage {
  const { Header, Client } = values as unknown as { Header: HeaderValues; Client: ClientValues & { StartProducten: { StartProduct: CareStart[] } } };
  return { type: 'JW305', header: buildHeader(Header), client: buildMessageClient(Client), starts: Client.StartProducten.StartProduct };
}

export function buildStopMessage(values: Values): StopMessage {
  const { Header, Client } = values as unknown as { Header: HeaderValues; Client: ClientValues & { StopProducten: { StopProduct: CareStop[] } } };
  return { type: 'JW307', header: buildHeader(Header), client: buildMessageClient(Client), stops: Client.StopProducten.StopProduct };
}
