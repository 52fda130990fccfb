// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { AnswersQuery } from '../persistence/answers.query.js';
import { ImportFilesQuery } from '../persistence/import-files.query.js';
import { ImportRunsQuery } from '../persistence/import-runs.query.js';
import { MessageLinesQuery } from '../persistence/message-lines.query.js';
import { MessageQuery } from '../persistence/message.query.js';
import { MessagesQuery } from '../persistence/messages.query.js';
import { PostingsQuery } from '../persistence/postings.query.js';
import { AnswersController } from './answers.controller.js';
import { ChildrenController } from './children.controller.js';
import { ImportsController } from './imports.controller.js';
import { MessagesController } from './messages.controller.js';
import { PostingsController } from './postings.controller.js';

@Module({
  controllers: [AnswersController, ImportsController, MessagesController, ChildrenController, PostingsController],
  providers: [AnswersQuery, ImportRunsQuery, ImportFilesQuery, MessagesQuery, MessageQuery, MessageLinesQuery, PostingsQuery],
})
export class DeclarationsHttpModule {}
