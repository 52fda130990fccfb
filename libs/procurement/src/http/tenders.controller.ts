// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Delete, Get, Inject, Param, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { KeyRing, loadFiles, UnitOfWork, type Actor, type Config } from '#platform';
import {
  CONFIG,
  CurrentActor,
  CurrentRights,
  exportFile,
  found,
  KeyParam,
  Needs,
  NumberParam,
  uploadedFiles,
  UuidParam,
  type Rights,
} from '#platform/http';
import { VARIANTS } from '../domain/known-variants.js';
import { CPV, NUTS } from '../domain/tender-codes.js';
import { isNoticeType, noticeRows, NOTICES, type NoticeRow, type NoticeType } from '../domain/tender-notice.js';
import { TERMS } from '../domain/tender-terms.js';
import { PROCEDURE_CODES } from '../domain/tender.js';
import { TendersQuery } from '../persistence/tenders.query.js';
import { fillNotice } from '../use-cases/fill-notice.js';
import { readTender } from '../use-cases/read-tender.js';
import {
  addDocument,
  changeTender,
  createTender,
  DOCUMENT_KINDS,
  dropDocument,
  planTender,
  tenderInvalid,
  type DocumentKind,
} from '../use-cases/save-tender.js';
import { switchProcedure } from '../use-cases/switch-procedure.js';
import { IdDto } from './id.dto.js';
import { sidesOf } from './sides.js';
import { tenderAnswer, TenderAnswerDto, TenderChoicesDto, TenderNoticeAnswerDto } from './tender-answer.dto.js';
import { NoticeQueryDto, SwitchDto, TenderChangeDto, tenderCommandOf, TenderDto, TenderNoticeDto, TenderPlanningDto } from './tender.dto.js';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const NOTICE = { name: 'soort', schema: { type: 'integer', enum: [20, 33, 38] } } as const;
const TENDER = { type: TenderAnswerDto, description: 'De aanbesteding.' };
const NOTICE_COLUMNS = [
  { head: 'Veld', value: (r: NoticeRow) => r.bt, kind: 'tekst' as const },
  { head: 'Betekenis', value: (r: NoticeRow) => r.title, kind: 'tekst' as const },
  { head: 'Perceel', value: (r: NoticeRow) => r.lotNo, kind: 'getal' as const },
  { head: 'Verplichting', value: (r: NoticeRow) => r.must, kind: 'tekst' as const },
  { head: 'Waarde', value: (r: NoticeRow) => r.value, kind: 'tekst' as const },
  { head: 'Herkomst', value: (r: NoticeRow) => r.from, kind: 'tekst' as const },
];

