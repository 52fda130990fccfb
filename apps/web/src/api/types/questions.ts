// SPDX-License-Identifier: EUPL-1.2
import type { Instant, IsoDate, Named } from './session.js';

export type QuestionState = 'open' | 'wacht-op-aanbieder' | 'wacht-op-regio' | 'gesloten';
export type QuestionSide = 'aanbieder' | 'regio';

/** What a question is about: "regel" with "<message>/<line>", "bericht" with its id, "contract" with its number. */
export interface QuestionSubject {
  readonly soort: 'regel' | 'bericht' | 'contract';
  readonly id: string;
}

export interface Question {
  readonly id: string;
  readonly nummer: string;
  readonly titel: string;
  readonly onderwerp: QuestionSubject & { readonly label: string; readonly link: string };
  readonly aanbieder: Named;
  readonly eigenaar: { readonly id: string; readonly naam: string } | null;
  readonly staat: QuestionState;
  readonly termijn: IsoDate;
  readonly teLaat: boolean;
  readonly laatste: { readonly door: string; readonly kant: QuestionSide; readonly op: Instant; readonly tekst: string };
  readonly geopendOp: Instant;
  readonly geopendDoor: string;
  readonly ongelezen: number;
  readonly versie: number;
}

export interface QuestionMessage {
  readonly id: string;
  readonly door: string;
  readonly kant: QuestionSide;
  readonly op: Instant;
  readonly tekst: string;
  readonly vanMij: boolean;
  readonly nieuw: boolean;
}

export interface QuestionEvent {
  readonly op: Instant;
  readonly door: string;
  readonly soort: 'staat' | 'eigenaar' | 'termijn';
  readonly tekst: string;
}

export interface QuestionDetail extends Question {
  readonly gemeente: { readonly code: string; readonly naam: string } | null;
  readonly berichten: readonly QuestionMessage[];
  readonly gebeurtenissen: readonly QuestionEvent[];
  readonly bevindingen: readonly {
    readonly code: string;
    readonly oorzaak: string;
    readonly gedeclareerd: string | null;
    readonly verwacht: string | null;
  }[];
}

export interface AnswerTemplate {
  readonly id: string;
  readonly naam: string;
  readonly oorzaak: string | null;
  readonly oorzaakNaam: string | null;
  readonly tekst: string;
  /** The text for the subject that was asked for. */
  readonly ingevuld: string | null;
  /** Written for a cause of that subject. */
  readonly past: boolean;
  readonly vervallen: boolean;
  /** Made or changed by a person; otherwise as it came with the product. */
  readonly eigen: boolean;
  readonly versie: number;
  readonly gewijzigdOp: Instant;
  readonly gewijzigdDoor: string;
}
