// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, Put, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, CurrentRights, exportFile, found, Needs, NumberParam, sendPage, UuidParam, type Rights } from '#platform/http';
import type { RoundSide } from '../domain/course.js';
import { mayChangeContent } from '../domain/round.js';
import { RoundsQuery, type RoundDetail } from '../persistence/rounds.query.js';
import { roundReach } from '../use-cases/round-reach.js';
import { changeRound, createRound } from '../use-cases/save-round.js';
import { roundOutlook, stepRound } from '../use-cases/step-round.js';
import { ROUND_COLUMNS } from './round-columns.js';
import { MadeRoundDto, roundOf, RoundChangeDto, RoundDetailDto, RoundDto, RoundItemDto, RoundsQueryDto, RoundStepDto } from './round.dto.js';

export const ROUND_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

const sidesOf = (may: Rights): RoundSide[] => [
  ...(may('revision:write') ? (['voorbereider'] as const) : []),
  ...(may('revision:release') ? (['vrijgever'] as const) : []),
];

@ApiTags('Herzieningen')
@Controller('herzieningen')
export class RoundsController {
  constructor(
    private readonly rounds: RoundsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('revision:read')
  @ApiOperation({ summary: 'Herzieningen: rondes waarin veel contracten in één beweging wijzigen' })
  @ApiOkResponse({ type: [RoundItemDto], description: 'Een bladzijde, nieuwste eerst. Met formaat: een bestand.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: RoundsQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly RoundItemDto[] | StreamableFile> {
    const filter = { state: query.staat ?? null, search: query.zoek ?? null, sort: query.sorteer ?? '-nummer' };
    if (query.formaat) return exportFile(query.formaat, 'herzieningen', ROUND_COLUMNS, (await this.rounds.page(actor, filter, null, 0)).rows);
    const { rows, total } = await this.rounds.page(actor, filter, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get('nummers/:nummer')
  @Needs('revision:read')
  @ApiOperation({ summary: 'Eén herziening, gevonden bij haar nummer' })
  @ApiParam({ name: 'nummer', schema: { type: 'integer' } })
  @ApiOkResponse({ type: RoundDetailDto, description: 'De herziening.' })
  async byNumber(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('nummer', NumberParam) no: string): Promise<RoundDetailDto> {
    return this.whole(actor, may, found(await this.rounds.byNumber(actor, no)));
  }

  @Get(':id')
  @Needs('revision:read')
  @ApiOperation({ summary: 'Eén herziening: waarom, welke contracten, en wat de volgende stap is' })
  @ApiParam(ROUND_ID)
  @ApiOkResponse({ type: RoundDetailDto, description: 'De herziening.' })
  async one(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('id', UuidParam) id: string): Promise<RoundDetailDto> {
    return this.whole(actor, may, found(await this.rounds.one(actor, id)));
  }

  @Post()
  @Needs('revision:write')
  @ApiOperation({ summary: 'Een herziening opstellen' })
  @ApiCreatedResponse({ type: MadeRoundDto, description: 'Het kenmerk en nummer van de herziening.' })
  async create(@CurrentActor() actor: Actor, @Body() body: RoundDto): Promise<MadeRoundDto> {
    const { id, no } = await this.uow.run(actor, (tx) => createRound(tx, roundOf(body)));
    return { id, nummer: no };
  }

  @Put(':id')
  @Needs('revision:write')
  @ApiOperation({ summary: 'De opzet van een herziening wijzigen, zolang zij niet is voorgelegd' })
  @ApiParam(ROUND_ID)
  @ApiOkResponse({ type: RoundDetailDto, description: 'De gewijzigde herziening.' })
  async change(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: RoundChangeDto,
  ): Promise<RoundDetailDto> {
    await this.uow.run(actor, (tx) => changeRound(tx, id, body.versie, roundOf(body)));
    return this.one(actor, may, id);
  }

  @Post(':id/stappen')
  @Needs('revision:step')
  @ApiOperation({ summary: 'Een stap van de herziening nemen; wie welke mag nemen staat bij de herziening' })
  @ApiParam(ROUND_ID)
  @ApiCreatedResponse({ type: RoundDetailDto, description: 'De herziening na de stap.' })
  async step(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: RoundStepDto,
  ): Promise<RoundDetailDto> {
    await this.uow.run(actor, (tx) =>
      stepRound(tx, {
        id,
        version: body.versie,
        step: body.stap,
        reason: body.reden?.trim() || null,
        decisionId: body.besluit ?? null,
        sides: sidesOf(may),
      }),
    );
    return this.one(actor, may, id);
  }

  private async whole(actor: Actor, may: Rights, round: RoundDetail): Promise<RoundDetailDto> {
    const sides = sidesOf(may);
    const { steps, reach } = await this.uow.run(actor, async (tx) => ({
      steps: await roundOutlook(tx, round.id),
      reach: await roundReach(tx, round.id),
    }));
    return {
      ...round,
      gekozenContracten: reach.contracts,
      gekozenAanbieders: reach.providers,
      wijzigbaar: may('revision:write') && mayChangeContent(round.staat, round.gepauzeerd),
      stappen: steps.map((s) => ({ stap: s.step, door: s.by, mist: s.missing, bron: s.source, vanU: sides.includes(s.by) })),
    };
  }
}
