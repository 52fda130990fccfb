// SPDX-License-Identifier: EUPL-1.2
import type { Instant, IsoDate, Money } from './session.js';

export type BookState = 'concept' | 'gepubliceerd' | 'vervangen';
export type CostElement = 'beroepskrachten' | 'clientgebonden' | 'overhead' | 'indexatie';

export interface BookProduct {
  readonly code: string;
  readonly naam: string;
  readonly categorie: string;
  readonly eenheid: string;
  readonly segment: { readonly code: string; readonly naam: string } | null;
  readonly omschrijving: string | null;
  readonly doelgroep: string | null;
  readonly inhoud: string | null;
  readonly bron: string | null;
  readonly tarief: Money | null;
  readonly tariefVanaf: IsoDate | null;
  readonly gepubliceerd: boolean;
  readonly concept: boolean;
}

export interface BookEntry {
  readonly nummer: number;
  readonly staat: BookState;
  readonly omschrijving: string | null;
  readonly doelgroep: string | null;
  readonly inhoud: string | null;
  readonly bron: string | null;
  readonly versie: number;
  readonly gewijzigdDoor: string;
  readonly gewijzigdOp: Instant;
  readonly gepubliceerdDoor: string | null;
  readonly gepubliceerdOp: Instant | null;
}

export interface RegionalTariff {
  readonly nummer: number;
  readonly staat: BookState;
  readonly vanaf: IsoDate;
  readonly bedrag: Money;
  readonly toelichting: string | null;
  readonly versie: number;
  readonly gewijzigdDoor: string;
  readonly gewijzigdOp: Instant;
  readonly gepubliceerdDoor: string | null;
  readonly gepubliceerdOp: Instant | null;
  readonly onderdelen: readonly { readonly onderdeel: CostElement; readonly bedrag: Money | null; readonly bron: string | null }[];
}

export interface ProductPage {
  readonly code: string;
  readonly naam: string;
  readonly categorie: string;
  readonly eenheid: string;
  readonly van: IsoDate;
  readonly totEnMet: IsoDate | null;
  readonly bron: string;
  readonly segment: { readonly code: string; readonly naam: string } | null;
  readonly boek: readonly BookEntry[];
  readonly tarieven: readonly RegionalTariff[];
}
