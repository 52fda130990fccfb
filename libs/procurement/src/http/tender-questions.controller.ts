// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { KeyRing, loadFiles, UnitOfWork, type Actor } from '#platform';
import { CurrentActor, CurrentRights, found, Needs, NumberParam, UuidParam, type Rights } from '#platform/http';
import { QUESTION_RULES } from '../domain/question.js';
import { QuestionsQuery } from '../persistence/questions.query.js';
import { answerQuestion, askQuestion, followTender, refuseQuestion, withdrawQuestion } from '../use-cases/ask-question.js';
import { publishNota } from '../use-cases/publish-nota.js';
import { AnswerQuestionDto, FollowDto, NewQuestionDto, PublishNotaDto, QuestionsDto, RefuseQuestionDto, SeenQuestionDto } from './question.dto.js';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const QUESTION = { name: 'vraag', schema: { type: 'string', format: 'uuid' } } as const;
const ALL = { type: QuestionsDto, description: 'De vragen die u mag zien en de nota’s van inlichtingen.' };
const REGELS = Object.fromEntries(
  Object.entries(QUESTION_RULES).map(([key, r]) => [
    { same: 'gelijk', late: 'teLaat', short: 'kort' }[key] ?? key,
    { tekst: r.text, bron: r.source, zekerheid: r.certainty },
  ]),
);

@ApiTags('Vragen en nota')
@Controller('inkoopprocedures')
export class TenderQuestionsController {
  constructor(
    private readonly questions: QuestionsQuery,
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  @Get(':id/vragen')
  @Needs('procurement:read')
  @ApiOperation({
    summary: 'Vragen over een aanbesteding en de nota’s; een aanbieder ziet de eigen vragen, alleen wie antwoordt ziet de vraagsteller',
  })
  @ApiParam(ID)
  @ApiOkResponse(ALL)
  async of(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Param('id', UuidParam) id: string): Promise<QuestionsDto> {
    const view = actor.providerId !== null ? 'provider' : may('procurement:prepare') ? 'answers' : 'reads';
    return { ...found(await this.questions.of(actor, id, view)), regels: REGELS };
  }

  @Post(':id/vragen')
  @Needs('procurement:apply')
  @ApiOperation({ summary: 'Een vraag stellen over een aanbesteding' })
  @ApiParam(ID)
  @ApiCreatedResponse(ALL)
  async ask(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: NewQuestionDto,
  ): Promise<QuestionsDto> {
    await this.uow.run(actor, (tx) =>
      askQuestion(tx, { procedureId: id, lotNo: body.perceel ?? null, place: body.plaats ?? null, text: body.tekst }),
    );
    return this.of(actor, may, id);
  }

  @Post(':id/vragen/:vraag/intrekken')
  @Needs('procurement:apply')
  @ApiOperation({ summary: 'Een eigen vraag intrekken, zolang zij niet is gepubliceerd' })
  @ApiParam(ID)
  @ApiParam(QUESTION)
  @ApiCreatedResponse(ALL)
  async withdraw(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) procedureId: string,
    @Param('vraag', UuidParam) id: string,
    @Body() body: SeenQuestionDto,
  ): Promise<QuestionsDto> {
    await this.uow.run(actor, (tx) => withdrawQuestion(tx, { procedureId, id, version: body.versie }));
    return this.of(actor, may, procedureId);
  }

  @Put(':id/vragen/:vraag/antwoord')
  @Needs('procurement:prepare')
  @ApiOperation({ summary: 'Het antwoord opstellen, met de vraag zonder wie haar stelde' })
  @ApiParam(ID)
  @ApiParam(QUESTION)
  @ApiOkResponse(ALL)
  async answer(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) procedureId: string,
    @Param('vraag', UuidParam) id: string,
    @Body() body: AnswerQuestionDto,
  ): Promise<QuestionsDto> {
    const seen = { procedureId, id, version: body.versie };
    await this.uow.run(actor, (tx) => answerQuestion(tx, seen, { question: body.vraag, answer: body.antwoord }));
    return this.of(actor, may, procedureId);
  }

  @Post(':id/vragen/:vraag/niet-behandelen')
  @Needs('procurement:prepare')
  @ApiOperation({ summary: 'Een late vraag buiten behandeling laten, met de reden' })
  @ApiParam(ID)
  @ApiParam(QUESTION)
  @ApiCreatedResponse(ALL)
  async refuse(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) procedureId: string,
    @Param('vraag', UuidParam) id: string,
    @Body() body: RefuseQuestionDto,
  ): Promise<QuestionsDto> {
    await this.uow.run(actor, (tx) => refuseQuestion(tx, { procedureId, id, version: body.versie }, body.reden));
    return this.of(actor, may, procedureId);
  }

  @Put(':id/volgen')
  @Needs('procurement:apply')
  @ApiOperation({ summary: 'Bericht krijgen, of niet meer, van wat bij een aanbesteding wordt gepubliceerd' })
  @ApiParam(ID)
  @ApiOkResponse(ALL)
  async follow(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: FollowDto,
  ): Promise<QuestionsDto> {
    await this.uow.run(actor, (tx) => followTender(tx, id, body.volgen));
    return this.of(actor, may, id);
  }

  @Post(':id/notas')
  @Needs('procurement:decide')
  @ApiOperation({ summary: 'Alle antwoorden die klaar zijn publiceren als nota van inlichtingen, voor iedereen tegelijk' })
  @ApiParam(ID)
  @ApiCreatedResponse(ALL)
  async publish(
    @CurrentActor() actor: Actor,
    @CurrentRights() may: Rights,
    @Param('id', UuidParam) id: string,
    @Body() body: PublishNotaDto,
  ): Promise<QuestionsDto> {
    await this.uow.run(actor, (tx) => publishNota(tx, this.keys, { procedureId: id, intro: body.mededeling ?? '', reason: body.reden ?? null }));
    return this.of(actor, may, id);
  }

  @Get(':id/notas/:nota')
  @Needs('procurement:read')
  @ApiOperation({ summary: 'Een nota van inlichtingen als pdf' })
  @ApiParam(ID)
  @ApiParam({ name: 'nota', schema: { type: 'integer' } })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'Het bestand.' })
  async nota(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Param('nota', NumberParam) no: string): Promise<StreamableFile> {
    const { sha256, naam } = found(await this.questions.nota(actor, id, Number(no)));
    const files = await this.uow.run(actor, (tx) => loadFiles(tx, this.keys, [sha256]));
    const content = found(files.get(sha256.toString('hex')));
    return new StreamableFile(content, { type: 'application/pdf', disposition: `attachment; filename="${naam}"`, length: content.length });
  }
}
