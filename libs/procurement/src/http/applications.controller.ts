// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { KeyRing, loadFiles, UnitOfWork, type Actor } from '#platform';
import { CurrentActor, CurrentRights, exportFile, found, Needs, NumberParam, sendPage, uploadedFiles, UuidParam, type Rights } from '#platform/http';
import { SELF_DECLARATION } from '../domain/self-declaration.js';
import { ApplicationsQuery, type ApplicationFilter } from '../persistence/applications.query.js';
import { ProceduresQuery } from '../persistence/procedures.query.js';
import { attachProof, fillApplication, renewAnswer } from '../use-cases/fill-application.js';
import { judgeRequirement } from '../use-cases/judge-requirement.js';
import { applicationOutlook } from '../use-cases/outlook.js';
import { proofRefused } from '../use-cases/procurement-errors.js';
import { requireStatement } from '../use-cases/state-interest.js';
import { stepApplication } from '../use-cases/step-application.js';
import { takeNext } from '../use-cases/take-next.js';
import { APPLICATION_COLUMNS } from './application-columns.js';
import { ApplicationDetailDto, ApplicationItemDto, NextDto, WaitingDto } from './procedure-answer.dto.js';
import { ApplicationsQueryDto, ApplicationStepDto, FillDto, JudgeDto, RenewDto } from './procedure.dto.js';
import { sidesOf, viewOf } from './sides.js';

const APPLICATION_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  lopend: ['concept', 'ingediend', 'in-beoordeling', 'verduidelijking', 'beoordeeld', 'herbeoordeling'],
  toegelaten: ['toegelaten', 'geschorst', 'herbeoordeling'],
  beeindigd: ['afgewezen', 'ingetrokken', 'uitgetreden'],
};
const TOPICS = SELF_DECLARATION.map((t) => ({ sleutel: t.key, titel: t.title, vraag: t.question }));

const filterOf = (query: ApplicationsQueryDto): ApplicationFilter => ({
  procedureId: query.procedure ?? null,
  states: query.toon ? (SHOWN[query.toon] ?? null) : null,
  due: query.toon === 'hertoetsen',
  search: query.zoek ?? null,
});

