// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { KeyRing, UnitOfWork, type Actor, type Tx } from '#platform';
import { CurrentActor, found, Needs, UuidParam } from '#platform/http';
import type { AwardLot } from '../domain/award-model.js';
import { givesStandstill } from '../domain/tender-letter.js';
import { ownAwardLetter } from '../persistence/award.store.js';
import { agreeScore, finishScoring, leaveBidOut, scoreBid } from '../use-cases/assess-tender.js';
import { awardFinally, decideAward, proposeAward, sendAwardLetters } from '../use-cases/award-tender.js';
import { beginTenderAssessment, toAssess } from '../use-cases/begin-assessment.js';
import { procesVerbaalOf, readAssessment } from '../use-cases/read-assessment.js';
import { recordAwardNotice } from '../use-cases/record-award-notice.js';
import { followProcedure } from '../use-cases/step-procedure.js';
import {
  AssessmentDto,
  AwardLetterDto,
  AwardNoticeDto,
  AwardSeenDto,
  BeginAssessmentDto,
  DecideAwardDto,
  LeaveOutDto,
  ProposeAwardDto,
  ScoreDto,
  ToAssessDto,
} from './award.dto.js';

const PROCEDURE_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const scoreOf = (b: ScoreDto) => ({ bidId: b.inschrijving, lotNo: b.perceel, criterionNo: b.criterium, points: b.punten * 100, reason: b.reden });

const lotOf = (l: AwardLot): object => ({
  nummer: l.no,
  titel: l.title,
  maximum: l.maxContracts,
  criteria: l.criteria.map((c) => ({ nummer: c.no, titel: c.title, soort: c.kind, gewicht: c.weight })),
});

@ApiTags('Gunning')
@ApiParam(PROCEDURE_ID)
@Controller('inkoopprocedures/:id/gunning')
export class AwardController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  /** What was done, and the procedure with it where that brings it further. */
  private async done(actor: Actor, id: string, work: (tx: Tx) => Promise<void>): Promise<AssessmentDto> {
    await this.uow.run(actor, async (tx) => {
      await work(tx);
      await followProcedure(tx, id);
    });
    return this.one(actor, id);
  }

  @Get()
  @Needs('award:read')
  @ApiOperation({ summary: 'De beoordeling en gunning van een aanbesteding' })
  @ApiOkResponse({ type: AssessmentDto, description: 'De stand; punten van anderen pas als iedereen klaar is.' })
  one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<AssessmentDto> {
    return this.uow.run(actor, (tx) => readAssessment(tx, id));
  }

  @Get('voorbereiding')
  @Needs('award:prepare')
  @ApiOperation({ summary: 'Wat er te beoordelen is, zodra de inschrijvingen zijn geopend, en wie dat kan doen' })
  @ApiOkResponse({ type: ToAssessDto, description: 'Percelen, inschrijvers en beoordelaars.' })
  async before(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<ToAssessDto> {
    const { papers, bidders, assessors } = await this.uow.run(actor, (tx) => toAssess(tx, this.keys, id));
    return {
      percelen: papers.lots.map(lotOf),
      inschrijvingen: bidders.map((b) => ({ aanbieder: b.provider, percelen: b.lots })),
      beoordelaars: assessors.map((a) => ({ email: a.email, naam: a.name, belang: a.interest })),
      wachttermijn: papers.standstillDays,
      rechter: papers.court,
      waarde: papers.value,
    };
  }

  @Post()
  @Needs('award:prepare')
  @ApiOperation({ summary: 'De beoordeling van geopende inschrijvingen beginnen; criteria en gewichten staan daarna vast' })
  @ApiCreatedResponse({ type: AssessmentDto, description: 'De stand.' })
  begin(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: BeginAssessmentDto): Promise<AssessmentDto> {
    return this.done(actor, id, (tx) =>
      beginTenderAssessment(
        tx,
        this.keys,
        id,
        body.beoordelaars.map((b) => b.email),
      ),
    );
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

  @Post('aankondiging')
  @Needs('award:prepare')
  @ApiOperation({ summary: 'Vastleggen dat de aankondiging van de gunning is verstuurd' })
  @ApiCreatedResponse({ type: AssessmentDto, description: 'De stand.' })
  notice(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: AwardNoticeDto): Promise<AssessmentDto> {
    const sent = { on: body.verstuurdOp, reference: body.kenmerk };
    return this.done(actor, id, (tx) => recordAwardNotice(tx, { procedureId: id, version: body.versie }, sent));
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
    const [letter, today] = await this.uow.run(actor, async (tx) => [
      actor.providerId === null ? null : await ownAwardLetter(tx, id, actor.providerId),
      tx.today,
    ]);
    const { text, sentOn, firstDay, until, earlier, contract } = found(letter);
    return {
      tekst: text,
      verstuurdOp: sentOn,
      wachttermijnVan: firstDay,
      wachttermijnTotEnMet: until,
      vandaag: today,
      wachttermijnGeldt: givesStandstill(text),
      eerdere: earlier,
      overeenkomst: contract,
    };
  }
}
