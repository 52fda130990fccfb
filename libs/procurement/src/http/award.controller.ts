// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { centsFromDecimal, DomainError, newId } from '#kernel';
import { UnitOfWork, type Actor, type Tx } from '#platform';
import { CurrentActor, found, Needs, UuidParam } from '#platform/http';
import { namedOnes, ownAwardLetter } from '../persistence/award.store.js';
import { agreeScore, beginAssessment, finishScoring, leaveBidOut, scoreBid } from '../use-cases/assess-tender.js';
import { assessmentInvalid } from '../use-cases/assessment-errors.js';
import { awardFinally, decideAward, proposeAward, sendAwardLetters } from '../use-cases/award-tender.js';
import { procesVerbaalOf, readAssessment } from '../use-cases/read-assessment.js';
import {
  AssessmentDto,
  AwardLetterDto,
  AwardSeenDto,
  BeginAssessmentDto,
  DecideAwardDto,
  LeaveOutDto,
  ProposeAwardDto,
  ScoreDto,
} from './award.dto.js';

const PROCEDURE_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const scoreOf = (b: ScoreDto) => ({ bidId: b.inschrijving, lotNo: b.perceel, criterionNo: b.criterium, points: b.punten * 100, reason: b.reden });

async function begin(tx: Tx, procedureId: string, body: BeginAssessmentDto): Promise<void> {
  const emails = body.beoordelaars.map((b) => b.email.toLowerCase());
  const { accounts, providers } = await namedOnes(
    tx,
    emails,
    body.inschrijvingen.map((b) => b.aanbieder),
  );
  const faults = [
    ...emails.flatMap((e, i) => (accounts.has(e) ? [] : [{ pointer: `/beoordelaars/${i}/email`, text: 'Dit is geen beoordelaar van de regio.' }])),
    ...body.inschrijvingen.flatMap((b, i) =>
      providers.has(b.aanbieder) ? [] : [{ pointer: `/inschrijvingen/${i}/aanbieder`, text: 'Deze aanbieder is er niet.' }],
    ),
  ];
  if (faults.length > 0) throw new DomainError(assessmentInvalid, {}, faults);
  const bidOf = new Map([...providers.values()].map((id) => [id, newId(tx.now.getTime())]));
  await beginAssessment(tx, procedureId, {
    standstillDays: body.wachttermijn,
    maxLots: body.maximumPercelen ?? null,
    court: body.rechter.trim(),
    value: body.waarde.trim(),
    lots: body.percelen.map((l) => ({
      no: l.nummer,
      title: l.titel.trim(),
      maxContracts: l.maximum,
      criteria: l.criteria.map((c, i) => ({ no: i + 1, title: c.titel.trim(), kind: c.soort, weight: c.gewicht })),
    })),
    assessors: emails.map((e) => accounts.get(e)!),
    bids: body.inschrijvingen.map((b) => ({
      bidId: bidOf.get(providers.get(b.aanbieder)!)!,
      lotNo: b.perceel,
      providerId: providers.get(b.aanbieder)!,
      priceCents: b.prijs ? centsFromDecimal(b.prijs) : null,
    })),
  });
}

@ApiTags('Gunning')
@ApiParam(PROCEDURE_ID)
@Controller('inkoopprocedures/:id/gunning')
export class AwardController {
  constructor(private readonly uow: UnitOfWork) {}

  private async done(actor: Actor, id: string, work: (tx: Tx) => Promise<void>): Promise<AssessmentDto> {
    await this.uow.run(actor, work);
    return this.one(actor, id);
  }

  @Get()
  @Needs('award:read')
  @ApiOperation({ summary: 'De beoordeling en gunning van een aanbesteding' })
  @ApiOkResponse({ type: AssessmentDto, description: 'De stand; punten van anderen pas als iedereen klaar is.' })
  one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<AssessmentDto> {
    return this.uow.run(actor, (tx) => readAssessment(tx, id));
  }

  @Post()
  @Needs('award:prepare')
  @ApiOperation({ summary: 'De beoordeling van geopende inschrijvingen beginnen; criteria en gewichten staan daarna vast' })
  @ApiCreatedResponse({ type: AssessmentDto, description: 'De stand.' })
  begin(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: BeginAssessmentDto): Promise<AssessmentDto> {
    return this.done(actor, id, (tx) => begin(tx, id, body));
  }

