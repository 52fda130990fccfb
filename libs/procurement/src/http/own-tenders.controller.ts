// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform';
import { CurrentActor, Needs, PageQuery, sendPage } from '#platform/http';
import { OwnTendersQuery } from '../persistence/own-tenders.query.js';
import { OwnTenderDto } from './bid.dto.js';

@ApiTags('Inschrijvingen')
@Controller('inschrijvingen')
export class OwnTendersController {
  constructor(private readonly tenders: OwnTendersQuery) {}

  @Get()
  @Needs('procurement:apply')
  @ApiOperation({ summary: 'Aanbestedingen waaraan u meedoet of nog kunt meedoen; van anderen staat hier niets' })
  @ApiOkResponse({ type: [OwnTenderDto], description: 'Een bladzijde; wat het eerst sluit staat vooraan.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly OwnTenderDto[]> {
    const { rows, total } = await this.tenders.of(actor, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }
}
