// SPDX-License-Identifier: EUPL-1.2
import {
  BadRequestException,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { failpoint, KeyRing, UnitOfWork, type Actor } from '#platform';
import { CurrentActor, exportFile, found, KEYSET_SIZE, Needs, NumberParam, sendPage, sendStretch, UuidParam } from '#platform/http';
import { MessageLinesQuery } from '../persistence/message-lines.query.js';
import { MessageQuery } from '../persistence/message.query.js';
import { MessagesQuery } from '../persistence/messages.query.js';
import { handInMessage } from '../use-cases/hand-in-message.js';
import { isNumber, placeAfter } from './cursor.js';
import { ImportRefDto } from './import.dto.js';
import { FINDING_COLUMNS, findingRows, lineAnswer, lineDetailAnswer } from './line-answer.js';
import { LineDetailDto, LineDto, LinesQueryDto } from './line.dto.js';
import { messageAnswer, messageItemAnswer } from './message-answer.js';
import { MessageDetailDto, MessageDto, MessagesQueryDto } from './message.dto.js';

const MESSAGE_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

@ApiTags('Berichten')
@Controller('berichten')
export class MessagesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
    private readonly messages: MessagesQuery,
    private readonly message: MessageQuery,
    private readonly lines: MessageLinesQuery,
  ) {}

  @Get()
  @Needs('declaration:read')
  @ApiOperation({ summary: 'Berichten, nieuwste eerst' })
  @ApiOkResponse({ type: [MessageDto], description: 'Eén bladzijde berichten.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: MessagesQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly MessageDto[]> {
    const filter = {
      type: query.soort,
      state: query.staat,
      provider: query.aanbieder,
      municipality: query.gemeente,
      month: query.maand && `${query.maand}-01`,
      code: query.code,
      answer: query.antwoord,
      search: query.zoek,
    };
    const { rows, total } = await this.messages.page(actor, filter, query.limit, query.offset);
    return sendPage(reply, query, rows.map(messageItemAnswer), total);
  }

  @Post()
  @Needs('declaration:import')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Eén bericht indienen (voor systemen)',
    description: 'Nog eens hetzelfde bericht geeft hetzelfde antwoord en heeft één gevolg.',
  })
  @ApiConsumes('application/xml')
  @ApiBody({ schema: { type: 'string', format: 'binary', maxLength: 26_214_400 } })
  @ApiAcceptedResponse({ type: ImportRefDto, description: 'De inlezing die het bericht behandelt.' })
  async handIn(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ImportRefDto> {
    const { body } = request;
    if (!Buffer.isBuffer(body)) throw new UnsupportedMediaTypeException();
    if (body.length === 0) throw new BadRequestException('empty');
    const inlezing = await this.uow.run(actor, (tx) => handInMessage(tx, this.keys, body));
    failpoint('intake.hand-in-committed');
    return { inlezing };
  }

  @Get(':id')
  @Needs('declaration:read')
  @ApiOperation({ summary: 'Eén bericht' })
  @ApiParam(MESSAGE_ID)
  @ApiOkResponse({ type: MessageDetailDto, description: 'Het bericht met zijn uitkomst.' })
  async one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<MessageDetailDto> {
    return messageAnswer(found(await this.message.one(actor, id)));
  }

  @Get(':id/regels')
  @Needs('declaration:read')
  @ApiOperation({ summary: 'De regels van een bericht, met bevindingen' })
  @ApiParam(MESSAGE_ID)
  @ApiOkResponse({ type: [LineDto], description: 'Hoogstens honderd regels; de kop Link wijst naar de volgende. Met formaat: een bestand.' })
  async linesOf(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Query() query: LinesQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly LineDto[] | StreamableFile> {
    const filter = { accepted: query.staat && query.staat === 'goedgekeurd', code: query.code, after: placeAfter(query.na, [isNumber])?.[0] };
    const rows = await this.lines.rows(actor, id, filter, query.formaat ? null : KEYSET_SIZE + 1);
    const message = rows.length === 0 || query.formaat ? found(await this.message.one(actor, id)) : null;
    if (query.formaat) return exportFile(query.formaat, `bevindingen-${message!.nummer}`, FINDING_COLUMNS, findingRows(rows));
    return sendStretch(reply, rows, (row) => [row.no]).map(lineAnswer);
  }

  @Get(':id/regels/:nr')
  @Needs('declaration:read')
  @ApiOperation({ summary: 'Eén regel, naast wat werd verwacht' })
  @ApiParam(MESSAGE_ID)
  @ApiParam({ name: 'nr', schema: { type: 'integer', minimum: 1 } })
  @ApiOkResponse({ type: LineDetailDto, description: 'De regel met de vergelijking.' })
  async line(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Param('nr', NumberParam) no: string): Promise<LineDetailDto> {
    return lineDetailAnswer(found(isNumber(no) ? await this.lines.one(actor, id, no) : null));
  }
}
