// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, KeyParam, Needs, UuidParam } from '#platform/http';
import { ContractDocumentsQuery } from '../persistence/contract-documents.query.js';
import { requestDocument } from '../use-cases/request-document.js';
import { RequestDocumentDto } from './documents.dto.js';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@ApiTags('Contracten')
@Controller()
export class DocumentsController {
  constructor(
    private readonly documents: ContractDocumentsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('contracten/:nummer/stukken')
  @Needs('document:read')
  @ApiOperation({ summary: 'De stukken van een contract, met hun controlesom en of ze zijn getekend' })
  @ApiOkResponse({ type: [Object], description: 'De nieuwste versie eerst.' })
  async list(@CurrentActor() actor: Actor, @Param('nummer', KeyParam) number: string): Promise<Record<string, unknown>[]> {
    return found(await this.documents.of(actor, number));
  }

  @Post('contracten/:nummer/stukken')
  @Needs('document:make')
  @ApiOperation({
    summary: 'Een stuk laten maken van een versie: de overeenkomst of de wijzigingsbrief',
    description: 'Heeft de versie het stuk al, dan blijft dat precies zoals het is.',
  })
  @ApiCreatedResponse({ type: Object, description: 'Het stuk; de bestanden volgen.' })
  async request(@CurrentActor() actor: Actor, @Param('nummer', KeyParam) number: string, @Body() body: RequestDocumentDto): Promise<{ id: string }> {
    return { id: await this.uow.run(actor, (tx) => requestDocument(tx, { number, version: body.versie, kind: body.soort })) };
  }

  @Get('stukken/:id/stuk.pdf')
  @Needs('document:read')
  @ApiOperation({ summary: 'Een stuk als PDF, precies zoals het is gemaakt' })
  @ApiProduces(PDF)
  @ApiOkResponse({ description: 'De PDF.' })
  async pdf(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<StreamableFile> {
    return this.file(actor, id, 'pdf', PDF);
  }

  @Get('stukken/:id/stuk.docx')
  @Needs('document:read')
  @ApiOperation({ summary: 'Een stuk voor Word, precies zoals het is gemaakt' })
  @ApiProduces(DOCX)
  @ApiOkResponse({ description: 'Het Word-bestand.' })
  async docx(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<StreamableFile> {
    return this.file(actor, id, 'docx', DOCX);
  }

  private async file(actor: Actor, id: string, form: 'pdf' | 'docx', type: string): Promise<StreamableFile> {
    const { name, content } = found(await this.documents.file(actor, id, form));
    return new StreamableFile(content, { type, disposition: `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"`, length: content.length });
  }
}
