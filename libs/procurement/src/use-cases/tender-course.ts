// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { TENDER_GUARDS, type TenderFacts } from '../domain/tender-guards.js';
import { sasTender } from '../domain/variants/sas-tender.js';
import type { StoredProcedure } from '../persistence/procedure.store.js';
import { openQuestions } from '../persistence/question.store.js';
import { loadTender, tenderCourse } from '../persistence/tender.store.js';
import { setOutBox } from './bid-box.js';
import { courseOf, type StepAsked } from './procedure-course.js';

/** What the conditions of a tender look at, read in the transaction of the step. */
export async function tenderFacts(tx: Tx, procedure: StoredProcedure, asked: Pick<StepAsked, 'reason' | 'at' | 'into'>): Promise<TenderFacts> {
  const papers = await loadTender(tx, procedure.id);
  return {
    now: asked.at,
    motivation: procedure.motivation,
    contractFrom: procedure.contractFrom,
    contractLast: procedure.contractLast,
    requirements: procedure.requirements,
    papers,
    ...(await tenderCourse(tx, procedure.id)),
    questions: await openQuestions(tx, procedure.id),
    reason: asked.reason,
    into: asked.into,
  };
}

export const TENDER_COURSE = courseOf({
  table: sasTender.procedure,
  guards: TENDER_GUARDS,
  facts: tenderFacts,
  effects: {
    'open-box': async (tx, procedure, { keys }) => {
      const papers = await loadTender(tx, procedure.id);
      if (keys === null || !papers?.deadline) throw new Error('a tender is announced with the keys of its box');
      await setOutBox(tx, keys, { procedureId: procedure.id, deadline: papers.deadline, lots: papers.lots.length });
    },
  },
});
