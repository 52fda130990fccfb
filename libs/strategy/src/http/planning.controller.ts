// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, UuidParam, KeyParam, Needs } from '#platform/http';
import { PlanningQuery } from '../persistence/planning.query.js';
import { changeMilestone, changeRounds } from '../use-cases/change-planning.js';
import { MilestoneChangeDto, PlanningDto, PlanningQueryDto, RoundsDto } from './planning.dto.js';

@ApiTags('Strategie')
@Controller()
export class PlanningController {
  constructor(
    private readonly planning: PlanningQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('planning')
  @Needs('steering:read')
  @ApiOperation({ summary: 'De planning naar de start van de nieuwe contracten, per spoor' })
  @ApiOkResponse({ type: PlanningDto, description: 'Sporen en mijlpalen.' })
  async page(@CurrentActor() actor: Actor, @Query() query: PlanningQueryDto): Promise<PlanningDto> {
    return (await this.planning.page(actor, query.segment ?? null)) as unknown as PlanningDto;
  }

  @Put('planning/mijlpalen/:id')
  @Needs('strategy:write')
  @ApiOperation({ summary: 'Een mijlpaal verschuiven, of zeggen hoe lang ervoor, wie en wanneer gereed' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Gewijzigd; wat ervoor ligt, schuift mee.' })
  async milestone(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: MilestoneChangeDto): Promise<void> {
    const edit = {
      milestoneId: id,
      movedTo: body.datum ?? null,
      leadDays: body.dagenVoorVolgende ?? null,
      doneOn: body.gereedOp ?? null,
      owner: body.eigenaar?.trim() || null,
      reason: body.reden.trim(),
      version: body.versie,
    };
    await this.uow.run(actor, (tx) => changeMilestone(tx, edit));
  }

  @Put('planning/sporen/:sleutel')
  @Needs('strategy:write')
  @ApiOperation({ summary: 'Zeggen of een spoor één of twee herzieningen nodig heeft' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Gewijzigd.' })
  async rounds(@CurrentActor() actor: Actor, @Param('sleutel', KeyParam) key: string, @Body() body: RoundsDto): Promise<void> {
    await this.uow.run(actor, (tx) => changeRounds(tx, key, body.tweeRondes, body.reden.trim(), body.versie));
  }
}
