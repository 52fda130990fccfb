// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, Needs, sendPage, UuidParam } from '#platform/http';
import { MeetingsQuery } from '../persistence/meetings.query.js';
import { recordMeeting } from '../use-cases/record-meeting.js';
import { MeetingDto, MeetingsQueryDto, NewMeetingDto } from './governance.dto.js';

@ApiTags('Bestuur')
@Controller('vergaderingen')
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('governance:read')
  @ApiOperation({ summary: 'Vergaderingen van de gremia' })
  @ApiOkResponse({ type: [MeetingDto], description: 'De nieuwste eerst.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: MeetingsQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly MeetingDto[]> {
    const { rows, total } = await this.meetings.page(actor, query.gremium ?? null, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get(':id')
  @Needs('governance:read')
  @ApiOperation({ summary: 'Eén vergadering' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: MeetingDto, description: 'De vergadering.' })
  async one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<MeetingDto> {
    return found(await this.meetings.one(actor, id));
  }

  @Post()
  @Needs('governance:record')
  @ApiOperation({ summary: 'Een vergadering vastleggen, gehouden of gepland' })
  @ApiCreatedResponse({ type: MeetingDto, description: 'De vergadering.' })
  async make(@CurrentActor() actor: Actor, @Body() body: NewMeetingDto): Promise<MeetingDto> {
    const meeting = { bodyKey: body.gremium, heldOn: body.datum, place: body.plaats?.trim() || null, agenda: body.agenda?.trim() || null };
    const id = await this.uow.run(actor, (tx) => recordMeeting(tx, meeting));
    return found(await this.meetings.one(actor, id));
  }
}
