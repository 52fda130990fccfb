// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { businessDate, centsFromDecimal } from '#kernel';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, exportFile, found, KeyParam, Needs, type Column } from '#platform/http';
import { CeilingsQuery, type CeilingPlace } from '../persistence/ceilings.query.js';
import { setCeilings } from '../use-cases/set-ceilings.js';
import { CeilingOverviewDto, CeilingPageDto, CeilingsQueryDto, SetCeilingsDto } from './ceiling.dto.js';
import { dated, DatedQuery } from './dated.js';
import { YearParam } from './year-param.js';

const COLUMNS: readonly Column<CeilingPlace>[] = [
  { head: 'Segment', kind: 'tekst', value: (p) => p.segment.sleutel },
  { head: 'Naam', kind: 'tekst', value: (p) => p.segment.naam },
  { head: 'Gemeente', kind: 'tekst', value: (p) => p.gemeente.naam },
  { head: 'Plafond (€)', kind: 'bedrag', value: (p) => p.plafond },
  { head: 'Besteed (€)', kind: 'bedrag', value: (p) => p.besteed },
  { head: 'Over (€)', kind: 'bedrag', value: (p) => p.over },
  { head: 'Gebruikt (%)', kind: 'percentage', value: (p) => p.percentage },
  { head: 'Versie', kind: 'getal', value: (p) => p.versie || null },
  { head: 'Besluit', kind: 'tekst', value: (p) => p.besluit && `${p.besluit.nummer} ${p.besluit.titel}` },
  { head: 'Vastgelegd op', kind: 'datum', value: (p) => p.vastgelegdOp && businessDate(new Date(p.vastgelegdOp)) },
];

@ApiTags('Budgetplafonds')
@Controller('plafonds')
export class CeilingsController {
  constructor(
    private readonly ceilings: CeilingsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('ceiling:read')
  @ApiOperation({ summary: 'Budgetplafonds per segment, tegenover wat is geboekt en wat aan bestedingsruimte is toegezegd' })
  @ApiOkResponse({
    type: CeilingOverviewDto,
    description: 'Segmenten, blokken en wat niet is ingedeeld: samen de hele regio. Met formaat: een bestand.',
  })
  async overview(@CurrentActor() actor: Actor, @Query() query: CeilingsQueryDto): Promise<CeilingOverviewDto | StreamableFile> {
    if (query.formaat) return exportFile(query.formaat, 'budgetplafonds', COLUMNS, await this.ceilings.places(actor, dated(query), null));
    return this.ceilings.overview(actor, dated(query));
  }

  @Get(':segment')
  @Needs('ceiling:read')
  @ApiOperation({ summary: 'De plafonds van één segment per gemeente, met het besluit achter elk en alle versies' })
  @ApiOkResponse({ type: CeilingPageDto, description: 'Het segment.' })
  async one(@CurrentActor() actor: Actor, @Param('segment', KeyParam) segment: string, @Query() query: DatedQuery): Promise<CeilingPageDto> {
    const at = dated(query);
    const whole = found((await this.ceilings.overview(actor, at)).segmenten.find((s) => s.sleutel === segment && s.soort !== 'niet-ingedeeld'));
    const [places, versions] = [await this.ceilings.places(actor, at, segment), await this.ceilings.versions(actor, at, segment)];
    return { segment: whole, gemeenten: places as unknown as CeilingPageDto['gemeenten'], versies: versions as unknown as Record<string, unknown>[] };
  }

  @Put(':segment/:jaar')
  @Needs('ceiling:set')
  @ApiOperation({
    summary: 'Plafonds van een segment en jaar vaststellen op een besluit',
    description: 'Alle genoemde plafonds of geen. Een plafond onder wat al is geboekt wordt geweigerd; eerdere versies blijven.',
  })
  @ApiParam({ name: 'jaar', schema: { type: 'integer', minimum: 2015, maximum: 2100 } })
  @ApiOkResponse({ type: CeilingPageDto, description: 'Het segment met de nieuwe plafonds.' })
  async set(
    @CurrentActor() actor: Actor,
    @Param('segment', KeyParam) segment: string,
    @Param('jaar', YearParam) year: number,
    @Body() body: SetCeilingsDto,
  ): Promise<CeilingPageDto> {
    await this.uow.run(actor, (tx) =>
      setCeilings(tx, {
        segment,
        year,
        decisionId: body.besluit,
        note: body.toelichting?.trim() || null,
        ceilings: body.plafonds.map((c) => ({
          municipality: c.gemeente,
          cents: c.bedrag === null ? null : centsFromDecimal(c.bedrag),
          version: c.versie,
        })),
      }),
    );
    return this.one(actor, segment, { jaar: year });
  }
}
