// SPDX-License-Identifier: EUPL-1.2
import type { Coded, Instant, IsoDate, IsoMonth, Money, Named } from './session.js';
import type { Cause } from './providers.js';
import type { LinkedDecision } from './refusals.js';

export type ImportState = 'open' | 'wacht' | 'loopt' | 'klaar' | 'geannuleerd' | 'mislukt';

export interface ImportRun {
  readonly id: string;
  readonly naam: string;
  readonly door: string;
  readonly op: Instant;
  readonly staat: ImportState;
  readonly bestanden: number;
  readonly verwerkt: number;
  readonly goedgekeurd: number;
  readonly deels: number;
  readonly afgekeurd: number;
  readonly onleesbaar: number;
  readonly geweigerd: number;
  readonly eerder: number;
  readonly regels: number;
  readonly taak: string | null;
}

export interface MessageFinding {
  readonly rule: string;
  readonly path: string | null;
  readonly text: string;
}

export type ImportFileState = 'ontvangen' | 'verwerkt' | 'geweigerd' | 'onleesbaar' | 'eerder-ontvangen' | 'geannuleerd';

export interface ImportFile {
  readonly id: string | number;
  readonly naam: string;
  readonly staat: ImportFileState;
  readonly soort: string | null;
  readonly regels: number | null;
  readonly bericht: {
    readonly id: string;
    readonly nummer: string;
    readonly staat: MessageState;
    readonly regels: number;
    readonly afgekeurdeRegels: number;
    readonly oorzaak: string | null;
  } | null;
  readonly reden: string | null;
  readonly bevindingen: readonly MessageFinding[] | null;
}

export interface UploadResult {
  readonly ontvangen: number;
  readonly eerder: number;
  readonly geweigerd: readonly { readonly naam: string; readonly reden: string }[];
}

export interface Progress {
  readonly gedaan: number;
  readonly totaal: number | null;
  readonly staat: ImportState;
  readonly toelichting: string | null;
}

export type MessageState = 'goedgekeurd' | 'deels-goedgekeurd' | 'afgekeurd';

export interface MessageRow {
  readonly id: string;
  readonly soort: string;
  readonly nummer: string | null;
  readonly aanbieder: Named;
  readonly gemeente: Partial<Coded> & { readonly naam: string };
  readonly periode: IsoMonth | null;
  readonly ontvangenOp: Instant;
  readonly regels: number;
  readonly afgekeurdeRegels: number;
  readonly ingediend: Money | null;
  readonly toegekend: Money | null;
  readonly staat: MessageState;
  readonly kopcode: string | null;
  /** The last day on which the answer may go out. */
  readonly antwoordTermijn?: IsoDate | null;
  /** Working days until then; below zero when it has passed. */
  readonly antwoordWerkdagen?: number | null;
  readonly antwoord?: MessageAnswer | null;
}

export interface MessageAnswer {
  readonly identificatie: string;
  readonly gemaaktOp: Instant;
  readonly dagtekening: IsoDate;
  readonly kopcode: string;
  readonly declaratiecode: string | null;
  readonly toegekend: Money | null;
}

export interface MessageDetail extends MessageRow {
  readonly handmatig?: { readonly id: string; readonly nummer: number | string } | null;
  readonly identificatie: string;
  readonly dagtekening: IsoDate;
  readonly afgekeurd: Money | null;
  readonly spoor: readonly { readonly stap: string; readonly op: Instant | null }[];
  readonly kopoorzaak: string | null;
  readonly declaratiecode: string | null;
  readonly declaratieoorzaak: string | null;
  readonly bevindingen: readonly MessageFinding[] | null;
  readonly oorzaken: readonly Cause[];
}

export interface LineFinding {
  readonly code: string;
  readonly oorzaak: string;
  readonly gedeclareerd: string | null;
  readonly verwacht: string | null;
  readonly waaruit: { readonly soort: string; readonly id: string | null; readonly label: string } | null;
  readonly herstel: string | null;
}

export interface DeclarationLine {
  readonly regel: number;
  readonly kind: string | null;
  readonly kindId: string | number | null;
  readonly product: Coded;
  readonly categorie: string;
  readonly referentie: string;
  readonly toewijzing: string | number;
  readonly zorgVan: IsoDate;
  readonly zorgTotEnMet: IsoDate;
  readonly aantal: number;
  readonly eenheid: string;
  readonly eenheidNaam: string;
  readonly tarief: Money | null;
  readonly bedrag: Money;
  readonly soort: 'debet' | 'credit';
  readonly goedgekeurd: boolean;
  readonly bevindingen: readonly LineFinding[];
  /** The one-off decision that let it through, or that is asked for. */
  readonly besluit?: LinkedDecision | null;
}

export interface DeclarationLineDetail extends DeclarationLine {
  readonly vergelijking: readonly {
    readonly onderdeel: string;
    readonly gedeclareerd: string | null;
    readonly verwacht: string | null;
    readonly klopt: boolean | null;
  }[];
}
