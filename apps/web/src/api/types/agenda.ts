// SPDX-License-Identifier: EUPL-1.2
import type { Instant, IsoDate } from './session.js';

export interface AgendaDay {
  readonly id: string;
  readonly op: IsoDate;
  readonly soort: string;
  readonly titel: string;
  readonly toelichting: string;
  readonly link: string | null;
}

export interface Agenda {
  readonly vandaag: IsoDate;
  readonly adresGemaaktOp: Instant | null;
  readonly dagen: readonly AgendaDay[];
}
