// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  type ApiBodyOptions,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { failpoint, KeyRing, UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, Needs, PageQuery, sendPage, streamProgress, uploadedFiles, UuidParam } from '#platform/http';
import { unpack } from '../intake/unpack.js';
import type { Intake } from '../intake/intake-limits.js';
import { ImportFilesQuery } from '../persistence/import-files.query.js';
import { ImportRunsQuery, type RunItem, type RunState } from '../persistence/import-runs.query.js';
import { openImport } from '../use-cases/receive-files.js';
import { cancelImport, startOrResume } from '../use-cases/steer-import.js';
import { takeInUpload } from '../use-cases/take-in-upload.js';
import { fileAnswer } from './message-answer.js';
import { ImportDetailDto, ImportFilesQueryDto, ImportJobDto, ImportRefDto, ImportRunDto, OpenImportDto, UploadDto } from './import.dto.js';

const ENDED: ReadonlySet<RunState> = new Set(['klaar', 'geannuleerd', 'mislukt']);
const RUN_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const FILES: ApiBodyOptions = {
  schema: { type: 'object', required: ['bestanden'], properties: { bestanden: { type: 'array', items: { type: 'string', format: 'binary' } } } },
};

@ApiTags('Inlezen')
@Controller('inlezen')
export class ImportsController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
    private readonly runs: ImportRunsQuery,
    private readonly files: ImportFilesQuery,
  ) {}

  @Get()
  @Needs('import:read')
  @ApiOperation({ summary: 'Inlezingen, nieuwste eerst' })
  @ApiOkResponse({ type: [ImportRunDto], description: 'Eén bladzijde inlezingen.' })
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<readonly RunItem[]> {
    const { rows, total } = await this.runs.page(actor, query.limit, query.offset);
    return sendPage(reply, query, rows, total);
  }

  @Post()
  @Needs('declaration:import')
  @ApiOperation({ summary: 'Een inlezing beginnen', description: 'Voeg daarna bestanden toe en start haar.' })
  @ApiCreatedResponse({ type: ImportRunDto, description: 'De inlezing, nog leeg.' })
  async open(@CurrentActor() actor: Actor, @Body() body: OpenImportDto): Promise<RunItem> {
    const id = await this.uow.run(actor, (tx) => openImport(tx, body?.naam?.trim() || `Inlezing van ${tx.today}`, 'pagina'));
    return found(await this.runs.one(actor, id));
  }

  @Get(':id')
  @Needs('import:read')
  @ApiOperation({ summary: 'Eén inlezing met haar bestanden' })
  @ApiParam(RUN_ID)
  @ApiOkResponse({ type: ImportDetailDto, description: 'De inlezing; de koppen gaan over de bestanden.' })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Query() query: ImportFilesQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportDetailDto> {
    const run = found(await this.runs.one(actor, id));
    const { rows, total } = await this.files.page(actor, id, query.staat ?? null, query.limit, query.offset);
    sendPage(reply, query, rows, total);
    return { ...run, bestandenLijst: rows.map(fileAnswer) };
  }

  @Post(':id/bestanden')
  @Needs('declaration:import')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Bestanden toevoegen',
    description: 'Berichten (JW323, JW301), los of in een ZIP met hoogstens 30 berichten. Nog eens sturen voegt alleen toe wat ontbrak.',
  })
  @ApiParam(RUN_ID)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILES)
  @ApiOkResponse({ type: UploadDto, description: 'Wat is opgenomen, en wat niet en waarom.' })
  async upload(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Req() request: FastifyRequest): Promise<UploadDto> {
    found(await this.runs.one(actor, id));
    const { received, repeated, turnedAway } = await takeInUpload(this.uow, this.keys, actor, id, messagesIn(request));
    return { ontvangen: received, eerder: repeated, geweigerd: turnedAway.map((t) => ({ naam: t.name, reden: t.reason })) };
  }

  @Post(':id/start')
  @Needs('declaration:import')
  @HttpCode(202)
  @ApiOperation({ summary: 'Een inlezing starten', description: 'Wat geannuleerd of mislukt is, gaat verder waar het was.' })
  @ApiParam(RUN_ID)
  @ApiAcceptedResponse({ type: ImportJobDto, description: 'De taak die inleest.' })
  async start(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<ImportJobDto> {
    const taak = await this.uow.run(actor, (tx) => startOrResume(tx, id));
    failpoint('intake.start-committed');
    return { taak };
  }

  @Post(':id/annuleren')
  @Needs('declaration:import')
  @HttpCode(202)
  @ApiOperation({ summary: 'Een inlezing stoppen', description: 'Stopt na het deel waar zij mee bezig is; wat al geboekt is, blijft geboekt.' })
  @ApiParam(RUN_ID)
  @ApiAcceptedResponse({ type: ImportRefDto, description: 'De inlezing stopt.' })
  async cancel(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<ImportRefDto> {
    await this.uow.run(actor, (tx) => cancelImport(tx, id));
    return { inlezing: id };
  }

  @Get(':id/voortgang')
  @Needs('import:read')
  @ApiOperation({ summary: 'Voortgang van een inlezing, terwijl die loopt' })
  @ApiParam(RUN_ID)
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'Gebeurtenissen "voortgang" met gedaan, totaal, staat en toelichting.', schema: { type: 'string' } })
  async progress(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Res() reply: FastifyReply): Promise<void> {
    found(await this.runs.one(actor, id));
    await streamProgress(reply, async () => {
      const run = await this.runs.one(actor, id);
      return (
        run && { data: { gedaan: run.verwerkt, totaal: run.bestanden, staat: run.staat, toelichting: run.toelichting }, last: ENDED.has(run.staat) }
      );
    });
  }
}

/** What a form holds, message by message: ZIP archives opened. */
async function* messagesIn(request: FastifyRequest): AsyncGenerator<Intake> {
  for await (const file of uploadedFiles(request)) yield* unpack(file.name, file.content);
}
