// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform';
import { CurrentActor, CurrentRights, KeyParam, Needs, type Rights } from '#platform/http';
import { InheritanceQuery } from '../persistence/inheritance.query.js';

@ApiTags('Aanbieders')
@Controller('aanbieders')
export class InheritanceController {
  constructor(private readonly inheritance: InheritanceQuery) {}

  @Get(':sleutel/overgang')
  @Needs('provider:succession')
  @ApiOperation({ summary: 'Wat een aanbieder overneemt van wie voor hem kwam, en wat hij overdroeg' })
  @ApiOkResponse({
    type: [Object],
    description: 'Per voorganger of opvolger: contracten, bestedingsruimten, gesprekken, afspraken en late declaraties.',
  })
  of(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('sleutel', KeyParam) key: string): Promise<Record<string, unknown>[]> {
    return this.inheritance.of(actor, key, may('talk:read')) as unknown as Promise<Record<string, unknown>[]>;
  }
}
