// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { centsFromDecimal } from '#kernel';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, KeyParam, Needs, sendPage, UuidParam } from '#platform/http';
import { tally } from '../domain/vote.js';
import { VotesQuery, type VoteDetail } from '../persistence/votes.query.js';
import { endVote, openVote, speak, withdrawVote } from '../use-cases/hold-vote.js';
import { ChoiceDto, CloseVoteDto, NewVoteDto, VoteDetailDto, VoteDto, VotesQueryDto, WithdrawVoteDto } from './vote.dto.js';

const VOTE = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

function withTally(vote: VoteDetail): VoteDetailDto {
  const t = tally(
    vote.wijze,
    vote.zetels.map((s) => ({ seat: s.zetel, weight: s.gewicht, choice: s.keuze })),
  );
  return {
    ...vote,
    stand: {
      aanwezig: t.present,
      quorum: t.quorum,
      gewicht: t.weight,
      voor: t.inFavour,
      tegen: t.against,
      onthouden: t.abstained,
      bezwaren: t.objections,
      uitkomst: t.outcome,
      waarom: t.reason,
    },
  };
}

@ApiTags('Bestuur')
@Controller('stemmingen')
export class VotesController {
  constructor(
    private readonly votes: VotesQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('governance:read')
  @ApiOperation({ summary: 'Stemmingen van de gremia' })
  @ApiOkResponse({ type: [VoteDto], description: 'Een bladzijde stemmingen; wat nog open staat eerst.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: VotesQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly VoteDto[]> {
    const filter = { body: query.gremium ?? null, meetingId: query.vergadering ?? null, open: query.staat ? query.staat === 'open' : null };
    const { rows, total } = await this.votes.page(actor, filter, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get(':id')
  @Needs('governance:read')
  @ApiOperation({ summary: 'Eén stemming: wie namens wie, met welk gewicht, en hoe het staat' })
  @ApiParam(VOTE)
  @ApiOkResponse({ type: VoteDetailDto, description: 'De stemming.' })
  async one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<VoteDetailDto> {
    return withTally(found(await this.votes.one(actor, id)));
  }

  @Post()
  @Needs('governance:record')
  @ApiOperation({
    summary: 'Een voorstel in een vergadering in stemming brengen',
    description: 'Zetels en gewichten worden bewaard zoals zij op de dag van de vergadering zijn.',
  })
  @ApiCreatedResponse({ type: VoteDetailDto, description: 'De stemming.' })
  async open(@CurrentActor() actor: Actor, @Body() body: NewVoteDto): Promise<VoteDetailDto> {
    const vote = {
      meetingId: body.vergadering,
      agendaItem: body.agendapunt?.trim() || null,
      title: body.titel.trim(),
      subjectKind: body.onderwerp.soort,
      subjectId: body.onderwerp.id?.trim() || null,
      subjectLabel: body.onderwerp.label.trim(),
      cents: body.bedrag ? centsFromDecimal(body.bedrag) : null,
      motivation: body.motivering.trim(),
      effectiveFrom: body.geldtVanaf ?? null,
      ratifiedBy: body.bekrachtigingDoor ?? null,
      mode: body.wijze,
    };
    return this.one(actor, await this.uow.run(actor, (tx) => openVote(tx, vote)));
  }

  @Put(':id/zetels/:zetel')
  @Needs('governance:record')
  @ApiOperation({ summary: 'Vastleggen wat een zetel zegt; tot het sluiten kan dat nog veranderen' })
  @ApiParam(VOTE)
  @ApiParam({ name: 'zetel', example: 'lid-1' })
  @ApiOkResponse({ type: VoteDetailDto, description: 'De stemming.' })
  async speak(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Param('zetel', KeyParam) seat: string,
    @Body() body: ChoiceDto,
  ): Promise<VoteDetailDto> {
    await this.uow.run(actor, (tx) => speak(tx, id, seat, body.keuze, body.reden?.trim() || null));
    return this.one(actor, id);
  }

  @Post(':id/sluiten')
  @HttpCode(200)
  @Needs('governance:record')
  @ApiOperation({ summary: 'De stemming sluiten; wat eruit komt wordt als besluit vastgelegd' })
  @ApiParam(VOTE)
  @ApiOkResponse({ type: VoteDetailDto, description: 'De stemming, met het besluit.' })
  async end(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: CloseVoteDto): Promise<VoteDetailDto> {
    await this.uow.run(actor, (tx) => endVote(tx, id, body.versie));
    return this.one(actor, id);
  }

  @Post(':id/intrekken')
  @HttpCode(200)
  @Needs('governance:record')
  @ApiOperation({ summary: 'Het voorstel intrekken voordat erover is besloten' })
  @ApiParam(VOTE)
  @ApiOkResponse({ type: VoteDetailDto, description: 'De stemming.' })
  async withdraw(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: WithdrawVoteDto): Promise<VoteDetailDto> {
    await this.uow.run(actor, (tx) => withdrawVote(tx, id, body.reden.trim()));
    return this.one(actor, id);
  }
}
