// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '#platform/http';
import { DatedQuery } from './dated.js';

export class AdmissionStopsQueryDto extends DatedQuery {
  @TextField({ max: 100, description: 'Sleutel van de aanbieder.' }) aanbieder!: string;
}

export class AdmissionStopRowDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: Object, nullable: true, description: 'code en naam; leeg: alle producten' }) product!: { code: string; naam: string } | null;
  @ApiProperty({ type: Object, nullable: true, description: 'code en naam; leeg: alle gemeenten' }) gemeente!: { code: string; naam: string } | null;
  @ApiProperty({ type: String, format: 'date' }) van!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) totEnMet!: string | null;
  @ApiProperty() reden!: string;
  @ApiProperty({ enum: ['komt', 'geldt', 'voorbij'] }) stand!: 'komt' | 'geldt' | 'voorbij';
  @ApiProperty() vastgelegdDoor!: string;
  @ApiProperty({ format: 'date-time' }) vastgelegdOp!: string;
  @ApiProperty({ type: 'integer' }) versie!: number;
}
