// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, Matches, ValidateIf } from 'class-validator';
import { ChoiceField, DateField, EXPORT_FORMATS, PageQuery, TextField, WholeField, type ExportFormat } from '#platform/http';
import {
  CONVERSION_CHOICES,
  CONVERSION_EXCEPTIONS,
  CONVERSION_STATES,
  type ConversionChoice,
  type ConversionException,
  type ConversionState,
} from '../domain/conversion.js';
import { LEAST_REASON } from '../domain/decision-reason.js';
import { MunicipalityNameDto, NamedDto } from './message.dto.js';

const day = { type: String, format: 'date' } as const;
const dayOrNone = { ...day, nullable: true } as const;
const momentOrNone = { type: String, format: 'date-time', nullable: true } as const;
const textOrNone = { type: String, nullable: true } as const;
const whole = { type: 'integer' } as const;

export class ConversionsQueryDto extends PageQuery {
  @ChoiceField(CONVERSION_STATES, { optional: true }) staat?: ConversionState;
}

export class ConversionItemsQueryDto extends PageQuery {
  @ChoiceField([...CONVERSION_EXCEPTIONS, 'geen'], { optional: true, description: 'geen: alleen wat zonder uitzondering wordt omgezet.' })
  uitzondering?: ConversionException | 'geen';
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel of code van de gemeente.' }) gemeente?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De hele keuze als bestand.' }) formaat?: ExportFormat;
}

export class ConversionTermsDto {
  @TextField({ max: 200, min: 3 }) titel!: string;
  @DateField({ description: 'De eerste dag van de nieuwe toewijzingen.' }) vanaf!: string;
  @WholeField({
    min: 1,
    max: 999_999_999,
    optional: true,
    nullable: true,
    description: 'Laagste nummer voor nieuwe toewijzingen; leeg: boven wat bekend is.',
  })
  eersteNummer?: number | null;
  @TextField({
    max: 400_000,
    lines: true,
    description:
      'CSV met ; — oud product, nieuw product, factor, oude eenheid, nieuwe eenheid, AGB oude aanbieder, AGB nieuwe aanbieder, oud contract, nieuw contract.',
  })
  tabel!: string;
}

export class ChangeConversionDto extends ConversionTermsDto {
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie die u zag.' }) versie!: number;
}

export class ChooseExceptionsDto {
  @ChoiceField(CONVERSION_EXCEPTIONS) uitzondering!: ConversionException;
  @ChoiceField(CONVERSION_CHOICES) keuze!: ConversionChoice;
  @TextField({ max: 500, description: `Waarom; minstens ${LEAST_REASON} tekens.` }) reden!: string;
  @ApiProperty({ type: [String], required: false, nullable: true, description: 'Over deze toewijzingen; leeg: over alle zonder besluit.' })
  @ValidateIf((_, v) => v !== undefined && v !== null)
  @IsArray({ message: 'Geef een lijst van toewijzingen.' })
  @ArrayMaxSize(1000, { message: 'Kies hoogstens duizend toewijzingen.' })
  @Matches(/^\d{1,18}$/, { each: true, message: 'Dit is geen toewijzing.' })
  toewijzingen?: string[] | null;
}

export class RefuseConversionDto {
  @TextField({ max: 2000, lines: true }) reden!: string;
}

export class ConversionZipQueryDto {
  @TextField({ max: 100, description: 'Sleutel of code van de gemeente.' }) gemeente!: string;
}

export class ConversionRefDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
}

export class CountedDto {
  @ApiProperty(whole) toewijzingen!: number;
}

export class ConversionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty(whole) nummer!: number;
  @ApiProperty() titel!: string;
  @ApiProperty(day) vanaf!: string;
  @ApiProperty({ enum: CONVERSION_STATES }) staat!: ConversionState;
  @ApiProperty(momentOrNone) doorgerekendOp!: string | null;
  @ApiProperty() gemaaktDoor!: string;
  @ApiProperty({ format: 'date-time' }) gemaaktOp!: string;
  @ApiProperty({ ...whole, description: 'Gevonden toewijzingen.' }) toewijzingen!: number;
  @ApiProperty({ ...whole, description: 'Toewijzingen die worden omgezet.' }) omTeZetten!: number;
  @ApiProperty({ ...whole, description: 'Uitzonderingen zonder besluit.' }) open!: number;
}

