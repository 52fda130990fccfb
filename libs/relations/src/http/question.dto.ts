// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { ChoiceField, DateField, EXPORT_FORMATS, PageQuery, SortField, TextField, Type, WholeField, type ExportFormat } from '#platform/http';
import { THREAD_STATES, type ThreadState } from '../domain/question-thread.js';
import { SUBJECT_KINDS, type SubjectKind } from '../domain/subject.js';

export class QuestionsQueryDto extends PageQuery {
  @TextField({
    max: 200,
    optional: true,
    description: 'Waarover: "regel:<bericht>/<nummer>", "bericht:<id>" (ook zijn regels) of "contract:<nummer>".',
  })
  onderwerp?: string;
  @TextField({ max: 3800, optional: true, description: 'Over deze berichten en hun regels: hoogstens 100 ids, met komma’s ertussen.' })
  berichten?: string;
  @ChoiceField([...THREAD_STATES, 'niet-gesloten'], { optional: true, description: 'Een staat, of "niet-gesloten".' }) staat?:
    ThreadState | 'niet-gesloten';
  @ChoiceField(['ons', 'aanbieder', 'regio'], { optional: true, description: 'Wie aan zet is; "ons": de kant van wie het vraagt.' }) wachtOp?: string;
  @ChoiceField(['mij'], { optional: true, description: 'Alleen van mij.' }) eigenaar?: 'mij';
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @ChoiceField(['ja'], { optional: true, description: 'Alleen wat over zijn termijn is.' }) teLaat?: 'ja';
  @ChoiceField(['ja'], { optional: true, description: 'Alleen met berichten die u nog niet las.' }) ongelezen?: 'ja';
  @TextField({ max: 100, optional: true, description: 'Deel van de titel, of het nummer.' }) zoek?: string;
  @SortField(['termijn', 'nummer', 'laatste']) sorteer?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De lijst als bestand.' }) formaat?: ExportFormat;
}

export class SubjectDto {
  @ChoiceField(SUBJECT_KINDS) soort!: SubjectKind;
  @TextField({ max: 120, description: 'Van een regel "<bericht>/<nummer>", van een bericht het id, van een contract het nummer.' }) id!: string;
}

export class AskDto {
  @ApiProperty({ type: SubjectDto }) @ValidateNested() @Type(() => SubjectDto) onderwerp!: SubjectDto;
  @TextField({ max: 150 }) titel!: string;
  @TextField({ max: 4000, lines: true }) tekst!: string;
}

export class AnswerDto {
  @TextField({ max: 4000, lines: true }) tekst!: string;
  @ApiProperty({ type: Boolean, required: false, description: 'De vraag is hiermee klaar.' })
  @IsOptional()
  @IsBoolean({ message: 'Vul true of false in.' })
  sluit?: boolean;
}

export class QuestionChangeDto {
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie die u zag.' }) versie!: number;
  @ChoiceField(THREAD_STATES, { optional: true }) staat?: ThreadState;
  @TextField({ max: 36, optional: true, nullable: true, description: '"mij", het id van een behandelaar, of null: van niemand.' }) eigenaar?:
    string | null;
  @DateField({ optional: true, description: 'De laatste dag waarop wie aan zet is antwoordt.' }) termijn?: string;
}

export class ReadDto {
  @TextField({ max: 18, optional: true, description: 'Tot en met dit bericht; zonder: alles.' }) totEnMet?: string;
}

class QuestionSubjectDto {
  @ApiProperty({ enum: SUBJECT_KINDS }) soort!: SubjectKind;
  @ApiProperty() id!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ description: 'Pagina binnen de regio.' }) link!: string;
}

class LastMessageDto {
  @ApiProperty() door!: string;
  @ApiProperty({ enum: ['aanbieder', 'regio'] }) kant!: string;
  @ApiProperty({ format: 'date-time' }) op!: string;
  @ApiProperty({ description: 'De eerste 200 tekens.' }) tekst!: string;
}

export class QuestionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'V-0012' }) nummer!: string;
  @ApiProperty() titel!: string;
  @ApiProperty({ type: QuestionSubjectDto }) onderwerp!: QuestionSubjectDto;
  @ApiProperty({ type: Object, description: 'sleutel en naam' }) aanbieder!: { sleutel: string; naam: string };
  @ApiProperty({ type: Object, nullable: true, description: 'id en naam' }) eigenaar!: { id: string; naam: string } | null;
  @ApiProperty({ enum: THREAD_STATES }) staat!: ThreadState;
  @ApiProperty({ format: 'date' }) termijn!: string;
  @ApiProperty() teLaat!: boolean;
  @ApiProperty({ type: LastMessageDto }) laatste!: LastMessageDto;
  @ApiProperty({ format: 'date-time' }) geopendOp!: string;
  @ApiProperty() geopendDoor!: string;
  @ApiProperty({ type: 'integer', description: 'Berichten van anderen die u nog niet las.' }) ongelezen!: number;
  @ApiProperty({ type: 'integer' }) versie!: number;
}

export class QuestionDetailDto extends QuestionDto {
  @ApiProperty({ type: Object, nullable: true, description: 'code en naam' }) gemeente!: { code: string; naam: string } | null;
  @ApiProperty({ type: [Object], description: 'id, door, kant, op, tekst, vanMij en nieuw; oudste eerst.' }) berichten!: Record<string, unknown>[];
  @ApiProperty({ type: [Object], description: 'op, door, soort (staat, eigenaar, termijn) en tekst.' }) gebeurtenissen!: Record<string, unknown>[];
  @ApiProperty({ type: [Object], description: 'Waarop de regel is afgekeurd: code, oorzaak, gedeclareerd en verwacht.' }) bevindingen!: Record<
    string,
    unknown
  >[];
}

export class OwnerDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() naam!: string;
}
