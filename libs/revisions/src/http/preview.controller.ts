// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, exportFile, found, Needs, sendPage, UuidParam, type Column } from '#platform/http';
import { PreviewQuery, type PREVIEW_SORTS, type PreviewContract, type PreviewTotals, type PreviewWork } from '../persistence/preview.query.js';
import { RoundsQuery } from '../persistence/rounds.query.js';
import { explainDeviation, type PreviewOutcome } from '../use-cases/preview-round.js';
import { requestPreview } from '../use-cases/request-preview.js';
import { ExplainDeviationDto, PreviewContractsQueryDto } from './preview.dto.js';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

const COLUMNS: readonly Column<PreviewContract>[] = [
  { head: 'Contract', kind: 'tekst', value: (c) => c.nummer },
  { head: 'Aanbieder', kind: 'tekst', value: (c) => c.aanbieder.naam },
  { head: 'Geboekt in twaalf maanden', kind: 'bedrag', value: (c) => c.oud },
  { head: 'Na de herziening', kind: 'bedrag', value: (c) => c.nieuw },
  { head: 'Verschil', kind: 'bedrag', value: (c) => c.verschil },
  { head: 'Grond', kind: 'tekst', value: (c) => c.grond },
  { head: 'Waarschuwingen', kind: 'tekst', value: (c) => c.waarschuwingen.join(' ') },
  { head: 'Apart gezet omdat', kind: 'tekst', value: (c) => c.fouten.join(' ') },
];

interface PreviewAnswer {
  readonly totalen: PreviewTotals | null;
  readonly bezig: PreviewWork | null;
}

@ApiTags('Herzieningen')
@Controller('herzieningen')
export class PreviewController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly query: PreviewQuery,
    private readonly rounds: RoundsQuery,
  ) {}

  @Post(':id/voorbeeld')
  @Needs('revision:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'De herziening doorrekenen', description: 'Er verandert niets aan contracten en er gaat niets naar aanbieders.' })
  @ApiParam(ID)
  @ApiOkResponse({ type: Object, description: 'Hoeveel contracten, en hoeveel er apart staan; bij een grote ronde de taak die rekent.' })
  async compute(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<PreviewOutcome | { readonly taak: string }> {
    return this.uow.run(actor, (tx) => requestPreview(tx, id));
  }

  @Get(':id/voorbeeld')
  @Needs('revision:read')
  @ApiOperation({ summary: 'Wat de herziening kost, per gemeente, segment en aanbieder; leeg zolang zij niet is doorgerekend' })
  @ApiParam(ID)
  @ApiOkResponse({ type: Object, description: 'De totalen.' })
  async totals(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<PreviewAnswer> {
    found(await this.rounds.known(actor, id));
    return { totalen: await this.query.totals(actor, id), bezig: await this.query.work(actor, id) };
  }

  @Get(':id/contracten')
  @Needs('revision:read')
  @ApiOperation({ summary: 'Wat er per contract verandert, met effect, grond en waarschuwingen' })
  @ApiParam(ID)
  @ApiOkResponse({ type: [Object], description: 'Eén bladzijde. Met formaat: een bestand met de hele keuze.' })
  async contracts(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Query() query: PreviewContractsQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly PreviewContract[] | StreamableFile> {
    found(await this.rounds.known(actor, id));
    const sort = query.sorteer ?? '-verschil';
    const by = { by: sort.replace('-', '') as keyof typeof PREVIEW_SORTS, descending: sort.startsWith('-') };
    const filter = {
      search: query.zoek?.trim() || null,
      only: query.alleen ?? null,
      municipality: query.gemeente ?? null,
      segment: query.segment ?? null,
    };
    const whole = query.formaat !== undefined;
    const { rows, total } = await this.query.contracts(actor, id, filter, by, whole ? null : query.limit, whole ? 0 : query.offset);
    return query.formaat ? exportFile(query.formaat, 'herziening-contracten', COLUMNS, rows) : sendPage(reply, query, rows, total);
  }

  @Post(':id/contracten/:nummer/toelichting')
  @Needs('revision:write')
  @HttpCode(200)
  @ApiOperation({ summary: 'Toelichten waarom de grond voor dit contract toch kan; daarna wordt opnieuw doorgerekend' })
  @ApiParam(ID)
  @ApiOkResponse({ type: Object, description: 'De totalen.' })
  async explain(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Param('nummer') number: string,
    @Body() body: ExplainDeviationDto,
  ): Promise<PreviewAnswer> {
    await this.uow.run(actor, (tx) => explainDeviation(tx, id, number, body.reden.trim()));
    return this.totals(actor, id);
  }
}
