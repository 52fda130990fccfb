// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsString, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { centsFromDecimal } from '#kernel';
import { AmountField, ChoiceField, DateField, TextField, Type, WholeField } from '#platform/http';
import { CRITERION_KINDS, type CriterionKind } from '../domain/award-model.js';
import { VARIANTS } from '../domain/known-variants.js';
import { PLANNED_STEPS } from '../domain/tender-planning.js';
import { TERMS } from '../domain/tender-terms.js';
import { PROCEDURE_CODES, type ProcedureCode } from '../domain/tender.js';
import type { TenderCommand } from '../use-cases/save-tender.js';
import { RequirementDto } from './procedure.dto.js';

const LIST = { message: 'Hier hoort een lijst te staan.' };
const YES_NO = { message: 'Vul true of false in.' };
const VERSION = { min: 1, max: 1_000_000, description: 'De versie die u zag.' };
const LONG = { max: 4000, min: 0, lines: true } as const;

/** A moment with its offset, or null. */
function MomentField(description: string): PropertyDecorator {
  return (target, key) => {
    ApiProperty({ type: String, format: 'date-time', nullable: true, description })(target, key);
    ValidateIf((_, value) => value !== null)(target, key);
    Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/, { message: 'Vul een dag en een tijd in.' })(target, key);
  };
}

/** Codes, as texts. */
function CodesField(description: string, most: number): PropertyDecorator {
  return (target, key) => {
    ApiProperty({ type: [String], description })(target, key);
    IsArray(LIST)(target, key);
    ArrayMaxSize(most)(target, key);
    IsString({ each: true, message: 'Vul hier tekst in.' })(target, key);
    MaxLength(20, { each: true, message: 'Gebruik hoogstens 20 tekens.' })(target, key);
  };
}

class TenderLotDto {
  @TextField({ max: 200 }) titel!: string;
  @TextField(LONG) omschrijving!: string;
  @AmountField({ optional: true, nullable: true, description: 'Over de hele looptijd, zonder btw.' }) raming?: string | null;
  @AmountField({ optional: true, nullable: true, description: 'Over alle opties samen.' }) opties?: string | null;
  @AmountField({ optional: true, nullable: true, description: 'Het meeste dat eronder kan worden gekocht.' }) maximumBedrag?: string | null;
  @WholeField({ min: 1, max: 999, optional: true, nullable: true, description: 'Het grootste aantal overeenkomsten.' }) maximum?: number | null;
  @CodesField('CPV-codes, de belangrijkste eerst.', 20) cpv!: string[];
  @CodesField('NUTS-codes.', 40) nuts!: string[];
}
class TenderCriterionDto {
  @WholeField({ min: 1, max: 99, optional: true, nullable: true, description: 'Nummer van het perceel; leeg: voor elk perceel.' }) perceel?:
    number | null;
  @TextField({ max: 200 }) titel!: string;
  @ChoiceField(CRITERION_KINDS) soort!: CriterionKind;
  @WholeField({ min: 1, max: 100, description: 'In procenten; samen 100 per perceel.' }) gewicht!: number;
  @TextField(LONG) toelichting!: string;
}
class TenderTermDto {
  @ChoiceField(TERMS.map((t) => t.key)) sleutel!: string;
  @TextField(LONG) keuze!: string;
  @TextField(LONG) motivering!: string;
}

export class TenderDto {
  @TextField({ max: 200 }) titel!: string;
  @TextField({ max: 4000, lines: true }) toelichting!: string;
  @TextField({ max: 20, optional: true, nullable: true, description: 'Sleutel van het segment.' }) segment?: string | null;
  @TextField({ max: 4000, lines: true, description: 'Waarom een aanbesteding.' }) motivering!: string;
  @TextField({ max: 100, description: 'Sleutel van de soort overeenkomst.' }) contractsoort!: string;
  @DateField() contractVan!: string;
  @DateField() contractTotEnMet!: string;
  @CodesField('Codes van gemeenten die meedoen.', 100) gemeenten!: string[];
  @WholeField({ min: 1, max: 90, description: 'Dagen om een vraag over een inschrijving te beantwoorden.' }) verduidelijkingDagen!: number;
  @ApiProperty({ type: [RequirementDto] })
  @IsArray(LIST)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RequirementDto)
  eisen!: RequirementDto[];
  @ChoiceField(Object.keys(PROCEDURE_CODES)) vorm!: ProcedureCode;
  @ApiProperty() @IsBoolean(YES_NO) raamovereenkomst!: boolean;
  @TextField({ ...LONG, optional: true, nullable: true }) redenLanger?: string | null;
  @WholeField({ min: 0, max: 20 }) optieAantal!: number;
  @WholeField({ min: 0, max: 120 }) optieMaanden!: number;
  @TextField(LONG) ramingToelichting!: string;
  @TextField(LONG) percelenReden!: string;
  @WholeField({ min: 1, max: 99, optional: true, nullable: true }) maximumPercelen?: number | null;
  @WholeField({ min: 1, max: 9999, optional: true, nullable: true }) maximumOvereenkomsten?: number | null;
  @DateField({ optional: true, nullable: true }) aankondigenOp?: string | null;
  @MomentField('Tot wanneer vragen kunnen worden gesteld; null: geen vragenronde.') vragenTot!: string | null;
  @DateField({ optional: true, nullable: true }) notaOp?: string | null;
  @MomentField('Het laatste moment waarop een hele inschrijving telt.') sluitOp!: string | null;
  @WholeField({ min: 20, max: 180, description: 'Kalenderdagen, minstens 20.' }) wachttermijn!: number;
  @TextField({ max: 200, min: 0 }) rechter!: string;
  @TextField({ ...LONG, description: 'Waarom eisen en voorwaarden in verhouding zijn.' }) proportionaliteit!: string;
  @ApiProperty({ type: [TenderLotDto] })
  @IsArray(LIST)
  @ArrayMaxSize(99)
  @ValidateNested({ each: true })
  @Type(() => TenderLotDto)
  percelen!: TenderLotDto[];
  @ApiProperty({ type: [TenderCriterionDto] })
  @IsArray(LIST)
  @ArrayMaxSize(99)
  @ValidateNested({ each: true })
  @Type(() => TenderCriterionDto)
  criteria!: TenderCriterionDto[];
  @ApiProperty({ type: [TenderTermDto] })
  @IsArray(LIST)
  @ArrayMaxSize(TERMS.length)
  @ValidateNested({ each: true })
  @Type(() => TenderTermDto)
  keuzes!: TenderTermDto[];
}
export class TenderChangeDto extends TenderDto {
  @WholeField(VERSION) versie!: number;
}

