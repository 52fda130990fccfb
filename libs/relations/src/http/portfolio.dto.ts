// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ValidateNested } from 'class-validator';
import { ChoiceField, IdField, TextField, Type, WholeField } from '#platform/http';
import type { Portfolio } from '../domain/portfolio.js';

const COUNT = { min: 0, max: 10_000_000 } as const;

/** How much goes over, by kind. */
export class PortfolioCountsDto {
  @WholeField(COUNT) aanbieders!: number;
  @WholeField(COUNT) signalen!: number;
  @WholeField(COUNT) vragen!: number;
  @WholeField(COUNT) gesprekken!: number;
  @WholeField(COUNT) afspraken!: number;
  @WholeField(COUNT) oorzaken!: number;
}

export const toPortfolio = (d: PortfolioCountsDto): Portfolio => ({
  providers: d.aanbieders,
  signals: d.signalen,
  threads: d.vragen,
  talks: d.gesprekken,
  agreements: d.afspraken,
  faults: d.oorzaken,
});

export const toCounts = (p: Portfolio): PortfolioCountsDto => ({
  aanbieders: p.providers,
  signalen: p.signals,
  vragen: p.threads,
  gesprekken: p.talks,
  afspraken: p.agreements,
  oorzaken: p.faults,
});

export class HandOverDto {
  @IdField({ description: 'Wie overdraagt.' }) van!: string;
  @IdField({ description: 'Wie overneemt.' }) naar!: string;
  @TextField({ max: 2000, min: 3, lines: true }) reden!: string;
  @ApiProperty({ type: PortfolioCountsDto, description: 'De aantallen uit het voorbeeld: wat u zag, gaat over.' })
  @Type(() => PortfolioCountsDto)
  @ValidateNested()
  voorbeeld!: PortfolioCountsDto;
  @ChoiceField(['ja', 'nee'], { optional: true, description: 'De rol van contractmanager geven aan wie overneemt; alleen de beheerder.' })
  rolGeven?: 'ja' | 'nee';
  @ChoiceField(['ja', 'nee'], { optional: true, description: 'De rol van wie overdraagt vandaag beëindigen; alleen de beheerder.' })
  rolBeeindigen?: 'ja' | 'nee';
}

export class PortfolioPersonDto extends PortfolioCountsDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() naam!: string;
  @ApiProperty() contractmanager!: boolean;
  @ApiProperty({ type: [String] }) rollen!: string[];
  @ApiProperty({ type: String, nullable: true, description: 'Tot welk bedrag deze persoon alleen beslist.' }) mandaat!: string | null;
}

export class PortfolioPreviewDto {
  @ApiProperty({ type: PortfolioCountsDto }) overgaand!: PortfolioCountsDto;
  @ApiProperty({ type: [Object], description: 'sleutel, naam en contracten' }) aanbieders!: Record<string, unknown>[];
  @ApiProperty({ type: 'integer', description: 'Herinneringen van de contractkalender: die gaan met de aanbieder mee.' }) herinneringen!: number;
}

export class HandOverRowDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() van!: string;
  @ApiProperty() naar!: string;
  @ApiProperty() reden!: string;
  @ApiProperty({ type: PortfolioCountsDto }) overgegaan!: PortfolioCountsDto;
  @ApiProperty({ type: Object, description: 'gegeven en beeindigd' }) rol!: Record<string, unknown>;
  @ApiProperty({ format: 'date-time' }) op!: string;
  @ApiProperty() door!: string;
}
