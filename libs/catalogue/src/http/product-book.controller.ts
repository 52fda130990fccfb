// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { centsFromDecimal } from '#kernel';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, exportFile, found, KeyParam, Needs, sendPage, type Column } from '#platform/http';
import { UNITS, type Unit } from '../domain/product.js';
import { ProductBookQuery } from '../persistence/product-book.query.js';
import { draftRegionalTariff, publishRegionalTariff } from '../use-cases/set-regional-tariff.js';
import { publishProductBook, writeProductBook } from '../use-cases/write-product-book.js';
import { DraftTariffDto, ProductBookQueryDto, ProductBookRowDto, ProductPageDto, PublishDto, WriteProductBookDto } from './product-book.dto.js';

const COLUMNS: readonly Column<ProductBookRowDto>[] = [
  { head: 'Code', kind: 'tekst', value: (p) => p.code },
  { head: 'Product', kind: 'tekst', value: (p) => p.naam },
  { head: 'Segment', kind: 'tekst', value: (p) => p.segment?.naam },
  { head: 'Eenheid', kind: 'tekst', value: (p) => UNITS[p.eenheid as Unit] },
  { head: 'Omschrijving', kind: 'tekst', value: (p) => p.omschrijving },
  { head: 'Doelgroep', kind: 'tekst', value: (p) => p.doelgroep },
  { head: 'Inhoud', kind: 'tekst', value: (p) => p.inhoud },
  { head: 'Bron', kind: 'tekst', value: (p) => p.bron },
  { head: 'Regionaal tarief', kind: 'bedrag', value: (p) => p.tarief },
  { head: 'Tarief vanaf', kind: 'datum', value: (p) => p.tariefVanaf },
];
const told = (text: string | null): string | null => text?.trim() || null;

@ApiTags('Productenboek')
@Controller('productenboek')
export class ProductBookController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly query: ProductBookQuery,
  ) {}

  @Get()
  @Needs('productbook:read')
  @ApiOperation({ summary: 'Het productenboek: wat elk product is, voor wie en tegen welk tarief' })
  @ApiOkResponse({ type: [ProductBookRowDto], description: 'Eén bladzijde, per segment. Met formaat: een bestand met alles.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ProductBookQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly ProductBookRowDto[] | StreamableFile> {
    const published = query.gepubliceerd === undefined ? null : query.gepubliceerd === 'ja';
    const filter = { search: query.zoek?.trim() || null, segment: query.segment ?? null, published };
    const whole = query.formaat !== undefined;
    const { rows, total } = await this.query.page(actor, filter, whole ? null : query.limit, whole ? 0 : query.offset);
    return query.formaat ? exportFile(query.formaat, 'productenboek', COLUMNS, rows) : sendPage(reply, query, rows, total);
  }

  @Get(':code')
  @Needs('productbook:read')
  @ApiOperation({ summary: 'Eén product met zijn beschrijving en tarieven' })
  @ApiOkResponse({ type: ProductPageDto, description: 'Het product.' })
  async one(@CurrentActor() actor: Actor, @Param('code', KeyParam) code: string): Promise<ProductPageDto> {
    return found(await this.query.one(actor, code));
  }

  @Put(':code')
  @Needs('productbook:write')
  @ApiOperation({ summary: 'De beschrijving als concept bewaren' })
  @ApiOkResponse({ type: ProductPageDto, description: 'Het product met het concept.' })
  async write(@CurrentActor() actor: Actor, @Param('code', KeyParam) code: string, @Body() body: WriteProductBookDto): Promise<ProductPageDto> {
    const text = { description: told(body.omschrijving), targetGroup: told(body.doelgroep), content: told(body.inhoud), source: told(body.bron) };
    await this.uow.run(actor, (tx) => writeProductBook(tx, code, body.versie, text));
    return this.one(actor, code);
  }

  @Post(':code/publiceren')
  @Needs('productbook:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Het concept van de beschrijving publiceren' })
  @ApiOkResponse({ type: ProductPageDto, description: 'Het product zoals gepubliceerd.' })
  async publish(@CurrentActor() actor: Actor, @Param('code', KeyParam) code: string, @Body() body: PublishDto): Promise<ProductPageDto> {
    await this.uow.run(actor, (tx) => publishProductBook(tx, code, body.versie));
    return this.one(actor, code);
  }

  @Put(':code/tarief')
  @Needs('tariff:write')
  @ApiOperation({ summary: 'Het regionale tarief met zijn onderbouwing als concept bewaren' })
  @ApiOkResponse({ type: ProductPageDto, description: 'Het product met het concept.' })
  async draftTariff(@CurrentActor() actor: Actor, @Param('code', KeyParam) code: string, @Body() body: DraftTariffDto): Promise<ProductPageDto> {
    const elements = body.onderdelen.map((e) => ({
      element: e.onderdeel,
      cents: e.bedrag === null ? null : centsFromDecimal(e.bedrag),
      source: told(e.bron),
    }));
    const draft = { validFrom: body.vanaf, cents: centsFromDecimal(body.bedrag), note: told(body.toelichting ?? null), elements };
    await this.uow.run(actor, (tx) => draftRegionalTariff(tx, code, body.versie, draft));
    return this.one(actor, code);
  }

  @Post(':code/tarief/publiceren')
  @Needs('tariff:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Het concept van het tarief publiceren; alleen met een volledige onderbouwing' })
  @ApiOkResponse({ type: ProductPageDto, description: 'Het product met het gepubliceerde tarief.' })
  async publishTariff(@CurrentActor() actor: Actor, @Param('code', KeyParam) code: string, @Body() body: PublishDto): Promise<ProductPageDto> {
    await this.uow.run(actor, (tx) => publishRegionalTariff(tx, code, body.versie));
    return this.one(actor, code);
  }
}
