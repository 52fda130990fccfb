// SPDX-License-Identifier: EUPL-1.2
export type { RoundStep } from './domain/course.js';
export type { RoundContent } from './domain/round.js';
export type { ChangeKind, OrderedChange, RevisionChange } from './domain/revision-change.js';
export { watchRoundsJob } from './jobs/offer-round.definition.js';
export { acceptOffer, askAboutOffer, objectToOffer, openOffer } from './use-cases/answer-offer.js';
export { answerContribution, closeConsultation, openConsultation } from './use-cases/consult.js';
export { recordContribution } from './use-cases/contribute.js';
export { offerOne, offerRound } from './use-cases/offer-round.js';
export { addChange } from './use-cases/save-change.js';
export { createRound } from './use-cases/save-round.js';
export { stepRound } from './use-cases/step-round.js';
