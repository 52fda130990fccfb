// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { TextField, WholeField } from '#platform/http';

export class NewQuestionDto {
  @WholeField({ min: 1, max: 99, optional: true, nullable: true, description: 'Nummer van het perceel.' }) perceel?: number | null;
  @TextField({ max: 200, optional: true, nullable: true, description: 'Het stuk en de plaats erin.' }) plaats?: string | null;
  @TextField({ max: 4000, lines: true }) tekst!: string;
}
export class SeenQuestionDto {
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie die u zag.' }) versie!: number;
}
export class AnswerQuestionDto extends SeenQuestionDto {
  @TextField({ max: 4000, lines: true, description: 'De vraag in woorden waaruit niemand leest wie haar stelde.' }) vraag!: string;
  @TextField({ max: 8000, lines: true }) antwoord!: string;
}
export class RefuseQuestionDto extends SeenQuestionDto {
  @TextField({ max: 2000, lines: true, min: 5, description: 'Waarom deze late vraag geen antwoord krijgt.' }) reden!: string;
}
export class PublishNotaDto {
  @TextField({ max: 8000, lines: true, optional: true, nullable: true, description: 'Mededelingen van de regio.' }) mededeling?: string | null;
  @TextField({ max: 2000, lines: true, optional: true, nullable: true, description: 'Waarom zij kort voor de sluiting komt.' }) reden?: string | null;
}
export class FollowDto {
  @ApiProperty() @IsBoolean({ message: 'Vul true of false in.' }) volgen!: boolean;
}

export class QuestionsDto {
  @ApiProperty() nummer!: string;
  @ApiProperty() titel!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) vragenTot!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) notaOp!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sluitOp!: string | null;
  @ApiProperty({ enum: ['op-tijd', 'te-laat', 'dicht'] }) vragen!: string;
  @ApiProperty({ description: 'U krijgt bericht van wat wordt gepubliceerd.' }) volgt!: boolean;
  @ApiProperty({ type: [Object] }) percelen!: readonly object[];
  @ApiProperty({ type: [Object], description: 'Een aanbieder ziet de eigen vragen; wie antwoordt ziet ze alle.' }) gesteld!: readonly object[];
  @ApiProperty({ type: [Object], description: 'Nieuwste eerst.' }) notas!: readonly object[];
  @ApiProperty({ type: Object, description: 'Wat geldt, met bron en zekerheid.' }) regels!: object;
}
