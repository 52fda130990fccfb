// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, exportFile, Needs } from '#platform/http';
import { IntegrityQuery } from '../persistence/integrity.query.js';
import { ownFault } from '../use-cases/own-fault.js';
import { integrityAnswer, MONTH_COLUMNS, PROVIDER_COLUMNS, RULE_COLUMNS } from './integrity-answer.js';
import { IntegrityDto, IntegrityQueryDto, OwnedFaultDto, OwnFaultDto } from './integrity.dto.js';

@ApiTags('Data-integriteit')
@Controller('data-integriteit')
export class IntegrityController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly query: IntegrityQuery,
  ) {}

  @Get()
  @Needs('integrity:read')
  @ApiOperation({ summary: 'Fouten in declaraties: per regel, aanbieder en maand', description: 'Naar de maand waarover is gedeclareerd.' })
  @ApiOkResponse({ type: IntegrityDto, description: 'Het jaar. Met formaat: één tabel als bestand.' })
  async year(@CurrentActor() actor: Actor, @Query() query: IntegrityQueryDto): Promise<IntegrityDto | StreamableFile> {
    const filter = { year: query.jaar ?? null, provider: query.aanbieder, municipality: query.gemeente };
    const page = integrityAnswer(await this.query.counts(actor, filter));
    if (!query.formaat) return page;
    const name = (part: string): string => `data-integriteit-${page.jaar}-per-${part}`;
    if (query.onderdeel === 'aanbieder') return exportFile(query.formaat, name('aanbieder'), PROVIDER_COLUMNS, page.perAanbieder);
    if (query.onderdeel === 'maand') return exportFile(query.formaat, name('maand'), MONTH_COLUMNS, page.perMaand);
    return exportFile(query.formaat, name('regel'), RULE_COLUMNS, page.perRegel);
  }

  @Put('eigenaren')
  @Needs('integrity:own')
  @ApiOperation({ summary: 'Zeggen wie een fout oppakt', description: 'Op uw naam, of weer van niemand.' })
  @ApiOkResponse({ type: OwnedFaultDto, description: 'De fout met haar eigenaar.' })
  async own(@CurrentActor() actor: Actor, @Body() body: OwnFaultDto): Promise<OwnedFaultDto> {
    const provider = body.aanbieder ?? null;
    const ownerId = body.eigenaar === 'mij' ? actor.accountId : null;
    const versie = await this.uow.run(actor, (tx) => ownFault(tx, { code: body.code, provider, ownerId, version: body.versie }));
    return { code: body.code, aanbieder: provider, eigenaar: ownerId === null ? null : { id: ownerId, naam: actor.name }, versie };
  }
}
