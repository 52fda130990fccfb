// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { lastDay } from '#kernel';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, KeyParam, Needs, sendPage } from '#platform/http';
import { ProductsQuery } from '../persistence/products.query.js';
import { classifyProduct } from '../use-cases/classify-product.js';
import { ClassifiedDto, ClassifyDto, ProductDto, ProductsQueryDto, ProductValueDto } from './catalogue.dto.js';

@ApiTags('Producten')
@ApiExtraModels(ProductValueDto)
@Controller('producten')
export class ProductsController {
  constructor(
    private readonly products: ProductsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('catalogue:read')
  @ApiOperation({ summary: 'Producten met hun waarde in elke indeling' })
  @ApiOkResponse({ type: [ProductDto], description: 'Eén bladzijde, op code.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ProductsQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly ProductDto[]> {
    const { rows, total } = await this.products.run(actor, query.zoek?.trim() || null, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Put(':code/indelingen/:indeling')
  @Needs('catalogue:classify')
  @ApiOperation({ summary: 'Product indelen vanaf een dag; de vorige waarde eindigt de dag ervoor' })
  @ApiOkResponse({ type: ClassifiedDto, description: 'De waarde met haar periode.' })
  async classify(
    @CurrentActor() actor: Actor,
    @Param('code', KeyParam) code: string,
    @Param('indeling', KeyParam) classification: string,
    @Body() body: ClassifyDto,
  ): Promise<ClassifiedDto> {
    const command = { productCode: code, classification, value: body.waarde, from: body.vanaf };
    const done = await this.uow.run(actor, (tx) => classifyProduct(tx, command));
    return {
      product: { code: done.product.code, naam: done.product.name },
      indeling: { sleutel: done.classification.key, naam: done.classification.name, versie: done.classification.version },
      waarde: { code: done.value.code, naam: done.value.name },
      van: done.valid.from,
      totEnMet: lastDay(done.valid),
    };
  }
}
