// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError, isId } from '#kernel';
import { PERMISSIONS, UnitOfWork, type Actor } from '#platform';
import { CurrentActor, CurrentRights, exportFile, found, invalidInput, Needs, sendPage, UuidParam, type Rights } from '#platform/http';
import { statesThatWaitFor, THREAD_STATES, type Side, type ThreadState } from '../domain/question-thread.js';
import { readSubject, type Subject } from '../domain/subject.js';
import { QuestionQuery } from '../persistence/question.query.js';
import { QuestionsQuery, type QuestionFilter, type Sort } from '../persistence/questions.query.js';
import { SubjectQuery } from '../persistence/subject.query.js';
import { answerQuestion } from '../use-cases/answer-question.js';
import { askQuestion } from '../use-cases/ask-question.js';
import { changeQuestion } from '../use-cases/change-question.js';
import { markRead } from '../use-cases/mark-read.js';
import { sideOf } from '../domain/side.js';
import { QUESTION_COLUMNS } from './question-columns.js';
import { AnswerDto, AskDto, OwnerDto, QuestionChangeDto, QuestionDetailDto, QuestionDto, QuestionsQueryDto, ReadDto } from './question.dto.js';

const THREAD_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
/** What one must be allowed to read to ask about it. */
const READS = { regel: 'declaration:read', bericht: 'declaration:read', contract: 'contract:read' } as const;

export function subjectOf(text: string | undefined): Subject | null {
  const subject = text === undefined ? null : readSubject(text);
  if (text !== undefined && !subject) throw new DomainError(invalidInput, {}, [{ pointer: '/onderwerp', text: 'Dit onderwerp bestaat niet.' }]);
  return subject;
}

function messagesOf(text: string | undefined): string[] | null {
  const ids = text === undefined ? null : text.split(',');
  if (ids && (ids.length > 100 || !ids.every(isId)))
    throw new DomainError(invalidInput, {}, [{ pointer: '/berichten', text: 'Vul hoogstens 100 ids van berichten in, met komma’s ertussen.' }]);
  return ids;
}

function statesOf({ staat, wachtOp }: QuestionsQueryDto, actor: Actor): ThreadState[] | null {
  const waiting = wachtOp === undefined ? null : statesThatWaitFor(wachtOp === 'ons' ? sideOf(actor) : (wachtOp as Side));
  const asked = staat === undefined ? null : staat === 'niet-gesloten' ? THREAD_STATES.filter((s) => s !== 'gesloten') : [staat];
  return waiting && asked ? waiting.filter((s) => asked.includes(s)) : (waiting ?? asked);
}