const cents = (text: string | null | undefined): bigint | null => (text === null || text === undefined ? null : centsFromDecimal(text));
const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;

export const tenderCommandOf = (body: TenderDto): TenderCommand => ({
  procedure: {
    title: body.titel.trim(),
    summary: body.toelichting.trim(),
    segmentCode: body.segment || null,
    motivation: body.motivering.trim(),
    contractKind: body.contractsoort,
    contractFrom: body.contractVan,
    contractLast: body.contractTotEnMet,
    municipalities: body.gemeenten,
    clarificationDays: body.verduidelijkingDagen,
    source: null,
    requirements: body.eisen.map((e, i) => ({
      no: i + 1,
      title: e.titel.trim(),
      text: e.tekst.trim(),
      proofKind: e.bewijssoort,
      proof: e.bewijs.trim(),
      expires: e.verloopt,
    })),
  },
  papers: {
    procedureCode: body.vorm,
    framework: body.raamovereenkomst,
    frameworkReason: trimmed(body.redenLanger),
    optionCount: body.optieAantal,
    optionMonths: body.optieMaanden,
    estimateBasis: body.ramingToelichting.trim(),
    lotsReason: body.percelenReden.trim(),
    maxLots: body.maximumPercelen ?? null,
    maxContracts: body.maximumOvereenkomsten ?? null,
    announceOn: body.aankondigenOp ?? null,
    questionsUntil: instant(body.vragenTot),
    notaOn: body.notaOp ?? null,
    deadline: instant(body.sluitOp),
    standstillDays: body.wachttermijn,
    court: body.rechter.trim(),
    proportionality: body.proportionaliteit.trim(),
    lots: body.percelen.map((l) => ({
      title: l.titel.trim(),
      description: l.omschrijving.trim(),
      estimateCents: cents(l.raming),
      optionCents: cents(l.opties),
      maxCents: cents(l.maximumBedrag),
      maxContracts: l.maximum ?? null,
      cpv: [...new Set(l.cpv.map((c) => c.trim()).filter(Boolean))],
      nuts: [...new Set(l.nuts.map((c) => c.trim().toUpperCase()).filter(Boolean))],
    })),
    criteria: body.criteria.map((c) => ({
      lotNo: c.perceel ?? null,
      title: c.titel.trim(),
      kind: c.soort,
      weight: c.gewicht,
      description: c.toelichting.trim(),
    })),
    terms: body.keuzes
      .map((t) => ({ key: t.sleutel, choice: t.keuze.trim(), motivation: t.motivering.trim() }))
      .filter((t) => t.choice || t.motivation),
  },
});

class PlannedDayDto {
  @ChoiceField(PLANNED_STEPS.filter((s) => s !== 'start')) stap!: string;
  @DateField() op!: string;
}
export class TenderPlanningDto {
  @WholeField(VERSION) versie!: number;
  @ApiProperty({ type: [PlannedDayDto], description: 'Dagen die u zelf kiest; de andere worden teruggerekend.' })
  @IsArray(LIST)
  @ArrayMaxSize(PLANNED_STEPS.length)
  @ValidateNested({ each: true })
  @Type(() => PlannedDayDto)
  dagen!: PlannedDayDto[];
}
class NoticeValueDto {
  @TextField({ max: 60, description: 'Sleutel van het veld, zoals BT-501 of BT-262/2.' }) veld!: string;
  @TextField({ max: 4000, min: 0, lines: true }) waarde!: string;
}
export class TenderNoticeDto {
  @ApiProperty({ type: [NoticeValueDto], description: 'Wat u zelf invult; de rest volgt uit de stukken.' })
  @IsArray(LIST)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => NoticeValueDto)
  velden!: NoticeValueDto[];
}
export class NoticeQueryDto {
  @ChoiceField(['csv', 'xlsx'], { optional: true, description: 'De velden als bestand.' }) formaat?: 'csv' | 'xlsx';
}
export class SwitchDto {
  @WholeField(VERSION) versie!: number;
  @ChoiceField([...VARIANTS.keys()], { description: 'De soort procedure waarmee u verdergaat.' }) soort!: string;
  @TextField({ max: 2000, lines: true }) reden!: string;
}
