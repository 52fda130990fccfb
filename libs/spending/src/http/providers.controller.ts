// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { causeOf } from '#declarations';
import type { Actor } from '#platform';
import {
  ChoiceField,
  CurrentActor,
  CurrentRights,
  EXPORT_FORMATS,
  exportFile,
  found,
  KeyParam,
  Needs,
  sendPage,
  SortField,
  TextField,
  WholeField,
  type Column,
  type ExportFormat,
  type Rights,
} from '#platform/http';
import { ProviderQuery, SIZE_CLASSES } from '#providers';
import { PROVIDER_SORTS, ProviderFiguresQuery, type ProviderListRow } from '../persistence/providers.query.js';
import { dated, DatedPageQuery, DatedQuery } from './dated.js';

class ProviderListQuery extends DatedPageQuery {
  @TextField({ max: 100, optional: true, description: 'Deel van de naam, of begin van de AGB-code.' }) zoek?: string;
  @TextField({ max: 40, optional: true, description: 'Sleutel van een segment of blok.' }) segment?: string;
  @ChoiceField(SIZE_CLASSES, { optional: true }) grootte?: string;
  @WholeField({ min: 1, max: 1000, optional: true, description: 'Vanaf dit percentage van de bestedingsruimte.' }) drempel?: number;
  @SortField(PROVIDER_SORTS) sorteer?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De hele lijst als bestand.' }) formaat?: ExportFormat;
}

class ProviderRowDto {
  @ApiProperty() sleutel!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ type: [String] }) agb!: string[];
  @ApiProperty({ enum: SIZE_CLASSES }) grootte!: string;
  @ApiProperty({ type: [String] }) segmenten!: string[];
  @ApiProperty({ type: 'integer' }) contracten!: number;
  @ApiProperty({ example: '1234.56' }) besteed!: string;
  @ApiProperty({ type: String, nullable: true }) ruimte!: string | null;
  @ApiProperty({ enum: ['bedrag', 'geen-ruimte', 'geen-afspraak'] }) ruimteAfspraak!: string;
  @ApiProperty({ type: String, nullable: true }) percentage!: string | null;
  @ApiProperty({ type: 'integer' }) afgekeurdeRegels!: number;
  @ApiProperty({ type: 'integer' }) kinderen!: number;
  @ApiProperty({ type: 'integer' }) signalen!: number;
}

class ProviderPageDto {
  @ApiProperty() sleutel!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ type: [String] }) agb!: string[];
  @ApiProperty({ example: '1234.56' }) besteed!: string;
  @ApiProperty({ type: [Object] }) ruimten!: Record<string, unknown>[];
  @ApiProperty({ type: Object }) verloop!: Record<string, unknown>;
  @ApiProperty({ type: [Object] }) contracten!: Record<string, unknown>[];
  @ApiProperty({ type: Object }) afgekeurd!: Record<string, unknown>;
  @ApiProperty({ type: [Object] }) signalen!: Record<string, unknown>[];
}

const AGREEMENT: Readonly<Record<ProviderListRow['ruimteAfspraak'], string>> = {
  bedrag: 'Bedrag',
  'geen-ruimte': 'Geen ruimte afgesproken',
  'geen-afspraak': 'Geen afspraak',
};

const COLUMNS: readonly Column<ProviderListRow>[] = [
  { head: 'Aanbieder', kind: 'tekst', value: (r) => r.naam },
  { head: 'AGB-code', kind: 'tekst', value: (r) => r.agb.join(', ') },
  { head: 'Grootte', kind: 'tekst', value: (r) => r.grootte },
  { head: 'Segmenten en blokken', kind: 'tekst', value: (r) => r.segmenten.join(', ') },
  { head: 'Overeenkomsten', kind: 'getal', value: (r) => r.contracten },
  { head: 'Kinderen', kind: 'getal', value: (r) => r.kinderen },
  { head: 'Besteed (€)', kind: 'bedrag', value: (r) => r.besteed },
  { head: 'Afspraak over bestedingsruimte', kind: 'tekst', value: (r) => AGREEMENT[r.ruimteAfspraak] },
  { head: 'Bestedingsruimte (€)', kind: 'bedrag', value: (r) => r.ruimte },
  { head: 'Besteed van de ruimte (%)', kind: 'percentage', value: (r) => r.percentage },
  { head: 'Afgekeurde regels', kind: 'getal', value: (r) => r.afgekeurdeRegels },
  { head: 'Open signalen', kind: 'getal', value: (r) => r.signalen },
];

@ApiTags('Aanbieders')
@Controller('aanbieders')
export class ProvidersController {
  constructor(
    private readonly figures: ProviderFiguresQuery,
    private readonly facts: ProviderQuery,
  ) {}

  @Get()
  @Needs('provider:read')
  @ApiOperation({ summary: 'Aanbieders met hun besteding; ook als bestand' })
  @ApiOkResponse({ type: [ProviderRowDto], description: 'Een bladzijde aanbieders.' })
  async list(@CurrentActor() actor: Actor, @Query() query: ProviderListQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    const filter = {
      ...dated(query),
      search: query.zoek?.trim() || null,
      segment: query.segment ?? null,
      size: query.grootte ?? null,
      threshold: query.drempel ?? null,
      sort: query.sorteer ?? '-besteed',
    };
    if (query.formaat) return exportFile(query.formaat, 'aanbieders', COLUMNS, (await this.figures.page(actor, filter, null, 0)).rows);
    const { rows, total } = await this.figures.page(actor, filter, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get(':sleutel')
  @Needs('provider:read')
  @ApiOperation({ summary: 'Eén aanbieder: besteding, overeenkomsten, afgekeurde regels en signalen' })
  @ApiOkResponse({ type: ProviderPageDto, description: 'De aanbieder.' })
  async one(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('sleutel', KeyParam) key: string,
    @Query() query: DatedQuery,
  ): Promise<ProviderPageDto> {
    const { id, ...facts } = found(await this.facts.byKey(actor, key));
    const { oorzaken, ...figures } = await this.figures.one(actor, id, dated(query), may('signal:read'));
    const causes = oorzaken.map((o) => ({ ...o, oorzaak: causeOf(o.code).cause }));
    return {
      ...facts,
      ...figures,
      contractmanager: facts.contractmanager?.naam ?? null,
      afgekeurd: { ...figures.afgekeurd, oorzaken: causes },
    } as unknown as ProviderPageDto;
  }
}
