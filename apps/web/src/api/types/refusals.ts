// SPDX-License-Identifier: EUPL-1.2
import type { LineFinding, MessageState } from './declarations.js';
import type { Coded, IsoDate, IsoMonth, Instant, Money, Named, Percentage } from './session.js';

/** Who can mend what was refused. */
export type Mender = 'aanbieder' | 'gemeente' | 'regio';

/** What was refused of one provider for one cause. */
export interface RefusalGroup {
  readonly aanbieder: Named;
  readonly code: string;
  readonly oorzaak: string;
  readonly regels: number;
  readonly bedrag: Money;
  readonly berichten: number;
  /** bericht: the code holds for the message as a whole; its lines were not assessed. */
  readonly soort?: 'regel' | 'bericht';
  readonly herstel: { readonly tekst: string; readonly wie: Mender | null };
  readonly eigenaar: FaultOwner | null;
  readonly versie?: number;
}

export interface FaultOwner {
  readonly id?: string;
  readonly naam: string;
}

export interface LinkedDecision {
  readonly id: string;
  readonly nummer: number | string;
  readonly staat: DecisionState;
}

export interface RefusedLine {
  readonly bericht: { readonly id: string; readonly nummer: string };
  readonly aanbieder: Named;
  readonly gemeente: Coded;
  /** null: the whole message was refused. */
  readonly regel: number | null;
  readonly regels: number;
  readonly kind: string | null;
  readonly kindId: string | number | null;
  readonly product: Coded | null;
  readonly zorgVan: IsoDate | null;
  readonly zorgTotEnMet: IsoDate | null;
  readonly bedrag: Money;
  readonly bevindingen: readonly LineFinding[];
  readonly besluit: LinkedDecision | null;
}

export interface IntegrityMonth {
  readonly maand: IsoMonth;
  readonly regels: number;
  /** null: no lines at all that month. */
  readonly percentage: Percentage | null;
}

export interface Integrity {
  readonly totalen: { readonly regels: number; readonly afgekeurd: number; readonly percentage: Percentage | null; readonly bedrag: Money };
  readonly perRegel: readonly {
    readonly code: string;
    readonly oorzaak: string;
    readonly regels: number;
    readonly bedrag: Money;
    readonly trend: readonly IntegrityMonth[];
    readonly eigenaar: FaultOwner | null;
    readonly versie?: number;
  }[];
  readonly perAanbieder: readonly {
    readonly aanbieder: Named;
    readonly regels: number;
    readonly afgekeurd: number;
    readonly percentage: Percentage | null;
    readonly bedrag: Money;
    readonly trend: readonly IntegrityMonth[];
  }[];
  readonly perMaand: readonly {
    readonly maand: IsoMonth;
    readonly regels: number;
    readonly afgekeurd: number;
    readonly percentage: Percentage | null;
    readonly berichtenAfgekeurd: number;
  }[];
}

export type PrebillKind = 'contract-geeindigd' | 'product' | 'eenheid' | 'indeling' | 'gemeente' | 'geen-start' | 'geen-declaratie';

/** Something on an allocation that will lead to a refusal, before the declaration comes. */
export interface PrebillFinding {
  readonly id: string;
  readonly soort: PrebillKind;
  readonly omschrijving: string;
  readonly toewijzing: { readonly id: string | number; readonly nummer: string | number };
  readonly kind: string | null;
  readonly kindId: string | number | null;
  readonly aanbieder: Named;
  readonly gemeente: Coded;
  readonly product: Coded | null;
  readonly vanaf: IsoDate;
  readonly totEnMet: IsoDate | null;
  readonly sinds: IsoDate;
  readonly waaruit: LineFinding['waaruit'] | string;
  readonly herstel: string | { readonly tekst: string; readonly wie: Mender };
}

export interface PrebillSummary {
  readonly op: Instant | null;
  readonly perSoort: readonly { readonly soort: PrebillKind; readonly aantal: number }[];
  readonly perGemeente: readonly { readonly gemeente: Coded; readonly aantal: number }[];
}

export type DecisionState = 'wacht-op-tweede' | 'genomen' | 'gebruikt' | 'geweigerd' | 'ingetrokken' | 'vervallen';
export type DecisionKind = 'regel' | 'tarief' | 'te-laat';

export interface Decision {
  readonly id: string;
  readonly nummer: number | string;
  readonly soort: DecisionKind;
  readonly moment: 'voor-antwoord' | 'na-antwoord';
  readonly aanbieder: Named;
  readonly gemeente: Coded;
  readonly bericht: { readonly id: string; readonly nummer: string };
  readonly regel: number | null;
  readonly codes: readonly string[];
  readonly grens: Money;
  readonly gebruikt: Money;
  readonly gebruikteRegels: number;
  readonly reden: string;
  readonly staat: DecisionState;
  readonly voorgesteldDoor: string;
  readonly voorgesteldOp: Instant;
  readonly beslistDoor: string | null;
  readonly beslistOp: Instant | null;
  readonly opmerking: string | null;
  readonly geldigVan: IsoDate | null;
  readonly geldigTotEnMet: IsoDate | null;
  readonly product: Coded | null;
  readonly tarief: Money | null;
  /** Whether the reader may decide as the second person. */
  readonly magBeslissen: boolean;
  readonly magIntrekken: boolean;
}

export interface Mandate {
  readonly grens: Money | null;
  readonly rol: string | null;
  readonly hogerOk: boolean;
}

export type ManualState = 'ingevoerd' | 'goedgekeurd' | 'geweigerd' | 'verwerkt';
export type ManualReason = 'geheim-adres' | 'buiten-de-keten' | 'overig';

export interface ManualDeclaration {
  readonly id: string;
  readonly nummer: number | string;
  readonly aanbieder: Named;
  readonly gemeente: Coded;
  readonly periode: IsoMonth;
  readonly reden: ManualReason;
  readonly toelichting: string;
  readonly regels: number;
  readonly totaal: Money;
  readonly staat: ManualState;
  readonly ingevoerdDoor: string;
  readonly ingevoerdOp: Instant;
  readonly beslistDoor: string | null;
  readonly beslistOp: Instant | null;
  readonly bericht: { readonly id: string; readonly nummer: string; readonly staat: MessageState } | null;
  /** Never one's own entry. */
  readonly magBeoordelen: boolean;
}

export interface ManualLine {
  readonly regel: number;
  readonly kind: string;
  readonly kindId: string | number | null;
  readonly toewijzing: string | number;
  readonly categorie: string;
  readonly product: Coded;
  readonly van: IsoDate;
  readonly totEnMet: IsoDate;
  readonly aantal: number;
  readonly eenheid: string;
  readonly eenheidNaam?: string;
  readonly tarief: Money | null;
  readonly bedrag: Money;
  /** null until it was dealt with. */
  readonly goedgekeurd: boolean | null;
  readonly codes: readonly string[];
}

export interface ManualDetail extends ManualDeclaration {
  readonly opmerking: string | null;
  readonly lijst: readonly ManualLine[];
}
