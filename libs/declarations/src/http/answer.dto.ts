// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { DateField, TextField } from '#platform/http';

export class AnswersZipQueryDto {
  @DateField({ description: 'Eerste dag waarop de antwoorden zijn gemaakt.' }) van!: string;
  @DateField({ description: 'Laatste dag.' }) tot!: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel of code van de gemeente.' }) gemeente?: string;
}

export class AnswersDueDto {
  @ApiProperty({ format: 'date' }) datum!: string;
  @ApiProperty({ type: 'integer' }) aantal!: number;
}

export class AnswerTermsDto {
  @ApiProperty({ type: 'integer' }) open!: number;
  @ApiProperty({ type: 'integer' }) teLaat!: number;
  @ApiProperty({ type: [AnswersDueDto] }) vandaagOfLater!: AnswersDueDto[];
}

/** The answer to a declaration, without its lines: those stand with the message. */
export class MadeAnswerDto {
  @ApiProperty({ example: '0K3B9Q7ZT1XA' }) identificatie!: string;
  @ApiProperty({ format: 'date-time' }) gemaaktOp!: string;
  @ApiProperty({ format: 'date' }) dagtekening!: string;
  @ApiProperty({ example: '0200' }) kopcode!: string;
  @ApiProperty({ type: String, nullable: true, example: '8001' }) declaratiecode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '108512.96' }) toegekend!: string | null;
  @ApiProperty({ type: 'integer', description: 'Hoeveel afgekeurde regels erin staan.' }) regels!: number;
}
