// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, Matches, ValidateNested } from 'class-validator';
import { AmountField, ChoiceField, DateField, EXPORT_FORMATS, IdField, PageQuery, TextField, Type, type ExportFormat } from '#platform/http';
import { BODY_KINDS, SUBJECT_KINDS, type BodyKind, type SubjectKind } from '../domain/body.js';
import { OUTCOMES, type Outcome } from '../domain/decision.js';
import { VOTE_MODES, type VoteMode } from '../domain/vote.js';

export class MandateDto {
  @ApiProperty({ enum: SUBJECT_KINDS }) onderwerp!: SubjectKind;
  @ApiProperty({ type: String, nullable: true, description: 'Tot en met dit bedrag in euro’s; leeg: geen grens bekend.' }) hoogstens!: string | null;
  @ApiProperty({ format: 'date' }) van!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) totEnMet!: string | null;
  @ApiProperty({ description: 'Geen bron zegt dit letterlijk; bron noemt waaruit het is afgeleid.' }) afgeleid!: boolean;
  @ApiProperty() bron!: string;
}

class VotingDto {
  @ApiProperty({ enum: VOTE_MODES }) wijze!: VoteMode;
  @ApiProperty() bron!: string;
}

class BodyFactsDto {
  @ApiProperty({ example: 'gr-bestuur' }) sleutel!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ enum: BODY_KINDS }) soort!: BodyKind;
  @ApiProperty() taak!: string;
  @ApiProperty() bron!: string;
  @ApiProperty({ type: [MandateDto], description: 'Waarover dit gremium vandaag mag besluiten.' }) mandaten!: MandateDto[];
  @ApiProperty({ type: 'integer' }) besluiten!: number;
  @ApiProperty({ type: VotingDto, nullable: true, description: 'Hoe dit gremium stemt; leeg: niet in bron.' }) stemwijze!: VotingDto | null;
}

export class BodyDto extends BodyFactsDto {
  @ApiProperty({ type: 'integer', description: 'Zetels van vandaag.' }) zetels!: number;
}

export class CodeAndNameDto {
  @ApiProperty({ example: '0503' }) code!: string;
  @ApiProperty({ example: 'Delft' }) naam!: string;
}

export class SeatDto {
  @ApiProperty() zetel!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ type: [CodeAndNameDto], description: 'Namens wie; leeg: niet in bron.' }) gemeenten!: CodeAndNameDto[];
  @ApiProperty({ type: String, nullable: true }) bezetDoor!: string | null;
  @ApiProperty({ format: 'date' }) van!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) totEnMet!: string | null;
  @ApiProperty({ description: 'Geldt vandaag.' }) loopt!: boolean;
  @ApiProperty() bron!: string;
}

export class BodyDetailDto extends BodyFactsDto {
  @ApiProperty({ type: [SeatDto] }) zetels!: SeatDto[];
}

export class NewSeatTermDto {
  @TextField({ max: 100, description: 'Sleutel van de zetel.' }) zetel!: string;
  @TextField({ max: 200, optional: true, nullable: true, description: 'Leeg: niet bekend.' }) bezetDoor?: string | null;
  @ApiProperty({ type: [String], description: 'Codes van de gemeenten; leeg: niet bekend.' })
  @IsArray({ message: 'Vul een lijst in.' })
  @ArrayMaxSize(60, { message: 'Kies hoogstens 60 gemeenten.' })
  @Matches(/^[0-9]{4}$/, { each: true, message: 'Een gemeentecode heeft vier cijfers.' })
  gemeenten!: string[];
  @DateField({ description: 'Eerste dag; de lopende termijn eindigt de dag ervoor.' }) van!: string;
  @TextField({ max: 400, description: 'Waar dit staat.' }) bron!: string;
}

export class NewMandateTermDto {
  @ChoiceField(SUBJECT_KINDS) onderwerp!: SubjectKind;
  @AmountField({ optional: true, nullable: true, description: 'Tot en met dit bedrag; leeg: geen grens.' }) hoogstens?: string | null;
  @DateField({ description: 'Eerste dag; het lopende mandaat eindigt de dag ervoor.' }) van!: string;
  @DateField({ optional: true, nullable: true }) totEnMet?: string | null;
  @TextField({ max: 400, description: 'Waar dit staat.' }) bron!: string;
}

export class BodyRefDto {
  @ApiProperty() sleutel!: string;
  @ApiProperty() naam!: string;
}

export class MeetingsQueryDto extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Sleutel van het gremium.' }) gremium?: string;
}

export class NewMeetingDto {
  @TextField({ max: 100, description: 'Sleutel van het gremium.' }) gremium!: string;
  @DateField() datum!: string;
  @TextField({ max: 200, optional: true, nullable: true }) plaats?: string | null;
  @TextField({ max: 4000, lines: true, optional: true, nullable: true }) agenda?: string | null;
}

export class MeetingDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: BodyRefDto }) gremium!: BodyRefDto;
  @ApiProperty({ format: 'date' }) datum!: string;
  @ApiProperty({ type: String, nullable: true }) plaats!: string | null;
  @ApiProperty({ type: String, nullable: true }) agenda!: string | null;
  @ApiProperty({ type: 'integer' }) besluiten!: number;
}

