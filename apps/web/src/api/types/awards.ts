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
  readonly staat: string;
  readonly reden: string | null;
  readonly plaats: number | null;
  readonly punten: number | null;
  readonly uitkomst: string | null;
}
export interface Award {
  readonly staat: string;
  readonly versie: number;
  readonly percelen: readonly {
    readonly nummer: number;
    readonly titel: string;
    readonly maximum: number;
    readonly criteria: readonly {
      readonly nummer: number;
      readonly titel: string;
      readonly soort: 'kwaliteit' | 'prijs';
      readonly gewicht: number;
    }[];
  }[];
  readonly inschrijvingen: readonly AwardBid[];
  readonly beoordelaars: readonly { readonly naam: string; readonly klaar: boolean; readonly eigen: boolean }[];
  readonly eigenPunten: readonly AwardScore[];
  readonly oordelen: readonly AwardScore[];
  readonly besluit: {
    readonly voorgesteldDoor: string | null;
    readonly beslotenDoor: string | null;
    readonly mandaat: string | null;
    readonly eigenVoorstel: boolean;
  };
  readonly wacht: string | null;
  readonly wachttermijnTotEnMet: string | null;
  readonly regels: readonly { readonly tekst: string; readonly bron: string; readonly zekerheid: string }[];
  readonly overeenkomsten: readonly { readonly nummer: string; readonly aanbieder: string }[];
  readonly aankondigingVoor: string | null;
}
