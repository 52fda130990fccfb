// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, CurrentRights, found, Needs, NumberParam, UuidParam, type Rights } from '#platform/http';
import { STATEMENT, STATEMENT_SOURCE } from '../domain/interest.js';
import { InterestsQuery } from '../persistence/interests.query.js';
import { ProceduresQuery } from '../persistence/procedures.query.js';
import { ruleOnInterest, stateInterest } from '../use-cases/state-interest.js';
import { InterestDto, InterestRulingDto, InterestsDto, ProcedureToSignDto } from './care.dto.js';

const PROCEDURE_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('Inkoopprocedures')
@Controller('inkoopprocedures')
export class InterestsController {
  constructor(
    private readonly interests: InterestsQuery,
    private readonly procedures: ProceduresQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('te-tekenen')
  @Needs('interest:sign')
  @ApiOperation({ summary: 'Lopende procedures waarvoor u nog geen verklaring tekende die geldt' })
  @ApiOkResponse({ type: [ProcedureToSignDto], description: 'De procedures.' })
  toSign(@CurrentActor() actor: Actor): Promise<ProcedureToSignDto[]> {
    return this.interests.toSign(actor);
  }

  @Get(':id/belangen')
  @Needs('interest:read')
  @ApiOperation({ summary: 'Wie verklaarde geen belang te hebben bij een procedure' })
  @ApiParam(PROCEDURE_ID)
  @ApiOkResponse({ type: InterestsDto, description: 'De tekst die wordt getekend en wie dat deed.' })
  async of(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('id', UuidParam) id: string): Promise<InterestsDto> {
    found(await this.procedures.one(actor, id));
    return { tekst: STATEMENT, bron: STATEMENT_SOURCE, verklaringen: await this.interests.of(actor, id, may('procurement:assess')) };
  }

  @Post(':id/belangen')
  @Needs('interest:sign')
  @ApiOperation({ summary: 'Tekenen of u een belang heeft bij een procedure' })
  @ApiParam(PROCEDURE_ID)
  @ApiCreatedResponse({ type: InterestsDto, description: 'De verklaringen.' })
  async state(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: InterestDto,
  ): Promise<InterestsDto> {
    await this.uow.run(actor, (tx) => stateInterest(tx, { procedureId: id, interest: body.belang, note: body.toelichting ?? null }));
    return this.of(actor, may, id);
  }

  @Post(':id/belangen/:verklaring/oordeel')
  @Needs('interest:rule')
  @ApiOperation({ summary: 'Beslissen of iemand met een belang mag meewerken' })
  @ApiParam(PROCEDURE_ID)
  @ApiParam({ name: 'verklaring', schema: { type: 'integer' } })
  @ApiCreatedResponse({ type: InterestsDto, description: 'De verklaringen.' })
  async rule(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Param('verklaring', NumberParam) statementId: string,
    @Body() body: InterestRulingDto,
  ): Promise<InterestsDto> {
    await this.uow.run(actor, (tx) => ruleOnInterest(tx, { procedureId: id, statementId, outcome: body.uitkomst, reason: body.reden }));
    return this.of(actor, may, id);
  }
}
