// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { ChoiceField, TextField, WholeField } from '#platform/http';

export class TemplatesQueryDto {
  @TextField({
    max: 200,
    optional: true,
    description: 'Vult de sjablonen in voor dit onderwerp, zoals bij GET /vragen; wat past bij de oorzaak komt eerst.',
  })
  onderwerp?: string;
  @ChoiceField(['ja'], { optional: true, description: 'Ook de sjablonen die vervallen zijn.' }) vervallen?: 'ja';
}

export class NewTemplateDto {
  @TextField({ max: 100 }) naam!: string;
  @TextField({ min: 4, max: 4, optional: true, nullable: true, description: 'Retourcode waarvoor het sjabloon is; leeg: voor alles.' }) oorzaak?:
    string | null;
  @TextField({ max: 4000, lines: true, description: 'Met de invulplekken {regel}, {oorzaak} en {verwacht}.' }) tekst!: string;
}

export class TemplateChangeDto extends NewTemplateDto {
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie die u zag.' }) versie!: number;
  @ApiProperty({ type: Boolean, required: false, description: 'Niet meer aanbieden.' })
  @IsOptional()
  @IsBoolean({ message: 'Vul true of false in.' })
  vervallen?: boolean;
}

export class TemplateDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ type: String, nullable: true, example: '0611' }) oorzaak!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'De oorzaak in woorden.' }) oorzaakNaam!: string | null;
  @ApiProperty() tekst!: string;
  @ApiProperty({ type: String, nullable: true, description: 'De tekst voor het gevraagde onderwerp.' }) ingevuld!: string | null;
  @ApiProperty({ description: 'Geschreven voor een oorzaak van het gevraagde onderwerp.' }) past!: boolean;
  @ApiProperty() vervallen!: boolean;
  @ApiProperty({ description: 'Door iemand gemaakt of gewijzigd; anders zoals meegeleverd.' }) eigen!: boolean;
  @ApiProperty({ type: 'integer' }) versie!: number;
  @ApiProperty({ format: 'date-time' }) gewijzigdOp!: string;
  @ApiProperty() gewijzigdDoor!: string;
}
