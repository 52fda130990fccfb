// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { AmountField, ChoiceField, DateField, TextField, Type, WholeField, YearField } from '#platform/http';
import { CHANGE_KINDS, type ChangeKind } from '../domain/revision-change.js';
import { LIST, TEXTS, VERSION } from './round.dto.js';

const MAY_LACK = { optional: true, nullable: true } as const;

class TariffRowDto {
  @TextField({ max: 20 }) product!: string;
  @AmountField() tarief!: string;
}

/** The fields of every kind of change; each kind uses its own. */
export class ChangeContentDto {
  @ApiProperty({ type: [TariffRowDto], required: false, nullable: true, description: 'tarief: nieuwe tarieven per product.' })
  @IsOptional()
  @IsArray(LIST)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => TariffRowDto)
  tarieven?: TariffRowDto[] | null;

  @ApiProperty({ type: String, required: false, nullable: true, example: '3.40', description: 'tarief en ruimte: in plaats van bedragen.' })
  @IsOptional()
  @Matches(/^(-?\d{1,3}(\.\d{1,2})?)?$/, { message: 'Vul een percentage in, zoals 3.40.' })
  percentage?: string | null;

  @ApiProperty({ type: [String], required: false, nullable: true, description: 'Codes van producten; leeg bij tarief: alle.' })
  @IsOptional()
  @IsArray(LIST)
  @ArrayMaxSize(500)
  @IsString(TEXTS)
  producten?: string[] | null;

  @TextField({ max: 20, ...MAY_LACK }) product?: string | null;
  @TextField({ max: 20, ...MAY_LACK }) vervangenDoor?: string | null;
  @TextField({ max: 10, ...MAY_LACK, description: 'Code van de eenheid.' }) eenheid?: string | null;
  @ChoiceField(['taakgericht', 'inspanningsgericht', 'outputgericht'], MAY_LACK) bekostiging?: string | null;
  @AmountField(MAY_LACK) tarief?: string | null;

  @ApiProperty({ type: [String], required: false, nullable: true, description: 'Codes van gemeenten; leeg: die van het contract.' })
  @IsOptional()
  @IsArray(LIST)
  @ArrayMaxSize(100)
  @IsString(TEXTS)
  gemeenten?: string[] | null;

  @TextField({ max: 9, ...MAY_LACK, description: 'Nieuwe eenheden per oude, zoals 3/2.' }) verhouding?: string | null;
  @YearField(MAY_LACK) jaar?: number | null;
  @TextField({ max: 100, ...MAY_LACK, description: 'aanbieder, overeenkomst, segment:2 of productgroep:naam.' }) grein?: string | null;
  @AmountField(MAY_LACK) bedrag?: string | null;
  @ChoiceField(['informatie', 'gesprek', 'geen-betaling'], MAY_LACK) gevolg?: string | null;
  @TextField({ max: 100, ...MAY_LACK, description: 'Sleutel van een clausule.' }) clausule?: string | null;
  @DateField(MAY_LACK) totEnMet?: string | null;
  @TextField({ max: 200, ...MAY_LACK }) naam?: string | null;
  @TextField({ max: 200, ...MAY_LACK }) locatie?: string | null;
  @ChoiceField(['plaatsen', 'bedden', 'groepen', 'fte'], MAY_LACK) capaciteitseenheid?: string | null;
  @TextField({ max: 20, ...MAY_LACK, description: 'Leeg: deze capaciteit eindigt.' }) aantal?: string | null;
  @TextField({ max: 100, ...MAY_LACK, description: 'Sleutel van een KPI.' }) kpi?: string | null;
  @TextField({ max: 20, ...MAY_LACK, description: 'Leeg: de afspraak eindigt.' }) norm?: string | null;
  @TextField({ max: 20, ...MAY_LACK }) bandbreedte?: string | null;
  @ChoiceField(['maand', 'kwartaal', 'halfjaar', 'jaar'], MAY_LACK) frequentie?: string | null;
  @TextField({ max: 500, ...MAY_LACK, description: 'Wat volgt als de norm niet is gehaald.' }) afspraak?: string | null;
}

export class NewChangeDto {
  @ChoiceField(CHANGE_KINDS) soort!: ChangeKind;
  @ApiProperty({ type: ChangeContentDto }) @ValidateNested() @Type(() => ChangeContentDto) inhoud!: ChangeContentDto;
  @TextField({ max: 4000, lines: true, description: 'Waarom, in gewone woorden.' }) toelichting!: string;
  @TextField({ max: 500, description: 'De grond in wet of contract.' }) grond!: string;
  @TextField({ max: 100, ...MAY_LACK, description: 'De clausule van de contracten waarop zij rust.' }) herzieningsclausule?: string | null;
}

export class EditChangeDto extends NewChangeDto {
  @WholeField(VERSION) versie!: number;
  @TextField({ max: 2000, lines: true, ...MAY_LACK, description: 'Nodig zodra de wijziging is besproken.' }) reden?: string | null;
  @WholeField({ min: 1, max: 100_000, ...MAY_LACK, description: 'De inbreng die hiertoe leidde.' }) inbreng?: number | null;
}

export class DropChangeDto {
  @WholeField(VERSION) versie!: number;
  @TextField({ max: 2000, lines: true, ...MAY_LACK }) reden?: string | null;
}

export class OrderDto {
  @ApiProperty({ type: [Number], description: 'De volgorde die u zag.' })
  @IsArray(LIST)
  @ArrayMaxSize(500)
  @IsInt({ each: true, message: 'Vul nummers in.' })
  gezien!: number[];
  @ApiProperty({ type: [Number], description: 'Nummers van wijzigingen, in de nieuwe volgorde.' })
  @IsArray(LIST)
  @ArrayMaxSize(500)
  @IsInt({ each: true, message: 'Vul nummers in.' })
  volgorde!: number[];
}

export class ExceptionDto {
  @TextField({ max: 100, description: 'Nummer van het contract.' }) contract!: string;
  @WholeField({ min: 1, max: 100_000 }) wijziging!: number;
  @ApiProperty({ type: ChangeContentDto, required: false, nullable: true, description: 'Leeg: de wijziging geldt niet voor dit contract.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ChangeContentDto)
  inhoud?: ChangeContentDto | null;
  @TextField({ max: 2000, lines: true }) reden!: string;
}

export class ChangeDto {
  @ApiProperty({ type: 'integer' }) nummer!: number;
  @ApiProperty({ enum: CHANGE_KINDS }) soort!: ChangeKind;
  @ApiProperty({ type: ChangeContentDto }) inhoud!: ChangeContentDto;
  @ApiProperty() toelichting!: string;
  @ApiProperty() grond!: string;
  @ApiProperty({ type: String, nullable: true }) herzieningsclausule!: string | null;
  @ApiProperty({ type: Object, nullable: true, description: 'op en reden' }) geschrapt!: object | null;
  @ApiProperty({ type: [Object], description: 'Eerdere teksten: versie, inhoud, toelichting, reden, inbreng, door en op.' }) eerder!: object[];
  @ApiProperty({ type: [Object], description: 'contract, aanbieder, inhoud en reden' }) uitzonderingen!: object[];
  @ApiProperty({ type: 'integer' }) inbrengen!: number;
  @ApiProperty({ type: 'integer' }) versie!: number;
}

export class ChangeNumberDto {
  @ApiProperty({ type: 'integer' }) nummer!: number;
}
