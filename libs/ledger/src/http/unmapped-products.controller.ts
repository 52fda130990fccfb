// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform';
import { CurrentActor, Needs, PageQuery, sendPage, TextField } from '#platform/http';
import { UnmappedProductsQuery } from '../persistence/unmapped-products.query.js';

class UnmappedQueryDto extends PageQuery {
  @TextField({ max: 60, optional: true, description: 'Sleutel van de indeling; zonder is het "segment", met "alle" zijn het alle indelingen.' })
  indeling?: string;
}

class UnmappedProductDto {
  @ApiProperty({ type: Object, description: 'code, naam en categorie' }) product!: { code: string; naam: string; categorie: string };
  @ApiProperty({ type: Object, description: 'sleutel, naam en versie' }) indeling!: { sleutel: string; naam: string; versie: string };
  @ApiProperty({ example: '1234.56', description: 'Geboekt op dit product, dit jaar.' }) besteed!: string;
  @ApiProperty({ type: 'integer' }) regels!: number;
}

@ApiTags('Producten')
@Controller('producten/niet-ingedeeld')
export class UnmappedProductsController {
  constructor(private readonly unmapped: UnmappedProductsQuery) {}

  @Get()
  @Needs('catalogue:read')
  @ApiOperation({ summary: 'Producten die vandaag geen waarde hebben' })
  @ApiOkResponse({ type: [UnmappedProductDto], description: 'Eén bladzijde, op indeling en besteding.' })
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
