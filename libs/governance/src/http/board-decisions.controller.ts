// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { centsFromDecimal } from '#kernel';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, exportFile, found, Needs, sendPage, UuidParam } from '#platform/http';
import type { NewDecision } from '../persistence/decision.store.js';
import { DecisionsQuery, type DecisionFilter } from '../persistence/decisions.query.js';
import { RatificationsQuery } from '../persistence/ratifications.query.js';
import { ratifyDecision } from '../use-cases/ratify-decision.js';
import { recordDecision } from '../use-cases/record-decision.js';
import { BOARD_DECISION_COLUMNS } from './board-decision-columns.js';
import { BoardDecisionDetailDto, BoardDecisionDto, DecisionsQueryDto, NewDecisionDto } from './governance.dto.js';
import { NewRatificationDto, RatifyingSeatDto } from './vote.dto.js';

const commandOf = (body: NewDecisionDto): NewDecision => ({
  bodyKey: body.gremium,
  meetingId: body.vergadering ?? null,
  agendaItem: body.agendapunt?.trim() || null,
  title: body.titel.trim(),
  subjectKind: body.onderwerp.soort,
  subjectId: body.onderwerp.id?.trim() || null,
  subjectLabel: body.onderwerp.label.trim(),
  cents: body.bedrag ? centsFromDecimal(body.bedrag) : null,
  outcome: body.uitkomst,
  motivation: body.motivering.trim(),
  takenOn: body.genomenOp,
  effectiveFrom: body.geldtVanaf ?? null,
  ratifiedBy: body.bekrachtigingDoor ?? null,
  replaces: body.vervangt ?? null,
});

@ApiTags('Bestuur')
@Controller('bestuursbesluiten')
export class BoardDecisionsController {
  constructor(
    private readonly decisions: DecisionsQuery,
    private readonly ratifications: RatificationsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('governance:read')
  @ApiOperation({ summary: 'Besluiten van de gremia' })
  @ApiOkResponse({ type: [BoardDecisionDto], description: 'Een bladzijde besluiten, de nieuwste eerst. Met formaat: een bestand.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: DecisionsQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly BoardDecisionDto[] | StreamableFile> {
    const filter: DecisionFilter = {
      body: query.gremium ?? null,
      subjectKind: query.soort ?? null,
      subjectId: query.onderwerp ?? null,
      outcome: query.uitkomst ?? null,
      meetingId: query.vergadering ?? null,
      usable: query.bruikbaar === 'ja',
    };
    if (query.formaat) return exportFile(query.formaat, 'bestuursbesluiten', BOARD_DECISION_COLUMNS, await this.decisions.all(actor, filter));
    const { rows, total } = await this.decisions.page(actor, filter, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get(':id')
  @Needs('governance:read')
  @ApiOperation({ summary: 'Eén besluit' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: BoardDecisionDetailDto, description: 'Het besluit.' })
  async one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<BoardDecisionDetailDto> {
    return found(await this.decisions.one(actor, id));
  }

  @Post()
  @Needs('governance:record')
  @ApiOperation({
    summary: 'Een besluit vastleggen zoals het is genomen',
    description: 'Een besluit wordt niet gewijzigd: een fout wordt verbeterd met een later besluit dat het vervangt.',
  })
  @ApiCreatedResponse({ type: BoardDecisionDetailDto, description: 'Het besluit.' })
  async record(@CurrentActor() actor: Actor, @Body() body: NewDecisionDto): Promise<BoardDecisionDetailDto> {
    const id = await this.uow.run(actor, (tx) => recordDecision(tx, commandOf(body)));
    return this.one(actor, id);
  }

  @Get(':id/bekrachtigingen')
  @Needs('governance:read')
  @ApiOperation({ summary: 'Welke raden of colleges een besluit hebben bekrachtigd' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: [RatifyingSeatDto], description: 'Wie het moet bekrachtigen, met wat elk het laatst zei.' })
  async ratifiers(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<RatifyingSeatDto[]> {
    found(await this.decisions.one(actor, id));
    return this.ratifications.of(actor, id);
  }

  @Post(':id/bekrachtigingen')
  @Needs('governance:record')
  @ApiOperation({ summary: 'Vastleggen wat een raad of college van een besluit zei', description: 'Wat het laatst is gezegd telt.' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: [RatifyingSeatDto], description: 'Wie het moet bekrachtigen, met wat elk het laatst zei.' })
  async ratify(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: NewRatificationDto): Promise<RatifyingSeatDto[]> {
    const said = { decisionId: id, seat: body.zetel, consents: body.bekrachtigt, on: body.op, note: body.toelichting?.trim() || null };
    await this.uow.run(actor, (tx) => ratifyDecision(tx, said));
    return this.ratifications.of(actor, id);
  }
}
