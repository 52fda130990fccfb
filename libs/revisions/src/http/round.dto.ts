// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsString, Max, Min, ValidateNested } from 'class-validator';
import { ChoiceField, DateField, IdField, PageQuery, SortField, TextField, Type, WholeField } from '#platform/http';
import { ROUND_STATES, ROUND_STEPS, type RoundState, type RoundStep } from '../domain/course.js';
import type { RoundContent } from '../domain/round.js';

export const VERSION = { min: 1, max: 1_000_000, description: 'De versie die u zag.' };
export const LIST = { message: 'Hier hoort een lijst te staan.' };
export const TEXTS = { each: true, message: 'Vul hier tekst in.' };
const DAYS = 'Vul hele dagen van 1 tot en met 180 in.';

export class RoundsQueryDto extends PageQuery {
  @ChoiceField(ROUND_STATES, { optional: true }) staat?: RoundState;
  @TextField({ max: 100, optional: true, description: 'Deel van de titel.' }) zoek?: string;
  @SortField(['nummer', 'ingangsdatum']) sorteer?: string;
  @ChoiceField(['csv', 'xlsx'], { optional: true, description: 'De lijst als bestand.' }) formaat?: 'csv' | 'xlsx';
}

class ChoiceDto {
  @ApiProperty({ type: [String], description: 'Codes van segmenten of sleutels van blokken.' })
  @IsArray(LIST)
  @ArrayMaxSize(100)
  @IsString(TEXTS)
  segmenten!: string[];
  @ApiProperty({ type: [String], description: 'Sleutels van soorten overeenkomst.' })
  @IsArray(LIST)
  @ArrayMaxSize(100)
  @IsString(TEXTS)
  soorten!: string[];
  @ApiProperty({ type: [String], description: 'Sleutels van aanbieders.' }) @IsArray(LIST) @ArrayMaxSize(1000) @IsString(TEXTS) aanbieders!: string[];
  @ApiProperty({ type: [String], description: 'Nummers van contracten; zij horen er altijd bij.' })
  @IsArray(LIST)
  @ArrayMaxSize(2000)
  @IsString(TEXTS)
  contracten!: string[];
  @TextField({ max: 200, optional: true, nullable: true, description: 'Naam van de bewaarde weergave waar de contracten uit komen.' }) weergave?:
    string | null;
}

export class RoundDto {
  @TextField({ max: 200 }) titel!: string;
  @TextField({ max: 4000, lines: true }) waarom!: string;
  @DateField() ingangsdatum!: string;
  @DateField({ optional: true, nullable: true, description: 'Leeg: tot het einde van elk contract.' }) totEnMet?: string | null;
  @ApiProperty({ type: ChoiceDto }) @ValidateNested() @Type(() => ChoiceDto) keuze!: ChoiceDto;
  @TextField({ max: 200, optional: true, nullable: true, description: 'Herzieningen met dezelfde naam bereiden één overgang voor.' }) overgang?:
    string | null;
  @WholeField({ min: 1, max: 180, description: 'Dagen om te reageren.' }) reactiedagen!: number;
  @ApiProperty({ type: [Number], description: 'Dagen voor het einde van de termijn.' })
  @IsArray(LIST)
  @ArrayMaxSize(10)
  @IsInt({ each: true, message: DAYS })
  @Min(1, { each: true, message: DAYS })
  @Max(180, { each: true, message: DAYS })
  herinneringen!: number[];
}

export class RoundChangeDto extends RoundDto {
  @WholeField(VERSION) versie!: number;
}

export class RoundStepDto {
  @WholeField(VERSION) versie!: number;
  @ChoiceField(ROUND_STEPS) stap!: RoundStep;
  @TextField({ max: 2000, lines: true, optional: true, nullable: true }) reden?: string | null;
  @IdField({ optional: true, nullable: true, description: 'Het besluit waarop de ronde rust; leeg: het nieuwste.' }) besluit?: string | null;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];

