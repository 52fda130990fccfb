// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, Needs, UuidParam } from '#platform/http';
import { OBJECTION_RULES } from '../domain/objection.js';
import { ObjectionsQuery } from '../persistence/objections.query.js';
import { ProceduresQuery } from '../persistence/procedures.query.js';
import { answerObjection, fileObjection, takeObjection, withdrawObjection } from '../use-cases/objections.js';
import { closeProceedings, recordProceedings } from '../use-cases/proceedings.js';
import { AnswerObjectionDto, EndProceedingsDto, NewObjectionDto, NewProceedingsDto, ObjectionsDto, SeenDto } from './care.dto.js';

const PROCEDURE_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const OBJECTION_ID = { name: 'bezwaar', schema: { type: 'string', format: 'uuid' } } as const;
const CASE_ID = { name: 'zaak', schema: { type: 'string', format: 'uuid' } } as const;
const KINDS = OBJECTION_RULES.map((r) => ({
  soort: r.kind,
  naam: r.name,
  werkdagen: r.answerDays,
  regel: { tekst: r.text, bron: r.source, zekerheid: r.certainty },
}));
const ALL = { type: ObjectionsDto, description: 'Bezwaren, klachten en rechtszaken.' };

@ApiTags('Inkoopprocedures')
@Controller('inkoopprocedures')
export class ObjectionsController {
  constructor(
    private readonly objections: ObjectionsQuery,
    private readonly procedures: ProceduresQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get(':id/bezwaren')
  @Needs('objection:read')
  @ApiOperation({ summary: 'Bezwaren en klachten over een procedure; een aanbieder ziet de eigen' })
  @ApiParam(PROCEDURE_ID)
  @ApiOkResponse(ALL)
  async of(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<ObjectionsDto> {
    found(await this.procedures.one(actor, id));
    const rechtszaken = actor.providerId === null ? await this.objections.proceedings(actor, id) : null;
    return { soorten: KINDS, bezwaren: await this.objections.of(actor, id), rechtszaken };
  }

  @Post(':id/bezwaren')
  @Needs('objection:file')
  @ApiOperation({ summary: 'Bezwaar maken of klagen; de regio legt vast wat per brief kwam' })
  @ApiParam(PROCEDURE_ID)
  @ApiCreatedResponse(ALL)
  async file(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: NewObjectionDto): Promise<ObjectionsDto> {
    await this.uow.run(actor, (tx) =>
      fileObjection(tx, {
        procedureId: id,
        kind: body.soort,
        subject: body.onderwerp,
        text: body.tekst,
        providerKey: body.aanbieder || null,
        fromName: body.van || null,
        receivedOn: body.ontvangenOp ?? null,
      }),
    );
    return this.of(actor, id);
  }

  @Post(':id/bezwaren/:bezwaar/behandelen')
  @Needs('objection:answer')
  @ApiOperation({ summary: 'Een bezwaar of klacht in behandeling nemen' })
  @ApiParam(PROCEDURE_ID)
  @ApiParam(OBJECTION_ID)
  @ApiCreatedResponse(ALL)
  async take(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) procedureId: string,
    @Param('bezwaar', UuidParam) id: string,
    @Body() body: SeenDto,
  ): Promise<ObjectionsDto> {
    await this.uow.run(actor, (tx) => takeObjection(tx, { procedureId, id, version: body.versie }));
    return this.of(actor, procedureId);
  }

  @Post(':id/bezwaren/:bezwaar/antwoord')
  @Needs('objection:answer')
  @ApiOperation({ summary: 'Een bezwaar of klacht beantwoorden, met redenen' })
  @ApiParam(PROCEDURE_ID)
  @ApiParam(OBJECTION_ID)
  @ApiCreatedResponse(ALL)
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) procedureId: string,
    @Param('bezwaar', UuidParam) id: string,
    @Body() body: AnswerObjectionDto,
  ): Promise<ObjectionsDto> {
    const seen = { procedureId, id, version: body.versie };
    await this.uow.run(actor, (tx) => answerObjection(tx, seen, { outcome: body.uitkomst, text: body.antwoord }));
    return this.of(actor, procedureId);
  }

  @Post(':id/bezwaren/:bezwaar/intrekken')
  @Needs('objection:file')
  @ApiOperation({ summary: 'Een bezwaar of klacht intrekken' })
  @ApiParam(PROCEDURE_ID)
  @ApiParam(OBJECTION_ID)
  @ApiCreatedResponse(ALL)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) procedureId: string,
    @Param('bezwaar', UuidParam) id: string,
    @Body() body: SeenDto,
  ): Promise<ObjectionsDto> {
    await this.uow.run(actor, (tx) => withdrawObjection(tx, { procedureId, id, version: body.versie }));
    return this.of(actor, procedureId);
  }

  @Post(':id/rechtszaken')
  @Needs('objection:answer')
  @ApiOperation({ summary: 'Vastleggen dat er een rechtszaak over een procedure loopt' })
  @ApiParam(PROCEDURE_ID)
  @ApiCreatedResponse(ALL)
  async proceedings(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: NewProceedingsDto): Promise<ObjectionsDto> {
    await this.uow.run(actor, (tx) =>
      recordProceedings(tx, {
        procedureId: id,
        objectionId: body.bezwaar ?? null,
        kind: body.soort,
        court: body.rechter.trim(),
        caseNumber: body.zaaknummer?.trim() || null,
        claimant: body.eiser.trim(),
        holds: body.houdtTegen,
        beganOn: body.begonnenOp,
      }),
    );
    return this.of(actor, id);
  }

  @Post(':id/rechtszaken/:zaak/einde')
  @Needs('objection:answer')
  @ApiOperation({ summary: 'Vastleggen hoe een rechtszaak afliep' })
  @ApiParam(PROCEDURE_ID)
  @ApiParam(CASE_ID)
  @ApiCreatedResponse(ALL)
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) procedureId: string,
    @Param('zaak', UuidParam) id: string,
    @Body() body: EndProceedingsDto,
  ): Promise<ObjectionsDto> {
    const end = { on: body.afgelopenOp, outcome: body.uitkomst.trim() };
    await this.uow.run(actor, (tx) => closeProceedings(tx, { procedureId, id, version: body.versie }, end));
    return this.of(actor, procedureId);
  }
}
