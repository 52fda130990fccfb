// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Matches } from 'class-validator';
import { ChoiceField, DateField, EXPORT_FORMATS, IdField, PageQuery, TextField, WholeField, type ExportFormat } from '#platform/http';
import { CHECK_OUTCOMES, MISSING_SUPPLY_STATES, type CheckOutcome, type MissingSupplyState } from '../domain/missing-supply.js';

export class MissingSupplyQueryDto extends PageQuery {
  @ChoiceField(MISSING_SUPPLY_STATES, { optional: true }) staat?: MissingSupplyState;
  @TextField({ max: 100, optional: true, description: 'Sleutel van een segment of blok.' }) segment?: string;
  @TextField({ max: 4, optional: true, description: 'Gemeentecode.' }) gemeente?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De lijst als bestand.' }) formaat?: ExportFormat;
}

export class MissingSupplyDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'MA-0012' }) nummer!: string;
  @ApiProperty() titel!: string;
  @ApiProperty({ type: Object, nullable: true, description: 'sleutel en naam' }) segment!: Record<string, unknown> | null;
  @ApiProperty({ type: Object, nullable: true, description: 'code en naam' }) product!: Record<string, unknown> | null;
  @ApiProperty({ type: [Object], description: 'code en naam' }) gemeenten!: Record<string, unknown>[];
  @ApiProperty({ enum: MISSING_SUPPLY_STATES }) staat!: MissingSupplyState;
  @ApiProperty({ type: Object, nullable: true, description: 'van, totEnMet en stand (komt, open, afgelopen)' }) toelating!: Record<
    string,
    unknown
  > | null;
  @ApiProperty({ format: 'date-time' }) gemeldOp!: string;
  @ApiProperty() gemeldDoor!: string;
  @ApiProperty({ type: 'integer' }) versie!: number;
}

export class MissingSupplyDetailDto extends MissingSupplyDto {
  @ApiProperty() omschrijving!: string;
  @ApiProperty({ type: Object, nullable: true, description: 'op, door, uitkomst, toelichting en de dekking van die dag per gemeente' })
  toets!: Record<string, unknown> | null;
  @ApiProperty({ type: Object, nullable: true, description: 'id, nummer en titel' }) besluit!: Record<string, unknown> | null;
  @ApiProperty({ type: String, nullable: true }) afgeslotenOm!: string | null;
  @ApiProperty({ type: [Object], description: 'op, door, soort en tekst; oudste eerst' }) gebeurtenissen!: Record<string, unknown>[];
}

export class ReportDto {
  @TextField({ max: 150 }) titel!: string;
  @TextField({ max: 4000, lines: true, description: 'Wat er ontbreekt en hoe dat blijkt; geen namen van kinderen.' }) omschrijving!: string;
  @TextField({ max: 100, optional: true, nullable: true, description: 'Sleutel van het segment.' }) segment?: string | null;
  @TextField({ max: 5, optional: true, nullable: true, description: 'Productcode.' }) product?: string | null;
  @ApiProperty({ type: [String], description: 'Gemeentecodes.' })
  @IsArray({ message: 'Kies minstens één gemeente.' })
  @ArrayMinSize(1, { message: 'Kies minstens één gemeente.' })
  @ArrayMaxSize(100, { message: 'Kies hoogstens 100 gemeenten.' })
  @IsString({ each: true, message: 'Kies gemeenten uit de lijst.' })
  @Matches(/^\d{4}$/, { each: true, message: 'Kies gemeenten uit de lijst.' })
  gemeenten!: string[];
}

class StepDto {
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie die u zag.' }) versie!: number;
}

export class CheckDto extends StepDto {
  @ChoiceField(CHECK_OUTCOMES) uitkomst!: CheckOutcome;
  @TextField({ max: 4000, lines: true }) toelichting!: string;
}

export class OpenAdmissionDto extends StepDto {
  @IdField({ description: 'Het besluit waarop de toelating berust.' }) besluit!: string;
  @DateField() van!: string;
  @DateField({ optional: true, nullable: true, description: 'De laatste dag; leeg: tot zij wordt afgesloten.' }) totEnMet?: string | null;
}

export class CloseDto extends StepDto {
  @TextField({ max: 4000, lines: true }) reden!: string;
}

export class AdmissionStopDto {
  @TextField({ max: 100, description: 'Sleutel van de aanbieder.' }) aanbieder!: string;
  @TextField({ max: 5, optional: true, nullable: true, description: 'Productcode; leeg: alle producten.' }) product?: string | null;
  @TextField({ max: 4, optional: true, nullable: true, description: 'Gemeentecode; leeg: alle gemeenten.' }) gemeente?: string | null;
  @DateField() van!: string;
  @DateField({ optional: true, nullable: true, description: 'De laatste dag; leeg: nog niet bekend.' }) totEnMet?: string | null;
  @TextField({ max: 500 }) reden!: string;
}

export class EndStopDto extends StepDto {
  @DateField({ description: 'De laatste dag van de opnamestop.' }) totEnMet!: string;
}

export class RecordedDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
}
