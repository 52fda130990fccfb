// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, MonthField, PageQuery, TextField } from '#platform/http';
import { ANSWER_STATES, MESSAGE_STATES, WITH_REFUSED } from '../persistence/messages.query.js';

import { MadeAnswerDto } from './answer.dto.js';

const TYPES = ['JW323', 'JW301', 'JW305', 'JW307', 'JW315'] as const;

export class MessagesQueryDto extends PageQuery {
  @ChoiceField(TYPES, { optional: true }) soort?: string;
  @ChoiceField([...MESSAGE_STATES, WITH_REFUSED], { optional: true }) staat?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel of code van de gemeente.' }) gemeente?: string;
  @MonthField({ optional: true, description: 'Maand waarover is gedeclareerd.' }) maand?: string;
  @TextField({ max: 10, optional: true, description: 'Retourcode waarmee een regel is afgekeurd.' }) code?: string;
  @ChoiceField(ANSWER_STATES, { optional: true, description: 'Op het antwoord.' }) antwoord?: string;
  @TextField({ max: 100, optional: true, description: 'Deel van het nummer of van de naam van de aanbieder.' }) zoek?: string;
}

export class NamedDto {
  @ApiProperty() sleutel!: string;
  @ApiProperty() naam!: string;
}

export class MunicipalityNameDto extends NamedDto {
  @ApiProperty({ example: '0518' }) code!: string;
}

export class MessageDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: TYPES }) soort!: string;
  @ApiProperty() nummer!: string;
  @ApiProperty({ type: NamedDto }) aanbieder!: NamedDto;
  @ApiProperty({ type: MunicipalityNameDto }) gemeente!: MunicipalityNameDto;
  @ApiProperty({ type: String, nullable: true, example: '2025-09' }) periode!: string | null;
  @ApiProperty({ format: 'date-time' }) ontvangenOp!: string;
  @ApiProperty({ type: 'integer' }) regels!: number;
  @ApiProperty({ type: 'integer' }) afgekeurdeRegels!: number;
  @ApiProperty({ type: String, nullable: true, example: '118402.36' }) ingediend!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '108512.96' }) toegekend!: string | null;
  @ApiProperty({ enum: MESSAGE_STATES }) staat!: string;
  @ApiProperty({ example: '0200' }) kopcode!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Tien werkdagen na ontvangst.' }) antwoordTermijn!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Werkdagen tot de termijn; onder nul is hij voorbij. Leeg als er een antwoord is.' })
  antwoordWerkdagen!: number | null;
  @ApiProperty({ type: MadeAnswerDto, nullable: true }) antwoord!: MadeAnswerDto | null;
}

export class TrailStepDto {
  @ApiProperty() stap!: string;
  @ApiProperty({ format: 'date-time' }) op!: string;
}

export class MessageFindingDto {
  @ApiProperty({ example: 'TR358' }) rule!: string;
  @ApiProperty() path!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Het eerdere bericht waar dit uit volgt.' }) bericht!: string | null;
}

export class CauseDto {
  @ApiProperty({ example: '9308' }) code!: string;
  @ApiProperty() oorzaak!: string;
  @ApiProperty({ type: 'integer' }) regels!: number;
  @ApiProperty({ example: '9889.40' }) bedrag!: string;
}

export class ManualRefDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'HM-2025-0001' }) nummer!: string;
}

export class MessageDetailDto extends MessageDto {
  @ApiProperty() identificatie!: string;
  @ApiProperty({ format: 'date' }) dagtekening!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) declaratiedatum!: string | null;
  @ApiProperty({ type: String, nullable: true }) afgekeurd!: string | null;
  @ApiProperty({ type: [TrailStepDto] }) spoor!: TrailStepDto[];
  @ApiProperty({ type: String, nullable: true }) kopoorzaak!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '8001' }) declaratiecode!: string | null;
  @ApiProperty({ type: String, nullable: true }) declaratieoorzaak!: string | null;
  @ApiProperty({ type: [MessageFindingDto], description: 'Wat over het hele bericht is gevonden.' }) bevindingen!: MessageFindingDto[];
  @ApiProperty({ type: [CauseDto], description: 'Waarom regels zijn afgekeurd; een regel met twee oorzaken telt bij beide.' }) oorzaken!: CauseDto[];
  @ApiProperty({ type: String, nullable: true }) bestand!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) inlezing!: string | null;
  @ApiProperty({ type: ManualRefDto, nullable: true, description: 'De handmatige declaratie waar dit bericht uit komt.' })
  handmatig!: ManualRefDto | null;
}
