// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { isLocalDate } from '#kernel';
import type { Actor } from '#platform';
import {
  ChoiceField,
  CurrentActor,
  DateField,
  IdField,
  KEYSET_SIZE,
  KeysetQuery,
  MonthField,
  Needs,
  sendStretch,
  TextField,
  YearField,
} from '#platform/http';
import { PostingsQuery } from '../persistence/postings.query.js';
import { isLongNumber, placeAfter } from './cursor.js';
import { MunicipalityNameDto, NamedDto } from './message.dto.js';

export class PostingsQueryDto extends KeysetQuery {
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @TextField({ max: 100, optional: true, description: 'Nummer of sleutel van een segment, sleutel van een blok, of niet-ingedeeld.' })
  segment?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel of code van de gemeente.' }) gemeente?: string;
  @TextField({ max: 5, optional: true, description: 'Productcode.' }) product?: string;
  @TextField({ max: 100, optional: true, description: 'Contractnummer.' }) contract?: string;
  @MonthField({ optional: true, description: 'Maand van de zorg.' }) zorgmaand?: string;
  @YearField({ optional: true, description: 'Jaar van de zorg.' }) jaar?: number;
  @DateField({ optional: true, description: 'Wat tot en met deze dag is geboekt.' }) zoalsBekendOp?: string;
  @ChoiceField(['ja'], { optional: true, description: 'Alleen crisishulp.' }) crisis?: 'ja';
  @IdField({ optional: true, description: 'Alleen regels van dit bericht.' }) bericht?: string;
}

export class PostingsTotalDto {
  @ApiProperty({ example: '108512.96' }) bedrag!: string;
  @ApiProperty({ type: 'integer' }) regels!: number;
}

export class PostedProductDto {
  @ApiProperty({ example: '45A04' }) code!: string;
  @ApiProperty() naam!: string;
}

export class PostedMessageDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() nummer!: string;
}

export class PostingDto {
  @ApiProperty() id!: string;
  @ApiProperty({ format: 'date' }) geboektOp!: string;
  @ApiProperty({ format: 'date' }) zorgVan!: string;
  @ApiProperty({ format: 'date' }) zorgTotEnMet!: string;
  @ApiProperty({ type: NamedDto }) aanbieder!: NamedDto;
  @ApiProperty({ type: MunicipalityNameDto }) gemeente!: MunicipalityNameDto;
  @ApiProperty({ type: PostedProductDto }) product!: PostedProductDto;
  @ApiProperty() contract!: string;
  @ApiProperty({ example: 'C-5107' }) kind!: string;
  @ApiProperty({ example: '1105.60', description: 'Van een terugname onder nul.' }) bedrag!: string;
  @ApiProperty({ type: PostedMessageDto }) bericht!: PostedMessageDto;
  @ApiProperty({ type: 'integer' }) regel!: number;
}

export class PostingsDto {
  @ApiProperty({ type: PostingsTotalDto, description: 'Van de hele keuze, niet van dit deel.' }) totaal!: PostingsTotalDto;
  @ApiProperty({ type: [PostingDto] }) regels!: readonly PostingDto[];
}

@ApiTags('Boekingen')
@Controller('boekingen')
export class PostingsController {
  constructor(private readonly query: PostingsQuery) {}

  @Get()
  @Needs('ledger:read')
  @ApiOperation({
    summary: 'Geboekte regels, nieuwste eerst, met het totaal van de keuze',
    description: 'Waar elk bedrag naar toe leidt: het totaal is gelijk aan het bedrag waar u vandaan komt.',
  })
  @ApiOkResponse({ type: PostingsDto, description: 'Hoogstens honderd regels; de kop Link wijst naar de volgende.' })
  async list(@CurrentActor() actor: Actor, @Query() query: PostingsQueryDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<PostingsDto> {
    const filter = {
      provider: query.aanbieder,
      segment: query.segment,
      municipality: query.gemeente,
      product: query.product,
      contract: query.contract,
      careMonth: query.zorgmaand && `${query.zorgmaand}-01`,
      year: query.jaar,
      asOf: query.zoalsBekendOp,
      crisis: query.crisis === 'ja',
      messageId: query.bericht,
    };
    const { total, rows } = await this.query.stretch(actor, filter, placeAfter(query.na, [isLocalDate, isLongNumber]), KEYSET_SIZE + 1);
    return { totaal: total, regels: sendStretch(reply, rows, (row) => [row.geboektOp, row.id], total.regels) };
  }
}
