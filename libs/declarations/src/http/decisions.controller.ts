// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Reader, UnitOfWork, type Actor } from '#platform';
import { CurrentActor, CurrentRights, exportFile, found, Needs, sendPage, UuidParam, type Rights } from '#platform/http';
import { DecisionsQuery } from '../persistence/decisions.query.js';
import { mandatesToday } from '../persistence/mandate.query.js';
import { approveDecision } from '../use-cases/approve-decision.js';
import { proposeDecision } from '../use-cases/propose-decision.js';
import { refuseDecision } from '../use-cases/refuse-decision.js';
import { withdrawDecision } from '../use-cases/withdraw-decision.js';
import { DECISION_COLUMNS, decisionAnswer, mandateAnswer, type Powers } from './decision-answer.js';
import { ApproveDecisionDto, DecisionDto, DecisionsQueryDto, MandateDto, ProposeDecisionDto, RefuseDecisionDto } from './decision.dto.js';

const DECISION_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('Besluiten')
@Controller('besluiten')
export class DecisionsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: Reader,
    private readonly query: DecisionsQuery,
  ) {}

  @Get()
  @Needs('decision:read')
  @ApiOperation({ summary: 'Besluiten over afgekeurde regels en declaraties, nieuwste eerst' })
  @ApiOkResponse({ type: [DecisionDto], description: 'Eén bladzijde. Met formaat: een bestand met alles.' })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Query() query: DecisionsQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly DecisionDto[] | StreamableFile> {
    const filter = { kind: query.soort, state: query.staat, provider: query.aanbieder, municipality: query.gemeente, message: query.bericht };
    const whole = query.formaat !== undefined;
    const { rows, total } = await this.query.page(actor, filter, query.sorteer ?? '-nummer', whole ? null : query.limit, whole ? 0 : query.offset);
    const powers = await this.powers(actor, may);
    const decisions = rows.map((row) => decisionAnswer(row, powers));
    return query.formaat ? exportFile(query.formaat, 'besluiten', DECISION_COLUMNS, decisions) : sendPage(reply, query, decisions, total);
  }

  @Get('mandaat')
  @Needs('decision:read')
  @ApiOperation({ summary: 'Tot welk bedrag u zelf kunt beslissen' })
  @ApiOkResponse({ type: MandateDto, description: 'Het hoogste mandaat van uw rollen van vandaag.' })
  async mandate(@CurrentActor() actor: Actor): Promise<MandateDto> {
    return mandateAnswer(await mandatesToday(this.reader, actor));
  }

  @Get(':id')
  @Needs('decision:read')
  @ApiOperation({ summary: 'Eén besluit' })
  @ApiParam(DECISION_ID)
  @ApiOkResponse({ type: DecisionDto, description: 'Het besluit met zijn gebruik.' })
  async one(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('id', UuidParam) id: string): Promise<DecisionDto> {
    return decisionAnswer(found(await this.query.one(actor, id)), await this.powers(actor, may));
  }

  @Post()
  @Needs('decision:take')
  @ApiOperation({
    summary: 'Besluiten om iets door te laten',
    description: 'Binnen uw mandaat is het besluit meteen genomen; daarboven beslist een tweede persoon.',
  })
  @ApiCreatedResponse({ type: DecisionDto, description: 'Het besluit.' })
  async propose(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Body() body: ProposeDecisionDto): Promise<DecisionDto> {
    const proposal = { kind: body.soort, messageId: body.bericht, lineNo: body.regel ?? null, reason: body.reden };
    return this.one(actor, may, await this.uow.run(actor, (tx) => proposeDecision(tx, proposal)));
  }

  @Post(':id/goedkeuren')
  @Needs('decision:approve')
  @HttpCode(200)
  @ApiOperation({ summary: 'Een besluit als tweede persoon nemen' })
  @ApiParam(DECISION_ID)
  @ApiOkResponse({ type: DecisionDto, description: 'Het genomen besluit.' })
  async approve(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: ApproveDecisionDto,
  ): Promise<DecisionDto> {
    await this.uow.run(actor, (tx) => approveDecision(tx, id, body.opmerking?.trim() || null));
    return this.one(actor, may, id);
  }

  @Post(':id/weigeren')
  @Needs('decision:approve')
  @HttpCode(200)
  @ApiOperation({ summary: 'Een besluit als tweede persoon weigeren' })
  @ApiParam(DECISION_ID)
  @ApiOkResponse({ type: DecisionDto, description: 'Het geweigerde besluit.' })
  async refuse(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: RefuseDecisionDto,
  ): Promise<DecisionDto> {
    await this.uow.run(actor, (tx) => refuseDecision(tx, id, body.reden));
    return this.one(actor, may, id);
  }

  @Post(':id/intrekken')
  @Needs('decision:approve')
  @HttpCode(200)
  @ApiOperation({ summary: 'Uw besluit intrekken voordat het is gebruikt' })
  @ApiParam(DECISION_ID)
  @ApiOkResponse({ type: DecisionDto, description: 'Het ingetrokken besluit.' })
  async withdraw(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('id', UuidParam) id: string): Promise<DecisionDto> {
    await this.uow.run(actor, (tx) => withdrawDecision(tx, id));
    return this.one(actor, may, id);
  }

  private async powers(actor: Actor, may: Rights): Promise<Powers> {
    return { actor, mandates: await mandatesToday(this.reader, actor), approve: may('decision:approve'), take: may('decision:take') };
  }
}
