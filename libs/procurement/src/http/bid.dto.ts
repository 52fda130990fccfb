// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, Matches, ValidateNested } from 'class-validator';
import { AmountField, TextField, Type, WholeField } from '#platform/http';
import { BID_STATES, type BidState } from '../domain/bid.js';

export class BoxDto {
  @ApiProperty({ format: 'date-time', description: 'Het laatste moment waarop een hele inschrijving telt.' })
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/, { message: 'Vul een dag en een tijd in.' })
  sluitOp!: string;
  @WholeField({ min: 1, max: 99 }) percelen!: number;
}
export class LotPriceDto {
  @WholeField({ min: 1, max: 99 }) perceel!: number;
  @AmountField() prijs!: string;
}
export class HandInDto {
  @ApiProperty({ type: [LotPriceDto] })
  @IsArray({ message: 'Geef de percelen.' })
  @ArrayMaxSize(99, { message: 'Geef hoogstens 99 percelen.' })
  @ValidateNested({ each: true })
  @Type(() => LotPriceDto)
  percelen!: LotPriceDto[];
  @TextField({ max: 8000, lines: true, optional: true, nullable: true }) toelichting?: string | null;
}
export class ReceiptDto {
  @ApiProperty() ontvangstbewijs!: string;
  @ApiProperty({ format: 'date-time' }) ingediendOp!: string;
}
export class OpeningDto {
  @ApiProperty({ enum: ['eerste', 'geopend'] }) uitkomst!: string;
}
class AttemptDto {
  @ApiProperty({ format: 'date-time' }) op!: string;
  @ApiProperty() door!: string;
  @ApiProperty() teVroeg!: boolean;
}
export class BidFileDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() naam!: string;
  @ApiProperty() soort!: string;
  @ApiProperty() grootte!: number;
  @ApiProperty() sha256!: string;
}
class BidDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() aanbieder!: string;
  @ApiProperty() staat!: string;
  @ApiProperty({ type: [Number] }) percelen!: number[];
  @ApiProperty({ type: String, nullable: true }) ingediendOp!: string | null;
  @ApiProperty({ type: String, nullable: true }) ontvangstbewijs!: string | null;
  @ApiProperty({ type: [BidFileDto] }) bestanden!: BidFileDto[];
}
export class BoxAnswerDto {
  @ApiProperty({ format: 'date-time' }) sluitOp!: string;
  @ApiProperty({ format: 'date-time' }) nu!: string;
  @ApiProperty() gesloten!: boolean;
  @ApiProperty() percelen!: number;
  @ApiProperty({ type: String, nullable: true }) eersteOpener!: string | null;
  @ApiProperty({ type: String, nullable: true }) geopendOp!: string | null;
  @ApiProperty({ type: String, nullable: true }) geopendDoor!: string | null;
  @ApiProperty({ type: [AttemptDto] }) pogingen!: AttemptDto[];
  @ApiProperty({ type: [BidDto] }) inschrijvingen!: BidDto[];
}
class BidPriceDto {
  @ApiProperty() perceel!: number;
  @ApiProperty() prijs!: string;
}
export class BidContentDto {
  @ApiProperty({ type: [BidPriceDto] }) percelen!: BidPriceDto[];
  @ApiProperty({ type: String, nullable: true }) toelichting!: string | null;
}
class OwnStandDto {
  @ApiProperty({ enum: BID_STATES }) staat!: BidState;
  @ApiProperty() bestanden!: number;
}
export class OwnTenderDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() nummer!: string;
  @ApiProperty() titel!: string;
  @ApiProperty() percelen!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sluitOp!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) vragenTot!: string | null;
  @ApiProperty({ format: 'date-time' }) nu!: string;
  @ApiProperty() gesloten!: boolean;
  @ApiProperty({ description: 'De aanbesteding is gestopt.' }) gestopt!: boolean;
  @ApiProperty({ type: OwnStandDto, nullable: true, description: 'Uw nieuwste inschrijving.' }) eigen!: OwnStandDto | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Wanneer u indiende wat nu telt.' }) ingediendOp!: string | null;
  @ApiProperty({ description: 'Er is een brief met de uitkomst.' }) uitkomst!: boolean;
}
