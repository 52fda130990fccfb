// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DateField, TextField, WholeField } from '#platform/http';
import {
  CONSULTATION_KINDS,
  CONSULTATION_LEVELS,
  CONTRIBUTION_OUTCOMES,
  CONTRIBUTOR_KINDS,
  type ConsultationKind,
  type ConsultationLevel,
  type ContributionOutcome,
  type ContributorKind,
} from '../domain/consultation.js';

export class NewConsultationDto {
  @ChoiceField(CONSULTATION_KINDS) soort!: ConsultationKind;
  @TextField({ max: 200 }) titel!: string;
  @ChoiceField(CONSULTATION_LEVELS, { description: 'Hoe ver wie wordt gevraagd meebeslist.' }) niveau!: ConsultationLevel;
  @TextField({ max: 2000, lines: true }) doel!: string;
  @DateField() op!: string;
}

export class CloseConsultationDto {
  @TextField({ max: 2000, lines: true, description: 'Wie erbij was.' }) aanwezig!: string;
  @TextField({ max: 10_000, lines: true }) verslag!: string;
}

export class OwnContributionDto {
  @WholeField({ min: 1, max: 100_000, description: 'Nummer van de tafel.' }) tafel!: number;
  @WholeField({ min: 1, max: 100_000, optional: true, nullable: true, description: 'Leeg: over de herziening als geheel.' }) wijziging?:
    number | null;
  @TextField({ max: 4000, lines: true }) tekst!: string;
}

export class ContributionDto extends OwnContributionDto {
  @ChoiceField(CONTRIBUTOR_KINDS) soort!: ContributorKind;
  @TextField({ max: 200, optional: true, nullable: true, description: 'Wie dit inbracht; niet voor een aanbieder.' }) naam?: string | null;
  @TextField({ max: 100, optional: true, nullable: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string | null;
}

export class AnswerContributionDto {
  @TextField({ max: 4000, lines: true }) antwoord!: string;
  @ChoiceField(CONTRIBUTION_OUTCOMES) uitkomst!: ContributionOutcome;
}

export class ConsultationDto {
  @ApiProperty({ type: 'integer' }) nummer!: number;
  @ApiProperty({ enum: CONSULTATION_KINDS }) soort!: string;
  @ApiProperty() titel!: string;
  @ApiProperty({ enum: CONSULTATION_LEVELS }) niveau!: string;
  @ApiProperty() doel!: string;
  @ApiProperty({ format: 'date' }) op!: string;
  @ApiProperty({ type: String, nullable: true }) aanwezig!: string | null;
  @ApiProperty({ type: String, nullable: true }) verslag!: string | null;
  @ApiProperty({ type: Object, nullable: true, description: 'op en door' }) gesloten!: object | null;
  @ApiProperty({ type: [Object], description: 'nummer, wijziging, soort, van, tekst, op, door en antwoord' }) inbreng!: object[];
}

export class OpenTalkDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) nummer!: number;
  @ApiProperty() titel!: string;
  @ApiProperty() waarom!: string;
  @ApiProperty({ format: 'date' }) ingangsdatum!: string;
  @ApiProperty({ description: 'Of u nu iets kunt inbrengen.' }) bespreekbaar!: boolean;
  @ApiProperty({ type: [Object], description: 'nummer, soort, inhoud en toelichting' }) wijzigingen!: object[];
  @ApiProperty({ type: [ConsultationDto], description: 'Met alleen uw eigen inbreng.' }) tafels!: ConsultationDto[];
}
