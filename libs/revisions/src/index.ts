// SPDX-License-Identifier: EUPL-1.2
export type { RoundStep } from './domain/course.js';
export type { RoundContent } from './domain/round.js';
export type { ChangeKind, OrderedChange, RevisionChange } from './domain/revision-change.js';
export { watchRoundsJob } from './jobs/offer-round.definition.js';
export { acceptOffer, answerQuestion, askAboutOffer, objectToOffer, openOffer, settleOffer } from './use-cases/answer-offer.js';
export { answerContribution, closeConsultation, openConsultation } from './use-cases/consult.js';
export { contributeOwn, recordContribution } from './use-cases/contribute.js';
export { mendApart, offerOne, offerRound } from './use-cases/offer-round.js';
export { addChange } from './use-cases/save-change.js';
export { changeRound, createRound } from './use-cases/save-round.js';
export { stepRound } from './use-cases/step-round.js';
export { roundMoment } from './use-cases/watch-rounds.js';
