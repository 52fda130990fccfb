// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { FUNDING_MODES, type FundingMode } from '../domain/funding-assessment.js';
import { PROCEDURE_KINDS, type ProcedureKind } from '../domain/procedure-assessment.js';

export class CriterionDto {
  @ApiProperty() sleutel!: string;
  @ApiProperty() tekst!: string;
  @ApiProperty({ example: 'Strategie 4.2' }) bron!: string;
}

export class FundingCriterionDto extends CriterionDto {
  @ApiProperty({ enum: FUNDING_MODES }) spreektVoor!: FundingMode;
}

export class FundingModeDto {
  @ApiProperty({ enum: FUNDING_MODES }) vorm!: FundingMode;
  @ApiProperty() mogelijk!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Waarom de vorm in deze strategie niet kan.' }) reden!: string | null;
  @ApiProperty() bron!: string;
}

export class ProcedureKindDto {
  @ApiProperty({ enum: PROCEDURE_KINDS }) soort!: ProcedureKind;
  @ApiProperty() naam!: string;
  @ApiProperty() bron!: string;
}

export class SourcedTextDto {
  @ApiProperty() tekst!: string;
  @ApiProperty() bron!: string;
}

export class DecisionOfChoiceDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'BB-0012' }) nummer!: string;
  @ApiProperty() titel!: string;
  @ApiProperty() gremium!: string;
  @ApiProperty({ format: 'date' }) genomenOp!: string;
  @ApiProperty({ format: 'date', description: 'Met de strategie, of met het besluit als dat later ingaat.' }) geldtVanaf!: string;
  @ApiProperty({ description: 'Geldt vandaag.' }) geldt!: boolean;
  @ApiProperty({ description: 'Vervangen door een later besluit: leg de keuze opnieuw vast.' }) vervangen!: boolean;
}

export class ChoiceDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() keuze!: string;
  @ApiProperty({ type: [String], description: 'De richting op dat moment.' }) richting!: string[];
  @ApiProperty() uitleg!: string;
  @ApiProperty() motivering!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Waarom is afgeweken van de richting of uitgeweken van een procedure.' }) afwijking!:
    string | null;
  @ApiProperty() uitgeweken!: boolean;
  @ApiProperty() vastgelegdDoor!: string;
  @ApiProperty({ format: 'date-time' }) vastgelegdOp!: string;
  @ApiProperty({ type: DecisionOfChoiceDto }) besluit!: DecisionOfChoiceDto;
}

class EditedDto {
  @ApiProperty({ description: 'Door iemand gewijzigd; anders zoals het document het zegt.' }) eigen!: boolean;
  @ApiProperty({ type: 'integer' }) versie!: number;
  @ApiProperty({ format: 'date-time' }) gewijzigdOp!: string;
  @ApiProperty() gewijzigdDoor!: string;
  @ApiProperty() bron!: string;
  @ApiProperty({ type: [ChoiceDto], description: 'De nieuwste eerst: die geldt.' }) keuzes!: ChoiceDto[];
}

export class FundingAnswerDto {
  @ApiProperty() criterium!: string;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Leeg: nog niet beantwoord.' }) voldaan!: boolean | null;
  @ApiProperty({ type: String, nullable: true, description: 'Leeg: niet in bron.' }) reden!: string | null;
  @ApiProperty() bron!: string;
  @ApiProperty({ type: SourcedTextDto, nullable: true, description: 'Een andere plaats in de bron zegt het tegendeel.' })
  tegenspraak!: SourcedTextDto | null;
}

export class TallyDto {
  @ApiProperty({ enum: FUNDING_MODES }) vorm!: FundingMode;
  @ApiProperty({ type: 'integer' }) voldaan!: number;
  @ApiProperty({ type: 'integer' }) van!: number;
}

export class AllowedOnPartsDto extends SourcedTextDto {
  @ApiProperty({ enum: FUNDING_MODES }) vorm!: FundingMode;
}

export class FundingAssessmentDto extends EditedDto {
  @ApiProperty({ type: String, nullable: true, description: 'Leeg: het hele segment.' }) onderdeel!: string | null;
  @ApiProperty({ type: [FundingAnswerDto] }) antwoorden!: FundingAnswerDto[];
  @ApiProperty({ type: [TallyDto] }) telling!: TallyDto[];
  @ApiProperty({ enum: FUNDING_MODES, nullable: true, description: 'Uitgerekend; leeg: geen richting.' }) richting!: FundingMode | null;
  @ApiProperty() uitleg!: string;
  @ApiProperty({ enum: FUNDING_MODES, nullable: true, description: 'Wat het document concludeert.' }) richtingDocument!: FundingMode | null;
  @ApiProperty({ type: String, nullable: true }) toelichting!: string | null;
  @ApiProperty({ type: [AllowedOnPartsDto] }) ookOpOnderdelen!: AllowedOnPartsDto[];
}

export class WeighingDto {
  @ApiProperty() criterium!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Leeg: niet in bron.' }) tekst!: string | null;
  @ApiProperty() bron!: string;
}

export class ProcedureAssessmentDto extends EditedDto {
  @ApiProperty({ type: [WeighingDto] }) wegingen!: WeighingDto[];
  @ApiProperty({ enum: PROCEDURE_KINDS, isArray: true }) richting!: ProcedureKind[];
  @ApiProperty() motivering!: string;
}

export class SegmentAssessmentDto {
  @ApiProperty() sleutel!: string;
  @ApiProperty({ type: 'integer' }) nummer!: number;
  @ApiProperty() naam!: string;
  @ApiProperty({ type: [FundingAssessmentDto], description: 'Het hele segment eerst, dan zijn onderdelen.' }) bekostiging!: FundingAssessmentDto[];
  @ApiProperty({ type: ProcedureAssessmentDto, nullable: true }) procedure!: ProcedureAssessmentDto | null;
}

export class AssessedStrategyDto {
  @ApiProperty() sleutel!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ format: 'date' }) vanaf!: string;
}

export class FundingFrameDto {
  @ApiProperty({ type: [FundingCriterionDto] }) criteria!: FundingCriterionDto[];
  @ApiProperty({ type: [FundingModeDto] }) vormen!: FundingModeDto[];
}

export class ProcedureFrameDto {
  @ApiProperty({ type: [CriterionDto] }) criteria!: CriterionDto[];
  @ApiProperty({ type: [ProcedureKindDto] }) soorten!: ProcedureKindDto[];
  @ApiProperty({ type: SourcedTextDto, nullable: true }) uitwijken!: SourcedTextDto | null;
}

export class AssessmentsDto {
  @ApiProperty({ type: AssessedStrategyDto, nullable: true }) strategie!: AssessedStrategyDto | null;
  @ApiProperty({ type: FundingFrameDto }) bekostiging!: FundingFrameDto;
  @ApiProperty({ type: ProcedureFrameDto }) procedure!: ProcedureFrameDto;
  @ApiProperty({ type: [SegmentAssessmentDto] }) segmenten!: SegmentAssessmentDto[];
}
