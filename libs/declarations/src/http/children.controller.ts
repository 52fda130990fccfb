// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { KeyRing, UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, Needs, NumberParam, TextField } from '#platform/http';
import { showBsn } from '../use-cases/show-bsn.js';

export class ShowBsnDto {
  @TextField({ min: 5, max: 500, description: 'Waarvoor u het BSN nodig hebt; komt in het logboek.' }) doel!: string;
}

export class BsnDto {
  @ApiProperty({ pattern: '^\\d{9}$' }) bsn!: string;
}

@ApiTags('Berichten')
@Controller('kinderen')
export class ChildrenController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  @Post(':id/bsn')
  @Needs('bsn:read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Het BSN van een kind tonen', description: 'Wie het vroeg en waarvoor, staat daarna in het logboek.' })
  @ApiParam({ name: 'id', schema: { type: 'integer', minimum: 1 } })
  @ApiOkResponse({ type: BsnDto, description: 'Het BSN.' })
  async bsn(@CurrentActor() actor: Actor, @Param('id', NumberParam) id: string, @Body() body: ShowBsnDto): Promise<BsnDto> {
    return { bsn: found(await this.uow.run(actor, (tx) => showBsn(tx, this.keys, id, body.doel.trim()))) };
  }
}
