// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, KeyParam, Needs } from '#platform/http';
import { MunicipalitiesQuery } from '../persistence/municipalities.query.js';
import { fillInInhabitants } from '../use-cases/fill-in-inhabitants.js';
import { InhabitantsChangeDto, MunicipalitiesQueryDto, MunicipalityDto } from './municipalities.dto.js';

@ApiTags('Regio')
@Controller('gemeenten')
export class MunicipalitiesController {
  constructor(
    private readonly query: MunicipalitiesQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('steering:read')
  @ApiOperation({ summary: 'Gemeenten van de regio, met de perioden waarin zij erbij horen' })
  @ApiOkResponse({ type: [MunicipalityDto], description: 'Alle gemeenten, op naam.' })
  list(@CurrentActor() actor: Actor, @Query() query: MunicipalitiesQueryDto): Promise<MunicipalityDto[]> {
    return this.query.run(actor, query.op ?? null);
  }

  @Put(':code/inwoners')
  @Needs('region:record')
  @ApiOperation({ summary: 'Het aantal inwoners van een gemeente op een peildatum invullen of verbeteren' })
  @ApiParam({ name: 'code', example: '0503' })
  @ApiOkResponse({ type: [MunicipalityDto], description: 'Alle gemeenten, op naam.' })
  async inhabitants(
    @CurrentActor() actor: Actor,
    @Param('code', KeyParam) code: string,
    @Body() body: InhabitantsChangeDto,
  ): Promise<MunicipalityDto[]> {
    const { peildatum, aantal, bron } = body;
    await this.uow.run(actor, (tx) => fillInInhabitants(tx, { municipality: code, on: peildatum, count: aantal, source: bron.trim() }));
    return this.query.run(actor, null);
  }
}
