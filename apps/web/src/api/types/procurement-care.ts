// SPDX-License-Identifier: EUPL-1.2
import type { Instant, IsoDate, Named } from './session.js';
import type { StepOutlook } from './procurement.js';

export interface InterestStatement {
  readonly id: string;
  readonly naam: string;
  readonly belang: boolean;
  readonly toelichting: string | null;
  readonly op: Instant;
  /** The newest of this person. */
  readonly geldt: boolean;
  readonly eigen: boolean;
  readonly oordeel: { readonly uitkomst: 'toegestaan' | 'uitgesloten'; readonly reden: string; readonly door: string } | null;
}
export interface Interests {
  readonly tekst: string;
  readonly bron: string;
  readonly verklaringen: readonly InterestStatement[];
}
export interface ProcedureToSign {
  readonly id: string;
  readonly nummer: string;
  readonly titel: string;
  readonly belang: boolean | null;
  readonly oordeel: string | null;
}

export type ObjectionKind = 'klacht' | 'bezwaar-stukken' | 'bezwaar-besluit';
export type ObjectionState = 'ontvangen' | 'in-behandeling' | 'beantwoord' | 'ingetrokken';
export type ObjectionOutcome = 'gegrond' | 'deels-gegrond' | 'ongegrond' | 'niet-ontvankelijk';
export interface Objection {
  readonly id: string;
  readonly nummer: string;
  readonly soort: ObjectionKind;
  readonly van: string;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly ontvangenOp: IsoDate;
  readonly termijn: IsoDate | null;
  readonly opTijd: boolean | null;
  readonly antwoordVoor: IsoDate;
  readonly teLaat: boolean;
  readonly staat: ObjectionState;
  readonly behandelaar: string | null;
  readonly uitkomst: ObjectionOutcome | null;
  readonly antwoord: string | null;
  readonly beantwoordOp: Instant | null;
  readonly versie: number;
}
export type ProceedingsKind = 'kort-geding' | 'hoger-beroep' | 'bodemprocedure';
export interface Proceedings {
  readonly id: string;
  readonly soort: ProceedingsKind;
  readonly rechter: string;
  readonly zaaknummer: string | null;
  readonly eiser: string;
  readonly houdtTegen: boolean;
  readonly begonnenOp: IsoDate;
  readonly afgelopenOp: IsoDate | null;
  readonly uitkomst: string | null;
  readonly versie: number;
}
export interface Objections {
  readonly soorten: readonly {
    readonly soort: ObjectionKind;
    readonly naam: string;
    readonly werkdagen: number;
    readonly regel: StepOutlook['regel'];
  }[];
  readonly bezwaren: readonly Objection[];
  readonly rechtszaken: readonly Proceedings[] | null;
}

export type VettingOutcome = 'niets-gevonden' | 'bevinding' | 'nog-uit-te-zoeken';
export type VettingConclusion = 'geen-bezwaar' | 'met-voorwaarden' | 'uitsluiten';
export interface VettingTopic {
  readonly sleutel: string;
  readonly soort: 'bibob' | 'uitsluiting-verplicht' | 'uitsluiting-facultatief';
  readonly titel: string;
  readonly vraag: string;
  readonly jaren: number | null;
  readonly bron: string | null;
  readonly zekerheid: StepOutlook['regel']['zekerheid'] | null;
}
export interface VettingFile {
  readonly id: string;
  readonly aanbieder: Named;
  readonly staat: 'open' | 'afgesloten';
  readonly uitkomst: VettingConclusion | null;
  readonly reden: string | null;
  readonly geslotenDoor: string | null;
  readonly bevindingen: readonly {
    readonly onderwerp: string;
    readonly uitkomst: VettingOutcome;
    readonly feitOp: IsoDate | null;
    readonly jaren: number | null;
    readonly telt: boolean;
    readonly tekst: string | null;
    readonly bewijs: string | null;
    readonly door: string;
    readonly op: Instant;
  }[];
  readonly versie: number;
}
export interface Vetting {
  readonly onderwerpen: readonly VettingTopic[];
  readonly dossiers: readonly VettingFile[];
  readonly zonder: readonly Named[];
}

export interface CourtFile {
  readonly id: string;
  readonly reden: string;
  readonly staat: 'gevraagd' | 'klaar';
  readonly voortgang: { readonly gedaan: number; readonly totaal: number | null } | null;
  readonly mislukt: boolean;
  readonly stukken: number | null;
  readonly grootte: number | null;
  readonly kenmerk: string | null;
  readonly door: string;
  readonly op: Instant;
}
export interface TrailLine {
  readonly op: Instant;
  readonly door: string;
  readonly wat: string;
  readonly nummer: string | null;
}
