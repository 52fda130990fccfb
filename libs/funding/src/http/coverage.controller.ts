// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform';
import { CurrentActor, exportFile, found, KeyParam, Needs, sendPage, type Column } from '#platform/http';
import { ConcentrationQuery } from '../persistence/concentration.query.js';
import { CoverageCellQuery } from '../persistence/coverage-cell.query.js';
import { CoverageQuery, type Coverage, type CoverageCell, type CoverageFilter } from '../persistence/coverage.query.js';
import { CONCENTRATION_COLUMNS, concentrationAnswer } from './concentration-answer.js';
import { ConcentrationDto, ConcentrationQueryDto, CoverageCellPageDto, CoverageDto, CoverageQueryDto } from './coverage.dto.js';
import { dated, DatedQuery } from './dated.js';

interface ExportRow extends CoverageCell {
  readonly product: string;
  readonly productName: string;
  readonly segment: string | null;
  readonly municipality: string;
}

const TAKES = { ja: 'ja', deels: 'voor een deel', nee: 'nee' } as const;
const COLUMNS: readonly Column<ExportRow>[] = [
  { head: 'Product', kind: 'tekst', value: (r) => r.product },
  { head: 'Naam', kind: 'tekst', value: (r) => r.productName },
  { head: 'Segment', kind: 'tekst', value: (r) => r.segment },
  { head: 'Gemeente', kind: 'tekst', value: (r) => r.municipality },
  { head: 'Doet mee', kind: 'tekst', value: (r) => TAKES[r.doetMee] },
  { head: 'Gecontracteerd', kind: 'getal', value: (r) => r.gecontracteerd },
  { head: 'Actief', kind: 'getal', value: (r) => r.actief },
  { head: 'Laat toe', kind: 'getal', value: (r) => r.laatToe },
  { head: 'Besteed (€)', kind: 'bedrag', value: (r) => r.besteed },
  { head: 'Aandeel van de gemeente (%)', kind: 'percentage', value: (r) => r.aandeel },
  { head: 'Toelating open', kind: 'tekst', value: (r) => (r.toelatingOpen ? 'ja' : 'nee') },
];

function exportRows({ rows, municipalities }: Coverage): ExportRow[] {
  const names = new Map(municipalities.map((m) => [m.code, m.naam]));
  return rows.flatMap((row) =>
    row.cellen.map((cell) => ({
      ...cell,
      product: row.product.code,
      productName: row.product.naam,
      segment: row.segment,
      municipality: names.get(cell.gemeente) ?? cell.gemeente,
    })),
  );
}

@ApiTags('Markt')
@Controller()
export class CoverageController {
  constructor(
    private readonly coverage: CoverageQuery,
    private readonly cell: CoverageCellQuery,
    private readonly concentration: ConcentrationQuery,
  ) {}

  @Get('dekking')
  @Needs('market:read')
  @ApiOperation({ summary: 'Dekking: welke producten zijn in welke gemeente gecontracteerd, in gebruik en open voor nieuwe kinderen' })
  @ApiOkResponse({ type: CoverageDto, description: 'Eén bladzijde producten met een cel per gemeente. Met formaat: een bestand.' })
  async matrix(
    @CurrentActor() actor: Actor,
    @Query() query: CoverageQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CoverageDto | StreamableFile> {
    const filter: CoverageFilter = {
      segment: query.segment ?? null,
      municipality: query.gemeente ?? null,
      search: query.zoek ?? null,
      holes: query.gat === 'ja',
    };
    const sort = query.sorteer ?? 'product';
    if (query.formaat) {
      const all = await this.coverage.matrix(actor, dated(query), filter, sort, null, 0);
      return exportFile(query.formaat, 'dekking', COLUMNS, exportRows(all));
    }
    const { rows, total, municipalities, day } = await this.coverage.matrix(actor, dated(query), filter, sort, query.limit, query.offset);
    sendPage(reply, query, rows, total);
    return { peildatum: day, gemeenten: municipalities as unknown as Record<string, unknown>[], producten: rows };
  }

  @Get('dekking/:product/:gemeente')
  @Needs('market:read')
  @ApiOperation({ summary: 'Eén product in één gemeente: welke aanbieders, met hun contracten, besteding en opnamestops' })
  @ApiOkResponse({ type: CoverageCellPageDto, description: 'De aanbieders, de grootste eerst.' })
  async one(
    @CurrentActor() actor: Actor,
    @Param('product', KeyParam) product: string,
    @Param('gemeente', KeyParam) municipality: string,
    @Query() query: DatedQuery,
  ): Promise<CoverageCellPageDto> {
    return found(await this.cell.one(actor, product, municipality, dated(query))) as unknown as CoverageCellPageDto;
  }

  @Get('concentratie')
  @Needs('market:read')
  @ApiOperation({ summary: 'Concentratie: het kleinste aantal aanbieders voor 70 en 80 procent van de besteding en van de kinderen' })
  @ApiOkResponse({ type: [ConcentrationDto], description: 'Per segment, blok en wat niet is ingedeeld. Met formaat: een bestand.' })
  async markets(@CurrentActor() actor: Actor, @Query() query: ConcentrationQueryDto): Promise<readonly ConcentrationDto[] | StreamableFile> {
    const rows = (await this.concentration.markets(actor, dated(query), query.segment ?? null)).map(concentrationAnswer);
    return query.formaat ? exportFile(query.formaat, 'concentratie', CONCENTRATION_COLUMNS, rows) : rows;
  }
}
