// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { centsFromDecimal, DomainError } from '#kernel';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, exportFile, Needs, type Column } from '#platform/http';
import { readSavingsFile } from '../domain/savings-file.js';
import { SavingsQuery, type SavingsTargetItem } from '../persistence/savings.query.js';
import { unfitSavings } from '../use-cases/funding-errors.js';
import { setSavings } from '../use-cases/set-savings.js';
import { ChangedTargetsDto, ImportSavingsDto, SavingsDto, SavingsQueryDto, SetSavingsDto } from './savings.dto.js';

/** The heads the import reads; the rest is for people. */
const COLUMNS: readonly Column<SavingsTargetItem>[] = [
  { head: 'Segment', kind: 'tekst', value: (t) => t.segment.sleutel },
  { head: 'Naam', kind: 'tekst', value: (t) => t.segment.naam },
  { head: 'Jaar', kind: 'tekst', value: (t) => t.jaar },
  { head: 'Bedrag (€)', kind: 'bedrag', value: (t) => t.bedrag },
  {
    head: 'Besluit',
    kind: 'tekst',
    value: (t) => (t.besluit ? `${t.besluit.nummer} ${t.besluit.titel}` : t.bedrag === null ? 'niet in bron' : null),
  },
];

@ApiTags('Besparing')
@Controller('besparing')
export class SavingsController {
  constructor(
    private readonly savings: SavingsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('ceiling:read')
  @ApiOperation({ summary: 'Besparingsdoelen per segment en jaar' })
  @ApiOkResponse({ type: SavingsDto, description: 'Wat geen bron geeft is leeg. Met formaat: een bestand.' })
  async targets(@CurrentActor() actor: Actor, @Query() query: SavingsQueryDto): Promise<SavingsDto | StreamableFile> {
    const found = await this.savings.targets(actor, query.zoalsBekendOp ?? null);
    return query.formaat ? exportFile(query.formaat, 'besparing', COLUMNS, found.doelen) : (found as unknown as SavingsDto);
  }

  @Put()
  @Needs('ceiling:set')
  @ApiOperation({ summary: 'Besparingsdoelen vaststellen op een besluit', description: 'Alle genoemde doelen of geen; eerdere versies blijven.' })
  @ApiOkResponse({ type: ChangedTargetsDto, description: 'Hoeveel doelen anders werden.' })
  async set(@CurrentActor() actor: Actor, @Body() body: SetSavingsDto): Promise<ChangedTargetsDto> {
    const targets = body.doelen.map((t, i) => ({
      segment: t.segment,
      year: t.jaar,
      cents: t.bedrag === null ? null : centsFromDecimal(t.bedrag),
      version: t.versie,
      pointer: `/doelen/${i}/bedrag`,
    }));
    const note = body.toelichting?.trim() || null;
    return { gewijzigd: await this.uow.run(actor, (tx) => setSavings(tx, { decisionId: body.besluit, note, targets })) };
  }

  @Post('inlezen')
  @HttpCode(200)
  @Needs('ceiling:set')
  @ApiOperation({ summary: 'Besparingsdoelen uit een bestand vaststellen', description: 'Hetzelfde bestand een tweede keer verandert niets.' })
  @ApiOkResponse({ type: ChangedTargetsDto, description: 'Hoeveel doelen anders werden.' })
  async read(@CurrentActor() actor: Actor, @Body() body: ImportSavingsDto): Promise<ChangedTargetsDto> {
    const { lines, faults } = readSavingsFile(body.tekst);
    if (faults.length > 0) throw new DomainError(unfitSavings, {}, faults);
    const targets = lines.map((line) => ({ ...line, pointer: '/tekst' }));
    const note = body.toelichting?.trim() || null;
    return { gewijzigd: await this.uow.run(actor, (tx) => setSavings(tx, { decisionId: body.besluit, note, targets })) };
  }
}
