// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, EXPORT_FORMATS, IdField, PageQuery, SortField, TextField, WholeField, type ExportFormat } from '#platform/http';
import { DECISION_KINDS, DECISION_MOMENTS, DECISION_STATES, type DecisionKind, type DecisionMoment, type DecisionState } from '../domain/decision.js';
import { LEAST_REASON } from '../domain/decision-reason.js';
import { DECISION_SORTS } from '../persistence/decisions.query.js';
import { LineProductDto } from './line.dto.js';
import { MunicipalityNameDto, NamedDto } from './message.dto.js';

export class DecisionsQueryDto extends PageQuery {
  @ChoiceField(DECISION_KINDS, { optional: true }) soort?: DecisionKind;
  @ChoiceField(DECISION_STATES, { optional: true }) staat?: DecisionState;
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel of code van de gemeente.' }) gemeente?: string;
  @IdField({ optional: true, description: 'Alleen besluiten over dit bericht.' }) bericht?: string;
  @SortField(DECISION_SORTS) sorteer?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De hele keuze als bestand.' }) formaat?: ExportFormat;
}

export class ProposeDecisionDto {
  @ChoiceField(DECISION_KINDS, { description: 'regel: deze regel. tarief: dit product tegen dit tarief. te-laat: de hele declaratie.' })
  soort!: DecisionKind;
  @IdField({ description: 'Het bericht met de afkeur.' }) bericht!: string;
  @WholeField({ min: 1, max: 9_999_999, optional: true, nullable: true, description: 'De regel; bij een tarief een van de regels.' }) regel?:
    number | null;
  @TextField({ max: 2000, lines: true, description: `Waarom; minstens ${LEAST_REASON} tekens. Ook de aanbieder en de gemeente lezen dit.` })
  reden!: string;
}

export class ApproveDecisionDto {
  @TextField({ max: 2000, lines: true, optional: true, nullable: true }) opmerking?: string | null;
}

export class RefuseDecisionDto {
  @TextField({ max: 2000, lines: true }) reden!: string;
}

export class MandateDto {
  @ApiProperty({ type: String, nullable: true, example: '2500.00', description: 'Leeg: u hebt geen mandaat.' }) grens!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'contractmanager' }) rol!: string | null;
  @ApiProperty({ description: 'Of een ander in de regio een hoger mandaat heeft.' }) hogerOk!: boolean;
}

export class DecidedMessageDto {
  @ApiProperty() id!: string;
  @ApiProperty() nummer!: string;
}

export class DecisionDto {
  @ApiProperty() id!: string;
  @ApiProperty({ type: 'integer' }) nummer!: number;
  @ApiProperty({ enum: DECISION_KINDS }) soort!: DecisionKind;
  @ApiProperty({ enum: DECISION_MOMENTS }) moment!: DecisionMoment;
  @ApiProperty({ type: NamedDto }) aanbieder!: NamedDto;
  @ApiProperty({ type: MunicipalityNameDto }) gemeente!: MunicipalityNameDto;
  @ApiProperty({ type: DecidedMessageDto }) bericht!: DecidedMessageDto;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Alleen bij een besluit over één regel.' }) regel!: number | null;
  @ApiProperty({ type: LineProductDto, nullable: true }) product!: LineProductDto | null;
  @ApiProperty({ type: String, nullable: true, example: '110.56' }) tarief!: string | null;
  @ApiProperty({ type: [String], description: 'De retourcodes die het besluit opheft.' }) codes!: string[];
  @ApiProperty({ example: '1105.60', description: 'Het meeste dat het besluit doorlaat.' }) grens!: string;
  @ApiProperty({ example: '0.00' }) gebruikt!: string;
  @ApiProperty({ type: 'integer' }) gebruikteRegels!: number;
  @ApiProperty() reden!: string;
  @ApiProperty({ enum: DECISION_STATES }) staat!: DecisionState;
  @ApiProperty() voorgesteldDoor!: string;
  @ApiProperty({ format: 'date-time' }) voorgesteldOp!: string;
  @ApiProperty({ type: String, nullable: true, description: 'De tweede persoon; leeg: die was niet nodig, of beslist nog.' }) beslistDoor!:
    string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) beslistOp!: string | null;
  @ApiProperty({ type: String, nullable: true }) opmerking!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) geldigVan!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) geldigTotEnMet!: string | null;
  @ApiProperty({ description: 'Of u als tweede persoon mag beslissen.' }) magBeslissen!: boolean;
  @ApiProperty({ description: 'Of u dit besluit kunt intrekken.' }) magIntrekken!: boolean;
}
