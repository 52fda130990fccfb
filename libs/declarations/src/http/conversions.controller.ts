// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZipFile } from 'yazl';
import { DomainError } from '#kernel';
import { KeyRing, loadFiles, UnitOfWork, type Actor, type Tx } from '#platform';
import { CurrentActor, CurrentRights, exportFile, found, Needs, sendPage, UuidParam, type Rights } from '#platform/http';
import { conversionFiles } from '../persistence/conversion-messages.store.js';
import type { ConversionTerms } from '../persistence/conversion.store.js';
import { ConversionsQuery } from '../persistence/conversions.query.js';
import { noMessages } from '../use-cases/conversion-errors.js';
import { countConversion } from '../use-cases/count-conversion.js';
import { approveConversion, chooseExceptions, refuseConversion, submitConversion, takeBackConversion } from '../use-cases/decide-conversion.js';
import { beginConversion, editConversion } from '../use-cases/save-conversion.js';
import { CONVERSION_COLUMNS, conversionAnswer, conversionDetailAnswer, conversionItemAnswer } from './conversion-answer.js';
import {
  ChangeConversionDto,
  ChooseExceptionsDto,
  ConversionDetailDto,
  ConversionDto,
  ConversionItemDto,
  ConversionItemsQueryDto,
  ConversionRefDto,
  ConversionsQueryDto,
  ConversionTermsDto,
  ConversionZipQueryDto,
  CountedDto,
  RefuseConversionDto,
} from './conversion.dto.js';

const CONVERSION_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const READ_AT_ONCE = 200;

const termsOf = (body: ConversionTermsDto): ConversionTerms => ({
  title: body.titel.trim(),
  startsOn: body.vanaf,
  firstNumber: body.eersteNummer ?? null,
  table: body.tabel,
});

