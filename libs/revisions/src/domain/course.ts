// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, type LocalDate } from '#kernel';

export const ROUND_STATES = [
  'concept',
  'ontwikkeltafel',
  'besluit',
  'aanbieden',
  'reacties',
  'vastleggen',
  'ingang',
  'afgesloten',
  'gestopt',
] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const ROUND_STEPS = [
  'naar-ontwikkeltafel',
  'naar-besluit',
  'terug-naar-ontwikkeltafel',
  'aanbieden',
  'alles-aangeboden',
  'reacties-sluiten',
  'alles-vastgelegd',
  'afsluiten',
  'stoppen',
  'pauzeren',
  'hervatten',
  'corrigeren',
] as const;
export type RoundStep = (typeof ROUND_STEPS)[number];

/** Who takes a step: who prepares rounds, a second person who may release them, or the work itself. */
export type RoundSide = 'voorbereider' | 'vrijgever' | 'werk';

/** What is known of a round when somebody wants to move it on. */
export interface RoundFacts {
  readonly state: RoundState;
  readonly paused: boolean;
  readonly today: LocalDate;
  readonly effectiveFrom: LocalDate;
  readonly respondUntil: LocalDate | null;
  readonly contracts: number;
  readonly changes: number;
  /** Contracts whose changes cannot be applied: they are set apart, and never stop the round. */
  readonly faulty: number;
  readonly consultations: number;
  readonly openConsultations: number;
  readonly unansweredContributions: number;
  readonly hasDecision: boolean;
  readonly preparedBy: string;
  readonly actorId: string | null;
  /** Offers that stand ready, still have to go out, that wait for an answer, and whose answered contracts are not recorded. */
  readonly ready: number;
  /** Providers that are set apart: as long as the term runs they can be mended. */
  readonly apart: number;
  readonly toOffer: number;
  readonly open: number;
  readonly toRecord: number;
  /** What the round changes was written anew since it was paused: offers that wait say something else. */
  readonly editedInPause: boolean;
  readonly reason: string | null;
}

interface RoundStepRule {
  readonly step: RoundStep;
  readonly from: readonly RoundState[];
  /** null: it stays where it is. */
  readonly to: RoundState | null;
  readonly by: RoundSide;
  readonly done: string;
  /** What is missing, in words; nothing is missing when each gives null. */
  readonly needs: readonly ((f: RoundFacts) => string | null)[];
  readonly source: string;
}

const COUNSEL = 'Vroeg overleg over wijzigingen (Strategie 9; Slides, ontwikkeltafels)';
const ACCORD = 'Niets gaat in zonder instemming of een grond in het contract (domein: herziening)';
const PRODUCT = 'Werkwijze van het product';

const reason = (f: RoundFacts): string | null => (f.reason?.trim() ? null : 'Geef de reden.');
const ahead = (f: RoundFacts): string | null =>
  f.effectiveFrom > f.today ? null : 'De ingangsdatum ligt niet meer in de toekomst. Kies een latere ingangsdatum.';
const running = (f: RoundFacts): string | null => (f.paused ? 'De ronde is gepauzeerd. Hervat haar eerst.' : null);
const filled = (f: RoundFacts): string | null =>
  f.contracts === 0 ? 'De ronde kiest geen enkel contract.' : f.changes === 0 ? 'De ronde heeft nog geen wijziging.' : null;

