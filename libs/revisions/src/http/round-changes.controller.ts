// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { UnitOfWork, type Actor } from '#platform';
import { CurrentActor, found, KeyParam, Needs, NumberParam, UuidParam } from '#platform/http';
import { changeOf } from '../domain/change-content.js';
import type { ChangeText } from '../persistence/round-change.store.js';
import { RoundChangesQuery } from '../persistence/round-changes.query.js';
import { RoundsQuery } from '../persistence/rounds.query.js';
import { addChange, dropChange, editChange, reorderChanges } from '../use-cases/save-change.js';
import { makeException, removeException } from '../use-cases/save-exception.js';
import { changeSent, contentShown } from './change-json.js';
import { ChangeDto, ChangeNumberDto, DropChangeDto, EditChangeDto, ExceptionDto, NewChangeDto, OrderDto } from './change.dto.js';
import { ROUND_ID } from './rounds.controller.js';

const CHANGE_NO = { name: 'nr', schema: { type: 'integer' } } as const;

const textOf = (body: NewChangeDto): ChangeText => ({
  change: changeSent(body.soort, body.inhoud),
  explanation: body.toelichting.trim(),
  ground: body.grond.trim(),
  clause: body.herzieningsclausule?.trim() || null,
});

@ApiTags('Herzieningen')
@Controller('herzieningen/:id')
export class RoundChangesController {
  constructor(
    private readonly changes: RoundChangesQuery,
    private readonly rounds: RoundsQuery,
    private readonly uow: UnitOfWork,
  ) {}

  @Get('wijzigingen')
  @Needs('revision:read')
  @ApiOperation({ summary: 'Wat een herziening wijzigt, in volgorde, met elke eerdere tekst en de uitzonderingen' })
  @ApiParam(ROUND_ID)
  @ApiOkResponse({ type: [ChangeDto], description: 'De wijzigingen; geschrapte achteraan.' })
  async list(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string): Promise<ChangeDto[]> {
    found(await this.rounds.one(actor, id));
    const rows = await this.changes.of(actor, id);
    return rows.map((row) => ({
      ...row,
      inhoud: contentShown(changeOf(row.soort, row.inhoud)),
      eerder: row.eerder.map((earlier) => ({ ...earlier, inhoud: contentShown(changeOf(row.soort, earlier.inhoud)) })),
      uitzonderingen: row.uitzonderingen.map((x) => ({ ...x, inhoud: x.inhoud && contentShown(changeOf(row.soort, x.inhoud)) })),
    }));
  }

  @Post('wijzigingen')
  @Needs('revision:write')
  @ApiOperation({ summary: 'Een wijziging toevoegen' })
  @ApiParam(ROUND_ID)
  @ApiCreatedResponse({ type: ChangeNumberDto, description: 'Het nummer van de wijziging.' })
  async add(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: NewChangeDto): Promise<ChangeNumberDto> {
    return { nummer: await this.uow.run(actor, (tx) => addChange(tx, id, textOf(body))) };
  }

  @Put('wijzigingen/:nr')
  @Needs('revision:write')
  @ApiOperation({ summary: 'Een wijziging aanpassen; de tekst van daarvoor blijft bewaard' })
  @ApiParam(ROUND_ID)
  @ApiParam(CHANGE_NO)
  @ApiOkResponse({ type: ChangeNumberDto, description: 'Het nummer van de wijziging.' })
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Param('nr', NumberParam) nr: string,
    @Body() body: EditChangeDto,
  ): Promise<ChangeNumberDto> {
    const nummer = Number(nr);
    await this.uow.run(actor, (tx) =>
      editChange(tx, {
        roundId: id,
        no: nummer,
        version: body.versie,
        text: textOf(body),
        reason: body.reden ?? null,
        contributionNo: body.inbreng ?? null,
      }),
    );
    return { nummer };
  }

  @Post('wijzigingen/:nr/schrappen')
  @HttpCode(204)
  @Needs('revision:write')
  @ApiOperation({ summary: 'Een wijziging schrappen; zij blijft leesbaar met de reden' })
  @ApiParam(ROUND_ID)
  @ApiParam(CHANGE_NO)
  @ApiNoContentResponse({ description: 'De wijziging is geschrapt.' })
  async drop(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Param('nr', NumberParam) nr: string,
    @Body() body: DropChangeDto,
  ): Promise<void> {
    await this.uow.run(actor, (tx) => dropChange(tx, id, Number(nr), body.versie, body.reden ?? null));
  }

  @Put('volgorde')
  @HttpCode(204)
  @Needs('revision:write')
  @ApiOperation({ summary: 'De volgorde waarin de wijzigingen worden toegepast' })
  @ApiParam(ROUND_ID)
  @ApiNoContentResponse({ description: 'De volgorde is bewaard.' })
  async reorder(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: OrderDto): Promise<void> {
    await this.uow.run(actor, (tx) => reorderChanges(tx, id, body.gezien, body.volgorde));
  }

  @Put('uitzonderingen')
  @HttpCode(204)
  @Needs('revision:write')
  @ApiOperation({ summary: 'Eén contract van een wijziging uitzonderen, of haar daar anders laten zijn' })
  @ApiParam(ROUND_ID)
  @ApiNoContentResponse({ description: 'De uitzondering is bewaard.' })
  async except(@CurrentActor() actor: Actor, @Param('id', UuidParam) id: string, @Body() body: ExceptionDto): Promise<void> {
    const kind = (await this.changes.of(actor, id)).find((c) => c.nummer === body.wijziging)?.soort;
    await this.uow.run(actor, (tx) =>
      makeException(tx, {
        roundId: id,
        contractNumber: body.contract.trim(),
        changeNo: body.wijziging,
        change: kind && body.inhoud ? changeSent(kind, body.inhoud) : null,
        reason: body.reden.trim(),
      }),
    );
  }

  @Delete('uitzonderingen/:nr/:contract')
  @HttpCode(204)
  @Needs('revision:write')
  @ApiOperation({ summary: 'Een uitzondering weghalen' })
  @ApiParam(ROUND_ID)
  @ApiParam(CHANGE_NO)
  @ApiParam({ name: 'contract', schema: { type: 'string' } })
  @ApiNoContentResponse({ description: 'De wijziging geldt weer gewoon voor het contract.' })
  async unexcept(
    @CurrentActor() actor: Actor,
    @Param('id', UuidParam) id: string,
    @Param('nr', NumberParam) nr: string,
    @Param('contract', KeyParam) contract: string,
  ): Promise<void> {
    await this.uow.run(actor, (tx) => removeException(tx, id, Number(nr), contract));
  }
}
