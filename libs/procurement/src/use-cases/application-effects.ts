// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { addDays } from '#kernel';
import type { Tx } from '#platform';
import { nextCheck, type Answer, type ApplicationFacts } from '../domain/application.js';
import type { ApplicationEffect } from '../domain/guards.js';
import { objectionUntil } from '../domain/letter.js';
import { receiptText } from '../domain/receipt.js';
import type { ApplicationChange } from '../persistence/application.store.js';
import { closeQuestion, insertLetter, insertQuestion } from '../persistence/application-course.store.js';
import type { Asked } from './application-facts.js';
import type { OpenApplication } from './fill-application.js';
import { contractStart, letterOf } from './letter-of.js';
import { endAdmission, makeContract } from './make-contract.js';

interface Caused extends OpenApplication {
  readonly step: string;
  readonly facts: ApplicationFacts & { readonly answers: readonly Answer[] };
  readonly asked: Asked;
  /** What the effects before it brought about. */
  readonly change: ApplicationChange;
}

type Effect = (tx: Tx, caused: Caused) => Promise<Partial<ApplicationChange>>;

async function letter(tx: Tx, { application, procedure, step, facts, asked }: Caused): Promise<Partial<ApplicationChange>> {
  const text = await letterOf(tx, { application, procedure }, { step, findings: facts.findings, reason: asked.text });
  await insertLetter(tx, application, { outcome: step, text, objectionUntil: objectionUntil(tx.today, procedure.objectionDays) });
  return {};
}

/** What each consequence in the tables does, and what of the application changes by it. */
export const EFFECTS: Readonly<Record<ApplicationEffect, Effect>> = {
  receipt: async (tx, { application, procedure, facts }) => ({
    submittedAt: tx.now,
    receipt: createHash('sha256')
      .update(receiptText({ procedureNo: procedure.no, applicationNo: application.no, at: tx.now, content: application, answers: facts.answers }))
      .digest('hex'),
  }),
  assign: async (tx) => ({ assessor: { id: tx.actor.accountId, name: tx.actor.name } }),
  release: async () => ({ assessor: { id: null, name: null } }),
  ask: async (tx, { application, procedure, asked }) => {
    await insertQuestion(tx, application, asked.requirementNo!, asked.text!.trim(), addDays(tx.today, procedure.clarificationDays));
    return {};
  },
  answer: async (tx, { application, asked }) => {
    await closeQuestion(tx, application.id, asked.text!.trim());
    return {};
  },
  lapse: async (tx, { application }) => {
    await closeQuestion(tx, application.id, null);
    return {};
  },
  letter,
  contract: async (tx, open) => ({ contractNumber: await makeContract(tx, open, contractStart(tx, open.procedure.contractFrom)) }),
  leave: async (tx, { application, asked }) => {
    const last = asked.lastDay ?? tx.today;
    await endAdmission(tx, application.contractNumber, last, asked.text!.trim());
    return { leftOn: last, nextCheck: null };
  },
  watch: async (_tx, { facts }) => ({ nextCheck: nextCheck(facts.answers) }),
};
