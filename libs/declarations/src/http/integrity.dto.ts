// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, EXPORT_FORMATS, TextField, WholeField, YearField, type ExportFormat } from '#platform/http';
import { NamedDto } from './message.dto.js';
import { FaultOwnerDto } from './refusal.dto.js';

export const PARTS = ['regel', 'aanbieder', 'maand'] as const;

export class IntegrityQueryDto {
  @YearField({ optional: true, description: 'Jaar waarover is gedeclareerd; standaard dit jaar.' }) jaar?: number;
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel of code van de gemeente.' }) gemeente?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'Eén van de drie tabellen als bestand.' }) formaat?: ExportFormat;
  @ChoiceField(PARTS, { optional: true, description: 'Welke tabel het bestand bevat; standaard die per regel.' }) onderdeel?: (typeof PARTS)[number];
}

export class OwnFaultDto {
  @TextField({ max: 10, description: 'Retourcode.' }) code!: string;
  @TextField({ max: 100, optional: true, nullable: true, description: 'Sleutel van de aanbieder; leeg: de fout bij alle aanbieders.' })
  aanbieder?: string | null;
  @ChoiceField(['mij'], { nullable: true, description: '"mij", of leeg: van niemand.' }) eigenaar!: 'mij' | null;
  @WholeField({ min: 0, max: 1_000_000, optional: true, description: 'De versie die u zag. Zonder versie neemt u niets van een ander over.' })
  versie?: number;
}

export class OwnedFaultDto {
  @ApiProperty() code!: string;
  @ApiProperty({ type: String, nullable: true }) aanbieder!: string | null;
  @ApiProperty({ type: FaultOwnerDto, nullable: true }) eigenaar!: FaultOwnerDto | null;
  @ApiProperty({ type: 'integer' }) versie!: number;
}

export class TrendDto {
  @ApiProperty({ example: '2025-09' }) maand!: string;
  @ApiProperty({ type: 'integer', description: 'Afgekeurde regels.' }) regels!: number;
  @ApiProperty({ type: String, nullable: true, example: '3.8', description: 'Van alle regels van die maand; leeg: er waren er geen.' })
  percentage!: string | null;
}

class FiguresDto {
  @ApiProperty({ type: 'integer' }) regels!: number;
  @ApiProperty({ type: 'integer' }) afgekeurd!: number;
  @ApiProperty({ type: String, nullable: true, example: '3.8' }) percentage!: string | null;
  @ApiProperty({ example: '9889.40', description: 'Van de afgekeurde regels.' }) bedrag!: string;
}

export class ByRuleDto {
  @ApiProperty({ example: '9308' }) code!: string;
  @ApiProperty() oorzaak!: string;
  @ApiProperty({ enum: ['regel', 'bericht'] }) soort!: 'regel' | 'bericht';
  @ApiProperty({ type: 'integer' }) regels!: number;
  @ApiProperty({ example: '9889.40' }) bedrag!: string;
  @ApiProperty({ type: [TrendDto] }) trend!: TrendDto[];
  @ApiProperty({ type: FaultOwnerDto, nullable: true }) eigenaar!: FaultOwnerDto | null;
  @ApiProperty({ type: 'integer', description: 'Mee te sturen bij het wijzigen van de eigenaar.' }) versie!: number;
}

export class ByProviderDto extends FiguresDto {
  @ApiProperty({ type: NamedDto }) aanbieder!: NamedDto;
  @ApiProperty({ type: [TrendDto] }) trend!: TrendDto[];
}

export class ByMonthDto extends FiguresDto {
  @ApiProperty({ example: '2025-09' }) maand!: string;
  @ApiProperty({ type: 'integer', description: 'Berichten die als geheel zijn afgekeurd.' }) berichtenAfgekeurd!: number;
}

export class IntegrityDto {
  @ApiProperty({ type: 'integer' }) jaar!: number;
  @ApiProperty({ type: FiguresDto }) totalen!: FiguresDto;
  @ApiProperty({ type: [ByRuleDto] }) perRegel!: ByRuleDto[];
  @ApiProperty({ type: [ByProviderDto] }) perAanbieder!: ByProviderDto[];
  @ApiProperty({ type: [ByMonthDto] }) perMaand!: ByMonthDto[];
}
