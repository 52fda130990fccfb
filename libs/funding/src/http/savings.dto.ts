// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { AmountField, ChoiceField, DateField, EXPORT_FORMATS, IdField, TextField, Type, WholeField, type ExportFormat } from '#platform/http';

export class SavingsQueryDto {
  @DateField({ optional: true, description: 'De stand zoals die op deze dag bekend was; standaard vandaag.' }) zoalsBekendOp?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'Een bestand; hetzelfde bestand kan weer worden ingelezen.' }) formaat?: ExportFormat;
}

export class SavingsTargetDto {
  @ApiProperty({ type: Object, description: 'sleutel en naam' }) segment!: Record<string, unknown>;
  @ApiProperty({ type: 'integer' }) jaar!: number;
  @ApiProperty({ type: String, example: '1234.56', nullable: true, description: 'Leeg: niet in bron en door niemand ingevuld.' }) bedrag!:
    string | null;
  @ApiProperty({ type: 'integer', description: '0: er was nooit een doel.' }) versie!: number;
  @ApiProperty({ type: Object, nullable: true, description: 'id, nummer en titel' }) besluit!: Record<string, unknown> | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) vastgelegdOp!: string | null;
  @ApiProperty({ type: String, nullable: true }) vastgelegdDoor!: string | null;
  @ApiProperty({ type: String, nullable: true }) toelichting!: string | null;
}

export class SavingsDto {
  @ApiProperty({ type: [Number] }) jaren!: number[];
  @ApiProperty({ type: [SavingsTargetDto], description: 'Per segment en jaar.' }) doelen!: SavingsTargetDto[];
  @ApiProperty({ type: [Object], description: 'Wat de strategie erover zegt: tekst en bron.' }) bronnen!: Record<string, unknown>[];
}

class TargetDto {
  @TextField({ max: 100, description: 'Sleutel van het segment.' }) segment!: string;
  @WholeField({ min: 2015, max: 2100 }) jaar!: number;
  @AmountField({ nullable: true, description: 'In euro’s; null: geen doel meer.' }) bedrag!: string | null;
  @WholeField({ min: 0, max: 1_000_000, description: 'De versie die u zag; 0: nog geen.' }) versie!: number;
}

export class SetSavingsDto {
  @IdField({ description: 'Het besluit waarop de doelen berusten.' }) besluit!: string;
  @TextField({ max: 1000, lines: true, optional: true, nullable: true }) toelichting?: string | null;
  @ApiProperty({ type: [TargetDto] })
  @IsArray({ message: 'Vul minstens één doel in.' })
  @ArrayMinSize(1, { message: 'Vul minstens één doel in.' })
  @ArrayMaxSize(500, { message: 'Vul hoogstens 500 doelen in.' })
  @ValidateNested({ each: true })
  @Type(() => TargetDto)
  doelen!: TargetDto[];
}

export class ImportSavingsDto {
  @IdField({ description: 'Het besluit waarop de doelen berusten.' }) besluit!: string;
  @TextField({ max: 1000, lines: true, optional: true, nullable: true }) toelichting?: string | null;
  @TextField({ max: 60_000, lines: true, description: 'De tekst van het bestand: segment, jaar en bedrag met puntkomma’s ertussen.' }) tekst!: string;
}

export class ChangedTargetsDto {
  @ApiProperty({ type: 'integer', description: 'Doelen die anders werden.' }) gewijzigd!: number;
}
