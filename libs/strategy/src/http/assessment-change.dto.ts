// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, ValidateIf, ValidateNested } from 'class-validator';
import { ChoiceField, IdField, TextField, Type, WholeField } from '#platform/http';
import { FUNDING_MODES } from '../domain/funding-assessment.js';
import { PROCEDURE_KINDS, type ProcedureKind } from '../domain/procedure-assessment.js';

export class AnswerChangeDto {
  @TextField({ max: 60, description: 'Sleutel van het criterium.' }) criterium!: string;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Leeg: nog niet beantwoord.' })
  @ValidateIf((_, v) => v !== null)
  @IsBoolean({ message: 'Vul true, false of niets in.' })
  voldaan!: boolean | null;
  @TextField({ max: 1000, lines: true, optional: true, nullable: true }) reden?: string | null;
}

export class FundingChangeDto {
  @TextField({ min: 2, max: 80, optional: true, nullable: true, description: 'Leeg: het hele segment.' }) onderdeel?: string | null;
  @ApiProperty({ type: [AnswerChangeDto] })
  @IsArray({ message: 'Vul een lijst in.' })
  @ArrayMaxSize(40, { message: 'Gebruik hoogstens 40 antwoorden.' })
  @ValidateNested({ each: true })
  @Type(() => AnswerChangeDto)
  antwoorden!: AnswerChangeDto[];
  @TextField({ max: 2000, lines: true, optional: true, nullable: true }) toelichting?: string | null;
  @WholeField({ min: 0, max: 1_000_000, description: 'De versie die u zag; 0: dit onderdeel is nieuw.' }) versie!: number;
}

export class WeighingChangeDto {
  @TextField({ max: 60, description: 'Sleutel van het criterium.' }) criterium!: string;
  @TextField({ max: 1000, lines: true, optional: true, nullable: true }) tekst?: string | null;
}

export class ProcedureChangeDto {
  @ApiProperty({ type: [WeighingChangeDto] })
  @IsArray({ message: 'Vul een lijst in.' })
  @ArrayMaxSize(40, { message: 'Gebruik hoogstens 40 wegingen.' })
  @ValidateNested({ each: true })
  @Type(() => WeighingChangeDto)
  wegingen!: WeighingChangeDto[];
  @ApiProperty({ enum: PROCEDURE_KINDS, isArray: true })
  @IsArray({ message: 'Vul een lijst in.' })
  @ArrayMaxSize(PROCEDURE_KINDS.length, { message: 'Kies elke procedure hoogstens één keer.' })
  @IsIn([...PROCEDURE_KINDS], { each: true, message: `Kies uit: ${PROCEDURE_KINDS.join(', ')}.` })
  richting!: ProcedureKind[];
  @TextField({ max: 2000, lines: true }) motivering!: string;
  @WholeField({ min: 0, max: 1_000_000, description: 'De versie die u zag.' }) versie!: number;
}

export class NewChoiceDto {
  @ChoiceField(['bekostiging', 'procedure']) soort!: 'bekostiging' | 'procedure';
  @TextField({ min: 2, max: 80, optional: true, nullable: true, description: 'Alleen bij bekostiging; leeg: het hele segment.' }) onderdeel?:
    string | null;
  @ChoiceField([...FUNDING_MODES, ...PROCEDURE_KINDS]) keuze!: string;
  @TextField({ min: 10, max: 4000, lines: true }) motivering!: string;
  @TextField({
    min: 10,
    max: 4000,
    lines: true,
    optional: true,
    nullable: true,
    description: 'Waarom dit afwijkt van de richting, of waarom de procedure niet haalbaar is.',
  })
  afwijking?: string | null;
  @ApiProperty({ type: Boolean, required: false, description: 'Uitwijken van de procedure die vaststond.' })
  @IsOptional()
  @IsBoolean({ message: 'Vul true of false in.' })
  uitwijken?: boolean;
  @IdField({ optional: true, nullable: true, description: 'Het bestuursbesluit waarop dit steunt.' }) besluit?: string | null;
  @IdField({ optional: true, nullable: true, description: 'Het id van de keuze die u zag gelden; leeg: nog geen.' }) vorige?: string | null;
}
