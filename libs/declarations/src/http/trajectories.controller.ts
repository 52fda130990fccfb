// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform';
import { CurrentActor, exportFile, Needs, sendPage } from '#platform/http';
import { TrajectoriesQuery, type TrajectoryFilter } from '../persistence/trajectories.query.js';
import { summaryAnswer, TRAJECTORY_COLUMNS, trajectoryAnswer } from './trajectory-answer.js';
import { TrajectoriesQueryDto, TrajectoryDto, TrajectorySummaryDto } from './trajectory.dto.js';

function filterOf(query: TrajectoriesQueryDto): TrajectoryFilter {
  return { provider: query.aanbieder, municipality: query.gemeente, careForm: query.zorgvorm, fundingMode: query.bekostiging, year: query.jaar };
}

@ApiTags('Trajecten')
@Controller('trajecten')
export class TrajectoriesController {
  constructor(private readonly query: TrajectoriesQuery) {}

  @Get()
  @Needs('trajectory:read')
  @ApiOperation({
    summary: 'Trajecten: de zorg van een kind bij één aanbieder, uit toewijzingen, starts en stops',
    description: 'Per zorgvorm; met ten hoogste zoveel dagen ertussen als de regio heeft afgesproken is het één traject.',
  })
  @ApiOkResponse({ type: [TrajectoryDto], description: 'Eén bladzijde. Met formaat: een bestand met alles.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: TrajectoriesQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly TrajectoryDto[] | StreamableFile> {
    const whole = query.formaat !== undefined;
    const sort = query.sorteer ?? '-begonnen';
    const { rows, total } = await this.query.page(actor, filterOf(query), sort, whole ? null : query.limit, whole ? 0 : query.offset);
    const told = rows.map(trajectoryAnswer);
    return query.formaat ? exportFile(query.formaat, 'trajecten', TRAJECTORY_COLUMNS, told) : sendPage(reply, query, told, total);
  }

  @Get('samenvatting')
  @Needs('trajectory:read')
  @ApiOperation({ summary: 'Trajecten per zorgvorm: aantal, duur, tijd tot start, reden van einde' })
  @ApiOkResponse({ type: [TrajectorySummaryDto], description: 'Eén rij per zorgvorm, meeste trajecten eerst.' })
  async summary(@CurrentActor() actor: Actor, @Query() query: TrajectoriesQueryDto): Promise<TrajectorySummaryDto[]> {
    return (await this.query.groups(actor, filterOf(query))).map(summaryAnswer);
  }
}
