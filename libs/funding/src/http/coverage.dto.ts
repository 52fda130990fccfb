// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, EXPORT_FORMATS, SortField, TextField, type ExportFormat } from '#platform/http';
import { DatedPageQuery, DatedQuery } from './dated.js';

const amount = { type: String, example: '1234.56' } as const;
const share = { type: String, example: '86.7', nullable: true } as const;

export class CoverageQueryDto extends DatedPageQuery {
  @TextField({ max: 100, optional: true, description: 'Sleutel van een segment of blok, of niet-ingedeeld.' }) segment?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel of code van één gemeente.' }) gemeente?: string;
  @TextField({ max: 100, optional: true, description: 'Deel van de code of naam van het product.' }) zoek?: string;
  @ChoiceField(['ja'], { optional: true, description: 'Alleen producten waarvoor een gemeente niemand heeft gecontracteerd.' }) gat?: 'ja';
  @SortField(['product', 'segment', 'besteed', 'aanbieders']) sorteer?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De lijst als bestand, één rij per product en gemeente.' }) formaat?: ExportFormat;
}

class CoverageCellDto {
  @ApiProperty({ description: 'Gemeentecode.' }) gemeente!: string;
  @ApiProperty({ type: 'integer', description: 'Aanbieders met een contractregel die geldt.' }) gecontracteerd!: number;
  @ApiProperty({ type: 'integer', description: 'Aanbieders met geboekte zorg in het jaar.' }) actief!: number;
  @ApiProperty({ type: 'integer', description: 'Gecontracteerd, zonder opnamestop.' }) laatToe!: number;
  @ApiProperty(amount) besteed!: string;
  @ApiProperty({ ...share, description: 'Deel van de gemeente in wat op het product is geboekt.' }) aandeel!: string | null;
  @ApiProperty({ enum: ['ja', 'deels', 'nee'], description: 'Of de gemeente aan het segment meedoet; deels: voor een zorgvorm.' }) doetMee!: string;
  @ApiProperty({ description: 'Nieuwe aanbieders kunnen zich melden voor missend aanbod.' }) toelatingOpen!: boolean;
}

export class CoverageRowDto {
  @ApiProperty({ type: Object, description: 'code en naam' }) product!: Record<string, unknown>;
  @ApiProperty({ type: String, nullable: true, description: 'Segment of blok volgens de nieuwste indeling.' }) segment!: string | null;
  @ApiProperty({ type: 'integer', description: 'Aanbieders die in één of meer van de getoonde gemeenten zijn gecontracteerd.' }) aanbieders!: number;
  @ApiProperty(amount) besteed!: string;
  @ApiProperty({ type: [CoverageCellDto], description: 'In de volgorde van gemeenten.' }) cellen!: CoverageCellDto[];
}

export class CoverageDto {
  @ApiProperty({ format: 'date', description: 'De dag waarop de contracten gelden.' }) peildatum!: string;
  @ApiProperty({ type: [Object], description: 'code, sleutel en naam' }) gemeenten!: Record<string, unknown>[];
  @ApiProperty({ type: [CoverageRowDto] }) producten!: CoverageRowDto[];
}

export class CoverageCellPageDto {
  @ApiProperty({ type: Object }) product!: Record<string, unknown>;
  @ApiProperty({ type: Object }) gemeente!: Record<string, unknown>;
  @ApiProperty({ type: String, nullable: true }) segment!: string | null;
  @ApiProperty({ format: 'date' }) peildatum!: string;
  @ApiProperty(amount) besteed!: string;
  @ApiProperty({ type: 'integer' }) kinderen!: number;
  @ApiProperty({ type: [Object], description: 'sleutel, naam, contracten, besteed, aandeel, kinderen en opnamestop.' }) aanbieders!: Record<
    string,
    unknown
  >[];
}

export class ConcentrationQueryDto extends DatedQuery {
  @TextField({ max: 100, optional: true, description: 'Sleutel van een segment of blok, of niet-ingedeeld; zonder: allemaal.' }) segment?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De lijst als bestand.' }) formaat?: ExportFormat;
}

class FewestDto {
  @ApiProperty({ type: 'integer' }) aandeel!: number;
  @ApiProperty({ enum: ['besteding', 'kinderen'] }) van!: string;
  @ApiProperty({ type: 'integer', description: 'Zoveel aanbieders zijn samen genoeg.' }) aanbieders!: number;
  @ApiProperty({ type: 'integer', description: 'Met minder dan zoveel kan het zeker niet; gelijk aan aanbieders waar dat is bewezen.' })
  minstens!: number;
}

export class ConcentrationDto {
  @ApiProperty() sleutel!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ enum: ['segment', 'blok', 'niet-ingedeeld'] }) soort!: string;
  @ApiProperty({ type: 'integer' }) aanbieders!: number;
  @ApiProperty({ type: 'integer', description: 'Elk kind telt één keer.' }) kinderen!: number;
  @ApiProperty(amount) besteed!: string;
  @ApiProperty({ type: [FewestDto] }) kleinste!: FewestDto[];
  @ApiProperty({ type: [Object], description: 'De tien grootste naar besteding: sleutel, naam, besteed, aandeel, kinderen en aandeelKinderen.' })
  grootste!: Record<string, unknown>[];
}
