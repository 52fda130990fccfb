// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform';
import { CurrentActor, Needs, sendPage } from '#platform/http';
import { UnmappedProductsQuery } from '../persistence/unmapped-products.query.js';
import { UnmappedProductDto, UnmappedQueryDto } from './catalogue.dto.js';

@ApiTags('Producten')
@Controller('producten/niet-ingedeeld')
export class UnmappedProductsController {
  constructor(private readonly unmapped: UnmappedProductsQuery) {}

  @Get()
  @Needs('catalogue:read')
  @ApiOperation({ summary: 'Producten die vandaag geen waarde hebben' })
  @ApiOkResponse({ type: [UnmappedProductDto], description: 'Eén bladzijde, op indeling en code.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: UnmappedQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly UnmappedProductDto[]> {
    const classification = query.indeling === 'alle' ? null : (query.indeling ?? 'segment');
    const { rows, total } = await this.unmapped.run(actor, classification, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }
}
