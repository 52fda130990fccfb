// SPDX-License-Identifier: EUPL-1.2
import type { IsoDate, Instant, Money } from './session.js';

export type JobState = 'wacht' | 'loopt' | 'klaar' | 'mislukt' | 'geannuleerd';

export interface Job {
  readonly id: string;
  readonly soort: string;
  readonly titel: string;
  readonly staat: JobState;
  readonly gedaan: number;
  readonly totaal: number | null;
  readonly toelichting: string | null;
  readonly pogingen: number;
  readonly fout: string | null;
  readonly onderwerp: string | null;
  readonly door: string;
  readonly aangemaaktOp: Instant;
  readonly begonnenOp: Instant | null;
  readonly klaarOp: Instant | null;
}

export interface Product {
  readonly code: string;
  readonly categorie: string;
  readonly naam: string;
  readonly eenheid: string;
  readonly indelingen: Readonly<Record<string, string | { readonly waarde: string; readonly naam?: string } | null>>;
}

export interface UnmappedProduct {
  readonly product: { readonly code: string; readonly naam: string; readonly categorie: string };
  readonly indeling: { readonly sleutel: string; readonly naam: string; readonly versie: string | number };
  readonly besteed: Money;
  readonly regels: number;
}

/** A way to sort products, with the values it knows. */
export interface Classification {
  readonly sleutel: string;
  readonly naam: string;
  readonly versie: string | number;
  readonly waarden: readonly { readonly code: string; readonly naam: string; readonly soort: 'segment' | 'blok' | null }[];
}

export interface AuditEvent {
  readonly op: Instant;
  readonly wie: string;
  readonly soort: string;
  readonly vanaf: string | null;
  readonly actie: string;
  readonly objectSoort: string;
  readonly objectId: string | null;
  readonly uitkomst: 'gelukt' | 'geweigerd';
  readonly detail: Readonly<Record<string, unknown>> | null;
}

export interface Municipality {
  readonly code: string;
  readonly sleutel: string;
  readonly naam: string;
  readonly bron: string;
  readonly lidmaatschappen: readonly {
    readonly van: IsoDate;
    readonly totEnMet: IsoDate | null;
    readonly bron: string;
    readonly toelichting: string | null;
  }[];
  readonly groepen: readonly { readonly sleutel: string; readonly naam: string; readonly van: IsoDate; readonly totEnMet: IsoDate | null }[];
  readonly inwoners: readonly { readonly peildatum: IsoDate; readonly aantal: number | null; readonly bron: string }[];
}
