// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { AmountField, ChoiceField, DateField, EXPORT_FORMATS, PageQuery, TextField, Type, WholeField, type ExportFormat } from '#platform/http';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { COST_ELEMENTS, type CostElement } from '../domain/tariff-evidence.js';

export class ProductBookQueryDto extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Begin van de code, of deel van naam of omschrijving.' }) zoek?: string;
  @TextField({ max: 60, optional: true, description: 'Code van een segment of blok.' }) segment?: string;
  @ChoiceField(['ja', 'nee'], { optional: true, description: 'Alleen wat is gepubliceerd, of juist niet.' }) gepubliceerd?: 'ja' | 'nee';
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De hele keuze als bestand.' }) formaat?: ExportFormat;
}

const VERSION = 'De versie van het concept dat u zag; 0 als er geen was.';

export class WriteProductBookDto {
  @WholeField({ min: 0, max: 1_000_000, description: VERSION }) versie!: number;
  @TextField({ max: 2000, lines: true, nullable: true }) omschrijving!: string | null;
  @TextField({ max: 2000, lines: true, nullable: true }) doelgroep!: string | null;
  @TextField({ max: 4000, lines: true, nullable: true }) inhoud!: string | null;
  @TextField({ max: 400, nullable: true }) bron!: string | null;
}

export class PublishDto {
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie van het concept dat u zag.' }) versie!: number;
}

export class TariffElementEntryDto {
  @ChoiceField(COST_ELEMENTS) onderdeel!: CostElement;
  @AmountField({ nullable: true, description: 'Per eenheid; leeg: nog niet bekend.' }) bedrag!: string | null;
  @TextField({ max: 400, nullable: true }) bron!: string | null;
}

export class DraftTariffDto {
  @WholeField({ min: 0, max: 1_000_000, description: VERSION }) versie!: number;
  @DateField({ description: 'Eerste dag waarop het tarief geldt.' }) vanaf!: string;
  @AmountField({ description: 'Per eenheid.' }) bedrag!: string;
  @TextField({ max: 2000, lines: true, nullable: true, optional: true }) toelichting?: string | null;
  @ApiProperty({ type: [TariffElementEntryDto] })
  @IsArray({ message: 'Vul de onderdelen in.' })
  @ArrayMaxSize(4, { message: 'Er zijn vier onderdelen.' })
  @ValidateNested({ each: true })
  @Type(() => TariffElementEntryDto)
  onderdelen!: TariffElementEntryDto[];
}

export class SegmentNameDto {
  @ApiProperty() code!: string;
  @ApiProperty() naam!: string;
}

export class ProductBookRowDto {
  @ApiProperty() code!: string;
  @ApiProperty() naam!: string;
  @ApiProperty() categorie!: string;
  @ApiProperty() eenheid!: string;
  @ApiProperty({ type: SegmentNameDto, nullable: true }) segment!: SegmentNameDto | null;
  @ApiProperty({ type: String, nullable: true }) omschrijving!: string | null;
  @ApiProperty({ type: String, nullable: true }) doelgroep!: string | null;
  @ApiProperty({ type: String, nullable: true }) inhoud!: string | null;
  @ApiProperty({ type: String, nullable: true }) bron!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Het regionale tarief van vandaag.' }) tarief!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) tariefVanaf!: string | null;
  @ApiProperty() gepubliceerd!: boolean;
  @ApiProperty({ description: 'Of er een concept klaarstaat.' }) concept!: boolean;
}

export class BookEntryDto {
  @ApiProperty({ type: 'integer' }) nummer!: number;
  @ApiProperty({ enum: ['concept', 'gepubliceerd', 'vervangen'] }) staat!: string;
  @ApiProperty({ type: String, nullable: true }) omschrijving!: string | null;
  @ApiProperty({ type: String, nullable: true }) doelgroep!: string | null;
  @ApiProperty({ type: String, nullable: true }) inhoud!: string | null;
  @ApiProperty({ type: String, nullable: true }) bron!: string | null;
  @ApiProperty({ type: 'integer' }) versie!: number;
  @ApiProperty() gewijzigdDoor!: string;
  @ApiProperty({ format: 'date-time' }) gewijzigdOp!: string;
  @ApiProperty({ type: String, nullable: true }) gepubliceerdDoor!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) gepubliceerdOp!: string | null;
}

export class TariffElementDto {
  @ApiProperty({ enum: COST_ELEMENTS }) onderdeel!: CostElement;
  @ApiProperty({ type: String, nullable: true }) bedrag!: string | null;
  @ApiProperty({ type: String, nullable: true }) bron!: string | null;
}

export class ShownTariffDto {
  @ApiProperty({ type: 'integer' }) nummer!: number;
  @ApiProperty({ enum: ['concept', 'gepubliceerd', 'vervangen'] }) staat!: string;
  @ApiProperty({ format: 'date' }) vanaf!: string;
  @ApiProperty() bedrag!: string;
  @ApiProperty({ type: String, nullable: true }) toelichting!: string | null;
  @ApiProperty({ type: 'integer' }) versie!: number;
  @ApiProperty() gewijzigdDoor!: string;
  @ApiProperty({ format: 'date-time' }) gewijzigdOp!: string;
  @ApiProperty({ type: String, nullable: true }) gepubliceerdDoor!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) gepubliceerdOp!: string | null;
  @ApiProperty({ type: [TariffElementDto], description: 'Leeg voor een aanbieder.' }) onderdelen!: TariffElementDto[];
}

export class ProductPageDto {
  @ApiProperty() code!: string;
  @ApiProperty() naam!: string;
  @ApiProperty() categorie!: string;
  @ApiProperty() eenheid!: string;
  @ApiProperty({ format: 'date' }) van!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) totEnMet!: string | null;
  @ApiProperty() bron!: string;
  @ApiProperty({ type: SegmentNameDto, nullable: true }) segment!: SegmentNameDto | null;
  @ApiProperty({ type: [BookEntryDto] }) boek!: BookEntryDto[];
  @ApiProperty({ type: [ShownTariffDto] }) tarieven!: ShownTariffDto[];
}
