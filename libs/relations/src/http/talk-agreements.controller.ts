// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, exportFile, found, Needs, sendPage, UuidParam } from '#platform/http';
import { TalkAgreementsQuery, type AgreementFilter } from '../persistence/talk-agreements.query.js';
import { TalkQuery } from '../persistence/talk.query.js';
import { agree, changeAgreement } from '../use-cases/talk-agreements.js';
import { AGREEMENT_COLUMNS } from './talk-columns.js';
import { AgreementChangeDto, AgreementDto, AgreementsQueryDto, NewAgreementDto, TalkDetailDto, TalkTermsDto } from './talk.dto.js';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('Gesprekken')
@Controller('gesprekken')
export class TalkAgreementsController {
  constructor(
    private readonly agreements: TalkAgreementsQuery,
    private readonly talk: TalkQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('termijnen')
  @Needs('talk:read')
  @ApiOperation({ summary: 'Wat wacht: afspraken te laat, verslagen, en gesprekken van de komende twee weken' })
  @ApiOkResponse({ type: TalkTermsDto, description: 'De aantallen.' })
  terms(@CurrentActor() actor: Actor): Promise<TalkTermsDto> {
    return this.agreements.terms(actor);
  }

  @Get('afspraken')
  @Needs('talk:read')
  @ApiOperation({ summary: 'Afspraken uit gesprekken; wat open staat eerst' })
  @ApiOkResponse({ type: [AgreementDto], description: 'Een bladzijde afspraken. Met formaat: een bestand.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: AgreementsQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly AgreementDto[] | StreamableFile> {
    const filter: AgreementFilter = {
      states: query.staat ? [query.staat] : null,
      overdue: query.teLaat === 'ja',
      side: query.kant ?? null,
      ownerId: query.eigenaar ? actor.accountId : null,
      provider: query.aanbieder ?? null,
    };
    if (query.formaat) return exportFile(query.formaat, 'afspraken', AGREEMENT_COLUMNS, await this.agreements.all(actor, filter));
    const { rows, total } = await this.agreements.page(actor, filter, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Post(':id/afspraken')
  @Needs('talk:plan')
  @ApiOperation({ summary: 'Vastleggen wat in een gesprek is afgesproken, voordat het verslag wordt voorgelegd' })
  @ApiParam(ID)
  @ApiCreatedResponse({ type: TalkDetailDto, description: 'Het gesprek met de afspraak.' })
  async make(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: NewAgreementDto): Promise<TalkDetailDto> {
    await this.uow.run(actor, (tx) =>
      agree(tx, {
        talkId: id,
        text: body.tekst.trim(),
        side: body.kant,
        ownerId: body.eigenaar ?? null,
        ownerName: body.naam?.trim() || null,
        due: body.datum,
      }),
    );
    return found(await this.talk.one(actor, id));
  }

  @Patch('afspraken/:id')
  @Needs('talk:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Een afspraak gereed melden, laten vervallen, heropenen of verzetten; een aanbieder meldt alleen de eigen gereed' })
  @ApiParam(ID)
  @ApiNoContentResponse({ description: 'Gewijzigd.' })
  async change(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: AgreementChangeDto): Promise<void> {
    await this.uow.run(actor, (tx) =>
      changeAgreement(tx, {
        id,
        version: body.versie,
        ...(body.staat ? { state: body.staat } : {}),
        ...(body.datum ? { due: body.datum } : {}),
        note: body.toelichting?.trim() || null,
      }),
    );
  }
}
