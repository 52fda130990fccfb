// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DomainError } from '#kernel';
import { KeyRing, UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, invalidInput, Needs, NumberParam, TextField } from '#platform/http';
import { showBsn } from '../use-cases/show-bsn.js';

const SHORTEST_PURPOSE = 5;

export class ShowBsnDto {
  @TextField({ min: SHORTEST_PURPOSE, max: 500, description: 'Waarvoor u het BSN nodig hebt; komt in het logboek.' }) doel!: string;
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
    const purpose = body.doel.trim();
    if (purpose.length < SHORTEST_PURPOSE)
      throw new DomainError(invalidInput, {}, [{ pointer: '/doel', text: `Vul minstens ${SHORTEST_PURPOSE} tekens in.` }]);
    return { bsn: found(await this.uow.run(actor, (tx) => showBsn(tx, this.keys, id, purpose))) };
  }
}
