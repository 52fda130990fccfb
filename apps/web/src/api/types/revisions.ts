// SPDX-License-Identifier: EUPL-1.2
import type { Instant, IsoDate, Money } from './session.js';

export type RoundState = 'concept' | 'ontwikkeltafel' | 'besluit' | 'aanbieden' | 'reacties' | 'vastleggen' | 'ingang' | 'afgesloten' | 'gestopt';
export type RoundStepName =
  | 'naar-ontwikkeltafel'
  | 'naar-besluit'
  | 'terug-naar-ontwikkeltafel'
  | 'aanbieden'
  | 'afsluiten'
  | 'stoppen'
  | 'pauzeren'
  | 'hervatten'
  | 'corrigeren';

export interface RoundRow {
  readonly id: string;
  readonly nummer: number;
  readonly titel: string;
  readonly staat: RoundState;
  readonly gepauzeerd: boolean;
  readonly ingangsdatum: IsoDate;
  readonly reagerenTotEnMet: IsoDate | null;
  readonly overgang: string | null;
  readonly aantalWijzigingen: number;
  readonly aantalContracten: number;
  readonly voorbereidDoor: string;
}

/** Which contracts: segments, kinds and providers together choose; contracts picked by hand always belong. */
export interface RoundChoice {
  readonly segmenten: readonly string[];
  readonly soorten: readonly string[];
  readonly aanbieders: readonly string[];
  readonly contracten: readonly string[];
  readonly weergave: string | null;
}

/** A step from here, who takes it, and what is still missing. */
export interface RoundOutlook {
  readonly stap: RoundStepName;
  readonly door: 'voorbereider' | 'vrijgever';
  readonly mist: readonly string[];
  readonly bron: string;
  readonly vanU: boolean;
}

export interface RoundDetail extends RoundRow {
  readonly waarom: string;
  readonly totEnMet: IsoDate | null;
  readonly keuze: RoundChoice;
  readonly reactiedagen: number;
  readonly herinneringen: readonly number[];
  readonly gekozenContracten: number;
  readonly gekozenAanbieders: number;
  readonly pauze: { readonly sinds: Instant; readonly door: string; readonly reden: string } | null;
  readonly besluit: { readonly id: string; readonly nummer: number; readonly titel: string } | null;
  readonly vrijgegeven: { readonly door: string; readonly op: Instant } | null;
  readonly gestoptOmdat: string | null;
  readonly wijzigbaar: boolean;
  readonly samenMet: readonly { readonly nummer: number; readonly titel: string; readonly staat: RoundState }[];
  readonly gebeurtenissen: readonly { readonly op: Instant; readonly door: string; readonly stap: string; readonly tekst: string }[];
  readonly stappen: readonly RoundOutlook[];
  readonly versie: number;
}

export type ChangeKind =
  | 'tarief'
  | 'product-erbij'
  | 'product-eindigt'
  | 'product-vervangen'
  | 'ruimte'
  | 'clausule-erbij'
  | 'clausule-eindigt'
  | 'looptijd'
  | 'bekostiging'
  | 'capaciteit'
  | 'kpi';

/** The fields of every kind of change; each kind uses its own. */
export interface ChangeContent {
  readonly tarieven?: readonly { readonly product: string; readonly tarief: Money }[] | null;
  readonly percentage?: string | null;
  readonly producten?: readonly string[] | null;
  readonly product?: string | null;
  readonly vervangenDoor?: string | null;
  readonly eenheid?: string | null;
  readonly bekostiging?: string | null;
  readonly tarief?: Money | null;
  readonly gemeenten?: readonly string[] | null;
  readonly verhouding?: string | null;
  readonly jaar?: number | null;
  readonly grein?: string | null;
  readonly bedrag?: Money | null;
  readonly gevolg?: string | null;
  readonly clausule?: string | null;
  readonly totEnMet?: IsoDate | null;
  readonly naam?: string | null;
  readonly locatie?: string | null;
  readonly capaciteitseenheid?: string | null;
  readonly aantal?: string | null;
  readonly kpi?: string | null;
  readonly norm?: string | null;
  readonly bandbreedte?: string | null;
  readonly frequentie?: string | null;
  readonly afspraak?: string | null;
}

export interface RoundChange {
  readonly nummer: number;
  readonly soort: ChangeKind;
  readonly inhoud: ChangeContent;
  readonly toelichting: string;
  readonly grond: string;
  readonly herzieningsclausule: string | null;
  readonly geschrapt: { readonly op: Instant; readonly reden: string } | null;
  readonly eerder: readonly {
    readonly versie: number;
    readonly inhoud: ChangeContent;
    readonly toelichting: string;
    readonly reden: string;
    readonly inbreng: number | null;
    readonly door: string;
    readonly op: Instant;
  }[];
  readonly uitzonderingen: readonly {
    readonly contract: string;
    readonly aanbieder: string;
    readonly inhoud: ChangeContent | null;
    readonly reden: string;
  }[];
  readonly inbrengen: number;
  readonly versie: number;
}

export type ContributionOutcome = 'overgenomen' | 'deels-overgenomen' | 'niet-overgenomen' | 'beantwoord';
export type ContributorKind = 'aanbieder' | 'clientenraad' | 'gemeente' | 'verwijzer';

export interface RoundContribution {
  readonly nummer: number;
  readonly wijziging: number | null;
  readonly soort: ContributorKind;
  readonly van: string;
  readonly tekst: string;
  readonly op: Instant;
  readonly door: string;
  readonly antwoord: { readonly tekst: string; readonly uitkomst: ContributionOutcome; readonly op: Instant; readonly door: string } | null;
}

export interface Consultation {
  readonly nummer: number;
  readonly soort: 'ontwikkeltafel' | 'deeltafel';
  readonly titel: string;
  readonly niveau: 'informeren' | 'raadplegen' | 'adviseren' | 'coproduceren' | 'meebeslissen';
  readonly doel: string;
  readonly op: IsoDate;
  readonly aanwezig: string | null;
  readonly verslag: string | null;
  readonly gesloten: { readonly op: Instant; readonly door: string } | null;
  readonly inbreng: readonly RoundContribution[];
}

/** A round as a provider sees it while it is talked over, with only its own contributions. */
export interface OpenTalk {
  readonly id: string;
  readonly nummer: number;
  readonly titel: string;
  readonly waarom: string;
  readonly ingangsdatum: IsoDate;
  readonly bespreekbaar: boolean;
  readonly wijzigingen: readonly Pick<RoundChange, 'nummer' | 'soort' | 'inhoud' | 'toelichting'>[];
  readonly tafels: readonly Consultation[];
}
