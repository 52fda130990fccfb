// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '#kernel';
import { PERMISSIONS, UnitOfWork, type Actor } from '#platform';
import { CurrentActor, exportFile, found, invalidInput, Needs, sendPage, UuidParam } from '#platform/http';
import { SIDES, type Side } from '../domain/question-thread.js';
import { sideOf } from '../domain/side.js';
import { TALK_STATES, talkWaitsFor, type TalkState } from '../domain/talk.js';
import { QuestionQuery } from '../persistence/question.query.js';
import { TalkQuery } from '../persistence/talk.query.js';
import { TalksQuery, type TalkSort } from '../persistence/talks.query.js';
import { callOffTalk, changeTalk } from '../use-cases/change-talk.js';
import { planTalk } from '../use-cases/plan-talk.js';
import { replyToReport, submitReport, writeReport } from '../use-cases/report-talk.js';
import { addAgendaItem, removeAgendaItem } from '../use-cases/talk-agenda.js';
import { OwnerDto } from './question.dto.js';
import { TALK_LIST_COLUMNS } from './talk-columns.js';
import {
  AgendaItemDto,
  CallOffDto,
  NewTalkDto,
  ReportDto,
  ReportReplyDto,
  TalkChangeDto,
  TalkDetailDto,
  TalkDto,
  TalksQueryDto,
  VersionDto,
} from './talk.dto.js';

const TALK_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const OPEN: readonly TalkState[] = ['gepland', 'gehouden', 'voorgelegd'];

function statesOf({ staat, wachtOp }: TalksQueryDto, actor: Actor): TalkState[] | null {
  const side = wachtOp === 'ons' ? sideOf(actor) : SIDES.find((s) => s === wachtOp);
  const waiting = side === undefined ? null : TALK_STATES.filter((s) => talkWaitsFor(s) === (side satisfies Side));
  const asked = staat === undefined ? null : staat === 'open' ? [...OPEN] : [staat];
  return waiting && asked ? waiting.filter((s) => asked.includes(s)) : (waiting ?? asked);
}

