// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { ChoiceField, DateField, IdField, TextField, WholeField } from '#platform/http';
import { FILE_OUTCOMES, FINDING_OUTCOMES, type IntegrityFileOutcome, type IntegrityOutcome } from '../domain/integrity.js';
import { OBJECTION_KINDS, OBJECTION_OUTCOMES, type ObjectionKind, type ObjectionOutcome } from '../domain/objection.js';
import { PROCEEDINGS_KINDS, type ProceedingsKind } from '../persistence/proceedings.store.js';

const VERSION = { min: 1, max: 1_000_000, description: 'De versie die u zag.' };
const YES_NO = { message: 'Vul true of false in.' };

export class InterestDto {
  @ApiProperty({ description: 'Er is een belang.' }) @IsBoolean(YES_NO) belang!: boolean;
  @TextField({ max: 2000, lines: true, optional: true, nullable: true, description: 'Welk belang.' }) toelichting?: string | null;
}
export class InterestRulingDto {
  @ChoiceField(['toegestaan', 'uitgesloten']) uitkomst!: 'toegestaan' | 'uitgesloten';
  @TextField({ max: 2000, lines: true }) reden!: string;
}
export class NewObjectionDto {
  @ChoiceField(OBJECTION_KINDS) soort!: ObjectionKind;
  @TextField({ max: 200 }) onderwerp!: string;
  @TextField({ max: 8000, lines: true }) tekst!: string;
  @TextField({ max: 100, optional: true, nullable: true, description: 'Sleutel van de aanbieder, voor wat per brief kwam.' }) aanbieder?:
    string | null;
  @TextField({ max: 200, optional: true, nullable: true, description: 'Van wie, als het geen aanbieder van de regio is.' }) van?: string | null;
  @DateField({ optional: true, nullable: true }) ontvangenOp?: string | null;
}
export class SeenDto {
  @WholeField(VERSION) versie!: number;
}
export class AnswerObjectionDto extends SeenDto {
  @ChoiceField(OBJECTION_OUTCOMES) uitkomst!: ObjectionOutcome;
  @TextField({ max: 8000, lines: true }) antwoord!: string;
}
export class NewProceedingsDto {
  @ChoiceField(PROCEEDINGS_KINDS) soort!: ProceedingsKind;
  @TextField({ max: 200 }) rechter!: string;
  @TextField({ max: 100, optional: true, nullable: true }) zaaknummer?: string | null;
  @TextField({ max: 200 }) eiser!: string;
  @ApiProperty({ description: 'Tekenen wacht op deze zaak.' }) @IsBoolean(YES_NO) houdtTegen!: boolean;
  @DateField() begonnenOp!: string;
  @IdField({ optional: true, nullable: true }) bezwaar?: string | null;
}
export class EndProceedingsDto extends SeenDto {
  @DateField() afgelopenOp!: string;
  @TextField({ max: 2000, lines: true }) uitkomst!: string;
}
export class OpenIntegrityDto {
  @TextField({ max: 100, description: 'Sleutel van de aanbieder.' }) aanbieder!: string;
}
export class IntegrityFindingDto extends SeenDto {
  @TextField({ max: 100 }) onderwerp!: string;
  @ChoiceField(FINDING_OUTCOMES) uitkomst!: IntegrityOutcome;
  @DateField({ optional: true, nullable: true }) feitOp?: string | null;
  @TextField({ max: 4000, lines: true, optional: true, nullable: true }) tekst?: string | null;
  @TextField({ max: 500, optional: true, nullable: true, description: 'Register, vonnis of stuk waaruit het blijkt.' }) bewijs?: string | null;
}
export class ConcludeIntegrityDto extends SeenDto {
  @ChoiceField(FILE_OUTCOMES) uitkomst!: IntegrityFileOutcome;
  @TextField({ max: 4000, lines: true }) reden!: string;
}
export class DossierRequestDto {
  @TextField({ max: 500, description: 'Waarvoor het dossier nodig is.' }) reden!: string;
}

export class InterestsDto {
  @ApiProperty() tekst!: string;
  @ApiProperty() bron!: string;
  @ApiProperty({ type: [Object], description: 'De verklaringen; wie alleen meewerkt ziet de eigen.' }) verklaringen!: readonly object[];
}
export class ObjectionsDto {
  @ApiProperty({ type: [Object], description: 'Wat kan worden ingebracht, met termijn, bron en zekerheid.' }) soorten!: readonly object[];
  @ApiProperty({ type: [Object] }) bezwaren!: readonly object[];
  @ApiProperty({ type: [Object], nullable: true, description: 'Niet voor een aanbieder.' }) rechtszaken!: readonly object[] | null;
}
export class IntegrityDto {
  @ApiProperty({ type: [Object], description: 'De onderwerpen, met de terugkijkperiode van vandaag.' }) onderwerpen!: readonly object[];
  @ApiProperty({ type: [Object] }) dossiers!: readonly object[];
  @ApiProperty({ type: [Object], description: 'Aanbieders die zich aanmeldden en nog geen dossier hebben.' }) zonder!: readonly object[];
}
export class ProcedureToSignDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() nummer!: string;
  @ApiProperty() titel!: string;
  @ApiProperty({ type: Boolean, nullable: true }) belang!: boolean | null;
  @ApiProperty({ type: String, nullable: true }) oordeel!: string | null;
}
export class TrailLineDto {
  @ApiProperty({ format: 'date-time' }) op!: string;
  @ApiProperty() door!: string;
  @ApiProperty() wat!: string;
  @ApiProperty({ type: String, nullable: true, description: 'De aanmelding waar het over gaat.' }) nummer!: string | null;
}
export class DossierDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() reden!: string;
  @ApiProperty({ enum: ['gevraagd', 'klaar'] }) staat!: string;
  @ApiProperty({ type: Object, nullable: true, description: 'gedaan en totaal' }) voortgang!: object | null;
  @ApiProperty() mislukt!: boolean;
  @ApiProperty({ type: 'integer', nullable: true }) stukken!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Bytes.' }) grootte!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 van het bestand.' }) kenmerk!: string | null;
  @ApiProperty() door!: string;
  @ApiProperty({ format: 'date-time' }) op!: string;
  @ApiProperty({ type: String, nullable: true }) klaarOp!: string | null;
}