export class ConversionSumDto {
  @ApiProperty() sleutel!: string;
  @ApiProperty() naam!: string;
  @ApiProperty(whole) toewijzingen!: number;
  @ApiProperty(whole) kinderen!: number;
  @ApiProperty({ example: '1000.00' }) oud!: string;
  @ApiProperty({ example: '1000.00' }) nieuw!: string;
  @ApiProperty({ ...whole, description: 'Zonder tarief; telt niet mee in de bedragen.' }) zonderBedrag!: number;
  @ApiProperty(whole) berichten!: number;
}

export class RestVolumeDto {
  @ApiProperty() eenheid!: string;
  @ApiProperty() frequentie!: string;
  @ApiProperty() nieuweEenheid!: string;
  @ApiProperty(whole) toewijzingen!: number;
  @ApiProperty() rest!: string;
  @ApiProperty() nieuw!: string;
}

export class ConversionExceptionDto {
  @ApiProperty({ enum: CONVERSION_EXCEPTIONS }) soort!: ConversionException;
  @ApiProperty(whole) aantal!: number;
  @ApiProperty(whole) open!: number;
  @ApiProperty(whole) omzetten!: number;
  @ApiProperty(textOrNone) reden!: string | null;
  @ApiProperty({ description: 'Of hierover beslist moet worden.' }) vraagtBesluit!: boolean;
  @ApiProperty({ description: 'Of toch omzetten kan.' }) omzetbaar!: boolean;
}

export class ConversionDetailDto extends ConversionDto {
  @ApiProperty({ type: 'integer', nullable: true }) eersteNummer!: number | null;
  @ApiProperty() tabel!: string;
  @ApiProperty(whole) versie!: number;
  @ApiProperty(textOrNone) voorgelegdDoor!: string | null;
  @ApiProperty(momentOrNone) voorgelegdOp!: string | null;
  @ApiProperty(textOrNone) beslistDoor!: string | null;
  @ApiProperty(momentOrNone) beslistOp!: string | null;
  @ApiProperty(textOrNone) opmerking!: string | null;
  @ApiProperty(momentOrNone) klaarOp!: string | null;
  @ApiProperty(whole) kinderen!: number;
  @ApiProperty(whole) berichten!: number;
  @ApiProperty({ type: [ConversionSumDto] }) gemeenten!: ConversionSumDto[];
  @ApiProperty({ type: [ConversionSumDto] }) aanbieders!: ConversionSumDto[];
  @ApiProperty({ type: [RestVolumeDto] }) restvolume!: RestVolumeDto[];
  @ApiProperty({ type: [ConversionExceptionDto] }) uitzonderingen!: ConversionExceptionDto[];
  @ApiProperty({ description: 'Of u deze omzetting kunt veranderen.' }) magWijzigen!: boolean;
  @ApiProperty({ description: 'Of u als tweede persoon mag beslissen.' }) magBeslissen!: boolean;
}

export class ConversionItemDto {
  @ApiProperty() id!: string;
  @ApiProperty() nummer!: string;
  @ApiProperty({ example: 'C-5107' }) kind!: string;
  @ApiProperty({ type: NamedDto }) aanbieder!: NamedDto;
  @ApiProperty({ type: NamedDto, nullable: true, description: 'Alleen als de aanbieder verandert.' }) nieuweAanbieder!: NamedDto | null;
  @ApiProperty({ type: MunicipalityNameDto }) gemeente!: MunicipalityNameDto;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Regel van de tabel.' }) regel!: number | null;
  @ApiProperty() oudProduct!: string;
  @ApiProperty(textOrNone) nieuwProduct!: string | null;
  @ApiProperty({ enum: CONVERSION_EXCEPTIONS, nullable: true }) uitzondering!: ConversionException | null;
  @ApiProperty({ enum: CONVERSION_CHOICES, nullable: true }) keuze!: ConversionChoice | null;
  @ApiProperty(textOrNone) reden!: string | null;
  @ApiProperty(textOrNone) beslistDoor!: string | null;
  @ApiProperty(day) van!: string;
  @ApiProperty(dayOrNone) totEnMet!: string | null;
  @ApiProperty({ ...dayOrNone, description: 'Laatste dag van de oude; leeg: vervalt geheel.' }) oudTotEnMet!: string | null;
  @ApiProperty(dayOrNone) nieuwVan!: string | null;
  @ApiProperty(textOrNone) oudeOmvang!: string | null;
  @ApiProperty(textOrNone) nieuweOmvang!: string | null;
  @ApiProperty({ ...textOrNone, description: 'Omvang die overgaat, voor de factor.' }) rest!: string | null;
  @ApiProperty({ ...textOrNone, example: '1200.00' }) oud!: string | null;
  @ApiProperty({ ...textOrNone, example: '1200.00' }) nieuw!: string | null;
  @ApiProperty(textOrNone) nieuwNummer!: string | null;
}
