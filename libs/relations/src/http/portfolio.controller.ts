// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, CurrentRights, Needs, UuidParam, type Rights } from '#platform/http';
import type { Portfolio } from '../domain/portfolio.js';
import { PortfolioQuery } from '../persistence/portfolio.query.js';
import { handOverPortfolio } from '../use-cases/hand-over-portfolio.js';
import { HandOverDto, HandOverRowDto, PortfolioPersonDto, PortfolioPreviewDto, toCounts, toPortfolio } from './portfolio.dto.js';

@ApiTags('Portefeuilles')
@Controller('portefeuilles')
export class PortfolioController {
  constructor(
    private readonly portfolios: PortfolioQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('portfolio:read')
  @ApiOperation({ summary: 'Wie aanbieders en open werk heeft, en wie ze kan overnemen' })
  @ApiOkResponse({ type: [PortfolioPersonDto], description: 'De grootste portefeuille eerst.' })
  people(@CurrentActor() actor: Actor): Promise<PortfolioPersonDto[]> {
    return this.portfolios.people(actor);
  }

  @Get('overdrachten')
  @Needs('portfolio:read')
  @ApiOperation({ summary: 'Wat eerder is overgedragen' })
  @ApiOkResponse({ type: [HandOverRowDto], description: 'De laatste eerst, hoogstens honderd.' })
  async history(@CurrentActor() actor: Actor): Promise<HandOverRowDto[]> {
    return (await this.portfolios.history(actor)).map(({ overgegaan, ...row }) => {
      const { rol, ...moved } = overgegaan;
      return { ...row, overgegaan: toCounts(moved as unknown as Portfolio), rol: rol as Record<string, unknown> };
    });
  }

  @Get(':id')
  @Needs('portfolio:read')
  @ApiOperation({ summary: 'Voorbeeld: wat overgaat als deze persoon overdraagt' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: PortfolioPreviewDto, description: 'De aanbieders en de aantallen.' })
  async preview(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<PortfolioPreviewDto> {
    const { overgaand, ...rest } = await this.portfolios.preview(actor, id);
    return { ...rest, overgaand: toCounts(overgaand) };
  }

  @Post('overdrachten')
  @Needs('portfolio:hand-over')
  @ApiOperation({ summary: 'Een portefeuille overdragen: precies wat het voorbeeld liet zien, in één stap' })
  @ApiCreatedResponse({ type: [HandOverRowDto], description: 'De overdrachten, deze voorop.' })
  async handOver(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Body() body: HandOverDto): Promise<HandOverRowDto[]> {
    await this.uow.run(actor, (tx) =>
      handOverPortfolio(tx, {
        fromId: body.van,
        toId: body.naar,
        reason: body.reden.trim(),
        previewed: toPortfolio(body.voorbeeld),
        giveRole: body.rolGeven === 'ja',
        endRole: body.rolBeeindigen === 'ja',
        mayDealRoles: may('portfolio:roles'),
      }),
    );
    return this.history(actor);
  }
}
