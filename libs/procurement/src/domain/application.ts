// SPDX-License-Identifier: EUPL-1.2
import { addDays, isLocalDate, type LocalDate, type Violation } from '#kernel';
import type { Requirement } from './procedure.js';
import { SELF_DECLARATION } from './self-declaration.js';

export const OUTCOMES = ['voldoet', 'voldoet-niet'] as const;
export type FindingOutcome = (typeof OUTCOMES)[number];

/** Who applies, in its own words; the numbers are checked for their form. */
export interface Company {
  readonly name: string;
  readonly agb: string;
  readonly kvk: string;
  readonly contactName: string;
  readonly contactEmail: string;
}

/** On one topic of the self-declaration: does it apply, and what the provider says of it. */
export interface Declared {
  readonly applies: boolean;
  readonly note: string | null;
}

export interface ProofFile {
  readonly name: string;
  readonly sha256: string;
}

export interface Answer {
  readonly requirementNo: number;
  readonly text: string | null;
  readonly file: ProofFile | null;
  readonly validUntil: LocalDate | null;
}

/** What was judged of one requirement; `outdated`: the answer changed after it. */
export interface Finding {
  readonly requirementNo: number;
  readonly outcome: FindingOutcome;
  readonly reason: string | null;
  readonly outdated: boolean;
}

export interface ApplicationContent {
  readonly company: Partial<Company>;
  readonly declaration: Readonly<Record<string, Declared>>;
  readonly answers: readonly Answer[];
  readonly products: readonly string[];
}

/** Everything that is missing or wrong before an application can be handed in, each with its field. */
export function applicationFaults(a: ApplicationContent, requirements: readonly Requirement[], today: LocalDate): Violation[] {
  const faults: Violation[] = [];
  const fault = (pointer: string, text: string): void => void faults.push({ pointer, text });
  if (!a.company.name?.trim()) fault('/bedrijf/naam', 'Vul de statutaire naam in.');
  if (!/^\d{8}$/.test(a.company.agb ?? '')) fault('/bedrijf/agb', 'Een AGB-code heeft acht cijfers.');
  if (!/^\d{8}$/.test(a.company.kvk ?? '')) fault('/bedrijf/kvk', 'Een KvK-nummer heeft acht cijfers.');
  if (!a.company.contactName?.trim()) fault('/bedrijf/contactpersoon', 'Vul in met wie wij contact kunnen opnemen.');
  if (!/^[^\s@]+@[^\s@]+$/.test(a.company.contactEmail ?? '')) fault('/bedrijf/email', 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.');
  for (const topic of SELF_DECLARATION) {
    const said = a.declaration[topic.key];
    if (!said) fault(`/verklaring/${topic.key}`, 'Zeg of dit voor u geldt.');
    else if (said.applies && !said.note?.trim()) fault(`/verklaring/${topic.key}`, 'Licht toe wat er speelt en wat u eraan deed.');
  }
  for (const r of requirements) {
    const answer = a.answers.find((x) => x.requirementNo === r.no);
    if (r.proofKind === 'bewijsstuk' && !answer?.file) fault(`/eisen/${r.no}/bewijs`, `Stuur het bewijsstuk mee: ${r.proof}`);
    if (r.proofKind === 'verklaring' && !answer?.text?.trim()) fault(`/eisen/${r.no}/antwoord`, 'Beschrijf hoe u aan deze eis voldoet.');
    if (!r.expires) continue;
    if (!answer?.validUntil || !isLocalDate(answer.validUntil))
      fault(`/eisen/${r.no}/geldigTotEnMet`, 'Vul in tot en met welke dag het bewijs geldt.');
    else if (answer.validUntil < today) fault(`/eisen/${r.no}/geldigTotEnMet`, 'Dit bewijs is verlopen. Stuur een nieuw bewijs.');
  }
  if (a.products.length === 0) fault('/producten', 'Kies minstens één product.');
  return faults;
}

/** The first day on which a proof no longer holds, over all requirements; null when no proof expires. */
export function nextCheck(answers: readonly Answer[]): LocalDate | null {
  const days = answers.map((a) => a.validUntil).filter((d) => d !== null);
  return days.length === 0
    ? null
    : addDays(
        days.reduce((a, b) => (a < b ? a : b)),
        1,
      );
}

/** What the guards of an application look at. Nothing in it says anything of another application. */
export interface ApplicationFacts {
  readonly today: LocalDate;
  readonly closed: 'nog-niet' | 'voorbij' | 'geen' | null;
  readonly procedureOpen: boolean;
  /** The last day of the contracts that follow. */
  readonly contractLast: LocalDate;
  readonly faults: readonly Violation[];
  /** Products that this provider may not ask for, as newcomer in a closed procedure. */
  readonly barredProducts: readonly string[];
  readonly requirements: readonly Requirement[];
  readonly findings: readonly Finding[];
  readonly openQuestion: { readonly due: LocalDate } | null;
  /** What is asked or answered with this step. */
  readonly text: string | null;
  readonly requirementNo: number | null;
  readonly actorId: string | null;
  readonly assessorId: string | null;
  readonly assessorHasAnother: boolean;
  readonly expired: readonly number[];
}
