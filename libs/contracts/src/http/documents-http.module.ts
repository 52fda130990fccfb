// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ContractDocumentsQuery } from '../persistence/contract-documents.query.js';
import { DocumentsController } from './documents.controller.js';
import { SigningController } from './signing.controller.js';

@Module({ controllers: [DocumentsController, SigningController], providers: [ContractDocumentsQuery] })
export class DocumentsHttpModule {}
