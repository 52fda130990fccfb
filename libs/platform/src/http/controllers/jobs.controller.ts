// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { defineError, DomainError } from '#kernel';
import type { Actor } from '../../database/actor.js';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { askJobToStop, retryJob } from '../../jobs/job-control.js';
import { CurrentActor, Needs } from '../decorators.js';
import { ChoiceField } from '../fields.js';
import { found, UuidParam } from '../found.js';
import { JobRefDto } from '../job-ref.dto.js';
import { PageQuery, sendPage } from '../paging.js';
import { streamProgress } from '../progress-stream.js';
import { JOB_STATES, JobsQuery, type JobRow, type JobState } from './jobs.query.js';

const notFailed = defineError(
  'taak-niet-mislukt',
  'conflict',
  'Alleen een taak die is mislukt of geannuleerd kan opnieuw. Laad de lijst opnieuw om de stand te zien.',
);
const settled = defineError('taak-al-klaar', 'conflict', 'Deze taak is al klaar of gestopt. Laad de lijst opnieuw om de stand te zien.');

export class JobListQuery extends PageQuery {
  @ChoiceField(JOB_STATES, { optional: true }) staat?: JobState;
}

export class JobDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() soort!: string;
  @ApiProperty() titel!: string;
  @ApiProperty({ enum: JOB_STATES }) staat!: JobState;
  @ApiProperty({ type: 'integer' }) gedaan!: number;
  @ApiProperty({ type: 'integer', nullable: true }) totaal!: number | null;
  @ApiProperty({ type: String, nullable: true }) toelichting!: string | null;
  @ApiProperty({ type: 'integer' }) pogingen!: number;
  @ApiProperty({ type: String, nullable: true }) fout!: string | null;
  @ApiProperty({ type: String, nullable: true }) onderwerp!: string | null;
  @ApiProperty() door!: string;
  @ApiProperty({ format: 'date-time' }) aangemaaktOp!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) begonnenOp!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) klaarOp!: string | null;
}

@ApiTags('Taken')
@Controller('taken')
export class JobsController {
  constructor(
    private readonly query: JobsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('job:read')
  @ApiOperation({ summary: 'Taken, nieuwste eerst' })
  @ApiOkResponse({ type: [JobDto], description: 'Een bladzijde taken.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: JobListQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly JobRow[]> {
    const { rows, total } = await this.query.page(actor, query.staat, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Get(':id')
  @Needs('job:read')
  @ApiOperation({ summary: 'Eén taak' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: JobDto, description: 'De taak.' })
  async one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<JobRow> {
    return found(await this.query.one(actor, id));
  }

  @Get(':id/voortgang')
  @Needs('job:read')
  @ApiOperation({ summary: 'Voortgang van een taak, terwijl die loopt' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'Gebeurtenissen "voortgang" met gedaan, totaal, staat en toelichting.', schema: { type: 'string' } })
  async progress(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Res() reply: FastifyReply): Promise<void> {
    found(await this.query.one(actor, id));
    await streamProgress(reply, async () => {
      const job = await this.query.one(actor, id);
      return job && { data: { gedaan: job.gedaan, totaal: job.totaal, staat: job.staat, toelichting: job.toelichting }, last: job.klaarOp !== null };
    });
  }

  @Post(':id/opnieuw')
  @Needs('job:manage')
  @HttpCode(202)
  @ApiOperation({ summary: 'Een mislukte taak opnieuw uitvoeren' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiAcceptedResponse({ type: JobRefDto, description: 'De taak wacht weer.' })
  async retry(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<JobRefDto> {
    return this.settle(actor, id, async (tx) => ((await retryJob(tx, id)) ? true : notFailed));
  }

  @Post(':id/annuleren')
  @Needs('job:manage')
  @HttpCode(202)
  @ApiOperation({ summary: 'Een taak laten stoppen', description: 'Een taak die loopt, stopt na het deel waar zij mee bezig is.' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiAcceptedResponse({ type: JobRefDto, description: 'De taak stopt.' })
  async cancel(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<JobRefDto> {
    return this.settle(actor, id, async (tx) => ((await askJobToStop(tx, id)) ? true : settled));
  }

  /** A job that does not exist here is 404; one in another state is 409. */
  private async settle(actor: Actor, id: string, work: (tx: Tx) => Promise<true | typeof settled>): Promise<JobRefDto> {
    found(await this.query.one(actor, id));
    await this.uow.run(actor, async (tx) => {
      const refusal = await work(tx);
      if (refusal !== true) throw new DomainError(refusal);
    });
    return { taak: id };
  }
}
