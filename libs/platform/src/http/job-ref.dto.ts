// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';

/** The answer to what is done later: the job that will do it. */
export class JobRefDto {
  @ApiProperty({ format: 'uuid' }) taak!: string;
}
