// SPDX-License-Identifier: EUPL-1.2
import type { BoardDecisionRef, Outcome, SubjectKind, VoteMode } from './governance.js';
import type { Instant, IsoDate, Money } from './session.js';

export type Choice = 'voor' | 'tegen' | 'onthouding' | 'bezwaar' | 'afwezig';
export type VoteReason =
  'geen-quorum' | 'te-weinig-stemmen' | 'bezwaar' | 'staken-niet-voltallig' | 'staken-voltallig' | 'meerderheid' | 'geen-meerderheid' | 'eens';

interface VoteFacts {
  readonly id: string;
  readonly titel: string;
  readonly gremium: { readonly sleutel: string; readonly naam: string };
  readonly vergadering: { readonly id: string; readonly datum: IsoDate };
  readonly wijze: VoteMode;
  readonly staat: 'open' | 'gesloten' | 'ingetrokken';
  readonly gesproken: number;
  readonly besluit: (BoardDecisionRef & { readonly uitkomst: Outcome }) | null;
}

export interface Vote extends VoteFacts {
  readonly zetels: number;
}

export interface VoteSeat {
  readonly zetel: string;
  readonly naam: string;
  readonly bezetDoor: string | null;
  readonly gemeenten: readonly { readonly code: string; readonly naam: string; readonly inwoners: number | null }[];
  readonly gewicht: number;
  readonly keuze: Choice | null;
  readonly reden: string | null;
  readonly door: string | null;
}

export interface VoteDetail extends VoteFacts {
  readonly agendapunt: string | null;
  readonly onderwerp: { readonly soort: SubjectKind; readonly id: string | null; readonly label: string };
  readonly bedrag: Money | null;
  readonly motivering: string;
  readonly geldtVanaf: IsoDate | null;
  readonly bekrachtigingDoor: { readonly sleutel: string; readonly naam: string } | null;
  readonly peildatum: IsoDate | null;
  readonly ingetrokkenOmdat: string | null;
  readonly geopendDoor: string;
  readonly geopendOp: Instant;
  readonly geslotenDoor: string | null;
  readonly geslotenOp: Instant | null;
  readonly versie: number;
  readonly zetels: readonly VoteSeat[];
  readonly stand: {
    readonly aanwezig: number;
    readonly quorum: boolean;
    readonly gewicht: number;
    readonly voor: number;
    readonly tegen: number;
    readonly onthouden: number;
    readonly bezwaren: number;
    readonly uitkomst: Outcome;
    readonly waarom: VoteReason;
  };
}

export interface RatifyingSeat {
  readonly zetel: string;
  readonly naam: string;
  readonly bekrachtigt: boolean | null;
  readonly op: IsoDate | null;
  readonly toelichting: string | null;
  readonly vastgelegdDoor: string | null;
}
