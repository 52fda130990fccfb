// SPDX-License-Identifier: EUPL-1.2

export interface AwardScore {
  readonly inschrijving: string;
  readonly perceel: number;
  readonly criterium: number;
  readonly punten: number;
  readonly reden: string;
}
export interface AwardBid {
  readonly id: string;
  readonly perceel: number;
  readonly aanbieder: string;
  readonly prijs: string | null;
  readonly staat: string;
  readonly reden: string | null;
  readonly plaats: number | null;
  readonly punten: number | null;
  readonly uitkomst: string | null;
  /** How its place among equal totals was found. */
  readonly gelijkspel: string | null;
}
export interface AwardLot {
  readonly nummer: number;
  readonly titel: string;
  readonly maximum: number;
  readonly criteria: readonly {
    readonly nummer: number;
    readonly titel: string;
    readonly soort: 'kwaliteit' | 'prijs';
    readonly gewicht: number;
  }[];
}
export interface Award {
  readonly staat: string;
  readonly versie: number;
  readonly percelen: readonly AwardLot[];
  readonly inschrijvingen: readonly AwardBid[];
  readonly beoordelaars: readonly { readonly naam: string; readonly klaar: boolean; readonly eigen: boolean }[];
  readonly eigenPunten: readonly AwardScore[];
  /** Of every assessor, once all are done. */
  readonly punten: readonly (AwardScore & { readonly naam: string })[];
  readonly oordelen: readonly AwardScore[];
  readonly besluit: {
    readonly voorgesteldDoor: string | null;
    readonly beslotenDoor: string | null;
    readonly mandaat: string | null;
    readonly beslotenOp: string | null;
    readonly eigenVoorstel: boolean;
    readonly uitzondering: string | null;
    readonly uitzonderingReden: string | null;
  };
  readonly wacht: string | null;
  /** Something at a court holds the signing. */
  readonly rechtszaak: boolean;
  /** Bidders that were sent a letter. */
  readonly brieven: number;
  readonly verstuurdOp: string | null;
  readonly wachttermijnTotEnMet: string | null;
  readonly regels: readonly { readonly tekst: string; readonly bron: string; readonly zekerheid: string }[];
  readonly overeenkomsten: readonly { readonly nummer: string; readonly aanbieder: string }[];
  readonly aankondigingVoor: string | null;
  readonly aankondigingOp: string | null;
}
export interface ToAssess {
  readonly percelen: readonly AwardLot[];
  readonly inschrijvingen: readonly { readonly aanbieder: string; readonly percelen: readonly number[] }[];
  readonly beoordelaars: readonly { readonly email: string; readonly naam: string; readonly belang: 'geen' | 'gemeld' | 'uitgesloten' | null }[];
  readonly wachttermijn: number;
  readonly rechter: string;
  readonly waarde: string;
}
export interface OwnAward {
  readonly tekst: string;
  readonly verstuurdOp: string;
  readonly wachttermijnVan: string;
  readonly wachttermijnTotEnMet: string;
  /** False: under an exemption there is none. */
  readonly wachttermijnGeldt: boolean;
  readonly vandaag: string;
  readonly eerdere: number;
  readonly overeenkomst: string | null;
}
