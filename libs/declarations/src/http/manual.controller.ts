// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { KeyRing, UnitOfWork, type Actor } from '#platform';
import { CurrentActor, CurrentRights, exportFile, found, JobRefDto, Needs, sendPage, UuidParam, type Rights } from '#platform/http';
import { ManualQuery } from '../persistence/manual.query.js';
import { approveManual } from '../use-cases/approve-manual.js';
import { enterManual } from '../use-cases/enter-manual.js';
import { refuseManual } from '../use-cases/refuse-manual.js';
import { MANUAL_COLUMNS, manualAnswer, manualEntry, manualLines } from './manual-answer.js';
import { EnterManualDto, ManualDetailDto, ManualDto, ManualQueryDto, RefuseManualDto } from './manual.dto.js';

const MANUAL_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('Handmatige declaraties')
@Controller('handmatig')
export class ManualController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
    private readonly query: ManualQuery,
  ) {}

  @Get()
  @Needs('manual:read')
  @ApiOperation({ summary: 'Handmatige declaraties, nieuwste eerst' })
  @ApiOkResponse({ type: [ManualDto], description: 'Eén bladzijde. Met formaat: een bestand met alles.' })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Query() query: ManualQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly ManualDto[] | StreamableFile> {
    const filter = { state: query.staat, provider: query.aanbieder };
    const whole = query.formaat !== undefined;
    const { rows, total } = await this.query.page(actor, filter, whole ? null : query.limit, whole ? 0 : query.offset);
    const items = rows.map((row) => manualAnswer(row, actor, may('manual:enter')));
    return query.formaat ? exportFile(query.formaat, 'handmatige-declaraties', MANUAL_COLUMNS, items) : sendPage(reply, query, items, total);
  }

  @Get(':id')
  @Needs('manual:read')
  @ApiOperation({ summary: 'Eén handmatige declaratie, met haar regels' })
  @ApiParam(MANUAL_ID)
  @ApiOkResponse({ type: ManualDetailDto, description: 'De declaratie; zodra zij is verwerkt met de uitkomst per regel.' })
  async one(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('id', UuidParam) id: string): Promise<ManualDetailDto> {
    const manual = found(await this.query.one(actor, id));
    const content = await this.query.content(actor, id);
    const outcomes = manual.message ? await this.query.outcomes(actor, manual.message.id) : [];
    const codes = content.clients.flatMap((c) => c.lines.map((l) => l.productCode));
    const names = await this.query.productNames(actor, [...new Set(codes)], manual.periodFrom);
    return {
      ...manualAnswer(manual, actor, may('manual:enter')),
      opmerking: manual.decisionNote,
      inlezing: manual.runId,
      lijst: manualLines(content, outcomes, names),
    };
  }

  @Post()
  @Needs('manual:enter')
  @ApiOperation({
    summary: 'Een declaratie met de hand invoeren',
    description:
      'Voor zorg die niet door het berichtenverkeer kan. Zij krijgt dezelfde controles als elke declaratie, nadat een ander haar goedkeurde.',
  })
  @ApiCreatedResponse({ type: ManualDetailDto, description: 'De declaratie wacht op goedkeuring.' })
  async enter(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Body() body: EnterManualDto): Promise<ManualDetailDto> {
    return this.one(actor, may, await this.uow.run(actor, (tx) => enterManual(tx, this.keys, manualEntry(body))));
  }

  @Post(':id/goedkeuren')
  @Needs('manual:enter')
  @HttpCode(202)
  @ApiOperation({ summary: 'Goedkeuren wat een ander invoerde' })
  @ApiParam(MANUAL_ID)
  @ApiAcceptedResponse({ type: JobRefDto, description: 'De declaratie gaat door de controles.' })
  async approve(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<JobRefDto> {
    return { taak: await this.uow.run(actor, (tx) => approveManual(tx, id)) };
  }

  @Post(':id/weigeren')
  @Needs('manual:enter')
  @HttpCode(202)
  @ApiOperation({ summary: 'Weigeren wat een ander invoerde' })
  @ApiParam(MANUAL_ID)
  @ApiAcceptedResponse({ type: ManualDetailDto, description: 'De geweigerde declaratie.' })
  async refuse(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: RefuseManualDto,
  ): Promise<ManualDetailDto> {
    await this.uow.run(actor, (tx) => refuseManual(tx, id, body.reden));
    return this.one(actor, may, id);
  }
}
