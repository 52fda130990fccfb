// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, Needs, NumberParam, UuidParam } from '#platform/http';
import { changeOf } from '../domain/change-content.js';
import { ConsultationsQuery } from '../persistence/consultations.query.js';
import { answerContribution, closeConsultation, openConsultation } from '../use-cases/consult.js';
import { contributeOwn, recordContribution, type Contribution } from '../use-cases/contribute.js';
import { contentShown } from './change-json.js';
import { ChangeNumberDto } from './change.dto.js';
import {
  AnswerContributionDto,
  CloseConsultationDto,
  ConsultationDto,
  ContributionDto,
  NewConsultationDto,
  OpenTalkDto,
  OwnContributionDto,
} from './consultation.dto.js';
import { ROUND_ID } from './rounds.controller.js';

const NUMBER = { name: 'nr', schema: { type: 'integer' } } as const;

const contributionOf = (roundId: string, body: OwnContributionDto): Contribution => ({
  roundId,
  consultationNo: body.tafel,
  changeNo: body.wijziging ?? null,
  text: body.tekst.trim(),
});

@ApiTags('Herzieningen')
@Controller('herzieningen')
export class ConsultationsController {
  constructor(
    private readonly consultations: ConsultationsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('overleg')
  @Needs('revision:contribute')
  @ApiOperation({ summary: 'Voor een aanbieder: herzieningen waarover nu wordt gesproken, met de eigen inbreng en het antwoord daarop' })
  @ApiOkResponse({ type: [OpenTalkDto], description: 'Nieuwste eerst.' })
  async open(@CurrentActor() actor: Actor): Promise<OpenTalkDto[]> {
    const rows = await this.consultations.openFor(actor);
    return rows.map((row) => ({
      ...row,
      wijzigingen: row.wijzigingen.map((c) => ({ ...c, inhoud: contentShown(changeOf(c.soort, c.inhoud)) })),
    }));
  }

  @Post(':id/eigen-inbreng')
  @Needs('revision:contribute')
  @ApiOperation({ summary: 'Als aanbieder iets inbrengen over een herziening' })
  @ApiParam(ROUND_ID)
  @ApiCreatedResponse({ type: ChangeNumberDto, description: 'Het nummer van de inbreng.' })
  async own(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: OwnContributionDto): Promise<ChangeNumberDto> {
    return { nummer: await this.uow.run(actor, (tx) => contributeOwn(tx, contributionOf(id, body))) };
  }

  @Get(':id/tafels')
  @Needs('revision:read')
  @ApiOperation({ summary: 'De tafels van een herziening, met elke inbreng en het antwoord' })
  @ApiParam(ROUND_ID)
  @ApiOkResponse({ type: [ConsultationDto], description: 'In de volgorde waarin zij werden geopend.' })
  async list(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<ConsultationDto[]> {
    return found(await this.consultations.of(actor, id));
  }

  @Post(':id/tafels')
  @Needs('revision:write')
  @ApiOperation({ summary: 'Een ontwikkeltafel of deeltafel openen' })
  @ApiParam(ROUND_ID)
  @ApiCreatedResponse({ type: ChangeNumberDto, description: 'Het nummer van de tafel.' })
  async begin(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: NewConsultationDto): Promise<ChangeNumberDto> {
    const consultation = {
      kind: body.soort,
      title: body.titel.trim(),
      level: body.niveau,
      purpose: body.doel.trim(),
      heldOn: body.op,
    };
    return { nummer: await this.uow.run(actor, (tx) => openConsultation(tx, id, consultation)) };
  }

  @Post(':id/tafels/:nr/sluiten')
  @HttpCode(204)
  @Needs('revision:write')
  @ApiOperation({ summary: 'Een tafel sluiten met een verslag; elke inbreng heeft dan een antwoord' })
  @ApiParam(ROUND_ID)
  @ApiParam(NUMBER)
  @ApiNoContentResponse({ description: 'De tafel is gesloten.' })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Param('nr', NumberParam) nr: string,
    @Body() body: CloseConsultationDto,
  ): Promise<void> {
    const told = { attendance: body.aanwezig.trim(), report: body.verslag.trim() };
    await this.uow.run(actor, (tx) => closeConsultation(tx, id, Number(nr), told));
  }

  @Post(':id/inbreng')
  @Needs('revision:write')
  @ApiOperation({ summary: 'Opschrijven wat iemand aan een tafel inbracht' })
  @ApiParam(ROUND_ID)
  @ApiCreatedResponse({ type: ChangeNumberDto, description: 'Het nummer van de inbreng.' })
  async record(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ContributionDto): Promise<ChangeNumberDto> {
    const from = { kind: body.soort, name: body.naam?.trim() || null, providerKey: body.aanbieder?.trim() || null };
    return { nummer: await this.uow.run(actor, (tx) => recordContribution(tx, contributionOf(id, body), from)) };
  }

  @Post(':id/inbreng/:nr/antwoord')
  @HttpCode(204)
  @Needs('revision:write')
  @ApiOperation({ summary: 'Een inbreng beantwoorden; wie haar gaf leest het antwoord' })
  @ApiParam(ROUND_ID)
  @ApiParam(NUMBER)
  @ApiNoContentResponse({ description: 'Het antwoord is verstuurd.' })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Param('nr', NumberParam) nr: string,
    @Body() body: AnswerContributionDto,
  ): Promise<void> {
    await this.uow.run(actor, (tx) => answerContribution(tx, id, Number(nr), body.antwoord.trim(), body.uitkomst));
  }
}
