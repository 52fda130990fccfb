// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { centsFromDecimal } from '#kernel';
import { UnitOfWork, type Actor, type Tx } from '#platform';
import { CurrentActor, exportFile, found, Needs, sendPage, UuidParam } from '#platform/http';
import { MaatwerkSummaryQuery, type MaatwerkMandate } from '../persistence/maatwerk-summary.query.js';
import { MaatwerkQuery, type MaatwerkDetail, type MaatwerkItem, type MaatwerkSort } from '../persistence/maatwerk.query.js';
import { checkMaatwerk } from '../use-cases/check-maatwerk.js';
import { approveMaatwerk, closeMaatwerk, setMaatwerkMandate } from '../use-cases/decide-maatwerk.js';
import { endMaatwerk } from '../use-cases/end-maatwerk.js';
import { requestMaatwerk } from '../use-cases/request-maatwerk.js';
import { signMaatwerk } from '../use-cases/sign-maatwerk.js';
import { MAATWERK_COLUMNS } from './maatwerk-columns.js';
import {
  MaatwerkApprovalDto,
  MaatwerkCheckDto,
  MaatwerkCloseDto,
  MaatwerkDetailDto,
  MaatwerkDto,
  MaatwerkEndDto,
  MaatwerkMandateDto,
  MaatwerkQueryDto,
  MaatwerkRequestDto,
  MaatwerkSignatureDto,
  MaatwerkSummaryDto,
  MaatwerkYearDto,
} from './maatwerk.dto.js';

