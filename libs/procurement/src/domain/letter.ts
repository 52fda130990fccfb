// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from '#kernel';
import type { Finding } from './application.js';
import type { Requirement } from './procedure.js';

export interface LetterFacts {
  readonly step: string;
  readonly region: string;
  readonly provider: string;
  readonly procedureTitle: string;
  readonly applicationNo: string;
  readonly today: LocalDate;
  readonly objectionDays: number;
  readonly requirements: readonly Requirement[];
  readonly findings: readonly Finding[];
  readonly contractNumber: string | null;
  readonly contractFrom: LocalDate | null;
  readonly reason: string | null;
}

const day = (date: LocalDate): string => date.split('-').reverse().join('-');

/** The last day on which a provider can object to the letter of today. */
export const objectionUntil = (today: LocalDate, days: number): LocalDate => addDays(today, days);

const OPENING: Readonly<Record<string, (f: LetterFacts) => string>> = {
  toelaten: (f) => `Uw aanmelding ${f.applicationNo} voldoet aan alle gepubliceerde eisen. U bent daarom toegelaten.`,
  afwijzen: (f) => `Uw aanmelding ${f.applicationNo} voldoet niet aan alle gepubliceerde eisen. U wordt daarom niet toegelaten.`,
  schorsen: (f) =>
    `Bij de nieuwe toets van ${f.applicationNo} bleek dat u niet meer aan alle gepubliceerde eisen voldoet. Uw toelating is daarom geschorst.`,
};

/**
 * The letter of a decision: what was decided, per requirement that failed its own reason, what follows, and until when the provider can
 * object (law.md 1.2: a reason that comes only in court comes too late).
 */
export function decisionLetter(f: LetterFacts): string {
  const opening = OPENING[f.step];
  if (!opening) throw new Error(`there is no letter for ${f.step}`);
  const unmet = f.findings.filter((x) => x.outcome === 'voldoet-niet');
  const reasons = unmet.map(
    (x) => `- Eis ${x.requirementNo}, ${f.requirements.find((r) => r.no === x.requirementNo)?.title ?? ''}: ${x.reason ?? ''}`,
  );
  const after: Readonly<Record<string, readonly string[]>> = {
    toelaten: [
      `Uw overeenkomst heeft nummer ${f.contractNumber ?? ''} en begint op ${f.contractFrom ? day(f.contractFrom) : ''}. De tarieven zijn die van het gepubliceerde tarievenblad.`,
    ],
    afwijzen: ['Zolang een venster open is, kunt u zich opnieuw aanmelden.'],
    schorsen: ['De schorsing eindigt zodra u aantoont dat u weer aan de eisen voldoet.'],
  };
  return [
    `Aan ${f.provider}`,
    `${f.region}, ${day(f.today)}`,
    `Onderwerp: ${f.procedureTitle}`,
    '',
    opening(f),
    ...(f.step === 'toelaten' || reasons.length === 0 ? [] : ['', 'Aan deze eisen is niet voldaan:', ...reasons]),
    ...(f.reason?.trim() && f.step !== 'toelaten' ? ['', `Toelichting: ${f.reason.trim()}`] : []),
    '',
    ...after[f.step]!,
    '',
    `Bent u het niet eens met dit besluit? Laat het ons weten tot en met ${day(objectionUntil(f.today, f.objectionDays))}.`,
  ].join('\n');
}
