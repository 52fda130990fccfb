// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { EmailField, PasswordField } from '../fields.js';

export class LoginDto {
  @EmailField() email!: string;
  @PasswordField() wachtwoord!: string;
}

export class ScopeDto {
  @ApiProperty({ enum: ['regio', 'gemeente', 'aanbieder'] }) soort!: string;
  @ApiProperty({ type: String, nullable: true }) id!: string | null;
  @ApiProperty({ type: String, nullable: true }) naam!: string | null;
}

export class RegionDto {
  @ApiProperty({ example: 'haaglanden' }) sleutel!: string;
  @ApiProperty({ example: 'Haaglanden' }) naam!: string;
  @ApiProperty({ description: 'Een voorbeeldregio met een eigen klok.' }) voorbeeld!: boolean;
}

export class RegionNameDto {
  @ApiProperty({ example: 'haaglanden' }) sleutel!: string;
  @ApiProperty({ example: 'Haaglanden' }) naam!: string;
}

export class SwitchRegionDto {
  @ApiProperty({ example: 'haaglanden', description: 'De sleutel van de regio waarin u verder wilt werken.' })
  @IsString()
  @Matches(/^[a-z][a-z0-9-]{0,62}$/, { message: 'Dit is geen sleutel van een regio.' })
  regio!: string;
}

export class SessionDto {
  @ApiProperty() naam!: string;
  @ApiProperty() email!: string;
  @ApiProperty({ type: [String] }) rollen!: string[];
  @ApiProperty({ type: ScopeDto }) bereik!: ScopeDto;
  @ApiProperty({ type: [String] }) rechten!: string[];
  @ApiProperty({ description: 'Voor de kop X-CSRF-Token bij elke wijziging.' }) csrf!: string;
  @ApiProperty({ type: RegionDto }) regio!: RegionDto;
  @ApiProperty({ type: [RegionNameDto], description: 'De regio’s waarin deze persoon een rol heeft, ook die van deze sessie.' })
  regios!: RegionNameDto[];
  @ApiProperty({ format: 'date' }) vandaag!: string;
  @ApiProperty({ type: String, nullable: true, example: '2025-09' }) geladenTotEnMet!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '2025-10' }) volgendeMaand!: string | null;
  @ApiProperty({ type: 'integer', description: 'Zonder verzoek eindigt de sessie na zoveel uren.' }) verlooptNaUren!: number;
}

export class DemoLoginDto {
  @ApiProperty() email!: string;
  @ApiProperty() wachtwoord!: string;
  @ApiProperty() naam!: string;
  @ApiProperty() rol!: string;
  @ApiProperty({ example: 'Haaglanden' }) regio!: string;
  @ApiProperty() omschrijving!: string;
}
