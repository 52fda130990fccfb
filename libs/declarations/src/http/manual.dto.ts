// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches, ValidateNested } from 'class-validator';
import {
  AmountField,
  ChoiceField,
  DateField,
  EXPORT_FORMATS,
  MonthField,
  PageQuery,
  TextField,
  Type,
  WholeField,
  type ExportFormat,
} from '#platform/http';
import { MANUAL_REASONS, MANUAL_STATES, type ManualReason, type ManualState } from '../domain/manual.js';
import { LineProductDto } from './line.dto.js';
import { MunicipalityNameDto, NamedDto } from './message.dto.js';

export class ManualQueryDto extends PageQuery {
  @ChoiceField(MANUAL_STATES, { optional: true }) staat?: ManualState;
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De hele keuze als bestand.' }) formaat?: ExportFormat;
}

const NINE_DIGITS = { message: 'Vul alleen cijfers in, hoogstens negen.' };
/** Of a list within a body: both bounds, and what it holds. */
const some =
  (most: number, of: string): PropertyDecorator =>
  (target, key) => {
    IsArray({ message: `Vul minstens één ${of} in.` })(target, key as string);
    ArrayMinSize(1, { message: `Vul minstens één ${of} in.` })(target, key as string);
    ArrayMaxSize(most, { message: `Vul hoogstens ${most} keer een ${of} in.` })(target, key as string);
    ValidateNested({ each: true })(target, key as string);
  };

export class ManualLineEntryDto {
  @TextField({
    max: 9,
    description: 'Nummer van de toewijzing die de gemeente gaf. Zonder toewijzing wordt de regel afgekeurd (9338), zoals bij elke declaratie.',
  })
  @Matches(/^\d{1,9}$/, NINE_DIGITS)
  toewijzing!: string;
  @TextField({ max: 2 }) categorie!: string;
  @TextField({ max: 5, description: 'Productcode.' }) product!: string;
  @DateField({ description: 'Eerste dag van de zorg.' }) van!: string;
  @DateField({ description: 'Laatste dag van de zorg.' }) totEnMet!: string;
  @WholeField({ min: 0, max: 99_999_999 }) aantal!: number;
  @TextField({ max: 2, description: 'Eenheid, zoals 04 (uur).' }) eenheid!: string;
  @AmountField({ optional: true, nullable: true, description: 'Leeg bij eenheid 83 (euro’s).' }) tarief?: string | null;
  @AmountField() bedrag!: string;
}

export class ManualClientDto {
  @TextField({ max: 9, description: 'Wordt verzegeld bewaard en nergens getoond.' })
  @Matches(/^\d{9}$/, { message: 'Een BSN heeft negen cijfers.' })
  bsn!: string;
  @ApiProperty({ type: [ManualLineEntryDto] }) @some(200, 'regel') @Type(() => ManualLineEntryDto) regels!: ManualLineEntryDto[];
}

export class EnterManualDto {
  @TextField({ max: 100, description: 'Sleutel van de aanbieder.' }) aanbieder!: string;
  @TextField({ max: 4, description: 'Code van de gemeente.' }) gemeente!: string;
  @MonthField({ description: 'De maand van de zorg.' }) periode!: string;
  @ChoiceField(MANUAL_REASONS) reden!: ManualReason;
  @TextField({ max: 2000, lines: true }) toelichting!: string;
  @ApiProperty({ type: [ManualClientDto] }) @some(100, 'cliënt') @Type(() => ManualClientDto) clienten!: ManualClientDto[];
}

export class RefuseManualDto {
  @TextField({ max: 2000, lines: true }) reden!: string;
}

export class ManualMessageDto {
  @ApiProperty() id!: string;
  @ApiProperty() nummer!: string;
  @ApiProperty({ enum: ['goedgekeurd', 'deels-goedgekeurd', 'afgekeurd'] }) staat!: string;
}

export class ManualDto {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'HM-2025-0001' }) nummer!: string;
  @ApiProperty({ type: NamedDto }) aanbieder!: NamedDto;
  @ApiProperty({ type: MunicipalityNameDto }) gemeente!: MunicipalityNameDto;
  @ApiProperty({ example: '2025-09' }) periode!: string;
  @ApiProperty({ enum: MANUAL_REASONS }) reden!: ManualReason;
  @ApiProperty() toelichting!: string;
  @ApiProperty({ type: 'integer' }) regels!: number;
  @ApiProperty({ example: '1105.60' }) totaal!: string;
  @ApiProperty({ enum: MANUAL_STATES }) staat!: ManualState;
  @ApiProperty() ingevoerdDoor!: string;
  @ApiProperty({ format: 'date-time' }) ingevoerdOp!: string;
  @ApiProperty({ type: String, nullable: true }) beslistDoor!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) beslistOp!: string | null;
  @ApiProperty({ type: ManualMessageDto, nullable: true, description: 'Het bericht dat ervan kwam, met de uitkomst.' })
  bericht!: ManualMessageDto | null;
  @ApiProperty({ description: 'Of u haar mag goedkeuren of weigeren: nooit uw eigen invoer.' }) magBeoordelen!: boolean;
}

export class ManualLineDto {
  @ApiProperty({ type: 'integer' }) regel!: number;
  @ApiProperty({ example: 'C-5107', description: 'Zolang zij niet is verwerkt: het hoeveelste kind.' }) kind!: string;
  @ApiProperty({ type: String, nullable: true }) kindId!: string | null;
  @ApiProperty() toewijzing!: string;
  @ApiProperty() categorie!: string;
  @ApiProperty({ type: LineProductDto }) product!: LineProductDto;
  @ApiProperty({ format: 'date' }) van!: string;
  @ApiProperty({ format: 'date' }) totEnMet!: string;
  @ApiProperty({ type: 'integer' }) aantal!: number;
  @ApiProperty() eenheid!: string;
  @ApiProperty() eenheidNaam!: string;
  @ApiProperty({ type: String, nullable: true }) tarief!: string | null;
  @ApiProperty() bedrag!: string;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Leeg zolang zij niet is verwerkt.' }) goedgekeurd!: boolean | null;
  @ApiProperty({ type: [String], description: 'Retourcodes van een afgekeurde regel.' }) codes!: string[];
}

export class ManualDetailDto extends ManualDto {
  @ApiProperty({ type: String, nullable: true, description: 'Waarom zij is geweigerd.' }) opmerking!: string | null;
  @ApiProperty({ type: String, nullable: true }) inlezing!: string | null;
  @ApiProperty({ type: [ManualLineDto] }) lijst!: ManualLineDto[];
}
