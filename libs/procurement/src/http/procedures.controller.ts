// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { centsFromDecimal } from '#kernel';
import { KeyRing, UnitOfWork, type Actor } from '#platform';
import { CurrentActor, CurrentRights, found, Needs, sendPage, UuidParam, type Rights } from '#platform/http';
import type { ProcedureCommand } from '../domain/procedure.js';
import { AdmissionYearsQuery } from '../persistence/admission-years.query.js';
import { ProceduresQuery } from '../persistence/procedures.query.js';
import { beginApplication } from '../use-cases/fill-application.js';
import { procedureOutlook } from '../use-cases/outlook.js';
import { changeProcedure, createProcedure } from '../use-cases/save-procedure.js';
import { stepProcedure } from '../use-cases/step-procedure.js';
import { AdmissionYearsDto, ProcedureChoicesDto, ProcedureDetailDto, ProcedureItemDto } from './procedure-answer.dto.js';
import { NewProcedureDto, ProcedureChangeDto, ProcedureDto, ProceduresQueryDto, ProcedureStepDto } from './procedure.dto.js';
import { IdDto } from './id.dto.js';
import { sidesOf } from './sides.js';

const PROCEDURE_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

function commandOf(body: ProcedureDto): ProcedureCommand {
  return {
    title: body.titel.trim(),
    summary: body.toelichting.trim(),
    segmentCode: body.segment || null,
    motivation: body.motivering.trim(),
    contractKind: body.contractsoort,
    contractFrom: body.contractVan,
    contractLast: body.contractTotEnMet,
    municipalities: body.gemeenten,
    clarificationDays: body.verduidelijkingDagen,
    objectionDays: body.bezwaarDagen,
    closedToNewcomers: body.alleenMissendAanbod,
    source: null,
    requirements: body.eisen.map((e, i) => ({
      no: i + 1,
      title: e.titel.trim(),
      text: e.tekst.trim(),
      proofKind: e.bewijssoort,
      proof: e.bewijs.trim(),
      expires: e.verloopt,
    })),
    windows: body.vensters.map((v) => ({ opensOn: v.van, lastDay: v.totEnMet ?? null })),
    tariffs: body.producten.map((p) => ({ code: p.code.trim(), cents: centsFromDecimal(p.tarief), decisionId: p.besluit ?? null })),
  };
}

@ApiTags('Inkoopprocedures')
@Controller('inkoopprocedures')
export class ProceduresController {
  constructor(
    private readonly procedures: ProceduresQuery,
    private readonly years: AdmissionYearsQuery,
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  @Get()
  @Needs('procurement:read')
  @ApiOperation({ summary: 'Inkoopprocedures; een aanbieder ziet wat gepubliceerd is' })
  @ApiOkResponse({ type: [ProcedureItemDto], description: 'Een bladzijde, nieuwste eerst.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ProceduresQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly ProcedureItemDto[]> {
    const { rows, total } = await this.procedures.page(actor, { state: query.staat ?? null, search: query.zoek ?? null }, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get('keuzes')
  @Needs('procurement:prepare')
  @ApiOperation({ summary: 'Waaruit de stukken van een procedure kunnen kiezen' })
  @ApiOkResponse({ type: ProcedureChoicesDto, description: 'Soorten overeenkomst met productregels.' })
  choices(@CurrentActor() actor: Actor): Promise<ProcedureChoicesDto> {
    return this.procedures.choices(actor);
  }

  @Get(':id')
  @Needs('procurement:read')
  @ApiOperation({ summary: 'Eén procedure met haar stukken' })
  @ApiParam(PROCEDURE_ID)
  @ApiOkResponse({ type: ProcedureDetailDto, description: 'De procedure.' })
  async one(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('id', UuidParam) id: string): Promise<ProcedureDetailDto> {
    const procedure = found(await this.procedures.one(actor, id));
    const stappen = actor.providerId === null ? await this.uow.run(actor, (tx) => procedureOutlook(tx, id, sidesOf(actor, may))) : [];
    return { ...procedure, stappen };
  }

  @Post()
  @Needs('procurement:prepare')
  @ApiOperation({ summary: 'Een procedure opstellen; nog niemand buiten de regio ziet haar' })
  @ApiCreatedResponse({ type: IdDto, description: 'Het kenmerk van de procedure.' })
  async create(@CurrentActor() actor: Actor, @Body() body: NewProcedureDto): Promise<IdDto> {
    return { id: await this.uow.run(actor, (tx) => createProcedure(tx, body.soort, commandOf(body))) };
  }

  @Put(':id')
  @Needs('procurement:prepare')
  @ApiOperation({ summary: 'De stukken van een concept wijzigen' })
  @ApiParam(PROCEDURE_ID)
  @ApiOkResponse({ type: ProcedureDetailDto, description: 'De gewijzigde procedure.' })
  async change(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: ProcedureChangeDto,
  ): Promise<ProcedureDetailDto> {
    await this.uow.run(actor, (tx) => changeProcedure(tx, id, body.versie, commandOf(body)));
    return this.one(actor, may, id);
  }

  @Post(':id/stappen')
  @Needs('procurement:prepare')
  @ApiOperation({ summary: 'Een stap van de procedure nemen: publiceren, intrekken of beëindigen' })
  @ApiParam(PROCEDURE_ID)
  @ApiCreatedResponse({ type: ProcedureDetailDto, description: 'De procedure na de stap.' })
  async step(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: ProcedureStepDto,
  ): Promise<ProcedureDetailDto> {
    await this.uow.run(actor, (tx) =>
      stepProcedure(tx, {
        id,
        version: body.versie,
        step: body.stap,
        reason: body.reden?.trim() || null,
        sides: sidesOf(actor, may),
        keys: this.keys,
      }),
    );
    return this.one(actor, may, id);
  }

  @Get(':id/jaren')
  @Needs('admission:read')
  @ApiOperation({ summary: 'Toelating over de jaren: wat er van aanmeldingen kwam, en welke dagen komen' })
  @ApiParam(PROCEDURE_ID)
  @ApiOkResponse({ type: AdmissionYearsDto, description: 'Per kalenderjaar, nieuwste eerst.' })
  async admissionYears(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<AdmissionYearsDto> {
    return found(await this.years.of(actor, id));
  }

  @Post(':id/aanmeldingen')
  @Needs('procurement:apply')
  @ApiOperation({ summary: 'Als aanbieder een aanmelding beginnen' })
  @ApiParam(PROCEDURE_ID)
  @ApiCreatedResponse({ type: IdDto, description: 'Het kenmerk van de aanmelding.' })
  async begin(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<IdDto> {
    return { id: await this.uow.run(actor, (tx) => beginApplication(tx, id)) };
  }
}
