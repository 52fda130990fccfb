// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError, isId } from '#kernel';
import type { Actor } from '#platform';
import { CurrentActor, exportFile, found, invalidInput, Needs, sendPage } from '#platform/http';
import { searchTerms } from '../domain/register-search.js';
import { ProductUseQuery } from '../persistence/product-use.query.js';
import { NO_MANAGER, RegisterQuery, type RegisterFilter, type RegisterRow } from '../persistence/register.query.js';
import { columnsFor, ProductUseDto, ProductUseQueryDto, RegisterChoicesDto, RegisterQueryDto, RegisterRowDto } from './register.dto.js';

function managerOf(text: string | undefined, actor: Actor): string | undefined {
  if (text === undefined || text === '' || text === NO_MANAGER) return text || undefined;
  const id = text === 'mij' ? actor.accountId : text;
  if (id === null || !isId(id))
    throw new DomainError(invalidInput, {}, [{ pointer: '/beheerder', text: 'Kies iemand uit de lijst, "mij" of "geen".' }]);
  return id;
}

function filterOf(query: RegisterQueryDto, actor: Actor): RegisterFilter {
  const words = query.zoek?.trim() ?? '';
  const manager = managerOf(query.beheerder, actor);
  return {
    asOf: query.zoalsBekendOp ?? null,
    // What was typed and holds no word finds nothing, rather than everything.
    ...(words ? { terms: searchTerms(words) } : {}),
    ...(query.soort ? { kind: query.soort } : {}),
    ...(query.aanbieder ? { provider: query.aanbieder } : {}),
    ...(query.segment ? { segment: query.segment } : {}),
    ...(query.gemeente ? { municipality: query.gemeente } : {}),
    ...(query.product ? { product: query.product } : {}),
    ...(query.tarief ? { tariff: query.tarief } : {}),
    ...(query.clausule ? { clause: query.clausule } : {}),
    ...(query.kpi ? { kpi: query.kpi } : {}),
    ...(query.clausuleversie ? { clauseVersion: query.clausuleversie } : {}),
    ...(query.norm ? { norm: query.norm } : {}),
    ...(query.staat ? { state: query.staat } : {}),
    ...(query.eindigtOp ? { endsOn: query.eindigtOp } : {}),
    ...(query.eindigtVoor ? { endsBefore: query.eindigtVoor } : {}),
    ...(manager ? { manager } : {}),
  };
}

/** The register of contracts: a list to search, and where a product stands. */
@ApiTags('Contracten')
@Controller('contracten')
export class RegisterController {
  constructor(
    private readonly register: RegisterQuery,
    private readonly products: ProductUseQuery,
  ) {}

  @Get()
  @Needs('contract:read')
  @ApiOperation({ summary: 'Overeenkomsten: zoeken en kiezen, zoals bekend op een dag; ook als bestand' })
  @ApiOkResponse({ type: [RegisterRowDto], description: 'Een bladzijde overeenkomsten. Met formaat: een bestand met de hele lijst.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: RegisterQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly RegisterRow[] | StreamableFile> {
    const filter = filterOf(query, actor);
    const sort = query.sorteer ?? 'nummer';
    if (query.formaat) {
      const columns = columnsFor({ product: filter.product !== undefined, words: filter.terms !== undefined });
      return exportFile(query.formaat, 'contracten', columns, (await this.register.page(actor, filter, sort, null, 0)).rows);
    }
    const { rows, total } = await this.register.page(actor, filter, sort, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get('keuzes')
  @Needs('contract:read')
  @ApiOperation({ summary: 'Waaruit de keuzelijsten van het register bestaan' })
  @ApiOkResponse({ type: RegisterChoicesDto, description: 'Soorten, contractmanagers, segmenten en gemeenten.' })
  async choices(@CurrentActor() actor: Actor): Promise<RegisterChoicesDto> {
    return (await this.register.choices(actor)) as unknown as RegisterChoicesDto;
  }

  @Get('gebruik')
  @Needs('contract:read')
  @ApiOperation({ summary: 'In welke overeenkomsten een product staat, en tegen welke tarieven' })
  @ApiOkResponse({ type: ProductUseDto, description: 'Per staat en tarief hoeveel overeenkomsten.' })
  async productUse(@CurrentActor() actor: Actor, @Query() query: ProductUseQueryDto): Promise<ProductUseDto> {
    return found(await this.products.one(actor, query.product, query.zoalsBekendOp ?? null)) as unknown as ProductUseDto;
  }
}
