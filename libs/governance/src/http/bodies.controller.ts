// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform';
import { CurrentActor, found, KeyParam, Needs } from '#platform/http';
import { BodiesQuery } from '../persistence/bodies.query.js';
import { BodyDetailDto, BodyDto } from './governance.dto.js';

@ApiTags('Bestuur')
@Controller('gremia')
export class BodiesController {
  constructor(private readonly bodies: BodiesQuery) {}

  @Get()
  @Needs('governance:read')
  @ApiOperation({ summary: 'Gremia van de regio, met waarover zij mogen besluiten' })
  @ApiOkResponse({ type: [BodyDto], description: 'In de volgorde van het bestuur.' })
  list(@CurrentActor() actor: Actor): Promise<BodyDto[]> {
    return this.bodies.all(actor);
  }

  @Get(':sleutel')
  @Needs('governance:read')
  @ApiOperation({ summary: 'Eén gremium, met zijn zetels' })
  @ApiParam({ name: 'sleutel', example: 'gr-bestuur' })
  @ApiOkResponse({ type: BodyDetailDto, description: 'Het gremium.' })
  async one(@CurrentActor() actor: Actor, @Param('sleutel', KeyParam) key: string): Promise<BodyDetailDto> {
    return found(await this.bodies.one(actor, key));
  }
}
