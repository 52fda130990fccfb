// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { renderPdf } from '#contracts';
import type { Actor } from '#platform';
import { CurrentActor, found, Needs, UuidParam } from '#platform/http';
import { RoundsQuery, type ClosedRound } from '../persistence/rounds.query.js';
import { reportDocument } from '../use-cases/report-document.js';
import { ROUND_ID } from './rounds.controller.js';

@ApiTags('Herzieningen')
@Controller('herzieningen/:id/verslag')
export class ReportController {
  constructor(private readonly rounds: RoundsQuery) {}

  @Get()
  @Needs('revision:read')
  @ApiOperation({ summary: 'Verslag van een afgesloten herziening: draagvlak, geld, en wat inbreng veranderde' })
  @ApiParam(ROUND_ID)
  @ApiOkResponse({ type: Object, description: 'Het verslag zoals het bij het afsluiten is gemaakt.' })
  async one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<ClosedRound> {
    return found(await this.rounds.closed(actor, id));
  }

  @Get('pdf')
  @Needs('revision:read')
  @ApiOperation({ summary: 'Het verslag als PDF, voor het bestuur' })
  @ApiParam(ROUND_ID)
  @ApiOkResponse({ description: 'Een PDF.' })
  async pdf(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<StreamableFile> {
    const round = found(await this.rounds.closed(actor, id));
    const content = await renderPdf(reportDocument(round));
    const disposition = `attachment; filename="verslag-herziening-${round.nummer}.pdf"`;
    return new StreamableFile(content, { type: 'application/pdf', disposition, length: content.length });
  }
}
