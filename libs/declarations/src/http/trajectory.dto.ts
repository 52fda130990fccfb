// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, EXPORT_FORMATS, PageQuery, SortField, TextField, YearField, type ExportFormat } from '#platform/http';
import { TRAJECTORY_SORTS } from '../persistence/trajectories.query.js';
import { MunicipalityNameDto, NamedDto } from './message.dto.js';

export const FUNDING_MODES = ['taakgericht', 'inspanningsgericht', 'outputgericht'] as const;

export class TrajectoriesQueryDto extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel of code van de gemeente.' }) gemeente?: string;
  @TextField({ max: 20, optional: true, description: 'Code van de zorgvorm, of van de categorie.' }) zorgvorm?: string;
  @ChoiceField(FUNDING_MODES, { optional: true, description: 'Hoe de zorg wordt betaald volgens het contract.' }) bekostiging?: string;
  @YearField({ optional: true, description: 'Trajecten die in dit jaar liepen.' }) jaar?: number;
  @SortField(TRAJECTORY_SORTS) sorteer?: string;
  @ChoiceField(EXPORT_FORMATS, { optional: true, description: 'De hele keuze als bestand.' }) formaat?: ExportFormat;
}

export class CareFormDto {
  @ApiProperty({ example: 'k', description: 'Zorgvorm a–k; een productcategorie waar de indeling geen zorgvorm geeft; of onbekend.' }) code!: string;
  @ApiProperty() naam!: string;
}

export class TrajectoryDto {
  @ApiProperty({ example: 'C-5107' }) kind!: string;
  @ApiProperty() kindId!: string;
  @ApiProperty({ type: NamedDto }) aanbieder!: NamedDto;
  @ApiProperty({ type: MunicipalityNameDto }) gemeente!: MunicipalityNameDto;
  @ApiProperty({ type: CareFormDto }) zorgvorm!: CareFormDto;
  @ApiProperty({ type: String, enum: [...FUNDING_MODES, null], nullable: true }) bekostiging!: string | null;
  @ApiProperty({ format: 'date' }) begonnen!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Leeg: het loopt.' }) geeindigd!: string | null;
  @ApiProperty({ type: 'integer', description: 'Tot en met de laatste dag, of vandaag.' }) duurDagen!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Zoals de laatste stop (JW307) zegt.' }) redenEinde!: string | null;
  @ApiProperty({ type: 'integer' }) toewijzingen!: number;
  @ApiProperty({ type: 'integer' }) starts!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Van toewijzen tot de start; leeg: er is geen start gemeld.' }) dagenTotStart!:
    number | null;
  @ApiProperty({ type: String, nullable: true, description: 'De laatste toewijzing van het traject.' }) toewijzing!: string | null;
}

export class EndReasonDto {
  @ApiProperty({ description: 'Leeg: geen stop gemeld.' }) code!: string;
  @ApiProperty() reden!: string;
  @ApiProperty({ type: 'integer' }) aantal!: number;
}

export class TrajectorySummaryDto {
  @ApiProperty({ type: CareFormDto }) zorgvorm!: CareFormDto;
  @ApiProperty({ type: 'integer' }) aantal!: number;
  @ApiProperty({ type: 'integer' }) lopend!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'In dagen, van wat geëindigd is.' }) mediaanDuur!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'In dagen, van wat een start heeft.' }) mediaanTotStart!: number | null;
  @ApiProperty({ type: [EndReasonDto] }) redenen!: EndReasonDto[];
}
