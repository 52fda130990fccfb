// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, HttpCode, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, exportFile, JobRefDto, Needs, sendPage } from '#platform/http';
import { prebillCheck } from '../jobs/prebill.definition.js';
import { PrebillQuery } from '../persistence/prebill.query.js';
import { PREBILL_COLUMNS, prebillAnswer, prebillSummaryAnswer } from './prebill-answer.js';
import { PrebillItemDto, PrebillQueryDto, PrebillSummaryDto } from './prebill.dto.js';

@ApiTags('Voor de rekening')
@Controller('voor-de-rekening')
export class PrebillController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly query: PrebillQuery,
  ) {}

  @Get()
  @Needs('prebill:read')
  @ApiOperation({
    summary: 'Toewijzingen die een afgekeurde rekening gaan geven, of geen',
    description: 'De lijst van vannacht; wat hersteld is, gaat eraf.',
  })
  @ApiOkResponse({ type: [PrebillItemDto], description: 'Eén bladzijde. Met formaat: een bestand met alles.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: PrebillQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly PrebillItemDto[] | StreamableFile> {
    const filter = { kind: query.soort, provider: query.aanbieder, municipality: query.gemeente };
    const whole = query.formaat !== undefined;
    const { rows, total } = await this.query.page(actor, filter, query.sorteer ?? 'sinds', whole ? null : query.limit, whole ? 0 : query.offset);
    const items = rows.map(prebillAnswer);
    return query.formaat ? exportFile(query.formaat, 'voor-de-rekening', PREBILL_COLUMNS, items) : sendPage(reply, query, items, total);
  }

  @Get('samenvatting')
  @Needs('prebill:read')
  @ApiOperation({ summary: 'Hoeveel er op de lijst staat, per soort en gemeente' })
  @ApiOkResponse({ type: PrebillSummaryDto, description: 'De aantallen.' })
  async summary(@CurrentActor() actor: Actor): Promise<PrebillSummaryDto> {
    return prebillSummaryAnswer(await this.query.summary(actor));
  }

  @Post('controle')
  @Needs('prebill:run')
  @HttpCode(202)
  @ApiOperation({ summary: 'De lijst nu opnieuw maken' })
  @ApiAcceptedResponse({ type: JobRefDto, description: 'De controle staat klaar.' })
  async check(@CurrentActor() actor: Actor): Promise<JobRefDto> {
    return { taak: await this.uow.run(actor, (tx) => tx.enqueue(prebillCheck, {}, { subject: 'voor-de-rekening', key: 'declarations.prebill' })) };
  }
}
