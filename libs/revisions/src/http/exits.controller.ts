// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Put, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, exportFile, found, Needs, sendPage, UuidParam, type Column } from '#platform/http';
import { ExitsQuery, type ExitItem } from '../persistence/exits.query.js';
import { RoundsQuery } from '../persistence/rounds.query.js';
import { recordExit } from '../use-cases/save-exit.js';
import { ExitDto, ExitsQueryDto } from './exit.dto.js';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

const COLUMNS: readonly Column<ExitItem>[] = [
  { head: 'Aanbieder', kind: 'tekst', value: (e) => e.aanbieder.naam },
  { head: 'Contracten', kind: 'tekst', value: (e) => e.contracten.join(', ') },
  { head: 'Loopt tot en met', kind: 'datum', value: (e) => e.laatsteDag },
  { head: 'Jeugdigen nu in zorg', kind: 'getal', value: (e) => e.clienten },
  { head: 'Per gemeente', kind: 'tekst', value: (e) => e.gemeenten.map((g) => `${g.naam}: ${g.clienten}`).join(', ') },
  { head: 'Reden', kind: 'tekst', value: (e) => e.reden },
  { head: 'Afbouwen tot en met', kind: 'datum', value: (e) => e.afbouwTotEnMet },
  { head: 'Overdracht', kind: 'tekst', value: (e) => e.overdracht },
  { head: 'Toelichting', kind: 'tekst', value: (e) => e.toelichting },
];

/** Providers that are not in the chosen group of a round. */
@ApiTags('Herzieningen')
@Controller('herzieningen')
export class ExitsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly query: ExitsQuery,
    private readonly rounds: RoundsQuery,
  ) {}

  @Get(':id/uitstroom')
  @Needs('revision:read')
  @ApiOperation({ summary: 'Aanbieders met zo een contract die niet in de gekozen groep zitten: hoe zij afbouwen en wie er nog in zorg is' })
  @ApiParam(ID)
  @ApiOkResponse({ type: [Object], description: 'Eén bladzijde; de meeste jeugdigen eerst. Met formaat: een bestand met alles.' })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Query() query: ExitsQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly ExitItem[] | StreamableFile> {
    found(await this.rounds.known(actor, id));
    const whole = query.formaat !== undefined;
    const { rows, total } = await this.query.page(actor, id, whole ? null : query.limit, whole ? 0 : query.offset);
    return query.formaat ? exportFile(query.formaat, 'herziening-uitstroom', COLUMNS, rows) : sendPage(reply, query, rows, total);
  }

  @Put(':id/uitstroom/:aanbieder')
  @Needs('revision:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Vastleggen hoe een aanbieder die niet meedoet afbouwt', description: 'Het contract zelf eindigt hier niet door.' })
  @ApiParam(ID)
  @ApiNoContentResponse({ description: 'Vastgelegd.' })
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Param('aanbieder') provider: string,
    @Body() body: ExitDto,
  ): Promise<void> {
    await this.uow.run(actor, (tx) =>
      recordExit(tx, {
        roundId: id,
        provider,
        version: body.versie,
        reason: body.reden.trim(),
        windDownUntil: body.afbouwTotEnMet ?? null,
        transfer: body.overdracht,
        note: body.toelichting?.trim() || null,
      }),
    );
  }
}
