// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Reader } from '../../database/reader.js';
import { Public } from '../decorators.js';

export class HealthDto {
  @ApiProperty({ enum: ['goed', 'start', 'storing'] }) staat!: 'goed' | 'start' | 'storing';
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) onderdelen!: Record<string, string>;
}

/** For probes and the page that waits for the start. Says which part is away, never why: that stands in the log. */
@ApiTags('Beheer')
@Controller('gezondheid')
export class HealthController {
  constructor(private readonly reader: Reader) {}

  @Get()
  @Public('een bewaker en de startpagina hebben geen account')
  @ApiOperation({ summary: 'Werkt Raamwerk', description: 'Antwoordt met 503 wanneer een onderdeel weg is.' })
  @ApiOkResponse({ type: HealthDto, description: 'Raamwerk werkt, of start nog.' })
  async look(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthDto> {
    try {
      const [row] = await this.reader.outsideRegion<{ regions: number }>('select count(*)::int as regions from region', [], 'raamwerk_health');
      return { staat: row!.regions > 0 ? 'goed' : 'start', onderdelen: { database: 'goed' } };
    } catch {
      void reply.code(503);
      return { staat: 'storing', onderdelen: { database: 'weg' } };
    }
  }
}
