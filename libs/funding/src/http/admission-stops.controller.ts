// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, Needs, UuidParam } from '#platform/http';
import { endAdmissionStop, recordAdmissionStop } from '../use-cases/admission-stops.js';
import { AdmissionStopDto, EndStopDto, RecordedDto } from './missing-supply.dto.js';

@ApiTags('Markt')
@Controller('opnamestops')
export class AdmissionStopsController {
  constructor(private readonly uow: UnitOfWork) {}

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
