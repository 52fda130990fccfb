// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, CurrentRights, exportFile, KeyParam, Needs, sendPage, UuidParam, type Column, type Rights } from '#platform/http';
import { QualityQuery, type QualityFilter, type QualityRow } from '../persistence/quality.query.js';
import { changeQuality, handleQualityReminder, recordQuality } from '../use-cases/keep-quality-file.js';
import { MadeDto } from './life.dto.js';
import { QualityChangeDto, QualityEntryDto, QualityQueryDto, QualityRowDto, QualityTermsDto, ReminderDoneDto } from './quality.dto.js';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

const COLUMNS: readonly Column<QualityRow>[] = [
  { head: 'Aanbieder', kind: 'tekst', value: (r) => r.aanbieder.naam },
  { head: 'Soort', kind: 'tekst', value: (r) => r.soort },
  { head: 'Wat', kind: 'tekst', value: (r) => r.titel },
  { head: 'Van', kind: 'tekst', value: (r) => r.van },
  { head: 'Kenmerk', kind: 'tekst', value: (r) => r.kenmerk },
  { head: 'Datum', kind: 'datum', value: (r) => r.datum },
  { head: 'Verloopt op', kind: 'datum', value: (r) => r.verlooptOp },
  { head: 'Staat', kind: 'tekst', value: (r) => r.staat },
  { head: 'Uitkomst', kind: 'tekst', value: (r) => r.uitkomst },
];

@ApiTags('Kwaliteit')
@Controller()
export class QualityController {
  constructor(
    private readonly quality: QualityQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('kwaliteit')
  @Needs('quality:read')
  @ApiOperation({ summary: 'Certificaten, inspectierapporten en klachten; wat geldt of open staat eerst' })
  @ApiOkResponse({ type: [QualityRowDto], description: 'Een bladzijde. Met formaat: een bestand.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: QualityQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly QualityRowDto[] | StreamableFile> {
    const filter: QualityFilter = { provider: query.aanbieder ?? null, kind: query.soort ?? null, attention: query.aandacht === 'ja' };
    if (query.formaat) return exportFile(query.formaat, 'kwaliteit', COLUMNS, (await this.quality.page(actor, filter, null, 0)).rows);
    const { rows, total } = await this.quality.page(actor, filter, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get('kwaliteit/termijnen')
  @Needs('quality:read')
  @ApiOperation({ summary: 'Wat wacht: certificaten die verlopen, open klachten en rekeningnummers' })
  @ApiOkResponse({ type: QualityTermsDto, description: 'De aantallen.' })
  terms(@CurrentActor() actor: Actor, @CurrentRights() may: Rights): Promise<QualityTermsDto> {
    return this.quality.terms(actor, may('iban:read'));
  }

  @Post('aanbieders/:sleutel/kwaliteit')
  @Needs('quality:write')
  @ApiOperation({ summary: 'Een certificaat, inspectierapport of klacht in het dossier leggen' })
  @ApiCreatedResponse({ type: MadeDto, description: 'Vastgelegd; een certificaat wordt op zijn laatste dag bewaakt.' })
  async record(@CurrentActor() actor: Actor, @Param('sleutel', KeyParam) key: string, @Body() body: QualityEntryDto): Promise<MadeDto> {
    const text = (value: string | null | undefined): string | null => value?.trim() || null;
    const entry = {
      kind: body.soort,
      title: body.titel.trim(),
      issuer: text(body.van),
      reference: text(body.kenmerk),
      on: body.datum,
      expires: body.verlooptOp || null,
      outcome: text(body.uitkomst),
    };
    return { id: await this.uow.run(actor, (tx) => recordQuality(tx, key, entry)) };
  }

  @Patch('kwaliteit/:id')
  @HttpCode(204)
  @Needs('quality:write')
  @ApiOperation({ summary: 'Een certificaat beëindigen, een rapport of klacht afhandelen of heropenen' })
  @ApiParam(ID)
  @ApiNoContentResponse({ description: 'Gewijzigd.' })
  async change(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: QualityChangeDto): Promise<void> {
    await this.uow.run(actor, (tx) => changeQuality(tx, { id, version: body.versie, state: body.staat, note: body.toelichting.trim() }));
  }

  @Post('kwaliteit/:id/herinnering')
  @HttpCode(204)
  @Needs('quality:write')
  @ApiOperation({ summary: 'De herinnering aan een certificaat afhandelen' })
  @ApiParam(ID)
  @ApiNoContentResponse({ description: 'Afgehandeld.' })
  async done(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ReminderDoneDto): Promise<void> {
    await this.uow.run(actor, (tx) => handleQualityReminder(tx, id, body.dag, body.notitie.trim()));
  }
}
