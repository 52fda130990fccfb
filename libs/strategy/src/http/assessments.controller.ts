// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DomainError } from '#kernel';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, invalidInput, KeyParam, Needs } from '#platform/http';
import { FUNDING_MODES, type FundingMode } from '../domain/funding-assessment.js';
import { PROCEDURE_KINDS, type ProcedureKind } from '../domain/procedure-assessment.js';
import { AssessmentsQuery } from '../persistence/assessments.query.js';
import { chooseFunding, chooseProcedure } from '../use-cases/decide-assessment.js';
import { recordFundingAssessment, recordProcedureAssessment } from '../use-cases/record-assessment.js';
import { assessmentsOf } from './assessment-answer.js';
import { FundingChangeDto, NewChoiceDto, ProcedureChangeDto } from './assessment-change.dto.js';
import { AssessmentsDto } from './assessment.dto.js';

const SEGMENT = { name: 'segment', description: 'Sleutel van het segment.', example: '5' } as const;
const text = (value: string | null | undefined): string | null => value?.trim() || null;
const isFundingMode = (word: string): word is FundingMode => (FUNDING_MODES as readonly string[]).includes(word);
const isProcedureKind = (word: string): word is ProcedureKind => (PROCEDURE_KINDS as readonly string[]).includes(word);

function wrongChoice(words: readonly string[]): DomainError {
  return new DomainError(invalidInput, {}, [{ pointer: '/keuze', text: `Kies uit: ${words.join(', ')}.` }]);
}

@ApiTags('Strategie')
@Controller('afwegingen')
export class AssessmentsController {
  constructor(
    private readonly assessments: AssessmentsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('steering:read')
  @ApiOperation({ summary: 'De afweging van bekostiging en procedure, voor alle segmenten' })
  @ApiOkResponse({ type: AssessmentsDto, description: 'De criteria van de nieuwste strategie en wat zij per segment wegen.' })
  async all(@CurrentActor() actor: Actor): Promise<AssessmentsDto> {
    return assessmentsOf(await this.assessments.rows(actor, null));
  }

  @Get(':segment')
  @Needs('steering:read')
  @ApiOperation({ summary: 'De afweging van bekostiging en procedure van één segment' })
  @ApiParam(SEGMENT)
  @ApiOkResponse({ type: AssessmentsDto, description: 'Met alleen dit segment.' })
  async one(@CurrentActor() actor: Actor, @Param('segment', KeyParam) segment: string): Promise<AssessmentsDto> {
    const rows = await this.assessments.rows(actor, segment);
    found(rows[0]);
    return assessmentsOf(rows);
  }

  @Put(':segment/bekostiging')
  @Needs('strategy:assess')
  @ApiOperation({ summary: 'De antwoorden over bekostiging wijzigen, van het segment of van een onderdeel' })
  @ApiParam(SEGMENT)
  @ApiOkResponse({ type: AssessmentsDto, description: 'De afweging, met de nieuwe richting.' })
  async funding(@CurrentActor() actor: Actor, @Param('segment', KeyParam) segment: string, @Body() body: FundingChangeDto): Promise<AssessmentsDto> {
    const answers = body.antwoorden.map((a) => ({ criterion: a.criterium, met: a.voldaan, reason: text(a.reden) }));
    const change = { segment, part: text(body.onderdeel), answers, explanation: text(body.toelichting), version: body.versie };
    await this.uow.run(actor, (tx) => recordFundingAssessment(tx, change));
    return this.one(actor, segment);
  }

  @Put(':segment/procedure')
  @Needs('strategy:assess')
  @ApiOperation({ summary: 'De weging van de procedure van een segment wijzigen' })
  @ApiParam(SEGMENT)
  @ApiOkResponse({ type: AssessmentsDto, description: 'De afweging.' })
  async procedure(
    @CurrentActor() actor: Actor,
    @Param('segment', KeyParam) segment: string,
    @Body() body: ProcedureChangeDto,
  ): Promise<AssessmentsDto> {
    const weighings = body.wegingen.map((w) => ({ criterion: w.criterium, text: text(w.tekst) }));
    const change = { segment, weighings, direction: body.richting, motivation: body.motivering.trim(), version: body.versie };
    await this.uow.run(actor, (tx) => recordProcedureAssessment(tx, change));
    return this.one(actor, segment);
  }

  @Post(':segment/besluiten')
  @Needs('strategy:assess')
  @ApiOperation({
    summary: 'Vastleggen welke bekostiging of procedure een segment krijgt',
    description: 'Steunt op een bestuursbesluit over deze soort en dit segment. Afwijken van de richting kan, met een reden.',
  })
  @ApiParam(SEGMENT)
  @ApiCreatedResponse({ type: AssessmentsDto, description: 'De afweging, met de keuze.' })
  async choose(@CurrentActor() actor: Actor, @Param('segment', KeyParam) segment: string, @Body() body: NewChoiceDto): Promise<AssessmentsDto> {
    const { keuze } = body;
    const choice = {
      segment,
      motivation: body.motivering.trim(),
      deviation: text(body.afwijking),
      decisionId: body.besluit ?? null,
      seen: body.vorige ?? null,
    };
    if (body.soort === 'bekostiging') {
      if (!isFundingMode(keuze)) throw wrongChoice(FUNDING_MODES);
      await this.uow.run(actor, (tx) => chooseFunding(tx, { ...choice, part: text(body.onderdeel), chosen: keuze }));
    } else {
      if (!isProcedureKind(keuze)) throw wrongChoice(PROCEDURE_KINDS);
      await this.uow.run(actor, (tx) => chooseProcedure(tx, { ...choice, chosen: keuze, fallback: body.uitwijken === true }));
    }
    return this.one(actor, segment);
  }
}
