// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import {
  ChoiceField,
  DateField,
  EXPORT_FORMATS,
  IdField,
  PageQuery,
  SortField,
  TextField,
  WholeField,
  YearField,
  type ExportFormat,
} from '#platform/http';
import { SIDES, type Side } from '../domain/question-thread.js';
import { AGREEMENT_STATES, type AgreementState } from '../domain/talk-agreement.js';
import { TALK_KINDS, TALK_STATES, type TalkKind, type TalkState } from '../domain/talk.js';

const TIME = { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, text: 'Vul een tijd in als uu:mm.' };
const VERSION = { min: 1, max: 1_000_000, description: 'De versie die u zag.' };

export class TalksQueryDto extends PageQuery {
  @ChoiceField([...TALK_STATES, 'open'], { optional: true, description: 'Een staat, of "open": gepland of nog zonder bevestigd verslag.' }) staat?:
    TalkState | 'open';
  @ChoiceField(['ons', 'aanbieder', 'regio'], { optional: true, description: 'Wie aan zet is; "ons": de kant van wie het vraagt.' }) wachtOp?: string;
  @ChoiceField(['ja'], { optional: true, description: 'De dag is voorbij en er is nog geen verslag.' }) nietVastgelegd?: 'ja';
  @ChoiceField(['mij'], { optional: true, description: 'Alleen van mij.' }) eigenaar?: 'mij';
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @YearField({ optional: true }) jaar?: number;
  @TextField({ max: 100, optional: true, description: 'Deel van de naam van de aanbieder, of het nummer.' }) zoek?: string;
  @SortField(['datum']) sorteer?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De lijst als bestand.' }) formaat?: ExportFormat;
}

export class AgreementsQueryDto extends PageQuery {
  @ChoiceField(AGREEMENT_STATES, { optional: true }) staat?: AgreementState;
  @ChoiceField(['ja'], { optional: true, description: 'Alleen wat over zijn dag is.' }) teLaat?: 'ja';
  @ChoiceField(SIDES, { optional: true, description: 'Wie de afspraak nakomt.' }) kant?: Side;
  @ChoiceField(['mij'], { optional: true, description: 'Alleen van mij.' }) eigenaar?: 'mij';
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De lijst als bestand.' }) formaat?: ExportFormat;
}

export class NewTalkDto {
  @TextField({ max: 100, description: 'Sleutel van de aanbieder.' }) aanbieder!: string;
  @ChoiceField(TALK_KINDS) soort!: TalkKind;
  @DateField() datum!: string;
  @ApiProperty({ type: String, required: false, nullable: true, example: '10:00' })
  @IsOptional()
  @Matches(TIME.pattern, { message: TIME.text })
  tijd?: string | null;
  @TextField({ max: 200, optional: true, nullable: true }) plaats?: string | null;
  @IdField({ optional: true, nullable: true, description: 'Wie het gesprek namens de regio voert; zonder: de contractmanager.' }) eigenaar?:
    string | null;
  @ApiProperty({ type: [String], required: false, description: 'Agendapunten waarmee het gesprek begint.' })
  @IsOptional()
  @IsArray({ message: 'Hier hoort een lijst te staan.' })
  @ArrayMaxSize(30, { message: 'Gebruik hoogstens 30 punten.' })
  @IsString({ each: true, message: 'Vul hier tekst in.' })
  @MaxLength(200, { each: true, message: 'Gebruik hoogstens 200 tekens.' })
  @Matches(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u, { each: true, message: 'Vul hier tekst in.' })
  agenda?: string[];
}

export class TalkChangeDto {
  @WholeField(VERSION) versie!: number;
  @DateField({ optional: true }) datum?: string;
  @ApiProperty({ type: String, required: false, nullable: true, example: '10:00' })
  @IsOptional()
  @Matches(TIME.pattern, { message: TIME.text })
  tijd?: string | null;
  @TextField({ max: 200, optional: true, nullable: true }) plaats?: string | null;
  @IdField({ optional: true, nullable: true }) eigenaar?: string | null;
  @TextField({ max: 500, optional: true, nullable: true, description: 'Waarom het verplaatst; nodig bij een andere dag.' }) reden?: string | null;
}

export class CallOffDto {
  @WholeField(VERSION) versie!: number;
  @TextField({ max: 500 }) reden!: string;
}

export class AgendaItemDto {
  @TextField({ max: 200 }) punt!: string;
  @TextField({ max: 2000, lines: true, optional: true, nullable: true }) toelichting?: string | null;
}

export class ReportDto {
  @WholeField(VERSION) versie!: number;
  @TextField({ max: 20_000, lines: true }) tekst!: string;
  @TextField({ max: 1000, lines: true, description: 'Wie erbij waren.' }) aanwezig!: string;
}

export class VersionDto {
  @WholeField(VERSION) versie!: number;
}

export class ReportReplyDto {
  @WholeField(VERSION) versie!: number;
  @ApiProperty() @IsBoolean({ message: 'Vul true of false in.' }) akkoord!: boolean;
  @TextField({ max: 4000, lines: true, optional: true, nullable: true, description: 'Wat er niet klopt; nodig zonder akkoord.' }) opmerking?:
    string | null;
}

