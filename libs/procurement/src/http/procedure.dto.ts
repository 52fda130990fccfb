// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, ValidateNested } from 'class-validator';
import { AmountField, ChoiceField, DateField, IdField, PageQuery, TextField, Type, WholeField } from '#platform/http';
import { VARIANTS } from '../domain/known-variants.js';
import { PROOF_KINDS, type ProofKind } from '../domain/procedure.js';

const VERSION = { min: 1, max: 1_000_000, description: 'De versie die u zag.' };
const LIST = { message: 'Hier hoort een lijst te staan.' };
/** A tender is written down with its lots and criteria, at an address of its own. */
const WITH_APPLICATIONS = [...VARIANTS.values()].filter((v) => v.application !== null).map((v) => v.key);
const STATES = [...new Set([...VARIANTS.values()].flatMap(({ procedure: t }) => [t.first, ...t.ends, ...t.steps.map((s) => s.to)]))];
const YES_NO = { message: 'Vul true of false in.' };

export class ProceduresQueryDto extends PageQuery {
  @ChoiceField(STATES, { optional: true }) staat?: string;
  @TextField({ max: 100, optional: true, description: 'Deel van de titel.' }) zoek?: string;
}

export class RequirementDto {
  @TextField({ max: 200 }) titel!: string;
  @TextField({ max: 4000, lines: true }) tekst!: string;
  @ChoiceField(PROOF_KINDS, { description: 'Een bestand, of een eigen verklaring in tekst.' }) bewijssoort!: ProofKind;
  @TextField({ max: 500, description: 'Waarmee een aanbieder de eis aantoont.' }) bewijs!: string;
  @ApiProperty({ description: 'Het bewijs heeft een laatste dag.' }) @IsBoolean(YES_NO) verloopt!: boolean;
}

class WindowDto {
  @DateField() van!: string;
  @DateField({ optional: true, nullable: true, description: 'Leeg: tot de procedure eindigt.' }) totEnMet?: string | null;
}

class TariffDto {
  @TextField({ max: 20, description: 'Code van het product.' }) code!: string;
  @AmountField({ description: 'Voor iedereen gelijk; per eenheid van het product.' }) tarief!: string;
  @IdField({ optional: true, nullable: true, description: 'Het besluit dat dit aanbod ontbreekt.' }) besluit?: string | null;
}

export class ProcedureDto {
  @TextField({ max: 200 }) titel!: string;
  @TextField({ max: 4000, lines: true }) toelichting!: string;
  @TextField({ max: 20, optional: true, nullable: true, description: 'Sleutel van het segment.' }) segment?: string | null;
  @TextField({ max: 4000, lines: true, description: 'Waarom deze procedure, en waarom de eisen in verhouding zijn.' }) motivering!: string;
  @TextField({ max: 100, description: 'Sleutel van de soort overeenkomst.' }) contractsoort!: string;
  @DateField() contractVan!: string;
  @DateField() contractTotEnMet!: string;
  @ApiProperty({ type: [String], description: 'Codes van gemeenten die meedoen.' })
  @IsArray(LIST)
  @ArrayMaxSize(100)
  @IsString({ each: true, message: 'Vul hier tekst in.' })
  gemeenten!: string[];
  @WholeField({ min: 1, max: 90 }) verduidelijkingDagen!: number;
  @WholeField({ min: 1, max: 90 }) bezwaarDagen!: number;
  @ApiProperty({ description: 'Nieuwe aanbieders alleen voor missend aanbod.' }) @IsBoolean(YES_NO) alleenMissendAanbod!: boolean;
  @ApiProperty({ type: [RequirementDto] })
  @IsArray(LIST)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RequirementDto)
  eisen!: RequirementDto[];
  @ApiProperty({ type: [WindowDto] }) @IsArray(LIST) @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => WindowDto) vensters!: WindowDto[];
  @ApiProperty({ type: [TariffDto] })
  @IsArray(LIST)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => TariffDto)
  producten!: TariffDto[];
}

