// SPDX-License-Identifier: EUPL-1.2
import type { Money, Percentage } from './session.js';

export type OfferState = 'klaar' | 'apart' | 'aangeboden' | 'geopend' | 'vraag' | 'geaccepteerd' | 'bezwaar' | 'stil' | 'vervangen' | 'ingetrokken';
export type OfferOutcome = 'geaccepteerd' | 'bezwaar' | 'stil' | 'stil-aanvaard' | 'vervallen';

/** What was kept of a round when it was closed. */
export interface RoundReport {
  readonly draagvlak: RoundStanding['draagvlak'];
  readonly contracten: { readonly gekozen: number; readonly vastgelegd: number; readonly ongewijzigd: number; readonly apart: number };
  readonly effect: { readonly oud: Money; readonly nieuw: Money; readonly verschil: Money };
  readonly inbreng: {
    readonly ontvangen: number;
    readonly overgenomen: number;
    readonly deels: number;
    readonly niet: number;
    readonly beantwoord: number;
  };
  readonly wijzigingen: readonly {
    readonly nummer: number;
    readonly toelichting: string;
    readonly geschrapt: string | null;
    readonly doorInbreng: readonly { readonly inbreng: number; readonly van: string; readonly was: string; readonly reden: string }[];
  }[];
  readonly bezwaren: readonly { readonly aanbieder: string; readonly reden: string }[];
}

export interface ClosedRound {
  readonly verslag: RoundReport;
}

/** An offer in the inbox of its provider. */
export interface InboxOffer {
  readonly id: string;
  readonly titel: string;
  readonly herziening: number;
  readonly poging: number;
  readonly staat: OfferState;
  readonly aangebodenOp: string;
  readonly reagerenTotEnMet: string;
  readonly ingangsdatum: string;
  readonly contracten: number;
}

export interface OfferedDifference {
  readonly wijziging: number;
  readonly soort: string;
  readonly onderdeel: string;
  /** null: not agreed before, or no longer. */
  readonly oud: string | null;
  readonly nieuw: string | null;
}

export interface OfferedContract {
  readonly nummer: string;
  readonly soort: string;
  readonly versie: number | null;
  readonly grond: string | null;
  readonly effect: Money | null;
  readonly uitkomst: OfferOutcome | null;
  /** What comes of no answer at all; null once there is an outcome. */
  readonly bijStilzwijgen: 'stil' | 'stil-aanvaard' | null;
  readonly nieuweVersie: number | null;
  readonly verschil: readonly OfferedDifference[];
}

export interface Offer {
  readonly id: string;
  readonly herziening: {
    readonly id: string;
    readonly nummer: number;
    readonly titel: string;
    readonly waarom: string;
    readonly ingangsdatum: string;
    /** Why it stands still; null: it runs. */
    readonly gepauzeerd: string | null;
    readonly staat: string;
  };
  readonly aanbieder: { readonly sleutel: string; readonly naam: string };
  readonly regio: string;
  readonly poging: number;
  readonly staat: OfferState;
  readonly aangebodenOp: string | null;
  readonly reagerenTotEnMet: string | null;
  readonly hash: string | null;
  readonly contracten: readonly OfferedContract[];
  readonly berichten: readonly {
    readonly soort: 'vraag' | 'antwoord' | 'geaccepteerd' | 'bezwaar';
    readonly tekst: string | null;
    readonly door: string;
    readonly bevoegdheid: string | null;
    readonly op: string;
    readonly vanRegio: boolean;
  }[];
}

/** One provider in the cockpit of a round. */
export interface OfferRow {
  readonly id: string;
  readonly aanbieder: { readonly sleutel: string; readonly naam: string };
  readonly contracten: readonly string[];
  readonly poging: number;
  readonly staat: OfferState;
  readonly apartReden: string | null;
  readonly oud: Money | null;
  readonly effect: Money | null;
  readonly effectPercentage: Percentage | null;
  readonly cumulatief: Percentage | null;
  readonly waarschuwingen: readonly string[];
  readonly gronden: readonly string[];
  readonly reagerenTotEnMet: string | null;
  readonly herinnerdOp: readonly string[];
  readonly laatsteStapOp: string;
  readonly wachtOpOns: boolean;
}

export interface RoundStanding {
  readonly aantallen: readonly { readonly staat: OfferState; readonly aanbieders: number }[];
  readonly draagvlak: {
    readonly aanbiedingen: number;
    readonly geaccepteerd: number;
    readonly percentage: Percentage | null;
    readonly omzetPercentage: Percentage | null;
    readonly omzetNietBekend: number;
  };
  readonly vastgelegd: number;
  readonly bijgewerktOp: string;
}

/** What a round costs one municipality or segment. */
export interface PreviewCell {
  readonly sleutel: string;
  readonly naam: string;
  readonly contracten: number;
  readonly oud: Money;
  readonly nieuw: Money;
  readonly verschil: Money;
}

export interface PreviewTotals {
  readonly contracten: number;
  readonly aanbieders: number;
  readonly apart: number;
  readonly zonderBoekingen: number;
  readonly oud: Money;
  readonly nieuw: Money;
  readonly verschil: Money;
  readonly gemeenten: readonly PreviewCell[];
  readonly segmenten: readonly PreviewCell[];
  readonly perAanbieder: readonly PreviewCell[];
}

/** What a round would do; `bezig`: the work that computes it, or why that failed. */
export interface Preview {
  readonly totalen: PreviewTotals | null;
  readonly bezig: { readonly taak: string; readonly gedaan: number; readonly totaal: number | null; readonly fout: string | null } | null;
}

export type TransferState = 'niet-begonnen' | 'loopt' | 'overgedragen';

/** A provider that is not in the chosen group of a round. `versie` 0: nothing was written down yet. */
export interface RoundExit {
  readonly aanbieder: { readonly sleutel: string; readonly naam: string };
  readonly contracten: readonly string[];
  readonly laatsteDag: string | null;
  readonly clienten: number;
  readonly gemeenten: readonly { readonly code: string; readonly naam: string; readonly clienten: number }[];
  readonly reden: string | null;
  readonly afbouwTotEnMet: string | null;
  readonly overdracht: TransferState | null;
  readonly toelichting: string | null;
  readonly vastgelegdOp: string | null;
  readonly vastgelegdDoor: string | null;
  readonly versie: number;
}

export interface PreviewContract {
  readonly nummer: string;
  readonly aanbieder: { readonly sleutel: string; readonly naam: string };
  readonly versie: number | null;
  readonly oud: Money | null;
  readonly nieuw: Money | null;
  readonly verschil: Money | null;
  readonly cumulatief: Percentage | null;
  readonly grond: string | null;
  readonly toelichting: string | null;
  readonly waarschuwingen: readonly string[];
  readonly fouten: readonly string[];
  readonly wijzigingen: readonly OfferedDifference[];
  readonly uitkomst: OfferOutcome | null;
}

export type SilenceMeaning = 'aanvaard' | 'geldt-niet';

/** What a clause says about a provider that does not answer; null: nothing is written down. */
export interface ClauseSilence {
  readonly clausule: string;
  readonly betekenis: SilenceMeaning | null;
  readonly bron: string | null;
}
