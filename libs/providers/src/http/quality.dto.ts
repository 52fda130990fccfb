// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DateField, EXPORT_FORMATS, PageQuery, TextField, WholeField, type ExportFormat } from '#platform/http';
import { QUALITY_KINDS, QUALITY_STATES, type QualityKind, type QualityState } from '../domain/quality-item.js';

export class QualityQueryDto extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @ChoiceField(QUALITY_KINDS, { optional: true }) soort?: QualityKind;
  @ChoiceField(['ja'], { optional: true, description: 'Wat verloopt of verlopen is, en wat open staat.' }) aandacht?: 'ja';
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De lijst als bestand.' }) formaat?: ExportFormat;
}

export class QualityEntryDto {
  @ChoiceField(QUALITY_KINDS) soort!: QualityKind;
  @TextField({ max: 200, min: 2 }) titel!: string;
  @TextField({ max: 200, optional: true, nullable: true, description: 'Wie het certificaat gaf of keek, of als wat iemand klaagde; geen naam.' })
  van?: string | null;
  @TextField({ max: 100, optional: true, nullable: true }) kenmerk?: string | null;
  @DateField() datum!: string;
  @DateField({ optional: true, nullable: true, description: 'Laatste dag van een certificaat.' }) verlooptOp?: string | null;
  @TextField({ max: 2000, optional: true, nullable: true, lines: true }) uitkomst?: string | null;
}

export class QualityChangeDto {
  @WholeField({ min: 1, max: 1_000_000 }) versie!: number;
  @ChoiceField(QUALITY_STATES) staat!: QualityState;
  @TextField({ max: 2000, min: 3, lines: true, description: 'Wat eruit kwam, of waarom het niet meer geldt.' }) toelichting!: string;
}

export class ReminderDoneDto {
  @DateField({ description: 'De dag waarover de herinnering gaat.' }) dag!: string;
  @TextField({ max: 2000, min: 3, lines: true }) notitie!: string;
}

export class QualityRowDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: Object }) aanbieder!: { sleutel: string; naam: string };
  @ApiProperty({ enum: QUALITY_KINDS }) soort!: string;
  @ApiProperty() titel!: string;
  @ApiProperty({ type: String, nullable: true }) van!: string | null;
  @ApiProperty({ type: String, nullable: true }) kenmerk!: string | null;
  @ApiProperty({ type: String, format: 'date' }) datum!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) verlooptOp!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) dagenTotEinde!: number | null;
  @ApiProperty({ type: String, nullable: true }) uitkomst!: string | null;
  @ApiProperty({ enum: QUALITY_STATES }) staat!: string;
  @ApiProperty() vastgelegdDoor!: string;
  @ApiProperty({ format: 'date-time' }) vastgelegdOp!: string;
  @ApiProperty({ type: Object, nullable: true, description: 'dag, open, afgehandeldDoor en notitie' }) herinnering!: Record<string, unknown> | null;
  @ApiProperty({ type: 'integer' }) versie!: number;
}

export class QualityTermsDto {
  @ApiProperty({ type: 'integer' }) herinneringen!: number;
  @ApiProperty({ type: 'integer', description: 'Daarvan over certificaten die al zijn verlopen.' }) verlopen!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) eerste!: string | null;
  @ApiProperty({ type: 'integer' }) openKlachten!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Rekeningnummers die op terugbellen of een tweede persoon wachten.' }) rekeningen!:
    number | null;
}
