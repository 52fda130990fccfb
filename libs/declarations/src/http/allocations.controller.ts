// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform';
import { CurrentActor, found, KEYSET_SIZE, KeysetQuery, Needs, NumberParam, sendStretch } from '#platform/http';
import { AllocationQuery } from '../persistence/allocation.query.js';
import { allocationAnswer, allocationLineAnswer } from './allocation-answer.js';
import { AllocationDto, AllocationLineDto } from './allocation.dto.js';
import { isLongNumber, placeAfter } from './cursor.js';

const ALLOCATION_ID = { name: 'id', schema: { type: 'integer', minimum: 1 } } as const;

@ApiTags('Trajecten')
@Controller('toewijzingen')
export class AllocationsController {
  constructor(private readonly query: AllocationQuery) {}

  @Get(':id')
  @Needs('trajectory:read')
  @ApiOperation({ summary: 'Eén toewijzing met al haar versies, wie verwees, starts en stops, en wat is gedeclareerd' })
  @ApiParam(ALLOCATION_ID)
  @ApiOkResponse({ type: AllocationDto, description: 'De toewijzing; ook te vinden met een eerdere versie.' })
  async one(@CurrentActor() actor: Actor, @Param('id', NumberParam) id: string): Promise<AllocationDto> {
    return allocationAnswer(found(await this.query.one(actor, id)));
  }

  @Get(':id/regels')
  @Needs('declaration:read')
  @ApiOperation({ summary: 'De regels die op een toewijzing zijn gedeclareerd, nieuwste eerst' })
  @ApiParam(ALLOCATION_ID)
  @ApiOkResponse({ type: [AllocationLineDto], description: 'Hoogstens honderd regels; de kop Link wijst naar de volgende.' })
  async lines(
    @CurrentActor() actor: Actor,
    @Param('id', NumberParam) id: string,
    @Query() query: KeysetQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AllocationLineDto[]> {
    const rows = await this.query.lines(actor, id, placeAfter(query.na, [isLongNumber])?.[0] ?? null, KEYSET_SIZE + 1);
    if (rows.length === 0) found(await this.query.one(actor, id));
    return sendStretch(reply, rows, (row) => [row.id]).map(allocationLineAnswer);
  }
}
