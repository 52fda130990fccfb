// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform';
import { CurrentActor, Needs } from '#platform/http';
import { MunicipalitiesQuery } from '../persistence/municipalities.query.js';
import { MunicipalitiesQueryDto, MunicipalityDto } from './municipalities.dto.js';

@ApiTags('Regio')
@Controller('gemeenten')
export class MunicipalitiesController {
  constructor(private readonly query: MunicipalitiesQuery) {}

  @Get()
  @Needs('steering:read')
  @ApiOperation({ summary: 'Gemeenten van de regio, met de perioden waarin zij erbij horen' })
  @ApiOkResponse({ type: [MunicipalityDto], description: 'Alle gemeenten, op naam.' })
  list(@CurrentActor() actor: Actor, @Query() query: MunicipalitiesQueryDto): Promise<MunicipalityDto[]> {
    return this.query.run(actor, query.op ?? null);
  }
}
