// SPDX-License-Identifier: EUPL-1.2
export { readAnswerTemplateFile, type AnswerTemplateContent } from './content/answer-template-file.js';
export { SUBJECT_KINDS, type Subject, type SubjectKind } from './domain/subject.js';
export { seedAnswerTemplates } from './use-cases/seed-answer-templates.js';
