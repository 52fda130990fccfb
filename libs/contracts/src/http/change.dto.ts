// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, Matches, ValidateNested } from 'class-validator';
import { AmountField, ChoiceField, DateField, TextField, Type, WholeField } from '#platform/http';
import { CONSEQUENCES, type Consequence } from '../domain/contract.js';
import { CAPACITY_UNITS, KPI_FREQUENCIES } from '../domain/contract-agreements.js';
import { GROUNDS } from '../domain/legal-ground.js';

const MOST = 500;
const flag = { type: Boolean, required: false, default: false } as const;
const NUMBER = { message: 'Vul een getal in, zoals 80 of 12.5.' };

export class GroundFactsDto {
  @AmountField({ nullable: true, description: 'Wat de wijziging over de hele looptijd kost (of scheelt), in euro’s; null: niet bekend.' }) bedrag!:
    string | null;
  @TextField({ max: 100, nullable: true, description: 'Sleutel van de clausule waaruit de wijziging volgt.' }) clausule!: string | null;
  @ApiProperty({ ...flag, description: 'Een indexering volgens een clausule: zij verhoogt de waarde waartegen wordt gerekend.' })
  @IsOptional()
  @IsBoolean()
  indexering?: boolean;
  @ApiProperty({ ...flag, description: 'De aard van de overeenkomst verandert.' }) @IsOptional() @IsBoolean() andereAard?: boolean;
  @ApiProperty({ ...flag, description: 'Aanvullende diensten die een ander niet of alleen zeer kostbaar kan leveren.' })
  @IsOptional()
  @IsBoolean()
  aanvullend?: boolean;
  @ApiProperty({ ...flag, description: 'Een zorgvuldige opdrachtgever kon het niet voorzien.' }) @IsOptional() @IsBoolean() onvoorzien?: boolean;
  @ApiProperty({ ...flag, description: 'Een andere aanbieder neemt het over.' }) @IsOptional() @IsBoolean() andereAanbieder?: boolean;
  @ApiProperty({ ...flag, description: 'Anderen hadden kunnen meedoen, of het evenwicht verschuift.' })
  @IsOptional()
  @IsBoolean()
  wezenlijk?: boolean;
}

export class GroundDto extends GroundFactsDto {
  @ChoiceField(GROUNDS) grond!: (typeof GROUNDS)[number];
  @TextField({ max: 2000, lines: true, description: 'Waarom deze wijziging onder deze grond valt.' }) toelichting!: string;
  @TextField({ max: 2000, lines: true, optional: true, nullable: true, description: 'Nodig waar de toets van de grond niet slaagt.' }) afwijking?:
    string | null;
}

