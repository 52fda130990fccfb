// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, EXPORT_FORMATS, KeysetQuery, TextField, type ExportFormat } from '#platform/http';

export const LINE_STATES = ['afgekeurd', 'goedgekeurd'] as const;

export class LinesQueryDto extends KeysetQuery {
  @ChoiceField(LINE_STATES, { optional: true }) staat?: (typeof LINE_STATES)[number];
  @TextField({ max: 10, optional: true, description: 'Alleen regels met deze retourcode.' }) code?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De bevindingen van de keuze als bestand.' }) formaat?: ExportFormat;
}

export class LineProductDto {
  @ApiProperty({ example: '45A04' }) code!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Leeg: dit product staat niet in de productlijst.' }) naam!: string | null;
}

export class SourceDto {
  @ApiProperty({ enum: ['contract', 'regel', 'bericht', 'toewijzing', 'toewijzing-bericht', 'berekening'] }) soort!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Contractnummer#versie, bericht#regel of bericht; leeg waar geen bladzijde is.' }) id!:
    string | null;
  @ApiProperty() label!: string;
  @ApiProperty({ type: String, nullable: true }) toelichting!: string | null;
}

export class LineFindingDto {
  @ApiProperty({ example: '9308' }) code!: string;
  @ApiProperty() oorzaak!: string;
  @ApiProperty({ type: String, nullable: true }) gedeclareerd!: string | null;
  @ApiProperty({ type: String, nullable: true }) verwacht!: string | null;
  @ApiProperty({ type: SourceDto, nullable: true }) waaruit!: SourceDto | null;
  @ApiProperty({ type: String, nullable: true, description: 'Wat de aanbieder kan doen.' }) herstel!: string | null;
}

export class LineDecisionDto {
  @ApiProperty() id!: string;
  @ApiProperty({ type: 'integer' }) nummer!: number;
  @ApiProperty() staat!: string;
}

export class LineDto {
  @ApiProperty({ type: 'integer' }) regel!: number;
  @ApiProperty({ example: 'C-5107' }) kind!: string;
  @ApiProperty({ type: String, nullable: true }) kindId!: string | null;
  @ApiProperty({ type: LineProductDto }) product!: LineProductDto;
  @ApiProperty({ example: '45' }) categorie!: string;
  @ApiProperty() referentie!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Van een terugname: de referentie van de regel die wordt teruggenomen.' })
  vorigeReferentie!: string | null;
  @ApiProperty() toewijzing!: string;
  @ApiProperty({ format: 'date' }) zorgVan!: string;
  @ApiProperty({ format: 'date' }) zorgTotEnMet!: string;
  @ApiProperty({ type: 'integer' }) aantal!: number;
  @ApiProperty({ example: '04' }) eenheid!: string;
  @ApiProperty({ example: 'uur' }) eenheidNaam!: string;
  @ApiProperty({ type: String, nullable: true, example: '110.56' }) tarief!: string | null;
  @ApiProperty({ example: '1105.60', description: 'Van een terugname onder nul.' }) bedrag!: string;
  @ApiProperty({ enum: ['debet', 'credit'] }) soort!: 'debet' | 'credit';
  @ApiProperty() goedgekeurd!: boolean;
  @ApiProperty({ type: [LineFindingDto] }) bevindingen!: LineFindingDto[];
  @ApiProperty({ type: LineDecisionDto, nullable: true, description: 'Het besluit dat de regel doorliet, of dat erover loopt.' })
  besluit!: LineDecisionDto | null;
}

export class ComparedDto {
  @ApiProperty({ enum: ['Product', 'Periode', 'Aantal', 'Tarief', 'Bedrag', 'Kind', 'Toewijzing'] }) onderdeel!: string;
  @ApiProperty() gedeclareerd!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Leeg: er is niets om het naast te leggen.' }) verwacht!: string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Leeg: niet gecontroleerd.' }) klopt!: boolean | null;
}

export class LineDetailDto extends LineDto {
  @ApiProperty({ type: [ComparedDto] }) vergelijking!: ComparedDto[];
}
