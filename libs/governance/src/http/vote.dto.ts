// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, ValidateNested } from 'class-validator';
import { AmountField, ChoiceField, DateField, IdField, PageQuery, TextField, Type, WholeField } from '#platform/http';
import { SUBJECT_KINDS, type SubjectKind } from '../domain/body.js';
import { OUTCOMES, type Outcome } from '../domain/decision.js';
import { CHOICES, VOTE_MODES, type Choice, type VoteMode } from '../domain/vote.js';
import { BodyRefDto, DecisionRefDto, DecisionSubjectDto } from './governance.dto.js';

const STATES = ['open', 'gesloten', 'ingetrokken'] as const;
const REASONS = [
  'geen-quorum',
  'te-weinig-stemmen',
  'bezwaar',
  'staken-niet-voltallig',
  'staken-voltallig',
  'meerderheid',
  'geen-meerderheid',
  'eens',
] as const;

export class VotesQueryDto extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Sleutel van het gremium.' }) gremium?: string;
  @IdField({ optional: true, description: 'In deze vergadering.' }) vergadering?: string;
  @ChoiceField(['open', 'gesloten'], { optional: true }) staat?: 'open' | 'gesloten';
}

export class NewVoteDto {
  @IdField({ description: 'De vergadering waarin wordt gestemd.' }) vergadering!: string;
  @TextField({ max: 100, optional: true, nullable: true }) agendapunt?: string | null;
  @TextField({ max: 200 }) titel!: string;
  @ApiProperty({ type: DecisionSubjectDto }) @ValidateNested() @Type(() => DecisionSubjectDto) onderwerp!: DecisionSubjectDto;
  @AmountField({ optional: true, nullable: true, description: 'Het bedrag waarover wordt besloten.' }) bedrag?: string | null;
  @TextField({ max: 4000, lines: true }) motivering!: string;
  @DateField({ optional: true, nullable: true, description: 'Leeg: vanaf de dag van de vergadering.' }) geldtVanaf?: string | null;
  @ChoiceField(VOTE_MODES) wijze!: VoteMode;
  @TextField({ max: 100, optional: true, nullable: true, description: 'Sleutel van de raden of colleges die het besluit moeten bekrachtigen.' })
  bekrachtigingDoor?: string | null;
}

export class ChoiceDto {
  @ChoiceField(CHOICES) keuze!: Choice;
  @TextField({ max: 2000, lines: true, optional: true, nullable: true, description: 'Nodig bij een bezwaar.' }) reden?: string | null;
}

export class CloseVoteDto {
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie waarvan u de stand zag.' }) versie!: number;
}

export class WithdrawVoteDto {
  @TextField({ max: 2000, min: 3, lines: true }) reden!: string;
}

class VoteMeetingDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date' }) datum!: string;
}

class VoteDecisionDto extends DecisionRefDto {
  @ApiProperty({ enum: OUTCOMES }) uitkomst!: Outcome;
}

class VoteFactsDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() titel!: string;
  @ApiProperty({ type: BodyRefDto }) gremium!: BodyRefDto;
  @ApiProperty({ type: VoteMeetingDto }) vergadering!: VoteMeetingDto;
  @ApiProperty({ enum: VOTE_MODES }) wijze!: VoteMode;
  @ApiProperty({ enum: STATES }) staat!: (typeof STATES)[number];
  @ApiProperty({ type: 'integer', description: 'Zetels waarvan vastligt wat zij zeiden.' }) gesproken!: number;
  @ApiProperty({ type: VoteDecisionDto, nullable: true }) besluit!: { id: string; nummer: string; uitkomst: string } | null;
}

export class VoteDto extends VoteFactsDto {
  @ApiProperty({ type: 'integer' }) zetels!: number;
}

class WeighingMunicipalityDto {
  @ApiProperty({ example: '0503' }) code!: string;
  @ApiProperty({ example: 'Delft' }) naam!: string;
  @ApiProperty({ type: 'integer', nullable: true }) inwoners!: number | null;
}

class VoteSeatDto {
  @ApiProperty() zetel!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ type: String, nullable: true }) bezetDoor!: string | null;
  @ApiProperty({ type: [WeighingMunicipalityDto] }) gemeenten!: WeighingMunicipalityDto[];
  @ApiProperty({ type: 'integer', description: 'Inwoners op de peildatum, of 1.' }) gewicht!: number;
  @ApiProperty({ enum: CHOICES, nullable: true }) keuze!: Choice | null;
  @ApiProperty({ type: String, nullable: true }) reden!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Wie dit vastlegde.' }) door!: string | null;
}

class TallyDto {
  @ApiProperty({ type: 'integer' }) aanwezig!: number;
  @ApiProperty() quorum!: boolean;
  @ApiProperty({ type: 'integer', description: 'Het gewicht van alle zetels.' }) gewicht!: number;
  @ApiProperty({ type: 'integer' }) voor!: number;
  @ApiProperty({ type: 'integer' }) tegen!: number;
  @ApiProperty({ type: 'integer' }) onthouden!: number;
  @ApiProperty({ type: 'integer', description: 'Zetels met bezwaar.' }) bezwaren!: number;
  @ApiProperty({ enum: OUTCOMES, description: 'Zoals het nu staat; wie nog niet sprak telt als afwezig.' }) uitkomst!: Outcome;
  @ApiProperty({ enum: REASONS }) waarom!: (typeof REASONS)[number];
}

class VoteSubjectDto {
  @ApiProperty({ enum: SUBJECT_KINDS }) soort!: SubjectKind;
  @ApiProperty({ type: String, nullable: true }) id!: string | null;
  @ApiProperty() label!: string;
}

export class VoteDetailDto extends VoteFactsDto {
  @ApiProperty({ type: String, nullable: true }) agendapunt!: string | null;
  @ApiProperty({ type: VoteSubjectDto }) onderwerp!: VoteSubjectDto;
  @ApiProperty({ type: String, nullable: true, example: '1234.56' }) bedrag!: string | null;
  @ApiProperty() motivering!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) geldtVanaf!: string | null;
  @ApiProperty({ type: BodyRefDto, nullable: true }) bekrachtigingDoor!: BodyRefDto | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'De dag van de inwoners die wegen.' }) peildatum!: string | null;
  @ApiProperty({ type: String, nullable: true }) ingetrokkenOmdat!: string | null;
  @ApiProperty() geopendDoor!: string;
  @ApiProperty({ format: 'date-time' }) geopendOp!: string;
  @ApiProperty({ type: String, nullable: true }) geslotenDoor!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) geslotenOp!: string | null;
  @ApiProperty({ type: 'integer' }) versie!: number;
  @ApiProperty({ type: [VoteSeatDto] }) zetels!: VoteSeatDto[];
  @ApiProperty({ type: TallyDto }) stand!: TallyDto;
}

export class NewRatificationDto {
  @TextField({ max: 100, description: 'Sleutel van de zetel.' }) zetel!: string;
  @ApiProperty({ description: 'Onwaar: het weigert.' }) @IsBoolean({ message: 'Kies ja of nee.' }) bekrachtigt!: boolean;
  @DateField() op!: string;
  @TextField({ max: 2000, lines: true, optional: true, nullable: true, description: 'Nodig bij een weigering.' }) toelichting?: string | null;
}

export class RatifyingSeatDto {
  @ApiProperty() zetel!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Leeg: nog niets gezegd.' }) bekrachtigt!: boolean | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) op!: string | null;
  @ApiProperty({ type: String, nullable: true }) toelichting!: string | null;
  @ApiProperty({ type: String, nullable: true }) vastgelegdDoor!: string | null;
}
