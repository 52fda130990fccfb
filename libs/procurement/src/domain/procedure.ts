// SPDX-License-Identifier: EUPL-1.2
import type { Cents, LocalDate, Violation } from '#kernel';

export const PROOF_KINDS = ['bewijsstuk', 'verklaring'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** What a provider must meet, and what shows that it does. */
export interface Requirement {
  readonly no: number;
  readonly title: string;
  readonly text: string;
  readonly proofKind: ProofKind;
  /** What is asked for: "Uittreksel KvK, niet ouder dan zes maanden". */
  readonly proof: string;
  /** The proof has a last day; then it is asked for again. */
  readonly expires: boolean;
}

/** When applications are taken; without a last day until the procedure ends. */
export interface Window {
  readonly opensOn: LocalDate;
  readonly lastDay: LocalDate | null;
}

/** One line of the tariff sheet, which is the same for everybody. */
export interface TariffLine {
  readonly productId: string;
  readonly unit: string;
  readonly cents: Cents;
  /** The decision that this supply is missing: newcomers may ask for it. */
  readonly decisionId: string | null;
}

export interface ProcedureContent {
  readonly title: string;
  readonly summary: string;
  readonly segmentCode: string | null;
  /** Why this kind of procedure, and why these requirements are in proportion (Aw 1.4; law.md 1.2). */
  readonly motivation: string;
  readonly contractKind: string;
  readonly contractFrom: LocalDate;
  readonly contractLast: LocalDate;
  readonly municipalities: readonly string[];
  readonly clarificationDays: number;
  readonly objectionDays: number;
  readonly closedToNewcomers: boolean;
  readonly source: string | null;
  readonly requirements: readonly Requirement[];
  readonly windows: readonly Window[];
  readonly tariffs: readonly TariffLine[];
}

/** A procedure as it is written down: products by their code, in the unit of the catalogue. */
export interface ProcedureCommand extends Omit<ProcedureContent, 'tariffs'> {
  readonly tariffs: readonly { readonly code: string; readonly cents: Cents; readonly decisionId: string | null }[];
}

/** Why a procedure takes no application on a day; null when it does. The days count as people read them: the last day still counts. */
export function closedBecause(windows: readonly Window[], today: LocalDate): 'nog-niet' | 'voorbij' | 'geen' | null {
  if (windows.length === 0) return 'geen';
  if (windows.some((w) => w.opensOn <= today && (w.lastDay === null || today <= w.lastDay))) return null;
  return windows.some((w) => w.opensOn > today) ? 'nog-niet' : 'voorbij';
}

/** Everything wrong with the papers of a procedure, each with its place. A draft may be incomplete; see the guards of publication. */
export function procedureFaults(p: ProcedureContent): Violation[] {
  const faults: Violation[] = [];
  const fault = (pointer: string, text: string): void => void faults.push({ pointer, text });
  if (p.contractLast <= p.contractFrom) fault('/contractTotEnMet', 'De laatste dag ligt na de eerste.');
  if (p.municipalities.length === 0) fault('/gemeenten', 'Noem minstens één gemeente die meedoet.');
  p.requirements.forEach((r, i) => {
    if (r.proof.trim() === '') fault(`/eisen/${i}/bewijs`, 'Zeg waarmee een aanbieder deze eis aantoont.');
    if (p.requirements.findIndex((o) => o.title === r.title) < i) fault(`/eisen/${i}/titel`, 'Deze eis staat er twee keer.');
  });
  p.windows.forEach((w, i) => {
    if (w.lastDay !== null && w.lastDay < w.opensOn) fault(`/vensters/${i}/totEnMet`, 'De laatste dag ligt voor de eerste.');
    const over = p.windows.slice(0, i).some((o) => (o.lastDay === null || w.opensOn <= o.lastDay) && (w.lastDay === null || o.opensOn <= w.lastDay));
    if (over) fault(`/vensters/${i}/van`, 'Dit venster valt samen met een ander.');
  });
  p.tariffs.forEach((t, i) => {
    if (p.tariffs.findIndex((o) => o.productId === t.productId) < i) fault(`/producten/${i}/code`, 'Dit product staat er twee keer.');
    if (t.cents < 0n) fault(`/producten/${i}/tarief`, 'Een tarief is niet lager dan nul.');
    if (t.decisionId !== null && !p.closedToNewcomers)
      fault(`/producten/${i}/besluit`, 'Alleen in een gesloten procedure is missend aanbod een uitzondering.');
  });
  return faults;
}

/** What the guards of a procedure look at. */
export interface ProcedureFacts {
  readonly today: LocalDate;
  readonly content: Pick<ProcedureContent, 'requirements' | 'windows' | 'tariffs' | 'motivation'>;
  readonly openApplications: number;
  readonly reason: string | null;
  /** The kind of procedure that it goes on as. */
  readonly into: string | null;
}
