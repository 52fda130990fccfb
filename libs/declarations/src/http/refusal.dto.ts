// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DateField, EXPORT_FORMATS, KeysetQuery, MonthField, PageQuery, SortField, TextField, type ExportFormat } from '#platform/http';
import { REFUSAL_SORTS } from '../persistence/refusals.query.js';
import { LineFindingDto, LineProductDto } from './line.dto.js';
import { MunicipalityNameDto, NamedDto } from './message.dto.js';

const MENDERS = ['aanbieder', 'gemeente', 'regio', null];

export class RefusalsQueryDto extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel of code van de gemeente.' }) gemeente?: string;
  @TextField({ max: 10, optional: true, description: 'Retourcode.' }) oorzaak?: string;
  @MonthField({ optional: true, description: 'Maand waarover is gedeclareerd.' }) maand?: string;
  @DateField({ optional: true, description: 'Declaratieperiodes die op of na deze dag beginnen.' }) van?: string;
  @DateField({ optional: true, description: 'Declaratieperiodes die op of voor deze dag beginnen.' }) tot?: string;
  @SortField(REFUSAL_SORTS) sorteer?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De hele keuze als bestand.' }) formaat?: ExportFormat;
}

export class RefusalLinesQueryDto extends KeysetQuery {
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel of code van de gemeente.' }) gemeente?: string;
  @TextField({ max: 10, optional: true, description: 'Retourcode. Een code van een heel bericht geeft berichten, met regel null.' }) code?: string;
  @MonthField({ optional: true, description: 'Maand waarover is gedeclareerd.' }) maand?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De keuze als bestand, hoogstens 20.000 regels.' }) formaat?: ExportFormat;
}

export class RepairDto {
  @ApiProperty() tekst!: string;
  @ApiProperty({ type: String, enum: MENDERS, nullable: true, description: 'Wie aan zet is; leeg: niemand.' }) wie!: string | null;
}

export class FaultOwnerDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() naam!: string;
}

export class RefusalGroupDto {
  @ApiProperty({ type: NamedDto }) aanbieder!: NamedDto;
  @ApiProperty({ example: '9308' }) code!: string;
  @ApiProperty() oorzaak!: string;
  @ApiProperty({ enum: ['regel', 'bericht'], description: 'bericht: de code geldt voor het hele bericht; de regels zijn niet beoordeeld.' })
  soort!: 'regel' | 'bericht';
  @ApiProperty({ type: 'integer', description: 'Een regel met twee oorzaken telt bij beide.' }) regels!: number;
  @ApiProperty({ example: '9889.40' }) bedrag!: string;
  @ApiProperty({ type: 'integer' }) berichten!: number;
  @ApiProperty({ type: RepairDto }) herstel!: RepairDto;
  @ApiProperty({ type: FaultOwnerDto, nullable: true }) eigenaar!: FaultOwnerDto | null;
  @ApiProperty({ type: 'integer', description: 'Mee te sturen bij het wijzigen van de eigenaar.' }) versie!: number;
}

export class RefusedMessageRefDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() nummer!: string;
}

export class RefusalDecisionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) nummer!: number;
  @ApiProperty() staat!: string;
}

export class RefusalLineDto {
  @ApiProperty({ type: RefusedMessageRefDto }) bericht!: RefusedMessageRefDto;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Leeg: het hele bericht is afgekeurd.' }) regel!: number | null;
  @ApiProperty({ type: 'integer' }) regels!: number;
  @ApiProperty({ type: NamedDto }) aanbieder!: NamedDto;
  @ApiProperty({ type: MunicipalityNameDto }) gemeente!: MunicipalityNameDto;
  @ApiProperty({ example: '2025-09' }) periode!: string;
  @ApiProperty({ type: String, nullable: true, example: 'C-5107' }) kind!: string | null;
  @ApiProperty({ type: String, nullable: true }) kindId!: string | null;
  @ApiProperty({ type: LineProductDto, nullable: true }) product!: LineProductDto | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) zorgVan!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) zorgTotEnMet!: string | null;
  @ApiProperty({ example: '1105.60' }) bedrag!: string;
  @ApiProperty({ type: [LineFindingDto] }) bevindingen!: LineFindingDto[];
  @ApiProperty({ type: RefusalDecisionDto, nullable: true }) besluit!: RefusalDecisionDto | null;
}