/** The course of a round as data: who may take a step, what must be so, and where that follows from. Checked by course.spec.ts. */
export const ROUND_COURSE: readonly RoundStepRule[] = [
  {
    step: 'naar-ontwikkeltafel',
    from: ['concept'],
    to: 'ontwikkeltafel',
    by: 'voorbereider',
    done: 'Naar de ontwikkeltafel',
    needs: [filled, ahead],
    source: COUNSEL,
  },
  {
    step: 'naar-besluit',
    from: ['ontwikkeltafel'],
    to: 'besluit',
    by: 'voorbereider',
    done: 'Voorgelegd voor een besluit',
    needs: [
      filled,
      ahead,
      (f) => (f.consultations > 0 ? null : 'Er is nog geen ontwikkeltafel of deeltafel gehouden.'),
      (f) =>
        f.unansweredContributions === 0
          ? null
          : f.unansweredContributions === 1
            ? '1 inbreng heeft nog geen antwoord.'
            : `${f.unansweredContributions} inbrengen hebben nog geen antwoord.`,
      (f) => (f.openConsultations === 0 ? null : 'Sluit eerst alle tafels.'),
    ],
    source: COUNSEL,
  },
  {
    step: 'terug-naar-ontwikkeltafel',
    from: ['besluit'],
    to: 'ontwikkeltafel',
    by: 'voorbereider',
    done: 'Terug naar de ontwikkeltafel',
    needs: [reason],
    source: COUNSEL,
  },
  {
    step: 'aanbieden',
    from: ['besluit'],
    to: 'aanbieden',
    by: 'vrijgever',
    done: 'Vrijgegeven om aan te bieden',
    needs: [
      ahead,
      (f) => (f.hasDecision ? null : 'Er is nog geen besluit waarop de ronde rust.'),
      (f) => (f.actorId !== null && f.actorId !== f.preparedBy ? null : 'Wie de ronde voorbereidde, geeft haar niet vrij. Vraag een collega.'),
      (f) => (f.contracts > f.faulty ? null : 'Er is geen contract waarin de wijzigingen passen.'),
    ],
    source: 'Besluit van het bestuur (Visie 6.5); vier ogen',
  },
  {
    step: 'alles-aangeboden',
    from: ['aanbieden'],
    to: 'reacties',
    by: 'werk',
    done: 'Alles aangeboden',
    needs: [running, (f) => (f.toOffer === 0 ? null : 'Er moeten nog aanbiedingen uit.')],
    source: PRODUCT,
  },
  {
    step: 'reacties-sluiten',
    from: ['reacties'],
    to: 'vastleggen',
    by: 'werk',
    done: 'Reacties gesloten',
    needs: [
      running,
      (f) => (f.ready === 0 ? null : 'Er moet nog een hersteld aanbod uit.'),
      (f) => ((f.open === 0 && f.apart === 0) || (f.respondUntil !== null && f.today > f.respondUntil) ? null : 'De reactietermijn loopt nog.'),
    ],
    source: ACCORD,
  },
  {
    step: 'alles-vastgelegd',
    from: ['vastleggen'],
    to: 'ingang',
    by: 'werk',
    done: 'Uitkomst per contract vastgelegd',
    needs: [(f) => (f.toRecord === 0 ? null : 'Nog niet elk contract heeft een uitkomst.')],
    source: ACCORD,
  },
  {
    step: 'afsluiten',
    from: ['ingang'],
    to: 'afgesloten',
    by: 'voorbereider',
    done: 'Afgesloten met een verslag',
    needs: [(f) => (f.today >= f.effectiveFrom ? null : 'De wijzigingen zijn nog niet ingegaan.')],
    source: PRODUCT,
  },
  {
    step: 'stoppen',
    from: ['concept', 'ontwikkeltafel', 'besluit', 'aanbieden', 'reacties'],
    to: 'gestopt',
    by: 'voorbereider',
    done: 'Gestopt',
    needs: [reason],
    source: PRODUCT,
  },
  {
    step: 'pauzeren',
    from: ['aanbieden', 'reacties'],
    to: null,
    by: 'voorbereider',
    done: 'Gepauzeerd',
    needs: [reason, (f) => (f.paused ? 'De ronde is al gepauzeerd.' : null)],
    source: PRODUCT,
  },
  {
    step: 'hervatten',
    from: ['aanbieden', 'reacties'],
    to: null,
    by: 'voorbereider',
    done: 'Hervat',
    needs: [
      (f) => (f.paused ? null : 'De ronde loopt al.'),
      ahead,
      (f) =>
        f.editedInPause && f.open + f.ready > 0
          ? 'De inhoud is in de pauze gewijzigd, en wie nog niet reageerde heeft de oude brief. Laat een gecorrigeerd aanbod vrijgeven.'
          : null,
    ],
    source: PRODUCT,
  },
  {
    step: 'corrigeren',
    from: ['reacties'],
    to: 'aanbieden',
    by: 'vrijgever',
    done: 'Gecorrigeerd aanbod voor wie nog niet reageerde',
    needs: [
      reason,
      ahead,
      (f) => (f.paused ? null : 'Pauzeer de ronde eerst, zodat niemand intussen het oude aanbod accepteert.'),
      (f) => (f.open + f.ready > 0 ? null : 'Iedereen heeft al gereageerd.'),
      (f) =>
        f.actorId !== null && f.actorId !== f.preparedBy ? null : 'Wie de ronde voorbereidde, geeft de correctie niet vrij. Vraag een collega.',
    ],
    source: 'Gelijke behandeling: het oude aanbod blijft bewaard (Aw 1.4 – 1.6)',
  },
];

const stepImpossible = defineError('herzieningsstap-niet-mogelijk', 'conflict', 'Deze stap kan niet in de staat van nu. Bekijk de nieuwe stand.');
const stepRefused = defineError('herzieningsstap-geweigerd', 'conflict', 'Deze stap kan nog niet.');

/** A step from here with what still stands in its way. */
export interface PossibleRoundStep {
  readonly step: RoundStep;
  readonly by: RoundSide;
  readonly missing: readonly string[];
  readonly source: string;
}

export function possibleRoundSteps(facts: RoundFacts): PossibleRoundStep[] {
  return ROUND_COURSE.filter((r) => r.from.includes(facts.state)).map((r) => ({
    step: r.step,
    by: r.by,
    missing: r.needs.map((need) => need(facts)).filter((text) => text !== null),
    source: r.source,
  }));
}

/**
 * The step of this name from here. Who may take it is the permission of the route; the second person is a need of the step itself.
 * @throws DomainError `herzieningsstap-niet-mogelijk`, `herzieningsstap-geweigerd` with everything that is missing and the source
 */
export function takeRoundStep(facts: RoundFacts, asked: RoundStep): { readonly to: RoundState; readonly done: string } {
  const rule = ROUND_COURSE.find((r) => r.step === asked && r.from.includes(facts.state));
  if (!rule) throw new DomainError(stepImpossible, { staat: facts.state, stap: asked });
  const missing = rule.needs.map((need) => need(facts)).filter((text) => text !== null);
  if (missing.length > 0)
    throw new DomainError(
      stepRefused,
      { stap: asked, bron: rule.source },
      missing.map((text) => ({ pointer: '/stap', text })),
    );
  return { to: rule.to ?? facts.state, done: rule.done };
}
