// SPDX-License-Identifier: EUPL-1.2

export type DocumentKind = 'overeenkomst' | 'wijzigingsbrief';
export type SigningState = 'wacht-op-tekenen' | 'getekend' | 'ingetrokken';
export type SigningParty = 'aanbieder' | 'regio';

export interface ContractDocument {
  readonly id: string;
  readonly soort: DocumentKind;
  readonly versie: number;
  readonly vorigeVersie: number | null;
  readonly gevraagdOp: string;
  readonly gevraagdDoor: string;
  /** null: still being made. */
  readonly gemaaktOp: string | null;
  readonly hash: string | null;
  readonly ondertekening: { readonly id: string; readonly staat: SigningState } | null;
}

export interface Signing {
  readonly id: string;
  readonly stuk: string;
  readonly contract: string;
  readonly contractsoort: string;
  readonly versie: number;
  readonly soort: DocumentKind;
  readonly aanbieder: { readonly sleutel: string; readonly naam: string };
  readonly regio: string;
  readonly van: string;
  readonly totEnMet: string;
  readonly samenvatting: string;
  readonly hash: string;
  readonly staat: SigningState;
  readonly klaargezetDoor: string;
  readonly klaargezetOp: string;
  readonly ingetrokken: { readonly door: string; readonly op: string; readonly reden: string } | null;
  readonly dienst: string | null;
  readonly handtekeningen: readonly {
    readonly partij: SigningParty;
    readonly naam: string;
    readonly bevoegdheid: string;
    readonly op: string;
    readonly hash: string;
    readonly niveau: string;
  }[];
  readonly zelfKlaargezet: boolean;
}