export class NewProcedureDto extends ProcedureDto {
  @ChoiceField(WITH_APPLICATIONS) soort!: string;
}

export class ProcedureChangeDto extends ProcedureDto {
  @WholeField(VERSION) versie!: number;
}

export class ProcedureStepDto {
  @WholeField(VERSION) versie!: number;
  @TextField({ max: 40 }) stap!: string;
  @TextField({ max: 2000, lines: true, optional: true, nullable: true }) reden?: string | null;
}

export class ApplicationsQueryDto extends PageQuery {
  @IdField({ optional: true, description: 'Alleen van deze procedure.' }) procedure?: string;
  @ChoiceField(['lopend', 'toegelaten', 'beeindigd', 'hertoetsen'], { optional: true }) toon?: 'lopend' | 'toegelaten' | 'beeindigd' | 'hertoetsen';
  @TextField({ max: 100, optional: true, description: 'Deel van de naam van de aanbieder.' }) zoek?: string;
  @ChoiceField(['csv', 'xlsx'], { optional: true, description: 'De lijst als bestand.' }) formaat?: 'csv' | 'xlsx';
}

class CompanyDto {
  @TextField({ max: 200, min: 0 }) naam!: string;
  @TextField({ max: 20, min: 0 }) agb!: string;
  @TextField({ max: 20, min: 0 }) kvk!: string;
  @TextField({ max: 200, min: 0 }) contactpersoon!: string;
  @TextField({ max: 254, min: 0 }) email!: string;
}

class DeclaredDto {
  @TextField({ max: 40 }) onderwerp!: string;
  @ApiProperty() @IsBoolean(YES_NO) geldt!: boolean;
  @TextField({ max: 2000, lines: true, optional: true, nullable: true }) toelichting?: string | null;
}

export class AnswerDto {
  @WholeField({ min: 1, max: 1000 }) eis!: number;
  @TextField({ max: 10_000, lines: true, optional: true, nullable: true }) tekst?: string | null;
  @DateField({ optional: true, nullable: true }) geldigTotEnMet?: string | null;
}

export class FillDto {
  @WholeField(VERSION) versie!: number;
  @ApiProperty({ type: CompanyDto }) @ValidateNested() @Type(() => CompanyDto) bedrijf!: CompanyDto;
  @ApiProperty({ type: [DeclaredDto] })
  @IsArray(LIST)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => DeclaredDto)
  verklaring!: DeclaredDto[];
  @ApiProperty({ type: [AnswerDto] })
  @IsArray(LIST)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AnswerDto)
  antwoorden!: AnswerDto[];
  @ApiProperty({ type: [String], description: 'Kenmerken van producten van het tarievenblad.' })
  @IsArray(LIST)
  @ArrayMaxSize(500)
  @IsString({ each: true, message: 'Vul hier tekst in.' })
  producten!: string[];
}

export class RenewDto extends AnswerDto {
  @WholeField(VERSION) versie!: number;
}

export class JudgeDto {
  @WholeField(VERSION) versie!: number;
  @WholeField({ min: 1, max: 1000 }) eis!: number;
  @ChoiceField(['voldoet', 'voldoet-niet']) oordeel!: 'voldoet' | 'voldoet-niet';
  @TextField({ max: 4000, lines: true, optional: true, nullable: true, description: 'Nodig als niet aan de eis is voldaan.' }) reden?: string | null;
}

export class ApplicationStepDto {
  @WholeField(VERSION) versie!: number;
  @TextField({ max: 40 }) stap!: string;
  @TextField({ max: 4000, lines: true, optional: true, nullable: true, description: 'Vraag, antwoord of reden; wat bij de stap hoort.' }) tekst?:
    string | null;
  @IsOptional() @WholeField({ min: 1, max: 1000, optional: true, description: 'De eis waar een vraag over gaat.' }) eis?: number;
  @DateField({ optional: true, nullable: true, description: 'Bij uittreden: de laatste dag van de overeenkomst; leeg is vandaag.' }) laatsteDag?:
    string | null;
}
