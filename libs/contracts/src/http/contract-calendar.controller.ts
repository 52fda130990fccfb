// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform';
import { CurrentActor, exportFile, Needs, sendPage, type Column } from '#platform/http';
import { ContractCalendarQuery, type CalendarFilter, type CalendarRow } from '../persistence/contract-calendar.query.js';
import { ContractTermQuery, type LibraryPage } from '../persistence/contract-term.query.js';
import { CalendarQueryDto, CalendarRowDto } from './term.dto.js';

const COLUMNS: readonly Column<CalendarRow>[] = [
  { head: 'Dag', kind: 'datum', value: (r) => r.op },
  { head: 'Wat', kind: 'tekst', value: (r) => r.soort },
  { head: 'Contract', kind: 'tekst', value: (r) => r.contract },
  { head: 'Aanbieder', kind: 'tekst', value: (r) => r.aanbieder.naam },
  { head: 'Contractmanager', kind: 'tekst', value: (r) => r.contractmanager },
  { head: 'Voorwaardelijk', kind: 'tekst', value: (r) => (r.voorwaardelijk ? 'ja' : 'nee') },
  { head: 'Herinnering', kind: 'tekst', value: (r) => r.herinnering },
  { head: 'Afgehandeld door', kind: 'tekst', value: (r) => r.afgehandeldDoor },
  { head: 'Notitie', kind: 'tekst', value: (r) => r.notitie },
];

@ApiTags('Contracten')
@Controller('contractkalender')
export class ContractCalendarController {
  constructor(
    private readonly calendar: ContractCalendarQuery,
    private readonly terms: ContractTermQuery,
  ) {}

  @Get()
  @Needs('contract:calendar')
  @ApiOperation({ summary: 'De dagen waarop een contract iets vraagt of iets gebeurt' })
  @ApiOkResponse({ type: [CalendarRowDto], description: 'De eerste dag eerst. Met formaat: een bestand.' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: CalendarQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly CalendarRowDto[] | StreamableFile> {
    const filter: CalendarFilter = {
      kind: query.soort ?? null,
      provider: query.aanbieder ?? null,
      search: query.zoek?.trim() || null,
      from: query.van ?? null,
      until: query.totEnMet ?? null,
      reminder: query.herinnering ?? null,
      conditional: query.voorwaardelijk === 'ja',
    };
    if (query.formaat) return exportFile(query.formaat, 'contractkalender', COLUMNS, await this.calendar.all(actor, filter));
    const { rows, total } = await this.calendar.page(actor, filter, query.limit, query.offset);
    return sendPage(reply, query, rows, total) as unknown as readonly CalendarRowDto[];
  }

  @Get('samenvatting')
  @Needs('contract:calendar')
  @ApiOperation({ summary: 'Wat de komende 90 dagen iets vraagt, per soort' })
  @ApiOkResponse({ type: [Object], description: 'Aantal, open herinneringen en de eerste dag.' })
  counts(@CurrentActor() actor: Actor): Promise<Record<string, unknown>[]> {
    return this.calendar.counts(actor) as unknown as Promise<Record<string, unknown>[]>;
  }

  @Get('bibliotheek')
  @Needs('contract:read')
  @ApiOperation({ summary: 'Soorten overeenkomsten, clausules en KPI’s van de regio' })
  @ApiOkResponse({ type: Object, description: 'Soorten, clausules en KPI’s, met hun bron.' })
  library(@CurrentActor() actor: Actor): Promise<LibraryPage> {
    return this.terms.library(actor);
  }
}
