// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { AmountField, ChoiceField, DateField, IdField, TextField, WholeField } from '#platform/http';
import { ACTION_STATES, type ActionState } from '../domain/statement.js';

export class StatementDto {
  @ApiProperty() id!: string;
  @ApiProperty() soort!: string;
  @ApiProperty({ type: String, nullable: true }) titel!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Leeg: niet in bron.' }) tekst!: string | null;
  @ApiProperty() bron!: string;
  @ApiProperty({ type: Object, nullable: true }) gemeente!: Record<string, unknown> | null;
  @ApiProperty({ type: Object, nullable: true, description: 'Wat de regio zelf invulde.' }) aanvulling!: Record<string, unknown> | null;
}

export class PointDto {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: ['ambitie', 'kans', 'risico'] }) soort!: string;
  @ApiProperty() nummer!: number;
  @ApiProperty() titel!: string;
  @ApiProperty({ type: String, nullable: true }) tekst!: string | null;
  @ApiProperty() bron!: string;
  @ApiProperty({ type: [String], description: 'Leeg: alle segmenten.' }) segmenten!: string[];
  @ApiProperty({ type: [Object] }) acties!: Record<string, unknown>[];
}

export class SetupDto {
  @ApiProperty({ type: [StatementDto] }) uitspraken!: StatementDto[];
  @ApiProperty({ type: [PointDto] }) punten!: PointDto[];
  @ApiProperty({ type: [Object], description: 'Bestuursbesluiten die hierover gaan en niet zijn vervangen.' }) besluiten!: Record<string, unknown>[];
}

export class StrategyDto extends SetupDto {
  @ApiProperty({ type: Object, nullable: true, description: 'De nieuwste inkoopstrategie.' }) strategie!: Record<string, unknown> | null;
}

export class FillingDto {
  @TextField({ min: 1, max: 2000, lines: true, optional: true, nullable: true }) tekst?: string | null;
  @AmountField({ optional: true, nullable: true, description: 'Alleen bij een hefboom: verwacht effect per jaar in euro’s.' }) bedrag?: string | null;
  @IdField({ optional: true, nullable: true, description: 'Id van de aanvulling die u zag; leeg: er was geen.' }) vorige?: string | null;
}

export class ActionDto {
  @TextField({ min: 3, max: 500, lines: true }) tekst!: string;
  @TextField({ max: 120, optional: true, nullable: true }) eigenaar?: string | null;
  @DateField({ optional: true, nullable: true }) van?: string | null;
  @DateField({ optional: true, nullable: true }) totEnMet?: string | null;
  @TextField({ max: 120, optional: true, nullable: true, description: 'In woorden, bijvoorbeeld "binnen begroting".' }) kosten?: string | null;
  @ChoiceField(ACTION_STATES) staat!: ActionState;
  @ApiProperty({ type: [String] })
  @IsArray({ message: 'Vul een lijst in.' })
  @ArrayMaxSize(20, { message: 'Kies hoogstens 20 segmenten.' })
  @IsString({ each: true, message: 'Vul sleutels van segmenten in.' })
  @MaxLength(60, { each: true, message: 'Gebruik hoogstens 60 tekens.' })
  segmenten!: string[];
  @IdField({ optional: true, nullable: true }) besluit?: string | null;
}

export class ActionChangeDto extends ActionDto {
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie die u zag.' }) versie!: number;
}
