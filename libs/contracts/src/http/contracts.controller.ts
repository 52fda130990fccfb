// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform';
import { CurrentActor, DateField, found, KeyParam, Needs, WholeField, YearField } from '#platform/http';
import { CONTRACT_KINDS } from '../domain/contract.js';
import { ContractsQuery } from '../persistence/contracts.query.js';

class ContractQuery {
  @DateField({ optional: true, description: 'Zoals bekend op deze dag; standaard vandaag.' }) zoalsBekendOp?: string;
  @WholeField({ min: 1, max: 10_000, optional: true, description: 'De versie om te tonen; standaard die nu geldt.' }) versie?: number;
  @YearField({ optional: true, description: 'Alleen de bestedingsruimten van dit jaar.' }) jaar?: number;
}

class ContractPageDto {
  @ApiProperty() nummer!: string;
  @ApiProperty({ enum: CONTRACT_KINDS }) soort!: string;
  @ApiProperty({ type: Object }) aanbieder!: Record<string, unknown>;
  @ApiProperty({ format: 'date' }) van!: string;
  @ApiProperty({ format: 'date' }) totEnMet!: string;
  @ApiProperty({ type: 'integer' }) producten!: number;
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