export class TariffChangeDto {
  @WholeField({ min: 1, max: 100_000 }) regel!: number;
  @AmountField() bedrag!: string;
}
export class RoomChangeDto {
  @WholeField({ min: 2015, max: 2100 }) jaar!: number;
  @TextField({ max: 200, description: 'Zoals in de bestedingsruimte: aanbieder, overeenkomst, segment:2 …' }) grondslag!: string;
  @AmountField({ nullable: true, description: 'null: geen ruimte meer afgesproken.' }) bedrag!: string | null;
  @ChoiceField(CONSEQUENCES, { optional: true, nullable: true, description: 'Weggelaten: het gevolg blijft.' }) gevolg?: Consequence | null;
}
/** What a change can agree anew; a group of products is agreed with its product lines. */
const NEW_GRAINS = ['aanbieder', 'overeenkomst', 'segment'] as const;
export class NewRoomDto {
  @WholeField({ min: 2015, max: 2100 }) jaar!: number;
  @ChoiceField(NEW_GRAINS) grondslag!: (typeof NEW_GRAINS)[number];
  @TextField({ max: 40, optional: true, nullable: true, description: 'Code van het segment, bij een ruimte per segment.' }) segment?: string | null;
  @AmountField({ nullable: true, description: 'null: afgesproken is dat er geen ruimte is.' }) bedrag!: string | null;
  @ChoiceField(CONSEQUENCES) gevolg!: Consequence;
}
export class KpiAgreementDto {
  @TextField({ max: 100 }) kpi!: string;
  @ApiProperty({ type: String, nullable: true, example: '80', description: 'Zonder norm wordt de afspraak geweigerd.' })
  @IsOptional()
  @Matches(/^-?\d{1,12}(\.\d{1,4})?$/, NUMBER)
  norm!: string | null;
  @ApiProperty({ type: String, nullable: true, required: false, example: '2.5', description: 'Hoe ver van de norm nog goed is.' })
  @IsOptional()
  @Matches(/^\d{1,12}(\.\d{1,4})?$/, NUMBER)
  band?: string | null;
  @ChoiceField(KPI_FREQUENCIES) frequentie!: (typeof KPI_FREQUENCIES)[number];
  @TextField({ max: 500, min: 0 }) gevolg!: string;
}
export class CapacityDto {
  @WholeField({ min: 1, max: 10_000 }) regel!: number;
  @TextField({ max: 200 }) naam!: string;
  @TextField({ max: 200, optional: true, nullable: true, description: 'School of locatie.' }) locatie?: string | null;
  @ChoiceField(CAPACITY_UNITS) eenheid!: (typeof CAPACITY_UNITS)[number];
  @ApiProperty({ type: String, example: '8' }) @Matches(/^\d{1,6}(\.\d{1,2})?$/, NUMBER) aantal!: string;
}
export class ReportDutyDto {
  @TextField({ max: 200 }) naam!: string;
  @WholeField({ min: 1, max: 60, description: 'Elke zoveel maanden.' }) maanden!: number;
}
export class AgreementsDto {
  @WholeField({ min: 1, max: 60, nullable: true, description: 'Elke zoveel maanden een gesprek; null: niet afgesproken.' }) gesprekMaanden!:
    number | null;
  @ApiProperty({ type: [ReportDutyDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ReportDutyDto)
  verantwoording!: ReportDutyDto[];
  @ApiProperty({ type: [String] }) @IsArray() @ArrayMaxSize(100) @Matches(/^[a-z][a-z0-9-]*$/, { each: true }) clausules!: string[];
  @ApiProperty({ type: [KpiAgreementDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => KpiAgreementDto)
  kpis!: KpiAgreementDto[];
  @ApiProperty({ type: [CapacityDto] })
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => CapacityDto)
  capaciteit!: CapacityDto[];
}

export class NewVersionDto {
  @WholeField({ min: 1, max: 10_000, description: 'De nieuwste versie die u zag.' }) gezien!: number;
  @DateField() van!: string;
  @DateField({ optional: true, nullable: true, description: 'Standaard tot het einde van het contract.' }) totEnMet?: string | null;
  @TextField({ max: 500, description: 'Wat er verandert, in één zin.' }) samenvatting!: string;
  @ApiProperty({ type: GroundDto }) @ValidateNested() @Type(() => GroundDto) grond!: GroundDto;
  @ApiProperty({ type: [TariffChangeDto], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => TariffChangeDto)
  tarieven?: TariffChangeDto[];
  @ApiProperty({ type: [RoomChangeDto], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => RoomChangeDto)
  ruimten?: RoomChangeDto[];
  @ApiProperty({ type: [NewRoomDto], required: false, description: 'Bestedingsruimten die er nog niet waren.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => NewRoomDto)
  bestedingsruimten?: NewRoomDto[];
  @ApiProperty({ type: AgreementsDto, required: false, nullable: true, description: 'Alle afspraken naast de producten; weggelaten: zij blijven.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AgreementsDto)
  afspraken?: AgreementsDto | null;
}

export class NoticeSentDto {
  @WholeField({ min: 1, max: 10_000, description: 'De versie waarvan de wijziging is aangekondigd.' }) versie!: number;
  @DateField({ description: 'De dag waarop het formulier is verstuurd.' }) op!: string;
  @TextField({ max: 100, description: 'Het nummer waaronder het is gepubliceerd.' }) kenmerk!: string;
}
