// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform';
import { CurrentActor, exportFile, KEYSET_SIZE, Needs, sendPage, sendStretch } from '#platform/http';
import { MESSAGE_CODES } from '../domain/causes.js';
import { RefusalLinesQuery } from '../persistence/refusal-lines.query.js';
import { RefusalsQuery } from '../persistence/refusals.query.js';
import { isLongNumber, placeAfter } from './cursor.js';
import { GROUP_COLUMNS, groupAnswer, periodOf, REFUSAL_COLUMNS, refusalRows, refusedLineAnswer, refusedMessageAnswer } from './refusal-answer.js';
import { RefusalGroupDto, RefusalLineDto, RefusalLinesQueryDto, RefusalsQueryDto } from './refusal.dto.js';

@ApiTags('Afkeur')
@Controller('afkeur')
export class RefusalsController {
  constructor(
    private readonly refusals: RefusalsQuery,
    private readonly refused: RefusalLinesQuery,
  ) {}

  @Get()
  @Needs('declaration:read')
  @ApiOperation({ summary: 'Wat is afgekeurd, per aanbieder en oorzaak', description: 'Wat een besluit heeft doorgelaten, telt niet mee.' })
  @ApiOkResponse({ type: [RefusalGroupDto], description: 'Eén bladzijde. Met formaat: een bestand met alles.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: RefusalsQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly RefusalGroupDto[] | StreamableFile> {
    const { from, until } = periodOf(query.maand, query.van, query.tot);
    const filter = { provider: query.aanbieder, municipality: query.gemeente, code: query.oorzaak, from, until };
    const whole = query.formaat !== undefined;
    const { rows, total } = await this.refusals.page(actor, filter, query.sorteer ?? '-regels', whole ? null : query.limit, whole ? 0 : query.offset);
    const groups = rows.map(groupAnswer);
    return query.formaat ? exportFile(query.formaat, 'afkeur', GROUP_COLUMNS, groups) : sendPage(reply, query, groups, total);
  }

  @Get('regels')
  @Needs('declaration:read')
  @ApiOperation({ summary: 'De afgekeurde regels van een keuze, nieuwste eerst, met waarom' })
  @ApiOkResponse({ type: [RefusalLineDto], description: 'Hoogstens honderd; de kop Link wijst naar de volgende. Met formaat: een bestand.' })
  async lines(
    @CurrentActor() actor: Actor,
    @Query() query: RefusalLinesQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly RefusalLineDto[] | StreamableFile> {
    const { from, until } = periodOf(query.maand);
    const filter = { provider: query.aanbieder, municipality: query.gemeente, code: query.code, from, until };
    const after = placeAfter(query.na, [isLongNumber]);
    const limit = query.formaat ? LARGEST_EXPORT : KEYSET_SIZE + 1;
    const rows =
      query.code !== undefined && MESSAGE_CODES.includes(query.code)
        ? (await this.refused.messages(actor, filter, after, limit)).map((m) => ({ place: m.place, told: refusedMessageAnswer(m) }))
        : (await this.refused.lines(actor, filter, after, limit)).map((l) => ({ place: l.place, told: refusedLineAnswer(l) }));
    if (query.formaat) return exportFile(query.formaat, 'afgekeurde-regels', REFUSAL_COLUMNS, refusalRows(rows.map((r) => r.told)));
    return sendStretch(reply, rows, (row) => row.place).map((r) => r.told);
  }
}

/** Lines of one file; who needs more narrows the choice to a provider or a month. */
const LARGEST_EXPORT = 20_000;
