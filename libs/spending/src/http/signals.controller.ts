// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { UnitOfWork, type Actor } from '#platform';
import { ChoiceField, CurrentActor, found, JobRefDto, Needs, PageQuery, sendPage, TextField, UuidParam, WholeField, YearField } from '#platform/http';
import { SIGNAL_STATES, type SignalState } from '../domain/signal.js';
import { spendingCheck } from '../jobs/spending-check.definition.js';
import { SignalsQuery } from '../persistence/signals.query.js';
import { changeSignal, noteSignal } from '../use-cases/handle-signal.js';
import { SignalDto, SignalPageDto } from './steering.dto.js';

class SignalListQuery extends PageQuery {
  @ChoiceField([...SIGNAL_STATES, 'open'], { optional: true, description: 'Een staat, of "open": alles wat niet is afgehandeld.' }) staat?: string;
  @ChoiceField(['mij'], { optional: true, description: 'Alleen van mij.' }) eigenaar?: string;
  @TextField({ max: 100, optional: true, description: 'Sleutel van de aanbieder.' }) aanbieder?: string;
  @WholeField({ min: 1, max: 1000, description: 'Alleen deze drempel.', optional: true }) drempel?: number;
}

class SignalChangeDto {
  @WholeField({ min: 1, max: 1_000_000, description: 'De versie die u zag.' }) versie!: number;
  @ChoiceField(SIGNAL_STATES, { optional: true }) staat?: SignalState;
  @ChoiceField(['mij'], { optional: true, nullable: true, description: '"mij", of leeg: van niemand.' }) eigenaar?: 'mij' | null;
}

class NoteDto {
  @TextField({ max: 4000, lines: true }) tekst!: string;
}

class CheckDto {
  @YearField({ description: 'Het jaar om te controleren.' }) jaar!: number;
}

@ApiTags('Sturen')
@Controller()
export class SignalsController {
  constructor(
    private readonly query: SignalsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('signalen')
  @Needs('signal:read')
  @ApiOperation({ summary: 'Signalen, zwaarste eerst' })
  @ApiOkResponse({ type: [SignalDto], description: 'Een bladzijde signalen.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: SignalListQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly unknown[]> {
    const open = query.staat === 'open';
    const filter = {
      state: open ? null : (query.staat ?? null),
      openOnly: open,
      ownerId: query.eigenaar ? actor.accountId : null,
      provider: query.aanbieder ?? null,
      threshold: query.drempel ?? null,
    };
    const { rows, total } = await this.query.page(actor, filter, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get('signalen/:id')
  @Needs('signal:read')
  @ApiOperation({ summary: 'Eén signaal, met de controle waaruit het kwam' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: SignalPageDto, description: 'Het signaal.' })
  async one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<SignalPageDto> {
    return found(await this.query.one(actor, id)) as unknown as SignalPageDto;
  }

  @Patch('signalen/:id')
  @Needs('signal:handle')
  @ApiOperation({ summary: 'Staat of eigenaar van een signaal wijzigen' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: SignalPageDto, description: 'Het gewijzigde signaal.' })
  async change(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: SignalChangeDto): Promise<SignalPageDto> {
    await this.uow.run(actor, (tx) =>
      changeSignal(tx, {
        id,
        version: body.versie,
        ...(body.staat ? { state: body.staat } : {}),
        ...(body.eigenaar === undefined ? {} : { ownerId: body.eigenaar === 'mij' ? actor.accountId : null }),
      }),
    );
    return this.one(actor, id);
  }

  @Post('signalen/:id/notities')
  @Needs('signal:handle')
  @ApiOperation({ summary: 'Een notitie bij een signaal zetten' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: SignalPageDto, description: 'Het signaal met de notitie.' })
  async note(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: NoteDto): Promise<SignalPageDto> {
    await this.uow.run(actor, (tx) => noteSignal(tx, id, body.tekst));
    return this.one(actor, id);
  }

  @Post('taken/controle-bestedingsruimte')
  @Needs('job:manage')
  @HttpCode(202)
  @ApiOperation({ summary: 'Alle bestedingsruimten van een jaar nu controleren' })
  @ApiAcceptedResponse({ type: JobRefDto, description: 'De controle staat klaar.' })
  async check(@CurrentActor() actor: Actor, @Body() body: CheckDto): Promise<JobRefDto> {
    const taak = await this.uow.run(actor, (tx) =>
      tx.enqueue(spendingCheck, { year: body.jaar }, { subject: `jaar:${body.jaar}`, key: `spending.check:${body.jaar}` }),
    );
    return { taak };
  }
}
