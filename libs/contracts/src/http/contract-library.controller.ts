// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform';
import { CurrentActor, found, KeyParam, Needs } from '#platform/http';
import { ContractLibraryQuery } from '../persistence/contract-library.query.js';

@ApiTags('Contracten')
@Controller('contractbibliotheek')
export class ContractLibraryController {
  constructor(private readonly library: ContractLibraryQuery) {}

  @Get()
  @Needs('library:read')
  @ApiOperation({ summary: 'De clausules en KPI’s van de regio, met in hoeveel contracten zij gelden' })
  @ApiOkResponse({ type: Object, description: 'Van elke clausule en KPI de nieuwste tekst.' })
  async all(@CurrentActor() actor: Actor): Promise<Record<string, unknown>> {
    return this.library.all(actor);
  }

  @Get('clausules/:sleutel')
  @Needs('library:read')
  @ApiOperation({ summary: 'De teksten van een clausule, en waar zij gelden' })
  @ApiOkResponse({ type: Object, description: 'De nieuwste tekst eerst; per tekst en staat hoeveel contracten.' })
  async clause(@CurrentActor() actor: Actor, @Param('sleutel', KeyParam) key: string): Promise<Record<string, unknown>> {
    return { ...found(await this.library.clause(actor, key)) };
  }

  @Get('kpis/:sleutel')
  @Needs('library:read')
  @ApiOperation({ summary: 'De definities van een KPI, en welke normen zijn afgesproken' })
  @ApiOkResponse({ type: Object, description: 'De nieuwste definitie eerst; per norm en staat hoeveel contracten.' })
  async kpi(@CurrentActor() actor: Actor, @Param('sleutel', KeyParam) key: string): Promise<Record<string, unknown>> {
    return { ...found(await this.library.kpi(actor, key)) };
  }
}
