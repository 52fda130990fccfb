// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { centsFromDecimal } from '#kernel';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, UuidParam, KeyParam, Needs } from '#platform/http';
import type { ActionContent } from '../persistence/setup.store.js';
import { SetupQuery } from '../persistence/setup.query.js';
import { StrategyQuery } from '../persistence/strategy.query.js';
import { fillIn } from '../use-cases/fill-in.js';
import { addAction, changeAction } from '../use-cases/record-action.js';
import { ActionChangeDto, ActionDto, FillingDto, SetupDto, StrategyDto } from './strategy.dto.js';

const text = (value: string | null | undefined): string | null => value?.trim() || null;

function actionOf(body: ActionDto): ActionContent {
  return {
    text: body.tekst.trim(),
    owner: text(body.eigenaar),
    from: body.van ?? null,
    last: body.totEnMet ?? null,
    costMarker: text(body.kosten),
    state: body.staat,
    segments: [...new Set(body.segmenten)],
    decisionId: body.besluit ?? null,
  };
}

@ApiTags('Strategie')
@Controller('strategie')
export class StrategyController {
  constructor(
    private readonly strategies: StrategyQuery,
    private readonly setup: SetupQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get()
  @Needs('steering:read')
  @ApiOperation({ summary: 'De nieuwste inkoopstrategie: wat zij voor alle segmenten zegt, ambities, kansen en risico’s' })
  @ApiOkResponse({ type: StrategyDto, description: 'De strategie.' })
  async whole(@CurrentActor() actor: Actor): Promise<StrategyDto> {
    const [newest] = await this.strategies.run(actor);
    const page = await this.setup.page(actor, null);
    return { strategie: newest ?? null, ...(page ?? { uitspraken: [], punten: [], besluiten: [] }) } as unknown as StrategyDto;
  }

  @Get('segmenten/:sleutel')
  @Needs('steering:read')
  @ApiOperation({ summary: 'Wat de strategie over één segment zegt' })
  @ApiOkResponse({ type: SetupDto, description: 'De vier elementen, kenmerken, overwegingen, hefbomen, en wat ermee samenhangt.' })
  async segment(@CurrentActor() actor: Actor, @Param('sleutel', KeyParam) key: string): Promise<SetupDto> {
    return found(await this.setup.page(actor, key)) as unknown as SetupDto;
  }

  @Post('uitspraken/:id/aanvullingen')
  @Needs('strategy:write')
  @ApiOperation({ summary: 'Invullen wat de strategie open laat, of het verwachte effect van een hefboom' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Ingevuld; wat er stond, blijft bewaard.' })
  async fill(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: FillingDto): Promise<void> {
    const cents = body.bedrag === null || body.bedrag === undefined ? null : centsFromDecimal(body.bedrag);
    await this.uow.run(actor, (tx) => fillIn(tx, { statementId: id, text: text(body.tekst), cents, seen: body.vorige ?? null }));
  }

  @Post('punten/:id/acties')
  @Needs('strategy:write')
  @ApiOperation({ summary: 'Een actielijn of maatregel toevoegen' })
  @ApiCreatedResponse({ type: Object, description: 'Het id van de actie.' })
  async add(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ActionDto): Promise<{ id: string }> {
    return { id: await this.uow.run(actor, (tx) => addAction(tx, id, actionOf(body))) };
  }

  @Put('acties/:id')
  @Needs('strategy:write')
  @ApiOperation({ summary: 'Een actielijn of maatregel wijzigen' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Gewijzigd.' })
  async change(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ActionChangeDto): Promise<void> {
    await this.uow.run(actor, (tx) => changeAction(tx, id, actionOf(body), body.versie));
  }
}
