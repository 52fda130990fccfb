// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { DateField, TextField, WholeField } from '#platform/http';

export class MunicipalitiesQueryDto {
  @DateField({ optional: true, description: 'Alleen de gemeenten die op deze dag (van de zorg) bij de regio horen.' }) op?: string;
}

export class InhabitantsChangeDto {
  @DateField({ description: 'De dag waarop zij zijn geteld.' }) peildatum!: string;
  @WholeField({ min: 1, max: 5_000_000 }) aantal!: number;
  @TextField({ max: 400, description: 'Waar dit staat.' }) bron!: string;
}

export class MembershipDto {
  @ApiProperty({ format: 'date' }) van!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) totEnMet!: string | null;
  @ApiProperty() bron!: string;
  @ApiProperty({ type: String, nullable: true }) toelichting!: string | null;
}

export class GroupMembershipDto {
  @ApiProperty({ example: 'H8' }) sleutel!: string;
  @ApiProperty() naam!: string;
  @ApiProperty({ format: 'date' }) van!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) totEnMet!: string | null;
  @ApiProperty({ type: String, nullable: true }) toelichting!: string | null;
}

export class InhabitantsDto {
  @ApiProperty({ format: 'date' }) peildatum!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Leeg: geen bron geeft het getal.' }) aantal!: number | null;
  @ApiProperty() bron!: string;
}

export class MunicipalityDto {
  @ApiProperty({ example: '0503' }) code!: string;
  @ApiProperty({ example: 'delft' }) sleutel!: string;
  @ApiProperty({ example: 'Delft' }) naam!: string;
  @ApiProperty() bron!: string;
  @ApiProperty({ type: [MembershipDto] }) lidmaatschappen!: MembershipDto[];
  @ApiProperty({ type: [GroupMembershipDto] }) groepen!: GroupMembershipDto[];
  @ApiProperty({ type: [InhabitantsDto] }) inwoners!: InhabitantsDto[];
}
