// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { DateField, TextField, WholeField } from '#platform/http';

export class PlanningDto {
  @ApiProperty({ format: 'date' }) vandaag!: string;
  @ApiProperty({ type: [Object], description: 'Sporen met mijlpalen in volgorde van tijd, en hun wijzigingen.' }) sporen!: Record<string, unknown>[];
}

export class PlanningQueryDto {
  @TextField({ max: 60, optional: true, description: 'Alleen sporen van dit segment.' }) segment?: string;
}

export class MilestoneChangeDto {
  @DateField({ optional: true, nullable: true, description: 'Leeg: volgt uit de bron of uit wat erna komt.' }) datum?: string | null;
  @WholeField({ min: 0, max: 3650, optional: true, nullable: true, description: 'Dagen vóór de volgende mijlpaal.' }) dagenVoorVolgende?:
    number | null;
  @DateField({ optional: true, nullable: true }) gereedOp?: string | null;
  @TextField({ max: 120, optional: true, nullable: true }) eigenaar?: string | null;
  @TextField({ min: 3, max: 500, lines: true }) reden!: string;
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie die u zag.' }) versie!: number;
}

export class RoundsDto {
  @ApiProperty({ type: Boolean }) @IsBoolean({ message: 'Vul true of false in.' }) tweeRondes!: boolean;
  @TextField({ min: 3, max: 500, lines: true }) reden!: string;
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie die u zag.' }) versie!: number;
}
