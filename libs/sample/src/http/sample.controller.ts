// SPDX-License-Identifier: EUPL-1.2
import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, JobRefDto, Needs } from '#platform/http';
import { loadNextMonth } from '../use-cases/load-next-month.js';

@ApiTags('Voorbeeldregio')
@Controller('voorbeeld')
export class SampleController {
  constructor(private readonly uow: UnitOfWork) {}

  @Post('volgende-maand')
  @Needs('demo:advance')
  @HttpCode(202)
  @ApiOperation({ summary: 'De klok van de voorbeeldregio een maand verder zetten en die maand laden' })
  @ApiAcceptedResponse({ type: JobRefDto, description: 'De maand wordt geladen.' })
  async next(@CurrentActor() actor: Actor): Promise<JobRefDto> {
    return { taak: await this.uow.run(actor, loadNextMonth) };
  }
}
