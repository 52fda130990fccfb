// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';

export class IdDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
}
