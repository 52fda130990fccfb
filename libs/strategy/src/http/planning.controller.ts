// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { reachFor, UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, UuidParam, KeyParam, Needs, Public } from '#platform/http';
import { iCalendar } from '../domain/calendar.js';
import { PlanningQuery } from '../persistence/planning.query.js';
import { changeMilestone, changeRounds, closeFeed, openFeed } from '../use-cases/change-planning.js';
import { FeedDto, MilestoneChangeDto, PlanningDto, PlanningQueryDto, RoundsDto } from './planning.dto.js';

const SECRET = /^([A-Za-z0-9_-]{43})\.ics$/;

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

  @Put('planning/agenda')
  @Needs('steering:read')
  @ApiOperation({ summary: 'Een geheim adres maken waaronder uw eigen agenda de planning leest; een ouder adres vervalt' })
  @ApiOkResponse({ type: FeedDto, description: 'Het adres; het wordt één keer getoond.' })
  async openFeed(@CurrentActor() actor: Actor): Promise<FeedDto> {
    return { pad: `/api/v1/agenda/${await this.uow.run(actor, openFeed)}.ics` };
  }

  @Delete('planning/agenda')
  @Needs('steering:read')
  @ApiOperation({ summary: 'Uw agenda-adres intrekken' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Het adres werkt niet meer.' })
  async closeFeed(@CurrentActor() actor: Actor): Promise<void> {
    await this.uow.run(actor, closeFeed);
  }

  @Get('agenda/:geheim')
  @Public('een agendaprogramma logt niet in: het geheime adres zegt van wie het is')
  @ApiOperation({ summary: 'De planning als agenda (iCalendar)' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ description: 'Mijlpalen met een datum.', type: String })
  async calendar(@Param('geheim') address: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const secret = SECRET.exec(address)?.[1];
    const holder = found(secret ? await this.planning.feedHolder(secret) : null);
    // The rights count at the moment of reading: who lost the role finds nothing any more.
    const reach = found(reachFor(holder.grants, 'steering:read', holder.demo));
    const actor: Actor = { regionId: holder.region_id, kind: 'persoon', accountId: holder.account_id, name: holder.name, origin: 'agenda', ...reach };
    const days = (await this.planning.calendar(actor)).map((m) => ({
      uid: `${m.id}@raamwerk`,
      on: m.on,
      title: m.name,
      description: m.doneOn === null ? m.track : `${m.track}\nGereed op ${m.doneOn}`,
      link: null,
    }));
    void reply.header('content-type', 'text/calendar; charset=utf-8').header('cache-control', 'private, no-store');
    return iCalendar('Raamwerk: planning', days, new Date());
  }
}
