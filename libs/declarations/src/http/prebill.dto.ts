// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, EXPORT_FORMATS, PageQuery, SortField, TextField, type ExportFormat } from '#platform/http';
import { PREBILL_KINDS, type PrebillKind } from '../domain/prebill.js';
import { PREBILL_SORTS } from '../persistence/prebill.query.js';
import { LineProductDto, SourceDto } from './line.dto.js';
import { MunicipalityNameDto, NamedDto } from './message.dto.js';
import { RepairDto } from './refusal.dto.js';

export class PrebillQueryDto extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Sleutel of code van de gemeente.' }) gemeente?: string;
  @ChoiceField(PREBILL_KINDS, { optional: true }) soort?: PrebillKind;
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @SortField(PREBILL_SORTS) sorteer?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De hele keuze als bestand.' }) formaat?: ExportFormat;
}

export class AllocationRefDto {
  @ApiProperty() id!: string;
  @ApiProperty() nummer!: string;
}

export class PrebillItemDto {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: PREBILL_KINDS }) soort!: PrebillKind;
  @ApiProperty({ description: 'Wat er aan de hand is, in een zin.' }) omschrijving!: string;
  @ApiProperty({ type: AllocationRefDto }) toewijzing!: AllocationRefDto;
  @ApiProperty({ example: 'C-5107' }) kind!: string;
  @ApiProperty() kindId!: string;
  @ApiProperty({ type: NamedDto }) aanbieder!: NamedDto;
  @ApiProperty({ type: MunicipalityNameDto }) gemeente!: MunicipalityNameDto;
  @ApiProperty({ type: LineProductDto, nullable: true, description: 'Leeg: de toewijzing noemt geen product.' }) product!: LineProductDto | null;
  @ApiProperty({ type: String, nullable: true, example: '45' }) categorie!: string | null;
  @ApiProperty({ format: 'date' }) vanaf!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) totEnMet!: string | null;
  @ApiProperty({ format: 'date', description: 'De eerste dag waarop dit op de lijst stond.' }) sinds!: string;
  @ApiProperty({ type: SourceDto, nullable: true }) waaruit!: SourceDto | null;
  @ApiProperty({ type: RepairDto }) herstel!: RepairDto;
}

export class PrebillKindCountDto {
  @ApiProperty({ enum: PREBILL_KINDS }) soort!: PrebillKind;
  @ApiProperty({ type: 'integer' }) aantal!: number;
}

export class PrebillMunicipalityCountDto {
  @ApiProperty({ type: MunicipalityNameDto }) gemeente!: MunicipalityNameDto;
  @ApiProperty({ type: 'integer' }) aantal!: number;
}

export class PrebillSummaryDto {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Wanneer de lijst is gemaakt; leeg: nog nooit.' }) op!:
    string | null;
  @ApiProperty({ type: [PrebillKindCountDto] }) perSoort!: PrebillKindCountDto[];
  @ApiProperty({ type: [PrebillMunicipalityCountDto] }) perGemeente!: PrebillMunicipalityCountDto[];
}
