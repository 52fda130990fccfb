// SPDX-License-Identifier: EUPL-1.2
import type { ApplicationFacts } from './application.js';
import type { Guards } from './machine.js';
import type { ProcedureFacts } from './procedure.js';

export type ProcedureGuard =
  'has-requirements' | 'has-tariffs' | 'has-windows' | 'windows-ahead' | 'has-motivation' | 'nothing-running' | 'has-reason' | 'has-target';

export const PROCEDURE_GUARDS: Guards<ProcedureGuard, ProcedureFacts> = {
  'has-requirements': (f) => (f.content.requirements.length > 0 ? null : 'Er is nog geen eis. Zonder eisen kan niemand worden getoetst.'),
  'has-tariffs': (f) => (f.content.tariffs.length > 0 ? null : 'Het tarievenblad is nog leeg.'),
  'has-windows': (f) => (f.content.windows.length > 0 ? null : 'Zeg vanaf wanneer aanbieders zich kunnen aanmelden.'),
  'windows-ahead': (f) =>
    f.content.windows.every((w) => w.opensOn >= f.today) ? null : 'Een venster begint in het verleden. Aanmelden kan vanaf vandaag of later.',
  'has-motivation': (f) =>
    f.content.motivation.trim().length >= 20 ? null : 'Motiveer de keuze voor deze procedure en waarom de eisen in verhouding zijn.',
  'nothing-running': (f) =>
    f.openApplications === 0
      ? null
      : `Er ${f.openApplications === 1 ? 'loopt nog 1 aanmelding' : `lopen nog ${f.openApplications} aanmeldingen`}. Rond die eerst af.`,
  'has-reason': (f) => (f.reason?.trim() ? null : 'Geef de reden.'),
  'has-target': (f) => (f.into !== null ? null : 'Kies met welke soort procedure u verdergaat.'),
};

export type ApplicationGuard =
  | 'window-open'
  | 'term-left'
  | 'complete'
  | 'allowed-products'
  | 'one-at-a-time'
  | 'own-in-hand'
  | 'question-asked'
  | 'no-open-question'
  | 'open-question'
  | 'answer-given'
  | 'answer-overdue'
  | 'all-judged'
  | 'all-met'
  | 'one-unmet'
  | 'second-person'
  | 'reason-given'
  | 'proof-expired-or-reason';

const CLOSED = {
  'nog-niet': 'Aanmelden kan nog niet: het venster is nog niet open.',
  voorbij: 'Aanmelden kan niet meer: het venster is gesloten.',
  geen: 'Deze procedure neemt geen aanmeldingen aan.',
} as const;

const unjudged = (f: ApplicationFacts): readonly number[] =>
  f.requirements.filter((r) => !f.findings.some((x) => x.requirementNo === r.no && !x.outdated)).map((r) => r.no);
const unmet = (f: ApplicationFacts): readonly number[] =>
  f.findings.filter((x) => x.outcome === 'voldoet-niet' && !x.outdated).map((x) => x.requirementNo);

export const APPLICATION_GUARDS: Guards<ApplicationGuard, ApplicationFacts> = {
  'window-open': (f) => (!f.procedureOpen ? 'Deze procedure is beëindigd.' : f.closed === null ? null : CLOSED[f.closed]),
  'term-left': (f) => (f.today < f.contractLast ? null : 'De looptijd van de overeenkomsten van deze procedure is voorbij.'),
  complete: (f) =>
    f.faults.length === 0 ? null : f.faults.length === 1 ? 'Er ontbreekt nog 1 onderdeel.' : `Er ontbreken nog ${f.faults.length} onderdelen.`,
  'allowed-products': (f) =>
    f.barredProducts.length === 0
      ? null
      : `Deze procedure is gesloten voor nieuwe aanbieders, behalve voor missend aanbod. Niet open voor u: ${f.barredProducts.join(', ')}.`,
  'one-at-a-time': (f) =>
    f.assessorHasAnother
      ? 'U beoordeelt al een andere aanmelding. Een beoordelaar ziet er één tegelijk, zodat aanbieders niet worden vergeleken.'
      : null,
  'own-in-hand': (f) => (f.assessorId === f.actorId ? null : 'Iemand anders beoordeelt deze aanmelding.'),
  'question-asked': (f) => (f.text?.trim() && f.requirementNo !== null ? null : 'Schrijf de vraag op en noem de eis waar zij over gaat.'),
  'no-open-question': (f) => (f.openQuestion === null ? null : 'Er staat al een vraag open.'),
  'open-question': (f) => (f.openQuestion === null ? 'Er staat geen vraag open.' : null),
  'answer-given': (f) => (f.text?.trim() ? null : 'Schrijf uw antwoord op.'),
  'answer-overdue': (f) => (f.openQuestion !== null && f.today > f.openQuestion.due ? null : 'De termijn voor het antwoord loopt nog.'),
  'all-judged': (f) => (unjudged(f).length === 0 ? null : `Nog niet beoordeeld: eis ${unjudged(f).join(', ')}.`),
  'all-met': (f) => (unjudged(f).length === 0 && unmet(f).length === 0 ? null : 'Niet aan elke gepubliceerde eis is voldaan.'),
  'one-unmet': (f) =>
    f.findings.some((x) => x.outcome === 'voldoet-niet' && !x.outdated && Boolean(x.reason?.trim()))
      ? null
      : 'Aan elke gepubliceerde eis is voldaan. Dan wordt een aanbieder toegelaten.',
  'second-person': (f) => (f.actorId !== null && f.actorId === f.assessorId ? 'Wie beoordeelde, besluit niet. Vraag een collega.' : null),
  'reason-given': (f) => (f.text?.trim() ? null : 'Geef de reden.'),
  'proof-expired-or-reason': (f) =>
    f.expired.length > 0 || f.text?.trim() ? null : 'Er is geen bewijs verlopen. Geef de reden waarom u opnieuw toetst.',
};

/** What a step can bring about; each has its own function in the use cases. */
export const APPLICATION_EFFECTS = ['receipt', 'assign', 'release', 'ask', 'answer', 'lapse', 'letter', 'contract', 'leave', 'watch'] as const;
export type ApplicationEffect = (typeof APPLICATION_EFFECTS)[number];
export const PROCEDURE_EFFECTS = ['publish', 'end'] as const;
export type ProcedureEffect = (typeof PROCEDURE_EFFECTS)[number];