export class DecisionsQueryDto extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Sleutel van het gremium.' }) gremium?: string;
  @ChoiceField(SUBJECT_KINDS, { optional: true, description: 'Waarover.' }) soort?: SubjectKind;
  @TextField({ max: 200, optional: true, description: 'Kenmerk van het onderwerp; ook besluiten over alles van die soort.' }) onderwerp?: string;
  @ChoiceField(OUTCOMES, { optional: true }) uitkomst?: Outcome;
  @IdField({ optional: true, description: 'Genomen in deze vergadering.' }) vergadering?: string;
  @ChoiceField(['ja'], { optional: true, description: 'Alleen waar iets op kan steunen: aangenomen, niet vervangen, binnen het mandaat.' })
  bruikbaar?: 'ja';
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De lijst als bestand.' }) formaat?: ExportFormat;
}

export class DecisionSubjectDto {
  @ChoiceField(SUBJECT_KINDS) soort!: SubjectKind;
  @TextField({ max: 200, optional: true, nullable: true, description: 'Leeg: alles van deze soort.' }) id?: string | null;
  @TextField({ max: 200, description: 'Hoe het onderwerp heet.' }) label!: string;
}

export class NewDecisionDto {
  @TextField({ max: 100, description: 'Sleutel van het gremium.' }) gremium!: string;
  @IdField({ optional: true, nullable: true }) vergadering?: string | null;
  @TextField({ max: 100, optional: true, nullable: true }) agendapunt?: string | null;
  @TextField({ max: 200 }) titel!: string;
  @ApiProperty({ type: DecisionSubjectDto }) @ValidateNested() @Type(() => DecisionSubjectDto) onderwerp!: DecisionSubjectDto;
  @AmountField({ optional: true, nullable: true, description: 'Het bedrag waarover is besloten.' }) bedrag?: string | null;
  @ChoiceField(OUTCOMES) uitkomst!: Outcome;
  @TextField({ max: 4000, lines: true }) motivering!: string;
  @DateField() genomenOp!: string;
  @DateField({ optional: true, nullable: true, description: 'Leeg: vanaf de dag dat het is genomen.' }) geldtVanaf?: string | null;
  @IdField({ optional: true, nullable: true, description: 'Het besluit dat hiermee wordt verbeterd.' }) vervangt?: string | null;
  @TextField({
    max: 100,
    optional: true,
    nullable: true,
    description: 'Sleutel van de raden of colleges die het moeten bekrachtigen; leeg: niemand.',
  })
  bekrachtigingDoor?: string | null;
}

export class DecisionRefDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'BB-0012' }) nummer!: string;
}

class SubjectOfDecisionDto {
  @ApiProperty({ enum: SUBJECT_KINDS }) soort!: SubjectKind;
  @ApiProperty({ type: String, nullable: true }) id!: string | null;
  @ApiProperty() label!: string;
}

class RatificationStateDto {
  @ApiProperty({ type: BodyRefDto }) gremium!: BodyRefDto;
  @ApiProperty({ type: 'integer' }) zetels!: number;
  @ApiProperty({ type: 'integer' }) bekrachtigd!: number;
}

export class BoardDecisionDto extends DecisionRefDto {
  @ApiProperty() titel!: string;
  @ApiProperty({ type: BodyRefDto }) gremium!: BodyRefDto;
  @ApiProperty({ type: SubjectOfDecisionDto }) onderwerp!: SubjectOfDecisionDto;
  @ApiProperty({ type: String, nullable: true, example: '1234.56' }) bedrag!: string | null;
  @ApiProperty({ enum: OUTCOMES }) uitkomst!: Outcome;
  @ApiProperty({ format: 'date' }) genomenOp!: string;
  @ApiProperty({ format: 'date' }) geldtVanaf!: string;
  @ApiProperty({ description: 'Het gremium mocht op die dag hierover besluiten; anders kan er niets op steunen.' }) binnenMandaat!: boolean;
  @ApiProperty({ type: RatificationStateDto, nullable: true, description: 'Wie het besluit moet bekrachtigen; leeg: niemand.' })
  bekrachtiging!: RatificationStateDto | null;
  @ApiProperty({ type: DecisionRefDto, nullable: true }) vervangenDoor!: DecisionRefDto | null;
}

class MeetingOfDecisionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date' }) datum!: string;
  @ApiProperty({ type: String, nullable: true }) plaats!: string | null;
  @ApiProperty({ type: String, nullable: true }) agenda!: string | null;
}

export class BoardDecisionDetailDto extends BoardDecisionDto {
  @ApiProperty() motivering!: string;
  @ApiProperty({ type: MeetingOfDecisionDto, nullable: true }) vergadering!: MeetingOfDecisionDto | null;
  @ApiProperty({ type: String, nullable: true }) agendapunt!: string | null;
  @ApiProperty({ type: DecisionRefDto, nullable: true }) vervangt!: DecisionRefDto | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'De stemming waaruit het voortkwam.' }) stemming!: string | null;
  @ApiProperty() vastgelegdDoor!: string;
  @ApiProperty({ format: 'date-time' }) vastgelegdOp!: string;
}
