// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';

const amount = { type: String, example: '1234.56' } as const;
const amountOrNull = { ...amount, nullable: true } as const;
const share = { type: String, example: '86.7', nullable: true } as const;

export class SegmentFiguresDto {
  @ApiProperty({ type: String, nullable: true, description: 'Nummer van het segment; leeg voor een blok.' }) nummer!: string | null;
  @ApiProperty() sleutel!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ enum: ['segment', 'blok', 'niet-ingedeeld'] }) soort!: string;
  @ApiProperty(amount) besteed!: string;
  @ApiProperty({ ...amount, description: 'Wat hiervan onder een bestedingsruimte valt.' }) besteedMetRuimte!: string;
  @ApiProperty(amountOrNull) ruimte!: string | null;
  @ApiProperty({ ...share, description: 'Besteding onder een bestedingsruimte als deel daarvan.' }) percentage!: string | null;
  @ApiProperty(amount) crisis!: string;
  @ApiProperty({ type: 'integer' }) regels!: number;
}

export class SegmentRowDto extends SegmentFiguresDto {
  @ApiProperty({ type: 'integer' }) aanbieders!: number;
  @ApiProperty({ type: 'integer' }) kinderen!: number;
  @ApiProperty({ type: String, nullable: true }) schaal!: string | null;
  @ApiProperty({ type: String, nullable: true }) bekostiging!: string | null;
  @ApiProperty({ type: String, nullable: true }) procedure!: string | null;
}

class ClassificationRefDto {
  @ApiProperty() naam!: string;
  @ApiProperty() versie!: string;
}

export class TodayDto {
  @ApiProperty({ type: 'integer' }) jaar!: number;
  @ApiProperty({ format: 'date' }) peildatum!: string;
  @ApiProperty({ format: 'date' }) zoalsBekendOp!: string;
  @ApiProperty({ format: 'date-time' }) bijgewerktOp!: string;
  @ApiProperty({ type: ClassificationRefDto }) indeling!: ClassificationRefDto;
  @ApiProperty({ type: Object, description: 'besteed, ruimte, bovenDrempel en afgekeurd.' }) kerncijfers!: Record<string, unknown>;
  @ApiProperty({ type: [SegmentFiguresDto] }) segmenten!: SegmentFiguresDto[];
  @ApiProperty({ type: Object, description: 'Totalen van de segmenten, naast de segmenten en van de regio.' }) totalen!: Record<string, unknown>;
  @ApiProperty({ type: String, example: '0.789', description: 'Verstreken deel van het jaar.' }) verstreken!: string;
  @ApiProperty({ type: Object, nullable: true, description: 'Bestedingsruimten die niet aan één segment toe te delen zijn.' })
  ruimteOverMeerSegmenten!: Record<string, unknown> | null;
  @ApiProperty({ type: Object }) signalen!: Record<string, unknown>;
  @ApiProperty({ type: [Object] }) looptNu!: Record<string, unknown>[];
  @ApiProperty({ type: [Object] }) termijnen!: Record<string, unknown>[];
}

export class SegmentPageDto {
  @ApiProperty({ type: String, nullable: true }) nummer!: string | null;
  @ApiProperty() sleutel!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ enum: ['segment', 'blok', 'niet-ingedeeld'] }) soort!: string;
  @ApiProperty({ type: String, nullable: true }) samenvatting!: string | null;
  @ApiProperty({ type: [Object] }) doelen!: Record<string, unknown>[];
  @ApiProperty({ type: [Object] }) deelname!: Record<string, unknown>[];
  @ApiProperty(amount) besteed!: string;
  @ApiProperty(amountOrNull) ruimte!: string | null;
  @ApiProperty(share) percentage!: string | null;
  @ApiProperty({ type: [Object] }) gemeenten!: Record<string, unknown>[];
  @ApiProperty({ type: [Object] }) aanbieders!: Record<string, unknown>[];
  @ApiProperty({ type: 'integer' }) aantalAanbieders!: number;
  @ApiProperty({ type: [Object], description: 'Kleinste aantal aanbieders voor 70 en 80 procent.' }) concentratie!: Record<string, unknown>[];
  @ApiProperty({ type: [String], description: 'Deel van de kinderen dat de grootste 1, 2, 3 … aanbieders samen behandelen, in procenten.' })
  verdeling!: string[];
  @ApiProperty({ type: [Object] }) producten!: Record<string, unknown>[];
}

export class SignalDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['bestedingsruimte'] }) soort!: string;
  @ApiProperty({ type: 'integer' }) drempel!: number;
  @ApiProperty({ type: Object }) aanbieder!: Record<string, unknown>;
  @ApiProperty() contract!: string;
  @ApiProperty() grondslag!: string;
  @ApiProperty() grondslagNaam!: string;
  @ApiProperty({ type: 'integer' }) jaar!: number;
  @ApiProperty(amount) geboekt!: string;
  @ApiProperty(amount) ruimte!: string;
  @ApiProperty(share) percentage!: string | null;
  @ApiProperty(amount) crisis!: string;
  @ApiProperty({ enum: ['informatie', 'gesprek', 'geen-betaling'] }) gevolg!: string;
  @ApiProperty({ type: Object, nullable: true }) eigenaar!: Record<string, unknown> | null;
  @ApiProperty({ enum: ['nieuw', 'gezien', 'in-gesprek', 'afgehandeld'] }) staat!: string;
  @ApiProperty({ format: 'date-time' }) sinds!: string;
  @ApiProperty({ type: 'integer' }) versie!: number;
}

export class SignalPageDto extends SignalDto {
  @ApiProperty({ type: [Object] }) gebeurtenissen!: Record<string, unknown>[];
  @ApiProperty({ type: Object }) controle!: Record<string, unknown>;
}
