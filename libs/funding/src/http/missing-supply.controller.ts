// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { businessDate } from '#kernel';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, exportFile, found, Needs, sendPage, UuidParam, type Column } from '#platform/http';
import { MissingSupplyQuery, type MissingSupplyItem } from '../persistence/missing-supply.query.js';
import { checkMissingSupply } from '../use-cases/check-missing-supply.js';
import { closeMissingSupply } from '../use-cases/close-missing-supply.js';
import { openAdmission } from '../use-cases/open-admission.js';
import { reportMissingSupply } from '../use-cases/report-missing-supply.js';
import {
  CheckDto,
  CloseDto,
  MissingSupplyDetailDto,
  MissingSupplyDto,
  MissingSupplyQueryDto,
  OpenAdmissionDto,
  ReportDto,
} from './missing-supply.dto.js';

const REPORT_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const COLUMNS: readonly Column<MissingSupplyItem>[] = [
  { head: 'Nummer', kind: 'tekst', value: (x) => x.nummer },
  { head: 'Titel', kind: 'tekst', value: (x) => x.titel },
  { head: 'Segment', kind: 'tekst', value: (x) => x.segment?.naam },
  { head: 'Product', kind: 'tekst', value: (x) => x.product && `${x.product.code} ${x.product.naam}` },
  { head: 'Gemeenten', kind: 'tekst', value: (x) => x.gemeenten.map((g) => g.naam).join(', ') },
  { head: 'Staat', kind: 'tekst', value: (x) => x.staat },
  { head: 'Toelating van', kind: 'datum', value: (x) => x.toelating?.van },
  { head: 'Toelating tot en met', kind: 'datum', value: (x) => x.toelating?.totEnMet },
  { head: 'Gemeld op', kind: 'datum', value: (x) => businessDate(new Date(x.gemeldOp)) },
  { head: 'Gemeld door', kind: 'tekst', value: (x) => x.gemeldDoor },
];

@ApiTags('Markt')
@Controller('missend-aanbod')
export class MissingSupplyController {
  constructor(
    private readonly query: MissingSupplyQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('market:read')
  @ApiOperation({ summary: 'Missend aanbod: meldingen, hun toets, het besluit en de toelating die daarop openging' })
  @ApiOkResponse({ type: [MissingSupplyDto], description: 'Een bladzijde; wat op een stap wacht eerst. Met formaat: een bestand.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: MissingSupplyQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly MissingSupplyDto[] | StreamableFile> {
    const filter = { state: query.staat ?? null, segment: query.segment ?? null, municipality: query.gemeente ?? null };
    const { rows, total } = await this.query.page(actor, filter, query.formaat ? null : query.limit, query.formaat ? 0 : query.offset);
    return query.formaat
      ? exportFile(query.formaat, 'missend-aanbod', COLUMNS, rows)
      : sendPage(reply, query, rows as unknown as MissingSupplyDto[], total);
  }

  @Get(':id')
  @Needs('market:read')
  @ApiOperation({ summary: 'Eén melding van missend aanbod' })
  @ApiParam(REPORT_ID)
  @ApiOkResponse({ type: MissingSupplyDetailDto, description: 'De melding.' })
  async one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<MissingSupplyDetailDto> {
    return found(await this.query.one(actor, id)) as unknown as MissingSupplyDetailDto;
  }

  @Post()
  @Needs('market:report')
  @ApiOperation({ summary: 'Melden dat hulp ergens ontbreekt' })
  @ApiCreatedResponse({ type: MissingSupplyDetailDto, description: 'De melding.' })
  async report(@CurrentActor() actor: Actor, @Body() body: ReportDto): Promise<MissingSupplyDetailDto> {
    const report = {
      title: body.titel.trim(),
      description: body.omschrijving.trim(),
      segment: body.segment || null,
      productCode: body.product || null,
      municipalities: body.gemeenten,
    };
    return this.one(actor, await this.uow.run(actor, (tx) => reportMissingSupply(tx, report)));
  }

  @Post(':id/toets')
  @HttpCode(200)
  @Needs('market:record')
  @ApiOperation({
    summary: 'Een melding toetsen aan de dekking',
    description: 'De dekking van die dag wordt erbij bewaard. Ontbreekt er niets, dan sluit de melding.',
  })
  @ApiParam(REPORT_ID)
  @ApiOkResponse({ type: MissingSupplyDetailDto, description: 'De getoetste melding.' })
  async check(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: CheckDto): Promise<MissingSupplyDetailDto> {
    await this.uow.run(actor, (tx) =>
      checkMissingSupply(tx, { id, version: body.versie, outcome: body.uitkomst, explanation: body.toelichting.trim() }),
    );
    return this.one(actor, id);
  }

  @Post(':id/open')
  @HttpCode(200)
  @Needs('market:record')
  @ApiOperation({ summary: 'Op een besluit de toelating openen voor wat ontbreekt' })
  @ApiParam(REPORT_ID)
  @ApiOkResponse({ type: MissingSupplyDetailDto, description: 'De melding met haar toelating.' })
  async open(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: OpenAdmissionDto): Promise<MissingSupplyDetailDto> {
    await this.uow.run(actor, (tx) =>
      openAdmission(tx, { id, version: body.versie, decisionId: body.besluit, from: body.van, last: body.totEnMet ?? null }),
    );
    return this.one(actor, id);
  }

  @Post(':id/afsluiten')
  @HttpCode(200)
  @Needs('market:record')
  @ApiOperation({ summary: 'Een melding met een reden afsluiten' })
  @ApiParam(REPORT_ID)
  @ApiOkResponse({ type: MissingSupplyDetailDto, description: 'De afgesloten melding.' })
  async close(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: CloseDto): Promise<MissingSupplyDetailDto> {
    await this.uow.run(actor, (tx) => closeMissingSupply(tx, id, body.versie, body.reden.trim()));
    return this.one(actor, id);
  }
}
