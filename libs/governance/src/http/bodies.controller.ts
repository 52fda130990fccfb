// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { centsFromDecimal } from '#kernel';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, KeyParam, Needs } from '#platform/http';
import { BodiesQuery } from '../persistence/bodies.query.js';
import { recordMandateTerm, recordSeatTerm } from '../use-cases/record-term.js';
import { BodyDetailDto, BodyDto, NewMandateTermDto, NewSeatTermDto } from './governance.dto.js';

const BODY = { name: 'sleutel', example: 'gr-bestuur' } as const;

@ApiTags('Bestuur')
@Controller('gremia')
export class BodiesController {
  constructor(
    private readonly bodies: BodiesQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('governance:read')
  @ApiOperation({ summary: 'Gremia van de regio, met waarover zij mogen besluiten' })
  @ApiOkResponse({ type: [BodyDto], description: 'In de volgorde van het bestuur.' })
  list(@CurrentActor() actor: Actor): Promise<BodyDto[]> {
    return this.bodies.all(actor);
  }

  @Get(':sleutel')
  @Needs('governance:read')
  @ApiOperation({ summary: 'Eén gremium, met zijn zetels' })
  @ApiParam(BODY)
  @ApiOkResponse({ type: BodyDetailDto, description: 'Het gremium.' })
  async one(@CurrentActor() actor: Actor, @Param('sleutel', KeyParam) key: string): Promise<BodyDetailDto> {
    return found(await this.bodies.one(actor, key));
  }

  @Post(':sleutel/zetels')
  @Needs('governance:mandate')
  @ApiOperation({ summary: 'Vastleggen wie een zetel bezet en namens welke gemeenten, vanaf een dag' })
  @ApiParam(BODY)
  @ApiCreatedResponse({ type: BodyDetailDto, description: 'Het gremium.' })
  async seat(@CurrentActor() actor: Actor, @Param('sleutel', KeyParam) key: string, @Body() body: NewSeatTermDto): Promise<BodyDetailDto> {
    const { zetel, van, bron, gemeenten } = body;
    const term = {
      bodyKey: key,
      seat: zetel,
      holder: body.bezetDoor?.trim() || null,
      municipalities: [...new Set(gemeenten)].sort(),
      from: van,
      source: bron.trim(),
    };
    await this.uow.run(actor, (tx) => recordSeatTerm(tx, term));
    return this.one(actor, key);
  }

  @Post(':sleutel/mandaten')
  @Needs('governance:mandate')
  @ApiOperation({ summary: 'Vastleggen waarover een gremium mag besluiten, tot welk bedrag, vanaf een dag' })
  @ApiParam(BODY)
  @ApiCreatedResponse({ type: BodyDetailDto, description: 'Het gremium.' })
  async mandate(@CurrentActor() actor: Actor, @Param('sleutel', KeyParam) key: string, @Body() body: NewMandateTermDto): Promise<BodyDetailDto> {
    const { onderwerp, hoogstens, van, totEnMet, bron } = body;
    const term = {
      bodyKey: key,
      subjectKind: onderwerp,
      maxCents: hoogstens ? centsFromDecimal(hoogstens) : null,
      from: van,
      last: totEnMet ?? null,
      source: bron.trim(),
    };
    await this.uow.run(actor, (tx) => recordMandateTerm(tx, term));
    return this.one(actor, key);
  }
}