export class NewAgreementDto {
  @TextField({ max: 1000, lines: true }) tekst!: string;
  @ChoiceField(SIDES, { description: 'Wie de afspraak nakomt.' }) kant!: Side;
  @IdField({ optional: true, nullable: true, description: 'Van de regio; zonder: wie het gesprek voert.' }) eigenaar?: string | null;
  @TextField({ max: 200, optional: true, nullable: true, description: 'Van de aanbieder: een naam, als die bekend is.' }) naam?: string | null;
  @DateField() datum!: string;
}

export class AgreementChangeDto {
  @WholeField(VERSION) versie!: number;
  @ChoiceField(AGREEMENT_STATES, { optional: true }) staat?: AgreementState;
  @DateField({ optional: true }) datum?: string;
  @TextField({ max: 1000, lines: true, optional: true, nullable: true }) toelichting?: string | null;
}

class KeyAndNameDto {
  @ApiProperty() sleutel!: string;
  @ApiProperty() naam!: string;
}

class PersonDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) id!: string | null;
  @ApiProperty() naam!: string;
}

export class TalkDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'G-0012' }) nummer!: string;
  @ApiProperty({ enum: TALK_KINDS }) soort!: TalkKind;
  @ApiProperty({ type: KeyAndNameDto }) aanbieder!: KeyAndNameDto;
  @ApiProperty({ format: 'date' }) datum!: string;
  @ApiProperty({ type: String, nullable: true, example: '10:00' }) tijd!: string | null;
  @ApiProperty({ type: String, nullable: true }) plaats!: string | null;
  @ApiProperty({ type: PersonDto, nullable: true }) eigenaar!: PersonDto | null;
  @ApiProperty({ enum: TALK_STATES }) staat!: TalkState;
  @ApiProperty({ enum: SIDES, nullable: true }) wachtOp!: Side | null;
  @ApiProperty({ description: 'De dag is voorbij en er is nog geen verslag.' }) nietVastgelegd!: boolean;
  @ApiProperty({ type: 'integer' }) openAfspraken!: number;
  @ApiProperty({ type: 'integer' }) afsprakenTeLaat!: number;
  @ApiProperty({ type: 'integer' }) versie!: number;
}

export class AgreementDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: Object, description: 'id, nummer en datum' }) gesprek!: { id: string; nummer: string; datum: string };
  @ApiProperty({ type: KeyAndNameDto }) aanbieder!: KeyAndNameDto;
  @ApiProperty() tekst!: string;
  @ApiProperty({ enum: SIDES }) kant!: Side;
  @ApiProperty({ type: PersonDto, nullable: true }) eigenaar!: PersonDto | null;
  @ApiProperty({ format: 'date' }) datum!: string;
  @ApiProperty({ enum: AGREEMENT_STATES }) staat!: AgreementState;
  @ApiProperty() teLaat!: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true }) afgerondOp!: string | null;
  @ApiProperty({ type: String, nullable: true }) afgerondDoor!: string | null;
  @ApiProperty({ type: String, nullable: true }) toelichting!: string | null;
  @ApiProperty({ type: 'integer' }) versie!: number;
}

export class TalkDetailDto extends TalkDto {
  @ApiProperty({ type: String, nullable: true }) aanwezig!: string | null;
  @ApiProperty({ type: Object, nullable: true, description: 'Het gesprek ervoor: id, nummer en datum.' }) vorige!: object | null;
  @ApiProperty({ type: [Object], description: 'id, punt, toelichting, kant en door.' }) agenda!: object[];
  @ApiProperty({ type: Object, nullable: true, description: 'Wat de regio schreef en nog niet voorlegde: tekst, door en op.' }) concept!:
    object | null;
  @ApiProperty({ type: [Object], description: 'Voorgelegde verslagen, nieuwste eerst: nummer, tekst, aanwezig, afspraken, door, op en reactie.' })
  verslagen!: object[];
  @ApiProperty({ type: [AgreementDto] }) afspraken!: AgreementDto[];
  @ApiProperty({ type: [Object], description: 'op, door en tekst; oudste eerst.' }) gebeurtenissen!: object[];
}

export class TalkTermsDto {
  @ApiProperty({ type: 'integer' }) afsprakenTeLaat!: number;
  @ApiProperty({ type: 'integer' }) afsprakenTeLaatVanMij!: number;
  @ApiProperty({ type: 'integer' }) openAfspraken!: number;
  @ApiProperty({ type: 'integer', description: 'Verslagen die de kant van wie het vraagt moet schrijven of bevestigen.' }) verslagen!: number;
  @ApiProperty({ type: 'integer', description: 'Gesprekken waarvan de dag voorbij is, zonder verslag.' }) nietVastgelegd!: number;
  @ApiProperty({ type: [Object], description: 'datum en aantal; vandaag en de 14 dagen erna.' }) komend!: { datum: string; aantal: number }[];
}
