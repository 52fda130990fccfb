// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { LineProductDto } from './line.dto.js';
import { MunicipalityNameDto, NamedDto } from './message.dto.js';
import { RefusedMessageRefDto } from './refusal.dto.js';

const day = { type: String, format: 'date' } as const;
const dayOrNone = { ...day, nullable: true } as const;
const textOrNone = { type: String, nullable: true } as const;

export class AllocationVersionDto {
  @ApiProperty() id!: string;
  @ApiProperty({ description: 'Dag en tijd van toewijzen, in Nederland.', example: '2025-03-01T10:00:00' }) toegewezenOp!: string;
  @ApiProperty(day) van!: string;
  @ApiProperty(dayOrNone) totEnMet!: string | null;
  @ApiProperty({ ...textOrNone, description: 'Waarom deze versie is gegeven; leeg: de eerste toewijzing.' }) reden!: string | null;
  @ApiProperty(textOrNone) redenNaam!: string | null;
  @ApiProperty({ ...textOrNone, example: '45' }) categorie!: string | null;
  @ApiProperty({ type: LineProductDto, nullable: true }) product!: LineProductDto | null;
  @ApiProperty({ type: 'integer', nullable: true }) volume!: number | null;
  @ApiProperty({ ...textOrNone, example: '04' }) eenheid!: string | null;
  @ApiProperty({ ...textOrNone, example: 'uur' }) eenheidNaam!: string | null;
  @ApiProperty({ ...textOrNone, example: '2' }) frequentie!: string | null;
  @ApiProperty({ ...textOrNone, example: 'per week' }) frequentieNaam!: string | null;
  @ApiProperty({ ...textOrNone, example: '12000.00' }) budget!: string | null;
  @ApiProperty({ type: RefusedMessageRefDto, nullable: true }) bericht!: RefusedMessageRefDto | null;
  @ApiProperty({ description: 'De nieuwste, en niet verwijderd.' }) geldt!: boolean;
}

export class ReferrerDto {
  @ApiProperty({ example: '02', description: 'Soort verwijzer (COD327).' }) soort!: string;
  @ApiProperty(textOrNone) naam!: string | null;
  @ApiProperty(textOrNone) code!: string | null;
}

export class AllocationRequestDto {
  @ApiProperty() id!: string;
  @ApiProperty() referentie!: string;
  @ApiProperty(day) van!: string;
  @ApiProperty(dayOrNone) totEnMet!: string | null;
  @ApiProperty({ format: 'date-time' }) ontvangenOp!: string;
  @ApiProperty({ type: RefusedMessageRefDto }) bericht!: RefusedMessageRefDto;
}

export class CareNoticeDto {
  @ApiProperty({ enum: ['start', 'stop'] }) soort!: 'start' | 'stop';
  @ApiProperty(day) begin!: string;
  @ApiProperty(dayOrNone) einde!: string | null;
  @ApiProperty(textOrNone) reden!: string | null;
  @ApiProperty(textOrNone) redenNaam!: string | null;
  @ApiProperty() ingetrokken!: boolean;
  @ApiProperty({ format: 'date-time' }) ontvangenOp!: string;
  @ApiProperty({ type: RefusedMessageRefDto }) bericht!: RefusedMessageRefDto;
}

export class AllocationUseDto {
  @ApiProperty({ type: 'integer' }) regels!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Goedgekeurd, met terugnames eraf; leeg: in meer dan één eenheid gedeclareerd.' })
  aantal!: number | null;
  @ApiProperty({ ...textOrNone, description: 'Minuut, waar uren zijn toegewezen en minuten gedeclareerd.' }) eenheidNaam!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Over de hele looptijd; leeg: er is geen maximum.' }) maximum!: number | null;
  @ApiProperty({ ...textOrNone, example: '76.9' }) percentage!: string | null;
  @ApiProperty({ example: '9889.40' }) bedrag!: string;
  @ApiProperty({ ...textOrNone, example: '12000.00' }) budget!: string | null;
  @ApiProperty({ ...textOrNone, example: '82.4' }) budgetPercentage!: string | null;
}

export class AllocationDto {
  @ApiProperty({ description: 'Van de versie die nu geldt.' }) id!: string;
  @ApiProperty() nummer!: string;
  @ApiProperty({ example: 'C-5107' }) kind!: string;
  @ApiProperty() kindId!: string;
  @ApiProperty({ type: NamedDto }) aanbieder!: NamedDto;
  @ApiProperty({ type: MunicipalityNameDto }) gemeente!: MunicipalityNameDto;
  @ApiProperty(day) van!: string;
  @ApiProperty(dayOrNone) totEnMet!: string | null;
  @ApiProperty({ type: [AllocationVersionDto], description: 'Nieuwste eerst.' }) versies!: AllocationVersionDto[];
  @ApiProperty({ type: ReferrerDto, nullable: true }) verwijzer!: ReferrerDto | null;
  @ApiProperty({ type: AllocationRequestDto, nullable: true }) verzoek!: AllocationRequestDto | null;
  @ApiProperty({ type: [CareNoticeDto] }) meldingen!: CareNoticeDto[];
  @ApiProperty({ type: AllocationUseDto }) gedeclareerd!: AllocationUseDto;
}

export class AllocationLineDto {
  @ApiProperty({ type: RefusedMessageRefDto }) bericht!: RefusedMessageRefDto;
  @ApiProperty({ type: 'integer' }) regel!: number;
  @ApiProperty(day) zorgVan!: string;
  @ApiProperty(day) zorgTotEnMet!: string;
  @ApiProperty({ type: LineProductDto }) product!: LineProductDto;
  @ApiProperty({ type: 'integer' }) aantal!: number;
  @ApiProperty() eenheidNaam!: string;
  @ApiProperty({ example: '1105.60' }) bedrag!: string;
  @ApiProperty({ enum: ['debet', 'credit'] }) soort!: 'debet' | 'credit';
  @ApiProperty() goedgekeurd!: boolean;
}
