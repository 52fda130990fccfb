// SPDX-License-Identifier: EUPL-1.2
import type { Bestedingsruimte } from './providers.js';
import type { QuestionSide, QuestionState } from './questions.js';
import type { Instant, IsoDate, Money, Named } from './session.js';
import type { Signal } from './steering.js';

export type TalkKind = 'accountgesprek' | 'contractgesprek';
export type TalkState = 'gepland' | 'gehouden' | 'voorgelegd' | 'bevestigd' | 'afgezegd';
export type AgreementState = 'open' | 'gedaan' | 'vervallen';
export type PlanStand = 'te-plannen' | 'gepland' | 'voldaan' | 'geen-afspraak';

interface TalkRef {
  readonly id: string;
  readonly nummer: string;
  readonly datum: IsoDate;
}

export interface Talk extends TalkRef {
  readonly soort: TalkKind;
  readonly aanbieder: Named;
  readonly tijd: string | null;
  readonly plaats: string | null;
  readonly eigenaar: { readonly id: string; readonly naam: string } | null;
  readonly staat: TalkState;
  readonly wachtOp: QuestionSide | null;
  readonly nietVastgelegd: boolean;
  readonly openAfspraken: number;
  readonly afsprakenTeLaat: number;
  readonly versie: number;
}

export interface TalkAgreement {
  readonly id: string;
  readonly gesprek: TalkRef;
  readonly aanbieder: Named;
  readonly tekst: string;
  readonly kant: QuestionSide;
  readonly eigenaar: { readonly id: string | null; readonly naam: string } | null;
  readonly datum: IsoDate;
  readonly staat: AgreementState;
  readonly teLaat: boolean;
  readonly afgerondOp: IsoDate | null;
  readonly afgerondDoor: string | null;
  readonly toelichting: string | null;
  readonly versie: number;
}

export interface AgendaItem {
  readonly id: string;
  readonly punt: string;
  readonly toelichting: string | null;
  readonly kant: QuestionSide;
  readonly door: string;
}

export interface TalkReport {
  readonly nummer: number;
  readonly tekst: string;
  readonly aanwezig: string | null;
  readonly afspraken: readonly { readonly tekst: string; readonly kant: QuestionSide; readonly eigenaar: string | null; readonly datum: IsoDate }[];
  readonly door: string;
  readonly op: Instant;
  readonly reactie: { readonly akkoord: boolean; readonly opmerking: string | null; readonly door: string; readonly op: Instant } | null;
}

export interface TalkDetail extends Talk {
  readonly aanwezig: string | null;
  readonly vorige: TalkRef | null;
  readonly agenda: readonly AgendaItem[];
  readonly concept: { readonly tekst: string; readonly door: string; readonly op: Instant } | null;
  readonly verslagen: readonly TalkReport[];
  readonly afspraken: readonly TalkAgreement[];
  readonly gebeurtenissen: readonly { readonly op: Instant; readonly door: string; readonly tekst: string }[];
}

export interface PlanRow {
  readonly jaar: number;
  readonly aanbieder: Named;
  readonly contractmanager: string | null;
  readonly contracten: number;
  readonly perJaar: number | null;
  readonly frequentieVan: 'contract' | 'aanbieder' | 'regio' | null;
  readonly frequentieReden: string | null;
  readonly gehouden: number;
  readonly gepland: number;
  readonly laatste: IsoDate | null;
  readonly volgende: { readonly id: string; readonly datum: IsoDate } | null;
  readonly nietVastgelegd: number;
  readonly openAfspraken: number;
  readonly afsprakenTeLaat: number;
  readonly stand: PlanStand;
}

export interface PlanSummary {
  readonly jaar: number;
  readonly aanbieders: number;
  readonly nodig: number;
  readonly gehouden: number;
  readonly gepland: number;
  readonly tePlannen: number;
  readonly planAf: number;
  readonly voldaan: number;
  readonly geenAfspraak: number;
  readonly nietGezien: number;
}

export interface Dossier {
  readonly aanbieder: Named;
  readonly van: IsoDate;
  readonly totEnMet: IsoDate;
  readonly vorige: TalkRef | null;
  readonly gesprek: (TalkRef & { readonly staat: TalkState }) | null;
  readonly besteding: { readonly bedrag: Money; readonly regels: number; readonly jaar: number; readonly inJaar: Money; readonly kinderen: number };
  readonly ruimten: readonly Bestedingsruimte[];
  readonly afkeur: {
    readonly regels: number;
    readonly van: number;
    readonly bedrag: Money;
    readonly oorzaken: readonly { readonly code: string; readonly oorzaak: string; readonly regels: number }[];
  };
  readonly afspraken: readonly TalkAgreement[];
  readonly signalen: readonly Signal[];
  readonly nieuweSignalen: number;
  readonly vragen: {
    readonly open: number;
    readonly teLaat: number;
    readonly nieuw: number;
    readonly lijst: readonly {
      readonly id: string;
      readonly nummer: string;
      readonly titel: string;
      readonly staat: QuestionState;
      readonly termijn: IsoDate;
      readonly teLaat: boolean;
    }[];
  };
  readonly nogNiet: readonly ('wachttijden' | 'prestatieafspraken')[];
  readonly voorstellen: readonly string[];
}

/** What waits because of talks, for the first screen. */
export interface TalkTerms {
  readonly afsprakenTeLaat: number;
  readonly afsprakenTeLaatVanMij: number;
  readonly openAfspraken: number;
  readonly verslagen: number;
  readonly nietVastgelegd: number;
  readonly komend: readonly { readonly datum: IsoDate; readonly aantal: number }[];
}
