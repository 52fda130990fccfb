// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { causeOf } from '#declarations';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, Needs, UuidParam } from '#platform/http';
import { fillTemplate } from '../domain/answer-template.js';
import { SubjectQuery } from '../persistence/subject.query.js';
import { TemplatesQuery, type TemplateItem } from '../persistence/templates.query.js';
import { changeAnswerTemplate, recordAnswerTemplate } from '../use-cases/record-answer-template.js';
import { subjectOf } from './questions.controller.js';
import { NewTemplateDto, TemplateChangeDto, TemplateDto, TemplatesQueryDto } from './template.dto.js';

const plain = (item: TemplateItem): TemplateDto => ({
  ...item,
  oorzaakNaam: item.oorzaak === null ? null : causeOf(item.oorzaak).cause,
  ingevuld: null,
  past: false,
});

const contentOf = (body: NewTemplateDto) => ({ name: body.naam.trim(), causeCode: body.oorzaak ?? null, text: body.tekst.trim() });

@ApiTags('Vragen')
@Controller('vragen/sjablonen')
export class TemplatesController {
  constructor(
    private readonly templates: TemplatesQuery,
    private readonly subjects: SubjectQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('thread:templates')
  @ApiOperation({ summary: 'Sjablonen voor antwoorden, zo nodig ingevuld voor een onderwerp' })
  @ApiOkResponse({ type: [TemplateDto], description: 'Op naam; wat bij het onderwerp past eerst.' })
  async list(@CurrentActor() actor: Actor, @Query() query: TemplatesQueryDto): Promise<TemplateDto[]> {
    const subject = subjectOf(query.onderwerp);
    const rows = (await this.templates.all(actor, query.vervallen === 'ja')).map(plain);
    if (!subject) return rows;
    const { filling, codes } = await this.subjects.filling(actor, subject);
    const filled = rows.map((t) => ({ ...t, ingevuld: fillTemplate(t.tekst, filling), past: t.oorzaak !== null && codes.includes(t.oorzaak) }));
    return [...filled.filter((t) => t.past), ...filled.filter((t) => !t.past)];
  }

  @Post()
  @Needs('thread:templates')
  @ApiOperation({ summary: 'Een sjabloon maken' })
  @ApiCreatedResponse({ type: TemplateDto, description: 'Het sjabloon.' })
  async make(@CurrentActor() actor: Actor, @Body() body: NewTemplateDto): Promise<TemplateDto> {
    const id = await this.uow.run(actor, (tx) => recordAnswerTemplate(tx, contentOf(body)));
    return plain(found(await this.templates.one(actor, id)));
  }

  @Put(':id')
  @Needs('thread:templates')
  @ApiOperation({ summary: 'Een sjabloon wijzigen, laten vervallen of terugnemen' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: TemplateDto, description: 'Het gewijzigde sjabloon.' })
  async change(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: TemplateChangeDto): Promise<TemplateDto> {
    await this.uow.run(actor, (tx) => changeAnswerTemplate(tx, { id, version: body.versie, retired: body.vervallen === true, ...contentOf(body) }));
    return plain(found(await this.templates.one(actor, id)));
  }
}