@ApiTags('Omzettingen')
@Controller('omzettingen')
export class ConversionsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
    private readonly query: ConversionsQuery,
  ) {}

  @Get()
  @Needs('conversion:read')
  @ApiOperation({ summary: 'Omzettingen van lopende toewijzingen, nieuwste eerst' })
  @ApiOkResponse({ type: [ConversionDto], description: 'Eén bladzijde.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ConversionsQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly ConversionDto[]> {
    const { rows, total } = await this.query.page(actor, query.staat, query.limit, query.offset);
    return sendPage(reply, query, rows.map(conversionAnswer), total);
  }

  @Get(':id')
  @Needs('conversion:read')
  @ApiOperation({ summary: 'Eén omzetting: de tabel, de uitkomst per gemeente en aanbieder, de uitzonderingen' })
  @ApiParam(CONVERSION_ID)
  @ApiOkResponse({ type: ConversionDetailDto, description: 'De omzetting.' })
  async one(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('id', UuidParam) id: string): Promise<ConversionDetailDto> {
    const conversion = found(await this.query.one(actor, id));
    const powers = { actor, prepare: may('conversion:prepare'), approve: may('conversion:approve') };
    return conversionDetailAnswer(conversion, await this.query.summary(actor, id), powers);
  }

  @Get(':id/toewijzingen')
  @Needs('conversion:read')
  @ApiOperation({ summary: 'Wat de omzetting met elke toewijzing doet; uitzonderingen eerst' })
  @ApiParam(CONVERSION_ID)
  @ApiOkResponse({ type: [ConversionItemDto], description: 'Eén bladzijde. Met formaat: een bestand met alles.' })
  async items(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Query() query: ConversionItemsQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly ConversionItemDto[] | StreamableFile> {
    found(await this.query.one(actor, id));
    const filter = { exception: query.uitzondering, provider: query.aanbieder, municipality: query.gemeente };
    const all = query.formaat !== undefined;
    const { rows, total } = await this.query.items(actor, id, filter, all ? null : query.limit, all ? 0 : query.offset);
    const items = rows.map(conversionItemAnswer);
    return query.formaat ? exportFile(query.formaat, 'omzetting', CONVERSION_COLUMNS, items) : sendPage(reply, query, items, total);
  }

  @Post()
  @Needs('conversion:prepare')
  @ApiOperation({ summary: 'Een omzetting beginnen', description: 'Rekent nog niets door.' })
  @ApiCreatedResponse({ type: ConversionRefDto, description: 'De nieuwe omzetting.' })
  async begin(@CurrentActor() actor: Actor, @Body() body: ConversionTermsDto): Promise<ConversionRefDto> {
    return { id: await this.uow.run(actor, (tx) => beginConversion(tx, termsOf(body))) };
  }

  @Put(':id')
  @Needs('conversion:prepare')
  @HttpCode(204)
  @ApiOperation({ summary: 'De tabel of de dag wijzigen', description: 'De uitkomst en de besluiten over uitzonderingen vervallen.' })
  @ApiParam(CONVERSION_ID)
  @ApiNoContentResponse({ description: 'Gewijzigd.' })
  change(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ChangeConversionDto): Promise<void> {
    return this.uow.run(actor, (tx) => editConversion(tx, id, body.versie, termsOf(body)));
  }

  @Post(':id/proef')
  @Needs('conversion:prepare')
  @HttpCode(200)
  @ApiOperation({ summary: 'De omzetting doorrekenen', description: 'Verandert geen toewijzing. Mag zo vaak als u wilt.' })
  @ApiParam(CONVERSION_ID)
  @ApiOkResponse({ type: CountedDto, description: 'Hoeveel toewijzingen zijn gevonden.' })
  async count(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<CountedDto> {
    return { toewijzingen: await this.uow.run(actor, (tx) => countConversion(tx, id)) };
  }

  @Post(':id/uitzonderingen')
  @Needs('conversion:prepare')
  @HttpCode(200)
  @ApiOperation({ summary: 'Besluiten over uitzonderingen van één soort' })
  @ApiParam(CONVERSION_ID)
  @ApiOkResponse({ type: CountedDto, description: 'Over hoeveel toewijzingen is besloten.' })
  async choose(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ChooseExceptionsDto): Promise<CountedDto> {
    const chosen = { exception: body.uitzondering, choice: body.keuze, reason: body.reden, allocations: body.toewijzingen ?? null };
    return { toewijzingen: await this.uow.run(actor, (tx) => chooseExceptions(tx, id, chosen)) };
  }

  @Post(':id/voorleggen')
  @Needs('conversion:prepare')
  @HttpCode(204)
  @ApiOperation({ summary: 'De omzetting aan een tweede persoon voorleggen' })
  @ApiParam(CONVERSION_ID)
  @ApiNoContentResponse({ description: 'Voorgelegd.' })
  submit(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<void> {
    return this.step(actor, (tx) => submitConversion(tx, id));
  }

  @Post(':id/terughalen')
  @Needs('conversion:prepare')
  @HttpCode(204)
  @ApiOperation({ summary: 'Een voorgelegde omzetting terughalen' })
  @ApiParam(CONVERSION_ID)
  @ApiNoContentResponse({ description: 'Weer te wijzigen.' })
  takeBack(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<void> {
    return this.step(actor, (tx) => takeBackConversion(tx, id));
  }

  @Post(':id/goedkeuren')
  @Needs('conversion:approve')
  @HttpCode(204)
  @ApiOperation({ summary: 'Goedkeuren als tweede persoon', description: 'De berichten (JW301) worden daarna op de achtergrond gemaakt.' })
  @ApiParam(CONVERSION_ID)
  @ApiNoContentResponse({ description: 'Goedgekeurd.' })
  approve(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<void> {
    return this.step(actor, (tx) => approveConversion(tx, id));
  }

  @Post(':id/weigeren')
  @Needs('conversion:approve')
  @HttpCode(204)
  @ApiOperation({ summary: 'Weigeren als tweede persoon, met een reden' })
  @ApiParam(CONVERSION_ID)
  @ApiNoContentResponse({ description: 'Geweigerd.' })
  refuse(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: RefuseConversionDto): Promise<void> {
    return this.step(actor, (tx) => refuseConversion(tx, id, body.reden));
  }

  @Get(':id/berichten.zip')
  @Needs('conversion:prepare')
  @ApiOperation({ summary: 'De nieuwe toewijzingsberichten (JW301) van één gemeente, als ZIP' })
  @ApiParam(CONVERSION_ID)
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'Eén JW301 per kind en aanbieder.' })
  async zip(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Query() query: ConversionZipQueryDto): Promise<StreamableFile> {
    const conversion = found(await this.query.one(actor, id));
    // What leaves holds citizen service numbers: who took it is on record.
    const files = await this.uow.run(actor, async (tx) => {
      const rows = await conversionFiles(tx, id, query.gemeente);
      if (rows.length === 0) throw new DomainError(noMessages);
      await tx.audit({
        action: 'berichten van omzetting opgehaald',
        objectKind: 'omzetting',
        objectId: id,
        detail: { nummer: conversion.no, gemeente: query.gemeente, aantal: rows.length },
      });
      return rows;
    });
    const zip = new ZipFile();
    for (let at = 0; at < files.length; at += READ_AT_ONCE) {
      const part = files.slice(at, at + READ_AT_ONCE);
      const sums = part.map((f) => f.sha256);
      const contents = await this.uow.run(actor, (tx) => loadFiles(tx, this.keys, sums));
      for (const file of part) zip.addBuffer(contents.get(file.sha256.toString('hex'))!, file.name);
    }
    zip.end();
    return new StreamableFile(zip.outputStream as NodeJS.ReadableStream as never, {
      type: 'application/zip',
      disposition: `attachment; filename="omzetting-${conversion.no}.zip"`,
    });
  }

  private step(actor: Actor, work: (tx: Tx) => Promise<void>): Promise<void> {
    return this.uow.run(actor, work);
  }
}
