// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, PageQuery, TextField } from '#platform/http';
import { FILE_STATES, type FileState } from '../persistence/import-files.query.js';
import { MESSAGE_STATES } from '../persistence/messages.query.js';
import { RUN_STATES, type RunState } from '../persistence/import-runs.query.js';

export class OpenImportDto {
  @TextField({ max: 200, optional: true, description: 'Waaraan u de inlezing herkent; zonder naam is het de dag.' }) naam?: string;
}

export class ImportFilesQueryDto extends PageQuery {
  @ChoiceField(FILE_STATES, { optional: true, description: 'Alleen bestanden met deze stand of uitkomst.' }) staat?: FileState;
}

export class ImportRunDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() naam!: string;
  @ApiProperty() door!: string;
  @ApiProperty({ format: 'date-time' }) op!: string;
  @ApiProperty({ enum: RUN_STATES }) staat!: RunState;
  @ApiProperty({ type: 'integer' }) bestanden!: number;
  @ApiProperty({ type: 'integer', description: 'Bestanden waarvan de uitkomst vaststaat.' }) verwerkt!: number;
  @ApiProperty({ type: 'integer' }) goedgekeurd!: number;
  @ApiProperty({ type: 'integer' }) deels!: number;
  @ApiProperty({ type: 'integer' }) afgekeurd!: number;
  @ApiProperty({ type: 'integer' }) onleesbaar!: number;
  @ApiProperty({ type: 'integer' }) geweigerd!: number;
  @ApiProperty({ type: 'integer', description: 'Berichten die al eerder zijn ontvangen; hun antwoord blijft gelijk.' }) eerder!: number;
  @ApiProperty({ type: 'integer' }) regels!: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) taak!: string | null;
  @ApiProperty({ type: String, nullable: true }) toelichting!: string | null;
}

export class FileFindingDto {
  @ApiProperty({ example: 'TR358', description: 'Officiële code, of XML, TYPE of XSD.' }) rule!: string;
  @ApiProperty() path!: string;
  @ApiProperty() text!: string;
}

export class FileMessageDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() nummer!: string;
  @ApiProperty({ enum: MESSAGE_STATES }) staat!: string;
  @ApiProperty({ type: 'integer' }) regels!: number;
  @ApiProperty({ type: 'integer' }) afgekeurdeRegels!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Waarom het bericht als geheel is afgekeurd.' }) oorzaak!: string | null;
}

export class ImportFileDto {
  @ApiProperty() id!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ enum: ['ontvangen', 'verwerkt', 'geweigerd', 'onleesbaar', 'eerder-ontvangen', 'geannuleerd'] }) staat!: string;
  @ApiProperty({ type: String, nullable: true, enum: ['JW301', 'JW323', null] }) soort!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) regels!: number | null;
  @ApiProperty({ type: FileMessageDto, nullable: true }) bericht!: FileMessageDto | null;
  @ApiProperty({ type: String, nullable: true }) reden!: string | null;
  @ApiProperty({ type: [FileFindingDto] }) bevindingen!: FileFindingDto[];
}

export class ImportDetailDto extends ImportRunDto {
  @ApiProperty({ type: [ImportFileDto], description: 'Eén bladzijde bestanden.' }) bestandenLijst!: ImportFileDto[];
}

export class TurnedAwayDto {
  @ApiProperty() naam!: string;
  @ApiProperty() reden!: string;
}

export class UploadDto {
  @ApiProperty({ type: 'integer' }) ontvangen!: number;
  @ApiProperty({ type: 'integer', description: 'Zaten al in deze inlezing en zijn niet nog eens opgenomen.' }) eerder!: number;
  @ApiProperty({ type: [TurnedAwayDto] }) geweigerd!: TurnedAwayDto[];
}

export class ImportJobDto {
  @ApiProperty({ format: 'uuid' }) taak!: string;
}

export class ImportRefDto {
  @ApiProperty({ format: 'uuid' }) inlezing!: string;
}