export function roundOf(body: RoundDto): RoundContent {
  const { keuze } = body;
  return {
    title: body.titel.trim(),
    why: body.waarom.trim(),
    effectiveFrom: body.ingangsdatum,
    effectiveUntil: body.totEnMet ?? null,
    choice: {
      segments: unique(keuze.segmenten),
      kinds: unique(keuze.soorten),
      providers: unique(keuze.aanbieders),
      contracts: unique(keuze.contracten),
      view: keuze.weergave?.trim() || null,
    },
    transition: body.overgang?.trim() || null,
    responseDays: body.reactiedagen,
    reminderDays: [...body.herinneringen].sort((a, b) => b - a),
  };
}

class RoundChoiceDto {
  @ApiProperty({ type: [String] }) segmenten!: string[];
  @ApiProperty({ type: [String] }) soorten!: string[];
  @ApiProperty({ type: [String] }) aanbieders!: string[];
  @ApiProperty({ type: [String] }) contracten!: string[];
  @ApiProperty({ type: String, nullable: true }) weergave!: string | null;
}

export class RoundItemDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) nummer!: number;
  @ApiProperty() titel!: string;
  @ApiProperty({ enum: ROUND_STATES }) staat!: RoundState;
  @ApiProperty() gepauzeerd!: boolean;
  @ApiProperty({ format: 'date' }) ingangsdatum!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) reagerenTotEnMet!: string | null;
  @ApiProperty({ type: String, nullable: true }) overgang!: string | null;
  @ApiProperty({ type: 'integer' }) aantalWijzigingen!: number;
  @ApiProperty({ type: 'integer', description: 'Contracten die met de ronde zijn doorgerekend.' }) aantalContracten!: number;
  @ApiProperty() voorbereidDoor!: string;
}

export class RoundOutlookDto {
  @ApiProperty() stap!: string;
  @ApiProperty({ enum: ['voorbereider', 'vrijgever', 'werk'] }) door!: string;
  @ApiProperty({ type: [String], description: 'Wat er nog voor nodig is.' }) mist!: readonly string[];
  @ApiProperty() bron!: string;
  @ApiProperty({ description: 'Of u deze stap mag nemen.' }) vanU!: boolean;
}

export class RoundDetailDto extends RoundItemDto {
  @ApiProperty() waarom!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) totEnMet!: string | null;
  @ApiProperty({ type: RoundChoiceDto }) keuze!: RoundChoiceDto;
  @ApiProperty({ type: 'integer' }) reactiedagen!: number;
  @ApiProperty({ type: [Number] }) herinneringen!: number[];
  @ApiProperty({ type: 'integer', description: 'Contracten die de keuze vandaag treft.' }) gekozenContracten!: number;
  @ApiProperty({ type: 'integer', description: 'Aanbieders van die contracten.' }) gekozenAanbieders!: number;
  @ApiProperty({ type: Object, nullable: true, description: 'sinds, door en reden' }) pauze!: object | null;
  @ApiProperty({ type: Object, nullable: true, description: 'id, nummer en titel' }) besluit!: object | null;
  @ApiProperty({ type: Object, nullable: true, description: 'door en op' }) vrijgegeven!: object | null;
  @ApiProperty({ type: String, nullable: true }) gestoptOmdat!: string | null;
  @ApiProperty({ description: 'Of de inhoud nu mag worden gewijzigd.' }) wijzigbaar!: boolean;
  @ApiProperty({ type: [Object], description: 'Andere herzieningen van dezelfde overgang: nummer, titel en staat.' }) samenMet!: object[];
  @ApiProperty({ type: [Object], description: 'op, door, stap en tekst' }) gebeurtenissen!: object[];
  @ApiProperty({ type: [RoundOutlookDto] }) stappen!: RoundOutlookDto[];
  @ApiProperty({ type: 'integer' }) versie!: number;
}

export class MadeRoundDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) nummer!: number;
}
