// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { AmountField, ChoiceField, EXPORT_FORMATS, IdField, TextField, Type, WholeField, type ExportFormat } from '#platform/http';
import { DatedQuery } from './dated.js';

const amount = { type: String, example: '1234.56' } as const;
const amountOrNull = { ...amount, nullable: true } as const;
const share = { type: String, example: '86.7', nullable: true } as const;

export class CeilingsQueryDto extends DatedQuery {
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'Een bestand, één rij per segment en gemeente.' }) formaat?: ExportFormat;
}

export class CeilingSegmentDto {
  @ApiProperty() sleutel!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ enum: ['segment', 'blok', 'niet-ingedeeld'] }) soort!: string;
  @ApiProperty({ ...amountOrNull, description: 'De plafonds van de gemeenten samen; leeg: er is geen enkel plafond.' }) plafond!: string | null;
  @ApiProperty({ type: 'integer' }) gemeentenMetPlafond!: number;
  @ApiProperty({ type: 'integer', description: 'Gemeenten die dat jaar meedoen.' }) gemeenten!: number;
  @ApiProperty(amount) besteed!: string;
  @ApiProperty({ ...amount, description: 'Geboekt in gemeenten met een plafond.' }) besteedOnderPlafond!: string;
  @ApiProperty({ ...amount, description: 'Geboekt zonder plafond: deze route gaat buiten de plafonds om.' }) besteedBuitenPlafond!: string;
  @ApiProperty(share) percentage!: string | null;
  @ApiProperty({ ...amountOrNull, description: 'De bestedingsruimten die bij dit segment horen samen; alleen voor wie de hele regio ziet.' })
  ruimte!: string | null;
  @ApiProperty({
    ...amountOrNull,
    description: 'Wat aan bestedingsruimte meer is toegezegd dan het plafond; leeg zolang er buiten de plafonds om wordt besteed.',
  })
  meerToegezegd!: string | null;
  @ApiProperty({ ...amountOrNull, description: 'Geboekt bij aanbieders zonder bestedingsruimte.' }) besteedZonderRuimte!: string | null;
}

export class CeilingOverviewDto {
  @ApiProperty({ type: [CeilingSegmentDto] }) segmenten!: CeilingSegmentDto[];
  @ApiProperty({ ...amountOrNull, description: 'Bestedingsruimten die voor meer segmenten samen gelden; zij staan bij geen segment.' })
  ruimteOverMeerSegmenten!: string | null;
}

export class CeilingPlaceDto {
  @ApiProperty({ type: Object, description: 'sleutel en naam' }) segment!: Record<string, unknown>;
  @ApiProperty({ type: Object, description: 'code, sleutel en naam' }) gemeente!: Record<string, unknown>;
  @ApiProperty(amountOrNull) plafond!: string | null;
  @ApiProperty({ type: 'integer', description: '0: er was nooit een plafond.' }) versie!: number;
  @ApiProperty(amount) besteed!: string;
  @ApiProperty({ ...amountOrNull, description: 'Plafond min besteed; onder nul is erboven.' }) over!: string | null;
  @ApiProperty(share) percentage!: string | null;
  @ApiProperty() doetMee!: boolean;
  @ApiProperty({ type: Object, nullable: true, description: 'id, nummer en titel' }) besluit!: Record<string, unknown> | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) vastgelegdOp!: string | null;
  @ApiProperty({ type: String, nullable: true }) vastgelegdDoor!: string | null;
  @ApiProperty({ type: String, nullable: true }) toelichting!: string | null;
}

export class CeilingPageDto {
  @ApiProperty({ type: CeilingSegmentDto }) segment!: CeilingSegmentDto;
  @ApiProperty({ type: [CeilingPlaceDto] }) gemeenten!: CeilingPlaceDto[];
  @ApiProperty({ type: [Object], description: 'Alle versies, de nieuwste eerst.' }) versies!: Record<string, unknown>[];
}

export class CeilingDto {
  @TextField({ max: 4, description: 'Gemeentecode.' }) gemeente!: string;
  @AmountField({ nullable: true, description: 'In euro’s; null: voortaan geen plafond.' }) bedrag!: string | null;
  @WholeField({ min: 0, max: 1_000_000, description: 'De versie die u zag; 0: nog geen.' }) versie!: number;
}

export class SetCeilingsDto {
  @IdField({ description: 'Het besluit waarop de plafonds berusten.' }) besluit!: string;
  @TextField({ max: 1000, lines: true, optional: true, nullable: true }) toelichting?: string | null;
  @ApiProperty({ type: [CeilingDto] })
  @IsArray({ message: 'Vul minstens één plafond in.' })
  @ArrayMinSize(1, { message: 'Vul minstens één plafond in.' })
  @ArrayMaxSize(100, { message: 'Vul hoogstens 100 plafonds in.' })
  @ValidateNested({ each: true })
  @Type(() => CeilingDto)
  plafonds!: CeilingDto[];
}
