// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { ChoiceField, CurrentActor, found, Needs, TextField } from '#platform/http';
import { SILENCE_MEANINGS, type SilenceMeaning } from '../domain/offer.js';
import { SilenceQuery, type ShownSilence } from '../persistence/silence.query.js';
import { saveSilence } from '../use-cases/save-silence.js';

const CLAUSE = { name: 'clausule', schema: { type: 'string' } } as const;

export class SilenceDto {
  @ChoiceField(SILENCE_MEANINGS, { optional: true, nullable: true, description: 'Wat er stond toen u het zag; leeg: nog niets.' })
  gezien?: SilenceMeaning | null;
  @ChoiceField(SILENCE_MEANINGS, { description: 'Wat het betekent als een aanbieder niet reageert.' }) betekenis!: SilenceMeaning;
  @TextField({ max: 500, description: 'Waar dat in het contract staat.' }) bron!: string;
}

/** What clauses say about a provider that does not answer an offer. */
@ApiTags('Herzieningen')
@Controller('herzieningen/stilzwijgen')
export class SilenceController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly query: SilenceQuery,
  ) {}

  @Get(':clausule')
  @Needs('revision:read')
  @ApiOperation({ summary: 'Wat een clausule zegt over een aanbieder die niet op een aanbod reageert' })
  @ApiParam(CLAUSE)
  @ApiOkResponse({ type: Object, description: 'De betekenis met de vindplaats; leeg waar niets is vastgelegd.' })
  async one(@CurrentActor() actor: Actor, @Param('clausule') clause: string): Promise<ShownSilence> {
    return found(await this.query.of(actor, clause));
  }

  @Put(':clausule')
  @Needs('revision:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Vastleggen wat een clausule zegt over niet reageren', description: 'Kan niet zolang een aanbod op antwoord wacht.' })
  @ApiParam(CLAUSE)
  @ApiNoContentResponse({ description: 'Vastgelegd.' })
  async save(@CurrentActor() actor: Actor, @Param('clausule') clause: string, @Body() body: SilenceDto): Promise<void> {
    await this.uow.run(actor, (tx) => saveSilence(tx, { clause, seen: body.gezien ?? null, meaning: body.betekenis, source: body.bron.trim() }));
  }
}