const REQUEST_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('Maatwerk')
@Controller('maatwerk')
export class MaatwerkController {
  constructor(
    private readonly query: MaatwerkQuery,
    private readonly summaries: MaatwerkSummaryQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('maatwerk:read')
  @ApiOperation({ summary: 'Aanvragen voor een maatwerkovereenkomst; een gemeente ziet de eigen' })
  @ApiOkResponse({ type: [MaatwerkDto], description: 'Een bladzijde, nieuwste eerst. Met formaat: een bestand.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: MaatwerkQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly MaatwerkItem[] | StreamableFile> {
    const filter = {
      state: query.staat ?? null,
      late: query.teLaat === 'ja',
      municipality: query.gemeente ?? null,
      provider: query.aanbieder ?? null,
      year: query.jaar ?? null,
      search: query.zoek ?? null,
    };
    const sort = (query.sorteer ?? '-aangevraagd') as MaatwerkSort;
    const { rows, total } = await this.query.page(actor, filter, sort, query.formaat ? null : query.limit, query.formaat ? 0 : query.offset);
    return query.formaat ? exportFile(query.formaat, 'maatwerk', MAATWERK_COLUMNS, rows) : sendPage(reply, query, rows, total);
  }

  @Get('samenvatting')
  @Needs('maatwerk:read')
  @ApiOperation({ summary: 'Hoe lang aanvragen van een jaar duurden, en wat nu wacht' })
  @ApiOkResponse({ type: MaatwerkSummaryDto, description: 'De cijfers; dagen zijn kalenderdagen.' })
  summary(@CurrentActor() actor: Actor, @Query() query: MaatwerkYearDto): Promise<MaatwerkSummaryDto> {
    return this.summaries.of(actor, query.jaar ?? null);
  }

  @Get('mandaten')
  @Needs('maatwerk:read')
  @ApiOperation({ summary: 'Tot welk bedrag een rol maatwerk goedkeurt' })
  @ApiOkResponse({ type: [Object], description: 'Per rol de grens van vandaag; een rol zonder grens staat er niet bij.' })
  mandates(@CurrentActor() actor: Actor): Promise<MaatwerkMandate[]> {
    return this.summaries.mandates(actor);
  }

  @Post('mandaten')
  @Needs('governance:mandate')
  @ApiOperation({ summary: 'Vastleggen tot welk bedrag een rol maatwerk goedkeurt' })
  @ApiCreatedResponse({ type: [Object], description: 'De grenzen van vandaag.' })
  async setMandate(@CurrentActor() actor: Actor, @Body() body: MaatwerkMandateDto): Promise<MaatwerkMandate[]> {
    const mandate = { role: body.rol, cents: centsFromDecimal(body.hoogstens), from: body.vanaf, source: body.bron.trim() };
    await this.uow.run(actor, (tx) => setMaatwerkMandate(tx, mandate));
    return this.mandates(actor);
  }

  @Get(':id')
  @Needs('maatwerk:read')
  @ApiOperation({ summary: 'Eén aanvraag, met toets, goedkeuring, handtekeningen en verloop' })
  @ApiParam(REQUEST_ID)
  @ApiOkResponse({ type: MaatwerkDetailDto, description: 'De aanvraag.' })
  async one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<MaatwerkDetail> {
    return found(await this.query.one(actor, id));
  }

  @Post()
  @Needs('maatwerk:request')
  @ApiOperation({ summary: 'Een maatwerkovereenkomst aanvragen', description: 'De reden noemt geen naam, BSN of geboortedatum.' })
  @ApiCreatedResponse({ type: MaatwerkDetailDto, description: 'De aanvraag.' })
  async request(@CurrentActor() actor: Actor, @Body() body: MaatwerkRequestDto): Promise<MaatwerkDetail> {
    const id = await this.uow.run(actor, (tx) =>
      requestMaatwerk(tx, {
        municipality: body.gemeente,
        youthMark: body.kenmerk.trim(),
        provider: body.aanbieder,
        product: body.product,
        from: body.van,
        last: body.totEnMet,
        amount: body.aantal,
        cents: centsFromDecimal(body.tarief),
        reason: body.reden.trim(),
      }),
    );
    return this.one(actor, id);
  }

  @Post(':id/toets')
  @HttpCode(200)
  @Needs('maatwerk:check')
  @ApiOperation({ summary: 'Aanbieder en tarief toetsen', description: 'Wat van de aanbieder bekend was, wordt erbij bewaard.' })
  @ApiParam(REQUEST_ID)
  @ApiOkResponse({ type: MaatwerkDetailDto, description: 'De getoetste aanvraag.' })
  check(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: MaatwerkCheckDto): Promise<MaatwerkDetail> {
    const [tariffReason, note] = [body.tariefReden?.trim() || null, body.toelichting?.trim() || null];
    return this.step(actor, id, (tx) => checkMaatwerk(tx, { id, version: body.versie, cents: centsFromDecimal(body.tarief), tariffReason, note }));
  }

  @Post(':id/goedkeuring')
  @HttpCode(200)
  @Needs('maatwerk:approve')
  @ApiOperation({ summary: 'Als tweede persoon goedkeuren, binnen het mandaat' })
  @ApiParam(REQUEST_ID)
  @ApiOkResponse({ type: MaatwerkDetailDto, description: 'De goedgekeurde aanvraag.' })
  approve(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: MaatwerkApprovalDto): Promise<MaatwerkDetail> {
    return this.step(actor, id, (tx) => approveMaatwerk(tx, { id, version: body.versie }));
  }

  @Post(':id/afwijzing')
  @HttpCode(200)
  @Needs('maatwerk:approve')
  @ApiOperation({ summary: 'Een aanvraag met een reden afwijzen' })
  @ApiParam(REQUEST_ID)
  @ApiOkResponse({ type: MaatwerkDetailDto, description: 'De afgewezen aanvraag.' })
  refuse(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: MaatwerkCloseDto): Promise<MaatwerkDetail> {
    return this.step(actor, id, (tx) => closeMaatwerk(tx, { id, version: body.versie }, 'afgewezen', body.reden.trim()));
  }

  @Post(':id/intrekking')
  @HttpCode(200)
  @Needs('maatwerk:request')
  @ApiOperation({ summary: 'Een aanvraag met een reden intrekken, zolang zij niet door beide partijen is getekend' })
  @ApiParam(REQUEST_ID)
  @ApiOkResponse({ type: MaatwerkDetailDto, description: 'De ingetrokken aanvraag.' })
  withdraw(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: MaatwerkCloseDto): Promise<MaatwerkDetail> {
    return this.step(actor, id, (tx) => closeMaatwerk(tx, { id, version: body.versie }, 'ingetrokken', body.reden.trim()));
  }

  @Post(':id/ondertekening')
  @HttpCode(200)
  @Needs('maatwerk:check')
  @ApiOperation({
    summary: 'Vastleggen dat een partij heeft getekend',
    description: 'Na beide handtekeningen is er een contract. Wie toetste, legt de handtekening van de regio niet vast.',
  })
  @ApiParam(REQUEST_ID)
  @ApiOkResponse({ type: MaatwerkDetailDto, description: 'De aanvraag.' })
  sign(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: MaatwerkSignatureDto): Promise<MaatwerkDetail> {
    const signature = { side: body.partij, signer: body.naam.trim(), mandate: body.functie.trim(), day: body.datum };
    return this.step(actor, id, (tx) => signMaatwerk(tx, { id, version: body.versie }, signature));
  }

  @Post(':id/einde')
  @HttpCode(200)
  @Needs('maatwerk:request')
  @ApiOperation({ summary: 'Melden dat de hulp eindigt: het contract eindigt mee' })
  @ApiParam(REQUEST_ID)
  @ApiOkResponse({ type: MaatwerkDetailDto, description: 'De aanvraag.' })
  end(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: MaatwerkEndDto): Promise<MaatwerkDetail> {
    return this.step(actor, id, (tx) => endMaatwerk(tx, { id, version: body.versie }, body.laatsteDag, body.reden.trim()));
  }

  private async step(actor: Actor, id: string, work: (tx: Tx) => Promise<unknown>): Promise<MaatwerkDetail> {
    await this.uow.run(actor, work);
    return this.one(actor, id);
  }
}
