// SPDX-License-Identifier: EUPL-1.2
export { readAnswerTemplateFile, type AnswerTemplateContent } from './content/answer-template-file.js';
export { readTalkFile, type TalkContent } from './content/talk-file.js';
export { SUBJECT_KINDS, type Subject, type SubjectKind } from './domain/subject.js';
export { seedAnswerTemplates } from './use-cases/seed-answer-templates.js';
export { callOffTalk } from './use-cases/change-talk.js';
export { agree, changeAgreement } from './use-cases/talk-agreements.js';
export { planTalk } from './use-cases/plan-talk.js';
export { replyToReport, submitReport, writeReport } from './use-cases/report-talk.js';
export { seedTalks } from './use-cases/seed-talks.js';
