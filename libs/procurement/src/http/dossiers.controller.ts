// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { KeyRing, loadFiles, UnitOfWork, type Actor } from '#platform';
import { CurrentActor, CurrentRights, found, Needs, UuidParam, type Rights } from '#platform/http';
import { DossiersQuery } from '../persistence/dossiers.query.js';
import { ObjectionsQuery } from '../persistence/objections.query.js';
import { ProceduresQuery } from '../persistence/procedures.query.js';
import { requestDossier } from '../use-cases/make-dossier.js';
import { DossierDto, DossierRequestDto, TrailLineDto } from './care.dto.js';
import { IdDto } from './id.dto.js';

const PROCEDURE_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('Inkoopprocedures')
@Controller('inkoopprocedures')
export class DossiersController {
  constructor(
    private readonly dossiers: DossiersQuery,
    private readonly objections: ObjectionsQuery,
    private readonly procedures: ProceduresQuery,
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  @Get(':id/dossiers')
  @Needs('court-file:read')
  @ApiOperation({ summary: 'De dossiers die van een procedure zijn gemaakt' })
  @ApiParam(PROCEDURE_ID)
  @ApiOkResponse({ type: [DossierDto], description: 'Nieuwste eerst.' })
  async of(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<DossierDto[]> {
    found(await this.procedures.one(actor, id));
    return this.dossiers.of(actor, id);
  }

  @Post(':id/dossiers')
  @Needs('court-file:make')
  @ApiOperation({ summary: 'Alles van een procedure in één bestand laten zetten, voor een rechter of een onderzoek' })
  @ApiParam(PROCEDURE_ID)
  @ApiCreatedResponse({ type: IdDto, description: 'Het kenmerk van het dossier.' })
  async request(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: DossierRequestDto,
  ): Promise<IdDto> {
    return { id: await this.uow.run(actor, (tx) => requestDossier(tx, id, body.reden, may('interest:sign'))) };
  }

  @Get(':id/dossiers/:dossier')
  @Needs('court-file:read')
  @ApiOperation({ summary: 'Een dossier ophalen; wie dat doet staat in het spoor' })
  @ApiParam(PROCEDURE_ID)
  @ApiParam({ name: 'dossier', schema: { type: 'string', format: 'uuid' } })
  @ApiProduces('application/zip')
  @ApiOkResponse({ description: 'Het dossier als zip.' })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) procedureId: string,
    @Param('dossier', UuidParam) id: string,
  ): Promise<StreamableFile> {
    const { sha256, nummer } = found(await this.dossiers.file(actor, procedureId, id));
    const files = await this.uow.run(actor, async (tx) => {
      await tx.audit({ action: 'procesdossier opgehaald', objectKind: 'inkoopprocedure', objectId: procedureId, detail: { dossier: id } });
      return loadFiles(tx, this.keys, [sha256]);
    });
    const content = found(files.get(sha256.toString('hex')));
    return new StreamableFile(content, {
      type: 'application/zip',
      disposition: `attachment; filename="dossier-${nummer}.zip"`,
      length: content.length,
    });
  }

  @Get(':id/verloop')
  @Needs('court-file:read')
  @ApiOperation({ summary: 'Wat er met een procedure en haar aanmeldingen gebeurde: de laatste 200 handelingen' })
  @ApiParam(PROCEDURE_ID)
  @ApiOkResponse({ type: [TrailLineDto], description: 'Nieuwste eerst.' })
  async trail(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<TrailLineDto[]> {
    found(await this.procedures.one(actor, id));
    return this.objections.trail(actor, id);
  }
}