  @Post('punten')
  @Needs('award:score')
  @ApiOperation({ summary: 'Punten met een reden geven, los van de andere beoordelaars' })
  @ApiCreatedResponse({ type: AssessmentDto, description: 'De stand.' })
  score(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ScoreDto): Promise<AssessmentDto> {
    return this.done(actor, id, (tx) => scoreBid(tx, id, scoreOf(body)));
  }

  @Post('klaar')
  @Needs('award:score')
  @ApiOperation({ summary: 'Zeggen dat u alles hebt beoordeeld' })
  @ApiCreatedResponse({ type: AssessmentDto, description: 'De stand.' })
  finish(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<AssessmentDto> {
    return this.done(actor, id, (tx) => finishScoring(tx, id));
  }

  @Post('oordelen')
  @Needs('award:score')
  @ApiOperation({ summary: 'Het gezamenlijke oordeel over een criterium vastleggen' })
  @ApiCreatedResponse({ type: AssessmentDto, description: 'De stand.' })
  agree(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ScoreDto): Promise<AssessmentDto> {
    return this.done(actor, id, (tx) => agreeScore(tx, id, scoreOf(body)));
  }

  @Post('inschrijvingen/:inschrijving')
  @Needs('award:prepare')
  @ApiOperation({ summary: 'Een inschrijving uitsluiten, of vastleggen dat zij is ingetrokken' })
  @ApiParam({ name: 'inschrijving', schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: AssessmentDto, description: 'De stand.' })
  leaveOut(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Param('inschrijving', UuidParam) bidId: string,
    @Body() body: LeaveOutDto,
  ): Promise<AssessmentDto> {
    const seen = { procedureId: id, version: body.versie };
    return this.done(actor, id, (tx) => leaveBidOut(tx, seen, { bidId, state: body.staat, reason: body.reden }));
  }

  @Post('voorstel')
  @Needs('award:prepare')
  @ApiOperation({ summary: 'Voorstellen te gunnen zoals de punten zeggen' })
  @ApiCreatedResponse({ type: AssessmentDto, description: 'De stand.' })
  propose(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ProposeAwardDto): Promise<AssessmentDto> {
    const exemption = body.uitzondering ? { kind: body.uitzondering, reason: body.reden ?? '' } : null;
    return this.done(actor, id, (tx) => proposeAward(tx, { procedureId: id, version: body.versie, mandate: body.mandaat, exemption }));
  }

  @Post('besluit')
  @Needs('award:decide')
  @ApiOperation({ summary: 'Besluiten over het voorstel, of het teruggeven' })
  @ApiCreatedResponse({ type: AssessmentDto, description: 'De stand.' })
  decide(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: DecideAwardDto): Promise<AssessmentDto> {
    return this.done(actor, id, (tx) => decideAward(tx, { procedureId: id, version: body.versie }, body.terug?.trim() || null));
  }

  @Post('brieven')
  @Needs('award:prepare')
  @ApiOperation({ summary: 'De brieven versturen, of opnieuw versturen: de wachttermijn begint dan opnieuw' })
  @ApiCreatedResponse({ type: AssessmentDto, description: 'De stand.' })
  letters(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: AwardSeenDto): Promise<AssessmentDto> {
    return this.done(actor, id, (tx) => sendAwardLetters(tx, { procedureId: id, version: body.versie }));
  }

  @Post('definitief')
  @Needs('award:prepare')
  @ApiOperation({ summary: 'De gunning definitief maken; dit maakt de overeenkomsten' })
  @ApiCreatedResponse({ type: AssessmentDto, description: 'De stand.' })
  finally(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: AwardSeenDto): Promise<AssessmentDto> {
    return this.done(actor, id, (tx) => awardFinally(tx, { procedureId: id, version: body.versie }));
  }

  @Get('proces-verbaal.pdf')
  @Needs('award:read')
  @ApiOperation({ summary: 'Het proces-verbaal van de gunning' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'De PDF.' })
  async record(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<StreamableFile> {
    const { name, content } = await this.uow.run(actor, (tx) => procesVerbaalOf(tx, id));
    return new StreamableFile(content, { type: 'application/pdf', disposition: `attachment; filename="${name}"`, length: content.length });
  }

  @Get('brief')
  @Needs('award:letter')
  @ApiOperation({ summary: 'De brief aan u met het voornemen tot gunnen' })
  @ApiOkResponse({ type: AwardLetterDto, description: 'De nieuwste brief.' })
  async letter(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<AwardLetterDto> {
    const letter = found(actor.providerId === null ? null : await this.uow.run(actor, (tx) => ownAwardLetter(tx, id, actor.providerId!)));
    return { tekst: letter.text, wachttermijnTotEnMet: letter.until };
  }
}