@ApiTags('Aanbestedingen')
@Controller()
export class TendersController {
  constructor(
    private readonly tenders: TendersQuery,
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('aanbestedingen/keuzes')
  @Needs('procurement:prepare')
  @ApiOperation({ summary: 'Codelijsten en vragen voor de stukken van een aanbesteding' })
  @ApiOkResponse({ type: TenderChoicesDto, description: 'Waaruit u kiest.' })
  choices(): TenderChoicesDto {
    const coded = (list: readonly { code: string; name: string }[]): object[] => list.map((c) => ({ code: c.code, naam: c.name }));
    return {
      vormen: Object.entries(PROCEDURE_CODES).map(([code, naam]) => ({ code, naam })),
      cpv: coded(CPV),
      nuts: coded(NUTS),
      keuzes: TERMS.map((t) => ({
        sleutel: t.key,
        titel: t.title,
        vraag: t.question,
        regel: { tekst: t.rule.text, bron: t.rule.source, zekerheid: t.rule.certainty },
      })),
      soorten: [...VARIANTS.values()].map((v) => ({ sleutel: v.key, naam: v.name })),
    };
  }

  @Post('aanbestedingen')
  @Needs('procurement:prepare')
  @ApiOperation({ summary: 'Een aanbesteding opstellen; nog niemand buiten de regio ziet haar' })
  @ApiCreatedResponse({ type: IdDto, description: 'Het kenmerk van de procedure.' })
  async create(@CurrentActor() actor: Actor, @Body() body: TenderDto): Promise<IdDto> {
    return { id: await this.uow.run(actor, (tx) => createTender(tx, tenderCommandOf(body))) };
  }

  @Get('inkoopprocedures/:id/aanbesteding')
  @Needs('procurement:read')
  @ApiOperation({ summary: 'Percelen, criteria, keuzes, stukken en planning van een aanbesteding' })
  @ApiParam(ID)
  @ApiOkResponse(TENDER)
  async one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<TenderAnswerDto> {
    const place = found(await this.tenders.place(actor, id));
    const stand = found(await this.uow.run(actor, (tx) => readTender(tx, id, new Map(Object.entries(place.gezet)))));
    return tenderAnswer(stand, place, actor.providerId === null);
  }

  @Put('inkoopprocedures/:id/aanbesteding')
  @Needs('procurement:prepare')
  @ApiOperation({ summary: 'De stukken van een concept wijzigen' })
  @ApiParam(ID)
  @ApiOkResponse(TENDER)
  async change(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: TenderChangeDto): Promise<TenderAnswerDto> {
    await this.uow.run(actor, (tx) => changeTender(tx, id, body.versie, tenderCommandOf(body)));
    return this.one(actor, id);
  }

  @Put('inkoopprocedures/:id/planning')
  @Needs('procurement:prepare')
  @ApiOperation({ summary: 'Dagen van de planning zelf kiezen; de andere worden teruggerekend van de eerste dag van de overeenkomst' })
  @ApiParam(ID)
  @ApiOkResponse(TENDER)
  async plan(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: TenderPlanningDto): Promise<TenderAnswerDto> {
    await this.uow.run(actor, (tx) => planTender(tx, id, body.versie, new Map(body.dagen.map((d) => [d.stap, d.op]))));
    return this.one(actor, id);
  }

  @Post('inkoopprocedures/:id/stuksoorten/:soort')
  @Needs('procurement:prepare')
  @ApiOperation({ summary: 'Een stuk bij een concept: pdf, png, jpg, docx of xlsx, tot 25 MB' })
  @ApiParam(ID)
  @ApiParam({ name: 'soort', schema: { type: 'string', enum: [...DOCUMENT_KINDS] } })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['bestand'], properties: { bestand: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse(TENDER)
  async attach(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Param('soort', KeyParam) kind: string,
    @Req() request: FastifyRequest,
  ): Promise<TenderAnswerDto> {
    const known = DOCUMENT_KINDS.find((k) => k === kind);
    found(await this.tenders.place(actor, id));
    if (!known) throw new DomainError(tenderInvalid, {}, [{ pointer: '/soort', text: `Kies uit: ${DOCUMENT_KINDS.join(', ')}.` }]);
    let taken = 0;
    for await (const { name, content } of uploadedFiles(request)) {
      taken++;
      await this.uow.run(actor, (tx) => addDocument(tx, this.keys, id, { kind: known satisfies DocumentKind, title: name, name, content }));
    }
    if (taken === 0) throw new DomainError(tenderInvalid, {}, [{ pointer: '/bestand', text: 'Kies een bestand.' }]);
    return this.one(actor, id);
  }

  @Delete('inkoopprocedures/:id/stukken/:stuk')
  @Needs('procurement:prepare')
  @ApiOperation({ summary: 'Een stuk van een concept weghalen' })
  @ApiParam(ID)
  @ApiParam({ name: 'stuk', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse(TENDER)
  async drop(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Param('stuk', UuidParam) document: string): Promise<TenderAnswerDto> {
    await this.uow.run(actor, (tx) => dropDocument(tx, id, document));
    return this.one(actor, id);
  }

  @Get('inkoopprocedures/:id/stukken/:stuk')
  @Needs('procurement:read')
  @ApiOperation({ summary: 'Een stuk van een aanbesteding' })
  @ApiParam(ID)
  @ApiParam({ name: 'stuk', schema: { type: 'string', format: 'uuid' } })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'Het bestand.' })
  async document(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Param('stuk', UuidParam) documentId: string,
  ): Promise<StreamableFile> {
    const { name, type, sha256 } = found(await this.tenders.document(actor, id, documentId));
    const files = await this.uow.run(actor, (tx) => loadFiles(tx, this.keys, [sha256]));
    const content = found(files.get(sha256.toString('hex')));
    return new StreamableFile(content, { type, disposition: `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"`, length: content.length });
  }

  @Get('inkoopprocedures/:id/aankondigingen/:soort')
  @Needs('procurement:prepare')
  @ApiOperation({ summary: 'De velden van een aankondiging (20, 33 of 38) om in TenderNed over te nemen; ook als bestand' })
  @ApiParam(ID)
  @ApiParam(NOTICE)
  @ApiOkResponse({ type: TenderNoticeAnswerDto, description: 'De velden.' })
  async notice(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Param('soort', NumberParam) soort: string,
    @Query() query: NoticeQueryDto,
  ): Promise<TenderNoticeAnswerDto | StreamableFile> {
    const { type, rows, number } = await this.rows(actor, id, soort);
    if (query.formaat) return exportFile(query.formaat, `aankondiging-${type}-${number}`, NOTICE_COLUMNS, rows);
    return {
      soort: type,
      naam: NOTICES[type],
      ontbreekt: rows.filter((r) => r.from === 'ontbreekt').length,
      velden: rows.map((r) => ({
        sleutel: r.key,
        veld: r.bt,
        titel: r.title,
        perceel: r.lotNo,
        verplichting: r.must,
        waarde: r.value,
        herkomst: r.from,
      })),
    };
  }

  @Put('inkoopprocedures/:id/aankondigingen/:soort')
  @Needs('procurement:prepare')
  @ApiOperation({ summary: 'Velden van een aankondiging invullen die niet uit de stukken volgen' })
  @ApiParam(ID)
  @ApiParam(NOTICE)
  @ApiOkResponse({ type: TenderNoticeAnswerDto, description: 'De velden.' })
  async fill(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Param('soort', NumberParam) soort: string,
    @Body() body: TenderNoticeDto,
  ): Promise<TenderNoticeAnswerDto | StreamableFile> {
    const { type, rows } = await this.rows(actor, id, soort);
    const known = new Set(rows.map((r) => r.key));
    await this.uow.run(actor, (tx) => fillNotice(tx, id, type, known, new Map(body.velden.map((v) => [v.veld, v.waarde]))));
    return this.notice(actor, id, soort, {});
  }

  @Post('inkoopprocedures/:id/overstap')
  @Needs('procurement:decide')
  @ApiOperation({ summary: 'Verdergaan met een andere soort procedure, met de stukken en de reden (Strategie 5.3)' })
  @ApiParam(ID)
  @ApiCreatedResponse({ type: IdDto, description: 'Het concept van de andere soort.' })
  async switch(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: SwitchDto,
  ): Promise<IdDto> {
    const command = { id, version: body.versie, variant: body.soort, reason: body.reden, sides: sidesOf(actor, may) };
    return { id: await this.uow.run(actor, (tx) => switchProcedure(tx, command)) };
  }

  private async rows(actor: Actor, id: string, soort: string): Promise<{ type: NoticeType; rows: NoticeRow[]; number: string }> {
    const type = Number(soort);
    const stand = isNoticeType(type) ? await this.uow.run(actor, (tx) => readTender(tx, id, new Map())) : null;
    const facts = await this.tenders.notice(actor, id, type);
    const { procedure, papers } = found(stand);
    const { regio, sleutel, ingevuld, resultaten, overeenkomsten, beslotenOp } = found(facts);
    const number = `IP-${String(procedure.no).padStart(3, '0')}`;
    const source = {
      papers,
      title: procedure.title,
      summary: procedure.summary,
      number,
      region: regio,
      contractFrom: procedure.contractFrom,
      contractLast: procedure.contractLast,
      requirements: procedure.requirements,
      publicAddress: this.config.publicUrl === null ? null : `${this.config.publicUrl}/openbaar/${sleutel}/inkoopprocedures/${number}`,
      results: resultaten,
      contracts: overeenkomsten,
      decidedOn: beslotenOp,
    };
    return { type: type as NoticeType, rows: noticeRows(type as NoticeType, source, new Map(Object.entries(ingevuld))), number };
  }
}
