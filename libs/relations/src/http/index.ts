// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ProviderFiguresQuery } from '#spending';
import { QuestionQuery } from '../persistence/question.query.js';
import { QuestionsQuery } from '../persistence/questions.query.js';
import { SubjectQuery } from '../persistence/subject.query.js';
import { InheritanceQuery } from '../persistence/inheritance.query.js';
import { PortfolioQuery } from '../persistence/portfolio.query.js';
import { DossierQuery } from '../persistence/dossier.query.js';
import { TalkAgreementsQuery } from '../persistence/talk-agreements.query.js';
import { TalkPlanQuery } from '../persistence/talk-plan.query.js';
import { TalkDays } from '../persistence/talk-days.query.js';
import { TalkQuery } from '../persistence/talk.query.js';
import { TalksQuery } from '../persistence/talks.query.js';
import { TemplatesQuery } from '../persistence/templates.query.js';
import { InheritanceController } from './inheritance.controller.js';
import { PortfolioController } from './portfolio.controller.js';
import { QuestionsController } from './questions.controller.js';
import { TalkAgreementsController } from './talk-agreements.controller.js';
import { TalkPlanController } from './talk-plan.controller.js';
import { TalksController } from './talks.controller.js';
import { TemplatesController } from './templates.controller.js';

@Module({
  // What has a name of its own first: its path would otherwise read as the id of a question or a talk.
  controllers: [
    TemplatesController,
    QuestionsController,
    TalkPlanController,
    TalkAgreementsController,
    TalksController,
    PortfolioController,
    InheritanceController,
  ],
  providers: [
    QuestionsQuery,
    QuestionQuery,
    SubjectQuery,
    TemplatesQuery,
    TalksQuery,
    TalkDays,
    TalkQuery,
    TalkAgreementsQuery,
    TalkPlanQuery,
    DossierQuery,
    PortfolioQuery,
    InheritanceQuery,
    ProviderFiguresQuery,
  ],
})
export class RelationsHttpModule {}
