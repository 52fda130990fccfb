// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { productRoot } from '#platform';
import { Public } from '#platform/http';

/** The document of the API where the design rules want it; the only thing other sites' pages may read. */
@ApiTags('Beheer')
@Controller('openapi.json')
export class OpenApiController {
  private document: unknown;

  @Get()
  @Public('de beschrijving van de API is openbaar')
  @Header('Access-Control-Allow-Origin', '*')
  @Header('Cross-Origin-Resource-Policy', 'cross-origin')
  @ApiOperation({ summary: 'Dit document' })
  @ApiOkResponse({
    description: 'De beschrijving van de API (OpenAPI 3).',
    schema: { type: 'object' },
    headers: { 'access-control-allow-origin': { description: 'Elke site mag dit lezen.', schema: { type: 'string', enum: ['*'] } } },
  })
  read(): unknown {
    return (this.document ??= JSON.parse(readFileSync(join(productRoot, 'openapi.json'), 'utf8')));
  }
}
