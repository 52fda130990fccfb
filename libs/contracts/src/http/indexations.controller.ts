// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, CurrentRights, exportFile, found, JobRefDto, Needs, sendPage, UuidParam, type Rights } from '#platform/http';
import { IndexationsQuery } from '../persistence/indexations.query.js';
import { approveIndexation, refuseIndexation, submitIndexation, withdrawIndexation } from '../use-cases/decide-indexation.js';
import { prepareIndexation, recalculateIndexation } from '../use-cases/prepare-indexation.js';
import { indexationAnswer, indexationCommand, LINE_COLUMNS } from './indexation-answer.js';
import {
  ApproveIndexationDto,
  IndexationDetailDto,
  IndexationDto,
  IndexationLineDto,
  IndexationLinesQueryDto,
  IndexationsQueryDto,
  IndexRuleDto,
  IndexRuleQueryDto,
  PrepareIndexationDto,
  RecalculateIndexationDto,
  RefuseIndexationDto,
} from './indexation.dto.js';

const RUN_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('Indexeringen')
@Controller('indexeringen')
export class IndexationsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly query: IndexationsQuery,
  ) {}

  @Get()
  @Needs('indexation:read')
  @ApiOperation({ summary: 'Indexeringen, nieuwste eerst' })
  @ApiOkResponse({ type: [IndexationDto], description: 'Eén bladzijde.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: IndexationsQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly IndexationDto[]> {
    const { rows, total } = await this.query.page(actor, query.staat ?? null, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get('regel')
  @Needs('indexation:read')
  @ApiOperation({ summary: 'De weging van de indexcijfers op een dag' })
  @ApiOkResponse({ type: IndexRuleDto, description: 'De regel die dan geldt.' })
  async rule(@CurrentActor() actor: Actor, @Query() query: IndexRuleQueryDto): Promise<IndexRuleDto> {
    return found(await this.query.rule(actor, query.datum));
  }

  @Get(':id')
  @Needs('indexation:read')
  @ApiOperation({ summary: 'Eén indexering: keuze, cijfers en stand' })
  @ApiParam(RUN_ID)
  @ApiOkResponse({ type: IndexationDetailDto, description: 'De indexering.' })
  async one(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('id', UuidParam) id: string): Promise<IndexationDetailDto> {
    return indexationAnswer(found(await this.query.one(actor, id)), actor, may('indexation:approve'));
  }

  @Get(':id/regels')
  @Needs('indexation:read')
  @ApiOperation({ summary: 'De tarieven van een indexering: oud, nieuw en verschil' })
  @ApiParam(RUN_ID)
  @ApiOkResponse({ type: [IndexationLineDto], description: 'Eén bladzijde. Met formaat: een bestand met alles.' })
  async lines(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Query() query: IndexationLinesQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly IndexationLineDto[] | StreamableFile> {
    found(await this.query.one(actor, id));
    const filter = { provider: query.aanbieder ?? null, state: query.staat ?? null, search: query.zoek?.trim() || null };
    const whole = query.formaat !== undefined;
    const { rows, total } = await this.query.lines(actor, id, filter, whole ? null : query.limit, whole ? 0 : query.offset);
    return query.formaat ? exportFile(query.formaat, 'indexering', LINE_COLUMNS, rows) : sendPage(reply, query, rows, total);
  }

  @Post()
  @Needs('indexation:prepare')
  @ApiOperation({ summary: 'Een indexering berekenen', description: 'Er verandert nog niets: u ziet eerst wat zij zou doen.' })
  @ApiCreatedResponse({ type: IndexationDetailDto, description: 'Het concept met zijn uitkomst.' })
  async prepare(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Body() body: PrepareIndexationDto): Promise<IndexationDetailDto> {
    const id = await this.uow.run(actor, (tx) => prepareIndexation(tx, indexationCommand(body)));
    return this.one(actor, may, id);
  }

  @Put(':id')
  @Needs('indexation:prepare')
  @ApiOperation({ summary: 'Een indexering wijzigen en opnieuw berekenen, zolang niemand erover besliste' })
  @ApiParam(RUN_ID)
  @ApiOkResponse({ type: IndexationDetailDto, description: 'Het nieuwe concept.' })
  async recalculate(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: RecalculateIndexationDto,
  ): Promise<IndexationDetailDto> {
    await this.uow.run(actor, (tx) => recalculateIndexation(tx, id, body.versie, indexationCommand(body)));
    return this.one(actor, may, id);
  }

  @Post(':id/voorleggen')
  @Needs('indexation:prepare')
  @HttpCode(200)
  @ApiOperation({ summary: 'Voorleggen aan een tweede persoon' })
  @ApiParam(RUN_ID)
  @ApiOkResponse({ type: IndexationDetailDto, description: 'De voorgelegde indexering.' })
  async submit(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('id', UuidParam) id: string): Promise<IndexationDetailDto> {
    await this.uow.run(actor, (tx) => submitIndexation(tx, id));
    return this.one(actor, may, id);
  }

  @Post(':id/goedkeuren')
  @Needs('indexation:approve')
  @HttpCode(202)
  @ApiOperation({ summary: 'Goedkeuren wat een ander voorlegde; de versies worden daarna vastgelegd' })
  @ApiParam(RUN_ID)
  @ApiAcceptedResponse({ type: JobRefDto, description: 'De taak die vastlegt.' })
  async approve(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ApproveIndexationDto): Promise<JobRefDto> {
    return { taak: await this.uow.run(actor, (tx) => approveIndexation(tx, id, body.besluit ?? null)) };
  }

  @Post(':id/weigeren')
  @Needs('indexation:approve')
  @HttpCode(200)
  @ApiOperation({ summary: 'Weigeren wat een ander voorlegde' })
  @ApiParam(RUN_ID)
  @ApiOkResponse({ type: IndexationDetailDto, description: 'De geweigerde indexering.' })
  async refuse(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: RefuseIndexationDto,
  ): Promise<IndexationDetailDto> {
    await this.uow.run(actor, (tx) => refuseIndexation(tx, id, body.reden));
    return this.one(actor, may, id);
  }

  @Post(':id/intrekken')
  @Needs('indexation:prepare')
  @HttpCode(200)
  @ApiOperation({ summary: 'Intrekken zolang niemand erover besliste' })
  @ApiParam(RUN_ID)
  @ApiOkResponse({ type: IndexationDetailDto, description: 'De ingetrokken indexering.' })
  async withdraw(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('id', UuidParam) id: string): Promise<IndexationDetailDto> {
    await this.uow.run(actor, (tx) => withdrawIndexation(tx, id));
    return this.one(actor, may, id);
  }
}