@ApiTags('Aanmeldingen')
@Controller('aanmeldingen')
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsQuery,
    private readonly procedures: ProceduresQuery,
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  @Get()
  @Needs('application:read')
  @ApiOperation({ summary: 'Aanmeldingen; een aanbieder ziet de eigen, een beoordelaar die in behandeling' })
  @ApiOkResponse({ type: [ApplicationItemDto], description: 'Een bladzijde, laatst ingediend eerst. Met formaat: een bestand.' })
  async list(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Query() query: ApplicationsQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly ApplicationItemDto[] | StreamableFile> {
    const [view, filter] = [viewOf(actor, may), filterOf(query)];
    if (query.formaat) return exportFile(query.formaat, 'aanmeldingen', APPLICATION_COLUMNS, await this.applications.all(actor, view, filter));
    const { rows, total } = await this.applications.page(actor, view, filter, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get('wachtend')
  @Needs('procurement:assess')
  @ApiOperation({ summary: 'Hoeveel aanmeldingen op een beoordelaar wachten' })
  @ApiOkResponse({ type: WaitingDto, description: 'Het aantal.' })
  async waiting(@CurrentActor() actor: Actor): Promise<WaitingDto> {
    return { wachtend: await this.applications.waiting(actor) };
  }

  @Post('volgende')
  @Needs('procurement:assess')
  @ApiOperation({ summary: 'De aanmelding die het langst wacht oppakken' })
  @ApiCreatedResponse({ type: NextDto, description: 'De aanmelding.' })
  async next(@CurrentActor() actor: Actor): Promise<NextDto> {
    return { id: await this.uow.run(actor, takeNext) };
  }

  @Get(':id')
  @Needs('application:read')
  @ApiOperation({ summary: 'Eén aanmelding met de stukken waarop zij wordt getoetst' })
  @ApiParam(APPLICATION_ID)
  @ApiOkResponse({ type: ApplicationDetailDto, description: 'De aanmelding.' })
  async one(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('id', UuidParam) id: string): Promise<ApplicationDetailDto> {
    const application = found(await this.applications.one(actor, viewOf(actor, may), id));
    // No statement, no look: whoever assesses or decides signs first.
    if (actor.providerId === null && may('procurement:judge')) await this.uow.run(actor, (tx) => requireStatement(tx, application.procedure.id));
    const stukken = found(await this.procedures.one(actor, application.procedure.id));
    const outlook = await this.uow.run(actor, (tx) => applicationOutlook(tx, id, sidesOf(actor, may)));
    return { ...application, ...outlook, stukken: { ...stukken, gebeurtenissen: [], aanmeldingen: null, stappen: [] }, onderwerpen: TOPICS };
  }

  @Put(':id')
  @Needs('procurement:apply')
  @ApiOperation({ summary: 'Een aanmelding bewaren zover zij is' })
  @ApiParam(APPLICATION_ID)
  @ApiOkResponse({ type: ApplicationDetailDto, description: 'De aanmelding.' })
  async fill(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: FillDto,
  ): Promise<ApplicationDetailDto> {
    const { bedrijf } = body;
    await this.uow.run(actor, (tx) =>
      fillApplication(tx, {
        id,
        version: body.versie,
        company: {
          name: bedrijf.naam.trim(),
          agb: bedrijf.agb.trim(),
          kvk: bedrijf.kvk.trim(),
          contactName: bedrijf.contactpersoon.trim(),
          contactEmail: bedrijf.email.trim(),
        },
        declaration: Object.fromEntries(
          body.verklaring
            .filter((v) => SELF_DECLARATION.some((t) => t.key === v.onderwerp))
            .map((v) => [v.onderwerp, { applies: v.geldt, note: v.toelichting?.trim() || null }]),
        ),
        answers: body.antwoorden.map((a) => ({ requirementNo: a.eis, text: a.tekst?.trim() || null, validUntil: a.geldigTotEnMet ?? null })),
        products: [...new Set(body.producten)],
      }),
    );
    return this.one(actor, may, id);
  }

  @Post(':id/bewijzen/:eis')
  @Needs('procurement:apply')
  @ApiOperation({ summary: 'Het bewijsstuk bij een eis meesturen: pdf, png of jpg, tot 10 MB' })
  @ApiParam(APPLICATION_ID)
  @ApiParam({ name: 'eis', schema: { type: 'integer' } })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['bestand'], properties: { bestand: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: ApplicationDetailDto, description: 'De aanmelding met het bewijsstuk.' })
  async attach(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Param('eis', NumberParam) no: string,
    @Req() request: FastifyRequest,
  ): Promise<ApplicationDetailDto> {
    found(await this.applications.one(actor, viewOf(actor, may), id));
    let taken = 0;
    for await (const { name, content } of uploadedFiles(request)) {
      // One proof to a requirement; what comes behind it is not kept.
      if (++taken > 1) continue;
      await this.uow.run(actor, (tx) => attachProof(tx, this.keys, { id, requirementNo: Number(no), name, content }));
    }
    if (taken === 0) throw new DomainError(proofRefused, {}, [{ pointer: `/eisen/${no}/bewijs`, text: 'Kies een bestand.' }]);
    return this.one(actor, may, id);
  }

  @Get(':id/bewijzen/:eis')
  @Needs('application:read')
  @ApiOperation({ summary: 'Het bewijsstuk bij een eis' })
  @ApiParam(APPLICATION_ID)
  @ApiParam({ name: 'eis', schema: { type: 'integer' } })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'Het bestand zoals het is meegestuurd.' })
  async proof(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Param('eis', NumberParam) no: string,
  ): Promise<StreamableFile> {
    const { name, type, sha256, procedureId } = found(await this.applications.proof(actor, viewOf(actor, may), id, Number(no)));
    if (actor.providerId === null && may('procurement:judge')) await this.uow.run(actor, (tx) => requireStatement(tx, procedureId));
    const files = await this.uow.run(actor, (tx) => loadFiles(tx, this.keys, [sha256]));
    const content = found(files.get(sha256.toString('hex')));
    return new StreamableFile(content, { type, disposition: `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"`, length: content.length });
  }

  @Post(':id/vernieuwen')
  @Needs('procurement:apply')
  @ApiOperation({ summary: 'Een verlopen bewijs een nieuwe laatste dag geven' })
  @ApiParam(APPLICATION_ID)
  @ApiCreatedResponse({ type: ApplicationDetailDto, description: 'De aanmelding.' })
  async renew(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: RenewDto,
  ): Promise<ApplicationDetailDto> {
    const answer = { requirementNo: body.eis, text: body.tekst?.trim() || null, validUntil: body.geldigTotEnMet ?? null };
    await this.uow.run(actor, (tx) => renewAnswer(tx, id, body.versie, answer));
    return this.one(actor, may, id);
  }

  @Put(':id/oordelen')
  @Needs('procurement:judge')
  @ApiOperation({ summary: 'Eén eis van één aanmelding beoordelen' })
  @ApiParam(APPLICATION_ID)
  @ApiOkResponse({ type: ApplicationDetailDto, description: 'De aanmelding.' })
  async judge(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: JudgeDto,
  ): Promise<ApplicationDetailDto> {
    found(await this.applications.one(actor, viewOf(actor, may), id));
    await this.uow.run(actor, (tx) =>
      judgeRequirement(tx, {
        id,
        version: body.versie,
        requirementNo: body.eis,
        outcome: body.oordeel,
        reason: body.reden ?? null,
        sides: sidesOf(actor, may),
      }),
    );
    return this.one(actor, may, id);
  }

  @Post(':id/stappen')
  @Needs('application:step')
  @ApiOperation({ summary: 'Een stap van de aanmelding nemen; wie welke mag nemen staat bij de aanmelding' })
  @ApiParam(APPLICATION_ID)
  @ApiCreatedResponse({ type: NextDto, description: 'De aanmelding na de stap.' })
  async step(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: ApplicationStepDto,
  ): Promise<NextDto> {
    found(await this.applications.one(actor, viewOf(actor, may), id));
    await this.uow.run(actor, (tx) =>
      stepApplication(tx, {
        id,
        version: body.versie,
        step: body.stap,
        text: body.tekst?.trim() || null,
        requirementNo: body.eis ?? null,
        lastDay: body.laatsteDag ?? null,
        sides: sidesOf(actor, may),
      }),
    );
    return { id };
  }
}
