// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, Needs, UuidParam } from '#platform/http';
import type { ViewContent } from '../persistence/contract-view.store.js';
import { ContractViewsQuery } from '../persistence/contract-views.query.js';
import { changeContractView, keepContractView, removeContractView } from '../use-cases/keep-contract-view.js';
import { ShownViewDto, ViewChangeDto, ViewDto } from './register.dto.js';

const VIEW_ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

const contentOf = ({ naam, keuze }: ViewDto): ViewContent => ({
  name: naam.trim(),
  choice: Object.fromEntries(Object.entries(keuze).filter(([, value]) => value !== undefined && value !== '')) as Record<string, string>,
});

@ApiTags('Contracten')
@Controller('contracten/weergaven')
export class ContractViewsController {
  constructor(
    private readonly views: ContractViewsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('contract:read')
  @ApiOperation({ summary: 'De weergaven van het register die u bewaarde' })
  @ApiOkResponse({ type: [ShownViewDto], description: 'Op naam.' })
  list(@CurrentActor() actor: Actor): Promise<ShownViewDto[]> {
    return this.views.own(actor);
  }

  @Get(':id')
  @Needs('contract:read')
  @ApiOperation({ summary: 'Eén weergave, ook als een ander haar maakte' })
  @ApiParam(VIEW_ID)
  @ApiOkResponse({ type: ShownViewDto, description: 'De weergave.' })
  async one(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<ShownViewDto> {
    return found(await this.views.one(actor, id));
  }

  @Post()
  @Needs('contract:read')
  @ApiOperation({ summary: 'De keuzes van het register onder een naam bewaren' })
  @ApiCreatedResponse({ type: ShownViewDto, description: 'De weergave.' })
  async keep(@CurrentActor() actor: Actor, @Body() body: ViewDto): Promise<ShownViewDto> {
    const id = await this.uow.run(actor, (tx) => keepContractView(tx, contentOf(body)));
    return this.one(actor, id);
  }

  @Put(':id')
  @Needs('contract:read')
  @ApiOperation({ summary: 'Een eigen weergave wijzigen' })
  @ApiParam(VIEW_ID)
  @ApiOkResponse({ type: ShownViewDto, description: 'De gewijzigde weergave.' })
  async change(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ViewChangeDto): Promise<ShownViewDto> {
    await this.uow.run(actor, (tx) => changeContractView(tx, id, body.versie, contentOf(body)));
    return this.one(actor, id);
  }

  @Delete(':id')
  @Needs('contract:read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Een eigen weergave verwijderen' })
  @ApiParam(VIEW_ID)
  @ApiNoContentResponse({ description: 'Verwijderd.' })
  async remove(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<void> {
    await this.uow.run(actor, (tx) => removeContractView(tx, id));
  }
}