@ApiTags('Gesprekken')
@Controller('gesprekken')
export class TalksController {
  constructor(
    private readonly talks: TalksQuery,
    private readonly talk: TalkQuery,
    private readonly people: QuestionQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('talk:read')
  @ApiOperation({ summary: 'Gesprekken met aanbieders; een aanbieder ziet de eigen' })
  @ApiOkResponse({ type: [TalkDto], description: 'Een bladzijde gesprekken, nieuwste eerst. Met formaat: een bestand.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: TalksQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly TalkDto[] | StreamableFile> {
    const filter = {
      states: statesOf(query, actor),
      provider: query.aanbieder ?? null,
      ownerId: query.eigenaar ? actor.accountId : null,
      year: query.jaar ?? null,
      unrecorded: query.nietVastgelegd === 'ja',
      search: query.zoek ?? null,
    };
    const sort = (query.sorteer ?? '-datum') as TalkSort;
    if (query.formaat) return exportFile(query.formaat, 'gesprekken', TALK_LIST_COLUMNS, await this.talks.all(actor, filter, sort));
    const { rows, total } = await this.talks.page(actor, filter, sort, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get('gespreksvoerders')
  @Needs('talk:plan')
  @ApiOperation({ summary: 'Wie van de regio een gesprek kan voeren' })
  @ApiOkResponse({ type: [OwnerDto], description: 'Op naam.' })
  owners(@CurrentActor() actor: Actor): Promise<OwnerDto[]> {
    return this.people.owners(actor, PERMISSIONS['talk:plan']);
  }

  @Get(':id')
  @Needs('talk:read')
  @ApiOperation({ summary: 'Eén gesprek: agenda, verslag, afspraken en verloop' })
  @ApiParam(TALK_ID)
  @ApiOkResponse({ type: TalkDetailDto, description: 'Het gesprek.' })
  async one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<TalkDetailDto> {
    return found(await this.talk.one(actor, id));
  }

  @Post()
  @Needs('talk:plan')
  @ApiOperation({ summary: 'Een gesprek plannen, of achteraf invoeren' })
  @ApiCreatedResponse({ type: TalkDetailDto, description: 'Het gesprek.' })
  async make(@CurrentActor() actor: Actor, @Body() body: NewTalkDto): Promise<TalkDetailDto> {
    const { id } = await this.uow.run(actor, (tx) =>
      planTalk(tx, {
        provider: body.aanbieder,
        kind: body.soort,
        day: body.datum,
        startsAt: body.tijd ?? null,
        place: body.plaats?.trim() || null,
        ...(body.eigenaar === undefined ? {} : { ownerId: body.eigenaar }),
        points: (body.agenda ?? []).map((point) => point.trim()),
      }),
    );
    return this.one(actor, id);
  }

  @Patch(':id')
  @Needs('talk:plan')
  @ApiOperation({ summary: 'Een gepland gesprek verplaatsen, of een andere plaats of gespreksvoerder geven' })
  @ApiParam(TALK_ID)
  @ApiOkResponse({ type: TalkDetailDto, description: 'Het gewijzigde gesprek.' })
  async change(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: TalkChangeDto): Promise<TalkDetailDto> {
    await this.uow.run(actor, (tx) =>
      changeTalk(tx, {
        id,
        version: body.versie,
        ...(body.datum === undefined ? {} : { day: body.datum }),
        ...(body.tijd === undefined ? {} : { startsAt: body.tijd }),
        ...(body.plaats === undefined ? {} : { place: body.plaats?.trim() || null }),
        ...(body.eigenaar === undefined ? {} : { ownerId: body.eigenaar }),
        reason: body.reden?.trim() || null,
      }),
    );
    return this.one(actor, id);
  }

  @Post(':id/afzeggen')
  @Needs('talk:plan')
  @ApiOperation({ summary: 'Een gepland gesprek afzeggen' })
  @ApiParam(TALK_ID)
  @ApiCreatedResponse({ type: TalkDetailDto, description: 'Het afgezegde gesprek.' })
  async callOff(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: CallOffDto): Promise<TalkDetailDto> {
    await this.uow.run(actor, (tx) => callOffTalk(tx, id, body.versie, body.reden.trim()));
    return this.one(actor, id);
  }

  @Post(':id/agenda')
  @Needs('talk:write')
  @ApiOperation({ summary: 'Een punt op de agenda zetten; beide kanten' })
  @ApiParam(TALK_ID)
  @ApiCreatedResponse({ type: TalkDetailDto, description: 'Het gesprek met het punt.' })
  async addPoint(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: AgendaItemDto): Promise<TalkDetailDto> {
    await this.uow.run(actor, (tx) => addAgendaItem(tx, id, { title: body.punt.trim(), note: body.toelichting?.trim() || null }));
    return this.one(actor, id);
  }

  @Delete(':id/agenda/:punt')
  @Needs('talk:write')
  @ApiOperation({ summary: 'Een eigen punt van de agenda halen' })
  @ApiParam(TALK_ID)
  @ApiOkResponse({ type: TalkDetailDto, description: 'Het gesprek zonder het punt.' })
  async removePoint(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Param('punt') point: string): Promise<TalkDetailDto> {
    if (!/^[1-9]\d{0,17}$/.test(point)) throw new DomainError(invalidInput, {}, [{ pointer: '/punt', text: 'Dit agendapunt bestaat niet.' }]);
    await this.uow.run(actor, (tx) => removeAgendaItem(tx, id, point));
    return this.one(actor, id);
  }

  @Put(':id/verslag')
  @Needs('talk:plan')
  @ApiOperation({ summary: 'Het verslag schrijven; het gesprek is daarmee gehouden. De aanbieder ziet het nog niet.' })
  @ApiParam(TALK_ID)
  @ApiOkResponse({ type: TalkDetailDto, description: 'Het gesprek.' })
  async write(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ReportDto): Promise<TalkDetailDto> {
    await this.uow.run(actor, (tx) => writeReport(tx, { id, version: body.versie, text: body.tekst.trim(), attendees: body.aanwezig.trim() }));
    return this.one(actor, id);
  }

  @Post(':id/verslag/voorleggen')
  @Needs('talk:plan')
  @ApiOperation({ summary: 'Het verslag met de afspraken namens de regio bevestigen en aan de aanbieder voorleggen' })
  @ApiParam(TALK_ID)
  @ApiCreatedResponse({ type: TalkDetailDto, description: 'Het gesprek.' })
  async submit(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: VersionDto): Promise<TalkDetailDto> {
    await this.uow.run(actor, (tx) => submitReport(tx, id, body.versie));
    return this.one(actor, id);
  }

  @Post(':id/verslag/reactie')
  @Needs('talk:confirm')
  @ApiOperation({ summary: 'Als aanbieder het verslag bevestigen, of zeggen wat er niet klopt' })
  @ApiParam(TALK_ID)
  @ApiCreatedResponse({ type: TalkDetailDto, description: 'Het gesprek.' })
  async reply(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ReportReplyDto): Promise<TalkDetailDto> {
    await this.uow.run(actor, (tx) => replyToReport(tx, { id, version: body.versie, agrees: body.akkoord, note: body.opmerking?.trim() || null }));
    return this.one(actor, id);
  }
}
