// SPDX-License-Identifier: EUPL-1.2
import type { StepOutlook } from './procurement.js';
import type { Instant, IsoDate } from './session.js';

export type TenderQuestionState = 'ontvangen' | 'beantwoord' | 'gepubliceerd' | 'niet-behandeld' | 'ingetrokken';

export interface TenderQuestion {
  readonly id: string;
  readonly perceel: number | null;
  readonly plaats: string | null;
  readonly tekst: string;
  readonly gesteldOp: Instant;
  readonly teLaat: boolean;
  readonly staat: TenderQuestionState;
  readonly reden: string | null;
  /** For who answers only. */
  readonly vraagsteller: { readonly aanbieder: string; readonly persoon: string } | null;
  readonly concept: { readonly vraag: string; readonly antwoord: string; readonly door: string; readonly op: Instant } | null;
  readonly nota: { readonly nummer: number; readonly regel: number } | null;
  readonly versie: number;
}
export interface Nota {
  readonly id: string;
  readonly nummer: number;
  readonly mededeling: string;
  readonly gepubliceerdOp: Instant;
  readonly grootte: number;
  readonly reden: string | null;
  readonly regels: readonly {
    readonly nummer: number;
    readonly perceel: number | null;
    readonly plaats: string | null;
    readonly vraag: string;
    readonly antwoord: string;
  }[];
}
export interface TenderQuestions {
  readonly nummer: string;
  readonly titel: string;
  readonly vragenTot: Instant | null;
  readonly notaOp: IsoDate | null;
  readonly sluitOp: Instant | null;
  readonly vragen: 'op-tijd' | 'te-laat' | 'dicht';
  readonly volgt: boolean;
  readonly percelen: readonly { readonly nummer: number; readonly titel: string }[];
  readonly gesteld: readonly TenderQuestion[];
  readonly notas: readonly Nota[];
  readonly regels: Readonly<Record<'gelijk' | 'teLaat' | 'kort', StepOutlook['regel']>>;
}
