// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { LocalDate } from '#kernel';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, CurrentRights, found, Needs, UuidParam, type Rights } from '#platform/http';
import { INTEGRITY_TOPICS, lookBackOn } from '../domain/integrity.js';
import { IntegrityQuery } from '../persistence/integrity.query.js';
import { ProceduresQuery } from '../persistence/procedures.query.js';
import { concludeIntegrity, openIntegrityFile, recordIntegrityFinding } from '../use-cases/integrity-file.js';
import { requireStatement } from '../use-cases/state-interest.js';
import { ConcludeIntegrityDto, IntegrityDto, IntegrityFindingDto, OpenIntegrityDto } from './care.dto.js';

const PROCEDURE_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const FILE_ID = { name: 'dossier', schema: { type: 'string', format: 'uuid' } } as const;
const ALL = { type: IntegrityDto, description: 'De onderwerpen en de dossiers.' };

const topicsOn = (today: LocalDate): object[] =>
  INTEGRITY_TOPICS.map((t) => {
    const rule = lookBackOn(t, today);
    return {
      sleutel: t.key,
      soort: t.kind,
      titel: t.title,
      vraag: t.question,
      jaren: rule?.years ?? null,
      bron: rule?.source ?? null,
      zekerheid: rule?.certainty ?? null,
    };
  });

@ApiTags('Inkoopprocedures')
@Controller('inkoopprocedures')
export class IntegrityController {
  constructor(
    private readonly integrity: IntegrityQuery,
    private readonly procedures: ProceduresQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get(':id/integriteit')
  @Needs('vetting:read')
  @ApiOperation({ summary: 'Integriteit van wie zich aanmeldde: Bibob en uitsluitingsgronden; wie kijkt staat in het spoor' })
  @ApiParam(PROCEDURE_ID)
  @ApiOkResponse(ALL)
  async of(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('id', UuidParam) id: string): Promise<IntegrityDto> {
    found(await this.procedures.one(actor, id));
    const onderwerpen = await this.uow.run(actor, async (tx) => {
      if (may('interest:sign')) await requireStatement(tx, id);
      await tx.audit({ action: 'integriteit bekeken', objectKind: 'inkoopprocedure', objectId: id });
      return topicsOn(tx.today);
    });
    return { onderwerpen, dossiers: await this.integrity.of(actor, id), zonder: await this.integrity.applicants(actor, id) };
  }

  @Post(':id/integriteit')
  @Needs('vetting:write')
  @ApiOperation({ summary: 'Een integriteitsdossier van een aanbieder openen' })
  @ApiParam(PROCEDURE_ID)
  @ApiCreatedResponse(ALL)
  async open(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: OpenIntegrityDto,
  ): Promise<IntegrityDto> {
    await this.uow.run(actor, (tx) => openIntegrityFile(tx, id, body.aanbieder));
    return this.of(actor, may, id);
  }

  @Post(':id/integriteit/:dossier/bevindingen')
  @Needs('vetting:write')
  @ApiOperation({ summary: 'Opschrijven wat er bij een onderwerp is gevonden' })
  @ApiParam(PROCEDURE_ID)
  @ApiParam(FILE_ID)
  @ApiCreatedResponse(ALL)
  async record(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) procedureId: string,
    @Param('dossier', UuidParam) id: string,
    @Body() body: IntegrityFindingDto,
  ): Promise<IntegrityDto> {
    const finding = {
      topic: body.onderwerp,
      outcome: body.uitkomst,
      factOn: body.feitOp ?? null,
      text: body.tekst ?? null,
      evidence: body.bewijs ?? null,
    };
    await this.uow.run(actor, (tx) => recordIntegrityFinding(tx, { procedureId, id, version: body.versie }, finding));
    return this.of(actor, may, procedureId);
  }

  @Post(':id/integriteit/:dossier/conclusie')
  @Needs('vetting:conclude')
  @ApiOperation({ summary: 'Een integriteitsdossier afsluiten met een conclusie' })
  @ApiParam(PROCEDURE_ID)
  @ApiParam(FILE_ID)
  @ApiCreatedResponse(ALL)
  async conclude(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) procedureId: string,
    @Param('dossier', UuidParam) id: string,
    @Body() body: ConcludeIntegrityDto,
  ): Promise<IntegrityDto> {
    const seen = { procedureId, id, version: body.versie };
    await this.uow.run(actor, (tx) => concludeIntegrity(tx, seen, { outcome: body.uitkomst, reason: body.reden }));
    return this.of(actor, may, procedureId);
  }
}