@ApiTags('Vragen')
@Controller('vragen')
export class QuestionsController {
  constructor(
    private readonly questions: QuestionsQuery,
    private readonly question: QuestionQuery,
    private readonly subjects: SubjectQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('thread:read')
  @ApiOperation({ summary: 'Vragen over regels, berichten en contracten' })
  @ApiOkResponse({ type: [QuestionDto], description: 'Een bladzijde vragen, de kortste termijn eerst. Met formaat: een bestand.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: QuestionsQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly QuestionDto[] | StreamableFile> {
    const filter: QuestionFilter = {
      subject: subjectOf(query.onderwerp),
      messageIds: messagesOf(query.berichten),
      states: statesOf(query, actor),
      ownerId: query.eigenaar ? actor.accountId : null,
      provider: query.aanbieder ?? null,
      overdue: query.teLaat === 'ja',
      unread: query.ongelezen === 'ja',
      search: query.zoek ?? null,
    };
    const sort = (query.sorteer ?? 'termijn') as Sort;
    if (query.formaat) return exportFile(query.formaat, 'vragen', QUESTION_COLUMNS, await this.questions.all(actor, filter, sort));
    const { rows, total } = await this.questions.page(actor, filter, sort, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get('behandelaars')
  @Needs('thread:assign')
  @ApiOperation({ summary: 'Wie van de regio een vraag kan behandelen' })
  @ApiOkResponse({ type: [OwnerDto], description: 'Op naam.' })
  owners(@CurrentActor() actor: Actor): Promise<OwnerDto[]> {
    return this.question.owners(actor, PERMISSIONS['thread:assign']);
  }

  @Get(':id')
  @Needs('thread:read')
  @ApiOperation({ summary: 'Eén vraag, met alle berichten' })
  @ApiParam(THREAD_ID)
  @ApiOkResponse({ type: QuestionDetailDto, description: 'De vraag.' })
  async one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<QuestionDetailDto> {
    const thread = found(await this.question.one(actor, id));
    const subject = { kind: thread.onderwerp.soort, id: thread.onderwerp.id };
    return { ...thread, bevindingen: (await this.subjects.findings(actor, subject)) as unknown as Record<string, unknown>[] };
  }

  @Post()
  @Needs('thread:write')
  @ApiOperation({ summary: 'Een vraag stellen over een regel, een bericht of een contract' })
  @ApiCreatedResponse({ type: QuestionDetailDto, description: 'De vraag.' })
  async ask(@CurrentActor() actor: Actor, @CurrentRights() may: Rights, @Body() body: AskDto): Promise<QuestionDetailDto> {
    const subject = { kind: body.onderwerp.soort, id: body.onderwerp.id };
    found(may(READS[subject.kind]) ? subject : null);
    const id = await this.uow.run(actor, (tx) => askQuestion(tx, { subject, title: body.titel, text: body.tekst }));
    return this.one(actor, id);
  }

  @Post(':id/berichten')
  @Needs('thread:write')
  @ApiOperation({ summary: 'Antwoorden op een vraag', description: 'De andere kant is daarna aan zet. Een gesloten vraag gaat weer open.' })
  @ApiParam(THREAD_ID)
  @ApiCreatedResponse({ type: QuestionDetailDto, description: 'De vraag met het antwoord.' })
  async answer(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: AnswerDto): Promise<QuestionDetailDto> {
    await this.uow.run(actor, (tx) => answerQuestion(tx, { threadId: id, text: body.tekst, closes: body.sluit === true }));
    return this.one(actor, id);
  }

  @Post(':id/gelezen')
  @Needs('thread:read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Onthouden tot en met welk bericht u las' })
  @ApiParam(THREAD_ID)
  @ApiNoContentResponse({ description: 'Onthouden.' })
  async read(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ReadDto): Promise<void> {
    if (body.totEnMet !== undefined && !/^[1-9]\d{0,17}$/.test(body.totEnMet))
      throw new DomainError(invalidInput, {}, [{ pointer: '/totEnMet', text: 'Dit bericht bestaat niet.' }]);
    await this.uow.run(actor, (tx) => markRead(tx, id, body.totEnMet ?? null));
  }

  @Patch(':id')
  @Needs('thread:write')
  @ApiOperation({ summary: 'Eigenaar, termijn of staat van een vraag wijzigen', description: 'Een aanbieder kan een vraag alleen sluiten.' })
  @ApiParam(THREAD_ID)
  @ApiOkResponse({ type: QuestionDetailDto, description: 'De gewijzigde vraag.' })
  async change(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: QuestionChangeDto): Promise<QuestionDetailDto> {
    const { eigenaar } = body;
    if (typeof eigenaar === 'string' && eigenaar !== 'mij' && !isId(eigenaar))
      throw new DomainError(invalidInput, {}, [{ pointer: '/eigenaar', text: 'Kies iemand uit de lijst.' }]);
    await this.uow.run(actor, (tx) =>
      changeQuestion(tx, {
        id,
        version: body.versie,
        ...(body.staat ? { state: body.staat } : {}),
        ...(eigenaar === undefined ? {} : { ownerId: eigenaar === 'mij' ? actor.accountId : eigenaar }),
        ...(body.termijn ? { due: body.termijn } : {}),
      }),
    );
    return this.one(actor, id);
  }
}
