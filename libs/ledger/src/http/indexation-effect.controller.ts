// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform';
import {
  ChoiceField,
  CurrentActor,
  EXPORT_FORMATS,
  exportFile,
  found,
  Needs,
  PageQuery,
  sendPage,
  SortField,
  UuidParam,
  type Column,
  type ExportFormat,
} from '#platform/http';
import { EFFECT_ORDER, IndexationEffectQuery, type EffectOrder } from '../persistence/indexation-effect.query.js';

class EffectQueryDto extends PageQuery {
  @SortField(Object.keys(EFFECT_ORDER)) sorteer?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De hele lijst als bestand.' }) formaat?: ExportFormat;
}

class IndexationEffectDto {
  @ApiProperty({ format: 'date' }) van!: string;
  @ApiProperty({ format: 'date' }) totEnMet!: string;
  @ApiProperty({ type: 'integer' }) aanbieders!: number;
  @ApiProperty({ example: '1234.56', description: 'Geboekt op deze regels in die maanden.' }) geboekt!: string;
  @ApiProperty({ example: '1282.71', description: 'Hetzelfde tegen de nieuwe tarieven.' }) naIndexering!: string;
  @ApiProperty({ example: '48.15' }) verschil!: string;
}

class ProviderEffectDto {
  @ApiProperty({ type: Object }) aanbieder!: { sleutel: string; naam: string };
  @ApiProperty({ type: 'integer' }) overeenkomsten!: number;
  @ApiProperty({ type: 'integer' }) tarieven!: number;
  @ApiProperty() geboekt!: string;
  @ApiProperty() naIndexering!: string;
  @ApiProperty() verschil!: string;
}

const COLUMNS: readonly Column<ProviderEffectDto>[] = [
  { head: 'Aanbieder', kind: 'tekst', value: (r) => r.aanbieder.naam },
  { head: 'Overeenkomsten', kind: 'getal', value: (r) => r.overeenkomsten },
  { head: 'Tarieven', kind: 'getal', value: (r) => r.tarieven },
  { head: 'Geboekt, oude tarieven', kind: 'bedrag', value: (r) => r.geboekt },
  { head: 'Nieuwe tarieven', kind: 'bedrag', value: (r) => r.naIndexering },
  { head: 'Verschil', kind: 'bedrag', value: (r) => r.verschil },
];
const RUN_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('Indexeringen')
@Controller('indexeringen/:id')
export class IndexationEffectController {
  constructor(private readonly effect: IndexationEffectQuery) {}

  @Get('effect')
  @Needs('indexation:read')
  @ApiOperation({ summary: 'Wat een indexering op een jaar zorg kost' })
  @ApiParam(RUN_ID)
  @ApiOkResponse({ type: IndexationEffectDto, description: 'De som over alle aanbieders.' })
  async total(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<IndexationEffectDto> {
    return found(await this.effect.total(actor, id));
  }

  @Get('aanbieders')
  @Needs('indexation:read')
  @ApiOperation({ summary: 'Oud, nieuw en verschil per aanbieder' })
  @ApiParam(RUN_ID)
  @ApiOkResponse({ type: [ProviderEffectDto], description: 'Eén bladzijde, grootste verschil eerst. Met formaat: een bestand met alles.' })
  async providers(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Query() query: EffectQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly ProviderEffectDto[] | StreamableFile> {
    found(await this.effect.total(actor, id));
    const key = query.sorteer ?? '-verschil';
    const sort = { by: key.replace(/^-/, '') as EffectOrder, descending: key.startsWith('-') };
    const whole = query.formaat !== undefined;
    const { rows, total } = await this.effect.providers(actor, id, sort, whole ? null : query.limit, whole ? 0 : query.offset);
    return query.formaat ? exportFile(query.formaat, 'indexering-per-aanbieder', COLUMNS, rows) : sendPage(reply, query, rows, total);
  }
}
