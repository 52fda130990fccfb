// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform';
import { ChoiceField, CurrentActor, DateField, found, KeyParam, Needs, PageQuery, sendPage, TextField, WholeField, YearField } from '#platform/http';
import { CONTRACT_KINDS } from '../domain/contract.js';
import { ContractsQuery, type ContractListRow } from '../persistence/contracts.query.js';

class ContractListQuery extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Deel van het nummer of van de naam van de aanbieder.' }) zoek?: string;
  @ChoiceField(CONTRACT_KINDS, { optional: true }) soort?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @DateField({ optional: true, description: 'Laatste dag van de looptijd.' }) eindigtOp?: string;
}

class ContractQuery {
  @DateField({ optional: true, description: 'Zoals bekend op deze dag; standaard vandaag.' }) zoalsBekendOp?: string;
  @WholeField({ min: 1, max: 10_000, optional: true, description: 'De versie om te tonen; standaard die nu geldt.' }) versie?: number;
  @YearField({ optional: true, description: 'Alleen de bestedingsruimten van dit jaar.' }) jaar?: number;
}

class ContractRowDto {
  @ApiProperty() nummer!: string;
  @ApiProperty({ enum: CONTRACT_KINDS }) soort!: string;
  @ApiProperty({ type: Object }) aanbieder!: Record<string, unknown>;
  @ApiProperty({ format: 'date' }) van!: string;
  @ApiProperty({ format: 'date' }) totEnMet!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'De versie die nu geldt.' }) versie!: number | null;
  @ApiProperty({ type: 'integer' }) producten!: number;
}

class ContractPageDto extends ContractRowDto {
  @ApiProperty({ type: String, nullable: true }) blok!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) getoondeVersie!: number | null;
  @ApiProperty({ type: [Object] }) versies!: Record<string, unknown>[];
  @ApiProperty({ type: [Object] }) regels!: Record<string, unknown>[];
  @ApiProperty({ type: [Object] }) ruimten!: Record<string, unknown>[];
}

@ApiTags('Contracten')
@Controller('contracten')
export class ContractsController {
  constructor(private readonly query: ContractsQuery) {}

  @Get()
  @Needs('contract:read')
  @ApiOperation({ summary: 'Overeenkomsten' })
  @ApiOkResponse({ type: [ContractRowDto], description: 'Een bladzijde overeenkomsten.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ContractListQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly ContractListRow[]> {
    const filter = {
      search: query.zoek?.trim() || null,
      kind: query.soort ?? null,
      provider: query.aanbieder ?? null,
      endsOn: query.eindigtOp ?? null,
    };
    const { rows, total } = await this.query.page(actor, filter, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get(':nummer')
  @Needs('contract:read')
  @ApiOperation({ summary: 'Eén overeenkomst met haar versies en wat een versie afspreekt' })
  @ApiOkResponse({ type: ContractPageDto, description: 'De overeenkomst.' })
  async one(@CurrentActor() actor: Actor, @Param('nummer', KeyParam) number: string, @Query() query: ContractQuery): Promise<ContractPageDto> {
    return found(
      await this.query.one(actor, number, query.zoalsBekendOp ?? null, query.versie ?? null, query.jaar ?? null),
    ) as unknown as ContractPageDto;
  }
}
