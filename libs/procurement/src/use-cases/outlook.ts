// SPDX-License-Identifier: EUPL-1.2
import type { Violation } from '#kernel';
import type { Tx } from '#platform';
import { APPLICATION_GUARDS } from '../domain/guards.js';
import { applicationTable } from '../domain/known-variants.js';
import { possibleSteps } from '../domain/machine.js';
import type { StepSide } from '../domain/variant.js';
import { loadApplication } from '../persistence/application.store.js';
import { loadProcedure } from '../persistence/procedure.store.js';
import { applicationFacts } from './application-facts.js';
import { courseOfVariant } from './known-courses.js';
import { letterOf } from './letter-of.js';

/** A step as it is shown before it is taken: what is missing for it, and the rule behind it. */
export interface StepOutlook {
  stap: string;
  naar: string;
  mist: readonly string[];
  regel: { tekst: string; bron: string; zekerheid: string };
  /** The letter that leaves with it, to be read before; null: none, or something is missing. */
  brief: string | null;
}

type Possible = ReturnType<typeof possibleSteps>[number];
const shown = ({ step, missing }: Possible): StepOutlook => ({
  stap: step.step,
  naar: step.to,
  mist: missing,
  regel: { tekst: step.rule.text, bron: step.rule.source, zekerheid: step.rule.certainty },
  brief: null,
});

/** What whoever fills in a reason or an answer will give with the step itself: not missing before it is asked. */
const FILLED_IN = { text: '…', requirementNo: 1 } as const;

/** What this side can do with a procedure now. */
export async function procedureOutlook(tx: Tx, id: string, sides: readonly StepSide[]): Promise<StepOutlook[]> {
  const procedure = await loadProcedure(tx, id, false);
  if (!procedure || sides.length === 0) return [];
  const asked = { reason: FILLED_IN.text, into: FILLED_IN.text, at: tx.now, keys: null };
  const course = courseOfVariant(procedure.variant);
  const state = (await course.own(tx, procedure, asked)).at(-1)?.to ?? procedure.state;
  return (await course.possible(tx, { ...procedure, state }, sides, asked)).map(shown);
}

export interface ApplicationOutlook {
  stappen: StepOutlook[];
  /** What the provider still has to fill in, field by field. */
  ontbreekt: { pointer: string; tekst: string }[];
  verlopen: readonly number[];
}

/** What this side can do with an application now. */
export async function applicationOutlook(tx: Tx, id: string, sides: readonly StepSide[]): Promise<ApplicationOutlook> {
  const application = await loadApplication(tx, id, false);
  const procedure = application && (await loadProcedure(tx, application.procedureId, false));
  if (!application || !procedure) return { stappen: [], ontbreekt: [], verlopen: [] };
  const facts = await applicationFacts(tx, { application, procedure }, FILLED_IN);
  const table = applicationTable(procedure.variant);
  const draft = application.state === table.first;
  const possible = possibleSteps(table, APPLICATION_GUARDS, application.state, sides, facts);
  const stappen = await Promise.all(
    possible.map(async (p) => {
      const { step, missing } = p;
      const letter = step.causes.includes('letter') && missing.length === 0;
      const brief = letter ? await letterOf(tx, { application, procedure }, { step: step.step, findings: facts.findings, reason: null }) : null;
      return { ...shown(p), brief };
    }),
  );
  return {
    stappen,
    ontbreekt: draft ? facts.faults.map(({ pointer, text }: Violation) => ({ pointer, tekst: text })) : [],
    verlopen: facts.expired,
  };
}
