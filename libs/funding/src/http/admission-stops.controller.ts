// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, Needs, UuidParam } from '#platform/http';
import { AdmissionStopsQuery } from '../persistence/admission-stops.query.js';
import { endAdmissionStop, recordAdmissionStop } from '../use-cases/admission-stops.js';
import { AdmissionStopRowDto, AdmissionStopsQueryDto } from './admission-stop.dto.js';
import { dated } from './dated.js';
import { AdmissionStopDto, EndStopDto, RecordedDto } from './missing-supply.dto.js';

@ApiTags('Markt')
@Controller('opnamestops')
export class AdmissionStopsController {
  constructor(
    private readonly stops: AdmissionStopsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('market:read')
  @ApiOperation({ summary: 'De opnamestops van een aanbieder, zoals op een dag bekend' })
  @ApiOkResponse({ type: [AdmissionStopRowDto], description: 'De laatste eerst, ook wat voorbij is.' })
  list(@CurrentActor() actor: Actor, @Query() query: AdmissionStopsQueryDto): Promise<AdmissionStopRowDto[]> {
    return this.stops.of(actor, query.aanbieder, dated(query));
  }

  @Post()
  @Needs('market:record')
  @ApiOperation({
    summary: 'Vastleggen dat een aanbieder een tijd geen nieuwe kinderen opneemt',
    description: 'Van één product of alle, voor één gemeente of alle.',
  })
  @ApiCreatedResponse({ type: RecordedDto, description: 'De opnamestop; zij staat in de dekking.' })
  async record(@CurrentActor() actor: Actor, @Body() body: AdmissionStopDto): Promise<RecordedDto> {
    const stop = {
      provider: body.aanbieder,
      productCode: body.product || null,
      municipality: body.gemeente || null,
      from: body.van,
      last: body.totEnMet ?? null,
      reason: body.reden.trim(),
    };
    return { id: await this.uow.run(actor, (tx) => recordAdmissionStop(tx, stop)) };
  }

  @Post(':id/beeindigen')
  @HttpCode(204)
  @Needs('market:record')
  @ApiOperation({ summary: 'Een opnamestop beëindigen' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiNoContentResponse({ description: 'De aanbieder neemt na die dag weer kinderen op.' })
  async end(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: EndStopDto): Promise<void> {
    await this.uow.run(actor, (tx) => endAdmissionStop(tx, id, body.versie, body.totEnMet));
  }
}
