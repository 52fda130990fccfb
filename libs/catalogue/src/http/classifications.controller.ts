// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform';
import { CurrentActor, Needs } from '#platform/http';
import { ClassificationsQuery } from '../persistence/classifications.query.js';
import { ClassificationDto } from './catalogue.dto.js';

@ApiTags('Producten')
@Controller('indelingen')
export class ClassificationsController {
  constructor(private readonly query: ClassificationsQuery) {}

  @Get()
  @Needs('catalogue:read')
  @ApiOperation({ summary: 'Indelingen met hun waarden' })
  @ApiOkResponse({ type: [ClassificationDto], description: 'Elke versie van elke indeling, de nieuwste eerst.' })
  list(@CurrentActor() actor: Actor): Promise<ClassificationDto[]> {
    return this.query.run(actor);
  }
}
