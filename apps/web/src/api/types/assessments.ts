// SPDX-License-Identifier: EUPL-1.2
import type { Instant, IsoDate } from './session.js';

export type FundingMode = 'taakgericht' | 'inspanningsgericht' | 'outputgericht';
export type ProcedureKind = 'herziening' | 'sas' | 'open-huis';

export interface SourcedText {
  readonly tekst: string;
  readonly bron: string;
}

export interface AssessmentCriterion extends SourcedText {
  readonly sleutel: string;
}

export interface AssessmentChoice {
  readonly id: string;
  readonly keuze: string;
  readonly richting: readonly string[];
  readonly uitleg: string;
  readonly motivering: string;
  readonly afwijking: string | null;
  readonly uitgeweken: boolean;
  readonly vastgelegdDoor: string;
  readonly vastgelegdOp: Instant;
  readonly besluit: {
    readonly id: string;
    readonly nummer: string;
    readonly titel: string;
    readonly gremium: string;
    readonly genomenOp: IsoDate;
    readonly geldtVanaf: IsoDate;
    readonly geldt: boolean;
    readonly vervangen: boolean;
  };
}

interface Edited {
  readonly eigen: boolean;
  readonly versie: number;
  readonly gewijzigdOp: Instant;
  readonly gewijzigdDoor: string;
  readonly bron: string;
  readonly keuzes: readonly AssessmentChoice[];
}

export interface FundingAnswer {
  readonly criterium: string;
  readonly voldaan: boolean | null;
  readonly reden: string | null;
  readonly bron: string;
  readonly tegenspraak: SourcedText | null;
}

export interface FundingAssessment extends Edited {
  readonly onderdeel: string | null;
  readonly antwoorden: readonly FundingAnswer[];
  readonly telling: readonly { readonly vorm: FundingMode; readonly voldaan: number; readonly van: number }[];
  readonly richting: FundingMode | null;
  readonly uitleg: string;
  readonly richtingDocument: FundingMode | null;
  readonly toelichting: string | null;
  readonly ookOpOnderdelen: readonly (SourcedText & { readonly vorm: FundingMode })[];
}

export interface ProcedureAssessment extends Edited {
  readonly wegingen: readonly { readonly criterium: string; readonly tekst: string | null; readonly bron: string }[];
  readonly richting: readonly ProcedureKind[];
  readonly motivering: string;
}

export interface SegmentAssessment {
  readonly sleutel: string;
  readonly nummer: number;
  readonly naam: string;
  readonly bekostiging: readonly FundingAssessment[];
  readonly procedure: ProcedureAssessment | null;
}

export interface FundingFrame {
  readonly criteria: readonly (AssessmentCriterion & { readonly spreektVoor: FundingMode })[];
  readonly vormen: readonly { readonly vorm: FundingMode; readonly mogelijk: boolean; readonly reden: string | null; readonly bron: string }[];
}

export interface ProcedureFrame {
  readonly criteria: readonly AssessmentCriterion[];
  readonly soorten: readonly { readonly soort: ProcedureKind; readonly naam: string; readonly bron: string }[];
  readonly uitwijken: SourcedText | null;
}

export interface Assessments {
  readonly strategie: { readonly sleutel: string; readonly naam: string; readonly vanaf: IsoDate } | null;
  readonly bekostiging: FundingFrame;
  readonly procedure: ProcedureFrame;
  readonly segmenten: readonly SegmentAssessment[];
}
